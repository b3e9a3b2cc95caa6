/// How the ids of a kind are made: `CMP-{year}-{key}`, `INT-{campaign}-{client}`, `CLI-{slug}`.
///
/// `{slug}` is lower-case words joined by hyphens, `{key}` five characters of Crockford's base32 in lower case,
/// `{year}` four digits, `{month}` two; any other name is a field of the record, whose word stands there, of an id its
/// tail.
public struct IDTemplate: Sendable, Hashable {
  /// One piece of a template.
  public enum Part: Sendable, Hashable {
    /// Bytes that stand as they are.
    case literal(String)
    /// A word in braces.
    case placeholder(String)
  }

  /// What a file's stem holds.
  public struct Match: Sendable, Hashable {
    /// The id, without the readable tail.
    public var id: String
    /// The readable tail without its hyphen; nil where there is none.
    public var tail: String?
    /// What stands for each placeholder.
    public var captures: [String: String]
  }

  /// The pieces in order.
  public let parts: [Part]

  /// Reads a template; nil where a brace is not closed, a placeholder is empty, or two stand side by side.
  public init?(_ text: String) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let literal = String(rest[..<open])
      let name = String(rest[rest.index(after: open)..<close])
      if literal.isEmpty, case .placeholder = parts.last { return nil }
      guard !name.isEmpty else { return nil }
      if !literal.isEmpty { parts.append(.literal(literal)) }
      parts.append(.placeholder(name))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  /// The names in braces, in order.
  public var placeholders: [String] {
    parts.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  /// Whether the id follows from the record's content, so that at most one such record may exist.
  public var isNatural: Bool { !placeholders.contains("slug") && !placeholders.contains("key") }

  /// Whether a readable tail may follow: only after a random key.
  public var allowsTail: Bool { placeholders.last == "key" }

  /// The template with its placeholders replaced; nil where one has no value.
  public func filled(_ values: [String: String]) -> String? {
    parts.reduce("" as String?) { result, part in
      switch part {
      case .literal(let text): result.map { $0 + text }
      case .placeholder(let name): result.flatMap { known in values[name].map { known + $0 } }
      }
    }
  }

  /// Takes a file's stem apart; nil where it does not fit.
  public func match(_ stem: String) -> Match? {
    let bytes = Array(stem.utf8)
    guard bytes.count <= 120 else { return nil }
    return match(bytes[...], parts[...], [:], bytes)
  }

  private func match(
    _ rest: ArraySlice<UInt8>, _ parts: ArraySlice<Part>, _ captures: [String: String], _ whole: [UInt8]
  ) -> Match? {
    guard let part = parts.first else {
      let id = String(decoding: whole[..<rest.startIndex], as: UTF8.self)
      if rest.isEmpty { return Match(id: id, tail: nil, captures: captures) }
      guard allowsTail, rest.first == UInt8(ascii: "-"), Self.isSlug(rest.dropFirst()) else { return nil }
      return Match(id: id, tail: String(decoding: rest.dropFirst(), as: UTF8.self), captures: captures)
    }
    switch part {
    case .literal(let text):
      guard rest.starts(with: text.utf8) else { return nil }
      return match(rest.dropFirst(text.utf8.count), parts.dropFirst(), captures, whole)
    case .placeholder(let name):
      for length in Self.lengths(of: name, in: rest) {
        var extended = captures
        extended[name] = String(decoding: rest.prefix(length), as: UTF8.self)
        if let found = match(rest.dropFirst(length), parts.dropFirst(), extended, whole) { return found }
      }
      return nil
    }
  }

  /// How many bytes a placeholder may take, shortest first.
  private static func lengths(of name: String, in rest: ArraySlice<UInt8>) -> [Int] {
    switch name {
    case "year":
      return rest.prefix(4).count == 4 && rest.prefix(4).allSatisfy(isDigit) ? [4] : []
    case "month":
      let month = String(decoding: rest.prefix(2), as: UTF8.self)
      return rest.prefix(2).allSatisfy(isDigit) && (1...12).contains(Int(month) ?? 0) ? [2] : []
    case "key":
      return rest.prefix(5).count == 5 && rest.prefix(5).allSatisfy(RandomKey.alphabet.contains) ? [5] : []
    default:
      return rest.isEmpty ? [] : (1...rest.count).filter { isSlug(rest.prefix($0)) }
    }
  }

  /// Whether a word can stand for a placeholder.
  static func fits(_ word: String, placeholder: String) -> Bool {
    let bytes = Array(word.utf8)
    return lengths(of: placeholder, in: bytes[...]).contains(bytes.count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Lower-case ASCII letters and digits in words joined by single hyphens.
  static func isSlug(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, first != 0x2D, last != 0x2D else { return false }
    var previous: UInt8 = 0
    for byte in bytes {
      guard isDigit(byte) || (0x61...0x7A).contains(byte) || (byte == 0x2D && previous != 0x2D) else { return false }
      previous = byte
    }
    return true
  }
}
