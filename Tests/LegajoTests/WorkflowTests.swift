import Fixtures
import Foundation
import Testing

/// The files by which forges judge: of the form that their schemas ask for, and doing what they say.
struct WorkflowTests {
  let sample: SampleFolder
  private static let schemas = ["github": "github-workflows", "gitlab": "gitlab-ci", "gitea": "github-workflows"]
  private static let paths = [
    "github": ".github/workflows/legajo.yml", "gitlab": ".gitlab-ci.yml", "gitea": ".gitea/workflows/legajo.yml",
  ]

  init() throws { sample = try SampleFolder() }

  private func lay(_ forge: String) throws -> (path: String, text: String) {
    let run = try sample.legajo()("init", "--ci", forge)
    try #require(run.status == 0, "\(run.errors)")
    let path = run.output.trimmingCharacters(in: .newlines)
    #expect(path == Self.paths[forge])
    return (path, try sample.folder.text(path))
  }

  @Test(
    .enabled(if: Judges.areThere, "Scripts/bootstrap --judges brings check-jsonschema"),
    arguments: ["github", "gitlab", "gitea"])
  func `the public schema of the forge takes it`(_ forge: String) throws {
    let text = try lay(forge).text
    let schema = "vendor.\(Self.schemas[forge] ?? "")"
    let judge = try Judges.python(
      ["-m", "check_jsonschema", "--builtin-schema", schema, "--default-filetype", "yaml", "-"], text)
    #expect(judge.status == 0, "\(judge.output)\(judge.errors)")
  }

  @Test(.enabled(if: Judges.areThere, "Scripts/bootstrap --judges brings pre-commit"))
  func `pre-commit takes the list of our hooks`() throws {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    let list = project.appendingPathComponent(".pre-commit-hooks.yaml").standardizedFileURL.path
    let judge = try Judges.python(["-m", "pre_commit", "validate-manifest", list], "")
    #expect(judge.status == 0, "\(judge.output)\(judge.errors)")
  }

  @Test(arguments: ["github", "gitlab", "gitea"])
  func `nothing is left to fill in, and history comes whole`(_ forge: String) throws {
    let text = try lay(forge).text
    #expect(!text.contains("<") && text.contains(forge))
    #expect(text.contains(forge == "gitlab" ? "GIT_DEPTH: \"0\"" : "fetch-depth: 0"))
    let adoption = try sample.git("rev-list", "--max-parents=0", "HEAD").trimmingCharacters(in: .newlines)
    #expect(text.contains(adoption))
  }

  @Test(arguments: ["github", "gitlab", "gitea"])
  func `a file that is there is not written over`(_ forge: String) throws {
    let path = try #require(Self.paths[forge])
    try sample.folder.write("mío\n", to: path)
    let run = try sample.legajo()("init", "--ci", forge)
    #expect(run.status == 1 && run.errors.contains("[already-there]") && run.errors.contains(path))
    #expect(try sample.folder.text(path) == "mío\n")
  }

  @Test func `a workflow is a guarded file`() throws {
    let path = try lay("github").path
    let run = try sample.legajo(as: .bruno)("commit", path)
    #expect(run.status == 1 && run.errors.contains("[path-not-allowed]"), "\(run.errors)")
  }

  /// The lines of a script in a workflow: those below the first line that holds a text, as far as they are indented.
  private func script(in text: String, after mark: String, from opening: String) throws -> String {
    let lines = text.components(separatedBy: "\n")
    let step = try #require(lines.firstIndex { $0.contains(mark) })
    let start = try #require(lines[step...].firstIndex { $0.hasSuffix(opening) })
    let indent = lines[start + 1].prefix { $0 == " " }
    return lines[(start + 1)...].prefix { $0.hasPrefix(indent) || $0.isEmpty }.joined(separator: "\n")
  }

  private func commitAndRun(_ script: String, as person: Legajo.Person, role: String, _ variables: [String: String])
    throws -> (Command, folder: TemporaryFolder)
  {
    let base = try sample.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    try sample.replace("reviewed: 2026-09-10", by: "reviewed: 2026-11-20", in: "clients/CLI-compras.md")
    #expect(try sample.plain(person, "commit", "-qam", "Revisar\n\nRole: \(role)").status == 0)
    let head = try sample.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    let home = try TemporaryFolder()
    let program = try URL(fileURLWithPath: Legajo.program).deletingLastPathComponent().path
    var environment = variables.mapValues {
      $0.replacingOccurrences(of: "BASE", with: base).replacingOccurrences(of: "HEAD", with: head)
    }
    environment["HOME"] = home.path
    environment["PATH"] = program + ":/usr/bin:/bin"
    environment["GIT_CONFIG_GLOBAL"] = home.path + "/.gitconfig"
    return (try Command.run("bash", ["-e", "-c", script], in: sample.path, environment: environment), home)
  }

  @Test(
    arguments: [("bruno.sosa", "gestor", Int32(0)), ("diego.olmos", "ejecutor", 1)], ["pull_request_target", "push"])
  func `the job of GitHub judges what was pushed or proposed`(
    _ who: (email: String, role: String, status: Int32), _ event: String
  ) throws {
    let script = try script(in: lay("github").text, after: "- name: Judge", from: "run: |")
    let summary = try TemporaryFolder()
    let (run, _) = try commitAndRun(
      script, as: .init("X", who.email + "@infra.example"), role: who.role,
      [
        "EVENT": event, "BASE": "BASE", "HEAD": "HEAD", "GITHUB_WORKSPACE": sample.path,
        "GITHUB_STEP_SUMMARY": summary.path + "/summary.md",
      ])
    #expect(run.status == who.status, "\(run.output)\(run.errors)")
    #expect(run.output.contains("::error file=clients/CLI-compras.md") == (who.status == 1), "\(run.output)")
    #expect(try summary.text("summary.md").contains(who.status == 1 ? "edit-not-allowed" : "0 errores"))
  }

  @Test(arguments: [("bruno.sosa", "gestor", Int32(0)), ("diego.olmos", "ejecutor", 1)])
  func `the job of GitLab leaves a report of code quality`(_ email: String, _ role: String, _ status: Int32) throws {
    let text = try lay("gitlab").text
    let script = try script(in: text, after: "  script:", from: "- |")
    let (run, _) = try commitAndRun(
      script, as: .init("X", email + "@infra.example"), role: role,
      ["CI_COMMIT_BEFORE_SHA": "BASE", "CI_COMMIT_SHA": "HEAD", "CI_PROJECT_DIR": sample.path])
    #expect(run.status == status, "\(run.output)\(run.errors)")
    let report =
      try JSONSerialization.jsonObject(with: Data(sample.folder.text("legajo.json").utf8)) as? [[String: Any]]
    #expect(report?.compactMap { $0["check_name"] as? String } == (status == 1 ? ["edit-not-allowed"] : []))
  }

  @Test func `a branch that is new to the forge is judged from the anchor`() throws {
    let text = try lay("github").text
    let script = try script(in: text, after: "- name: Judge", from: "run: |")
    let adoption = try sample.git("rev-list", "--max-parents=0", "HEAD").trimmingCharacters(in: .newlines)
    let (run, _) = try commitAndRun(
      script, as: .bruno, role: "gestor",
      [
        "EVENT": "push", "BASE": String(repeating: "0", count: 40), "HEAD": "HEAD", "LEGAJO_ANCHOR": adoption,
        "GITHUB_WORKSPACE": sample.path,
      ])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
