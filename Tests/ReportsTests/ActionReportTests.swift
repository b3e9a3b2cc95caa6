import Archive
import Documents
import Records
@testable import Reports
import Testing

/// The figures of the action report, worked out by hand from Fixture/service.yaml.
struct ActionReportTests {
  let fixture: FixtureRepository
  let report: ActionReport

  init() throws {
    fixture = try FixtureRepository(plan: "service")
    report = try fixture.report(ActionReport.self)
  }

  @Test func `what is open, overdue and due soon is of the report's day`() {
    // Open on 10 April: a, c, e and j; c was due on 25 March, a is due on 15 April.
    #expect(report.counts.open == 4)
    #expect(report.counts.overdue == 1)
    #expect(report.counts.dueSoon == 1)
    #expect(report.list.filter { $0.overdueDays != nil }.map(\.overdueDays) == [16])
    #expect(report.list.filter(\.isDueSoon).map(\.id) == ["ACT-2026-0000a"])
  }

  @Test func `what was proposed, done and cancelled is of the span`() throws {
    #expect(report.counts.proposed == 7)
    #expect(report.counts.done == 2)
    #expect(report.counts.cancelled == 1)
    let march = try fixture.report(ActionReport.self, month: "2026-03")
    #expect((march.counts.proposed, march.counts.done) == (3, 1))
    // d was done in February.
    #expect(!march.list.contains { $0.id == "ACT-2026-0000d" })
  }

  @Test func `on time is by the first due date that history knows`() {
    // By it: b. Later: d, whose date was moved to a later one. Past it: a, also moved, and c.
    #expect(report.onTime == Share(1, of: 4))
    let times: [Bool?] = [false, true]
    #expect(["ACT-2026-0000d", "ACT-2026-0000b"].map { id in report.list.first { $0.id == id }?.isOnTime } == times)
  }

  @Test func `conformity and effect are of those presented and verified`() {
    #expect(report.withConformity == Share(1, of: 1))
    // b was effective, d only in part.
    #expect(report.effective == Share(1, of: 2))
    #expect(report.moved == Share(2, of: 7))
    #expect(report.dueChanges == 2)
  }

  @Test func `the funnel tells how far improvement actions came`() {
    // a is under way; e, j and, cancelled, f were only proposed.
    #expect(report.funnel.map(\.count) == [4, 1, 1, 1, 1, 0, 0, 0])
  }

  @Test func `groups count by division, assignee, client and type`() {
    #expect(report.divisions.map { [$0.total, $0.open] } == [[4, 3], [3, 1]])
    #expect(report.assignees.map(\.label.es) == ["Gil Gestor", "Eva Ejecutor"])
    #expect(report.clients.map(\.key) == ["CLI-a", "CLI-b"])
    #expect(report.clients.map(\.total) == [5, 4])
    #expect(Set(report.types.map(\.key)) == ["improvement", "corrective", "commitment"])
  }

  @Test func `those that came from interviews are told`() {
    #expect(report.list.filter(\.isFromInterview).map(\.id) == ["ACT-2026-0000c", "ACT-2026-0000a"])
    #expect(report.list.first { $0.id == "ACT-2026-0000c" }?.promisedTo == "Ana")
  }

  @Test func `a span without actions says so`() throws {
    let empty = try fixture.report(ActionReport.self, month: "2025-11")
    #expect(empty.list.isEmpty)
    #expect(empty.onTime.percent == nil)
    // What presses is of the report's day all the same.
    #expect(empty.open.filter { $0.overdueDays != nil }.map(\.id) == ["ACT-2026-0000c"])
    let text = empty.page(Words(language: .en)).sections.first.map { "\($0.blocks)" } ?? ""
    #expect(text.contains("Proposed in the period: 0"))
  }
}
