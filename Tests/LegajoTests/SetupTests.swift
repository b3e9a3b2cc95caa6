import Fixtures
import Foundation
import Testing

/// What `legajo init` sets up in a clone, and what it leaves to people.
struct SetupTests {
  let sample: SampleFolder
  private static let hooks = ["pre-commit", "prepare-commit-msg", "commit-msg", "pre-push"]

  init() throws { sample = try SampleFolder() }

  private func initHooks(_ more: String...) throws -> Command {
    try sample.legajo().run(["init", "--hooks"] + more)
  }

  @Test func `everything is set once, and told`() throws {
    let adoption = try sample.git("rev-list", "--max-parents=0", "HEAD").trimmingCharacters(in: .newlines)
    let first = try initHooks()
    #expect(first.status == 0, "\(first.errors)")
    for hook in Self.hooks {
      #expect(first.output.contains("hook \(sample.path)/.git/hooks/\(hook)\n"))
      #expect(FileManager.default.isExecutableFile(atPath: "\(sample.path)/.git/hooks/\(hook)"))
    }
    #expect(first.output.contains("legajo.anchor = \(adoption)\n") && first.output.contains("pull.rebase = true\n"))
    #expect(try sample.git("config", "legajo.anchor") == adoption + "\n")
    #expect(try sample.git("config", "pull.rebase") == "true\n")
    #expect(try sample.git("config", "merge.legajo.driver").contains(" merge-file %O %A %B"))
    #expect(try sample.git("check-attr", "merge", "clients/CLI-compras.md").hasSuffix(": merge: legajo\n"))
    #expect(try sample.git("status", "--porcelain") == "")
    let before = try sample.folder.text(".git/config")
    let second = try sample.legajo()("init")
    #expect(second.status == 0 && second.output == "" && second.errors.contains("todo está en su lugar"))
    #expect(try sample.folder.text(".git/config") == before)
  }

  @Test func `a sample that was cut off before its branch is begun again`() throws {
    let whole = try sample.git("rev-parse", "HEAD", "annual/2025")
    _ = try sample.git("update-ref", "-d", "refs/heads/main")
    let again = try sample.legajo()("init", "--sample", ".")
    #expect(again.status == 1 && again.errors.contains("no está vacía: tiene .git, "), "\(again.errors)")
    for name in try FileManager.default.contentsOfDirectory(atPath: sample.path) where name != ".git" {
      try FileManager.default.removeItem(atPath: sample.path + "/" + name)
    }
    let begun = try sample.legajo()("init", "--sample", ".")
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(try sample.git("rev-parse", "HEAD", "annual/2025") == whole)
    #expect(try sample.git("status", "--porcelain") == "" && sample.git("fsck", "--strict") == "")
  }

  @Test func `a dry run tells the same and sets nothing`() throws {
    let before = try sample.folder.text(".git/config")
    let dry = try initHooks("--dry-run")
    #expect(try sample.folder.text(".git/config") == before)
    #expect(!FileManager.default.fileExists(atPath: "\(sample.path)/.git/hooks/pre-commit"))
    #expect(try dry.output == initHooks().output && dry.status == 0)
  }

  @Test func `a hook of somebody's own stays as it is, and the line to add works`() throws {
    let own = "#!/bin/sh\necho mío >> \"$(git rev-parse --git-dir)/ran\"\n"
    try sample.folder.write(own, to: ".git/hooks/pre-commit")
    let run = try initHooks()
    #expect(run.status == 1)
    #expect(try sample.folder.text(".git/hooks/pre-commit") == own)
    #expect(try sample.folder.text(".git/hooks/commit-msg").contains("hook commit-msg"))
    let line = try #require(run.errors.components(separatedBy: "): ").last?.trimmingCharacters(in: .newlines))
    #expect(line.contains("hook pre-commit \"$@\""))
    try sample.folder.write(own + line + "\n", to: ".git/hooks/pre-commit")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(sample.path)/.git/hooks/pre-commit")
    #expect(try initHooks().status == 0)
    try sample.replace("type: internal", by: "type: interno", in: "clients/CLI-compras.md")
    let refused = try sample.plain(.bruno, "commit", "-qam", "x")
    #expect(refused.status == 1 && refused.errors.contains("[value-not-allowed]"), "\(refused.errors)")
    #expect(try sample.folder.text(".git/ran") == "mío\n")
  }

  @Test func `a folder of hooks that the configuration names is another program's`() throws {
    _ = try sample.git("config", "core.hooksPath", ".husky")
    let run = try initHooks()
    #expect(run.status == 1)
    for hook in Self.hooks { #expect(run.errors.contains("/.husky/\(hook) ")) }
    #expect(!FileManager.default.fileExists(atPath: sample.path + "/.husky"))
    #expect(!FileManager.default.fileExists(atPath: sample.path + "/.git/hooks/pre-commit"))
  }

  @Test func `what people set otherwise stays`() throws {
    _ = try sample.git("config", "legajo.anchor", "HEAD~3")
    _ = try sample.git("config", "pull.rebase", "false")
    try sample.folder.write("*.png binary\n", to: ".git/info/attributes")
    let run = try initHooks()
    #expect(run.status == 1 && run.errors.contains("pull.rebase") && run.errors.contains("*.md merge=legajo"))
    #expect(try sample.git("config", "legajo.anchor") == "HEAD~3\n")
    #expect(try sample.git("config", "pull.rebase") == "false\n")
    #expect(try sample.folder.text(".git/info/attributes") == "*.png binary\n")
  }

  @Test func `a hook of ours that names a program which is gone stops, says so, and is written anew`() throws {
    #expect(try initHooks().status == 0)
    let hook = try sample.folder.text(".git/hooks/pre-commit")
    let program = try Legajo.program
    try sample.folder.write(hook.replacingOccurrences(of: program, with: "/nada/legajo"), to: ".git/hooks/pre-commit")
    let stopped = try sample.plain(.bruno, "commit", "-q", "--allow-empty", "-m", "x")
    #expect(stopped.status == 1 && stopped.errors.contains("/nada/legajo"), "\(stopped.errors)")
    #expect(try initHooks().output == "hook \(sample.path)/.git/hooks/pre-commit\n")
    #expect(try sample.folder.text(".git/hooks/pre-commit") == hook)
  }

  @Test func `a program with windows, which knows no PATH of a shell, runs the hooks`() throws {
    #expect(try initHooks().status == 0)
    try sample.replace("reviewed: 2026-09-10", by: "reviewed: 2026-11-20", in: "clients/CLI-compras.md")
    let run = try Command.run(
      "env",
      [
        "-i", "/usr/bin/git", "-C", sample.path, "-c", "user.name=Bruno", "-c", "user.email=bruno.sosa@infra.example",
        "commit", "-qam", "Revisar",
      ], in: "/")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("log", "-1", "--format=%(trailers:key=Role,valueonly)").hasPrefix("gestor\n"))
  }

  @Test func `a server and a clone are told apart`() throws {
    let bare = try TemporaryFolder()
    _ = try sample.git("clone", "-q", "--bare", ".", bare.path)
    let clone = try Legajo(in: bare.path)("init", "--hooks")
    #expect(clone.status == 1 && clone.errors.contains("--server"))
    #expect(try initHooks("--server").status == 1)
    let server = try Legajo(in: bare.path)("init", "--hooks", "--server")
    #expect(server.status == 0 && server.output.contains("/hooks/pre-receive"), "\(server.errors)")
    #expect(!server.output.contains("pull.rebase"))
  }

  @Test func `before the adoption there is nothing to judge from`() throws {
    let folder = try TemporaryFolder()
    #expect(try Legajo(in: folder.path, as: .ana)("init").status == 0)
    let run = try Legajo(in: folder.path)("init", "--hooks")
    #expect(run.status == 1 && run.errors.contains("legajo init --hooks"), "\(run.errors)")
    #expect(FileManager.default.isExecutableFile(atPath: folder.path + "/.git/hooks/pre-commit"))
  }
}
