import Testing

@testable import Documents

/// What editors and git leave in files: the values are the same, and the bytes stay.
struct HabitsTests {
  private static let plain =
    "---\n# arriba\ntitle: a --- b   # tras el valor\ntopics:   # de la lista\n  # dentro\n  - x\n  - \"y\"\nnote: |\n  uno\n  ---\n  dos\n---\n\nCuerpo\n\n---\n\ntitle: no es una clave\n...\n"

  private func parse(_ text: String) -> Document { Document.parse(SourceText(path: "r.md", text: text)) }

  private func replaced(_ text: String, _ old: String, _ new: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }

  @Test func `fences inside texts and bodies are text`() throws {
    let document = parse(Self.plain)
    let root = try #require(document.root)
    #expect(document.findings.isEmpty)
    #expect(root["title"]?.text == "a --- b" && root["note"]?.text == "uno\n---\ndos\n")
    #expect(root["topics"]?.texts == ["x", "y"] && root.entries?.count == 3)
    #expect(document.bodyText == "\nCuerpo\n\n---\n\ntitle: no es una clave\n...\n")
  }

  @Test func `CRLF, BOM, trailing blanks and a last line without end change no value`() throws {
    let wanted = YAMLValue(try #require(parse(Self.plain).root))
    let variants = [
      replaced(Self.plain, "\n", "\r\n"), "\u{FEFF}" + Self.plain, "\u{FEFF}" + replaced(Self.plain, "\n", "\r\n"),
      String(Self.plain.dropLast()), replaced(Self.plain, "topics:", "topics:  "),
      replaced(Self.plain, "---\n# arriba", "---  \n# arriba"), replaced(Self.plain, "  - x\n", "  - x   \n"),
      replaced(Self.plain, "\n---\n\nCuerpo", "\n---   \n\nCuerpo"),
    ]
    for text in variants {
      let document = parse(text)
      #expect(document.root.map(YAMLValue.init) == wanted, "\(text.debugDescription)")
      #expect(document.findings.allSatisfy { $0.code == .layout }, "\(document.findings.map(\.message.es))")
    }
  }

  @Test func `what a splice does not touch stays, whatever the line ends`() throws {
    for text in [replaced(Self.plain, "\n", "\r\n"), "\u{FEFF}" + Self.plain, String(Self.plain.dropLast())] {
      let result = try parse(text).applying(.set([.key("title")], .string("otro")))
      #expect(String(decoding: result.bytes, as: UTF8.self) == replaced(text, "a --- b", "otro"))
    }
  }

  @Test func `three dots end front matter too, as they end a YAML document`() {
    let document = parse("---\na: 1\n...\nCuerpo\n---\n")
    #expect(document.findings.isEmpty && document.root?["a"]?.text == "1" && document.bodyText == "Cuerpo\n---\n")
  }
}
