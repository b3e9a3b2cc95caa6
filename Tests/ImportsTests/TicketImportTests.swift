import Documents
import Fixtures
import Foundation
import Records
import Testing

@testable import Archive
@testable import Imports

/// Tickets become the cases of service months; what is expected was counted by hand in the fixtures.
struct TicketImportTests {
  private let folder: ImportFolder

  init() throws { folder = try ImportFolder() }

  private func plan(_ file: String, service: String? = nil, month: String = "2026-03") throws -> (
    TicketImport, TicketPlan
  ) {
    let state = try folder.state()
    let profile = try ImportProfile.named(String(file.prefix { $0 != "." }), in: state)
    let request = TicketImport.Request(profile: profile, system: "mesa", month: Month(month), service: service)
    let source = try ImportSource.fixture(file)
    let imported = try TicketImport.read(source, request, for: state)
    return (imported, try TicketPlan.make(imported, from: source, in: state))
  }

  /// The entries of `cases` in a record's text.
  private func cases(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("  - {client") }.map(
      String.init)
  }

  @Test func `a month's cases are those opened, closed or left open, by service, client and type`() throws {
    let (imported, plan) = try plan("glpi-tickets.es.csv")
    #expect(plan.items.map(\.id) == ["SVM-2026-03-correo", "SVM-2026-03-red"])
    #expect(plan.items.allSatisfy { $0.outcome == .new })
    #expect(
      cases(plan.items[0].bytes) == [
        "  - {client: CLI-tramites, type: incident, opened: 1, closed: 1, backlog: 1, in_target: 1, reopened: 0, "
          + "median_minutes: 20}"
      ])
    // Ticket 1 was closed late after ten days, ticket 2 in an hour and reopened, ticket 3 is open at the month's end.
    #expect(
      cases(plan.items[1].bytes) == [
        "  - {client: CLI-archivo, type: incident, opened: 2, closed: 2, backlog: 1, in_target: 1, reopened: 1, "
          + "median_minutes: 7230}",
        "  - {client: CLI-archivo, type: request, opened: 1, closed: 1, backlog: 0, in_target: 1, reopened: 0, "
          + "median_minutes: 30}",
      ])
    #expect(imported.counted == 6 && imported.otherMonths == 2)
    #expect(imported.rejects.first.map(\.line) == [9, 10])
  }

  @Test func `a draft keeps what people wrote, a published month is left as it is`() throws {
    let (_, first) = try plan("glpi-tickets.es.csv")
    try first.write(to: folder.repository)
    #expect(try plan("glpi-tickets.es.csv").1.items.map(\.outcome) == [.unchanged, .unchanged])
    let path = "figures/2026/SVM-2026-03-red.md"
    try folder.replace("outages: []", by: "outages: []   # ninguno", in: path)
    try folder.replace("opened: 2", by: "opened: 3", in: path)
    let (_, second) = try plan("glpi-tickets.es.csv")
    #expect(second.items.map(\.outcome) == [.unchanged, .filled])
    try second.write(to: folder.repository)
    let text = try folder.folder.text(path)
    #expect(text.contains("# ninguno") && text.contains("opened: 2"))
    try folder.replace("status: draft", by: "status: published", in: path)
    try folder.replace("opened: 2", by: "opened: 3", in: path)
    #expect(try plan("glpi-tickets.es.csv").1.items.map(\.outcome) == [.unchanged, .published])
  }

  @Test func `what the file does not tell is left out, for a person to complete`() throws {
    let (imported, plan) = try plan("generic-tickets.en.csv", service: "Red")
    #expect(imported.duplicate == 1)
    #expect(
      cases(plan.items[0].bytes) == [
        "  - {client: CLI-archivo, type: incident, opened: 2, closed: 2, backlog: 0, median_minutes: 150}",
        "  - {client: CLI-archivo, type: request, opened: 1, closed: 0, backlog: 1, in_target: 0, reopened: 0}",
      ])
    try plan.write(to: folder.repository)
    let findings = Checker.findings(in: try folder.state()).filter { $0.place.path.hasPrefix("figures/") }
    #expect(findings.map(\.code.description) == ["key-missing", "key-missing"])
  }

  @Test func `tickets of nobody's service are refused`() throws {
    let refusal = try #require(throws: Refusal.self, performing: { try plan("generic-tickets.en.csv") })
    #expect(refusal.code.description == "import-service-unknown")
  }
}
