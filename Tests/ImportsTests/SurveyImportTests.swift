import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive
@testable import Imports

/// What becomes of the rows of a file, and of the files that an import makes.
struct SurveyImportTests {
  private let folder: ImportFolder
  private static let header = "ticket_id,sent,answered,score,score_max,comment,client_key\n"

  init() throws { folder = try ImportFolder() }

  private func read(_ rows: String, month: String? = nil, allowing: Bool = false) throws -> SurveyImport {
    try folder.read(ImportSource(Self.header + rows), by: "generic", month: month, allowing: allowing)
  }

  private func plan(_ source: ImportSource, by profile: String, replaces: Bool = false) throws -> SurveyPlan {
    try SurveyPlan.make(
      folder.read(source, by: profile), from: source, in: folder.state(), replaces: replaces)
  }

  @Test(arguments: [
    ("2,2026-03-05,2026-03-04,4,,,Archivo", "contestada antes de enviada"),
    ("2,2026-03-05 10:00,2026-03-05 09:59,4,,,Archivo", "contestada antes de enviada"),
    ("2,,2026-03-05,6,,,Archivo", "el puntaje 6 está fuera de la escala 1–5"),
    ("2,,2026-03-05,0,,,Archivo", "el puntaje 0 está fuera de la escala 1–5"),
    ("2,,2026-03-05,8,7,,Archivo", "el puntaje 8 está fuera de la escala 1–7"),
    ("2,,2026-03-05,bien,,,Archivo", "«bien» no es un puntaje"),
    ("2,,2026-03-05,\"4,5\",,,Archivo", "«4,5» no es un puntaje"),
    ("2,2026-03-05,,4,,,Archivo", "tiene puntaje y no fecha de respuesta"),
    (",,2026-03-05,4,,,Archivo", "falta ticket_id"),
    ("2,,31/02/2026,4,,,Archivo", "answered: «31/02/2026» no es una fecha de las formas del perfil"),
    ("2,,2026-03-05,4,,,", "falta la clave del cliente"),
    ("2,,2026-03-05,4,,,Depósito", "ningún cliente tiene la clave «Depósito» en ticket_keys"),
    ("2,,2026-03-05,4,,,rosa@deposito.example", "ningún cliente tiene la clave «…@…» en ticket_keys"),
    ("2,,2026-03-05,4", "tiene 4 celdas, y el encabezado 7"),
    ("2,,2026-03-05,4,,,Archivo,de más", "tiene 8 celdas, y el encabezado 7"),
  ])
  func `a row that cannot be taken is kept with its line and reason`(_ row: String, _ reason: String) throws {
    let imported = try read("1,,2026-03-05,4,,,Archivo\n\(row)\n3,,2026-03-05,4,,,Archivo\n")
    #expect(imported.rows.accepted == 2 && imported.rows.rejected == 1 && imported.rows.read == 3)
    let reject = try #require(imported.rejects.first.first)
    #expect(reject.line == 3 && reject.reason.words.es == reason)
    #expect(reject.reason.words.es != reject.reason.words.en)
    #expect(imported.rejects.file.split(separator: "\n").count == 2)
    #expect(!imported.rejects.file.contains("rosa"))
  }

  @Test func `of one ticket and time the last row counts, other times stay`() throws {
    let imported = try read(
      """
      1,,2026-03-05 10:00,4,,primera,Archivo
      2,,2026-03-05 10:00,3,,,Archivo
      1,,2026-03-05 10:00,2,,última,Archivo
      1,,2026-03-06 10:00,5,,otro día,Archivo
      """)
    #expect(imported.rows.accepted == 3 && imported.rows.duplicate == 1)
    #expect(imported.answers.answers.map(\.comment) == [nil, "última", "otro día"])
  }

  @Test func `a row belongs to the month of its answer, or of its sending where nobody answered`() throws {
    let rows = """
      1,2026-02-27,2026-03-02,4,,,Archivo
      2,2026-03-30,2026-04-01,4,,,Archivo
      3,2026-03-31,,,,,Archivo
      4,2026-02-28,,,,,Archivo
      5,,,,,,Archivo
      """
    let imported = try read(rows, month: "2026-03")
    #expect(imported.answers.answers.map(\.ticketID) == ["1", "3"])
    #expect(imported.rows.otherMonths == 2 && imported.rows.withoutSurvey == 1)
    #expect(try folder.refusal(ImportSource(Self.header + rows), by: "generic") == "import-several-months")
    #expect(try folder.refusal(ImportSource(Self.header + rows), by: "generic", month: "2025-01") == "import-empty")
  }

  @Test func `clients that nobody knows are taken where that is allowed, but no address of a person`() throws {
    let imported = try read(
      "1,,2026-03-05,4,,,Depósito\n2,,2026-03-05,4,,,rosa@deposito.example\n3,,2026-03-05,4,,,\n", allowing: true)
    #expect(imported.answers.answers.map(\.clientKey) == ["Depósito", nil, nil])
  }

  @Test func `a file without clients is taken as it is`() throws {
    let imported = try folder.read(ImportSource("ticket,Respondida,Puntaje\n1,02/03/2026,4\n"), by: "generic")
    #expect(imported.lines == ["1 - 2026-03-02T00:00 4 -"])
  }

  @Test func `what is written is read again, and check finds nothing`() throws {
    let plan = try plan(.fixture("glpi.es.csv"), by: "glpi")
    #expect(
      plan.files.map(\.path) == [
        "surveys/2026/SUR-2026-03-mesa.csv", "surveys/2026/SUR-2026-03-mesa/rejects.csv",
        "surveys/2026/SUR-2026-03-mesa.md",
      ])
    try plan.write(to: folder.repository)
    let state = try folder.state()
    let record = try #require(state.records.record("SUR-2026-03-mesa"))
    #expect(state.records.answers(of: record) == (try folder.read(.fixture("glpi.es.csv"), by: "glpi").answers))
    let findings = Checker.findings(in: state).filter { $0.place.path.hasPrefix("surveys/") }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func `the same file twice changes nothing, another one is refused, or replaces and keeps what people wrote`()
    throws
  {
    try plan(.fixture("glpi.es.csv"), by: "glpi").write(to: folder.repository)
    let again = try plan(.fixture("glpi.es.csv"), by: "glpi", replaces: true)
    #expect(again.outcome == .unchanged && again.files.isEmpty)
    let refusal = try #require(
      throws: Refusal.self, performing: { try plan(.fixture("glpi.en.csv"), by: "glpi") })
    #expect(refusal.code.description == "import-already-there")
    let path = "surveys/2026/SUR-2026-03-mesa.md"
    try folder.replace("## Qué se depuró y por qué\n", by: "## Qué se depuró y por qué\n\nNada.\n", in: path)
    try plan(.fixture("glpi.en.csv"), by: "glpi", replaces: true).write(to: folder.repository)
    let text = try folder.folder.text(path)
    #expect(text.contains("accepted: 4") && text.contains("\nNada.\n"))
    #expect(try folder.folder.text("surveys/2026/SUR-2026-03-mesa/rejects.csv").split(separator: "\n").count == 1)
    try folder.replace("status: imported", by: "status: cleansed", in: path)
    #expect(throws: Refusal.self) { try plan(.fixture("glpi.es.csv"), by: "glpi", replaces: true) }
  }

  @Test func `an answer that is taken out or added by hand is seen`() throws {
    try plan(.fixture("rt.es.tsv"), by: "rt").write(to: folder.repository)
    let path = "surveys/2026/SUR-2026-03-mesa.csv"
    let text = try folder.folder.text(path)
    try folder.folder.write(text + "9,,2026-03-05T10:00,5,,,,,,\n", to: path)
    func codes() throws -> [String] {
      Checker.findings(in: try folder.state()).filter { $0.place.path.hasPrefix("surveys/") }.map {
        "\($0.code) \($0.place.start.line)"
      }
    }
    #expect(try codes() == ["survey-answers-differ 8"])
    try folder.folder.write(text.replacingOccurrences(of: "ticket_id,", with: "ticket;"), to: path)
    #expect(try codes() == ["survey-answers-unreadable 1"])
  }
}
