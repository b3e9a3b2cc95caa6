import Fixtures
import Foundation
import Testing

/// A survey from the ticket system's file to a cleansed record: who may do what with the answers beside it.
struct ImportingTests {
  let sample: SampleFolder
  private let exports: TemporaryFolder
  private static let survey = "surveys/2026/SUR-2026-11-mesa"

  init() throws {
    sample = try SampleFolder()
    exports = try TemporaryFolder()
    try exports.write(
      """
      ticket;Enviada;Respondida;Puntaje;Comentario;Cliente
      9001;2026-11-01;2026-11-02;4;=1+1;CLI-archivo
      9002;2026-11-05;2026-11-06;2;Tardaron;CLI-tramites
      9003;2026-11-07;;;;CLI-tramites
      9004;2026-11-07;2026-11-08;9;;CLI-tramites

      """, to: "noviembre.csv")
  }

  private var file: String { exports.path + "/noviembre.csv" }

  private func expect(_ command: Command, _ status: Int32 = 0) {
    #expect(command.status == status, "\(command.output)\(command.errors)")
  }

  @Test func `a survey is looked at, imported, committed and cleansed, and the audit finds nothing`() throws {
    let diego = sample.legajo(as: .diego)
    let dry = try diego("import", "generic", file, "--dry-run")
    expect(dry)
    #expect(dry.output == "\(Self.survey).csv\n\(Self.survey)/rejects.csv\n\(Self.survey).md\n")
    #expect(dry.errors.contains("filas leídas: 4, aceptadas: 3 (contestadas: 2), rechazadas: 1, repetidas: 0"))
    #expect(dry.errors.contains("línea 5: el puntaje 9 está fuera de la escala 1–5"))
    #expect(try sample.git("status", "--porcelain").isEmpty)
    expect(try diego("import", "generic", file))
    expect(try diego("commit", "SUR-2026-11-mesa", "-m", "Importar noviembre"))
    #expect(try sample.git("show", "--name-only", "--format=", "HEAD").split(separator: "\n").count == 3)
    let again = try diego("import", "generic", file)
    expect(again)
    #expect(again.output.isEmpty && again.errors.contains("nada cambia"))
    let bruno = sample.legajo(as: .bruno)
    expect(try bruno("move", "SUR-2026-11-mesa", "cleansed"))
    expect(try bruno("commit", "-m", "Depurar noviembre"))
    expect(try bruno("audit"))
    expect(try bruno("check"))
  }

  @Test func `who may edit the survey may edit its answers, and nobody else`() throws {
    expect(try sample.legajo(as: .diego)("import", "generic", file))
    expect(try sample.legajo(as: .diego)("commit", "-m", "Importar noviembre"))
    try sample.replace("Tardaron", by: "Tardaron mucho", in: "\(Self.survey).csv")
    for person in [Legajo.Person.diego, .laura] {
      let refused = try sample.legajo(as: person)("commit", "-m", "Corregir")
      expect(refused, 1)
      #expect(refused.errors.contains("[path-not-allowed]"))
    }
    expect(try sample.legajo(as: .bruno)("commit", "-m", "Corregir"))
  }

  @Test func `answers do not go away, nor become more, without the record`() throws {
    let bruno = sample.legajo(as: .bruno)
    expect(try bruno("import", "generic", file))
    expect(try bruno("commit", "-m", "Importar noviembre"))
    try FileManager.default.removeItem(atPath: "\(sample.path)/\(Self.survey).csv")
    let refused = try bruno("commit", "-m", "Sin respuestas")
    expect(refused, 1)
    #expect(refused.errors.contains("[survey-answers-differ]"))
  }

  @Test func `profiles are dueno's`() throws {
    try sample.replace("scale: {min: 1, max: 5}", by: "scale: {min: 1, max: 10}", in: "imports/generic.yaml")
    expect(try sample.legajo(as: .bruno)("commit", "imports/generic.yaml", "-m", "Escala"), 1)
    expect(try sample.legajo(as: .ana)("commit", "imports/generic.yaml", "-m", "Escala"))
    let told = try sample.legajo(as: .bruno)("import", "generic", file, "--dry-run")
    #expect(told.errors.contains("aceptadas: 4 "))
  }

  @Test func `rows of a ticket file that are not taken are kept beside it`() throws {
    let header = "ticket_id;opened;closed;type;client_key;service_key\n"
    let good = (1...3).map { "\($0);2026-11-0\($0);2026-11-10;incident;CLI-archivo;SVC-red\n" }.joined()
    try exports.write(header + good + "4;2026-11-04;2026-11-10;incident;CLI-nadie;SVC-red\n", to: "noviembre.csv")
    let run = try sample.legajo(as: .bruno)("import", "generic-tickets", file, "--month", "2026-11")
    expect(run)
    #expect(run.errors.contains("noviembre.csv.rejects.csv"))
    let kept = try exports.text("noviembre.csv.rejects.csv").split(separator: "\n").map(String.init)
    #expect(kept.count == 2 && kept[0].hasPrefix("line,reason,") && kept[1].hasPrefix("5,"), "\(kept)")
    #expect(kept[1].contains("CLI-nadie"))
  }

  @Test func `programs get all of it as JSON`() throws {
    struct Outcome: Decodable {
      var survey: String
      var written: Bool
      var read: Int
      var paths: [String]
    }
    let command = try sample.legajo(as: .bruno)("import", "generic", file, "--dry-run", "--format", "json")
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(command.output.utf8))
    #expect(outcome.survey == "SUR-2026-11-mesa" && !outcome.written && outcome.read == 4 && outcome.paths.count == 3)
  }

  @Test func `what is no file is not read`() throws {
    for name in ["clients", "no-hay.csv"] {
      let refused = try sample.legajo(as: .bruno)("import", "generic", name)
      expect(refused, 2)
      #expect(refused.errors.contains("[file-not-accessible]"))
    }
  }

  @Test func `clients come from a spreadsheet, and a row that cannot be taken is an error`() throws {
    try exports.write(
      """
      Cliente;Tipo;Área;Contacto;Cliente desde
      Biblioteca;interno;servicios;Marta Gil;01/03/2021
      Archivo;interno;servicios;Rosa;01/03/2021
      Cocina;interno;nada;Ana;01/03/2021

      """, to: "noviembre.csv")
    let bruno = sample.legajo(as: .bruno)
    let made = try bruno("import", "clients", file)
    expect(made, 1)
    #expect(made.output == "clients/CLI-biblioteca.md\n")
    #expect(made.errors.contains("1 clientes nuevos, 1 que ya estaban, 1 filas rechazadas"), "\(made.errors)")
    expect(try bruno("commit", "-m", "Empezar con la biblioteca"))
  }
}
