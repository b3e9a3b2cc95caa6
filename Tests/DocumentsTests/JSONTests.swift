import Testing

@testable import Documents

/// JSON by RFC 8259, with places.
struct JSONTests {
  private func read(_ text: String) -> (root: YAMLNode?, findings: [String]) {
    let (root, findings) = Document.value(of: SourceText(path: "a.json", text: text), as: .json)
    return (root, findings.map { "\($0.place.start.line):\($0.place.start.column) \($0.code)" })
  }

  @Test(arguments: [
    "null", " true ", "-0", "0.5e-3", "1E+2", "\"\"", "[]", "{}", "[1,[2],{\"a\":[]}]", "{\"\":0}",
    "\"\\u00f1\\uD83D\\ude80\\/\\n\"", "\u{FEFF}[]", "1e400", "123456789012345678901234567890",
  ])
  func `what is JSON is read`(_ text: String) {
    let (root, findings) = read(text)
    #expect(root != nil && findings == [])
  }

  @Test(arguments: [
    ("", "1:1"), ("nul", "1:1"), ("01", "1:1"), ("+1", "1:1"), (".5", "1:1"), ("1.", "1:1"), ("1e", "1:1"),
    ("NaN", "1:1"),
    ("'a'", "1:1"), ("[1,]", "1:4"), ("[1 2]", "1:4"), ("{a:1}", "1:2"), ("{\"a\" 1}", "1:6"), ("{\"a\":1,}", "1:8"),
    ("{\"a\":1", "1:7"), ("[\n  1\n", "3:1"), ("\"a", "1:1"), ("\"\\x\"", "1:2"), ("\"\\uD83D\"", "1:2"),
    ("\"\\u12g4\"", "1:2"),
    ("\"a\tb\"", "1:3"), ("[] []", "1:4"), ("// a\n1", "1:1"),
  ])
  func `what is not JSON is told in its place`(_ text: String, _ place: String) {
    let (root, findings) = read(text)
    #expect(root == nil && findings == ["\(place) json-syntax"])
  }

  @Test func `values keep their text and their place`() throws {
    let text = "{\"ñ\": [1.50, \"a\\tb\"],\n \"k\": true}"
    let root = try #require(read(text).root)
    let items = try #require(root["ñ"]?.items)
    #expect(items[0].text == "1.50" && items[1].text == "a\tb")
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[items[1].range], as: UTF8.self) == "\"a\\tb\"")
    #expect(String(decoding: bytes[try #require(root["k"]).range], as: UTF8.self) == "true")
    #expect(root.entries.map { $0.map { String(decoding: bytes[$0.keyRange], as: UTF8.self) } } == ["\"ñ\"", "\"k\""])
  }

  @Test func `a key twice and too deep a nesting are findings`() {
    #expect(read("{\"a\": 1, \"a\": 2}").findings == ["1:10 duplicate-key"])
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(read(deep).findings == ["1:65 yaml-too-much"])
  }
}
