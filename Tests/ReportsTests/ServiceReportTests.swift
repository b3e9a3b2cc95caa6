import Archive
import Documents
import Fixtures
import Foundation
import Git
import Records
@testable import Reports
import Testing

/// The figures of the service report, worked out by hand from Fixture/service.yaml.
struct ServiceReportTests {
  let fixture: FixtureRepository
  let report: ServiceReport

  init() throws {
    fixture = try FixtureRepository(plan: "service")
    report = try fixture.report(ServiceReport.self, month: "2026-03", client: "CLI-a")
  }

  @Test func `the fixture has nothing to find`() throws {
    let state = try State.read(fixture.repository, .commit(fixture.repository.resolve("HEAD")))
    #expect(Checker.findings(in: state).filter { $0.severity == .error }.map(\.message.en) == [])
  }

  @Test func `availability merges outages, clips them to the month and leaves agreed maintenance out`() throws {
    // March has 44,640 minutes. Down: 10:00–14:00 of two outages, and 23:30–24:00; agreed maintenance: 2 hours.
    let red = try #require(report.services.first { $0.id == "SVC-red" }?.months.last)
    #expect(rounded(red.percent) == 99.394)
    #expect(rounded(red.percentWithMaintenance) == 99.126)
    #expect(red.availability?.outages == 2)
    #expect(red.availability?.longest == 240)
    #expect(red.light == .red)
    // 22 weekdays of ten hours; of the outage only 17:30–18:00 is in them.
    let mail = try #require(report.services.first { $0.id == "SVC-correo" }?.months.last)
    #expect(rounded(mail.percent) == 99.773)
    #expect(mail.availability?.longest == 30)
    #expect(mail.light == .green)
  }

  @Test func `figures that are not published, and months without any, are told apart and not shown`() throws {
    let mail = try #require(report.services.first { $0.id == "SVC-correo" })
    #expect(mail.months.suffix(3).map(\.state) == [.missing, .draft, .published])
    #expect(mail.months.dropLast().allSatisfy { $0.availability == nil && $0.light == .grey })
    let cloud = try #require(report.services.first { $0.id == "SVC-nube" })
    #expect(cloud.months.count == 12)
    #expect(cloud.months.allSatisfy { $0.state == .missing })
  }

  @Test func `the client's own cases are counted, and no one else's`() {
    let cases = report.cases.map { [$0.opened, $0.inTarget.total, $0.backlog, $0.inTarget.count, $0.reopened] }
    #expect(report.cases.map(\.type) == ["incident", "request", "incident"])
    #expect(cases == [[10, 8, 4, 7, 1], [5, 5, 0, 5, 0], [2, 2, 1, 1, 0]])
    // 7 of 8 against 90, 5 of 5 against 85; nothing is agreed for the network.
    let lights: [Light?] = [.red, .green, nil]
    #expect(report.cases.map(\.light) == lights)
    let medians: [Double?] = [90, nil, 60]
    #expect(report.cases.map(\.medianMinutes) == medians)
  }

  @Test func `cases over twelve months add services up, published ones alone`() throws {
    let last = try #require(report.caseMonths.last)
    #expect(last.cases.map(\.opened) == [12, 5])
    #expect(last.cases.first?.inTarget == Share(8, of: 10))
    let opened: [[Int]] = [[], [3], [12, 5]]
    #expect(report.caseMonths.suffix(3).map { $0.cases.map(\.opened) } == opened)
  }

  @Test func `complaints of the month are told with the working days until the answer`() {
    #expect(report.complaints.list.map(\.id) == ["CMP-2026-00001", "CMP-2026-00002"])
    let complaints = report.complaints
    #expect((complaints.received, complaints.closed, complaints.open) == (2, 1, 1))
    // 2 to 12 March; 20 March to 10 April less Tourism week is 10 days, which is just in time.
    let answered: [Int?] = [8, nil]
    #expect(report.complaints.list.map(\.answeredIn) == answered)
    #expect(report.complaints.list.map(\.isInTarget) == [true, true])
  }

  @Test func `a pending answer is late from the day after the target`() throws {
    let later = try fixture.report(ServiceReport.self, month: "2026-03", client: "CLI-a", asOf: "2026-04-13")
    #expect(later.complaints.list.map(\.isInTarget) == [true, false])
  }

  @Test func `a complaint that was opened again is open at the end of the month`() throws {
    let beta = try fixture.report(ServiceReport.self, month: "2026-03", client: "CLI-b")
    #expect((beta.complaints.received, beta.complaints.closed, beta.complaints.open) == (0, 0, 1))
  }

  @Test func `answers to surveys are shown from the least number on`() throws {
    #expect(report.surveys.suffix(2).map(\.answers) == [4, 3])
    // 5, 5, 3, 4 and 5, 4, 2.
    let (means, shares): ([Double?], [Double?]) = ([4.25, 3.667], [75, 66.667])
    #expect(report.surveys.suffix(2).map { rounded($0.figures?.mean) } == means)
    #expect(report.surveys.suffix(2).map { rounded($0.figures?.topTwoBox) } == shares)
    let beta = try fixture.report(ServiceReport.self, month: "2026-03", client: "CLI-b")
    #expect(beta.surveys.last?.answers == 2)
    #expect(beta.surveys.last?.figures == nil)
  }

  @Test func `actions are those that the client knows of`() throws {
    #expect(report.actions.map(\.id) == ["ACT-2026-0000b", "ACT-2026-0000a"])
    let notice = try #require(report.actions.last)
    #expect(notice.firstDue == CalendarDate("2026-03-20"))
    #expect(notice.due == CalendarDate("2026-04-15"))
    #expect(notice.verdict?.en == "accepted")
    #expect(notice.overdueDays == nil)
    #expect(report.commitments.map(\.id) == ["ACT-2026-0000c"])
    // 25 March to 10 April.
    #expect(report.commitments.first?.overdueDays == 16)
  }

  @Test func `the next month tells of planned maintenance and of what is due`() {
    #expect(report.next.month == Month("2026-04"))
    #expect(report.next.maintenance.map(\.start.description) == ["2026-04-12T01:00"])
    #expect(report.next.due.map(\.id) == ["ACT-2026-0000a"])
  }

  @Test func `the month is the latest with published figures where none is asked for`() throws {
    #expect(try fixture.report(ServiceReport.self, client: "CLI-a").month == Month("2026-03"))
    // Without a service of its own there are no figures: the month before the report's day.
    #expect(try fixture.report(ServiceReport.self, client: "CLI-c").month == Month("2026-03"))
  }

  @Test func `a client or month that is not there is refused with the nearest one`() {
    let client = #expect(throws: Refusal.self) { try fixture.report(ServiceReport.self, client: "CLI-aa") }
    #expect(client?.code.description == "client-unknown")
    #expect(client?.help?.es.contains("CLI-a") == true)
    let late = #expect(throws: Refusal.self) {
      try fixture.report(ServiceReport.self, month: "2026-05", client: "CLI-a")
    }
    #expect(late?.code.description == "month-unknown")
    let early = #expect(throws: Refusal.self) {
      try fixture.report(ServiceReport.self, month: "2019-01", client: "CLI-a")
    }
    #expect(early?.help?.en.contains("2026-02") == true)
  }

  @Test(arguments: [ReportFormat.json, .html, .md, .csv])
  func `one client's report holds nothing of another's`(format: ReportFormat) throws {
    let text = String(
      decoding: try fixture.rendered(.service, format) { $0.client = "CLI-a" }.bytes, as: UTF8.self)
    for word in ["beta", "CLI-b", "Otro contacto", "777", "Secreto", "Idea sin aprobar", "telefono-canario"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a client without services or data gets a report that says so`(language: Language) throws {
    let text = String(
      decoding: try fixture.rendered(.service, .md, language) { $0.client = "CLI-c" }.bytes, as: UTF8.self)
    #expect(text.contains(language == .es ? "no nombra ningún servicio" : "names no service"))
    #expect(text.contains(language == .es ? "s/d" : "n/a"))
  }
}
