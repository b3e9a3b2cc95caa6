import Documents
import Fixtures
import Foundation
import FoundationXML
import Testing

/// Strings that break programs, in every field and through every form of findings.
///
/// Our own list is always tried, and <https://github.com/minimaxir/big-list-of-naughty-strings> where it was brought.
struct NaughtyStringsTests {
  static let own: [String] = [
    "null", "~", "true", "No", "0x1F", "1e1000", "-0", "1_000", "010", "2026-02-30", "12:30:45", ".inf", "NaN", "=",
    "<<",
    "---", "...", "- a", "? a", ": a", "a: b", "a #b", "#a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'", "\"",
    "''",
    "[a", "]", "{a", "}", ",", "a, b", " a", "a ", "\ta", "a\tb", "a\nb", "a\r\nb", "a\u{85}b", "a\u{2028}b",
    "\u{7}\u{1B}[31m",
    "\u{FEFF}a", "\u{202E}abc", "a\u{200B}b", "e\u{301}", "\u{301}", ":\u{301} a", "ñ", "日本語", "👩‍👩‍👧‍👦🏳️‍🌈", "\u{10FFFF}",
    "\u{FFFE}",
    "<script>alert(1)</script>", "]]>", "&amp;", "</testsuite>", "::error::x", "%0A", "%s%n", "$(id)", "`id`",
    "../../etc/passwd",
    "=1+1", "\\", "\\u0041", "{{x}}", String(repeating: "a", count: 5000), String(repeating: "ñ\u{301}", count: 200),
  ]

  static let big: [String] = {
    let list = FileManager.default.contents(atPath: Judges.folder + "/blns.json")
      .flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String] }
    return (list ?? []).filter { !$0.isEmpty }
  }()

  @Test(.enabled(if: Judges.areThere, "Scripts/bootstrap --judges brings the list"))
  func `the big list is there`() { #expect(Self.big.count >= 500) }

  static let records = [
    "clients/CLI-archivo.md", "services/SVC-red.md", "campaigns/CAM-2026.md", "interviews/2024/INT-2024-archivo.md",
    "complaints/2026/CMP-2026-n8a2e-buzones-llenos.md", "actions/2026/ACT-2026-p9k2v-plazos-publicados.md",
  ]

  @Test(arguments: records)
  func `each is written into each field, and read back as it was`(_ path: String) throws {
    let sample = try SampleFolder()
    let document = Document.parse(SourceText(path: path, text: try sample.folder.text(path)))
    let entries = try #require(document.root?.entries)
    for text in Self.own {
      for entry in entries { try write(text, into: entry.key, of: document) }
      try write(YAMLValue.list([.string(text)]), into: "extra", of: document)
      // A key that stands before `: ` may have 1024 characters (YAML 1.2, §7.4.2).
      guard text.utf8.count < 500 else { continue }
      try write(.map([YAMLPair(key: text, value: .string(text))]), into: "extra", of: document)
    }
    // So many strings are written into each field as it stands alone: reading all of a record each time takes minutes.
    let ends = entries.dropFirst().map(\.keyRange.lowerBound) + [document.yaml.upperBound]
    for (entry, end) in zip(entries, ends) {
      let lines = "---\n" + String(decoding: document.source.bytes[entry.keyRange.lowerBound..<end], as: UTF8.self)
      let alone = Document.parse(SourceText(path: path, text: lines + "---\n"))
      for text in Self.big { try write(text, into: entry.key, of: alone) }
    }
  }

  private func write(_ text: String, into key: String, of document: Document) throws {
    try write(.string(text), into: key, of: document)
  }

  private func write(_ value: YAMLValue, into key: String, of document: Document) throws {
    // Only what has lines of its own is left to people.
    guard let result = try? document.applying(.set([.key(key)], value)) else {
      #expect(document.root?[key]?.isOfLines(in: document.source) == true, "\(key): \(value)")
      return
    }
    let root = try #require(Document.parse(result).root?[key])
    #expect(YAMLValue(root) == value, "\(key): \(value)")
  }

  @Test func `each goes through every form of findings`() throws {
    let sample = try SampleFolder()
    let originals = try Self.records.map { Document.parse(SourceText(path: $0, text: try sample.folder.text($0))) }
    let strings = Self.own + Self.big
    for (index, text) in strings.enumerated() {
      var document = originals[index % originals.count]
      for key in try #require(document.root?.entries).map(\.key) {
        if let result = try? document.applying(.set([.key(key)], .string(text))) { document = Document.parse(result) }
      }
      let number = String(String(10_000 + index).dropFirst())
      let place = [
        "clients/CLI-x", "services/SVC-x", "campaigns/CAM-", "interviews/2024/INT-2024-x", "complaints/2026/CMP-2026-0",
        "actions/2026/ACT-2026-0",
      ][index % originals.count]
      try sample.folder.write(String(decoding: document.source.bytes, as: UTF8.self), to: "\(place)\(number).md")
    }
    let forms = ["compact", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjsonl"]
    let run = try sample.legajo().run(
      ["check", "--format", "text"] + forms.flatMap { ["--output", "\($0)=out.\($0)"] })
    #expect(run.status == 1, "\(run.errors)")
    func form(_ name: String) throws -> String { try sample.folder.text("out.\(name)") }
    #expect(try form("compact").utf8.count { $0 == UInt8(ascii: "\n") } > 5 * strings.count)
    for text in [run.output, try form("compact"), try form("github")] {
      let hidden = text.unicodeScalars.first { $0 != "\n" && ($0.value < 0x20 || (0x202A...0x202E).contains($0.value)) }
      #expect(hidden == nil)
    }
    for name in ["json", "sarif", "gitlab"] {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(form(name).utf8)) }
    }
    for line in try form("rdjsonl").utf8.split(separator: UInt8(ascii: "\n")) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line)) }
    }
    if Judges.areThere {
      let judged = try Judges.sarif(form("sarif"))
      #expect(judged.status == 0, "\(judged.output.prefix(2_000))\(judged.errors)")
    }
    for name in ["junit", "checkstyle"] {
      #expect(XMLParser(data: Data(try form(name).utf8)).parse(), "\(name)")
    }
  }
}

extension YAMLNode {
  /// Whether the value is written over lines of its own, with hyphens or keys.
  fileprivate func isOfLines(in source: SourceText) -> Bool {
    switch content {
    case .sequence(_, flow: false), .mapping(_, flow: false): true
    case .scalar, .sequence, .mapping: source.bytes[range].contains(UInt8(ascii: "\n"))
    }
  }
}
