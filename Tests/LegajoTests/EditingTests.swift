import Fixtures
import Foundation
import Testing

/// `edit`: the person's own editor, the findings, and back to the first of them.
struct EditingTests {
  let sample: SampleFolder
  let tools: TemporaryFolder
  static let file = "interviews/2026/INT-2026-finanzas.md"

  init() throws {
    sample = try SampleFolder()
    tools = try TemporaryFolder()
  }

  /// Puts an editor of the name in the tools' folder that writes its arguments down and runs some lines of shell.
  private func editor(named name: String, _ lines: String) throws -> String {
    let path = tools.path + "/" + name
    try tools.write("#!/bin/sh\necho \"$@\" >> \(tools.path)/arguments\nfor file; do :; done\n\(lines)\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func `what is wrong is told, and what was typed stays`() throws {
    var legajo = sample.legajo(as: .bruno)
    legajo.environment["GIT_EDITOR"] = try editor(named: "ed", "sed -i s/^held:/hel:/ \"$file\"")
    let run = try legajo("edit", "INT-2026-finanzas")
    #expect(run.status == 1 && run.errors.contains("[key-unknown]") && run.errors.contains("¿held?"), "\(run.errors)")
    #expect(try sample.folder.text(Self.file).contains("\nhel: 2026-09-08\n"))
    // A file that cannot be read any more is edited by its path.
    try sample.folder.write("roto", to: Self.file)
    legajo.environment["GIT_EDITOR"] = try editor(named: "ed", "git checkout -q -- \"$file\"")
    #expect(try legajo("edit", Self.file).status == 0)
  }

  static let hasTerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  @Test(.enabled(if: hasTerminal || isCI, "a terminal takes util-linux's script"))
  func `at a terminal one goes back to the first finding`() throws {
    let path = try editor(
      named: "vim",
      """
      if grep -q '^hel:' "$file"; then sed -i 's/^hel:/held:/' "$file"; else sed -i 's/^held:/hel:/' "$file"; fi
      """)
    var legajo = sample.legajo(as: .bruno)
    legajo.environment["GIT_EDITOR"] = path
    let run = try Command.run(
      "script", ["-qec", "\(Legajo.program) edit INT-2026-finanzas", "/dev/null"], in: sample.path,
      environment: legajo.environment, input: "s\n")
    #expect(run.output.contains("¿Volver al editor?"), "\(run.output)\(run.errors)")
    let file = "\(sample.path)/\(Self.file)"
    // The first finding is the key that is missing, told at the first key, on line 2.
    #expect(try tools.text("arguments") == "\(file)\n+2 \(file)\n")
    #expect(try sample.git("status", "--porcelain") == "")
  }

  @Test func `the hints of a new record are dropped, and nothing else is`() throws {
    var legajo = sample.legajo(as: .bruno)
    legajo.environment["GIT_EDITOR"] = try editor(
      named: "ed", "cp \"$file\" \(tools.path)/seen; sed -i 's/^title:.*/title: Con #| adentro/; $a #| mío' \"$file\"")
    let made = try legajo(
      "new", "servicio", "title=Impresión", "supported_by=mesa", "hours=24x7", "availability_target=99", "--edit")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try tools.text("seen").contains("#| División que lo atiende") || tools.text("seen").contains("#| "))
    let text = try sample.folder.text(made.line)
    #expect(text.contains("title: \"Con #| adentro\"\n") || text.contains("title: Con #| adentro\n"))
    #expect(text.hasSuffix("#| mío\n") && text.components(separatedBy: "#| ").count == 3, "\(text)")
  }

  @Test func `what a new record waits for is told in a line, and what cannot be meant is refused`() throws {
    let bruno = sample.legajo(as: .bruno)
    let made = try bruno("new", "plan", "year=2027", "title=Plan", "divisions=redes, mesa", "clients=CLI-compras")
    #expect(made.status == 0 && made.errors == "", "\(made.errors)")
    #expect(try sample.folder.text(made.line).contains("divisions: [redes, mesa]\n"))
    let client = try bruno("new", "cliente", "title=Prueba", "area=")
    #expect(client.errors.hasPrefix("por completar: type, area, contacts, services, since, reviewed\n"))
    #expect(!client.errors.contains("[wrong-type]"), "\(client.errors)")
    #expect(try bruno("new", "entrevista").errors.contains("faltan «campaign» y «client»"))
    #expect(try bruno("new", "plan", "year=2027", "title=a", "title=b").errors.contains("«title» se da dos veces"))
    #expect(try bruno("new", "cliente", "title=¡¡¡").errors.contains("«title» dice «¡¡¡»"))
  }
}
