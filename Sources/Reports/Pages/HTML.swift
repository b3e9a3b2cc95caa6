/// Text inside HTML, SVG and style sheets.
enum HTML {
  /// The text with the signs of markup as entities, and without what XML does not allow.
  static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case let other where other.value < 0x20 || (0x7F...0x9F).contains(other.value): result += "\u{FFFD}"
      case let other where other.value & 0xFFFE == 0xFFFE: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text as a string of CSS, quotes included: all but ASCII letters, digits and blanks as escapes (CSS Syntax 3, §4.3.7).
  static func cssString(_ text: String) -> String {
    let body = text.unicodeScalars.map { scalar in
      let isPlain = scalar == " " || (scalar.isASCII && scalar.properties.isAlphabetic) || ("0"..."9").contains(scalar)
      return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }
    return "\"" + body.joined() + "\""
  }
}
