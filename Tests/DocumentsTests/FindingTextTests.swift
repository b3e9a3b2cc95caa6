import Fixtures
import Testing

@testable import Documents

/// Findings as a terminal shows them: the caret stands under what is meant.
struct FindingTextTests {
  private func rendered(_ line: String, _ columns: Range<Int>, help: String? = nil) -> [String] {
    let place = Place(
      path: "a.md", start: Position(line: 12, column: columns.lowerBound),
      end: Position(line: 12, column: columns.upperBound), excerpt: line)
    let finding = Finding(
      FindingCode("some-code"), at: place, LocalizedText(es: "mal", en: "wrong"),
      help: help.map { LocalizedText(es: $0, en: $0) })
    return FindingText.render(finding, language: .es, color: false).split(separator: "\n").map(String.init)
  }

  @Test func `the message, the place, the line and a caret with the way out`() {
    #expect(
      rendered("client: CLI-x", 9..<14, help: "¿CLI-y?") == [
        "error[some-code]: mal", "   --> a.md:12:9", "    |", " 12 | client: CLI-x", "    |         ^^^^^ ¿CLI-y?",
      ])
  }

  @Test(arguments: [
    // ñ takes one column, 日 two, the flag is two scalars of one wide sign, a tab goes to blanks.
    ("ñ: x", 4..<5, "    |    ^"), ("日本: x", 5..<6, "    |       ^"), ("a\tb", 3..<4, nil),
    ("e\u{301}: x", 5..<6, "    |    ^"),
  ])
  func `the caret stands where the eye sees the column`(_ line: String, _ columns: Range<Int>, _ expected: String?) {
    let shown = rendered(line, columns)
    guard let expected else {
      // Whatever a tab is shown as, the caret stands under the letter that follows it.
      let letter = shown[3].unicodeScalars.count - 1
      #expect(shown[4].unicodeScalars.count - 1 == letter)
      return
    }
    #expect(shown[4] == expected)
  }

  @Test func `nothing in a line or a message controls the terminal`() {
    let shown = rendered("a\u{1B}[31m\u{202E}\u{9B}2Jb", 1..<2).joined(separator: "\n")
    #expect(shown.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!shown.contains("\u{202E}") && !shown.contains("\u{9B}"))
  }

  @Test func `of a very long line the part that matters is shown`() {
    let line = String(repeating: "a", count: 30_000) + "MAL" + String(repeating: "b", count: 30_000)
    let shown = rendered(line, 30_001..<30_004)
    #expect(shown[3].hasPrefix(" 12 | …aaa") && shown[3].hasSuffix("bbb…") && shown[3].count < 180)
    let caret = shown[4].distance(from: shown[4].startIndex, to: shown[4].firstIndex(of: "^") ?? shown[4].startIndex)
    #expect(Array(shown[3])[caret..<caret + 3] == ["M", "A", "L"])
    #expect(shown[4].filter { $0 == "^" }.count == 3)
    #expect(rendered(line, 60_003..<60_004)[4].hasSuffix("^"))
    #expect(rendered(line, 1..<2)[4] == "    | ^")
  }

  @Test(arguments: ["a", "ñ"])
  func `so it is in a file of one very long line`(_ filler: String) {
    let before = String(repeating: filler, count: 20_000)
    let source = SourceText(path: "a.md", text: before + "MAL" + before)
    let start = before.utf8.count
    let place = source.place(of: start..<start + 3)
    #expect(place.start == Position(line: 1, column: 20_001) && place.end == Position(line: 1, column: 20_004))
    let text = FindingText.render(
      Finding(FindingCode("c"), at: place, LocalizedText(es: "a", en: "b")), language: .es, color: false)
    let shown = text.split(separator: "\n").map(Array.init)
    let caret = shown[4].firstIndex(of: "^") ?? 0
    #expect(String(shown[3][caret..<caret + 3]) == "MAL" && shown[3].contains("…"))
    #expect(shown[4].filter { $0 == "^" }.count == 3)
  }

  @Test func `places in a long file are those of a walk from its top`() {
    var generator = SeededGenerator(seed: 11)
    let pieces = ["a", "ñ", "日", "\u{1F600}", "\n", "\r\n", "\r", "palabra"]
    for isMarked in [false, true] {
      let words = (0..<9000).map { _ in pieces.randomElement(using: &generator) ?? "" }
      let text = (isMarked ? "\u{FEFF}" : "") + words.joined()
      let source = SourceText(path: "a.md", text: text)
      // Judged by the text's own characters: Swift makes one character of CR and LF too.
      var (line, column, offset) = (1, 1, isMarked ? 3 : 0)
      for character in text.dropFirst(isMarked ? 1 : 0) {
        #expect(source.position(at: offset) == Position(line: line, column: column), "at byte \(offset)")
        offset += character.utf8.count
        (line, column) = character.isNewline ? (line + 1, 1) : (line, column + character.unicodeScalars.count)
      }
    }
  }

  @Test func `of each file so many findings are told, and that there are more`() {
    func finding(_ path: String, _ line: Int, _ severity: Severity) -> Finding {
      let position = Position(line: line, column: 1)
      let place = Place(path: path, start: position, end: position)
      return Finding(FindingCode("c"), severity, at: place, LocalizedText(es: "a", en: "b"))
    }
    let full = (1...1000).map { finding("full.md", $0, .warning) }
    let over = (1...1500).map { finding("over.md", $0, $0 == 1400 ? .error : .warning) }
    let told = (over + full).shuffled().sortedForOutput()
    #expect(told.count == 2001 && told.prefix(1000) == full[...] && told.dropFirst(1000).prefix(1000) == over[..<1000])
    // What is not told weighs as its worst, where the first of it stands.
    #expect(told.last?.code == FindingCode("too-many-findings") && told.last?.severity == .error)
    #expect(told.last?.place.start.line == 1001)
    #expect(Array(over.dropLast(200)).sortedForOutput().last?.severity == .warning)
  }

  @Test func `findings come in the order of path, line, column and code, each once`() {
    func finding(_ path: String, _ line: Int, _ column: Int, _ code: String) -> Finding {
      let position = Position(line: line, column: column)
      return Finding(
        FindingCode(code), at: Place(path: path, start: position, end: position), LocalizedText(es: "a", en: "b"))
    }
    let sorted = [
      finding("a", 1, 1, "x"), finding("a", 1, 2, "a"), finding("a", 2, 1, "a"), finding("a", 2, 1, "b"),
      finding("ñ", 1, 1, "a"),
    ]
    #expect((sorted + sorted).shuffled().sortedForOutput() == sorted)
  }
}
