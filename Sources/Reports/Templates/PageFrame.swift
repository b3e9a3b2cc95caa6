import Archive
import Documents
import Embedded
import Git

/// Puts a page into its frame: a template that comes with the program, or the repository's own.
struct PageFrame {
  let page: Page
  let template: Template
  let isHTML: Bool
  let manifest: Manifest

  /// The whole file.
  ///
  /// - Parameter report: what `report` shows in a template of the repository's own; the program's do not ask for it.
  /// - Throws: `Refusal` where the template has a fault, or makes a file without its manifest.
  func text(report: () throws -> TemplateValue) throws -> String {
    var members = isHTML ? HTMLPage(page: page).members : MarkdownPage(page: page).members
    members.append(("manifest", .text(isHTML ? manifest.htmlElement : manifest.markdownComment)))
    if !template.isDefault { members.append(("report", try report())) }
    let text = try template.rendered(.object(members), isHTML: isHTML)
    guard template.isDefault || Manifest.read(Array(text.utf8)) == manifest else {
      throw Refusal.templateWithoutManifest(template.path)
    }
    return text
  }
}

extension Page {
  /// What templates show of a page, but for its sections' bodies.
  func members(body: (Section) -> String) -> [(name: String, value: TemplateValue)] {
    let firstAnnex = sections.firstIndex(where: \.isAnnex)
    let sections = sections.enumerated().map { index, section in
      TemplateValue.object([
        ("id", .text(section.id)), ("heading", .text(section.heading)), ("annex", .flag(section.isAnnex)),
        ("landscape", .flag(section.needsWidth)),
        ("first", .flag(index == firstAnnex)), ("body", .text(body(section).withoutLastNewline)),
      ])
    }
    return [
      ("language", .text(language.rawValue)), ("organization", .text(cover.organization)),
      ("title", .text(cover.title)), ("subtitle", cover.subtitle.isEmpty ? .flag(false) : .text(cover.subtitle)),
      ("heading", .text(cover.heading)), ("contents", .text(words.say("Contenido", "Contents"))),
      (
        "cover",
        .list(cover.allFacts(words).map { .object([("name", .text($0.name)), ("value", .text($0.value))]) })
      ), ("sections", .list(sections)),
    ]
  }
}

extension String {
  /// The text without one line end at its end.
  fileprivate var withoutLastNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}

extension ReportSource {
  /// The template of a report's page in HTML or Markdown: `templates/<report>.<form>.mustache` of the commit, else
  /// `templates/page.<form>.mustache`, else the one that comes with the program.
  ///
  /// - Throws: `Refusal` where a template is too large or not text.
  func template(for report: ReportName, isHTML: Bool, isDefault: Bool) throws -> Template {
    let form = isHTML ? "html" : "md"
    for name in isDefault ? [] : [report.rawValue, "page"] {
      let path = "templates/\(name).\(form).mustache"
      guard let blob = templates[path] else { continue }
      let bytes = try repository.blob(blob, limit: Template.maximumBytes)
      guard let text = String(validating: bytes, as: UTF8.self) else { throw Refusal.templateNotText(path) }
      return Template(path: path, text: text)
    }
    let path = "schema/templates/page.\(form).mustache"
    return Template(path: path, text: Embedded.text(path) ?? "", isDefault: true)
  }
}

extension Template {
  /// The page's frame as it comes with the program, to start an own one from.
  public static func original(isHTML: Bool) -> String {
    Embedded.text("schema/templates/page.\(isHTML ? "html" : "md").mustache") ?? ""
  }
}

extension Manifest {
  /// The manifest as HTML carries it, in the head.
  var htmlElement: String { "<meta name=\"legajo-manifest\" content=\"\(HTML.escape(line))\">" }

  /// The manifest as Markdown carries it: two hyphens would end the comment.
  var markdownComment: String {
    let safe = line.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "\\u002d")
    return "<!-- legajo-manifest \(safe) -->"
  }
}

extension Refusal {
  fileprivate static func templateWithoutManifest(_ path: String) -> Refusal {
    Refusal(
      .templateFaulty, .refused,
      LocalizedText(
        es: "la plantilla \(path) no muestra {{{manifest}}}: el informe no se podría verificar",
        en: "the template \(path) does not show {{{manifest}}}: the report could not be verified"),
      help: LocalizedText(
        es: "ponerlo en su lugar: en <head> si es HTML, al final si es Markdown",
        en: "put it in its place: in <head> where it is HTML, at the end where it is Markdown"))
  }

  fileprivate static func templateNotText(_ path: String) -> Refusal {
    Refusal(
      .templateFaulty, .refused,
      LocalizedText(es: "la plantilla \(path) no es texto UTF-8", en: "the template \(path) is not UTF-8 text"),
      help: LocalizedText(
        es: "guardarla como UTF-8; mientras tanto: --default-page", en: "save it as UTF-8; meanwhile: --default-page"))
  }
}

extension Page.Section {
  /// Whether it holds a table with more columns than a page has room for in portrait.
  fileprivate var needsWidth: Bool {
    blocks.contains { block in
      if case .table(let table) = block { return table.columns.count >= 9 }
      return false
    }
  }
}
