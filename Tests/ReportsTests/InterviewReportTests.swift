import Archive
import Documents
import Fixtures
import Git
import Records
@testable import Reports
import Testing

/// The figures of the fixture, worked out by hand from Fixture/plan.yaml.
struct InterviewReportTests {
  let fixture: FixtureRepository
  let report: InterviewReport

  init() throws {
    fixture = try FixtureRepository()
    report = try fixture.report()
  }

  private func rounded(_ value: Double?) -> Double? { value.map { Measures.roundedHalfUp($0, decimals: 3) } }

  @Test func `the fixture has nothing to find`() throws {
    let state = try State.read(fixture.repository, .commit(fixture.repository.resolve("annual/2025")))
    #expect(Checker.findings(in: state).filter { $0.severity == .error }.map(\.code.description) == [])
  }

  @Test func `the area's score is the mean over clients by their weights`() {
    // a: (2·100 + 1·50)/3, weight 2; b answered one scale question of two needed; c: (2·0 + 1·25)/3, weight 1.
    #expect(rounded(report.result.score) == 58.333)
    // 1 + 9·0.58333… = 6.25, half up.
    #expect(report.result.grade == 6.3)
    #expect(report.result.counted == 2)
    #expect(report.result.insufficient == 1)
  }

  @Test func `the campaign before gives the series and the change`() {
    // a: 25, weight 2; b: 75.
    #expect(report.series.map(\.year) == [2024, 2025])
    #expect(report.series.map { rounded($0.score) } == [41.667, 58.333])
    #expect(report.series.map(\.grade) == [4.8, 6.3])
    #expect(report.series.allSatisfy { $0.scoreAtClosing == nil })
    #expect(report.result.previousGrade == 4.8)
  }

  @Test func `coverage counts those held against the population less the excluded`() {
    #expect(report.result.coverage == 100)
    #expect(report.result.population == 4)
    #expect(report.result.excluded == 1)
    #expect(report.notInterviewed.map(\.kind) == ["excluded"])
  }

  @Test func `dimensions are means over clients, questions over answers`() {
    // Servicio: a 100·2, b 50, c 0 over weights 4; b counts though its own score does not.
    #expect(report.dimensions.map(\.key) == ["Servicio", "Trato"])
    #expect(report.dimensions.map { rounded($0.score) } == [62.5, 41.667])
    #expect(report.questions.map(\.id) == ["q1", "q2", "n1", "t1"])
    #expect(report.questions[0].mean == 3)
    #expect(rounded(report.questions[0].topTwoBox) == 33.333)
    #expect(report.questions[1].answers == 2)
  }

  @Test func `promoters less detractors stand beside the number of answers`() {
    // 9, 6, 10: two promoters, one detractor.
    #expect(rounded(report.result.netPromoterScore) == 33.333)
    #expect(report.result.netPromoterAnswers == 3)
  }

  @Test func `clients and topics are in the order of Spanish readers`() {
    #expect(report.clients.map(\.id) == ["CLI-b", "CLI-a", "CLI-c"])
    #expect(report.points.map(\.topic) == ["avisos", "tiempos"])
    #expect(report.points[0].clients.count == 2)
  }

  @Test func `private complaints are counted and nothing more`() {
    #expect(report.complaints.received == 2)
    #expect(report.complaints.reserved == 1)
    #expect(report.complaints.bySeverity == ["low": 1])
  }

  @Test func `an action keeps the first due date that history knows, and is overdue on the report's day`() throws {
    let action = try #require(report.actions.first)
    #expect(report.actions.count == 1)
    #expect(action.firstDue == CalendarDate("2025-06-01"))
    #expect(action.due == CalendarDate("2025-06-15"))
    #expect(action.isOverdue)
    #expect(try !fixture.report(asOf: CalendarDate("2025-06-15")).actions[0].isOverdue)
  }

  @Test func `a late interview, too few answers and a change after closing are remarked`() {
    #expect(report.remarks.map(\.record) == ["INT-2025-b", "CLI-b"])
    #expect(report.changesAfterClosing.map { $0.fields.map(\.en) } == [["Title"]])
    #expect(report.changesAfterClosing.map(\.person) == ["Olga Dueño"])
  }

  @Test func `today is the day of the commit in the settings' offset`() {
    #expect(report.asOf == CalendarDate("2025-07-01"))
  }

  @Test func `an earlier tag reports its own campaign`() throws {
    let earlier = try fixture.report(at: "annual/2024")
    #expect(earlier.campaign.id == "CAM-2024")
    #expect(earlier.result.previousScore == nil)
  }

  @Test func `a campaign that is not there is refused with the nearest one`() {
    let refusal = #expect(throws: Refusal.self) { try fixture.report(campaign: "CAM-2052") }
    #expect(refusal?.code.description == "campaign-unknown")
    #expect(refusal?.help?.es.contains("CAM-2025") == true)
  }
}
