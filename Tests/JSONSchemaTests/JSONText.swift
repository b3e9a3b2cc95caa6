import Documents

/// JSON read as the YAML that it nearly is: every number keeps its text, and every value its place.
enum JSONText {
  struct Unreadable: Error {
    var path: String
    var findings: [String]
  }

  /// The value of a JSON text of any size and form.
  static func node(_ text: String, path: String) throws -> (root: YAMLNode, source: SourceText) {
    var limits = Limits(maximumBytes: 1 << 26)
    limits.maximumDepth = 1_000
    limits.maximumNodes = 10_000_000
    // A file of YAML has keys at its root; JSON may have anything.
    let source = SourceText(path: path, text: "{\"root\": \(joiningSurrogates(text))}\n")
    let document = Document.parse(source, as: .yaml, limits: limits)
    guard let root = document.root?["root"] else {
      throw Unreadable(path: path, findings: document.findings.map(\.message.en))
    }
    return (root, source)
  }

  /// JSON writes characters beyond U+FFFF as two escapes, which YAML does not know.
  private static func joiningSurrogates(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let high = unit(bytes, at: index), let low = unit(bytes, at: index + 6), (0xD800..<0xDC00).contains(high),
        (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        result += Array(String(Character(scalar)).utf8)
        index += 12
      } else {
        let isEscape = bytes[index] == 0x5C && index + 1 < bytes.count
        result += bytes[index..<index + (isEscape ? 2 : 1)]
        index += isEscape ? 2 : 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The number of an escape, `\u` and four digits, that begins here.
  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { return nil }
    return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
}
