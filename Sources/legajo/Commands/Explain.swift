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
      """)

  @Argument(help: "The code in brackets of a finding.") var code: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let language = session.language
      guard let code else {
        let rows = Self.codes.map { [$0, Self.page($0)?["title"]?[language.rawValue]?.text ?? ""] }
        return try session.console.write(Table.text(rows))
      }
      guard let page = Self.page(code) else {
        throw Refusal.codeUnknown(code, Self.codes)
      }
      let texts = ["title", "why", "mend"].compactMap { page[$0]?[language.rawValue]?.text }.map(Self.wrapped)
      var text = "\(code)\n\n" + texts.joined(separator: "\n\n") + "\n"
      if var example = page["example"]?.text {
        if example.hasSuffix("\n") { example.removeLast() }
        text += "\n" + (language == .es ? "Ejemplo:" : "Example:") + "\n"
        text += example.split(separator: "\n", omittingEmptySubsequences: false).map {
          $0.isEmpty ? "\n" : "    \($0)\n"
        }.joined()
      }
      try session.console.write(text)
    }
  }

  /// Every code that has a page, sorted.
  static var codes: [String] {
    Embedded.files.map(\.path).filter { $0.hasPrefix("findings/") && $0.hasSuffix(".yaml") }
      .map { String($0.dropFirst("findings/".count).dropLast(".yaml".count)) }.sorted()
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

  private static func page(_ code: String) -> YAMLNode? {
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
