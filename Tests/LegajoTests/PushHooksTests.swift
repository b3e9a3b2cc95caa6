import Fixtures
import Foundation
import Testing

/// Pushes with plain git to a server with legajo's hook, from a clone with or without legajo's own.
struct PushHooksTests {
  let sample: SampleFolder
  let server: TemporaryFolder

  init() throws {
    sample = try SampleFolder()
    server = try TemporaryFolder()
    _ = try sample.git("clone", "-q", "--bare", ".", server.path)
    _ = try sample.git("remote", "add", "origin", server.path)
    _ = try sample.git("fetch", "-q", "origin")
    _ = try sample.git("remote", "set-head", "origin", "main")
    let set = try Legajo(in: server.path)("init", "--hooks", "--server")
    try #require(set.status == 0, "\(set.errors)")
  }

  /// A commit of one changed client, without hooks.
  private func commit(as person: Legajo.Person, role: String, on date: String = "2026-11-20") throws {
    let text = try sample.folder.text("clients/CLI-compras.md")
    let changed = text.replacing(/reviewed: \S+/, with: "reviewed: \(date)")
    try sample.folder.write(changed, to: "clients/CLI-compras.md")
    let made = try sample.plain(person, "commit", "-qam", "Revisar\n\nRole: \(role)", "--no-verify")
    try #require(made.status == 0, "\(made.errors)")
  }

  private func push(_ arguments: String..., environment: [String: String] = [:]) throws -> Command {
    try Command.run(
      "git", ["push", "-q", "origin"] + arguments, in: sample.path,
      environment: ["PATH": "/usr/bin:/bin"].merging(environment) { $1 })
  }

  private func tip(_ branch: String) throws -> String {
    try Command.run("git", ["rev-parse", "-q", "--verify", branch], in: server.path).line
  }

  @Test func `what a role allows is taken`() throws {
    try commit(as: .bruno, role: "gestor")
    let run = try push("main")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try tip("main") + "\n" == sample.git("rev-parse", "HEAD"))
  }

  @Test func `what it does not allow is refused on the server, in whatever way it was committed`() throws {
    let before = try tip("main")
    try commit(as: .diego, role: "ejecutor")
    let run = try push("main")
    #expect(run.status == 1 && run.errors.contains("error[edit-not-allowed]"), "\(run.errors)")
    #expect(run.errors.contains("[push-not-allowed]"))
    #expect(try tip("main") == before)
  }

  @Test func `the clone's own hook says the same before anything is sent`() throws {
    #expect(try sample.legajo()("init", "--hooks").status == 0)
    try commit(as: .diego, role: "ejecutor")
    let run = try push("main")
    #expect(run.status == 1 && run.errors.contains("error[edit-not-allowed]"), "\(run.errors)")
    #expect(run.errors.contains("no se envió") && !run.errors.contains("remote:"), "\(run.errors)")
  }

  @Test func `on another branch everybody sends their own, and nobody another's`() throws {
    _ = try sample.git("switch", "-qc", "borrador")
    try commit(as: .diego, role: "ejecutor")
    let other = try push("borrador", environment: ["GL_USER": "bruno.sosa"])
    #expect(other.status == 1 && other.errors.contains("error[author-not-pusher]"), "\(other.errors)")
    let own = try push("borrador", environment: ["GL_USER": "diego.olmos"])
    #expect(own.status == 0, "\(own.errors)")
  }

  @Test func `the shared branch is neither rewritten nor removed`() throws {
    let before = try tip("main")
    _ = try sample.git("reset", "-q", "--hard", "HEAD~1")
    try commit(as: .bruno, role: "gestor")
    let forced = try push("--force", "main")
    #expect(forced.status == 1 && forced.errors.contains("[history-rewritten]"), "\(forced.errors)")
    let removed = try push("--delete", "main", environment: ["GIT_CONFIG_COUNT": "0"])
    #expect(removed.status == 1, "\(removed.errors)")
    #expect(try tip("main") == before)
  }

  @Test func `a server without an anchor takes nothing`() throws {
    _ = try Command.git("config", "--unset", "legajo.anchor", in: server.path)
    try commit(as: .bruno, role: "gestor")
    let run = try push("main")
    #expect(run.status == 1 && run.errors.contains("[anchor-missing]"), "\(run.errors)")
  }

  @Test func `an empty server takes the first push when it names the adoption`() throws {
    let empty = try TemporaryFolder()
    _ = try Command.git("init", "-q", "--bare", "-b", "main", in: empty.path)
    let early = try Legajo(in: empty.path)("init", "--hooks", "--server")
    #expect(early.status == 1 && early.errors.contains("legajo.yaml"), "\(early.errors)")
    let first = try sample.git("rev-list", "--max-parents=0", "HEAD").trimmingCharacters(in: .newlines)
    let refused = try sample.plain(.ana, "push", "-q", empty.path, "main")
    #expect(refused.status == 1 && refused.errors.contains("[anchor-missing]"), "\(refused.errors)")
    _ = try Command.git("config", "legajo.anchor", first, in: empty.path)
    let run = try sample.plain(.ana, "push", "-q", empty.path, "main")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Command.git("rev-parse", "main", in: empty.path) + "\n" == sample.git("rev-parse", "main"))
  }

  @Test func `an annual tag is annotated, by a role that may, and made once`() throws {
    let light = try push("HEAD:refs/tags/annual/2027")
    #expect(light.status == 1 && light.errors.contains("error[tag-lightweight]"), "\(light.errors)")
    _ = try sample.plain(.diego, "tag", "-a", "-m", "Anual", "annual/2027")
    let other = try push("annual/2027")
    #expect(other.status == 1 && other.errors.contains("error[tag-refused]"), "\(other.errors)")
    _ = try sample.git("tag", "-d", "annual/2027")
    let made = try sample.legajo(as: .ana)("tag", "annual/2027", "-m", "Informe anual")
    #expect(made.status == 0, "\(made.errors)")
    let good = try push("annual/2027")
    #expect(good.status == 0, "\(good.errors)")
    _ = try sample.plain(.ana, "tag", "-f", "-a", "-m", "Otra vez", "annual/2027", "HEAD~1")
    let moved = try push("--force", "annual/2027")
    #expect(moved.status == 1 && moved.errors.contains("error[tag-moved]"), "\(moved.errors)")
    let gone = try push("--delete", "annual/2027")
    #expect(gone.status == 1 && gone.errors.contains("error[tag-deleted]"), "\(gone.errors)")
    #expect(try push("HEAD:refs/tags/nota").status == 0)
  }

  @Test func `the hook update judges one reference`() throws {
    let hook = server.path + "/hooks/pre-receive"
    let text = try String(contentsOfFile: hook, encoding: .utf8)
    try server.write(text.replacingOccurrences(of: "hook pre-receive", with: "hook update"), to: "hooks/update")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: server.path + "/hooks/update")
    try FileManager.default.removeItem(atPath: hook)
    try commit(as: .diego, role: "ejecutor")
    let run = try push("main")
    #expect(run.status == 1 && run.errors.contains("error[edit-not-allowed]"), "\(run.errors)")
    _ = try sample.git("reset", "-q", "--hard", "HEAD~1")
    try commit(as: .bruno, role: "gestor")
    #expect(try push("main").status == 0)
  }

  @Test(arguments: [
    ("nada\n", "pre-receive"), ("0 1 refs/heads/main\n", "pre-receive"), ("\n x\n", "pre-receive"),
    ("refs/heads/main 12 refs/heads/main 34\n", "pre-push"), ("a b c\n", "pre-push"),
  ])
  func `lines of another form do not pass`(_ input: String, _ hook: String) throws {
    let arguments = hook == "pre-push" ? ["hook", hook, "origin"] : ["hook", hook]
    let run = try Legajo(in: server.path).run(arguments, input: input)
    #expect(run.status == 64 && run.errors.contains("[argument-unreadable]"), "\(run.errors)")
  }

  @Test func `the hook speaks the language of the settings, or the one asked for`() throws {
    try commit(as: .diego, role: "ejecutor")
    #expect(try push("main").errors.contains("no se aceptó lo enviado"))
    #expect(try push("main", environment: ["LEGAJO_LANG": "en"]).errors.contains("what was pushed is not accepted"))
  }
}
