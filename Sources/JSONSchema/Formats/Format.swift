/// The formats that are checked; others are annotations only.
enum Format: String, Sendable, Hashable {
  case date
  case time
  case dateTime = "date-time"
  case email
  case uri
  case uriReference = "uri-reference"
  case uuid
  case regex

  func accepts(_ text: String) -> Bool {
    switch self {
    case .date: Self.isDate(Array(text.utf8)[...])
    case .time: Self.isTime(Array(text.utf8)[...])
    case .dateTime: Self.isDateTime(text)
    case .email: Self.isEmail(text)
    case .uri: URISyntax.isURI(text)
    case .uriReference: URISyntax.isReference(text)
    case .uuid: Self.isUUID(text)
    case .regex: (try? Pattern(text)) != nil
    }
  }

  private static func isDateTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count > 11, bytes[10] | 0x20 == 0x74 else { return false }
    return isDate(bytes[..<10]) && isTime(bytes[11...])
  }

  /// RFC 3339 full-date, and a day that the calendar has.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(bytes)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes[0..<4]),
      let month = number(bytes[5..<7]), let day = number(bytes[8..<10]), (1...12).contains(month), day >= 1
    else { return false }
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  /// RFC 3339 full-time, leap seconds at 23:59 UTC only.
  private static func isTime(_ slice: ArraySlice<UInt8>) -> Bool {
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

  /// RFC 5321 mailbox in its usual form: dot-atom, `@`, host names.
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count <= 64 else { return false }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isAtomByte = { (byte: UInt8) in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
    guard atoms.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isAtomByte) }) else { return false }
    return isHost(parts[1])
  }

  private static func isHost(_ text: Substring) -> Bool {
    guard text.utf8.count <= 253 else { return false }
    return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
  }

  private static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.utf8.allSatisfy(URISyntax.isHex) }
  }
}
