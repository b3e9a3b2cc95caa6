import Documents
import Testing

@testable import Records

/// The rules about campaigns' population, surveys, monthly figures and indicators; places worked out by hand.
struct RulesOfFiguresTests {
  private func client(_ id: String, _ lines: String) -> Record { Shipped.record("client", id, lines) }

  @Test(arguments: [("open", 1), ("in_validation", 1), ("draft", 0), ("closed", 0)])
  func `P1 who is a client when the campaign opens is counted or excluded`(_ status: String, _ count: Int) {
    let campaign = Shipped.record(
      "campaign", "CAM-2026",
      "status: \(status)\nopens: 2026-09-01\npopulation: [CLI-a]\nexcluded: [{client: CLI-b, reason: se muda}]")
    let clients = [
      client("CLI-a", "status: active\nsince: 2020-01-01"), client("CLI-b", "status: active\nsince: 2020-01-01"),
      client("CLI-c", "status: active\nsince: 2026-09-01"), client("CLI-later", "status: active\nsince: 2026-09-02"),
      client("CLI-gone", "status: active\nsince: 2020-01-01\nuntil: 2026-08-31"),
      client("CLI-idle", "status: inactive\nsince: 2020-01-01"),
    ]
    #expect(
      Shipped.findings(Rules.everyClientIsInTheCampaign, clients + [campaign])
        == Array(repeating: "CAM-2026 4:13 client-not-in-campaign?", count: count))
  }

  @Test(arguments: [(true, 0), (false, 1)])
  func `P25 a fact waits until gestor has cleansed it`(_ isCleansed: Bool, _ count: Int) {
    let facts = "facts:\n  - {text: a, cleansed: true}\n  - {text: b, cleansed: \(isCleansed)}"
    #expect(
      Shipped.findings(Rules.factsAreCleansed, [client("CLI-a", facts)])
        == Array(repeating: "CLI-a 4:5 fact-not-cleansed?", count: count))
  }

  @Test func `P3 a ticket key leads to one client, and so does a client's id`() {
    func keys(_ id: String, _ keys: String..., status: String = "active") -> Record {
      client(id, "status: \(status)\nticket_keys:" + keys.map { "\n  - \($0)" }.joined())
    }
    func findings(_ others: Record...) -> [String] {
      let first = keys("CLI-a", "{system: mesa, key: uno}", "{system: central, key: dos}")
      return Shipped.findings(Rules.ticketKeysNameOneClient, [first] + others)
    }
    #expect(
      findings(keys("CLI-b", "{system: mesa, key: dos}", "{system: mesa, key: uno}"))
        == ["CLI-b 5:25 ticket-key-taken"])
    #expect(findings(keys("CLI-b", "{system: mesa, key: CLI-a}")) == ["CLI-b 4:25 ticket-key-taken"])
    #expect(findings(keys("CLI-b", "{system: mesa, key: dos}", "{system: mesa, key: dos}")).isEmpty)
    // A void record claims nothing, one's own id is one's own, and an id that nobody has is free.
    #expect(findings(keys("CLI-b", "{system: mesa, key: uno}", status: "void")).isEmpty)
    #expect(findings(keys("CLI-c", "{system: mesa, key: CLI-c}", "{system: mesa, key: CLI-nadie}")).isEmpty)
  }

  @Test(arguments: [
    ("{read: 10, accepted: 7, rejected: 2, duplicate: 1}", 0),
    ("{read: 10, accepted: 7, rejected: 2, duplicate: 2}", 1),
    ("{read: 0, accepted: 0, rejected: 0, duplicate: 0}", 0), ("{read: 10}", 0),
  ])
  func `P3 every row was accepted, rejected or a duplicate`(_ rows: String, _ count: Int) {
    let survey = Shipped.record("survey", "SUR-2026-03-mesa", "rows: \(rows)")
    #expect(
      Shipped.findings(Rules.surveyRowsAddUp, [survey])
        == Array(repeating: "SUR-2026-03-mesa 2:14 rows-disagree", count: count))
  }

  @Test(arguments: [
    ("survey", "scale: {min: 0, max: 5}", [String]()),
    ("survey", "scale: {min: 5, max: 5}", ["X-1 2:22 scale-not-rising"]),
    ("campaign", "scale: {min: 5, max: 1}", ["X-1 2:22 scale-not-rising"]),
    ("campaign", "grade: {out_min: 1, out_max: 10}", []),
    ("campaign", "grade: {out_min: 10, out_max: 1}", ["X-1 2:31 scale-not-rising"]),
  ])
  func `P9 a scale rises`(_ kind: String, _ line: String, _ expected: [String]) {
    #expect(Shipped.findings(Rules.scalesRise, [Shipped.record(kind, "X-1", line)]) == expected)
  }

  @Test(arguments: [
    ("2026-03-10T09:00", "2026-03-10T09:01", [String]()),
    // At the edges of the month; what touches it is in both months.
    ("2026-02-28T23:00", "2026-03-01T00:01", []), ("2026-03-31T23:59", "2026-04-02T00:00", []),
    ("2026-02-28T23:00", "2026-03-01T00:00", ["4:13 outage-impossible"]),
    ("2026-04-01T00:00", "2026-04-01T01:00", ["4:13 outage-impossible"]),
    ("2026-03-10T09:00", "2026-03-10T09:00", ["4:36 outage-impossible"]),
    ("2026-03-10T09:00", "2026-03-09T10:00", ["4:36 outage-impossible"]),
    ("2026-02-30T09:00", "2026-03-09T10:00", ["4:13 outage-impossible"]),
  ])
  func `P7 an outage lasts, and touches its month`(_ start: String, _ end: String, _ expected: [String]) {
    let figures = Shipped.record(
      "service_month", "SVM-2026-03-correo", "period: 2026-03\noutages:\n  - {start: \(start), end: \(end)}")
    #expect(
      Shipped.findings(Rules.outagesFitTheirMonth, [figures]) == expected.map { "SVM-2026-03-correo \($0)" })
  }

  @Test func `P7 the month after December is January of the next year`() {
    let figures = Shipped.record(
      "service_month", "SVM-2026-12-correo",
      "period: 2026-12\noutages:\n  - {start: 2026-12-31T23:00, end: 2027-01-01T02:00}\n"
        + "  - {start: 2027-01-01T00:00, end: 2027-01-01T02:00}")
    #expect(
      Shipped.findings(Rules.outagesFitTheirMonth, [figures]) == ["SVM-2026-12-correo 5:13 outage-impossible"])
  }

  @Test(arguments: [
    ("{client: CLI-a, type: request, closed: 4, in_target: 4}", [String]()),
    ("{client: CLI-a, type: request, closed: 4, in_target: 5}", ["4:58 cases-disagree"]),
    ("{client: CLI-a, type: incident, closed: 0, in_target: 0}", ["4:5 cases-disagree"]),
    ("{client: CLI-b, type: incident, closed: 0, in_target: 0}", []),
  ])
  func `P7 cases stand once, and those in target were closed`(_ cases: String, _ expected: [String]) {
    let first = "{client: CLI-a, type: incident, closed: 2, in_target: 1}"
    let figures = Shipped.record("service_month", "SVM-2026-03-correo", "cases:\n  - \(first)\n  - \(cases)")
    #expect(
      Shipped.findings(Rules.casesAreCountedOnce, [figures]) == expected.map { "SVM-2026-03-correo \($0)" })
  }

  @Test(arguments: [
    ("higher", 8.0, 8.0, 7.0, 0), ("higher", 8, 7, 7, 0), ("higher", 8, 7, 7.5, 1), ("higher", 8, 9, 7, 1),
    ("lower", 2, 2, 5, 0), ("lower", 2, 5, 4, 1), ("lower", 2, 1, 5, 1),
    ("range", 50, 5, 10, 0), ("range", 50, 10, 5, 1), ("range", 50, -1, 5, 1),
  ])
  func `P8 the limits of lights lie in the order of the direction`(
    _ direction: String, _ target: Double, _ green: Double, _ yellow: Double, _ count: Int
  ) {
    let indicator = Shipped.record(
      "indicator", "IND-a", "direction: \(direction)\ntarget: \(target)\ngreen: \(green)\nyellow: \(yellow)")
    #expect(
      Shipped.findings(Rules.indicatorLimitsFollowTheDirection, [indicator])
        == Array(repeating: "IND-a 4:8 limits-out-of-order", count: count))
  }

  private func indicator(
    _ id: String, from day: String, status: String = "active", measure: String = "availability", more: String = ""
  ) -> Record {
    Shipped.record("indicator", id, "status: \(status)\nmeasure: \(measure)\nvalid_from: \(day)\(more)")
  }

  @Test func `P8 on any day one indicator holds for a measure`() {
    let rule = Rules.eachMeasureHasOneIndicator
    let first = indicator("IND-a", from: "2025-01-01")
    #expect(Shipped.findings(rule, [first]) == [])
    #expect(Shipped.findings(rule, [first, indicator("IND-b", from: "2026-01-01", measure: "survey_mean")]) == [])
    #expect(Shipped.findings(rule, [first, indicator("IND-b", from: "2026-01-01", status: "draft")]) == [])
    #expect(
      Shipped.findings(rule, [first, indicator("IND-b", from: "2026-01-01")]) == ["IND-b 3:10 indicator-ambiguous"])
    let second = indicator("IND-b", from: "2026-01-01", status: "retired", more: "\nsupersedes: IND-a")
    let third = indicator("IND-c", from: "2027-01-01", more: "\nsupersedes: IND-b")
    #expect(Shipped.findings(rule, [first, second, third]) == [], "through one that was retired")
  }

  @Test func `P8 a new version is of the same measure and later`() {
    let rule = Rules.eachMeasureHasOneIndicator
    let first = indicator("IND-a", from: "2025-01-01")
    let early = indicator("IND-b", from: "2025-01-01", status: "draft", more: "\nsupersedes: IND-a")
    #expect(Shipped.findings(rule, [first, early]) == ["IND-b 5:13 indicator-ambiguous"])
    let other = indicator("IND-b", from: "2026-01-01", measure: "survey_mean", more: "\nsupersedes: IND-a")
    #expect(Shipped.findings(rule, [first, other]) == ["IND-b 5:13 indicator-ambiguous"])
    let ring = [
      indicator("IND-a", from: "2026-01-01", more: "\nsupersedes: IND-b"),
      indicator("IND-b", from: "2026-01-01", more: "\nsupersedes: IND-a"),
    ]
    #expect(Shipped.findings(rule, ring).count == 2, "and one that supersedes itself ends")
  }

  @Test(arguments: [
    ("complaint", "received", "owner_informed", false), ("campaign", "opens", "closes", false),
    ("campaign", "opens", "reported_to_direccion", false), ("client", "since", "until", false),
    ("communication", "requested", "sent", false), ("document", "approved", "review_due", true),
  ])
  func `what comes later has a later date`(_ kind: String, _ earlier: String, _ later: String, _ isStrict: Bool) {
    for (day, isWrong) in [("2026-03-13", false), ("2026-03-12", isStrict), ("2026-03-11", true)] {
      let record = Shipped.record(kind, "X-1", "\(earlier): 2026-03-12\n\(later): \(day)")
      #expect(
        Shipped.findings(Rules.datesFollowEachOther, [record])
          == (isWrong ? ["X-1 3:\(later.count + 3) dates-out-of-order"] : []))
    }
    #expect(Shipped.findings(Rules.datesFollowEachOther, [Shipped.record(kind, "X-1", "\(later): 2026-03-12")]) == [])
  }
}
