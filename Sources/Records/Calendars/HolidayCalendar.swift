public import Documents

/// The days on which nobody works, from `calendars/<name>-<year>.yaml`, and the working days between two days.
public struct HolidayCalendar: Sendable, Hashable {
  /// What a holiday means for the area's clock.
  public enum DayClass: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nobody works.
    case nonWorking = "non_working"
    /// Public offices are shut.
    case closure
    /// A holiday by name, on which people may work.
    case working
  }

  /// One day of a calendar file.
  public struct Holiday: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate
    /// What people call it.
    public var name: LocalizedText
    /// What it means for the clock.
    public var dayClass: DayClass

    /// One day of a calendar file.
    public init(date: CalendarDate, name: LocalizedText, dayClass: DayClass) {
      self.date = date
      self.name = name
      self.dayClass = dayClass
    }
  }

  /// The prefix of its files: `uy`.
  public let name: String
  /// The days, by date.
  public let holidays: [Holiday]
  /// The years that have a file.
  public let years: Set<Int>
  /// The days from Monday to Friday that stop the clock, in days since 1970-01-01, sorted.
  private let stopped: [Int]

  /// The classes that stop the clock where the settings do not say.
  public static let stoppingByDefault: Set<DayClass> = [.nonWorking, .closure]

  /// A calendar; without years every day from Monday to Friday is a working day.
  public init(
    name: String = "", holidays: [Holiday] = [], years: Set<Int> = [],
    stopping classes: Set<DayClass> = stoppingByDefault
  ) {
    self.name = name
    self.holidays = holidays.sorted { $0.date < $1.date }
    self.years = years
    let days = holidays.filter { classes.contains($0.dayClass) && !$0.date.weekday.isWeekend }.map(\.date)
    stopped = Set(days.map(\.daysSinceEpoch)).sorted()
  }

  /// Whether a day is neither of the weekend nor a holiday that stops the clock.
  public func isWorkingDay(_ day: CalendarDate) -> Bool {
    let number = day.daysSinceEpoch
    let index = firstStopped(after: number - 1)
    return !day.weekday.isWeekend && (index == stopped.count || stopped[index] != number)
  }

  /// Working days after `from`, up to and including `to`; 0 where `to` is not later.
  public func workingDays(from: CalendarDate, to: CalendarDate) -> Int {
    guard from < to else { return 0 }
    let (start, end) = (from.daysSinceEpoch, to.daysSinceEpoch)
    let weekdays = Self.weekdays(through: end) - Self.weekdays(through: start)
    return weekdays - (firstStopped(after: end) - firstStopped(after: start))
  }

  /// The day that is so many working days after another, which itself does not count; the day itself where the number
  /// is 0 or less, nil after the year 9999.
  public func day(_ workingDays: Int, workingDaysAfter day: CalendarDate) -> CalendarDate? {
    var (left, current) = (workingDays, day)
    while left > 0 {
      guard let next = CalendarDate(daysSinceEpoch: current.daysSinceEpoch + 1) else { return nil }
      current = next
      if isWorkingDay(current) { left -= 1 }
    }
    return current
  }

  /// The years without a file that counting from one day to another needs, ascending.
  public func missingYears(from: CalendarDate, to: CalendarDate) -> [Int] {
    guard from < to, let first = CalendarDate(daysSinceEpoch: from.daysSinceEpoch + 1) else { return [] }
    return (first.year...to.year).filter { !years.contains($0) }
  }

  /// Days from Monday to Friday up to and including a day, counted from 1969-12-29, a Monday.
  private static func weekdays(through day: Int) -> Int {
    let days = day + 4
    let weeks = (days >= 0 ? days : days - 6) / 7
    return weeks * 5 + min(days - weeks * 7, 5)
  }

  /// The index of the first stopped day after a day.
  private func firstStopped(after day: Int) -> Int {
    var (low, high) = (0, stopped.count)
    while low < high {
      let middle = (low + high) / 2
      if stopped[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
