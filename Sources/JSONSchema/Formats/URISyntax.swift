/// The grammar of URIs and references to them: RFC 3986, appendix A.
enum URISyntax {
  /// Whether a text is a URI: a reference with a scheme.
  static func isURI(_ text: String) -> Bool { isReference(text) && URIReference.hasScheme(text) }

  /// Whether a text is a URI or a relative reference.
  static func isReference(_ text: String) -> Bool {
    guard hasLegalCharacters(Array(text.utf8)) else { return false }
    var rest = text.utf8[...]
    if let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
      guard !hasAny("#[]", in: rest[rest.index(after: mark)...]) else { return false }
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      guard !hasAny("[]", in: rest[mark...]) else { return false }
      rest = rest[..<mark]
    }
    // A colon in the first segment ends a scheme; a relative reference has none there.
    if let colon = rest.prefix(while: { $0 != UInt8(ascii: "/") }).firstIndex(of: UInt8(ascii: ":")) {
      guard URIReference.hasScheme(text) else { return false }
      rest = rest[rest.index(after: colon)...]
    }
    guard rest.starts(with: "//".utf8) else { return !hasAny("[]", in: rest) }
    let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
    return isAuthority(Substring(authority)) && !hasAny("[]", in: rest[authority.endIndex...])
  }

  private static func hasAny(_ characters: String, in text: Substring.UTF8View) -> Bool {
    text.contains { characters.utf8.contains($0) }
  }

  /// Printable ASCII without what no part may have, and percent signs that escape.
  private static func hasLegalCharacters(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.count, isHex(bytes[index + 1]), isHex(bytes[index + 2]) else { return false }
      } else if byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte) {
        return false
      }
    }
    return true
  }

  static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `[ userinfo "@" ] host [ ":" port ]`.
  private static func isAuthority(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard let host = parts.last, parts.count <= 2 else { return false }
    if parts.count == 2, hasAny("[]", in: parts[0].utf8) { return false }
    guard host.first == "[" else {
      let pieces = host.split(separator: ":", omittingEmptySubsequences: false)
      return pieces.count <= 2 && !hasAny("[]", in: host.utf8)
        && (pieces.dropFirst().first?.utf8.allSatisfy(isDigit) ?? true)
    }
    guard let end = host.firstIndex(of: "]") else { return false }
    let port = host[host.index(after: end)...]
    guard port.isEmpty || (port.first == ":" && port.dropFirst().utf8.allSatisfy(isDigit)) else { return false }
    let literal = host[..<end].dropFirst()
    return isIPv6(literal) || isFutureAddress(literal)
  }

  /// `"v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`.
  private static func isFutureAddress(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let mark = parts[0].utf8.first, mark | 0x20 == UInt8(ascii: "v") else { return false }
    return parts[0].utf8.count > 1 && parts[0].utf8.dropFirst().allSatisfy(isHex) && !parts[1].isEmpty
      && !hasAny("/?#[]@%", in: parts[1].utf8)
  }

  /// Eight groups of hexadecimal digits, some of which `::` may stand for, the last two perhaps an IPv4 address.
  private static func isIPv6(_ text: Substring) -> Bool {
    let halves = text.ranges(of: "::")
    guard halves.count <= 1, !text.contains(":::") else { return false }
    guard let gap = halves.first else { return groups(text, endsAddress: true) == 8 }
    guard let before = groups(text[..<gap.lowerBound], endsAddress: false),
      let after = groups(text[gap.upperBound...], endsAddress: true)
    else { return false }
    return before + after <= 7
  }

  /// How many groups of 16 bits a text has; nil where it is none.
  private static func groups(_ text: Substring, endsAddress: Bool) -> Int? {
    if text.isEmpty { return 0 }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var count = 0
    for (index, part) in parts.enumerated() {
      if (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHex) {
        count += 1
      } else if endsAddress, index == parts.count - 1, isIPv4(part) {
        count += 2
      } else {
        return nil
      }
    }
    return count
  }

  /// Four numbers to 255 without leading zeros.
  private static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy(isDigit) && (part == "0" || part.first != "0")
          && UInt8(part) != nil
      }
  }
}
