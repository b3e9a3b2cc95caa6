import Fixtures
import Foundation
import Testing

/// Commits that are refused, and what a commit leaves alone.
struct CommittingTests {
  let sample: SampleFolder

  init() throws {
    sample = try SampleFolder()
    try sample.replace("reviewed: 2026-09-10", by: "reviewed: 2026-11-20", in: "clients/CLI-compras.md")
  }

  @Test func `somebody whom the roster does not know may not commit`() throws {
    try expectRefusal(
      sample.legajo(as: .init("Bruno", "bruno.soza@infra.example"))("commit"), 1, "author-not-in-roster",
      "bruno.sosa@infra.example")
  }

  @Test func `nobody commits for another`() throws {
    var legajo = sample.legajo(as: .bruno)
    legajo.environment["GIT_COMMITTER_EMAIL"] = "carla.nunez@infra.example"
    legajo.person = nil
    legajo.environment.merge(
      ["GIT_AUTHOR_NAME": "Bruno", "GIT_AUTHOR_EMAIL": "bruno.sosa@infra.example", "GIT_COMMITTER_NAME": "Carla"]
    ) { $1 }
    try expectRefusal(legajo("commit"), 1, "author-not-in-roster", "GIT_COMMITTER_EMAIL")
  }

  @Test func `git must know who commits`() throws {
    try expectRefusal(sample.legajo()("commit"), 2, "identity-unknown", "user.")
  }

  @Test func `a role that has ended allows nothing`() throws {
    var legajo = sample.legajo(as: .bruno)
    legajo.environment["GIT_AUTHOR_DATE"] = "2024-01-15T10:00:00-0300"
    legajo.environment["GIT_COMMITTER_DATE"] = "2024-01-15T10:00:00-0300"
    try expectRefusal(legajo("commit"), 1, "role-not-held", "bruno.sosa")
  }

  @Test func `a role that is not held is not taken`() throws {
    try expectRefusal(sample.legajo(as: .bruno)("commit", "--as", "direccion"), 1, "role-not-held", "gestor")
  }

  @Test func `on a detached HEAD a commit would be lost`() throws {
    _ = try sample.git("checkout", "-q", "--detach")
    try expectRefusal(sample.legajo(as: .bruno)("commit"), 1, "detached-head", "git switch")
  }

  @Test(arguments: ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge/head-name"])
  func `what git has begun is ended first`(_ mark: String) throws {
    try sample.folder.write(sample.git("rev-parse", "HEAD"), to: ".git/\(mark)")
    try expectRefusal(sample.legajo(as: .bruno)("commit"), 1, "operation-under-way", "git ")
  }

  @Test func `what is private stays out of the message`() throws {
    let ana = sample.legajo(as: .ana)
    let made = try ana("new", "reclamo", "category=treatment", "received=2026-11-20", "owner_informed=2026-11-20")
    #expect(made.status == 0 && made.errors.contains("es reservado"), "\(made.errors)")
    try expectRefusal(ana("commit", made.line, "-m", "Juan gritó"), 1, "message-unusable", "sin -m")
    #expect(try ana("commit", made.line).status == 0)
    #expect(try sample.git("log", "-1", "--format=%s") == "Reclamo: Reclamo reservado\n")
  }

  @Test func `other staged and unstaged work stays as it was`() throws {
    try sample.folder.write("nota\n", to: "docs/nota.md")
    _ = try sample.git("add", "docs/nota.md")
    try sample.folder.write("nota, seguida\n", to: "docs/nota.md")
    try sample.folder.write("suelto\n", to: "docs/suelto.md")
    let before = try (sample.git("diff", "--cached", "docs"), sample.git("diff", "docs"))
    let made = try sample.legajo(as: .bruno)("commit")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try sample.git("show", "--format=", "--name-only") == "clients/CLI-compras.md\n")
    #expect(try sample.git("diff", "--cached", "docs") == before.0)
    #expect(try sample.git("diff", "docs") == before.1)
    #expect(try sample.git("status", "--porcelain") == "AM docs/nota.md\n?? docs/suelto.md\n")
  }

  @Test func `a dry run tells everything and changes nothing`() throws {
    let before = try sample.git("rev-parse", "HEAD")
    let run = try sample.legajo(as: .bruno)("commit", "--dry-run", "-m", "Revisar la ficha")
    #expect(run.status == 0)
    #expect(run.output == "Revisar la ficha\n\nRecord: CLI-compras\nRole: gestor\n")
    #expect(run.errors.contains("clients/CLI-compras.md"))
    #expect(try sample.git("rev-parse", "HEAD") == before)
    #expect(try sample.git("status", "--porcelain") == " M clients/CLI-compras.md\n")
  }

  @Test func `hooks are not run, and that is said`() throws {
    let hook = ".git/hooks/pre-commit"
    try sample.folder.write("#!/bin/sh\ntouch \(sample.path)/ran\nexit 1\n", to: hook)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(sample.path)/\(hook)")
    let run = try sample.legajo(as: .bruno)("commit")
    #expect(run.status == 0 && run.errors.contains("no se ejecutaron los hooks: pre-commit"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: sample.path + "/ran"))
  }

  @Test func `of legajo's own hooks, which have nothing to add, nothing is said`() throws {
    #expect(try sample.legajo()("init", "--hooks").status == 0)
    let run = try sample.legajo(as: .bruno)("commit")
    #expect(run.status == 0 && !run.errors.contains("hooks"), "\(run.errors)")
  }

  @Test func `in a linked work tree the commit goes to its branch`() throws {
    let other = try TemporaryFolder()
    _ = try sample.git("worktree", "add", "-q", "-b", "aparte", other.path + "/aparte")
    let legajo = Legajo(in: other.path + "/aparte", as: .bruno)
    #expect(try legajo("set", "CLI-archivo", "reviewed=2026-11-20").status == 0)
    let made = try legajo("commit")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try sample.git("rev-parse", "aparte") == made.output)
    #expect(try Command.git("status", "--porcelain", in: legajo.folder) == "")
    #expect(try sample.git("status", "--porcelain") == " M clients/CLI-compras.md\n")
  }

  private func expectRefusal(
    _ run: Command, _ status: Int32, _ code: String, _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(run.status == status, "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(
      run.errors.contains("[\(code)]") && run.errors.contains(words), "\(run.errors)", sourceLocation: sourceLocation)
    #expect(
      try sample.git("status", "--porcelain", "clients") == " M clients/CLI-compras.md\n",
      sourceLocation: sourceLocation)
  }
}
