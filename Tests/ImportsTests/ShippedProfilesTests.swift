import Fixtures
import Records
import Testing

@testable import Archive
@testable import Imports

/// What each system exports, in Spanish and in English, read by the profile that legajo lays down.
///
/// The expected answers were written down from the files by hand.
struct ShippedProfilesTests {
  private let folder: ImportFolder

  init() throws { folder = try ImportFolder() }

  private func answers(_ file: String) throws -> [String] {
    try folder.read(.fixture(file), by: String(file.prefix { $0 != "." })).lines
  }

  @Test func `every shipped profile is without fault`() throws {
    let state = try folder.state()
    #expect(state.policy.findings.isEmpty)
    let profiles = state.policy.control.profiles.values.filter { $0.kind == .survey }.map(\.name).sorted()
    #expect(profiles == ["generic", "glpi", "jira", "osticket", "rt", "znuny"])
  }

  @Test func `GLPI: groups before headers, and dates as each user likes them`() throws {
    #expect(
      try answers("glpi.es.csv") == [
        "104201 2026-02-28T02:00 2026-03-02T09:12 5 CLI-archivo",
        "104233 2026-03-04T02:00 2026-03-04T08:31 2 CLI-tramites",
        "104240 2026-03-06T02:00 - - CLI-tramites", "104251 2026-03-10T02:00 2026-03-13T18:45 3 CLI-compras",
        "104270 2026-03-21T02:00 2026-03-23T11:00 0 CLI-archivo",
      ])
    #expect(
      try answers("glpi.en.csv") == [
        "104201 2026-02-28T02:00 2026-03-02T09:12 5 CLI-archivo",
        "104233 2026-03-04T02:00 2026-03-04T08:31 2 CLI-tramites",
        "104240 2026-03-06T02:00 - - CLI-tramites", "104251 2026-03-10T02:00 2026-03-13T18:45 4 CLI-compras",
      ])
  }

  @Test func `Znuny: a title before the header, questions as headers, words as scores`() throws {
    #expect(
      try answers("znuny.es.csv") == [
        "2026030210000018 2026-03-02T10:15 2026-03-02T14:03 5 CLI-archivo",
        "2026030310000025 2026-03-03T09:00 2026-03-05T08:41 2 CLI-tramites",
        "2026030410000013 2026-03-04T16:20 - - CLI-tramites",
        "2026031010000077 2026-03-10T11:00 2026-03-11T12:00 4 CLI-compras",
      ])
    #expect(
      try answers("znuny.en.csv") == [
        "2026030210000018 2026-03-02T10:15 2026-03-02T14:03 5 CLI-archivo",
        "2026030310000025 2026-03-03T09:00 2026-03-05T08:41 2 CLI-tramites",
        "2026030410000013 2026-03-04T16:20 - - CLI-tramites",
      ])
    let first = try #require(try folder.read(.fixture("znuny.es.csv"), by: "znuny").answers.answers.first)
    #expect(first.serviceKey == "SVC-correo" && first.comment == "Sin novedades" && first.category == "Mesa::Nivel 1")
  }

  @Test func `Jira: two forms of dates in one file, a zone of its own, and nobody knows who was asked`() throws {
    #expect(
      try answers("jira.es.csv") == [
        "MESA-311 - 2026-02-26T09:02 5 CLI-archivo", "MESA-318 - 2026-02-27T12:00 3 CLI-tramites",
      ])
    #expect(
      try answers("jira.en.csv") == [
        "MESA-311 - 2026-02-26T09:02 5 CLI-archivo", "MESA-318 - 2026-02-27T22:30 3 CLI-tramites",
      ])
    let imported = try folder.read(.fixture("jira.en.csv"), by: "jira")
    #expect(imported.rows.withoutSurvey == 1 && imported.rows.read == 2)
    let plan = try SurveyPlan.make(imported, from: .fixture("jira.en.csv"), in: folder.state(), replaces: false)
    #expect(!String(decoding: try #require(plan.files.last).bytes, as: UTF8.self).contains("invited"))
  }

  @Test func `osTicket: the agent's own delimiter, and apostrophes before formulas`() throws {
    #expect(
      try answers("osticket.es.csv") == [
        "713004 2026-03-13T11:00 2026-03-14T09:30 4 CLI-archivo", "713010 2026-03-16T11:00 - - CLI-tramites",
        "713012 2026-03-17T11:00 2026-03-17T12:15 1 CLI-compras",
      ])
    #expect(
      try answers("osticket.en.csv") == [
        "713004 2026-03-13T11:00 2026-03-14T09:30 4 CLI-archivo", "713010 2026-03-16T11:00 - - CLI-tramites",
      ])
    let comments = try folder.read(.fixture("osticket.es.csv"), by: "osticket").answers.answers.map(\.comment)
    #expect(comments == ["-sin quejas-", nil, "=2+2 me dijeron, y no era"])
  }

  @Test func `Request Tracker: tabs, and quotes that are only inches`() throws {
    #expect(
      try answers("rt.es.tsv") == [
        "5501 2026-03-02T10:05 2026-03-03T09:00 5 CLI-archivo", "5502 2026-03-04T12:05 - - CLI-tramites",
      ])
    #expect(try answers("rt.en.tsv") == answers("rt.es.tsv"))
    let imported = try folder.read(.fixture("rt.es.tsv"), by: "rt")
    #expect(imported.answers.answers.first?.comment == "Pantalla de 24\" como pedí")
  }

  @Test func `the generic one: a maximum of each row, and times of another zone`() throws {
    #expect(
      try answers("generic.es.csv") == [
        "9001 2026-03-01T00:00 2026-03-01T00:00 4 CLI-archivo", "9002 2026-03-02T00:00 2026-03-04T00:00 8 CLI-tramites",
        "9003 2026-03-02T00:00 - - CLI-tramites",
      ])
    #expect(
      try answers("generic.en.csv") == [
        "9001 2026-03-01T00:00 2026-03-01T12:00 4 CLI-archivo", "9002 2026-03-02T00:00 2026-03-04T10:00 8 CLI-tramites",
        "9003 2026-03-02T00:00 - - CLI-tramites",
      ])
  }

  /// P31: the fixtures have requesters and agents with names and addresses.
  @Test(arguments: ["glpi.es.csv", "glpi.en.csv", "jira.es.csv", "osticket.es.csv", "rt.es.tsv"])
  func `no requester or agent gets into what is kept`(_ file: String) throws {
    let source = try ImportSource.fixture(file)
    let imported = try folder.read(source, by: String(file.prefix { $0 != "." }))
    let plan = try SurveyPlan.make(imported, from: source, in: folder.state(), replaces: false)
    for (path, bytes) in plan.files {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      for name in ["méndez", "mendez", "silva", "ríos", "paz luis", "@"] { #expect(!text.contains(name), "\(path)") }
    }
  }
}
