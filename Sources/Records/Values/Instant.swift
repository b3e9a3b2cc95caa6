/// A moment as git records it: seconds since 1970-01-01T00:00Z and the writer's distance from UTC.
public struct Instant: Sendable, Hashable, Comparable, Codable {
  /// Seconds since the epoch.
  public var seconds: Int64
  /// Minutes east of UTC.
  public var offsetMinutes: Int

  /// A moment and an offset in minutes.
  public init(seconds: Int64, offsetMinutes: Int) {
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// The day on a wall that lies `minutes` east of UTC; nil outside the years 1 to 9999.
  public func day(offsetMinutes minutes: Int) -> CalendarDate? {
    let local = seconds + Int64(minutes) * 60
    let days = (local >= 0 ? local : local - 86_399) / 86_400
    return CalendarDate(daysSinceEpoch: Int(clamping: days))
  }

  /// Orders by the moment alone.
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}
