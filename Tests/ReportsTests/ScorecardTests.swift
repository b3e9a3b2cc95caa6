import Documents
import Records
import Testing

@testable import Archive
@testable import Reports

/// The scorecard on records made by hand, figures worked out by hand.
struct ScorecardTests {
  private func period(_ text: String) throws -> ScorecardPeriod { try #require(ScorecardPeriod(text), "\(text)") }

  private func figure(
    _ measure: BuiltInMeasure, _ text: String, _ made: HandMade, asOf: String = "2026-12-31"
  ) throws -> Figure {
    let source = MeasureSource(records: made.set, times: try made.times(), asOf: try HandMade.day(asOf))
    return source.figure(measure, in: try period(text))
  }

  @Test func `a period is a month or a year`() throws {
    #expect(try period("2026-01").previous?.description == "2025-12")
    #expect(try period("2026-01").lastYear?.description == "2025-01")
    #expect(try period("2026").previous?.description == "2025" && period("2026").lastYear == nil)
    #expect(try period("0001").previous == nil && period("2026").months.count == 12)
    for text in ["2026-1", "26", "20266", "2026-13", "", "abcd", "0000"] { #expect(ScorecardPeriod(text) == nil) }
  }

  @Test func `every measure of the schema is computed, and no other`() throws {
    let kinds = try HandMade.kinds.get()
    let field = try #require(kinds["indicator"]?.field("measure"))
    #expect(field.values == BuiltInMeasure.allCases.map(\.rawValue))
    let none = HandMade()
    for measure in BuiltInMeasure.allCases {
      let found = try figure(measure, "2026-03", none)
      let isCount = [.complaintsReceived, .actionsOverdue].contains(measure)
      #expect(found.value == (isCount ? 0 : nil) && (found.note == nil) == isCount, "\(measure)")
      let early = try figure(measure, "2027", none)
      #expect(early.value == nil && early.note?.en == "the period has not begun")
    }
  }

  private func surveys() throws -> HandMade {
    var made = HandMade()
    try made.add(
      "survey", "SUR-2026-03-mesa", "status: cleansed\nperiod: 2026-03\ninvited: 10\nscale: {min: 1, max: 5}")
    try made.answer("5", "4", "", "2", "1")
    try made.add(
      "survey", "SUR-2026-03-otro", "status: imported\nperiod: 2026-03\ninvited: 10\nscale: {min: 1, max: 5}")
    try made.answer("1", "1", "1")
    return made
  }

  @Test func `surveys count once they are cleansed, and unanswered rows are no scores`() throws {
    let made = try surveys()
    #expect(try figure(.surveyMean, "2026-03", made) == Figure(value: 3, count: 4, total: 10))
    #expect(try figure(.surveyTopTwoBox, "2026-03", made) == Figure(value: 50, count: 4, total: 10))
    #expect(try figure(.surveyResponseRate, "2026-03", made) == Figure(value: 40, count: 4, total: 10))
    #expect(try figure(.surveyMean, "2026", made).value == 3 && figure(.surveyMean, "2026-02", made).value == nil)
  }

  @Test func `a survey whose invited are unknown has no response rate, one on another scale no common mean`() throws {
    var made = try surveys()
    try made.add("survey", "SUR-2026-03-tercero", "status: reported\nperiod: 2026-03\nscale: {min: 0, max: 10}")
    try made.answer("9/10", "8/10")
    #expect(try figure(.surveyResponseRate, "2026-03", made).value == nil)
    #expect(try figure(.surveyMean, "2026-03", made).note?.en == "the scales differ")
    // Of six answers 5, 4 and 9 lie at most one below their own best.
    #expect(try figure(.surveyTopTwoBox, "2026-03", made).value == 50)
  }

  @Test func `a survey whose answers are not there has no figures`() throws {
    var made = HandMade()
    try made.add("survey", "SUR-2026-03-mesa", "status: cleansed\nperiod: 2026-03\nscale: {min: 1, max: 5}")
    #expect(try figure(.surveyMean, "2026-03", made).note?.en == "the answers of a survey cannot be read")
  }

  @Test func `availability and cases are of published figures`() throws {
    var made = HandMade()
    try made.add("service", "SVC-a", "status: active\nhours: 24x7")
    try made.add("service", "SVC-b", "status: active\nhours: {mon: 08:00-18:00}")
    let outage = "{start: 2026-11-10T10:00, end: 2026-11-10T13:00, planned: false, agreed: false}"
    try made.add(
      "service_month", "SVM-2026-11-a",
      """
      status: published
      service: SVC-a
      period: 2026-11
      outages: [\(outage)]
      cases: [{closed: 8, in_target: 6}, {closed: 2, in_target: 2}]
      """)
    try made.add(
      "service_month", "SVM-2026-11-b",
      "status: draft\nservice: SVC-b\nperiod: 2026-11\noutages: []\ncases: [{closed: 90, in_target: 0}]")
    let found = try figure(.availability, "2026-11", made)
    #expect(found.value.map { Measures.roundedHalfUp($0, decimals: 4) } == 99.5833)
    #expect(found.count == 1 && found.total == 2)
    #expect(try figure(.casesInTarget, "2026-11", made) == Figure(value: 80, count: 8, total: 10))
    #expect(try figure(.availability, "2026-10", made).note?.en == "no figures are published")
  }

  private func complaint(_ more: String = "") -> String {
    "category: service\nstatus: answered\nclient: CLI-a\ntopics: [x]\nreceived: 2026-03-02" + more
  }

  @Test func `complaints count by their receiving, those closed by their closing`() throws {
    var made = HandMade()
    // 2 March 2026 is a Monday: ten working days later is the 16th.
    try made.add("complaint", "CMP-1", complaint(), history: "2026-03-02 registered", "2026-03-16 answered")
    try made.add("complaint", "CMP-2", complaint(), history: "2026-03-02 registered", "2026-03-17 answered")
    try made.add(
      "complaint", "CMP-3", complaint("\ndates: {answered: 2026-03-03}"), history: "2026-03-02 registered",
      "2026-04-20 answered", "2026-04-21 closed", "2026-05-04 reopened")
    try made.add("complaint", "CMP-4", "category: treatment\nstatus: registered\nreceived: 2026-03-30")
    #expect(try figure(.complaintsReceived, "2026-03", made).value == 4)
    #expect(try figure(.complaintsAnsweredInTarget, "2026-03", made) == .share(Share(2, of: 3), ifNone: "", ""))
    #expect(try figure(.complaintsReopened, "2026-04", made) == Figure(value: 100, count: 1, total: 1))
    #expect(try figure(.complaintsReopened, "2026-03", made).value == nil)
  }

  @Test func `actions are overdue by the due date of that day, and on time by the first`() throws {
    var made = HandMade()
    try made.add(
      "action", "ACT-1", "status: in_progress\ndue: 2026-06-01", history: "2026-01-05 proposed due=2026-03-01",
      "2026-03-20 due=2026-06-01")
    try made.add(
      "action", "ACT-2", "status: verified\ndue: 2026-03-10\neffective: partly",
      history: "2026-01-05 proposed due=2026-03-10", "2026-03-09 done", "2026-04-01 verified")
    try made.add(
      "action", "ACT-3",
      """
      status: presented
      due: 2026-12-01
      conformity: [{client: CLI-a, presented: 2026-03-11, verdict: accepted}]
      """, history: "2026-01-05 proposed due=2026-12-01", "2026-03-12 presented")
    let asOf = "2026-04-15"
    #expect(try figure(.actionsOverdue, "2026-03", made, asOf: "2026-03-15").value == 1)
    #expect(try figure(.actionsOverdue, "2026-03", made, asOf: asOf).value == 0)
    #expect(try figure(.actionsOverdue, "2026", made, asOf: "2026-06-02").value == 1)
    #expect(try figure(.actionsDoneOnTime, "2026-03", made, asOf: asOf) == Figure(value: 50, count: 1, total: 2))
    #expect(try figure(.actionsEffective, "2026-04", made, asOf: asOf) == Figure(value: 0, count: 0, total: 1))
    #expect(try figure(.actionsWithConformity, "2026-03", made, asOf: asOf) == Figure(value: 100, count: 1, total: 1))
  }

  @Test func `interviews are of a closed campaign of the year`() throws {
    var made = HandMade()
    func campaign(_ status: String) -> String {
      """
      status: \(status)
      year: 2026
      scale: {min: 1, max: 5}
      questions: [{id: a, type: scale}, {id: b, type: scale}]
      population: [CLI-a, CLI-b, CLI-c, CLI-d]
      excluded: [{client: CLI-d, reason: cerró}]
      grade: {out_min: 1, out_max: 10, decimals: 1, min_answers: 2}
      """
    }
    try made.add("campaign", "CAM-2026", campaign("closed"))
    for (client, scores) in [("a", [5, 4]), ("b", [3, 3])] {
      let answers = zip(["a", "b"], scores).map { "{question: \($0), score: \($1)}" }.joined(separator: ", ")
      try made.add(
        "interview", "INT-2026-\(client)",
        "status: closed\nclient: CLI-\(client)\ncampaign: CAM-2026\nanswers: [\(answers)]")
    }
    // (100 + 75)/2 = 87.5 and 50: their mean is 68.75, and 1 + 9 · 0.6875 = 7.1875.
    #expect(try figure(.interviewScore, "2026", made) == Figure(value: 68.75, count: 2, total: 3))
    #expect(try figure(.interviewGrade, "2026", made) == Figure(value: 7.2, count: 2, total: 3))
    let coverage = try figure(.interviewCoverage, "2026", made)
    #expect(coverage.value.map { Measures.roundedHalfUp($0, decimals: 2) } == 66.67 && coverage.total == 3)
    #expect(try figure(.interviewScore, "2026-10", made).note?.en == "interviews are annual")
    var open = HandMade()
    try open.add("campaign", "CAM-2026", campaign("open"))
    #expect(try figure(.interviewScore, "2026", open).note?.en == "no campaign of 2026 is closed")
  }

  private func indicator(_ status: String, from: String, target: Int, _ more: String = "", monthly: Bool = true)
    -> String
  {
    """
    title: Reclamos recibidos
    status: \(status)
    perspective: customer
    measure: complaints_received
    unit: reclamos
    direction: lower
    target: \(target)
    green: \(target)
    yellow: \(target + 2)
    frequency: \(monthly ? "monthly" : "annual")
    decimals: 0
    valid_from: \(from)
    \(more)
    """
  }

  private func inForce(_ text: String, _ made: HandMade) throws -> [String] {
    Scorecard.indicators(in: try period(text), made.set, try made.times()).map(\.id)
  }

  @Test func `an old period keeps the target that it had`() throws {
    var made = HandMade()
    try made.add(
      "indicator", "IND-a", indicator("retired", from: "2025-01-01", target: 5), history: "2026-03-02 retired")
    try made.add("indicator", "IND-b", indicator("active", from: "2026-03-01", target: 3, "supersedes: IND-a"))
    try made.add("indicator", "IND-c", indicator("draft", from: "2026-05-01", target: 2, "supersedes: IND-b"))
    #expect(try inForce("2024-12", made) == [] && inForce("2025-01", made) == ["IND-a"])
    #expect(try inForce("2026-02", made) == ["IND-a"] && inForce("2026-03", made) == ["IND-b"])
    #expect(try inForce("2026-06", made) == ["IND-b"] && inForce("2025", made) == ["IND-a"])
  }

  @Test func `a retired indicator ends, an annual one is of years, a circle of versions is no trap`() throws {
    var made = HandMade()
    try made.add(
      "indicator", "IND-a", indicator("retired", from: "2025-01-01", target: 5), history: "2026-03-02 retired")
    #expect(try inForce("2026-03", made) == ["IND-a"] && inForce("2026-04", made) == [])
    try made.add("indicator", "IND-y", indicator("active", from: "2025-01-01", target: 5, monthly: false))
    #expect(try inForce("2026-04", made) == [] && inForce("2026", made) == ["IND-a", "IND-y"])
    try made.add("indicator", "IND-p", indicator("active", from: "2025-01-01", target: 5, "supersedes: IND-q"))
    try made.add("indicator", "IND-q", indicator("active", from: "2025-02-01", target: 5, "supersedes: IND-p"))
    #expect(try !inForce("2026-04", made).isEmpty)
  }

  @Test func `a card has value, light, trend and the months to compare with`() throws {
    var made = HandMade()
    try made.add("indicator", "IND-a", indicator("active", from: "2025-01-01", target: 1))
    for (index, received) in ["2025-03-05", "2026-02-05", "2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10"]
      .enumerated()
    {
      try made.add("complaint", "CMP-\(index)", "category: service\nstatus: registered\nreceived: \(received)")
    }
    let source = MeasureSource(records: made.set, times: try made.times(), asOf: try HandMade.day("2026-04-15"))
    let record = try #require(made.records.first)
    let card = try #require(Scorecard.Card(record, in: period("2026-03"), source))
    #expect(card.value == 4 && card.previous == 1 && card.lastYear == 1 && card.light == .red)
    #expect(card.trend == Measures.Trend(change: 3, movement: .up, isBetter: false))
    let earlier = try #require(Scorecard.Card(record, in: period("2026-02"), source))
    #expect(earlier.value == 1 && earlier.light == .green && earlier.trend?.movement == .steady)
    let later = try #require(Scorecard.Card(record, in: period("2026-05"), source))
    #expect(later.value == nil && later.light == .grey && later.trend == nil && later.note != nil)
    try made.add("indicator", "IND-b", indicator("active", from: "2025-01-01", target: 1, "trend_tolerance: 3"))
    let patient = try #require(made.records.last)
    let still = try #require(Scorecard.Card(patient, in: period("2026-03"), source))
    #expect(still.value == 4 && still.trend == Measures.Trend(change: 3, movement: .steady, isBetter: nil))
  }
}
