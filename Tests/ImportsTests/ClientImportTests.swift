import Documents
import Fixtures
import Records
import Testing

@testable import Archive
@testable import Imports

/// Clients from a spreadsheet.
struct ClientImportTests {
  private let folder: ImportFolder
  private let today: CalendarDate

  init() throws {
    folder = try ImportFolder()
    today = try #require(CalendarDate("2026-11-20"))
  }

  private func read(_ source: ImportSource) throws -> ClientImport {
    try ClientImport.read(source, in: folder.state(), today: today)
  }

  @Test func `a row becomes a client that check has nothing against`() throws {
    let imported = try read(.fixture("clients.es.csv"))
    #expect(imported.records.map(\.path) == ["clients/CLI-biblioteca-central.md", "clients/CLI-deposito.md"])
    #expect(
      imported.records.first?.text.hasPrefix(
        """
        ---
        title: Biblioteca Central
        status: active
        type: internal
        area: administracion
        contacts:
          - {name: Marta Gil, post: Jefa, email: marta.gil@biblioteca.example, phone: 2900 0000}
        services: [SVC-red, SVC-correo]
        since: 2021-03-01
        weight: 3
        ticket_keys:
          - {system: mesa, key: Agencia > Biblioteca}
        reviewed: 2026-11-20
        ---

        """) == true)
    try imported.write(to: folder.repository)
    let findings = Checker.findings(in: try folder.state()).filter { $0.place.path.contains("biblioteca") }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func `rows that cannot be taken are told with line and reason, those that are there are left`() throws {
    let before = try folder.folder.text("clients/CLI-archivo.md")
    let imported = try read(.fixture("clients.es.csv"))
    #expect(imported.existing.map(\.line) == [4])
    #expect(imported.rejects.map(\.line) == [5, 6, 7, 8, 9, 10])
    #expect(imported.rejects[0].reason.es == "es CLI-biblioteca-central, como la línea 2")
    #expect(imported.rejects[1].reason.es.contains("Cocina") && imported.rejects[2].reason.es.contains("9"))
    #expect(imported.rejects[5].reason.es == "falta title")
    try imported.write(to: folder.repository)
    #expect(try folder.folder.text("clients/CLI-archivo.md") == before)
    #expect(try read(.fixture("clients.es.csv")).records.isEmpty)
  }

  @Test func `columns may have the fields' names or their English labels`() throws {
    let named = try read(.fixture("clients.en.csv"))
    #expect(named.records.map(\.id) == ["CLI-central-library"] && named.rejects.isEmpty)
    let labelled = try read(
      ImportSource(
        "Client;Type;Area;Contact;E-mail;Client since\nB;external;administracion;Ana;a@b.example;2021-01-01\n"))
    #expect(labelled.records.first?.text.contains("{name: Ana, email: a@b.example}") == true)
  }

  @Test func `nothing of a cell becomes another field`() throws {
    let text =
      "title,type,area,contact_name,since,weight\n\"B\",internal,administracion,\"Ana\",2021-01-01,\"3\nstatus: void\"\n"
    let imported = try read(ImportSource(text))
    #expect(imported.records.isEmpty && imported.rejects.count == 1)
  }

  @Test func `all that is wrong with a row is told at once`() throws {
    let rows = "B;internal;;;2021-01-01\nC;raro;luna;Ana;2021-01-01\n"
    let rejects = try read(ImportSource("title;type;area;contact_name;since\n" + rows)).rejects
    #expect(rejects.map(\.line) == [2, 3])
    #expect(rejects.first?.reason.es == "falta area, contact_name")
    #expect(rejects.last?.reason.es.contains("«raro»") == true && rejects.last?.reason.es.contains("«luna»") == true)
  }

  @Test func `a spreadsheet without a column that is needed is refused`() throws {
    let refusal = try #require(
      throws: Refusal.self, performing: { try read(ImportSource("title,type,area,since\nB,internal,x,2021-01-01\n")) })
    #expect(refusal.code.description == "import-columns-missing")
  }
}
