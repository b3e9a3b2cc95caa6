import Archive
import Documents
import Fixtures
import Foundation
import Git
import Records
@testable import Reports
import Testing

/// Records on demand, from Fixture/work.yaml.
struct QueryReportTests {
  let work: WorkRepository

  init() throws { work = try WorkRepository() }

  private func report(_ kind: String, _ set: (inout ReportOptions) -> Void = { _ in }) throws -> QueryReport {
    try QueryReport.make(
      work.source(),
      ReportOptions {
        $0.kind = kind
        set(&$0)
      })
  }

  @Test func `all conditions hold, by labels or keys, and values are read by their labels`() throws {
    let open = try report("reclamo") {
      $0.conditions = ["Estado!=cerrado", "gravedad=alta"]
      $0.columns = ["id", "severity", "client", "received"]
    }
    #expect(open.records.map(\.id) == ["CMP-2026-00002"])
    #expect(open.options.conditions == ["status!=closed", "severity=high"])
    #expect(open.conditions.map { $0.value.text(.es) } == ["cerrado", "alta"])
    #expect(open.records[0].values.map { $0.text(.es) } == ["CMP-2026-00002", "alta", "Alfa", "02/02/2026"])
    #expect(open.records[0].values.map { $0.text(.en) } == ["CMP-2026-00002", "high", "Alfa", "2026-02-02"])
    #expect(open.records[0].values.map(\.raw) == ["CMP-2026-00002", "high", "CLI-alfa", "2026-02-02"])
  }

  @Test func `records are sorted by several fields, up and down, then by id`() throws {
    let actions = try report("action") { $0.sort = ["-assignee", "due"] }
    // gil before eva; of gil's the commitment is due on 10 May, the improvement on 1 June.
    #expect(actions.records.map(\.id) == ["ACT-2026-00006", "ACT-2026-00005", "ACT-2026-00004"])
    #expect(actions.options.sort == ["-assignee", "due"])
  }

  @Test func `void records are shown only where they are asked for`() throws {
    let usual = try report("complaint")
    #expect(usual.records.map(\.id) == ["CMP-2026-00001", "CMP-2026-00002"])
    #expect(usual.voided == 1 && usual.reserved == 1)
    #expect(usual.total == 2)
    #expect(usual.statuses.map(\.count) == [1, 1])
    let void = try report("complaint") { $0.conditions = ["estado=anulado"] }
    #expect(void.records.map(\.id) == ["CMP-2026-0000b"])
    #expect(void.voided == 0)
  }

  @Test func `a client's query holds what that client may be shown and nothing else`() throws {
    let own = try report("action") {
      $0.client = "CLI-alfa"
      $0.columns = ["id", "clients", "conformity"]
    }
    #expect(own.records.map(\.id) == ["ACT-2026-00004", "ACT-2026-00005"])
    let text = own.records.flatMap { $0.values.map { $0.text(.es) } }.joined()
    #expect(text.contains("Alfa") && !text.contains("Beta"))
  }

  @Test func `of private complaints only their number is told, whatever their files say`() throws {
    let path = "complaints/2026/CMP-2026-00003.md"
    let text = try work.folder.text(path)
    try work.folder.write(
      text.replacingOccurrences(of: "title: Reclamo reservado", with: "title: Secreto\nclient: CLI-beta")
        + "Cuerpo secreto\n", to: path)
    _ = try Command.git("commit", "-qam", "x", in: work.folder.path, environment: Self.olga)
    let source = try work.source(at: "HEAD")
    let report = try QueryReport.make(
      source,
      ReportOptions {
        $0.kind = "complaint"
        $0.conditions = ["category=treatment"]
        $0.columns = ["id", "title", "client", "received", "status"]
      })
    #expect(report.records.isEmpty && report.reserved == 1)
    #expect(source.records.record("CMP-2026-00003")?.document.bodyText == "")
    #expect(source.records.records.count == 24)
  }

  @Test(arguments: [
    ("reclamos2", [String](), ["id"], "kind-unknown", "reclamo?"),
    ("complaint", ["severiti=high"], ["id"], "argument-unreadable", "severity"),
    ("complaint", [], ["tittle"], "argument-unreadable", "title"),
    ("complaint", ["severity"], ["id"], "argument-unreadable", "CAMPO=VALOR"),
  ])
  func `what is not there is refused with the nearest`(
    kind: String, conditions: [String], columns: [String], code: String, help: String
  ) throws {
    let refusal = #expect(throws: Refusal.self) {
      try report(kind) {
        $0.conditions = conditions
        $0.columns = columns
      }
    }
    #expect(refusal?.code.description == code)
    #expect(refusal?.help?.es.contains(help) == true, "\(refusal?.help?.es ?? "")")
  }

  @Test func `nobody's client is refused with the nearest`() throws {
    let refusal = #expect(throws: Refusal.self) { try report("action") { $0.client = "CLI-alfaa" } }
    #expect(refusal?.code.description == "client-unknown")
    #expect(refusal?.help?.en == "CLI-alfa?")
  }

  @Test(arguments: [Language.es, .en], [ReportFormat.md, .html, .json])
  func `a query is byte for byte its golden file`(language: Language, format: ReportFormat) throws {
    try Golden().expect(
      work.rendered(.query, Self.asked, format, language).bytes,
      toBe: "query.\(language.rawValue).\(format.rawValue)")
  }

  @Test func `its CSV has the columns asked for, with the values of the records`() throws {
    try Golden().expect(work.rendered(.query, Self.asked, .csv, dialect: .excelES).bytes, toBe: "query.excel-es.csv")
  }

  @Test func `a query is verified from its manifest`() throws {
    let bytes = try work.rendered(.query, Self.asked, .html).bytes
    let manifest = try #require(Manifest.read(bytes))
    #expect(manifest.options.conditions == ["status!=closed"])
    #expect(try manifest.verify(bytes, in: work.repository, tool: "test").isConfirmed)
  }

  private static let asked = ReportOptions {
    $0.kind = "complaint"
    $0.conditions = ["status!=closed"]
    $0.columns = ["id", "status", "client", "received", "topics", "title"]
    $0.title = "Lo que sigue abierto"
  }

  private static let olga = [
    "GIT_AUTHOR_NAME": "Olga", "GIT_AUTHOR_EMAIL": "olga@example.org", "GIT_COMMITTER_NAME": "Olga",
    "GIT_COMMITTER_EMAIL": "olga@example.org", "GIT_COMMITTER_DATE": "2026-05-01T10:00:00-03:00",
    "GIT_AUTHOR_DATE": "2026-05-01T10:00:00-03:00",
  ]
}
