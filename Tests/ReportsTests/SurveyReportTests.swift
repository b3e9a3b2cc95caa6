import Archive
import Documents
import Records
@testable import Reports
import Testing

/// The figures of the survey report, worked out by hand from Fixture/service.yaml.
struct SurveyReportTests {
  let fixture: FixtureRepository
  let report: SurveyReport

  init() throws {
    fixture = try FixtureRepository(plan: "service")
    report = try fixture.report(SurveyReport.self, month: "2026-03")
  }

  @Test func `the month's figures are those of its six answers of 24 invited`() {
    // 5, 4, 2, 5, 1, 4 on 1–5.
    #expect(report.result.answers == 6)
    #expect(report.result.mean == 3.5)
    #expect(report.result.normalised == 62.5)
    #expect(rounded(report.result.topTwoBox) == 66.667)
    #expect(report.result.responseRate == 25)
    // 1.96·√(⅔·⅓/6)·√(18/23).
    #expect(rounded(report.result.margin) == 33.369)
    #expect(report.distribution.map(\.count) == [1, 1, 0, 2, 2])
  }

  @Test func `where it is not known how many were asked there is no rate and no margin`() throws {
    let february = try #require(report.series.dropLast().last)
    #expect(february.month == Month("2026-02"))
    #expect(february.figures.mean == 4.25)
    #expect(february.figures.responseRate == nil)
    #expect(february.figures.margin == nil)
    #expect(report.series.count == 12)
    #expect(report.series.first?.figures.answers == 0)
  }

  @Test func `the card shows the indicators of surveys, with target, light and change`() throws {
    let card = try #require(report.cards.first)
    #expect(report.cards.count == 1)
    // 66.7 is short of 80 and above 60; February had 75.
    #expect(card.value == 66.7)
    #expect(card.light == .yellow)
    #expect(card.trend?.change == -8.3)
    #expect((card.count, card.total) == (6, 24))
  }

  @Test func `only cleansed surveys count, and the others are listed`() {
    #expect(report.surveys.map(\.id) == ["SUR-2026-03-mesa", "SUR-2026-03-otra"])
    #expect(report.surveys.map(\.isCounted) == [true, false])
    #expect(report.surveys.first?.rows == ["read": 10, "accepted": 7, "rejected": 2, "duplicate": 1])
    #expect(!report.comments.flatMap(\.comments).contains { $0.text == "Sin depurar" })
  }

  @Test func `groups with few answers are counted and their figures hidden`() {
    let services: [String?] = ["Correo", "Red", nil]
    #expect(report.services.map(\.title) == services)
    #expect(report.services.map(\.answers) == [2, 3, 1])
    let means: [Double?] = [nil, 2.667, nil]
    #expect(report.services.map { rounded($0.figures?.mean) } == means)
    // «Nodo» before «Ñandú».
    let clients: [String?] = ["CLI-b", "CLI-a", nil]
    #expect(report.clients.map(\.key) == clients)
    #expect(report.clients.map { $0.figures != nil } == [false, true, false])
  }

  @Test func `negative answers stand with their ticket and the complaint that names it`() {
    #expect(report.negative.map(\.ticket) == ["905", "903"])
    let complaints: [[String]] = [[], ["CMP-2026-00001"]]
    #expect(report.negative.map { $0.complaints.map(\.id) } == complaints)
  }

  @Test func `comments stand by the ticket's category, the worst scores first`() {
    let categories: [String?] = ["Cortes", "Pedidos", nil]
    #expect(report.comments.map(\.category) == categories)
    #expect(report.comments.first?.comments.map(\.score) == [1, 2])
  }

  @Test func `an action that came from a survey is told with it`() throws {
    #expect(report.actions.isEmpty)
    #expect(try fixture.report(SurveyReport.self, month: "2026-02").actions.map(\.id) == ["ACT-2026-0000b"])
  }

  @Test func `a month between others without answers is told in words, one outside is refused`() throws {
    // April has no survey, but it has begun.
    let april = try fixture.report(SurveyReport.self, month: "2026-04")
    #expect(april.surveys.isEmpty)
    #expect(april.result.mean == nil)
    let refusal = #expect(throws: Refusal.self) { try fixture.report(SurveyReport.self, month: "2026-01") }
    #expect(refusal?.code.description == "month-unknown")
    #expect(refusal?.help?.es.contains("2026-02") == true)
  }

  @Test func `the latest month with answers that count is reported where none is asked for`() throws {
    #expect(try fixture.report(SurveyReport.self).month == Month("2026-03"))
    #expect(try fixture.report(SurveyReport.self, asOf: "2026-02-20").month == Month("2026-02"))
  }

  @Test func `answers of several scales have no common mean, and percentages of each one's own`() {
    let five = SurveyReport.Scale(min: 1, max: 5)
    let ten = SurveyReport.Scale(min: 0, max: 10)
    let answer = { (score: Double, scale: SurveyReport.Scale) in
      SurveyAnswer(survey: "SUR", system: "mesa", row: SurveyAnswers.Answer(ticketID: "1"), score: score, scale: scale)
    }
    let figures = SurveyFigures([answer(4, five), answer(9, ten), answer(0, ten), answer(3, five)])
    #expect(figures.mean == nil)
    #expect(figures.topTwoBox == 50)
    // 75, 90, 0 and 50.
    #expect(figures.normalised == 53.75)
  }
}
