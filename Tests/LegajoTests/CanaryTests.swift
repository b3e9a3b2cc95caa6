import Fixtures
import Foundation
import Testing

/// Fifty words that stand only in the restricted repository, looked for in all that the shared one says and keeps.
struct CanaryTests {
  private static let id = "CMP-2026-7k3qf"
  private static let canaries = (1...50).map { "canario\(String($0, radix: 36))zq" }
  private let sample: SampleFolder
  private let restricted: TemporaryFolder
  private let machine: TemporaryFolder

  init() throws {
    sample = try SampleFolder()
    restricted = try TemporaryFolder()
    machine = try TemporaryFolder()
    for folder in ["home", "tmp"] { try machine.write("", to: folder + "/.keep") }
    try #require(shared()("init", "--hooks").status == 0)
    let stub = """
      ---
      title: Reclamo reservado
      status: registered
      category: treatment
      received: 2026-11-20
      owner_informed: 2026-11-20
      ---

      """
    try sample.folder.write(stub, to: "complaints/2026/\(Self.id).md")
    let made = try shared()("commit", Self.id)
    try #require(made.status == 0, "\(made.errors)")
    try layRestricted()
  }

  private func shared() -> Legajo { placed(sample.legajo(as: .ana)) }

  private func placed(_ legajo: Legajo) -> Legajo {
    var legajo = legajo
    legajo.environment["HOME"] = machine.path + "/home"
    legajo.environment["TMPDIR"] = machine.path + "/tmp"
    return legajo
  }

  private func word(_ number: Int) -> String { Self.canaries[number - 1] }

  private var record: String {
    let people = (6...10).map { "  - \(word($0))" }.joined(separator: "\n")
    let log = (11...15).map { "  - {on: 2026-11-21, text: \(word($0))}" }.joined(separator: "\n")
    let extra = (16...20).map { "  \(word($0)): \(word($0 + 5))" }.joined(separator: "\n")
    let body = (26...44).map { "Dijo \(word($0))." }.joined(separator: "\n")
    return """
      ---
      # \(word(1))
      title: \(word(2))
      status: registered
      category: treatment
      received: 2026-11-20
      owner_informed: 2026-11-20
      client: CLI-\(word(3))
      received_by: \(word(4))
      reported_by: \(word(5))
      people_involved:
      \(people)
      topics: [\(word(45))]
      remedy_sought: \(word(46))
      log:
      \(log)
      tags: [\(word(47))]
      extra:
      \(extra)
      ---

      \(body)

      """
  }

  /// The restricted repository beside the shared one, with the words in every field, the text, names and messages.
  private func layRestricted() throws {
    let ana = placed(Legajo(in: restricted.path, as: .ana))
    try #require(ana("init", "--private").status == 0)
    let roles = try restricted.text("roles.yaml")
    let laura = """
        - person: laura.ferreira
          emails: [laura.ferreira@infra.example]
          roles:
            - {role: direccion, from: 2026-01-01}

      """
    try restricted.write(roles + laura, to: "roles.yaml")
    let lists = try restricted.text("lists.yaml")
    try restricted.write(
      lists.replacingOccurrences(of: "topics:\n", with: "topics:\n  \(word(45)): {es: x, en: y}\n"), to: "lists.yaml")
    let adopted = try ana("commit", "-m", "Adoptar \(word(48))")
    try #require(adopted.status == 0, "\(adopted.errors)")
    try restricted.write(record, to: "complaints/2026/\(Self.id)-\(word(49)).md")
    try restricted.write("\(word(50))\n", to: "complaints/2026/\(Self.id)/\(word(50)).txt")
    let made = try ana("commit", "-m", "Registrar \(word(48))")
    try #require(made.status == 0, "\(made.errors)")
    for arguments in [["check"], ["audit"], ["log"], ["show", Self.id], ["list", "reclamo"], ["status"], ["doctor"]] {
      _ = try ana.run(arguments)
    }
    #expect(try ana("show", Self.id).output.contains(word(2)), "the words are there to be found")
  }

  private func expectNone(
    in text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Self.canaries.filter { text.contains($0) }
    #expect(found == [], "\(what): \(found)", sourceLocation: sourceLocation)
  }

  /// Every file below a folder, and every object of its database.
  private func expectNoneKept(in folder: String, isRepository: Bool) throws {
    let files = try Command.run("grep", ["-rlaE", Self.canaries.joined(separator: "|"), folder], in: "/")
    #expect(files.output == "", "\(files.output)")
    let names = try Command.run("find", [folder], in: "/")
    expectNone(in: names.output, "names below \(folder)")
    guard isRepository else { return }
    let objects = try Command.run(
      "bash",
      [
        "-c", "git cat-file --batch --batch-all-objects | grep -aE '\(Self.canaries.joined(separator: "|"))' || true",
      ], in: folder)
    #expect(objects.output == "")
  }

  private static let formats = [
    "text", "compact", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjsonl",
  ]

  /// What a verb is run with; a verb that is not named here runs with the stub's id, its path, and nothing.
  private static let runs: [String: [[String]]] = [
    "check": formats.map { ["--format", $0] } + [
      ["--staged"], ["--at", "HEAD"], ["--range", "HEAD~1..HEAD"], ["--fix"],
    ],
    "audit": [["--explain"], ["HEAD~1..HEAD", "--explain", "--format", "json"]]
      + formats.map { ["HEAD~1..HEAD", "--format", $0] },
    "list": [["reclamo"], ["complaint", "--format", "json"]],
    "show": [[id], [id, "--format", "json"]],
    "log": [[], [id], ["--format", "json"], [id, "--format", "json"]],
    "status": [[], ["--format", "json"]],
    "report": ["md", "html", "json", "csv"].map { ["interviews", "--format", $0] },
    "doctor": formats.map { ["--format", $0] } + [["--fix"]],
    "hook": [["pre-commit"]],
    "schema": [["show", "complaint"], ["lint", "schema/complaint.yaml"]],
    "explain": [["complaint-in-wrong-repository"]],
    "edit": [[id]],
  ]

  @Test func `no word of the restricted repository is said or kept in the shared one`() throws {
    let legajo = shared()
    let help = try legajo("--help").output
    let verbs = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last).matches(of: /(?m)^  ([a-z-]+)/)
      .map { String($0.1) }
    #expect(verbs.count > 15 && Set(Self.runs.keys).subtracting(verbs) == [])
    for command in verbs {
      let runs = Self.runs[command] ?? [[], [Self.id], ["complaints/2026/\(Self.id).md"]]
      for arguments in runs {
        for language in ["es", "en"] {
          let run = try legajo.run([command] + arguments + ["--lang", language])
          expectNone(in: run.output + run.errors, "\(command) \(arguments)")
        }
      }
    }
    try expectNoneKept(in: sample.path, isRepository: true)
    try expectNoneKept(in: machine.path, isRepository: false)
  }

  @Test(arguments: ["whole", "unreadable"])
  func `a record that was put where all read is refused without a word of it`(_ form: String) throws {
    let text = form == "whole" ? record : record.replacingOccurrences(of: "log:\n", with: "log: [\n")
    try sample.folder.write(text, to: "complaints/2026/\(Self.id).md")
    try sample.folder.write("\(word(50))\n", to: "complaints/2026/\(Self.id)/nota.txt")
    let legajo = shared()
    func expectRefused(_ run: Command, _ what: String) {
      #expect(run.status == 1, "\(what): \(run.output)\(run.errors)")
      expectNone(in: run.output + run.errors, what)
    }
    for format in Self.formats { expectRefused(try legajo("check", "--format", format), "check \(format)") }
    expectRefused(try legajo("commit", Self.id), "commit")
    expectRefused(try legajo("commit", Self.id, "-m", "x"), "commit -m")
    _ = try sample.git("add", "-A")
    for format in Self.formats {
      expectRefused(try legajo("check", "--staged", "--format", format), "staged \(format)")
    }
    expectRefused(try sample.plain(.ana, "commit", "-qm", "x"), "git commit")
    try #require(sample.plain(.ana, "commit", "-qnm", "x\n\nRole: dueno").status == 0)
    for format in Self.formats {
      expectRefused(try legajo("check", "--range", "HEAD~1..HEAD", "--format", format), "range \(format)")
      expectRefused(try legajo("audit", "HEAD~1..HEAD", "--format", format), "audit \(format)")
    }
    let server = try TemporaryFolder()
    _ = try Command.git("clone", "-q", "--bare", sample.path, server.path, in: sample.path)
    _ = try Command.git("update-ref", "refs/heads/main", "HEAD~1", in: server.path)
    expectRefused(try sample.plain(.ana, "push", "-q", server.path, "main"), "git push")
    #expect(try Legajo(in: server.path)("init", "--hooks", "--server").status == 0)
    expectRefused(try sample.plain(.ana, "push", "-q", "--no-verify", server.path, "main"), "pre-receive")
  }
}
