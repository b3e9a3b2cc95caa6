import Archive
import Documents
import Records
@testable import Reports
import Testing

/// What Fixture/service.yaml has in common, worked out by hand.
struct CommonReportTests {
  let fixture: FixtureRepository
  let report: CommonReport

  init() throws {
    fixture = try FixtureRepository(plan: "service")
    report = try fixture.report(CommonReport.self)
  }

  @Test func `the span is the year that ends on the report's day`() {
    #expect(report.period.first == CalendarDate("2025-04-11"))
    #expect(report.period.last == CalendarDate("2026-04-10"))
  }

  @Test func `topics stand by the number of clients that raised them, strengths left out`() {
    #expect(report.topics.map(\.key) == ["avisos", "tiempos", "trato"])
    #expect(report.topics.map(\.clients.count) == [2, 2, 1])
    #expect(report.topics.map(\.isCommon) == [true, true, false])
    // «Nodo» before «Ñandú», then «Óptica», whose complaint is the one mention of «trato».
    #expect(report.clients.map(\.id) == ["CLI-b", "CLI-a", "CLI-c"])
  }

  @Test func `mentions are counted by what they are`() throws {
    let notice = try #require(report.topics.first)
    // a: a need, two complaints and the finding; b: a need, a complaint of two topics and the finding.
    #expect(
      notice.clients.map { [$0.needs, $0.weaknesses, $0.complaints, $0.findings] } == [[1, 0, 1, 1], [1, 0, 2, 1]])
    #expect(notice.sources.count == 6)
    #expect(notice.findings == ["FND-2026-0000g"])
  }

  @Test func `what is being done is told apart by where it came from`() throws {
    let notice = try #require(report.topics.first)
    #expect(notice.actions.map(\.id) == ["ACT-2026-0000d", "ACT-2026-0000b", "ACT-2026-0000e", "ACT-2026-0000j"])
    #expect(notice.interviewActions.map(\.id) == ["ACT-2026-0000c", "ACT-2026-0000a"])
  }

  @Test func `findings of what is common come with their sources, others are left out`() {
    #expect(report.findings.map(\.id) == ["FND-2026-0000g"])
    #expect(report.findings.first?.sources == ["INT-2025-a", "INT-2025-b"])
    #expect(report.findings.first?.actions.map(\.id) == ["ACT-2026-0000j"])
  }

  @Test func `a span in which nobody raised anything says so`() throws {
    let empty = try fixture.report(CommonReport.self, month: "2025-11")
    #expect(empty.topics.isEmpty)
    #expect("\(empty.page(Words(language: .es)).sections)".contains("ningún tema lo plantearon varios clientes"))
  }
}
