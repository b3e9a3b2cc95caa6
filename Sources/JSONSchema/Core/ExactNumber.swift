/// A decimal number of any size, exactly: `(-1)^s · digits · 10^exponent`, without leading or trailing zeros.
struct ExactNumber: Sendable, Hashable, Comparable {
  let isNegative: Bool
  let digits: [UInt8]
  let exponent: Int

  /// Longest number that is read, in characters.
  private static let maximumLength = 1_000

  /// Reads a decimal, octal (`0o`) or hexadecimal (`0x`) integer or a decimal fraction; nil for anything else.
  init?(_ text: String) {
    guard text.utf8.count <= Self.maximumLength else { return nil }
    var text = text
    if text.hasPrefix("0o") || text.hasPrefix("0x") {
      guard let value = UInt64(text.dropFirst(2), radix: text.hasPrefix("0o") ? 8 : 16) else { return nil }
      text = String(value)
    }
    var rest = Array(text.utf8)[...]
    isNegative = rest.first == 0x2D
    if rest.first == 0x2D || rest.first == 0x2B { rest = rest.dropFirst() }
    var power = 0
    if let mark = rest.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      guard let value = Int(String(decoding: rest[(mark + 1)...], as: UTF8.self)), abs(value) < 1_000_000
      else { return nil }
      power = value
      rest = rest[..<mark]
    }
    if let point = rest.firstIndex(of: 0x2E) {
      power -= rest.endIndex - point - 1
      rest = rest[..<point] + rest[(point + 1)...]
    }
    var values = rest.map { $0 &- 0x30 }
    guard !values.isEmpty, values.allSatisfy({ $0 < 10 }) else { return nil }
    while values.last == 0 {
      values.removeLast()
      power += 1
    }
    digits = Array(values.drop { $0 == 0 })
    exponent = digits.isEmpty ? 0 : power
  }

  var isZero: Bool { digits.isEmpty }

  /// Whether there is nothing after the decimal point.
  var isInteger: Bool { exponent >= 0 }

  static func == (a: ExactNumber, b: ExactNumber) -> Bool {
    a.digits == b.digits && a.exponent == b.exponent && (a.isNegative == b.isNegative || a.isZero)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(digits)
    hasher.combine(exponent)
  }

  static func < (a: ExactNumber, b: ExactNumber) -> Bool {
    if a == b { return false }
    let signs = (a.isNegative && !a.isZero, b.isNegative && !b.isZero)
    if signs.0 != signs.1 { return signs.0 }
    let isSmaller = magnitude(a, isBelow: b)
    return signs.0 ? !isSmaller : isSmaller
  }

  private static func magnitude(_ a: ExactNumber, isBelow b: ExactNumber) -> Bool {
    if a.isZero || b.isZero { return a.isZero && !b.isZero }
    let sizes = (a.digits.count + a.exponent, b.digits.count + b.exponent)
    if sizes.0 != sizes.1 { return sizes.0 < sizes.1 }
    return a.digits.lexicographicallyPrecedes(b.digits)
  }

  /// Whether this number is a whole multiple of another.
  func isMultiple(of other: ExactNumber) -> Bool {
    if isZero { return true }
    if other.isZero { return false }
    let shift = exponent - other.exponent
    // A multiple of 10 would end in a zero, and the digits do not.
    guard shift >= 0 else { return false }
    // A number of n digits has less than 4n factors 2 and fewer 5: more zeros than that change nothing.
    let zeros = [UInt8](repeating: 0, count: min(shift, 4 * other.digits.count))
    return Self.remainder(digits + zeros, by: other.digits).isEmpty
  }

  /// The remainder of long division of digit strings, without leading zeros.
  private static func remainder(_ dividend: [UInt8], by divisor: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    for digit in dividend {
      if !(rest.isEmpty && digit == 0) { rest.append(digit) }
      while rest.count > divisor.count || (rest.count == divisor.count && !rest.lexicographicallyPrecedes(divisor)) {
        rest = subtract(divisor, from: rest)
      }
    }
    return rest
  }

  private static func subtract(_ small: [UInt8], from large: [UInt8]) -> [UInt8] {
    var result = large
    var borrow: Int8 = 0
    for place in 0..<large.count {
      let digit = place < small.count ? Int8(small[small.count - 1 - place]) : 0
      var value = Int8(result[large.count - 1 - place]) - digit - borrow
      borrow = value < 0 ? 1 : 0
      if value < 0 { value += 10 }
      result[large.count - 1 - place] = UInt8(value)
    }
    return Array(result.drop { $0 == 0 })
  }
}
