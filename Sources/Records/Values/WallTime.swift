/// A minute on the clock of the settings' UTC offset, as records write it: `2026-03-12T09:30`.
public struct WallTime: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The day.
  public let day: CalendarDate
  /// Minutes since midnight, 0 to 1439.
  public let minute: Int

  /// A minute of a day; nil where the day has no such minute.
  public init?(day: CalendarDate, minute: Int) {
    guard (0..<1_440).contains(minute) else { return nil }
    self.day = day
    self.minute = minute
  }

  /// Reads `YYYY-MM-DDThh:mm` and nothing else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      let day = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    let digits = [bytes[11], bytes[12], bytes[14], bytes[15]].map { Int($0) - 0x30 }
    guard digits.allSatisfy((0...9).contains), digits[0] * 10 + digits[1] < 24, digits[2] < 6 else { return nil }
    self.init(day: day, minute: (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3])
  }

  /// Minutes since 1970-01-01T00:00 on the same clock.
  public var minutesSinceEpoch: Int { day.daysSinceEpoch * 1_440 + minute }

  /// The minute that lies so many minutes after 1970-01-01T00:00 on the same clock; nil outside the years 1 to 9999.
  public init?(minutesSinceEpoch minutes: Int) {
    let days = minutes >= 0 ? minutes / 1_440 : (minutes - 1_439) / 1_440
    guard let day = CalendarDate(daysSinceEpoch: days) else { return nil }
    self.init(day: day, minute: minutes - days * 1_440)
  }

  /// ISO 8601 without seconds or offset: `2026-03-12T09:30`.
  public var description: String {
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(pad(minute / 60)):\(pad(minute % 60))"
  }

  /// Orders by time.
  public static func < (a: WallTime, b: WallTime) -> Bool { (a.day, a.minute) < (b.day, b.minute) }

  /// Reads `YYYY-MM-DDThh:mm`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let time = WallTime(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time YYYY-MM-DDThh:mm")
    }
    self = time
  }

  /// Writes `YYYY-MM-DDThh:mm`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
