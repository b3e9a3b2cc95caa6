import Documents
import Testing

@testable import Records

/// Each rule of the process with records that obey it and records that break it, at the place worked out by hand.
struct RulesTests {
  private func findings(
    _ rule: Rules.Rule, _ records: [Record], isPrivate: Bool = false, years: Set<Int> = []
  ) -> [String] {
    Shipped.findings(rule, records, isPrivate: isPrivate, years: years)
  }

  /// A campaign of three questions; the front matter's first line is the file's second.
  private func campaign(_ status: String = "open", more: String = "") -> Record {
    Shipped.record(
      "campaign", "CAM-2026",
      """
      title: Entrevistas 2026
      status: \(status)
      scale: {min: 1, max: 5}
      questions:
        - {id: d1, type: scale, required: true}
        - {id: r1, type: nps}
        - {id: t1, type: text}
      population: [CLI-a, CLI-b]
      excluded: [{client: CLI-b, reason: cerró}]
      \(more)
      """)
  }

  private func interview(_ lines: String, status: String = "held", client: String = "CLI-a") -> Record {
    Shipped.record(
      "interview", "INT-2026-a", "status: \(status)\nclient: \(client)\ncampaign: CAM-2026\n\(lines)")
  }

  @Test(arguments: [
    ("answers: [{question: d1, score: 5}, {question: r1, score: 0}, {question: t1, text: nada}]", [String]()),
    ("answers: [{question: d1, not_applicable: true}]", []),
    ("answers: [{question: d2, score: 5}]", ["INT-2026-a 5:22 answer-without-question"]),
    ("answers: [{question: d1, score: 6}]", ["INT-2026-a 5:33 score-outside-scale"]),
    ("answers: [{question: d1, score: 0}]", ["INT-2026-a 5:33 score-outside-scale"]),
    ("answers: [{question: d1, score: 4.5}]", ["INT-2026-a 5:33 score-outside-scale"]),
    ("answers: [{question: r1, score: 11}]", ["INT-2026-a 5:33 score-outside-scale"]),
    ("answers: [{question: d1, text: bien}]", ["INT-2026-a 5:11 answer-incomplete"]),
    ("answers: [{question: t1}]", ["INT-2026-a 5:11 answer-incomplete"]),
    (
      "answers: [{question: d1, score: 1}, {question: d1, score: 2}]", ["INT-2026-a 5:48 answer-repeated"]
    ),
  ])
  func `P17 an interview answers the questionnaire of its campaign`(_ answers: String, _ expected: [String]) {
    #expect(findings(Rules.answersFitTheQuestionnaire, [campaign(), interview(answers)]) == expected)
  }

  @Test func `P17 once analysed no required question is without an answer`() {
    let answers = "answers: [{question: r1, score: 9}]"
    #expect(findings(Rules.answersFitTheQuestionnaire, [campaign(), interview(answers)]) == [])
    #expect(
      findings(Rules.answersFitTheQuestionnaire, [campaign(), interview(answers, status: "analysed")])
        == ["INT-2026-a 5:10 answer-incomplete"])
  }

  @Test func `P17 the questions of one questionnaire have ids of their own`() {
    let twice = Shipped.record(
      "campaign", "CAM-2026", "status: draft\nquestions:\n  - {id: a}\n  - {id: b}\n  - {id: a}")
    #expect(findings(Rules.questionIdsAreUnique, [twice]) == ["CAM-2026 6:10 question-repeated"])
    #expect(findings(Rules.questionIdsAreUnique, [campaign()]) == [])
  }

  @Test(arguments: [("draft", 1), ("in_validation", 1), ("validated", 0), ("open", 0), ("reported", 0)])
  func `P17 direccion validates the questionnaire before it is used`(_ status: String, _ count: Int) {
    let expected = Array(repeating: "INT-2026-a 4:11 questionnaire-not-validated", count: count)
    #expect(findings(Rules.questionnaireIsValidatedBeforeUse, [campaign(status), interview("x: 1")]) == expected)
    #expect(
      findings(Rules.questionnaireIsValidatedBeforeUse, [campaign(status), interview("x: 1", status: "planned")]) == [])
  }

  @Test(arguments: [("CLI-a", 0), ("CLI-b", 1), ("CLI-c", 1)])
  func `P18 who is interviewed belongs to the population`(_ client: String, _ count: Int) {
    let expected = Array(repeating: "INT-2026-a 3:9 client-not-in-population", count: count)
    #expect(
      findings(Rules.interviewedClientsBelongToTheCampaign, [campaign(), interview("x: 1", client: client)]) == expected
    )
  }

  private func complaint(_ lines: String, body: String = "", path: String? = nil) -> Record {
    Shipped.record("complaint", "CMP-2026-7k3qf", lines, body: body, path: path)
  }

  @Test(arguments: [
    ("channel: interview\nclient: CLI-a\ninterview: INT-2026-a", [String]()),
    ("channel: phone\nclient: CLI-a", []),
    ("channel: interview\nclient: CLI-a", ["CMP-2026-7k3qf 2:10 complaint-without-interview"]),
    ("channel: interview\nclient: CLI-b\ninterview: INT-2026-a", ["CMP-2026-7k3qf 4:12 complaint-without-interview"]),
  ])
  func `P21 a complaint of an interview names it`(_ lines: String, _ expected: [String]) {
    #expect(
      findings(Rules.complaintsOfAnInterviewNameIt, [campaign(), interview("x: 1"), complaint(lines)]) == expected)
  }

  @Test func `P21 an interview that was not held has no complaints`() {
    let early = interview("x: 1", status: "scheduled")
    let own = complaint("channel: interview\nclient: CLI-a\ninterview: INT-2026-a")
    #expect(
      findings(Rules.complaintsOfAnInterviewNameIt, [campaign(), early, own]) == [
        "CMP-2026-7k3qf 4:12 complaint-without-interview"
      ])
  }

  @Test func `P23 a private complaint has neither text nor a telling name here`() {
    let rule = Rules.repositoriesHoldTheirOwnComplaints
    let stub = "status: registered\ncategory: treatment"
    #expect(findings(rule, [complaint(stub)]) == [])
    #expect(findings(rule, [complaint(stub, body: "\n  \n")]) == [])
    #expect(findings(rule, [complaint(stub, body: "Gritó\n")]) == ["CMP-2026-7k3qf 5:1 complaint-in-wrong-repository"])
    #expect(
      findings(rule, [complaint(stub, path: "complaints/2026/CMP-2026-7k3qf-grito.md")])
        == ["CMP-2026-7k3qf-grito 1:1 complaint-in-wrong-repository"])
    let service = "status: registered\ncategory: service"
    #expect(findings(rule, [complaint(service, body: "No anda\n")]) == [])
    // The private repository is the other way round.
    #expect(findings(rule, [complaint(stub, body: "Gritó\n")], isPrivate: true) == [])
    #expect(
      findings(rule, [complaint(service)], isPrivate: true) == ["CMP-2026-7k3qf 3:11 complaint-in-wrong-repository"])
  }

  @Test(arguments: [
    ("answered", "", 1), ("closed", "", 1), ("in_progress", "", 0), ("answered", "\nno_action_reason: corte ajeno", 0),
  ])
  func `P24 an answer names an action, or the reason for none`(_ status: String, _ more: String, _ count: Int) {
    let own = complaint("status: \(status)\ncategory: service\(more)")
    let expected = Array(repeating: "CMP-2026-7k3qf 2:9 complaint-without-action", count: count)
    #expect(findings(Rules.answeredComplaintsHaveActions, [own]) == expected)
    let action = Shipped.record("action", "ACT-2026-7k3qf", "status: proposed\norigin: [CMP-2026-7k3qf]")
    #expect(findings(Rules.answeredComplaintsHaveActions, [own, action]) == [])
    let void = Shipped.record("action", "ACT-2026-7k3qf", "status: void\norigin: [CMP-2026-7k3qf]")
    #expect(findings(Rules.answeredComplaintsHaveActions, [own, void]) == expected, "a void action is none")
  }

  @Test func `P28 each client of a presented action has a conformity`() {
    func action(_ status: String, _ conformity: String) -> Record {
      Shipped.record(
        "action", "ACT-2026-7k3qf", "status: \(status)\nclients: [CLI-a, CLI-b]\nconformity: [\(conformity)]")
    }
    let rule = Rules.presentedActionsRecordConformity
    #expect(findings(rule, [action("presented", "{client: CLI-a}, {client: CLI-b}")]) == [])
    #expect(findings(rule, [action("proposed", "")]) == [])
    #expect(findings(rule, [action("agreed", "{client: CLI-a}")]) == ["ACT-2026-7k3qf 2:9 conformity-missing"])
    #expect(
      findings(rule, [action("presented", "{client: CLI-a}, {client: CLI-b}, {client: CLI-c}")])
        == ["ACT-2026-7k3qf 4:57 conformity-missing"])
  }

  @Test func `what is void breaks no rule`() {
    let records = [campaign("draft"), interview("answers: [{question: no}]", status: "void", client: "CLI-c")]
    for rule in Rules.all { #expect(findings(rule, records) == []) }
  }

  @Test func `a year in which working days are counted has a calendar, and its lack is told once`() {
    let rule = Rules.calendarsCoverTheYearsThatAreCounted
    let old = Shipped.record(
      "complaint", "CMP-2026-22222", "received: 2026-12-30\nowner_informed: 2027-01-02\ndates: {closed: 2028-02-01}")
    let later = complaint("received: 2027-03-12")
    let survey = Shipped.record("survey", "SUR-2028-12-mesa", "status: cleansed\nperiod: 2028-12")
    let void = Shipped.record("survey", "SUR-2030-01-mesa", "status: void\nperiod: 2030-01")
    #expect(
      findings(rule, [old, later, survey, void], years: [2026]) == [
        "CMP-2026-22222 3:17 calendar-year-missing?", "CMP-2026-22222 4:17 calendar-year-missing?",
        "SUR-2028-12-mesa 3:9 calendar-year-missing?",
      ])
    #expect(findings(rule, [old, later, survey], years: [2026, 2027, 2028, 2029]) == [])
  }
}
