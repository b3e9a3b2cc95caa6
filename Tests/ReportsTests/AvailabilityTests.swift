import Documents
import Fixtures
import Records
import Reports
import Testing

/// Availability: the vector of the process (docs/process.md, "Availability"), and random months against a walk through
/// every minute.
struct AvailabilityTests {
  private func time(_ text: String) throws -> WallTime { try #require(WallTime(text), "\(text)") }

  private func outage(_ start: String, _ end: String, agreed: Bool = false) throws -> Availability.Outage {
    try Availability.Outage(start: time(start), end: time(end), isAgreedMaintenance: agreed)
  }

  private let november = Month("2026-11")

  private func measure(_ hours: ServiceHours, _ outages: [Availability.Outage]) throws -> Availability {
    try Availability(of: #require(november), hours: hours, outages: outages)
  }

  /// From eight to six on Mondays: 2, 9, 16, 23 and 30 November 2026.
  private let mondays = ServiceHours([.monday: 480..<1_080])

  @Test func `three hours down in thirty days are 99.5833 percent`() throws {
    let found = try measure(.always, [outage("2026-11-10T10:00", "2026-11-10T13:00")])
    #expect(found.percent.map { Measures.roundedHalfUp($0, decimals: 4) } == 99.5833)
    #expect(found.percentWithMaintenance == found.percent)
    #expect(found.agreed == 43_200 && found.down == 180 && found.outages == 1 && found.longest == 180)
  }

  @Test func `outages that overlap or touch are one, and count only in the month and the hours`() throws {
    let found = try measure(
      mondays,
      [
        outage("2026-11-02T07:00", "2026-11-02T09:00"), outage("2026-11-02T08:30", "2026-11-02T10:00"),
        outage("2026-11-02T10:00", "2026-11-02T10:30"), outage("2026-11-08T00:00", "2026-11-09T08:01"),
        outage("2026-11-12T08:00", "2026-11-12T18:00"), outage("2026-11-30T17:00", "2026-12-07T12:00"),
      ])
    #expect(found.agreed == 5 * 600 && found.down == 150 + 1 + 60)
    #expect(found.outages == 3 && found.longest == 150)
  }

  @Test func `an outage of several days is one, and its hours are those of the service`() throws {
    let found = try measure(mondays, [outage("2026-11-09T17:00", "2026-11-16T09:00")])
    #expect(found.down == 60 + 60 && found.outages == 1 && found.longest == 120)
  }

  @Test func `agreed maintenance leaves both, with an outage in it, and is shown`() throws {
    let found = try measure(
      mondays,
      [
        outage("2026-11-02T08:00", "2026-11-02T10:00", agreed: true), outage("2026-11-02T09:00", "2026-11-02T11:00"),
      ])
    #expect(found.agreed == 3_000 && found.maintenance == 120 && found.down == 60)
    #expect(found.percent == 100 * 2_820 / 2_880 && found.percentWithMaintenance == 100 * 2_820 / 3_000)
  }

  @Test func `without agreed service there is no percentage`() throws {
    let none = try measure(ServiceHours([:]), [outage("2026-11-02T08:00", "2026-11-02T10:00")])
    #expect(none.percent == nil && none.percentWithMaintenance == nil && none.outages == 0)
    let all = try measure(mondays, [outage("2026-11-01T00:00", "2026-12-01T00:00", agreed: true)])
    #expect(all.percent == nil && all.percentWithMaintenance == 0)
  }

  @Test func `an outage that ends before it begins lasts no time`() throws {
    let found = try measure(.always, [outage("2026-11-10T13:00", "2026-11-10T10:00")])
    #expect(found.down == 0 && found.outages == 0 && found.percent == 100)
  }

  @Test func `several services together weigh by their agreed time`() throws {
    let long = try measure(.always, [outage("2026-11-10T10:00", "2026-11-10T13:00")])
    let short = try measure(mondays, [outage("2026-11-09T08:00", "2026-11-09T18:00")])
    let total = Availability.total([long, short])
    #expect(total.percent == 100 * Double(43_200 + 3_000 - 180 - 600) / Double(43_200 + 3_000))
    #expect(total.outages == 2 && total.longest == 600)
    #expect(Availability.total([]).percent == nil)
  }

  @Test func `a walk through every minute finds the same`() throws {
    var random = SeededGenerator(seed: 11)
    for round in 0..<24 {
      let month = try #require(Month(year: 2023 + round % 4, number: round % 12 + 1))
      var table: [Weekday: Range<Int>] = [:]
      for day in Weekday.allCases where Int.random(in: 0..<4, using: &random) > 0 {
        let start = Int.random(in: 0..<1_440, using: &random)
        table[day] = start..<Int.random(in: start...1_440, using: &random)
      }
      let start = month.first.daysSinceEpoch * 1_440
      let outages = try (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        let begin = start + Int.random(in: -3_000..<46_000, using: &random)
        return try Availability.Outage(
          start: #require(WallTime(minutesSinceEpoch: begin)),
          end: #require(WallTime(minutesSinceEpoch: begin + Int.random(in: 0..<5_000, using: &random))),
          isAgreedMaintenance: Bool.random(using: &random))
      }
      let hours = round % 5 == 0 ? ServiceHours.always : ServiceHours(table)
      let found = Availability(of: month, hours: hours, outages: outages)
      let walked = Walk(month, hours: round % 5 == 0 ? nil : table, outages)
      #expect(
        [found.agreed, found.maintenance, found.down, found.outages, found.longest]
          == [walked.agreed, walked.maintenance, walked.down, walked.outages, walked.longest], "round \(round)")
    }
  }
}

/// Availability by looking at every minute from well before a month to well after it.
private struct Walk {
  var (agreed, maintenance, down, outages, longest) = (0, 0, 0, 0, 0)

  init(_ month: Month, hours: [Weekday: Range<Int>]?, _ all: [Availability.Outage]) {
    let first = month.first.daysSinceEpoch * 1_440
    let end = (month.last.daysSinceEpoch + 1) * 1_440
    var current = 0
    for minute in first - 6_000..<end + 6_000 {
      let isHit = { (planned: Bool) in
        all.contains {
          $0.isAgreedMaintenance == planned && $0.start.minutesSinceEpoch <= minute
            && minute < $0.end.minutesSinceEpoch
        }
      }
      let day = CalendarDate(daysSinceEpoch: minute / 1_440) ?? month.first
      let isInHours = hours.map { $0[day.weekday]?.contains(minute % 1_440) ?? false } ?? true
      let isAgreed = minute >= first && minute < end && isInHours
      let isPlanned = isHit(true)
      let isDown = isHit(false)
      if isAgreed { agreed += 1 }
      if isAgreed, isPlanned { maintenance += 1 }
      if isAgreed, isDown, !isPlanned {
        down += 1
        if current == 0 { outages += 1 }
        current += 1
        longest = max(longest, current)
      }
      // An outage ends where nothing is down, in the hours or out of them.
      if !isDown { current = 0 }
    }
  }
}
