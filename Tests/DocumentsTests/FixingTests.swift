import Testing

@testable import Documents

/// What is mended without a person, and that nothing else is.
struct FixingTests {
  private func fixed(_ text: String, _ more: [Finding] = []) -> String? {
    let document = Document.parse(SourceText(path: "r.md", text: text))
    return (document.fixed(document.findings + more)?.source.bytes).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let good = "---\na: 1   # uno\nb: [x,  y]\n---\n\nTexto  \ncon blancos\n"

  @Test func `layout is mended, and nothing else of the file`() {
    #expect(fixed(Self.good) == nil, "nothing to mend is no file")
    #expect(fixed("\u{FEFF}" + Self.good) == Self.good)
    #expect(fixed(String(Self.good.dropLast())) == Self.good)
    let windows = Self.good.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(fixed(windows) == Self.good)
    #expect(fixed("\u{FEFF}" + windows.dropLast()) == Self.good)
    // A CR alone may be somebody's line end or part of a text: that is for people.
    #expect(fixed("---\na: 1\n---\nuno\rdos\n") == nil)
    #expect(fixed("---\na: 1\n---\nuno\r\r\ndos\n") == nil)
  }

  @Test func `blanks that others read otherwise go`() {
    #expect(fixed("---\na: >\n \n   \n # x\n---\n") == "---\na: >\n \n\n # x\n---\n")
  }

  private func finding(_ text: String, _ part: String, _ code: String, _ replacement: String?) -> Finding {
    let source = SourceText(path: "r.md", text: text)
    let start = text.utf8.count - (text.components(after: part)?.utf8.count ?? 0)
    let place = source.place(of: start - part.utf8.count..<start)
    return Finding(FindingCode(code), at: place, LocalizedText(es: "a", en: "b"), replacement: replacement)
  }

  @Test func `a value is replaced in its place, with accents before it and several on a line`() {
    let text = "---\nñandú: [Úno, \"3\"]   # é\nb: x\n---\n"
    let told = [
      finding(text, "Úno", "value-not-allowed", "uno"), finding(text, "\"3\"", "wrong-type", "3"),
      finding(text, " x", "value-not-allowed", nil),
    ]
    #expect(fixed(text, told) == "---\nñandú: [uno, 3]   # é\nb: x\n---\n")
    #expect(fixed(text, told.reversed()) == "---\nñandú: [uno, 3]   # é\nb: x\n---\n")
  }

  @Test func `of an item that stands twice one stays`() {
    for (text, part, wanted) in [
      ("---\na: [x, y, 'x']   # é\n---\n", "'x'", "---\na: [x, y]   # é\n---\n"),
      ("---\na:\n  - x\n  - y\n  - \"x\"\nb: 1\n---\n", "\"x\"", "---\na:\n  - x\n  - y\nb: 1\n---\n"),
      ("---\na: {b: [{c: [x, 'x']}]}\n---\n", "'x'", "---\na: {b: [{c: [x]}]}\n---\n"),
    ] {
      #expect(fixed(text, [finding(text, part, "duplicate-item", nil)]) == wanted)
    }
  }

  @Test func `what would leave the file unreadable is not done`() {
    let text = "---\na: x\n---\n"
    #expect(fixed(text, [finding(text, " x", "wrong-type", " [")]) == nil)
  }
}

extension String {
  /// What follows the last time that a part stands in it.
  fileprivate func components(after part: String) -> Substring? {
    ranges(of: part).last.map { self[$0.upperBound...] }
  }
}
