import Documents
import Testing

@testable import Records

/// Records against their schema, their names and each other.
struct CheckingTests {
  private func findings(_ records: [Record]) -> [Finding] {
    let set = RecordSet(
      records: records, settings: Settings(),
      people: People(people: [.init(key: "bruno.sosa", name: "Bruno", division: nil)]),
      lists: Lists(entries: ["areas": [.init(key: "servicios", label: LocalizedText(es: "Servicios", en: "Services"))]])
    )
    let checker = RecordChecker(kinds: Shipped.kinds)
    return records.flatMap { checker.findings(for: $0, in: set) } + checker.findings(among: set)
  }

  private func lines(_ records: [Record]) -> [String] {
    findings(records).map { finding in
      #expect(!finding.message.es.isEmpty && finding.message.es != finding.message.en)
      return "\(finding.place.start.line):\(finding.place.start.column) \(finding.code) \(finding.help?.en ?? "")"
    }
  }

  private func client(_ id: String = "CLI-a", more: String = "services: []", path: String? = nil) -> Record {
    Shipped.record(
      "client", id,
      """
      title: Trámites
      status: active
      type: internal
      area: servicios
      contacts: [{name: Ana}]
      \(more)
      since: 2020-01-01
      reviewed: 2026-01-01
      """, path: path)
  }

  @Test(arguments: [
    ("interview", "{planned: 2026-03-02, held: 2026-03-02}", [String]()),
    ("interview", "{held: 2026-03-02, planned: 2026-03-05}", ["2:15 dates-out-of-order"]),
    ("interview", "{analysed: 2026-03-02, planned: 2026-03-05}", ["2:19 dates-out-of-order"]),
    // Neither follows the other: who declined was not interviewed.
    ("interview", "{held: 2026-03-05, declined: 2026-03-02}", []),
    // What was reopened is closed again.
    ("complaint", "{closed: 2026-03-09, reopened: 2026-03-01}", []),
    ("complaint", "{closed: 2026-03-09, registered: 2026-03-10}", ["2:17 dates-out-of-order"]),
    ("complaint", "{acknowleged: 2026-03-09}", ["2:9 key-unknown"]),
  ])
  func `the days declared for steps follow the life cycle`(_ kind: String, _ dates: String, _ expected: [String]) {
    // A complaint that is not about a service has no such field.
    let category = kind == "complaint" ? "\ncategory: service" : ""
    let found = findings([Shipped.record(kind, "X-1", "dates: \(dates)\(category)")])
    let own = found.filter { ["dates-out-of-order", "key-unknown"].contains($0.code.description) }
    #expect(own.map { "\($0.place.start.line):\($0.place.start.column) \($0.code)" } == expected)
  }

  @Test(arguments: [
    ("Área: servicios", "area", "¿area?"), ("tipo: internal", "type", "¿type?"), ("Type: internal", "type", "¿type?"),
    ("type: Interno", "type", "¿internal?"), ("status: anulado", "status", "¿void?"),
  ])
  func `what is written by its label is told its name`(_ line: String, _ name: String, _ help: String) throws {
    let text = ["title: Trámites", "status: active", "type: internal", "area: servicios"]
      .map { $0.hasPrefix(name + ":") ? line : $0 }.joined(separator: "\n")
    let record = Shipped.record(
      "client", "CLI-a", text + "\ncontacts: [{name: Ana}]\nservices: []\nsince: 2020-01-01\nreviewed: 2026-01-01\n")
    let told = findings([record]).filter { ["key-unknown", "value-not-allowed"].contains($0.code.description) }
    #expect(told.map(\.help?.es) == [help])
  }

  @Test func `a good record has no finding`() {
    #expect(lines([client()]) == [])
  }

  @Test func `a reference to nothing names the nearest, also beside other faults`() {
    let service = Shipped.record("service", "SVC-correo", "title: Correo\nstatus: void\nvoid_reason: x")
    let own = client(more: "services: [SVC-coreo, SVC-correo]\nweight: 9")
    // Line 7 is the seventh of the file: the fence is the first.
    #expect(
      lines([own, service]).filter { !$0.contains("key-missing") } == [
        "8:9 number-out-of-range 1 to 5; 1 where it is missing", "7:12 reference-not-found SVC-correo?",
      ])
  }

  @Test func `a reference is of the kind that belongs there`() {
    let own = client(more: "services: [CLI-b]")
    let other = client("CLI-b")
    #expect(lines([own, other]) == ["7:12 reference-wrong-kind "])
    #expect(findings([own, other]).first?.message.en == "CLI-b is of kind client; here belongs one of kind service")
  }

  @Test func `words and people are those of their lists`() {
    let own = Shipped.record("client", "CLI-a", "title: a\nstatus: active\narea: servicio")
    #expect(lines([own]).contains("4:7 word-not-in-list servicios?"))
    let complaint = Shipped.record("complaint", "CMP-2026-7k3qf", "title: a\nreceived_by: bruno.soza")
    #expect(lines([complaint]).contains("3:14 person-unknown bruno.sosa?"))
  }

  @Test func `a natural key agrees with the content`() {
    let lines = "title: a\nstatus: planned\nclient: CLI-a\ncampaign: CAM-2026\nmode: personal"
    let campaign = Shipped.record("campaign", "CAM-2026", "status: void")
    func codes(_ id: String) -> [String] {
      findings([Shipped.record("interview", id, lines), client(), campaign]).filter { $0.place.path.contains(id) }
        .map { "\($0.code) \($0.message.en)" }
    }
    #expect(codes("INT-2026-a").filter { $0.hasPrefix("id-") } == [])
    #expect(
      codes("INT-2026-b").filter { $0.hasPrefix("id-") }
        == ["id-disagrees the file is named INT-2026-b, but its content belongs to INT-2026-a"])
  }

  @Test func `one id has one file`() {
    let first = Shipped.record("action", "ACT-2026-7k3qf", "status: void", path: "actions/2026/ACT-2026-7k3qf-a.md")
    let second = Shipped.record("action", "ACT-2026-7k3qf", "status: void", path: "actions/2026/ACT-2026-7k3qf-b.md")
    let twins = findings([first, second]).filter { $0.code.description == "id-taken" }
    #expect(twins.map(\.place.path) == ["actions/2026/ACT-2026-7k3qf-b.md"])
    #expect(twins.first?.related.map(\.place.path) == ["actions/2026/ACT-2026-7k3qf-a.md"])
  }
}
