import Archive
import Documents
import Records
@testable import Reports
import Testing

/// The figures of the complaint report, worked out by hand from Fixture/service.yaml.
struct ComplaintReportTests {
  let fixture: FixtureRepository
  let report: ComplaintReport

  init() throws {
    fixture = try FixtureRepository(plan: "service")
    report = try fixture.report(ComplaintReport.self)
  }

  @Test func `the span is the year up to the report's day where none is asked for`() {
    #expect(report.period.first == CalendarDate("2026-01-01"))
    #expect(report.period.last == CalendarDate("2026-04-10"))
  }

  @Test func `those received, closed and open are counted, private ones apart`() {
    // Received 1, 2 and 3; closed 1 and, not admitted, 5 of last year; open 2 and 3.
    #expect(report.counts == ComplaintReport.Counts(received: 3, closed: 2, open: 2))
    #expect(report.reserved == ComplaintReport.Counts(received: 1, closed: 1, open: 0))
  }

  @Test func `times are working days of those that came so far`() throws {
    // Informed: 1, 0 and 1 days; acknowledged: 3, 5 and, answered without it, 6; answered: 8 and 6; closed: 14.
    let medians: [Double?] = [1, 5, 7, 14]
    let ninetieths: [Int?] = [1, 6, 8, 14]
    #expect(report.durations.map(\.days.median) == medians)
    #expect(report.durations.map(\.days.ninetieth) == ninetieths)
    #expect(report.durations.map(\.days.count) == [3, 3, 2, 1])
    let shares: [Share?] = [nil, Share(2, of: 3), Share(2, of: 2), nil]
    #expect(report.durations.map(\.inTarget) == shares)
  }

  @Test func `open ones stand by their age`() {
    // 2 is 10 working days old, 3 is open since January.
    #expect(report.ageing == [0, 1, 0, 1])
  }

  @Test func `reopened are of those first closed, repeated of those received`() {
    #expect(report.reopened == Share(1, of: 2))
    #expect(report.repeated == Share(1, of: 3))
    #expect(report.list.filter(\.isRepeated).map(\.id) == ["CMP-2026-00002"])
  }

  @Test func `groups count by what they have in common`() {
    #expect(report.topics.map(\.key) == ["avisos", "tiempos"])
    #expect(report.topics.map(\.received) == [3, 1])
    #expect(report.clients.map { [$0.received, $0.open] } == [[2, 1], [1, 1]])
    #expect(report.channels.count == 3)
    #expect(report.severities.map(\.key) == ["high", "medium"])
    #expect(report.services.map(\.label.es) == ["Red", "Correo"])
  }

  @Test func `the actions that came from a complaint stand with it`() throws {
    let first = try #require(report.list.first { $0.id == "CMP-2026-00001" })
    #expect(first.actions == ["ACT-2026-0000b", "ACT-2026-0000e"])
  }

  @Test func `a span without complaints says so, and one that ends before it begins is refused`() throws {
    let empty = try fixture.report(ComplaintReport.self, month: "2025-11")
    #expect(empty.counts == ComplaintReport.Counts(received: 0, closed: 0, open: 0))
    #expect(empty.durations.allSatisfy { $0.days.median == nil && $0.inTarget?.percent == nil })
    let words = Words(language: .es)
    #expect(empty.page(words).sections.count == report.page(words).sections.count)
    let refusal = #expect(throws: Refusal.self) {
      try fixture.report(ComplaintReport.self) { options in
        options.from = CalendarDate("2026-02-01")
        options.to = CalendarDate("2026-01-01")
      }
    }
    #expect(refusal?.code.description == "span-empty")
  }

  @Test(arguments: [("2000-01-01", "2000-12-31"), ("2026-04-11", "2026-05-01")])
  func `nought is not said of what nobody knows, nor of what is to come`(_ first: String, _ last: String) {
    let refusal = #expect(throws: Refusal.self) {
      try fixture.report(ComplaintReport.self) { options in
        options.from = CalendarDate(first)
        options.to = CalendarDate(last)
      }
    }
    #expect(refusal?.code.description == "month-unknown")
  }

  @Test func `months go back a year from the end of the span`() {
    #expect(report.months.count == 12)
    #expect(report.months.suffix(4).map(\.received) == [1, 0, 2, 0])
    // April has not ended: those that are open today.
    #expect(report.months.last?.open == 2 && report.counts.open == 2)
  }
}
