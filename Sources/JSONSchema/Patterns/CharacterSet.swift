/// A set of characters.
struct CharacterSet: Sendable, Hashable {
  var ranges: [ClosedRange<UInt32>] = []
  var categories: [Category] = []
  var isNegated = false

  /// A class by property.
  struct Category: Sendable, Hashable {
    var name: String
    var isNegated: Bool
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isIn =
      ranges.contains { $0.contains(scalar.value) }
      || categories.contains { UnicodeProperty.has(scalar, $0.name) != $0.isNegated }
    return isIn != isNegated
  }

  static func of(_ ranges: ClosedRange<UInt32>...) -> CharacterSet { CharacterSet(ranges: ranges) }
  static let digit = CharacterSet.of(0x30...0x39)
  static let word = CharacterSet.of(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)
  /// WhiteSpace and LineTerminator of ECMA-262.
  static let space = CharacterSet.of(
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF)
  static let lineEnd = CharacterSet.of(0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029)

  var negated: CharacterSet {
    var copy = self
    copy.isNegated.toggle()
    return copy
  }
}

extension CharacterSet {
  /// The one character that the set holds; nil for any other set.
  var single: UInt32? {
    guard !isNegated, categories.isEmpty, ranges.count == 1, ranges[0].count == 1 else { return nil }
    return ranges[0].lowerBound
  }

  /// The ranges that a negated set leaves.
  var complement: [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var low: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > low { result.append(low...range.lowerBound - 1) }
      low = max(low, range.upperBound + 1)
    }
    if low <= 0x10FFFF { result.append(low...0x10FFFF) }
    return result
  }
}
