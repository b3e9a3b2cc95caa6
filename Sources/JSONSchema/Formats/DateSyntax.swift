/// Dates, times and durations: RFC 3339, §5.6 and appendix A.
enum DateSyntax {
  static func isDateTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count > 11, bytes[10] | 0x20 == 0x74 else { return false }
    return isDate(bytes[..<10]) && isTime(bytes[11...])
  }

  /// RFC 3339 full-date, and a day that the calendar has.
  static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(bytes)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes[0..<4]),
      let month = number(bytes[5..<7]), let day = number(bytes[8..<10]), (1...12).contains(month), day >= 1
    else { return false }
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  /// RFC 3339 full-time, leap seconds at 23:59 UTC only.
  static func isTime(_ slice: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(slice)
    guard bytes.count >= 9, bytes[2] == 0x3A, bytes[5] == 0x3A, let hour = number(bytes[0..<2]),
      let minute = number(bytes[3..<5]), let second = number(bytes[6..<8]), hour < 24, minute < 60, second <= 60
    else { return false }
    var rest = bytes[8...]
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      let fraction = rest.prefix { (0x30...0x39).contains($0) }
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count)
    }
    guard let offset = offset(Array(rest)) else { return false }
    return second < 60 || (hour * 60 + minute - offset + 2 * 1440) % 1440 == 1439
  }

  private static func offset(_ bytes: [UInt8]) -> Int? {
    if bytes.count == 1, bytes[0] | 0x20 == 0x7A { return 0 }
    guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A, let hour = number(bytes[1..<3]),
      let minute = number(bytes[4..<6]), hour < 24, minute < 60
    else { return nil }
    return (hour * 60 + minute) * (bytes[0] == 0x2D ? -1 : 1)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.reduce(0 as Int?) { value, byte in
      guard let value, (0x30...0x39).contains(byte) else { return nil }
      return value * 10 + Int(byte - 0x30)
    }
  }

  /// `P1Y2M3DT4H5M6S` with at least one part, in order and without a gap, or `P4W`.
  static func isDuration(_ text: String) -> Bool {
    var rest = text.utf8[...]
    guard rest.popFirst() == UInt8(ascii: "P") else { return false }
    let halves = rest.split(separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
    let date = units(halves[0])
    guard let date, halves.count > 1 || date != "" else { return false }
    guard halves.count > 1 else { return date == "W" || "YMD".contains(date) }
    guard let time = units(halves[1]), time != "" else { return false }
    return (date == "" || "YMD".contains(date)) && "HMS".contains(time)
  }

  /// The letters of `4H5M`, each after its digits; nil where it is no such text.
  private static func units(_ text: Substring.UTF8View) -> String? {
    var rest = text
    var units = ""
    while !rest.isEmpty {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty, let unit = rest.popFirst() else { return nil }
      units.unicodeScalars.append(Unicode.Scalar(unit))
    }
    return units
  }
}
