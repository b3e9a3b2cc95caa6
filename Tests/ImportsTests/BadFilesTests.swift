import Documents
import Records
import Testing

@testable import Archive
@testable import Imports

/// Files that are not what their profile says: refused as a whole, with the words that mend it.
struct BadFilesTests {
  private let folder: ImportFolder

  init() throws { folder = try ImportFolder() }

  @Test(arguments: [
    ("", "import-empty"), ("\n\n", "import-empty"), ("ticket,Respondida,Puntaje\n", "import-empty"),
    ("ticket,Puntaje\n1,5\n", "import-columns-missing"),
    ("ticket,Respondida,Puntaje,puntaje\n1,2026-03-02,5,5\n", "import-header-repeated"),
    ("ticket,Respondida,Puntaje\n1,2026-03-02,\"5\n", "import-unreadable"),
    ("ticket,Respondida,Puntaje\n1,2026-03-02,5\0\n", "import-unreadable"),
    ("ticket,Respondida,Puntaje\n1,03/25/2026,5\n2,03/02/2026,5\n", "import-dates-unfit"),
    ("ticket,Respondida,Puntaje\n1,25.3.2026,5\n", "import-dates-unfit"),
    ("ticket,Respondida,Puntaje\n1,hace 3 días,5\n", "import-dates-relative"),
    ("ticket,Respondida,Puntaje\n1,2026-03-02,8\n2,2026-03-02,9\n3,2026-03-02,5\n", "import-scale"),
    ("ticket,Respondida,Puntaje\n1,2026-03-02,x\n2,2026-03-02,y\n3,2026-03-02,5\n", "import-mostly-rejected"),
  ])
  func `a file that is something else is refused`(_ text: String, _ code: String) throws {
    #expect(try folder.refusal(ImportSource(text), by: "generic") == code)
  }

  @Test func `dates that fit two forms are refused, unless one of them tells or the person does`() throws {
    let header = "ID;Satisfaction survey - Response date;Satisfaction survey - Satisfaction\n"
    #expect(try folder.refusal(ImportSource(header + "1;02-03-2026;5\n"), by: "glpi") == "import-dates-ambiguous")
    let mixed = header + "1;25-03-2026;5\n2;03-25-2026;5\n3;02-03-2026;5\n"
    #expect(try folder.refusal(ImportSource(mixed), by: "glpi") == "import-dates-ambiguous")
    let told = try folder.read(ImportSource(header + "1;02-03-2026;5\n2;25-03-2026;4\n"), by: "glpi")
    #expect(told.lines == ["1 - 2026-03-02T00:00 5 -", "2 - 2026-03-25T00:00 4 -"])
    let said = try folder.read(ImportSource(header + "1;02-03-2026;5\n"), by: "glpi", dates: "MM-DD-YYYY")
    #expect(said.lines == ["1 - 2026-02-03T00:00 5 -"])
    // The same day either way is no doubt.
    #expect(try folder.read(ImportSource(header + "1;03-03-2026;5\n"), by: "glpi").month.description == "2026-03")
  }

  @Test func `a wrong delimiter is told with the right one`() throws {
    let text = "TicketNumber,Survey Vote Time,How satisfied are you?\n1,2026-03-02 10:00,5\n"
    #expect(try folder.refusal(ImportSource(text), by: "znuny") == "import-delimiter")
  }

  @Test func `a wrong encoding is told with the right one`() throws {
    let text = "ticket,Respondida,Puntaje,Comentario\n1,2026-03-02,5,año\n"
    let latin: [UInt8] = text.unicodeScalars.map { UInt8($0.value) }
    #expect(try folder.refusal(ImportSource(latin), by: "generic") == "import-unreadable")
    try folder.replace("encoding: utf-8", by: "encoding: windows-1252", in: "imports/generic.yaml")
    #expect(try folder.read(ImportSource(latin), by: "generic").answers.answers.first?.comment == "año")
    #expect(try folder.refusal(ImportSource(text), by: "generic") == "import-unreadable")
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try folder.refusal(ImportSource(wide), by: "generic") == "import-unreadable")
  }

  @Test func `a footer ends the data, and rows are skipped before the header`() throws {
    try folder.replace("skip_rows: 0", by: "skip_rows: 6\nfooter: \"^Total\"", in: "imports/generic.yaml")
    let titles = String(repeating: "Encuesta,de,marzo\n", count: 6)
    let text = titles + "ticket,Respondida,Puntaje\n1,2026-03-02,5\nTotal: 1,,\n2,2026-03-02,5\n"
    #expect(try folder.read(ImportSource(text), by: "generic").lines == ["1 - 2026-03-02T00:00 5 -"])
  }

  @Test func `a missing column is told with the header that is nearest`() throws {
    let refusal = try #require(
      throws: Refusal.self,
      performing: {
        try folder.read(ImportSource("ticket,Respondidas,Puntaje,Mesa\n1,2026-03-02,5,x\n"), by: "generic")
      })
    #expect(refusal.help?.es.hasPrefix("¿answered: «Respondidas»?") == true)
    #expect(refusal.help?.es.contains("«Mesa»") == true)
  }

  @Test func `a decimal comma is one where the profile says so`() throws {
    try folder.replace("decimal: \".\"", by: "decimal: \",\"", in: "imports/generic.yaml")
    let text = "ticket;Respondida;Puntaje\n1;2026-03-02;4,5\n2;2026-03-02;4\n3;2026-03-02;4.5\n"
    let imported = try folder.read(ImportSource(text), by: "generic")
    #expect(imported.answers.answers.map { $0.score?.text } == ["4.5", "4"])
    #expect(imported.rejects.first.map(\.reason) == [.score("4.5")])
  }

  @Test func `a broken profile is told in its place, and nothing is imported by it`() throws {
    try folder.replace("scale: {min: 1, max: 5}", by: "scale: {min: 5, max: 5}", in: "imports/generic.yaml")
    try folder.replace("delimiter: auto", by: "delimiter: coma", in: "imports/glpi.yaml")
    let findings = try folder.state().policy.findings.map { "\($0.place.path):\($0.place.start.line) \($0.code)" }
    #expect(findings == ["imports/generic.yaml:13 profile-faulty", "imports/glpi.yaml:6 value-not-allowed"])
    #expect(try folder.refusal(ImportSource("x\n"), by: "generic") == "profile-unknown")
  }
}
