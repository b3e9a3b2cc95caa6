/// URI templates: RFC 6570, §2.
enum URITemplateSyntax {
  /// Literals, and expressions in braces that name variables.
  static func isTemplate(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{":
        guard let end = rest.firstIndex(of: "}"), isExpression(rest[..<end]) else { return false }
        rest = rest[rest.index(after: end)...]
      case "}", "\"", "'", "<", ">", "\\", "^", "`", "|", " ": return false
      case "%":
        guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy({ $0.properties.isASCIIHexDigit }) else {
          return false
        }
      default: if scalar.value < 0x21 || scalar.value == 0x7F { return false }
      }
    }
    return true
  }

  private static func isExpression(_ text: Substring.UnicodeScalarView) -> Bool {
    var list = text
    if let first = list.first, "+#./;?&=,!@|".unicodeScalars.contains(first) { list.removeFirst() }
    return !list.isEmpty && list.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
  }

  /// A name of letters, digits, `_`, `.` and escapes, then `*`, or `:` and a length below 10000.
  private static func isVariable(_ text: Substring.UnicodeScalarView) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var name = parts[0]
    if parts.count > 1 {
      guard let length = Int(String(parts[1])), (1..<10_000).contains(length), parts[1].first != "+" else {
        return false
      }
    } else if name.last == "*" {
      name.removeLast()
    }
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || $0 == "%" || ("0"..."9").contains($0))
        }
    }
  }
}
