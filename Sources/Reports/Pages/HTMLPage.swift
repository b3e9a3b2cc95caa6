import Documents
import Embedded

/// A page as one self-contained HTML file: no script, nothing from elsewhere.
///
/// Its frame is a template.
struct HTMLPage {
  let page: Page

  var words: Words { page.words }

  /// What the frame shows.
  var members: [(name: String, value: TemplateValue)] {
    let style = (Embedded.text("schema/templates/report.css") ?? "") + runningFoot
    return page.members { $0.blocks.map(block).joined() } + [("style", .text(style))]
  }

  /// What stands at the foot of each printed page.
  private var runningFoot: String {
    "@page { @bottom-left { content: \(HTML.cssString(page.cover.organization + " · " + page.cover.heading)); } }"
  }
}

extension Page.Cover {
  /// Title and subtitle on one line.
  var heading: String { subtitle.isEmpty ? title : title + " · " + subtitle }

  /// For whom, the report's own facts, then where the data comes from.
  func allFacts(_ words: Words) -> [Page.Fact] {
    (audience.map { [words.fact("Para", "For", $0)] } ?? []) + facts + [
      words.fact("Datos al", "Data as of", words.date(asOf)),
      words.fact("Etiqueta", "Tag", origin.tag ?? words.say("ninguna", "none")),
      words.fact("Commit", "Commit", String(origin.commit.prefix(12))),
    ]
  }
}
