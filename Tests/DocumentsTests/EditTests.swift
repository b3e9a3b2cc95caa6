import Fixtures
import Testing

@testable import Documents

@Suite struct EditTests {
  private func edited(_ yaml: String, _ edit: Edit, order: [String] = []) throws -> String {
    let result = try Document.parse(SourceText(path: "t.md", text: "---\n\(yaml)---\n")).applying(edit, keyOrder: order)
    return String(decoding: result.bytes.dropFirst(4).dropLast(4), as: UTF8.self)
  }

  @Test func `a value changes and its comment stays`() throws {
    #expect(
      try edited("a: 1   # uno\nb: 'x'\n", .set([.key("a")], .string("dos"))) == "a: dos   # uno\nb: 'x'\n")
    #expect(try edited("b: 'x'\n", .set([.key("b")], .string("it's"))) == "b: 'it''s'\n")
    #expect(try edited("b: \"x\" # c\n", .set([.key("b")], .string("ñ"))) == "b: \"ñ\" # c\n")
  }

  @Test func `new keys follow the order of the schema`() throws {
    #expect(
      try edited("title: t\nowner: o\n", .set([.key("status")], .string("open")), order: ["title", "status", "owner"])
        == "title: t\nstatus: open\nowner: o\n")
  }

  @Test func `lists grow and shrink`() throws {
    #expect(try edited("t: [a, b]\n", .append([.key("t")], .string("c"))) == "t: [a, b, c]\n")
    #expect(try edited("t: []\n", .append([.key("t")], .string("c"))) == "t: [c]\n")
    #expect(
      try edited("t:\n  - a\n  - b # x\nu: 1\n", .append([.key("t")], .string("c")))
        == "t:\n  - a\n  - b # x\n  - c\nu: 1\n")
    #expect(try edited("t: [a, b, c]\n", .removeItem([.key("t")], .string("b"))) == "t: [a, c]\n")
    #expect(try edited("t: [a, b, c]\n", .removeItem([.key("t")], .string("a"))) == "t: [b, c]\n")
    #expect(try edited("t:\n- a\n- b\n", .removeItem([.key("t")], .string("a"))) == "t:\n- b\n")
  }

  @Test func `values inside objects change`() throws {
    #expect(
      try edited("ticket: {system: mesa, id: \"01\"}\n", .set([.key("ticket"), .key("id")], .string("02")))
        == "ticket: {system: mesa, id: \"02\"}\n")
    #expect(
      try edited("title: x\n", .set([.key("ticket"), .key("id")], .string("02"))) == "title: x\nticket: {id: \"02\"}\n")
  }

  @Test func `text that others misread is quoted`() throws {
    for (text, written) in [
      ("no", "\"no\""), ("0123", "\"0123\""), ("a: b", "\"a: b\""), ("2026-03-12", "2026-03-12"), ("12:30", "12:30"),
      ("", "\"\""), ("- x", "\"- x\""), ("#x", "\"#x\""), ("a\nb", "\"a\\nb\""), ("x #y", "\"x #y\""),
      ("{a}", "\"{a}\""), ("'a", "\"'a\""), ("a\u{202E}b", "\"a\\u202eb\""),
    ] {
      #expect(try edited("a: x\n", .set([.key("a")], .string(text))) == "a: \(written)\n")
    }
  }

  @Test func `what would lose a comment is refused`() {
    #expect(throws: EditRefusal.self) {
      try edited("a:\n  - x # c\n  - y\nb: 1\n", .removeItem([.key("a")], .string("x")))
    }
    #expect(throws: EditRefusal.self) { try edited("a: 1 # c\nb: 1\n", .remove([.key("a")])) }
    #expect(throws: EditRefusal.self) { try edited("a:\n  - x\nb: 1\n", .set([.key("a")], .list([]))) }
    #expect(throws: EditRefusal.self) { try edited("a: |\n  x\nb: 1\n", .set([.key("a")], .string("y"))) }
  }

  /// One generated front matter: keys k0… with values in many styles, comments and blank lines between.
  private static func generate(_ random: inout SeededGenerator) -> [UInt8] {
    let words = ["uno", "ñandú", "\u{1F600} ok", "12", "no", "2026-01-31", "a b", "x:y", "über"]
    let values = [
      "VALUE", "'VALUE'", "\"VALUE\"", "[VALUE, b]", "{k: VALUE, l: 2}", "|\n  VALUE\n  more", ">-\n  VALUE\n  more",
      "\n  - VALUE\n  - z", "\n  a: VALUE\n  b: 1", "", "[]", "\n- VALUE",
    ]
    var lines: [String] = []
    for key in 0..<Int.random(in: 2...7, using: &random) {
      if Bool.random(using: &random) { lines.append("# comentario \(key) con ñ") }
      if Int.random(in: 0..<5, using: &random) == 0 { lines.append("") }
      let word = words.randomElement(using: &random) ?? ""
      var value = (values.randomElement(using: &random) ?? "").split(
        separator: "VALUE", omittingEmptySubsequences: false
      )
      .joined(separator: word)
      let isInline = !value.contains("\n")
      if isInline, Bool.random(using: &random) { value += "  # al lado" }
      let blank = value.isEmpty || value.hasPrefix("\n") ? "" : " "
      lines += "k\(key):\(blank)\(value)".split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let end = Bool.random(using: &random) ? "\n" : "\r\n"
    let bom = Int.random(in: 0..<4, using: &random) == 0 ? "\u{FEFF}" : ""
    let body = ["", "cuerpo\(end)", "sin fin de línea"].randomElement(using: &random) ?? ""
    return Array((bom + (["---"] + lines + ["---"]).joined(separator: end) + end + body).utf8)
  }

  @Test func `an edit and its inverse give the same bytes, and nothing else ever changes`() throws {
    var random = SeededGenerator(seed: 2026)
    var done = 0
    for _ in 0..<6_000 {
      let bytes = Self.generate(&random)
      let document = Document.parse(SourceText(path: "t.md", bytes: bytes))
      guard let entries = document.root?.entries else { continue }
      let key = Bool.random(using: &random) ? entries.randomElement(using: &random)?.key ?? "k0" : "new"
      let value = YAMLValue.string(
        ["nuevo", "sí: no", "ñ \u{1F680}", "0042", "yes"].randomElement(using: &random) ?? "")
      let edit: Edit = Bool.random(using: &random) ? .set([.key(key)], value) : .append([.key(key)], value)
      guard let result = try? document.applying(edit) else { continue }
      let after = Document.parse(result)
      let newRoot = try #require(after.root)
      for entry in entries where entry.key != key {
        let twin = try #require(newRoot[entry.key])
        #expect(bytes[entry.value.range].elementsEqual(result.bytes[twin.range]))
      }
      #expect(result.bytes.suffix(document.body.count).elementsEqual(bytes[document.body]))
      for comment in ["# comentario", "# al lado"] {
        #expect(
          String(decoding: result.bytes, as: UTF8.self).split(separator: comment).count
            == String(decoding: bytes, as: UTF8.self).split(separator: comment).count)
      }
      let inverse = try #require(document.inverse(of: edit))
      let back = try? after.applying(inverse)
      let isSame = back?.bytes == bytes
      #expect(
        isSame,
        "\(edit), then \(inverse): \(String(decoding: bytes, as: UTF8.self).debugDescription) gives \(back.map { String(decoding: $0.bytes, as: UTF8.self).debugDescription } ?? "a refusal")"
      )
      done += 1
    }
    #expect(done > 2_000)
  }
}
