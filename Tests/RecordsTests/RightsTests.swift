import Documents
import Testing

@testable import Records

/// Who may make which change: each line of the table with somebody who may and somebody who may not.
struct RightsTests {
  private func codes(
    _ kind: String, from old: String?, to new: String?, by role: String, reason: Bool = false, person: String? = nil,
    past: [RecordVersion] = [], body: (String, String) = ("", "")
  ) throws -> [String] {
    let id = kind == "action" ? "ACT-2026-7k3qf" : kind == "complaint" ? "CMP-2026-7k3qf" : "CLI-x"
    let change = RecordChange(
      old: old.map { Shipped.record(kind, id, $0, body: body.0) },
      new: new.map { Shipped.record(kind, id, $0, body: body.1) })
    let actor = Rights.Actor(person: person ?? "una.\(role)", role: role, day: Shipped.day, givesReason: reason)
    let rights = Rights(kinds: Shipped.kinds, roster: Shipped.roster)
    return rights.judge(change, by: actor, pasts: [past]).map(\.code.description)
  }

  @Test(arguments: [
    ("client", "active", "gestor", true), ("client", "active", "ejecutor", false), ("client", "active", "dueno", true),
    ("client", "active", "direccion", false), ("campaign", "draft", "dueno", true),
    ("campaign", "draft", "gestor", false),
    ("campaign", "in_validation", "direccion", false), ("interview", "planned", "ejecutor", true),
    ("interview", "held", "ejecutor", false), ("interview", "held", "dueno", true),
    ("interview", "analysed", "gestor", true),
    ("complaint", "registered", "gestor", true), ("complaint", "registered", "ejecutor", false),
    ("action", "proposed", "direccion", false), ("action", "agreed", "ejecutor", true),
    ("action", "done", "gestor", false),
    ("action", "done", "dueno", true), ("action", "verified", "gestor", true), ("service", "active", "gestor", true),
    ("service", "active", "ejecutor", false),
    ("service", "active", "dueno", true),
  ])
  func `who has a step out of a status edits in it, and direccion edits nothing`(
    _ kind: String, _ status: String, _ role: String, _ may: Bool
  ) throws {
    let base = "status: \(status)\ncategory: service\ntitle: "
    #expect(try codes(kind, from: base + "uno", to: base + "dos", by: role) == (may ? [] : ["edit-not-allowed"]))
    // The text after the fields is edited by the same people.
    #expect(
      try codes(kind, from: base + "uno", to: base + "uno", by: role, body: ("a\n", "b\n"))
        == (may ? [] : ["edit-not-allowed"]))
  }

  @Test(arguments: [
    ("campaign", "reported"), ("interview", "closed"), ("complaint", "closed"), ("action", "cancelled"),
  ])
  func `in a final status dueno edits, with a reason`(_ kind: String, _ status: String) throws {
    let base = "status: \(status)\ncategory: service\ntitle: "
    #expect(try codes(kind, from: base + "uno", to: base + "dos", by: "dueno", reason: true) == [])
    #expect(try codes(kind, from: base + "uno", to: base + "dos", by: "dueno") == ["reason-missing"])
    #expect(try codes(kind, from: base + "uno", to: base + "dos", by: "gestor", reason: true) == ["edit-not-allowed"])
  }

  @Test func `a step belongs to its roles, and to no one else`() throws {
    let old = "status: proposed\ntype: improvement"
    #expect(try codes("action", from: old, to: "status: approved\ntype: improvement", by: "direccion") == [])
    for role in ["dueno", "gestor", "ejecutor"] {
      #expect(
        try codes("action", from: old, to: "status: approved\ntype: improvement", by: role) == ["move-not-allowed"])
    }
    #expect(try codes("action", from: old, to: "status: done\ntype: improvement", by: "gestor") == ["move-not-allowed"])
    // A step that exists for other types only.
    #expect(
      try codes("action", from: old, to: "status: in_progress\ntype: improvement", by: "gestor") == ["move-not-allowed"]
    )
  }

  @Test func `a step brings the fields that it demands, and no others of its own`() throws {
    let old = "status: in_progress\ntitle: a"
    #expect(try codes("action", from: old, to: "status: done\ntitle: a", by: "ejecutor") == ["move-requires"])
    #expect(
      try codes("action", from: old, to: "status: done\ntitle: a\nevidence: ''", by: "ejecutor") == ["move-requires"])
    #expect(try codes("action", from: old, to: "status: done\ntitle: a\nevidence: hecho", by: "ejecutor") == [])
    // direccion returns an action, and changes nothing else of it.
    #expect(
      try codes("action", from: "status: proposed\ntitle: a", to: "status: returned\ntitle: b", by: "direccion")
        == ["edit-not-allowed"])
  }

  @Test func `who proposed or last edited an action does not approve it`() throws {
    func version(_ person: String, _ status: String?) -> RecordVersion {
      RecordVersion(
        record: "ACT-2026-7k3qf", commit: "", person: person, authorName: person, role: nil,
        authored: Instant(seconds: 0, offsetMinutes: 0), committed: Instant(seconds: 0, offsetMinutes: 0),
        changes: status.map { [.init(field: "status", old: nil, new: $0)] } ?? [
          .init(field: "title", old: "a", new: "b")
        ],
        bodyChanged: false)
    }
    func approve(_ past: [RecordVersion], by person: String) throws -> [String] {
      try codes(
        "action", from: "status: proposed\ntype: improvement", to: "status: approved\ntype: improvement",
        by: "direccion",
        person: person, past: past)
    }
    #expect(try approve([version("laura", "proposed")], by: "mario") == [])
    #expect(try approve([version("laura", "proposed")], by: "laura") == ["move-by-same-person"])
    #expect(try approve([version("ana", "proposed"), version("laura", nil)], by: "laura") == ["move-by-same-person"])
    #expect(try approve([version("laura", "proposed"), version("ana", nil)], by: "laura") == ["move-by-same-person"])
    let change = RecordChange(
      old: Shipped.record("action", "ACT-2026-7k3qf", "status: proposed"),
      new: Shipped.record("action", "ACT-2026-7k3qf", "status: approved"))
    #expect(Rights(kinds: Shipped.kinds, roster: Shipped.roster).asksForPast(change))
  }

  @Test func `nobody deletes a record`() throws {
    for role in ["direccion", "dueno", "gestor", "ejecutor"] {
      #expect(try codes("client", from: "status: active", to: nil, by: role) == ["record-deleted"])
    }
  }

  @Test(arguments: [
    ("interview", "analysed", "answers: [{question: a, score: 1}]", "answers: [{question: a, score: 2}]"),
    ("campaign", "validated", "scale: {min: 1, max: 5}", "scale: {min: 1, max: 10}"),
    ("campaign", "validated", "questions: [{id: a}]", "questions: [{id: b}]"),
    ("campaign", "open", "population: [CLI-a]", "population: [CLI-a, CLI-b]"),
  ])
  func `what results were drawn from is frozen`(_ kind: String, _ status: String, _ old: String, _ new: String) throws {
    #expect(
      try codes(kind, from: "status: \(status)\n\(old)", to: "status: \(status)\n\(new)", by: "dueno") == [
        "field-frozen"
      ])
    // In the status before it is not, and a new way of writing the same is no change.
    let earlier = ["analysed": "held", "validated": "draft", "open": "validated"][status] ?? ""
    #expect(try codes(kind, from: "status: \(earlier)\n\(old)", to: "status: \(earlier)\n\(new)", by: "dueno") == [])
    #expect(
      try codes(kind, from: "status: \(status)\n\(old)", to: "status: \(status)\n\(old)   # igual", by: "dueno") == [])
  }

  @Test func `only gestor says that a fact of a client is cleansed`() throws {
    let old = "status: active\nfacts: [{text: a, cleansed: false}]"
    let new = "status: active\nfacts: [{text: a, cleansed: true}]"
    #expect(try codes("client", from: old, to: new, by: "gestor") == [])
    #expect(try codes("client", from: old, to: new, by: "dueno") == ["edit-not-allowed"])
    #expect(try codes("client", from: nil, to: new, by: "ejecutor") == ["edit-not-allowed"])
  }

  @Test func `a refusal names who may, in both languages`() throws {
    let change = RecordChange(
      old: Shipped.record("action", "ACT-2026-7k3qf", "status: proposed"),
      new: Shipped.record("action", "ACT-2026-7k3qf", "status: approved"))
    let actor = Rights.Actor(person: "una.gestor", role: "gestor", day: Shipped.day, givesReason: false)
    let finding = try #require(
      Rights(kinds: Shipped.kinds, roster: Shipped.roster).judge(change, by: actor, pasts: []).first)
    #expect(finding.help?.es.contains("una.direccion") == true && finding.help?.en.contains("una.direccion") == true)
    #expect(finding.message.es != finding.message.en)
    #expect(finding.place.path == "actions/ACT-2026-7k3qf.md" && finding.place.start == Position(line: 2, column: 9))
  }
}
