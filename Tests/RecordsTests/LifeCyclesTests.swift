import Documents
import Testing

@testable import Records

/// The life cycles as the process describes them, compared both ways with what the schema files say.
struct LifeCyclesTests {
  /// Each step on a line of its own.
  ///
  /// `from→to` with the initials of the roles: D direccion, O dueno, G gestor, E ejecutor; `+` what a step demands,
  /// `≠` the statuses whose mover may not make it. "new" stands before the first status.
  static let process: [String: Set<String>] = [
    "client": [
      "new→active GE", "active→inactive G", "inactive→active G", "active→void O +void_reason",
      "inactive→void O +void_reason",
    ],
    "service": [
      "new→active OG", "active→retired O", "active→void O +void_reason", "retired→void O +void_reason",
    ],
    "campaign": Set(
      [
        "new→draft O", "draft→in_validation O", "in_validation→validated D ≠draft,in_validation",
        "in_validation→draft D",
        "validated→open O +population", "open→closed O", "closed→reported O +analysed_with,reported_to_direccion",
      ] + voids(["draft", "in_validation", "validated", "open", "closed", "reported"])),
    "interview": Set(
      [
        "new→planned GE", "new→held GE", "planned→scheduled GE", "planned→held GE +held", "scheduled→held GE +held",
        "held→analysed O +analysed_with", "analysed→closed GO", "planned→declined G +declined_reason",
        "scheduled→declined G +declined_reason",
      ] + voids(["planned", "scheduled", "held", "analysed", "closed", "declined"])),
    "complaint": Set(
      [
        "new→registered EGO", "registered→acknowledged GO +owner_informed,ticket",
        "registered→answered GO +owner_informed,ticket", "acknowledged→in_progress GO", "acknowledged→answered GO",
        "in_progress→answered GO", "answered→closed GO +resolution", "closed→reopened EGO", "reopened→in_progress GO",
        "registered→rejected O", "registered→closed O",
      ]
        + voids(["registered", "acknowledged", "in_progress", "answered", "closed", "reopened", "rejected"])),
    "action": Set(
      [
        "new→proposed EGO", "proposed→approved D ≠proposed", "proposed→returned D", "returned→proposed EGO",
        "approved→presented GO +conformity", "presented→agreed GO", "presented→proposed GO", "agreed→in_progress GE",
        "approved→in_progress GE +started", "in_progress→done GE +evidence", "done→verified O", "verified→closed G",
        "proposed→in_progress G",
      ]
        + ["proposed", "returned", "approved", "presented", "agreed", "in_progress", "done", "verified"].map {
          "\($0)→cancelled O +cancelled_reason"
        }
        + voids([
          "proposed", "returned", "approved", "presented", "agreed", "in_progress", "done", "verified", "closed",
          "cancelled",
        ])),
    "plan": Set(
      [
        "new→draft O", "draft→proposed O", "proposed→approved D ≠draft,proposed", "proposed→draft D",
        "approved→presented GO", "presented→agreed O +agreed", "presented→draft O", "agreed→closed O",
      ] + voids(["draft", "proposed", "approved", "presented", "agreed", "closed"])),
    "survey": Set(
      ["new→imported EG", "imported→cleansed G", "imported→rejected G", "cleansed→reported G"]
        + voids(["imported", "cleansed", "rejected", "reported"])),
    "service_month": Set(
      ["new→draft EG", "draft→published G", "published→draft O"] + voids(["draft", "published"])),
    "meeting": Set(
      ["new→planned OG", "new→held OG", "planned→held OG", "held→minuted GE"] + voids(["planned", "held", "minuted"])),
    "communication": Set(["new→draft EGO", "draft→sent GO +sent"] + voids(["draft", "sent"])),
    "finding": Set(
      [
        "new→open EGO", "open→escalated EG +escalated_to", "open→in_treatment OG", "escalated→in_treatment OG",
        "in_treatment→resolved OG", "resolved→closed O",
      ] + voids(["open", "escalated", "in_treatment", "resolved", "closed"])),
    "indicator": Set(
      ["new→draft O", "draft→active D ≠draft", "active→retired O"] + voids(["draft", "active", "retired"])),
    "document": Set(["new→active O", "active→retired O"] + voids(["active", "retired"])),
  ]

  /// Any status may be voided by dueno, with a reason.
  private static func voids(_ statuses: [String]) -> [String] { statuses.map { "\($0)→void O +void_reason" } }

  static let final: [String: Set<String>] = [
    "client": ["void"], "service": ["retired", "void"], "campaign": ["reported", "void"],
    "interview": ["closed", "declined", "void"], "complaint": ["closed", "rejected", "void"],
    "action": ["closed", "cancelled", "void"], "plan": ["closed", "void"],
    "survey": ["rejected", "reported", "void"], "service_month": ["published", "void"],
    "meeting": ["minuted", "void"], "communication": ["sent", "void"], "finding": ["closed", "void"],
    "indicator": ["retired", "void"], "document": ["retired", "void"],
  ]

  @Test func `every kind has its life cycle here`() {
    #expect(Set(Shipped.kinds.kinds.map(\.name)) == Set(Self.process.keys))
  }

  /// What the approval of direccion rests on does not change after it.
  @Test func `what was approved stays as it was`() throws {
    func frozen(_ kind: String, _ status: String) throws -> Set<String> {
      try Shipped.kind(kind).frozenKeys(in: status)
    }
    #expect(try frozen("campaign", "validated") == ["questions", "scale"])
    #expect(try frozen("campaign", "open") == ["questions", "scale", "population"])
    #expect(try frozen("campaign", "in_validation") == [])
    #expect(try frozen("interview", "analysed") == ["answers"])
    let target: Set = ["measure", "direction", "target", "green", "yellow", "valid_from"]
    #expect(try frozen("indicator", "active") == target && frozen("indicator", "draft") == [])
  }

  @Test(arguments: process.keys.sorted())
  func `no step is missing and none is one too many`(_ name: String) throws {
    let lifecycle = try Shipped.kind(name).lifecycle
    let initials = ["direccion": "D", "dueno": "O", "gestor": "G", "ejecutor": "E"]
    func line(_ from: String, _ move: Lifecycle.Move) -> String {
      var line = "\(from)→\(move.to) " + move.roles.map { initials[$0] ?? $0 }.joined()
      if !move.requires.isEmpty { line += " +" + move.requires.joined(separator: ",") }
      if !move.byOtherThan.isEmpty { line += " ≠" + move.byOtherThan.joined(separator: ",") }
      return line
    }
    var lines = Set(lifecycle.initial.map { line("new", $0) })
    for status in lifecycle.statuses {
      lines.formUnion(lifecycle.moves(from: status.name).map { line(status.name, $0) })
    }
    // The order of the roles says nothing.
    func sorted(_ lines: Set<String>) -> Set<String> {
      Set(
        lines.map { line in
          let words = line.split(separator: " ")
          return ([String(words[0]), String(words[1].sorted())] + words.dropFirst(2).map(String.init)).joined(
            separator: " ")
        })
    }
    let expected = sorted(try #require(Self.process[name]))
    #expect(expected.subtracting(sorted(lines)).sorted() == [], "the schema lacks")
    #expect(sorted(lines).subtracting(expected).sorted() == [], "the process does not have")
  }

  @Test(arguments: process.keys.sorted())
  func `the schema lists the statuses that the steps use, and the last ones are final`(_ name: String) throws {
    let kind = try Shipped.kind(name)
    let steps: Set<String> = Self.process[name] ?? []
    let ends: [String] = steps.flatMap { $0.prefix { $0 != " " }.split(separator: "→").map(String.init) }
    let used = Set(ends).subtracting(["new"])
    #expect(Set(kind.lifecycle.statuses.map(\.name)) == used)
    #expect(Set(kind.field("status")?.values ?? []) == used)
    #expect(Set(kind.lifecycle.final) == Self.final[name])
  }

  @Test func `a complaint about anything but a service has steps of its own`() throws {
    let kind = try Shipped.kind("complaint")
    func steps(_ category: String) -> [String] {
      let record = Shipped.record("complaint", "CMP-2026-7k3qf", "status: registered\ncategory: \(category)")
      return kind.lifecycle.moves(from: "registered").filter { $0.exists(for: record) }.map(\.to).sorted()
    }
    #expect(steps("service") == ["acknowledged", "answered", "rejected", "void"])
    #expect(steps("treatment") == ["closed", "void"])
    #expect(steps("other") == ["closed", "void"])
  }

  @Test func `only commitments and corrections begin without approval`() throws {
    let kind = try Shipped.kind("action")
    func mayBegin(_ type: String) -> Bool {
      let record = Shipped.record("action", "ACT-2026-7k3qf", "status: proposed\ntype: \(type)")
      return kind.lifecycle.moves(from: "proposed").contains { $0.to == "in_progress" && $0.exists(for: record) }
    }
    #expect(mayBegin("commitment") && mayBegin("corrective") && !mayBegin("improvement"))
  }
}
