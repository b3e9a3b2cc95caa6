import Documents
import Records
import Testing

@testable import Archive
@testable import Reports

/// What is due, on records made by hand; 2 March 2026 is a Monday.
struct DueTests {
  /// What is due by a day, as `date group record`.
  private func due(_ made: HandMade, _ asOf: String, _ filter: DueList.Filter = .init()) throws -> [String] {
    let builder = DueBuilder(
      records: made.set, times: try made.times(), kinds: try HandMade.kinds.get(), asOf: try HandMade.day(asOf))
    return builder.items.filter(filter.takes).map { item in
      #expect(item.text.es != item.text.en && !item.roles.isEmpty, "\(item)")
      return "\(item.date) \(item.group.rawValue) \(item.record ?? "")"
    }.sorted()
  }

  private func campaign(_ status: String) throws -> HandMade {
    var made = HandMade()
    try made.add(
      "campaign", "CAM-2026",
      """
      status: \(status)
      opens: 2026-03-02
      closes: 2026-03-31
      population: [CLI-a, CLI-b, CLI-c, CLI-d, CLI-e]
      excluded: [{client: CLI-e, reason: cerró}]
      """)
    for (client, lines) in [("a", "held"), ("b", "scheduled\nscheduled: 2026-03-20"), ("c", "declined")] {
      try made.add("interview", "INT-2026-\(client)", "client: CLI-\(client)\ncampaign: CAM-2026\nstatus: \(lines)")
    }
    return made
  }

  @Test func `the interviews of an open campaign are due from its first day`() throws {
    let open = try campaign("open")
    let expected = ["2026-03-20 interviews INT-2026-b", "2026-03-31 interviews "]
    #expect(try due(open, "2026-03-02") == expected && due(open, "2026-05-01") == expected)
    #expect(try due(open, "2026-03-01") == [] && due(campaign("closed"), "2026-05-01") == [])
  }

  @Test func `a complaint is due when its working days are over`() throws {
    var made = HandMade()
    let lines = "category: service\nreceived: 2026-03-02\nstatus: "
    try made.add("complaint", "CMP-1", lines + "registered", history: "2026-03-02 registered")
    try made.add("complaint", "CMP-2", lines + "in_progress", history: "2026-03-02 registered")
    try made.add("complaint", "CMP-3", lines + "answered", history: "2026-03-02 registered")
    try made.add("complaint", "CMP-4", "category: treatment\nreceived: 2026-03-02\nstatus: registered")
    try made.add(
      "complaint", "CMP-5", lines + "in_progress", history: "2026-03-02 registered", "2026-03-03 answered",
      "2026-03-04 closed", "2026-03-16 reopened", "2026-03-17 in_progress")
    #expect(try due(made, "2026-03-06") == [] && due(made, "2026-03-09") == ["2026-03-09 complaints CMP-1"])
    #expect(
      try due(made, "2026-03-29") == [
        "2026-03-09 complaints CMP-1", "2026-03-16 complaints CMP-1", "2026-03-16 complaints CMP-2",
      ])
    #expect(try due(made, "2026-03-30").last == "2026-03-30 complaints CMP-5")
  }

  @Test func `actions are due on their day until they are done or cancelled`() throws {
    var made = HandMade()
    for status in ["in_progress", "agreed", "done", "closed", "cancelled", "void"] {
      try made.add("action", "ACT-\(status)", "status: \(status)\ntype: commitment\ndue: 2026-03-10\nassignee: ana")
    }
    #expect(try due(made, "2026-03-09") == [])
    #expect(try due(made, "2026-03-10") == ["2026-03-10 actions ACT-agreed", "2026-03-10 actions ACT-in_progress"])
    let ana = DueList.Filter(person: (key: "ana", roles: []))
    let bruno = DueList.Filter(person: (key: "bruno", roles: ["gestor"]))
    #expect(try due(made, "2026-03-10", ana).count == 2 && due(made, "2026-03-10", bruno) == [])
  }

  @Test func `a month's survey is due on the fifth working day after it, for each system from its first one on`() throws
  {
    var made = HandMade()
    made.lists = Lists(entries: [
      "ticket_systems": [
        .init(key: "mesa", label: LocalizedText(es: "Mesa", en: "Desk")),
        .init(key: "glpi", label: LocalizedText(es: "El GLPI", en: "GLPI")),
      ]
    ])
    for (period, status) in [("2026-01", "reported"), ("2026-03", "cleansed"), ("2025-11", "rejected")] {
      try made.add("survey", "SUR-\(period)-mesa", "status: \(status)\nsystem: mesa\nperiod: \(period)")
    }
    // Working days after February: 2 to 6 March. After March: 1 to 3, 6 and 7 April.
    #expect(try due(made, "2026-03-05") == ["2026-02-06 surveys "])
    #expect(try due(made, "2026-03-06") == ["2026-03-06 surveys ", "2026-03-06 surveys "])
    #expect(try due(made, "2026-04-07") == ["2026-03-06 surveys ", "2026-04-07 surveys "])
  }

  @Test func `figures and service reports are due on the tenth working day`() throws {
    var made = HandMade()
    try made.add("service", "SVC-a", "status: active\nhours: 24x7")
    try made.add("service", "SVC-b", "status: retired\nhours: 24x7")
    try made.add("client", "CLI-a", "status: active\nservices: [SVC-a]")
    try made.add("client", "CLI-b", "status: active\nservices: []")
    try made.add("service_month", "SVM-2026-01-a", "status: published\nservice: SVC-a\nperiod: 2026-01")
    try made.add("service_month", "SVM-2026-02-a", "status: draft\nservice: SVC-a\nperiod: 2026-02")
    func report(_ id: String, _ lines: String) throws {
      try made.add("communication", id, "topic: service_report\nstatus: sent\nclients: [CLI-a]\n\(lines)")
    }
    try report("COM-1", "sent: 2026-03-20\nabout: [SVM-2026-01-a]")
    try report("COM-2", "sent: 2026-04-03")
    // 13 March is the tenth working day after February, 14 April that after March.
    #expect(try due(made, "2026-03-12") == [])
    #expect(
      try due(made, "2026-04-14") == [
        "2026-03-13 figures SVM-2026-02-a", "2026-03-13 service_reports CLI-a", "2026-04-14 figures ",
      ])
  }

  @Test func `what is not cleansed or not reviewed is due`() throws {
    var made = HandMade()
    try made.add(
      "client", "CLI-a",
      """
      status: active
      reviewed: 2025-03-10
      facts:
        - {text: uno, source: own, on: 2026-01-05}
        - {text: dos, source: own, on: 2026-01-06, cleansed: true}
        - {text: tres, source: own, on: 2026-01-07, cleansed: false}
      """)
    try made.add("client", "CLI-b", "status: inactive\nreviewed: 2020-01-01")
    try made.add("document", "DOC-a", "status: active\nreview_due: 2026-03-10", history: "2026-01-05 active")
    try made.add("survey", "SUR-2026-01-x", "status: imported\nperiod: 2026-01", history: "2026-02-03 imported")
    #expect(
      try due(made, "2026-03-10") == [
        "2026-01-05 uncleansed CLI-a", "2026-01-07 uncleansed CLI-a", "2026-02-03 uncleansed SUR-2026-01-x",
        "2026-03-10 clients CLI-a", "2026-03-10 documents DOC-a",
      ])
    #expect(try due(made, "2026-03-09", DueList.Filter(role: "dueno")) == [])
  }

  @Test func `direccion's steps are shown to all, those of other roles to them`() throws {
    var made = HandMade()
    try made.add(
      "campaign", "CAM-2027", "status: in_validation", history: "2026-03-02 draft", "2026-03-03 in_validation")
    try made.add("plan", "PLN-1", "status: proposed", history: "2026-03-02 draft", "2026-03-04 proposed")
    try made.add("indicator", "IND-1", "status: draft", history: "2026-03-05 draft")
    try made.add("action", "ACT-1", "status: proposed\ntype: improvement", history: "2026-03-06 proposed")
    try made.add("action", "ACT-2", "status: done", history: "2026-03-09 done")
    try made.add("action", "ACT-3", "status: returned", history: "2026-03-10 returned")
    try made.add("action", "ACT-4", "status: closed", history: "2026-03-10 closed")
    try made.add("client", "CLI-a", "status: active", history: "2026-03-02 active")
    // Published figures and an inactive client could go back, and wait for nothing.
    try made.add("service_month", "SVM-1", "status: published", history: "2026-03-02 draft", "2026-03-03 published")
    try made.add("client", "CLI-b", "status: inactive", history: "2026-03-02 active", "2026-03-03 inactive")
    let decisions = [
      "2026-03-03 moves CAM-2027", "2026-03-04 moves PLN-1", "2026-03-05 moves IND-1", "2026-03-06 moves ACT-1",
    ]
    #expect(try due(made, "2026-03-31", DueList.Filter(role: "direccion")) == decisions)
    #expect(try due(made, "2026-03-31", DueList.Filter(person: (key: "ana", roles: ["direccion"]))) == decisions)
    #expect(
      try due(made, "2026-03-31", DueList.Filter(role: "dueno")) == [
        "2026-03-09 moves ACT-2", "2026-03-10 moves ACT-3",
      ])
    #expect(try due(made, "2026-03-04", DueList.Filter(role: "direccion")).count == 2)
    try made.add("action", "ACT-5", "status: in_progress\nassignee: elena", history: "2026-03-11 in_progress")
    try made.add("action", "ACT-6", "status: presented\nassignee: elena", history: "2026-03-12 presented")
    func mine(_ person: String, _ role: String) throws -> [String] {
      try due(made, "2026-03-31", DueList.Filter(person: (key: person, roles: [role])))
    }
    #expect(try mine("elena", "ejecutor") == ["2026-03-10 moves ACT-3", "2026-03-11 moves ACT-5"])
    // Who proposed does not approve.
    #expect(try mine("bruno.sosa", "direccion") == [])
    #expect(try mine("bruno", "gestor") == ["2026-03-10 moves ACT-3", "2026-03-12 moves ACT-6"])
    #expect(try due(made, "2026-03-31").count == 4)
  }
}
