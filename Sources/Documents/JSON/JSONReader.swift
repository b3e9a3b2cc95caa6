/// Reads JSON (RFC 8259) into values with places: every number keeps its text, every key its place.
struct JSONReader {
  private let source: SourceText
  private let limits: Limits
  private var offset: Int
  private var depth = 0
  private var nodes = 0
  private var findings: [Finding] = []

  /// Ends the reading; the reason is among the findings.
  private struct Stop: Error {}

  /// Reads the only value of a text.
  static func read(_ source: SourceText, limits: Limits) -> (root: YAMLNode?, findings: [Finding]) {
    var reader = JSONReader(source: source, limits: limits)
    do {
      let root = try reader.value()
      reader.skipBlanks()
      if reader.offset < source.bytes.count { try reader.stop(.moreAfterValue) }
      return (root, reader.findings)
    } catch {
      return (nil, reader.findings)
    }
  }

  private init(source: SourceText, limits: Limits) {
    self.source = source
    self.limits = limits
    offset = source.bomLength
  }

  // MARK: Values

  private mutating func value() throws(Stop) -> YAMLNode {
    skipBlanks()
    nodes += 1
    guard nodes <= limits.maximumNodes else { throw stopped(.yamlTooMuch(limits.maximumNodes, at: here)) }
    switch byte {
    case UInt8(ascii: "{"): return try nested { (reader) throws(Stop) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(Stop) in try reader.array() }
    case UInt8(ascii: "\""):
      let (text, range) = try string()
      return YAMLNode(.scalar(YAMLScalar(text: text, style: .doubleQuoted)), range: range)
    case nil: throw stopped(.jsonSyntax(.ends, at: here))
    default: return try plain()
    }
  }

  private mutating func nested(_ read: (inout JSONReader) throws(Stop) -> YAMLNode) throws(Stop) -> YAMLNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.maximumDepth else { throw stopped(.yamlTooDeep(limits.maximumDepth, at: here)) }
    return try read(&self)
  }

  private mutating func object() throws(Stop) -> YAMLNode {
    let start = offset
    offset += 1
    var entries: [YAMLEntry] = []
    // By bytes: é in one scalar and in two are two keys.
    var seen: [[UInt8]: Range<Int>] = [:]
    skipBlanks()
    if take("}") { return YAMLNode(.mapping([], flow: true), range: start..<offset) }
    repeat {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw stopped(.jsonSyntax(.key, at: here)) }
      let (key, range) = try string()
      skipBlanks()
      guard take(":") else { throw stopped(.jsonSyntax(.colon, at: here)) }
      if let first = seen[Array(key.utf8)] {
        findings.append(.duplicateKey(key, at: source.place(of: range), first: source.place(of: first)))
      } else {
        seen[Array(key.utf8)] = range
      }
      entries.append(YAMLEntry(key: key, keyRange: range, value: try value()))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw stopped(.jsonSyntax(.objectEnd, at: here)) }
    return YAMLNode(.mapping(entries, flow: true), range: start..<offset)
  }

  private mutating func array() throws(Stop) -> YAMLNode {
    let start = offset
    offset += 1
    var items: [YAMLNode] = []
    skipBlanks()
    if take("]") { return YAMLNode(.sequence([], flow: true), range: start..<offset) }
    repeat {
      items.append(try value())
      skipBlanks()
    } while take(",")
    guard take("]") else { throw stopped(.jsonSyntax(.arrayEnd, at: here)) }
    return YAMLNode(.sequence(items, flow: true), range: start..<offset)
  }

  /// A number, `true`, `false` or `null`.
  private mutating func plain() throws(Stop) -> YAMLNode {
    let start = offset
    while let byte, !" \t\r\n,:{}[]\"".utf8.contains(byte) { offset += 1 }
    let text = String(decoding: source.bytes[start..<offset], as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || JSONNumber.isOne(text) else {
      offset = start
      throw stopped(.jsonSyntax(.value, at: source.place(of: start..<max(start + 1, start + text.utf8.count))))
    }
    return YAMLNode(.scalar(YAMLScalar(text: text, style: .plain)), range: start..<offset)
  }

  // MARK: Text

  private mutating func string() throws(Stop) -> (text: String, range: Range<Int>) {
    let start = offset
    offset += 1
    var bytes: [UInt8] = []
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw stopped(.jsonSyntax(.control, at: here)) }
      offset += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &bytes) } else { bytes.append(byte) }
    }
    guard take("\"") else { throw stopped(.jsonSyntax(.quote, at: source.place(of: start..<start + 1))) }
    return (String(decoding: bytes, as: UTF8.self), start..<offset)
  }

  private mutating func escape(into bytes: inout [UInt8]) throws(Stop) {
    let start = offset - 1
    let plain: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]
    let kind = byte
    offset += 1
    if let kind, let simple = plain[kind] {
      bytes.append(simple)
    } else if kind == UInt8(ascii: "u"), let unit = hexadecimal(), let scalar = scalar(unit) {
      bytes += Array(String(Character(scalar)).utf8)
    } else {
      throw stopped(.jsonSyntax(.escape, at: source.place(of: start..<min(offset, source.bytes.count))))
    }
  }

  /// Characters beyond U+FFFF are written as two escapes; half of one is no character.
  private mutating func scalar(_ unit: UInt32) -> Unicode.Scalar? {
    guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
    guard take("\\"), take("u"), let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard offset + 4 <= source.bytes.count else { return nil }
    let digits = source.bytes[offset..<offset + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    offset += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: Bytes

  private var byte: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

  private var here: Place {
    source.place(of: min(offset, source.bytes.count)..<min(offset + 1, source.bytes.count))
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
  }

  private mutating func stop(_ fault: JSONFault) throws(Stop) { throw stopped(.jsonSyntax(fault, at: here)) }

  private mutating func stopped(_ finding: Finding) -> Stop {
    findings.append(finding)
    return Stop()
  }
}

/// The grammar of JSON's numbers (RFC 8259, §6).
enum JSONNumber {
  static func isOne(_ text: String) -> Bool {
    var rest = Substring(text)
    func digits(_ rest: inout Substring) -> Int {
      let count = rest.prefix { ("0"..."9").contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == "-" { rest.removeFirst() }
    let leading = rest.first
    let whole = digits(&rest)
    guard whole == 1 || (whole > 1 && leading != "0") else { return false }
    if rest.first == "." {
      rest.removeFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }
}
