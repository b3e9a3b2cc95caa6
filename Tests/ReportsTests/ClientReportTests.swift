import Archive
import Documents
import Fixtures
import Foundation
import Records
@testable import Reports
import Testing

/// Alfa's dossier of Fixture/work.yaml as of 29 April 2026, worked out by hand.
struct ClientReportTests {
  let work: WorkRepository

  init() throws { work = try WorkRepository() }

  private func asked(_ client: String = "CLI-alfa", _ audience: ReportAudience = .area) -> ReportOptions {
    ReportOptions {
      $0.client = client
      $0.audience = audience
    }
  }

  private func report(_ client: String = "CLI-alfa", _ audience: ReportAudience = .area) throws -> ClientReport {
    try ClientReport.make(work.source(), asked(client, audience))
  }

  @Test func `the score of each closed campaign is the client's own`() throws {
    // One question of 1 to 5: 5 is 100 and 10, 2 is 25 and 1 + 9·0.25 = 3.25, half up.
    let scores = try report().scores
    #expect(scores.map(\.year) == [2025, 2026])
    #expect(scores.map(\.score) == [100, 25])
    #expect(scores.map(\.grade) == [10, 3.3])
    #expect(scores.map(\.held) == [CalendarDate("2025-04-01"), CalendarDate("2026-04-15")])
  }

  @Test func `only what gestor cleansed is told, and how much is not`() throws {
    let dossier = try report()
    #expect(dossier.facts.map(\.text) == ["Cierra en enero"])
    #expect(dossier.facts.map(\.by) == ["Gil Gestor"])
    #expect(dossier.uncleansed == 1)
    let text = String(decoding: try work.rendered(.client, asked(), .html).bytes, as: UTF8.self)
    #expect(text.contains("Cierra en enero") && !text.contains("mudan"))
  }

  @Test func `everything that happened stands in one line of time, the newest first`() throws {
    let timeline = try report().timeline
    // Two interviews of two steps, complaints of four and one, actions of two and three, one verdict, one meeting.
    #expect(timeline.count == 16)
    #expect(timeline.map(\.day) == timeline.map(\.day).sorted(by: >))
    #expect(timeline.first?.record.id == "INT-2026-alfa")
    #expect(timeline.first?.what.es == "analizada")
    let meeting = try #require(timeline.first { $0.record.id == "MTG-2026-00008" })
    #expect(meeting.day == CalendarDate("2026-03-04"))
    #expect(meeting.recorded == CalendarDate("2026-03-11"))
    #expect(meeting.person == "Gil Gestor")
    #expect(meeting.role?.text(.es) == "Gestor")
    #expect(timeline.contains { $0.what.es == "Conformidad: pendiente" && $0.record.id == "ACT-2026-00005" })
  }

  @Test func `what is open tells how late it is`() throws {
    let open = try report().open
    #expect(open.map(\.record.id) == ["CMP-2026-00002", "ACT-2026-00004", "ACT-2026-00005", "ACT-2026-00005"])
    #expect(open.map(\.matter) == ["complaint", "action", "action", "conformity"])
    // After 2 February 19 weekdays of it, 22 of March, 21 of April, less Carnival (2) and Tourism week (5); 16 March to
    // 29 April: 15 + 29.
    #expect(open.map(\.daysLate) == [55, 44, nil, nil])
    #expect(open.map(\.label.es) == ["reclamo", "correctiva", "mejora", "Conformidad"])
    #expect(open.map(\.person) == ["Eva Ejecutor", "Eva Ejecutor", "Gil Gestor", nil])
  }

  @Test func `the last contact is an interview, a meeting or something that was sent`() throws {
    #expect(try report().lastContact?.record.id == "INT-2026-alfa")
    #expect(try report("CLI-gama").lastContact == nil)
    let march = try ClientReport.make(work.source(asOf: CalendarDate("2026-03-31")), asked("CLI-beta"))
    #expect(march.lastContact?.record.id == "COM-2026-0000c")
  }

  @Test(
    arguments: [ReportAudience.area, .client],
    ["clients: [CLI-beta, CLI-alfa]", "clients: [CLI-beta]\naudience: direccion"])
  func `what is sent to several clients at once, or to others about one, is no contact`(
    audience: ReportAudience, lines: String
  ) throws {
    let source = try work.source(asOf: CalendarDate("2026-03-31"))
    let records = source.records.mapping { record in
      guard record.id == "COM-2026-0000c" else { return record }
      let text = String(decoding: record.document.source.bytes, as: UTF8.self)
        .replacingOccurrences(of: "audience: client\n", with: lines.contains("audience") ? "" : "audience: client\n")
        .replacingOccurrences(of: "clients: [CLI-beta]", with: lines)
      return Record(
        id: record.id, kind: record.kind, path: record.path,
        document: Document.parse(SourceText(path: record.path, text: text)))
    }
    let shared = source.holding(records)
    let last = { (source: ReportSource) in
      try ClientReport.make(source, asked("CLI-beta", audience)).lastContact
    }
    #expect(try last(source)?.record.id == "COM-2026-0000c")
    #expect(try last(shared) == last(work.source(asOf: CalendarDate("2026-03-22"))))
  }

  @Test(arguments: [ReportFormat.html, .md, .json, .csv], [Language.es, .en])
  func `the client's own dossier holds nothing of others and names nobody of the area`(
    format: ReportFormat, language: Language
  ) throws {
    let bytes = try work.rendered(.client, asked("CLI-alfa", .client), format, language).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    for word in ["Beta", "beta", "Gama", "gama", "Gil", "Eva", "Olga", "Dora", "mudan", "CLI-falta", "Beto"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("Seguimiento") && text.contains("Corte de la red"))
  }

  @Test func `the client's own dossier has its score, its complaints and its verdicts`() throws {
    let own = try report("CLI-alfa", .client)
    #expect(own.scores.map(\.score) == [100, 25])
    #expect(own.timeline.count == 13)
    // What the area drafts and discusses is not told.
    let told = Set(own.timeline.map(\.what.es))
    #expect(told.isDisjoint(with: ["borrador", "propuesta", "devuelta", "aprobada", "prevista"]) && !told.isEmpty)
    #expect(own.timeline.allSatisfy { $0.role == nil && $0.person == nil })
    #expect(own.open.map(\.record.id) == ["CMP-2026-00002", "ACT-2026-00004", "ACT-2026-00005", "ACT-2026-00005"])
    #expect(own.uncleansed == nil)
    #expect(try report("CLI-beta", .client).timeline.contains { $0.record.id == "COM-2026-0000c" })
  }

  @Test func `a client without a past has a dossier in words`() throws {
    let page = try work.text(.client, asked("CLI-gama"), .en)
    for text in ["Nothing has happened yet.", "nothing is open.", "no interviews in closed campaigns."] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func `nobody's dossier is refused with the nearest`() {
    for audience in ReportAudience.allCases {
      let refusal = #expect(throws: Refusal.self) { try report("CLI-alga", audience) }
      #expect(refusal?.code.description == "client-unknown")
      #expect(refusal?.help?.es == "¿CLI-alfa?")
    }
    #expect(throws: Refusal.self) { try report("SVC-red") }
  }

  @Test(arguments: [Language.es, .en], [ReportFormat.md, .html, .json])
  func `a dossier is byte for byte its golden file`(language: Language, format: ReportFormat) throws {
    try Golden().expect(
      work.rendered(.client, asked(), format, language).bytes, toBe: "client.\(language.rawValue).\(format.rawValue)")
  }

  @Test func `its CSV is the line of time`() throws {
    try Golden().expect(work.rendered(.client, asked(), .csv).bytes, toBe: "client.standard.csv")
  }

  @Test(arguments: ReportAudience.allCases)
  func `a dossier is verified from its manifest`(audience: ReportAudience) throws {
    let bytes = try work.rendered(.client, asked("CLI-beta", audience), .html).bytes
    let manifest = try #require(Manifest.read(bytes))
    #expect(try manifest.verify(bytes, in: work.repository, tool: "test").isConfirmed)
  }
}
