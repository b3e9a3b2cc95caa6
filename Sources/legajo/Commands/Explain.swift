import Archive
import ArgumentParser
import Documents
import Embedded

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The page of a finding: what it means and what to do.",
    discussion: """
      Examples:
        legajo explain reference-not-found
        legajo explain              (all codes)
        legajo explain --all        (every page, in Markdown)
      """)

  @Argument(help: "The code in brackets of a finding.") var code: String?
  @Flag(help: "Write every page, in Markdown.") var all = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if all, code != nil { throw ValidationError("--all and a code exclude each other") }
  }

  func run() throws {
    try Session.run(global) { session in
      let language = session.language
      if all { return try session.console.write(Self.catalogue(language)) }
      guard let code else {
        let rows = Self.codes.map { [$0, Self.page($0)?["title"]?[language.rawValue]?.text ?? ""] }
        return try session.console.write(Table.text(rows))
      }
      guard let page = Self.page(code) else {
        throw Refusal.codeUnknown(code, Self.codes)
      }
      let texts = ["title", "why", "mend"].compactMap { page[$0]?[language.rawValue]?.text }.map(Self.wrapped)
      var text = "\(code)\n\n" + texts.joined(separator: "\n\n") + "\n"
      text += "\n" + (language == .es ? "Ejemplo:" : "Example:") + "\n" + Self.example(of: page) + "\n\n"
      let message = page["message"]?[language.rawValue]?.text ?? ""
      text += Self.wrapped((language == .es ? "Se lee así: " : "It reads: ") + message) + "\n"
      try session.console.write(text)
    }
  }

  /// Every code that has a page, sorted.
  static var codes: [String] {
    Embedded.files.map(\.path).filter { $0.hasPrefix("findings/") && $0.hasSuffix(".yaml") }
      .map { String($0.dropFirst("findings/".count).dropLast(".yaml".count)) }.sorted()
  }

  /// Every page under its code, after a list of them.
  private static func catalogue(_ language: Language) -> String {
    let heading = language == .es ? "# Los avisos de legajo" : "# The findings of legajo"
    let intro =
      language == .es
      ? "Lo que significa cada código que `legajo` muestra entre corchetes, y qué hacer. Lo mismo dice\n"
        + "`legajo explain CÓDIGO`; esta página se hace con `legajo explain --all --lang es`."
      : "What each code that `legajo` shows in brackets means, and what to do. `legajo explain CODE` says the same;\n"
        + "this page is made by `legajo explain --all --lang en`."
    let pages = codes.compactMap { code in page(code).map { (code, $0) } }
    let list = pages.map { "- [`\($0.0)`](#\($0.0)): \(text("title", of: $0.1, language))" }
    return ([heading, intro, list.joined(separator: "\n")] + pages.map { section($0.0, $0.1, language) })
      .joined(separator: "\n\n") + "\n"
  }

  private static func section(_ code: String, _ page: YAMLNode, _ language: Language) -> String {
    var parts = [
      "## \(code)", "**\(text("title", of: page, language))**",
      text("why", of: page, language),
      (language == .es ? "*Qué hacer.* " : "*What to do.* ") + text("mend", of: page, language),
    ]
    parts.append(Self.example(of: page))
    parts.append((language == .es ? "*Se lee así:* " : "*It reads:* ") + text("message", of: page, language))
    return parts.joined(separator: "\n\n")
  }

  /// The lines of a page's example, indented.
  private static func example(of page: YAMLNode) -> String {
    (page["example"]?.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n").trimmingSuffix { $0 == "\n" }
  }

  /// A text of a page, with what Markdown would take for its own made plain.
  private static func text(_ key: String, of page: YAMLNode, _ language: Language) -> String {
    (page[key]?[language.rawValue]?.text ?? "").unicodeScalars.reduce(into: "") { result, scalar in
      if "\\`*_<>[]|#".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }

  /// The paragraphs of a text in lines of at most 80 columns.
  private static func wrapped(_ text: String) -> String {
    text.split(separator: "\n").map { paragraph in
      var lines = [""]
      for word in paragraph.split(separator: " ") {
        let line = lines[lines.count - 1]
        if line.isEmpty {
          lines[lines.count - 1] = String(word)
        } else if FindingText.width(line) + 1 + FindingText.width(String(word)) <= 80 {
          lines[lines.count - 1] += " " + word
        } else {
          lines.append(String(word))
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The title of a code's page, and why it is so.
  static func words(of code: FindingCode, in language: Language) -> (title: String, why: String)? {
    guard let page = page(code.description), let title = page["title"]?[language.rawValue]?.text,
      let why = page["why"]?[language.rawValue]?.text
    else { return nil }
    return (title, why)
  }

  static func page(_ code: String) -> YAMLNode? {
    let path = "findings/\(code).yaml"
    return Embedded.text(path).flatMap { Document.parse(SourceText(path: path, text: $0), as: .yaml).root }
  }
}

extension FindingCode {
  /// A code without a page.
  static let codeUnknown = FindingCode("code-unknown")
}

extension Refusal {
  static func codeUnknown(_ code: String, _ codes: [String]) -> Refusal {
    let guess = nearest(code, among: codes)
    return Refusal(
      .codeUnknown, .refused, LocalizedText(es: "no hay ningún código «\(code)»", en: "there is no code “\(code)”"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(es: "todos: legajo explain", en: "all of them: legajo explain"))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> String {
    var text = Substring(self)
    while let last = text.last, isDropped(last) { text.removeLast() }
    return String(text)
  }
}
