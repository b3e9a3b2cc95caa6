import Documents
import Testing

@testable import Records

/// The rules about plans, the actions in them, and what clients are told of them; places worked out by hand.
struct RulesOfPlansTests {
  private func record(_ kind: String, _ id: String, _ lines: String, body: String = "") -> Record {
    Shipped.record(kind, id, lines, body: body)
  }

  private func plan(_ lines: String, status: String = "agreed") -> Record {
    record("plan", "PLN-2026-a1b2c", "status: \(status)\nclients: [CLI-a, CLI-b]\n\(lines)")
  }

  private let interviews = [
    Shipped.record("interview", "INT-2026-a", "status: closed\nclient: CLI-a\nheld: 2026-03-20"),
    Shipped.record("interview", "INT-2026-b", "status: closed\nclient: CLI-b\nheld: 2026-03-10"),
    Shipped.record("interview", "INT-2026-c", "status: planned\nclient: CLI-b"),
  ]

  @Test(arguments: [
    ("agreed: 2026-03-20\ninterviews: [INT-2026-a, INT-2026-b]", [String]()),
    ("interviews: []", []),
    ("agreed: 2026-03-20\nno_interview_reason: new_client", []),
    ("agreed: 2026-03-20\ninterviews: [INT-2026-b]", ["PLN-2026-a1b2c 4:9 plan-before-interviews?"]),
    ("agreed: 2026-03-19\ninterviews: [INT-2026-a, INT-2026-b]", ["PLN-2026-a1b2c 4:9 plan-before-interviews?"]),
    ("agreed: 2026-03-20\ninterviews: [INT-2026-a, INT-2026-c]", ["PLN-2026-a1b2c 4:9 plan-before-interviews?"]),
    (
      "agreed: 2026-03-20",
      ["PLN-2026-a1b2c 4:9 plan-before-interviews?", "PLN-2026-a1b2c 4:9 plan-before-interviews?"]
    ),
  ])
  func `P19 the clients of a plan are interviewed before it is agreed`(_ lines: String, _ expected: [String]) {
    #expect(Shipped.findings(Rules.plansFollowInterviews, interviews + [plan(lines)]) == expected)
  }

  @Test func `P19 a plan for nobody in particular follows some interview`() {
    let open = record("plan", "PLN-2026-a1b2c", "status: agreed\nagreed: 2026-03-20")
    #expect(
      Shipped.findings(Rules.plansFollowInterviews, interviews + [open])
        == ["PLN-2026-a1b2c 3:9 plan-before-interviews?"])
  }

  private func action(_ lines: String, status: String = "in_progress", type: String = "improvement") -> Record {
    record("action", "ACT-2026-a1b2c", "status: \(status)\ntype: \(type)\nclients: [CLI-a]\n\(lines)")
  }

  private func told(_ lines: String = "status: sent\naudience: client\nclients: [CLI-a]") -> Record {
    record("communication", "COM-2026-a1b2c", lines)
  }

  private static let ofPlan = "plan: PLN-2026-a1b2c\n"
  private static let informed = "\nclient_informed: COM-2026-a1b2c\nclient_evaluation: add"

  @Test(arguments: [
    // The plan is agreed on the 20th.
    (ofPlan + "started: 2026-03-20", "improvement", [String]()),
    (ofPlan + "started: 2026-03-19" + informed, "improvement", []),
    (
      ofPlan + "started: 2026-03-19", "improvement",
      ["ACT-2026-a1b2c 6:10 client-not-informed", "ACT-2026-a1b2c 6:10 client-not-informed"]
    ),
    (
      ofPlan + "started: 2026-03-19\nclient_informed: COM-2026-a1b2c", "corrective",
      ["ACT-2026-a1b2c 6:10 client-not-informed"]
    ),
    (
      ofPlan + "started: 2026-03-19\nclient_evaluation: none", "commitment",
      ["ACT-2026-a1b2c 6:10 client-not-informed"]
    ),
    // An improvement without plan is agreed by the answers of its clients.
    ("started: 2026-03-19\nconformity: [{client: CLI-a, presented: 2026-03-19, verdict: rejected}]", "improvement", []),
    (
      "started: 2026-03-19\nconformity: [{client: CLI-a, presented: 2026-03-19, verdict: pending}]" + informed,
      "improvement", []
    ),
    (
      "started: 2026-03-19\nclient_evaluation: none\n"
        + "conformity: [{client: CLI-a, presented: 2026-03-19, verdict: pending}]",
      "improvement", ["ACT-2026-a1b2c 5:10 client-not-informed"]
    ),
    ("client_evaluation: none", "improvement", ["ACT-2026-a1b2c 2:9 client-not-informed"]),
    // Of others without plan nothing is agreed beforehand.
    ("started: 2026-03-19", "corrective", []), ("started: 2026-03-19", "commitment", []),
  ])
  func `P20 what began before it was agreed is told to the client, who is asked`(
    _ lines: String, _ type: String, _ expected: [String]
  ) {
    let records = [plan("agreed: 2026-03-20"), told(), action(lines, type: type)]
    #expect(Shipped.findings(Rules.earlyActionsAreToldToClients, records) == expected)
  }

  @Test func `P20 what did not begin has nothing to tell`() {
    let records = [plan("x: 1", status: "presented"), action(Self.ofPlan, status: "approved")]
    #expect(Shipped.findings(Rules.earlyActionsAreToldToClients, records) == [])
    let begun = [plan("x: 1", status: "presented"), told(), action(Self.ofPlan + "client_evaluation: none")]
    #expect(
      Shipped.findings(Rules.earlyActionsAreToldToClients, begun) == ["ACT-2026-a1b2c 2:9 client-not-informed"])
  }

  @Test(arguments: [
    ("status: sent\naudience: client\nclients: [CLI-a]", 0), ("status: sent\naudience: all", 0),
    ("status: sent\naudience: client\nclients: [CLI-b]", 1), ("status: draft\naudience: client\nclients: [CLI-a]", 1),
  ])
  func `P20 the communication was sent to the client`(_ lines: String, _ count: Int) {
    let records = [told(lines), action("started: 2026-03-19" + Self.informed)]
    #expect(
      Shipped.findings(Rules.earlyActionsAreToldToClients, records)
        == Array(repeating: "ACT-2026-a1b2c 6:18 client-not-informed", count: count))
  }

  @Test(arguments: [
    ("divisions: [redes, mesa]", "proposed", [String]()),
    ("divisions: [redes]\nexcused: [{division: mesa, reason: x}]", "presented", []),
    ("divisions: [redes]", "draft", []), ("divisions: [redes]", "agreed", []),
    ("divisions: [redes]", "proposed", ["PLN-2026-a1b2c 4:12 division-missing"]),
    (
      "divisions: [redes, mesa]\nexcused: [{division: mesa, reason: x}]", "approved",
      ["PLN-2026-a1b2c 5:22 division-missing"]
    ),
  ])
  func `P26 all divisions take part in a plan or are excused`(
    _ lines: String, _ status: String, _ expected: [String]
  ) {
    let found = Shipped.findings(
      Rules.allDivisionsTakePart, [plan(lines, status: status)], divisions: ["redes", "mesa"])
    #expect(found == expected)
  }

  @Test(arguments: [
    ("minuted", "Nos reunimos\n", 0), ("minuted", "## Qué se trató\n\nLos cortes\n", 0),
    ("held", "## Qué se trató\n", 0),
    ("minuted", "## Qué se trató\n\n## Qué se acordó\n  \n", 1), ("minuted", "", 1),
  ])
  func `P27 a minuted meeting has minutes`(_ status: String, _ body: String, _ count: Int) {
    let meeting = record("meeting", "MTG-2026-a1b2c", "status: \(status)", body: body)
    #expect(
      Shipped.findings(Rules.minutedMeetingsHaveMinutes, [meeting])
        == Array(repeating: "MTG-2026-a1b2c 2:9 minutes-missing", count: count))
  }

  @Test(arguments: [
    ("agreed", "in_progress", 1), ("closed", "closed", 1), ("presented", "in_progress", 0), ("agreed", "proposed", 0),
    ("agreed", "cancelled", 0),
  ])
  func `P28 each client of an agreed plan's action has a conformity`(_ plan: String, _ status: String, _ count: Int) {
    let records = [self.plan("x: 1", status: plan), action(Self.ofPlan, status: status)]
    #expect(
      Shipped.findings(Rules.presentedActionsRecordConformity, records)
        == Array(repeating: "ACT-2026-a1b2c 5:7 conformity-missing", count: count))
  }

  @Test(arguments: [
    ("topic: process_change\nstatus: sent\nsent: 2026-03-02", 0),
    ("topic: process_change\nstatus: sent\nsent: 2026-03-01", 1),
    ("topic: process_change\nstatus: draft\nsent: 2026-03-02", 1),
    ("topic: relations\nstatus: sent\nsent: 2026-03-02", 1),
  ])
  func `P30 a process document is communicated once it is approved`(_ lines: String, _ count: Int) {
    let document = record("document", "DOC-a", "status: active\nversion: 2\napproved: 2026-03-02")
    let retired = record("document", "DOC-b", "status: retired\nversion: 2\napproved: 2026-03-02")
    let sent = told(lines + "\nabout: [DOC-a]")
    #expect(
      Shipped.findings(Rules.processChangesAreCommunicated, [document, retired, sent])
        == Array(repeating: "DOC-a 3:10 change-not-communicated?", count: count))
  }

  @Test(arguments: [
    ("client", "CMP-2026-a1b2c", 1), ("client", "INT-2026-a", 0), ("client", "CLI-b", 1), ("client", "SVC-c", 0),
    ("area", "CMP-2026-a1b2c", 0),
  ])
  func `P31 a client is told its own`(_ audience: String, _ about: String, _ count: Int) {
    let records = [
      record("complaint", "CMP-2026-a1b2c", "client: CLI-b"), record("client", "CLI-b", "title: b"),
      record("service", "SVC-c", "title: c"),
      told("audience: \(audience)\nclients: [CLI-a]\nabout: [\(about)]"),
    ]
    #expect(
      Shipped.findings(Rules.clientsAreToldTheirOwn, interviews + records)
        == Array(repeating: "COM-2026-a1b2c 4:9 client-told-of-another?", count: count))
  }
}
