import Fixtures
import Foundation
import Testing

/// What the team does with the program, from a complaint to the annual report; each step a process of its own.
struct ADayInTheLifeTests {
  let sample: SampleFolder

  init() throws { sample = try SampleFolder() }

  @Test func `a complaint is registered, answered, and leads to an action`() throws {
    let bruno = sample.legajo(as: .bruno)
    let diego = sample.legajo(as: .diego)
    let complaint = try registerComplaint()

    // An executor may register complaints, not answer them.
    try expectSuccess(
      diego(
        "move", complaint, "respondido", "owner_informed=2026-11-20", "ticket={system: mesa, id: 104233}",
        "no_action_reason=Se cambió el cable"))
    let refused = try diego("commit")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("[move-not-allowed]"))
    #expect(refused.errors.contains("Gestor (bruno.sosa, carla.nunez)"))
    #expect(try sample.git("log", "-1", "--format=%an") == "Bruno Sosa\n")
    try expectSuccess(bruno("commit", "-m", "Responder por la impresora"))
    #expect(try trailers("Record") == "\(complaint) registered -> answered")
    #expect(try trailers("Role") == "gestor")

    // The process owner may not approve an action; management may.
    let made = try bruno(
      "new", "accion", "title=Cablear las ventanillas", "type=mejora", "scope=servicio", "clients=CLI-tramites",
      "origin=\(complaint)", "division=mesa", "assignee=diego.olmos", "due=2026-12-18")
    let action = try id(of: made)
    try expectSuccess(bruno("commit"))
    try expectSuccess(sample.legajo(as: .ana)("move", action, "approved"))
    let denied = try sample.legajo(as: .ana)("commit", action)
    #expect(denied.status == 1)
    #expect(denied.errors.contains("[move-not-allowed]") && denied.errors.contains("Dirección (laura.ferreira)"))
    try expectSuccess(sample.legajo(as: .laura)("commit", action))
    #expect(try trailers("Record") == "\(action) proposed -> approved")

    try expectAgreement(commits: 4, roles: ["Laura Ferreira direccion", "Bruno Sosa gestor"])
  }

  @Test func `an interview is held and analysed`() throws {
    let carla = sample.legajo(as: .carla)
    let file = "interviews/2026/INT-2026-archivo.md"
    try hold(file, scores: [4, 4, 5, 5, 3, 4, 4, 4], by: "carla.nunez")
    try expectSuccess(carla("check", "INT-2026-archivo"))
    try expectSuccess(carla("commit", "--as", "ejecutor", file))
    #expect(try trailers("Record") == "INT-2026-archivo scheduled -> held")
    #expect(try trailers("Role") == "ejecutor")

    // Analysing is the process owner's.
    try expectSuccess(carla("move", "INT-2026-archivo", "analizada", "analysed_with=[carla.nunez, bruno.sosa]"))
    #expect(try carla("commit").status == 1)
    try expectSuccess(sample.legajo(as: .ana)("commit", "-m", "Analizar la entrevista con Archivo Histórico"))
    #expect(try trailers("Record") == "INT-2026-archivo held -> analysed")
    // From now on the answers stay as they are.
    try sample.replace("{question: d1, score: 4}", by: "{question: d1, score: 5}", in: file)
    let frozen = try sample.legajo(as: .ana)("commit")
    #expect(frozen.status == 1 && frozen.errors.contains("[field-frozen]"), "\(frozen.errors)")
  }

  @Test func `the campaign is closed, tagged and reported`() throws {
    let ana = sample.legajo(as: .ana)
    try expectSuccess(ana("move", "CAM-2026", "cerrada"))
    try expectSuccess(ana("commit", "-m", "Cerrar la campaña 2026"))
    try expectSuccess(
      ana("set", "CAM-2026", "analysed_with=[ana.pereyra, bruno.sosa]", "reported_to_direccion=2026-11-19"))
    try expectSuccess(ana("commit"))

    // Only those whom the settings name may make the tag.
    let refused = try sample.legajo(as: .diego)("tag", "annual/2026")
    #expect(refused.status == 1 && refused.errors.contains("[tag-refused]"), "\(refused.errors)")
    try expectSuccess(ana("tag", "annual/2026", "-m", "Informe anual 2026"))
    #expect(try sample.git("cat-file", "-t", "annual/2026") == "tag\n")
    let commit = try sample.git("rev-parse", "annual/2026^{commit}").trimmingCharacters(in: .newlines)
    try expectSuccess(ana("move", "CAM-2026", "informada", "report={tag: annual/2026, commit: \(commit)}"))
    try expectSuccess(ana("commit"))

    try expectSuccess(
      ana("report", "interviews", "--at", "annual/2026", "--format", "html", "-o", "informe.html"))
    let report = try sample.folder.text("informe.html")
    #expect(report.contains("\(commit)&quot;"), "the manifest names the commit")
    for chart in ["Nota por año", "Satisfacción por dimensión, en %", "Distribución de las respuestas, en %"] {
      #expect(report.contains(chart), "\(chart)")
    }
    try expectSuccess(ana("report", "verify", "informe.html"))
    // One digit changed is found.
    let number = try #require(report.range(of: "<td[^>]*>[0-9]", options: .regularExpression))
    var forged = report
    let digit = forged[forged.index(before: number.upperBound)]
    forged.replaceSubrange(
      forged.index(before: number.upperBound)..<number.upperBound, with: digit == "9" ? "8" : "9")
    try sample.folder.write(forged, to: "informe.html")
    let differs = try ana("report", "verify", "informe.html")
    #expect(differs.status == 1 && differs.errors.contains("[report-differs]"), "\(differs.errors)")
    try FileManager.default.removeItem(atPath: sample.path + "/informe.html")
    try expectAgreement(commits: 3, roles: ["Ana Pereyra dueno"])
  }

  // MARK: Steps

  private func registerComplaint() throws -> String {
    let bruno = sample.legajo(as: .bruno)
    let made = try bruno(
      "new", "reclamo", "category=service", "title=Impresora sin red en ventanilla", "received=2026-11-20",
      "client=CLI-tramites", "service=SVC-red", "channel=teléfono", "severity=baja", "topics=disponibilidad",
      "received_by=bruno.sosa")
    let complaint = try id(of: made)
    #expect(made.line.hasSuffix("\(complaint)-impresora-sin-red-en-ventanilla.md"))
    let written = try bruno("commit", "-m", "Registrar la impresora sin red")
    try expectSuccess(written)
    #expect(try sample.git("rev-parse", "HEAD") == written.output)
    #expect(try trailers("Record") == "\(complaint) new -> registered")
    return complaint
  }

  /// Fills an interview in as a text editor would.
  private func hold(_ file: String, scores: [Int], by person: String) throws {
    let questions = ["d1", "d2", "s1", "s2", "c1", "c2", "p1", "p2"]
    let answers = zip(questions, scores).map { "  - {question: \($0), score: \($1)}\n" }.joined()
    try sample.replace("status: scheduled\n", by: "status: held\n", in: file)
    try sample.replace(
      "scheduled: 2026-10-13\n",
      by: """
        scheduled: 2026-10-13
        held: 2026-10-14   # un día después
        interviewers: [\(person)]
        interviewees: [{name: Omar Castro, post: Encargado}]
        answers:
        \(answers)
        """, in: file)
  }

  /// The id of what `new` made, from the path that it printed.
  private func id(of made: Command) throws -> String {
    try expectSuccess(made)
    let name = try #require(made.line.split(separator: "/").last)
    return name.split(separator: "-").prefix(3).joined(separator: "-")
  }

  private func expectSuccess(_ command: Command, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try #require(command.status == 0, "\(command.output)\(command.errors)", sourceLocation: sourceLocation)
  }

  private func trailers(_ key: String) throws -> String {
    try sample.git("log", "-1", "--format=%(trailers:key=\(key),valueonly)").trimmingCharacters(in: .newlines)
  }

  /// What git says of the result agrees with what legajo says.
  private func expectAgreement(commits: Int, roles: Set<String>) throws {
    let said = try sample.git("log", "-\(commits)", "--format=%an %(trailers:key=Role,valueonly,separator=%x2C)")
    #expect(Set(said.split(separator: "\n").map(String.init)) == roles)
    #expect(try sample.git("fsck", "--strict", "--no-dangling") == "")
    #expect(try sample.git("status", "--porcelain") == "")
    let status = try sample.legajo()("status")
    #expect(status.status == 0 && status.output == "", "\(status.output)")
    let check = try sample.legajo()("check")
    // The sample's own warning of a fact that waits for gestor, and nothing else.
    let codes = check.output.components(separatedBy: "\n").filter { !$0.hasPrefix(" ") && $0.contains("[") }
    #expect(check.status == 0 && codes.allSatisfy { $0.contains("[fact-not-cleansed]") }, "\(check.output)")
  }
}
