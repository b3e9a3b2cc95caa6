import Testing

@testable import Documents

@Suite struct YAMLTests {
  private func parse(_ yaml: String) -> Document {
    Document.parse(SourceText(path: "t.md", text: "---\n\(yaml)---\nbody\n"))
  }

  @Test func `values know their bytes`() throws {
    let document = parse("title: Caída del ñandú\ntopics: [red, \"x\"]\nempty:\n")
    let root = try #require(document.root)
    let bytes = document.source.bytes
    let title = try #require(root["title"])
    #expect(String(decoding: bytes[title.range], as: UTF8.self) == "Caída del ñandú")
    let topics = try #require(root["topics"])
    #expect(String(decoding: bytes[topics.range], as: UTF8.self) == "[red, \"x\"]")
    #expect(root["empty"]?.range.isEmpty == true)
    #expect(document.bodyText == "body\n")
  }

  @Test(arguments: [
    ("a: &x 1\n", "yaml-forbidden"), ("a: *x\n", "yaml-forbidden"), ("a: !!str 1\n", "yaml-forbidden"),
    ("<<: {a: 1}\n", "yaml-forbidden"), ("a: 1\na: 2\n", "duplicate-key"), ("a: b: c\n", "yaml-syntax"),
    ("? [a]\n: 1\n", "yaml-forbidden"), ("a: \"x\n", "yaml-syntax"), ("- a\n", "front-matter"),
    ("\ta: 1\n", "yaml-forbidden"),
  ])
  func `what has no place in a record is refused`(_ yaml: String, _ code: String) {
    #expect(parse(yaml).findings.map(\.code.description).contains(code))
  }

  @Test func `ten thousand levels are refused without a crash`() {
    let deep = "a: " + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000) + "\n"
    #expect(parse(deep).findings.map(\.code.description) == ["yaml-too-much"])
  }

  @Test(arguments: [
    ("2026-03-12", false), ("12:30", false), ("no", false), ("0123", true), ("1.10", true), ("1e3", true), ("~", true),
    ("true", true), ("0x1F", true), (".5", true), ("1.", true), ("+1", true), ("1_000", false), (".", false),
    ("-", false),
  ])
  func `the core schema of YAML 1.2 tells numbers from text`(_ text: String, _ isTyped: Bool) {
    let value = YAMLScalar(text: text, style: .plain).coreValue
    #expect((value != .string(text)) == isTyped)
    #expect(YAMLScalar(text: text, style: .doubleQuoted).coreValue == .string(text))
  }

  @Test func `NUL, invalid UTF-8 and missing fences are findings`() {
    let codes = { (bytes: [UInt8]) in
      Document.parse(SourceText(path: "t.md", bytes: bytes)).findings.map(\.code.description)
    }
    #expect(codes(Array("---\na: \0\n---\n".utf8)) == ["not-text"])
    #expect(codes(Array("---\na: ".utf8) + [0xFF] + Array("\n---\n".utf8)) == ["not-text"])
    #expect(codes(Array("a: 1\n".utf8)) == ["front-matter"])
    #expect(codes(Array("---\na: 1\n".utf8)) == ["front-matter"])
    #expect(codes([]) == ["front-matter"])
  }
}
