import Documents
import Embedded

/// A page as one self-contained HTML file: no script, nothing from elsewhere.
struct HTMLPage {
  let page: Page
  let manifest: String

  var words: Words { page.words }

  /// The whole file.
  var text: String {
    var out = "<!DOCTYPE html>\n<html lang=\"\(page.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    out += "<meta name=\"legajo-manifest\" content=\"\(HTML.escape(manifest))\">\n"
    out += "<title>\(HTML.escape(page.cover.heading))</title>\n<style>\n"
    out += (Embedded.text("schema/templates/report.css") ?? "") + runningFoot + "</style>\n</head>\n<body>\n"
    out += cover + contents + "<main>\n"
    var hasAnnexes = false
    for section in page.sections {
      let style = section.isAnnex ? " class=\"annex\(hasAnnexes ? "" : " first")\"" : ""
      hasAnnexes = hasAnnexes || section.isAnnex
      out += "<section id=\"\(section.id)\"\(style)>\n<h2>\(HTML.escape(section.heading))</h2>\n"
      out += section.blocks.map(block).joined() + "</section>\n"
    }
    return out + "</main>\n</body>\n</html>\n"
  }

  /// What stands at the foot of each printed page.
  private var runningFoot: String {
    "@page { @bottom-left { content: \(HTML.cssString(page.cover.organization + " · " + page.cover.heading)); } }\n"
  }

  private var cover: String {
    let cover = page.cover
    return "<header class=\"cover\">\n<p class=\"organization\">\(HTML.escape(cover.organization))</p>\n"
      + "<h1>\(HTML.escape(cover.title))</h1>\n"
      + (cover.subtitle.isEmpty ? "" : "<p class=\"subtitle\">\(HTML.escape(cover.subtitle))</p>\n")
      + facts(cover.allFacts(words)) + "</header>\n"
  }

  private var contents: String {
    let name = words.say("Contenido", "Contents")
    return "<nav aria-label=\"\(name)\">\n<p class=\"contents\">\(name)</p>\n<ol>\n"
      + page.sections.map { section in
        "<li\(section.isAnnex ? " class=\"annex\"" : "")><a href=\"#\(section.id)\">\(HTML.escape(section.heading))</a></li>\n"
      }.joined() + "</ol>\n</nav>\n"
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
