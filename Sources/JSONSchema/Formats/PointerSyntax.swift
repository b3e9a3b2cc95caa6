/// JSON pointers: RFC 6901, and the relative ones of the draft that JSON Schema cites.
enum PointerSyntax {
  /// Nothing, or tokens that each begin with `/`; `~` is followed by 0 or 1.
  static func isPointer(_ text: Substring) -> Bool {
    guard !text.isEmpty else { return true }
    guard text.utf8.first == UInt8(ascii: "/") else { return false }
    return text.split(separator: "~", omittingEmptySubsequences: false).dropFirst().allSatisfy {
      $0.utf8.first == UInt8(ascii: "0") || $0.utf8.first == UInt8(ascii: "1")
    }
  }

  /// How many steps up, then `#` or a pointer.
  static func isRelative(_ text: String) -> Bool {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits == "0" || digits.first != "0" else { return false }
    let rest = text[digits.endIndex...]
    return rest == "#" || isPointer(rest)
  }
}
