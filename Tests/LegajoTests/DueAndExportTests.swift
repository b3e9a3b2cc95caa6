import Fixtures
import Foundation
import Testing

/// What is due, and data for other programs, on the sample.
struct DueAndExportTests {
  @Test func `due lists what is missing by a day, and is 0 whatever is due`() throws {
    let sample = try SampleFolder()
    let all = try sample.legajo()("due", "--as-of", "2026-11-20")
    #expect(all.status == 0 && all.output.hasPrefix("Al 2026-11-20, "))
    #expect(all.output.contains("Entrevistas (") && all.output.contains("CMP-2026-n8a2e"))
    let english = try sample.legajo()("due", "--as-of", "2026-11-20", "--lang", "en")
    #expect(english.output.contains("Interviews (") && english.output.contains("not answered"))
    let json = try sample.legajo()("due", "--as-of", "2026-11-20", "--role", "direccion", "--format", "json")
    let value = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let items = try #require(value["items"] as? [[String: Any]])
    #expect(!items.isEmpty && items.allSatisfy { ($0["roles"] as? [String])?.contains("direccion") == true })
    #expect(value["asOf"] as? String == "2026-11-20" && (value["commit"] as? String)?.count == 40)
  }

  @Test func `mine is by name and by role`() throws {
    let sample = try SampleFolder()
    let laura = try sample.legajo(as: .laura)("due", "--mine", "--as-of", "2026-11-20")
    #expect(laura.output.contains("propuesta → aprobada") && !laura.output.contains("Encuestas"))
    let stranger = try sample.legajo(as: .init("Nadie", "nadie@infra.example"))("due", "--mine")
    #expect(stranger.status == 1 && stranger.errors.contains("[author-not-in-roster]"))
  }

  @Test func `a day before the first commit is refused, and a role that nobody has`() throws {
    let sample = try SampleFolder()
    let early = try sample.legajo()("due", "--as-of", "2020-01-01")
    #expect(early.status != 0 && early.output == "" && early.errors.contains("[as-of-before-history]"))
    let role = try sample.legajo()("due", "--role", "gestora")
    #expect(role.status == 64 && role.errors.contains("[role-unknown]") && role.errors.contains("¿gestor?"))
  }

  @Test func `records are exported from a commit as CSV, JSON and NDJSON`() throws {
    let sample = try SampleFolder()
    let legajo = sample.legajo()
    let csv = try legajo("export", "complaint", "--at", "annual/2025")
    #expect(csv.status == 0 && csv.output.hasPrefix("id,path,title,status,category,"))
    let there = try sample.git("ls-tree", "-r", "--name-only", "annual/2025", "complaints/")
      .split(separator: "\n").filter { $0.hasSuffix(".md") }
    for path in there { #expect(csv.output.contains(",\(path),"), "\(path)") }
    let lines = try legajo("export", "reclamo", "acción", "--format", "ndjson").output.split(separator: "\n")
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    #expect(Set(objects.compactMap { $0?["kind"] as? String }) == ["complaint", "action"])
    let json = try legajo("export", "client", "--format", "json")
    let clients = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    let listed = try legajo("list", "client", "--columns", "id").output.split(separator: "\n")
    #expect(clients.compactMap { $0["id"] as? String } == listed.map(String.init))
    // The same commit, the same bytes, whatever lies on disk.
    try sample.folder.write("---\ntitle: Otro\n---\n", to: "clients/CLI-otro.md")
    #expect(try legajo("export", "client", "--format", "json").output == json.output)
    let unknown = try legajo("export", "cliant")
    #expect(unknown.status == 1 && unknown.errors.contains("[kind-unknown]"))
  }

  @Test func `the name of a file says its form, where no other is asked for`() throws {
    let sample = try SampleFolder()
    func begins(_ arguments: [String], _ file: String) throws -> String {
      let run = try sample.legajo().run(arguments + ["-o", file])
      #expect(run.status == 0, "\(run.errors)")
      return String(try sample.folder.text(file).prefix(15))
    }
    let cmi = ["export", "cmi", "--month", "2026-03"]
    #expect(try begins(cmi, "cmi.JSON").hasPrefix("{"))
    #expect(try !begins(cmi, "cmi.txt").hasPrefix("{"))
    #expect(try begins(["export", "client"], "clientes.ndjson").hasPrefix("{"))
    #expect(try begins(["export", "client", "--format", "csv"], "clientes.json").hasPrefix("id,path,"))
    #expect(try begins(["report", "relations"], "informe.html").lowercased() == "<!doctype html>")
    #expect(try begins(["report", "relations"], "informe-v1").hasPrefix("#"))
  }

  @Test(arguments: [["--month", "2026-03", "--year", "2026"], ["--year", "2026", "--to", "2026-03-31"]])
  func `one span is asked for`(_ spans: [String]) throws {
    let sample = try SampleFolder()
    let run = try sample.legajo().run(["report", "complaints"] + spans)
    #expect(run.status == 64 && run.errors.contains("más de un período"), "\(run.errors)")
  }

  @Test func `a file is written whole, in the dialect of spreadsheets`() throws {
    let sample = try SampleFolder()
    let made = try sample.legajo()("export", "service", "--dialect", "excel-es", "-o", "servicios.csv")
    #expect(made.status == 0 && made.output == "" && made.errors.contains("servicios.csv"))
    let bytes = try #require(FileManager.default.contents(atPath: sample.path + "/servicios.csv"))
    #expect(bytes.starts(with: Array("\u{FEFF}id;path;".utf8)) && bytes.suffix(2) == Data("\r\n".utf8))
    let nowhere = try sample.legajo()("export", "service", "-o", "no/hay/servicios.csv")
    #expect(nowhere.status == 2 && nowhere.errors.contains("[file-not-accessible]"))
  }

  private static let indicator = """
    ---
    title: Nota de las entrevistas
    status: active
    perspective: customer
    measure: interview_grade
    unit: puntos
    direction: higher
    target: 8
    green: 8
    yellow: 6
    frequency: annual
    decimals: 1
    valid_from: 2024-01-01
    ---

    """

  @Test func `the scorecard shows the grade that the interview report shows`() throws {
    let sample = try SampleFolder()
    try sample.folder.write(Self.indicator, to: "indicators/IND-nota.md")
    _ = try sample.git("add", "indicators")
    _ = try sample.git(
      "-c", "user.name=Ana", "-c", "user.email=ana.pereyra@infra.example", "commit", "-q", "-m", "Indicador")
    let legajo = sample.legajo()
    let report = try legajo("report", "interviews", "--campaign", "CAM-2025", "--format", "json")
    let value = try #require(JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
    let result = try #require((value["report"] as? [String: Any])?["result"] as? [String: Any])
    let made = try legajo("export", "cmi", "--year", "2025", "--format", "json")
    let card = try #require(JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any])
    let first = try #require((card["cards"] as? [[String: Any]])?.first)
    #expect(first["value"] as? Double == result["grade"] as? Double && first["value"] is Double)
    #expect(first["previous"] as? Double == result["previousGrade"] as? Double && first["light"] as? String == "yellow")
    let text = try legajo("export", "cmi", "--year", "2025")
    #expect(text.status == 0 && text.output.contains("▲ atención") && text.output.contains("Nota de las entrevistas"))
    let csv = try legajo("export", "cmi", "--year", "2025", "--format", "csv", "--dialect", "excel-es")
    #expect(csv.output.contains("period;indicator;title;") && csv.output.contains("2025;IND-nota;"))
    let month = try legajo("export", "cmi", "--month", "2024-03", "--lang", "en")
    #expect(month.status == 0 && month.output.contains("No indicator is in force then."))
  }
}
