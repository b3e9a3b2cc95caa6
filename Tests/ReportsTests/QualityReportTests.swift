import Documents
import Fixtures
import Records
@testable import Reports
import Testing

/// The quality of Fixture/work.yaml as of 29 April 2026, looked up by hand.
struct QualityReportTests {
  let work: WorkRepository
  let report: QualityReport

  init() throws {
    work = try WorkRepository()
    report = try QualityReport.make(work.source(), ReportOptions())
  }

  private func gap(_ kind: String, _ field: String) throws -> QualityReport.Gap {
    let found = try #require(report.completeness.first { $0.kind == kind })
    return try #require(found.fields.first { $0.field == field })
  }

  @Test func `fields that the practice asks for are looked at in the statuses that should have them`() throws {
    // Alfa, Beta and Gama are active: only Beta has an address and a ticket key, only Alfa has facts.
    #expect(try gap("client", "contacts.email").missing == ["CLI-alfa", "CLI-gama"])
    #expect(try gap("client", "contacts.phone").missing == ["CLI-alfa", "CLI-beta", "CLI-gama"])
    #expect(try gap("client", "facts").missing == ["CLI-beta", "CLI-gama"])
    // Of the complaints one is registered, one private and one void.
    #expect(try gap("complaint", "upheld").missing == ["CMP-2026-00001"])
    #expect(try gap("complaint", "reported_by").expected == 1)
    #expect(try gap("action", "priority").missing == ["ACT-2026-00004", "ACT-2026-00006"])
    #expect(try gap("action", "started").expected == 1)
    #expect(try gap("campaign", "body").missing == ["CAM-2025", "CAM-2026"])
    #expect(try gap("document", "body").missing == [])
    // client 12, interview 8, complaint 4, action 4, campaign 4, service 1, meeting 3, communication 2, document 1.
    #expect(report.completeness.map(\.expected) == [12, 8, 4, 4, 4, 1, 3, 2, 1])
    #expect(report.completeness.map(\.filled) == [3, 4, 0, 2, 0, 0, 0, 2, 1])
  }

  @Test func `a client is stale when its review lies further back than the settings say`() {
    // From 10 January 2025: 365 days to the next one, then 21 + 28 + 31 + 29.
    #expect(report.stale.map(\.client.id) == ["CLI-alfa"])
    #expect(report.stale.map(\.days) == [474])
    #expect(report.activeClients == 3)
  }

  @Test func `the check's findings of that commit stand with their places`() throws {
    #expect(report.brokenReferences == 1)
    let broken = try #require(report.findings.first { $0.isBrokenReference })
    #expect(broken.path == "meetings/2026/MTG-2026-00008.md")
    #expect(broken.line == 5)
    #expect(broken.message.es.contains("CLI-falta"))
    #expect(report.errors >= 1)
  }

  @Test func `a meeting written down five working days later is remarked`() {
    #expect(report.dates.map(\.record.id) == ["MTG-2026-00008"])
    #expect(report.dates.first?.text.es.contains("04/03/2026") == true)
  }

  @Test func `what waits for gestor is counted, and not told`() throws {
    // 6 February to 29 April: 22 + 31 + 29. 20 March to 29 April: 11 + 29.
    #expect(report.uncleansedFacts.map(\.days) == [82])
    #expect(report.uncleansedFacts.map(\.by) == ["Eva Ejecutor"])
    #expect(report.uncleansedFacts.map(\.source.es) == ["otra persona involucrada"])
    #expect(report.uncleansedSurveys.map(\.days) == [40])
    let bytes = try work.rendered(.quality, .init(), .json).bytes
    #expect(!String(decoding: bytes, as: UTF8.self).contains("se mudan"))
  }

  @Test func `changes after closing, void records and accepted breaches are told with who and why`() {
    #expect(report.changesAfterClosing.map(\.record.id) == ["CMP-2026-00001"])
    #expect(report.changesAfterClosing.map(\.person) == ["Olga Dueño"])
    #expect(report.changesAfterClosing.map { $0.fields.map(\.es) } == [["Título"]])
    #expect(report.voided.map(\.record.id) == ["CMP-2026-0000b"])
    #expect(report.voided.map(\.reason) == ["Anotado dos veces"])
    #expect(report.voided.map(\.day) == [CalendarDate("2026-03-31")])
    #expect(report.accepted.map(\.codes) == [["role-unstated"]])
    #expect(report.accepted.map(\.day) == [nil])
  }

  @Test func `a repository with nothing but its rules has a report in words`() throws {
    let first = try Command.git("rev-list", "--max-parents=0", "HEAD", in: work.folder.path)
    let empty = try QualityReport.make(work.source(at: first), ReportOptions())
    #expect(empty.completeness.isEmpty && empty.stale.isEmpty && empty.voided.isEmpty)
    let page = try work.text(.quality, at: first)
    #expect(page.contains("nada cambió después de cerrado."))
    #expect(page.contains("ningún registro al que pedirle algo."))
  }

  @Test(arguments: [Language.es, .en], [ReportFormat.md, .html, .json])
  func `the report is byte for byte its golden file`(language: Language, format: ReportFormat) throws {
    try Golden().expect(
      work.rendered(.quality, .init(), format, language).bytes,
      toBe: "quality.\(language.rawValue).\(format.rawValue)")
  }

  @Test func `its CSV has a row for each thing that is not as it should be`() throws {
    try Golden().expect(work.rendered(.quality, .init(), .csv).bytes, toBe: "quality.standard.csv")
  }
}
