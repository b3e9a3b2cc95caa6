import Documents
import Embedded
import Testing

@testable import Records

/// Holidays and working days: the vectors of the process (docs/process.md, "Times and working days"), and the shipped
/// calendars against the rules that Uruguay's holidays follow.
struct CalendarTests {
  private static let folder = "schema/start/"

  private static let shipped = Dictionary(
    uniqueKeysWithValues: Embedded.files.filter { $0.path.hasPrefix(folder + "calendars/") }.map { file in
      let path = String(file.path.dropFirst(folder.count))
      return (path, Shipped.document(path, file.text, .yaml))
    })

  private static let schema = Shipped.document(
    "schema/meta/calendar.yaml", Embedded.text("schema/meta/calendar.yaml") ?? "", .yaml)

  private func calendar(
    stopping classes: Set<HolidayCalendar.DayClass> = HolidayCalendar.stoppingByDefault
  ) -> HolidayCalendar {
    let (calendar, findings) = HolidayCalendar.read(
      Self.shipped, schema: Self.schema, name: "uy", stopping: classes)
    #expect(findings == [])
    return calendar
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text), "\(text)") }

  @Test(arguments: [
    ("2026-03-27", "2026-04-08", 3, 3), ("2026-02-13", "2026-02-20", 3, 3), ("2025-12-23", "2026-01-08", 9, 10),
    ("2026-04-30", "2026-05-04", 1, 1),
  ])
  func `working days are those of the process`(_ from: String, _ to: String, _ all: Int, _ byDefault: Int) throws {
    let (from, to) = (try day(from), try day(to))
    #expect(calendar().workingDays(from: from, to: to) == byDefault)
    let strict = calendar(stopping: Set(HolidayCalendar.DayClass.allCases))
    #expect(strict.workingDays(from: from, to: to) == all)
    #expect(strict.workingDays(from: to, to: from) == 0 && strict.workingDays(from: from, to: from) == 0)
  }

  @Test func `counting is the same as looking at each day, and finding a day its way back`() throws {
    let calendar = calendar()
    let first = try day("2024-11-01").daysSinceEpoch
    let days = (first..<first + 500).compactMap { CalendarDate(daysSinceEpoch: $0) }
    for start in stride(from: 0, to: days.count, by: 37) {
      var counted = 0
      for later in days[(start + 1)...] {
        if calendar.isWorkingDay(later) {
          counted += 1
          #expect(calendar.day(counted, workingDaysAfter: days[start]) == later)
        }
        #expect(calendar.workingDays(from: days[start], to: later) == counted)
      }
    }
  }

  @Test func `the days of the week are known, before 1970 too`() throws {
    #expect(try day("2026-11-25").weekday == .wednesday && day("1970-01-01").weekday == .thursday)
    #expect(try day("1969-12-28").weekday == .sunday && day("1815-06-18").weekday == .sunday)
    let empty = HolidayCalendar()
    #expect(try empty.workingDays(from: day("1969-12-26"), to: day("1970-01-02")) == 5)
    #expect(empty.day(1, workingDaysAfter: try day("9999-12-31")) == nil)
  }

  @Test(arguments: [2024, 2025, 2026, 2027])
  func `the shipped days are those that the rules give`(_ year: Int) throws {
    let calendar = calendar()
    let easter = Self.easter(year)
    func day(_ month: Int, _ day: Int) throws -> CalendarDate {
      try #require(CalendarDate(year: year, month: month, day: day))
    }
    func shifted(_ days: Int) throws -> CalendarDate {
      try #require(CalendarDate(daysSinceEpoch: easter.daysSinceEpoch + days))
    }
    // Tuesday and Wednesday move to the Monday before, Thursday and Friday to the next one.
    func moved(_ date: CalendarDate) throws -> CalendarDate {
      let shift = [0, -1, -2, 4, 3, 0, 0][date.weekday.rawValue - 1]
      return try #require(CalendarDate(daysSinceEpoch: date.daysSinceEpoch + shift))
    }
    let expected: [HolidayCalendar.DayClass: [CalendarDate]] = try [
      .nonWorking: [day(1, 1), day(5, 1), day(7, 18), day(8, 25), day(12, 25)],
      .closure: [-48, -47, -6, -5, -4, -3, -2].map(shifted),
      .working: [day(1, 6), moved(day(4, 19)), moved(day(5, 18)), day(6, 19), moved(day(10, 12)), day(11, 2)],
    ]
    for (dayClass, days) in expected {
      let shipped = calendar.holidays.filter { $0.date.year == year && $0.dayClass == dayClass }
      #expect(shipped.map(\.date) == days, "\(dayClass)")
      #expect(shipped.allSatisfy { $0.name.es != $0.name.en })
    }
  }

  /// Easter of the Gregorian calendar (anonymous algorithm, Nature, 20 April 1876).
  private static func easter(_ year: Int) -> CalendarDate {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDate(year: year, month: n / 31, day: n % 31 + 1) ?? Shipped.day
  }

  @Test func `a year without a file is missed where a day of it counts`() throws {
    let calendar = calendar()
    #expect(calendar.years == [2024, 2025, 2026, 2027])
    #expect(try calendar.missingYears(from: day("2023-12-30"), to: day("2028-01-03")) == [2023, 2028])
    #expect(try calendar.missingYears(from: day("2023-12-31"), to: day("2024-01-03")) == [])
    #expect(try calendar.missingYears(from: day("2030-01-03"), to: day("2023-01-03")) == [])
  }

  /// The findings of calendar files, as `path:line:column code`, and the days that are left.
  private func read(_ files: [String: String]) -> (findings: [String], days: [String]) {
    let documents = files.map { ($0.key, Shipped.document($0.key, $0.value, .yaml)) }
    let (calendar, findings) = HolidayCalendar.read(
      Dictionary(uniqueKeysWithValues: documents), schema: Self.schema, name: "uy",
      stopping: HolidayCalendar.stoppingByDefault)
    return (
      findings.map { "\($0.place.path):\($0.place.start.line):\($0.place.start.column) \($0.code)" },
      calendar.holidays.map(\.date.description)
    )
  }

  private static func file(_ days: String) -> String { "days:\n" + days }

  @Test func `a name may be one text, and the calendar of another name is checked and does not count`() {
    let (findings, days) = read([
      "calendars/uy-2026.yaml": Self.file("  - {date: 2026-01-01, name: Año Nuevo, class: non_working}\n"),
      "calendars/ar-2026.yaml": Self.file("  - {date: 2026-03-24, name: Memoria, class: feriado}\n"),
    ])
    #expect(findings == ["calendars/ar-2026.yaml:2:46 value-not-allowed"])
    #expect(days == ["2026-01-01"])
  }

  @Test(arguments: [
    ("  - {date: 2027-01-01, name: A, class: closure}\n", ["2:12 calendar-other-year"], [String]()),
    (
      "  - {date: 2026-01-01, name: A, class: closure}\n  - {date: 2026-01-01, name: B, class: working}\n",
      ["3:12 duplicate-item"], ["2026-01-01"]
    ),
    ("  - {date: 2026-02-30, name: A, class: closure}\n", ["2:12 format-invalid"], []),
    ("  - {date: 2026-01-01, name: A, class: holiday}\n", ["2:40 value-not-allowed"], []),
    ("  - {date: 2026-01-01, class: closure}\n", ["2:5 key-missing"], []),
    ("  - {date: 2026-01-01, name: {en: A}, class: closure}\n", ["2:30 key-missing"], []),
    ("  - {date: 2026-01-01, name: A\n", ["3:1 yaml-syntax"], []),
  ])
  func `a fault of a calendar is told in its place`(_ days: String, _ expected: [String], _ left: [String]) {
    let (findings, days) = read(["calendars/uy-2026.yaml": Self.file(days)])
    #expect(findings == expected.map { "calendars/uy-2026.yaml:" + $0 })
    #expect(days == left)
  }

  @Test(arguments: ["calendars/uy.yaml", "calendars/UY-2026.yaml", "calendars/uy-26.yaml", "calendars/uy-2026-b.yaml"])
  func `a file whose name tells no year is not read, and that is told`(_ path: String) {
    let (findings, days) = read([path: Self.file("  - {date: 2026-01-01, name: A, class: closure}\n")])
    #expect(findings == ["\(path):1:1 file-not-expected"] && days == [])
  }
}
