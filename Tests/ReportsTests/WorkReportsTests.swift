import Archive
import Documents
import Fixtures
import Foundation
import Git
import Records
@testable import Reports
import Testing

/// The reports on the whole area's work, from Fixture/work.yaml as of 29 April 2026, worked out by hand.
struct WorkReportsTests {
  let work: WorkRepository

  init() throws { work = try WorkRepository() }

  // MARK: Relations

  @Test func `the most neglected client stands first`() throws {
    let report = try RelationsReport.make(work.source(), ReportOptions())
    // Nobody ever spoke to Gama; Alfa and Beta were interviewed on 15 April.
    #expect(report.clients.map(\.client.title) == ["Gama", "Alfa", "Beta"])
    #expect(report.clients.map(\.daysSinceContact) == [nil, 14, 14])
    #expect(report.clients.map(\.score) == [nil, 25, 75])
    #expect(report.clients.map(\.previous) == [nil, 100, 50])
    #expect(report.clients.map(\.openComplaints) == [0, 1, 0])
    #expect(report.clients.map(\.lateComplaints) == [0, 1, 0])
    #expect(report.clients.map(\.openActions) == [0, 2, 2])
    #expect(report.clients.map(\.overdueActions) == [0, 1, 0])
    #expect(report.clients.map(\.pendingConformity) == [0, 1, 0])
    #expect(report.clients.map(\.commitments) == [0, 0, 1])
  }

  @Test func `lights come from the indicator in force and from what is late`() throws {
    let report = try RelationsReport.make(work.source(), ReportOptions())
    // Green to 80, yellow to 60.
    #expect(report.clients.map(\.scoreLight) == [.grey, .red, .yellow])
    #expect(report.clients.map(\.contactLight) == [.red, .green, .green])
    #expect(report.clients.map(\.light) == [.red, .red, .yellow])
    // Before 13 March no indicator was in force.
    let early = try RelationsReport.make(work.source(at: "annual/2025"), ReportOptions())
    #expect(early.clients.allSatisfy { $0.scoreLight == .grey })
    // 183 days are more than half of 365.
    let later = try RelationsReport.make(work.source(asOf: CalendarDate("2026-10-15")), ReportOptions())
    #expect(later.clients.map(\.contactLight) == [.red, .yellow, .yellow])
  }

  @Test(arguments: [(true, Light.grey), (false, .green)])
  func `all is well only where what is judged is known`(_ isJudged: Bool, _ light: Light) throws {
    // Gama, of which there is no score, comes to the meeting of 4 March; an indicator judges scores, or none does.
    let source = try work.source()
    func mended(_ record: Record) -> Record {
      let text = String(decoding: record.document.source.bytes, as: UTF8.self)
      return Record(
        id: record.id, kind: record.kind, path: record.path,
        document: Document.parse(
          SourceText(
            path: record.path,
            text: record.kind == "meeting"
              ? text.replacingOccurrences(of: "clients: [CLI-alfa,", with: "clients: [CLI-gama, CLI-alfa,")
              : text.replacingOccurrences(of: "status: active", with: "status: retired"))))
    }
    let records = source.records.mapping { record in
      record.kind == "meeting" || record.kind == "indicator" && !isJudged ? mended(record) : record
    }
    let report = try RelationsReport.make(source.holding(records), ReportOptions())
    let client = try #require(report.clients.first { $0.client.id == "CLI-gama" })
    #expect(client.contactLight == .green && client.scoreLight == .grey)
    #expect(client.light == light)
  }

  // MARK: Process

  private func process(_ set: (inout ReportOptions) -> Void = { $0.year = 2026 }) throws -> ProcessReport {
    try ProcessReport.make(work.source(), ReportOptions(set))
  }

  @Test func `commits are counted by role and month`() throws {
    let report = try process()
    #expect(report.months.map(\.description) == ["2026-01", "2026-02", "2026-03", "2026-04"])
    #expect(report.roles.map(\.role) == ["direccion", "dueno", "gestor", "ejecutor"])
    #expect(report.roles.map(\.commits) == [[0, 0, 3, 1], [1, 1, 5, 5], [4, 3, 7, 1], [1, 1, 2, 0]])
    #expect(report.commits == 35)
    #expect(report.people == 4)
    // In January gestor touched one complaint and one action.
    #expect(report.roles[2].records[0] == 2)
  }

  @Test func `moves are counted, and waiting is told in working days`() throws {
    let report = try process()
    let complaints = try #require(report.moves.first { $0.kind == "complaint" })
    #expect(
      complaints.moves.map { "\($0.from?.es ?? "") → \($0.to.es) \($0.count)" } == [
        " → registrado 4", "registrado → acusado 1", "registrado → anulado 1", "acusado → respondido 1",
        "respondido → cerrado 1",
      ])
    let registered = try #require(report.waits.first { $0.kind == "complaint" && $0.status == "registered" })
    // Monday 5 to Wednesday 7 January; those of 2 and 3 February still wait: 55 and 54 working days.
    #expect(registered.stay.median == 2)
    #expect(registered.stay.count == 1)
    #expect(registered.waiting.median == 54.5)
    #expect(registered.waiting.count == 2)
    let answered = try #require(report.waits.first { $0.kind == "complaint" && $0.status == "answered" })
    #expect(answered.stay.median == 5)
    #expect(answered.waiting.count == 0)
  }

  @Test func `coverage, indicators and what is overdue are those of the day`() throws {
    let report = try process()
    #expect(report.campaigns.map(\.campaign.id) == ["CAM-2026", "CAM-2025"])
    #expect(report.campaigns.map(\.held) == [2, 2])
    #expect(report.campaigns.map { $0.coverage.map { Measures.roundedHalfUp($0, decimals: 1) } } == [66.7, 66.7])
    // The mean of 25 and 75, and before of 100 and 50.
    #expect(report.scorecard.cards.map(\.value) == [50])
    #expect(report.scorecard.cards.map(\.previous) == [75])
    #expect(report.scorecard.cards.map(\.light) == [.red])
    let actions = report.due.first { $0.group == .actions }
    #expect(actions?.items.contains { $0.record == "ACT-2026-00004" } == true)
  }

  @Test func `a span without work is told in words, and one that ends first is refused`() throws {
    let empty = ReportOptions {
      $0.from = CalendarDate("2025-08-01")
      $0.to = CalendarDate("2025-08-31")
    }
    let text = try work.text(.process, empty)
    #expect(text.contains("Ningún commit en el período."))
    #expect(text.contains("nada se movió en el período."))
    let refusal = #expect(throws: Refusal.self) {
      try process {
        $0.from = CalendarDate("2026-02-01")
        $0.to = CalendarDate("2026-01-01")
      }
    }
    #expect(refusal?.code.description == "span-empty")
  }

  // MARK: Changes

  private func changes(_ set: (inout ReportOptions) -> Void = { _ in }) throws -> ChangesReport {
    try ChangesReport.make(work.source(), ReportOptions(set))
  }

  @Test func `what changed since the tag of the year before is told with who and what`() throws {
    let report = try changes()
    #expect(try report.since?.commit == work.repository.resolve("annual/2025").hex)
    #expect(
      report.changes.map(\.area) == [
        .settings, .lists, .documents, .indicators, .indicators, .questionnaire, .questionnaire, .questionnaire,
      ])
    #expect(
      report.changes.prefix(3).map { $0.fields.map(\.path) } == [
        ["due_soon_days"], ["topics.trato"], ["version", "approved", "review_due"],
      ])
    #expect(report.changes.prefix(3).map(\.person) == ["Olga Dueño", "Olga Dueño", "Olga Dueño"])
    #expect(report.changes[2].bodyChanged)
    #expect(report.changes[2].fields[0].label.es == "Versión")
    #expect(report.changes.map { $0.move?.to.en } == [nil, nil, nil, nil, "active", nil, "in validation", "validated"])
  }

  @Test func `approval is the merge, the validation or the step into force`() throws {
    let report = try changes()
    #expect(
      report.changes.map(\.approval.state) == [
        .approved, .notNeeded, .notNeeded, .approved, .approved, .approved, .approved, .approved,
      ])
    #expect(report.changes.compactMap(\.approval.person) == Array(repeating: "Dora Dirección", count: 6))
    #expect(report.changes[0].approval.day == CalendarDate("2026-03-03"))
    // Before direccion validated it, the questionnaire of 2026 had no approval.
    let early = try ChangesReport.make(work.source(at: "HEAD~5"), ReportOptions())
    #expect(early.changes.last?.approval.state == .missing)
  }

  @Test func `a change was communicated by what names it, else by the next about the process`() throws {
    let told = try changes().changes.map(\.communication)
    #expect(
      told.map { $0?.record.id } == [
        "COM-2026-00009", "COM-2026-00009", "COM-2026-00009", nil, nil, nil, nil, nil,
      ])
    #expect(told.prefix(3).map { $0?.namesIt } == [false, false, true])
  }

  @Test func `without an earlier tag it is the whole history, and what is not behind is refused`() throws {
    let first = try ChangesReport.make(work.source(at: "annual/2025"), ReportOptions())
    #expect(first.since == nil)
    #expect(first.options.since == ChangesReport.beginning)
    // The adoption needs no approval; campaign and document of 2025 came later.
    #expect(first.changes.filter { $0.area == .schema }.allSatisfy { $0.approval.state == .notNeeded })
    #expect(first.changes.contains { $0.area == .breaches })
    let head = try work.repository.resolve("HEAD").hex
    let refusal = #expect(throws: Refusal.self) {
      try ChangesReport.make(work.source(at: "annual/2025"), ReportOptions { $0.since = head })
    }
    #expect(refusal?.code.description == "revision-not-behind")
  }

  @Test func `where nothing changed it is said`() throws {
    let head = try work.repository.resolve("HEAD").hex
    let text = try work.text(.changes, ReportOptions { $0.since = head }, .en)
    #expect(text.contains("Nothing of the process definition changed."))
  }

  // MARK: Faces

  @Test(arguments: [ReportName.relations, .process, .changes], [Language.es, .en])
  func `each report is byte for byte its golden files, and confirmed from its manifest`(
    report: ReportName, language: Language
  ) throws {
    let options = report == .process ? ReportOptions { $0.year = 2026 } : ReportOptions()
    for format in [ReportFormat.md, .html, .json] {
      let bytes = try work.rendered(report, options, format, language).bytes
      try Golden().expect(bytes, toBe: "\(report.rawValue).\(language.rawValue).\(format.rawValue)")
      let manifest = try #require(Manifest.read(bytes))
      #expect(try manifest.verify(bytes, in: work.repository, tool: "test").isConfirmed)
    }
    if language == .es {
      try Golden().expect(
        work.rendered(report, options, .csv, dialect: .excelES).bytes, toBe: "\(report.rawValue).excel-es.csv")
    }
  }
}
