import Fixtures
import Foundation
import Testing

/// What the command line promises: help, exit statuses, streams, languages.
struct CommandLineTests {
  static let verbs = [
    ["init"], ["new"], ["set"], ["move"], ["edit"], ["show"], ["list"], ["check"], ["commit"], ["status"], ["log"],
    ["report", "interviews"], ["report", "verify"], ["tag"], ["explain"], ["due"], ["export"],
    ["export", "records"], ["export", "cmi"],
  ]

  @Test(arguments: verbs)
  func `the help of a verb shows examples`(_ verb: [String]) throws {
    let folder = try TemporaryFolder()
    let help = try Legajo(in: folder.path).run(verb + ["--help"])
    #expect(help.status == 0 && help.errors == "")
    #expect(help.output.contains("Examples:\n  legajo \(verb.joined(separator: " "))"), "\(help.output)")
  }

  @Test(arguments: [
    ["chek"], ["check", "--formt", "json"], ["check", "--format", "yaml"], ["check", "--staged", "--at", "HEAD"],
    ["set"], ["set", "CLI-tramites"], ["set", "CLI-tramites", "area"], ["list", "client", "--where", "area"],
    ["report", "interviews", "--as-of", "mañana"], ["due", "--as-of", "mañana"], ["due", "--role", "nadie"],
    ["export"], ["export", "cmi"], ["export", "cmi", "--month", "marzo"], ["export", "cmi", "--year", "26"],
    ["export", "cmi", "--month", "2026-03", "--year", "2026"], ["export", "client", "--format", "xml"],
    ["check", "--lang", "fr"], ["commit", "-m"],
  ])
  func `wrong usage is 64, and says what is right`(_ arguments: [String]) throws {
    let sample = try SampleFolder()
    let run = try sample.legajo().run(arguments)
    #expect(run.status == 64, "\(run.output)\(run.errors)")
    #expect(run.output == "" && run.errors.contains("legajo"), "\(run.errors)")
  }

  @Test func `data for programs is JSON, also when nothing is wrong`() throws {
    let sample = try SampleFolder()
    for verb in [["check"], ["status"], ["list", "client"], ["show", "CLI-tramites"], ["log", "CLI-tramites"]] {
      let run = try sample.legajo().run(verb + ["--format", "json"])
      #expect(run.status == 0)
      #expect(throws: Never.self, "\(verb)") { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
    }
    try sample.replace("client: CLI-tramites", by: "client: CLI-tramite", in: "interviews/2026/INT-2026-tramites.md")
    let check = try sample.legajo()("check", "--format", "json")
    #expect(check.status == 1)
    let report = try #require(JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(report["errors"] as? Int == findings.count { $0["severity"] as? String == "error" })
    let finding = try #require(findings.first { $0["code"] as? String == "reference-not-found" })
    let place = try #require(finding["place"] as? [String: Any])
    #expect(place["path"] as? String == "interviews/2026/INT-2026-tramites.md")
    let start = try #require(place["start"] as? [String: Any])
    // The fourth line of the file, after `client: `.
    #expect(start["line"] as? Int == 4 && start["column"] as? Int == 9)
    let message = try #require(finding["message"] as? [String: String])
    #expect(message["es"]?.contains("no existe") == true && message["en"]?.contains("there is no") == true)
  }

  @Test func `the language is the option's, then the environment's, then the settings'`() throws {
    let sample = try SampleFolder()
    var legajo = sample.legajo()
    #expect(try legajo("check", "clients").errors == "24 registros: 0 errores, 1 advertencia\n")
    legajo.environment["LEGAJO_LANG"] = "en"
    #expect(try legajo("check", "clients").errors == "24 records: 0 errors, 1 warning\n")
    #expect(try legajo("check", "clients", "--lang", "es").errors == "24 registros: 0 errores, 1 advertencia\n")
    legajo.environment["LEGAJO_LANG"] = nil
    try sample.replace("language: es", by: "language: en", in: "legajo.yaml")
    #expect(try legajo("check", "clients").errors == "24 records: 0 errors, 1 warning\n")
  }

  @Test func `warnings are counted, and are errors where asked for`() throws {
    let sample = try SampleFolder()
    let file = "clients/CLI-compras.md"
    try sample.folder.write(sample.folder.text(file).replacingOccurrences(of: "\n", with: "\r\n"), to: file)
    let check = try sample.legajo()("check")
    #expect(check.status == 0 && check.output.contains("advertencia[layout]"), "\(check.output)")
    // The other one is of the fact that waits for gestor.
    #expect(check.errors.hasSuffix("0 errores, 2 advertencias\n"))
    #expect(try sample.legajo()("check", "--strict").status == 1)
  }

  @Test func `colour is for terminals, or for those who ask`() throws {
    let sample = try SampleFolder()
    try sample.folder.write("", to: "clients/CLI-compras.md")
    #expect(try !sample.legajo()("check").output.contains("\u{1B}"))
    #expect(try sample.legajo()("check", "--color", "always").output.contains("\u{1B}[1;31merror"))
  }

  @Test func `what records say cannot control the terminal`() throws {
    let sample = try SampleFolder()
    let file = "clients/CLI-compras.md"
    try sample.folder.write(
      "---\ntitle: \"a\\e[31m\\u202Eb\"\nstatus: \"\\e]0;x\\a\"\ntype: internal\narea: \"\\x9b2J\"\n---\n\n\u{1B}[2J\n",
      to: file)
    for verb in [["check"], ["show", "CLI-compras"], ["list", "client"], ["status"]] {
      let run = try sample.legajo(as: .bruno).run(verb)
      let controls = (run.output + run.errors).unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
      }
      #expect(controls.isEmpty, "\(verb): \(controls.map(\.value))")
    }
  }

  @Test func `a reader who has read enough is no failure`() throws {
    let sample = try SampleFolder()
    let shell = try Command.run(
      "bash", ["-c", "set -o pipefail; \"$0\" log --format json | head -c 10; echo \" $?\"", Legajo.program],
      in: sample.path)
    #expect(shell.output.hasSuffix(" 0\n"), "\(shell.output)\(shell.errors)")
  }
}
