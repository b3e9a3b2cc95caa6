/// Resolution of references by RFC 3986, §5.2, as far as schemas need it.
enum URIReference {
  static func resolve(_ reference: String, against base: String) -> String {
    if hasScheme(reference) { return reference }
    let stem = base.firstIndex(of: "#").map { String(base[..<$0]) } ?? base
    if reference.isEmpty { return stem }
    if reference.hasPrefix("#") { return stem + reference }
    guard let (authority, path) = split(stem) else { return reference }
    if reference.hasPrefix("/") { return authority + normalized(reference) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    return authority + normalized(folder + reference)
  }

  static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isLetter, first.isASCII else {
      return false
    }
    return text[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// The scheme and authority, and the path with what follows; nil for addresses like `urn:…` without a path.
  private static func split(_ base: String) -> (String, String)? {
    guard let range = base.firstRange(of: "://") else { return nil }
    guard let slash = base[range.upperBound...].firstIndex(of: "/") else { return (base, "/") }
    let path = base[slash...].prefix { $0 != "?" }
    return (String(base[..<slash]), String(path))
  }

  private static func normalized(_ path: String) -> String {
    let (plain, rest) = path.firstIndex { $0 == "#" || $0 == "?" }.map { (path[..<$0], path[$0...]) } ?? (path[...], "")
    var result: [Substring] = []
    for piece in plain.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      switch piece {
      case ".": continue
      case "..": _ = result.popLast()
      default: result.append(piece)
      }
    }
    return "/" + result.joined(separator: "/") + rest
  }

  static func percentDecoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
