/// How the lines of a file end and whether it begins with a BOM: merged apart from what the lines say.
struct LineForm: Hashable {
  var hasMark: Bool
  var isCRLF: Bool

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A file's form and its bytes with LF alone; nil where lines end in different ways, which are left as they are.
  static func split(_ bytes: [UInt8]) -> (form: LineForm, bytes: [UInt8])? {
    let hasMark = bytes.starts(with: mark)
    let rest = hasMark ? Array(bytes.dropFirst(mark.count)) : bytes
    guard rest.contains(0x0D) else { return (LineForm(hasMark: hasMark, isCRLF: false), rest) }
    var plain: [UInt8] = []
    for (index, byte) in rest.enumerated() {
      let isBeforeLF = index + 1 < rest.count && rest[index + 1] == 0x0A
      switch byte {
      case 0x0D: if !isBeforeLF { return nil }
      case 0x0A:
        guard index > 0, rest[index - 1] == 0x0D else { return nil }
        plain.append(byte)
      default: plain.append(byte)
      }
    }
    return (LineForm(hasMark: hasMark, isCRLF: true), plain)
  }

  /// The form that differs from the base's.
  static func merged(base: LineForm, ours: LineForm, theirs: LineForm) -> LineForm {
    LineForm(
      hasMark: ours.hasMark == base.hasMark ? theirs.hasMark : ours.hasMark,
      isCRLF: ours.isCRLF == base.isCRLF ? theirs.isCRLF : ours.isCRLF)
  }

  /// Bytes with LF alone, in this form.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    let lines = isCRLF ? bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } : bytes
    return (hasMark ? Self.mark : []) + lines
  }
}
