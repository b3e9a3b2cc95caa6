/// How many columns text takes on a terminal.
enum TerminalWidth {
  /// The columns of one scalar: 0 for marks that combine, 2 for wide East Asian signs and emoji, else 1.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return scalar.value == 0xAD ? 1 : 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0xFE0F: return 0
    default: return 1
    }
  }

  /// The text as it can be shown: tabs as four blanks, what controls terminals or direction as `\u{…}`.
  static func visible(_ text: some Sequence<Unicode.Scalar>) -> String {
    text.reduce(into: "") { result, scalar in
      switch scalar.properties.generalCategory {
      case _ where scalar == "\t": result += "    "
      case _ where scalar.value == 0x200D || scalar.value == 0xFE0F: result.unicodeScalars.append(scalar)
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The columns of text as ``visible(_:)`` shows it.
  static func of(_ text: some Sequence<Unicode.Scalar>) -> Int {
    visible(text).unicodeScalars.reduce(0) { $0 + of($1) }
  }
}
