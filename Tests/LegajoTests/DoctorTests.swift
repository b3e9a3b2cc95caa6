import Fixtures
import Foundation
import Testing

/// What the doctor finds in a clone, and what it mends.
struct DoctorTests {
  let sample: SampleFolder

  init() throws {
    sample = try SampleFolder()
    try #require(sample.legajo()("init", "--hooks").status == 0)
  }

  private func doctor(_ arguments: String..., as person: Legajo.Person = .bruno) throws -> Command {
    try sample.legajo(as: person).run(["doctor"] + arguments)
  }

  @Test func `a clone that is set up is well`() throws {
    let run = try doctor()
    #expect(run.status == 0 && run.output == "", "\(run.output)\(run.errors)")
  }

  @Test(arguments: [
    ("rm .git/hooks/pre-push", "error[hook-missing]", true),
    ("sed -i 's!^program=.*!program=/nada/legajo!' .git/hooks/commit-msg", "error[hook-missing]", true),
    ("chmod -x .git/hooks/commit-msg", "error[hook-missing]", true),
    ("printf '#!/bin/sh\\n' > .git/hooks/pre-commit", "error[hook-missing]", false),
    ("git config --unset legajo.anchor", "error[setup-missing]", true),
    ("git config legajo.anchor 1234567890123456789012345678901234567890", "error[anchor-missing]", false),
    (
      "git config legajo.anchor $(git commit-tree -m x $(git mktree </dev/null))", "error[history-rewritten]", false
    ),
    ("git config --unset pull.rebase", "error[setup-missing]", true),
    ("git config --remove-section merge.legajo", "error[setup-missing]", true),
    ("rm .git/info/attributes", "error[setup-missing]", true),
    ("git replace HEAD HEAD~1", "error[object-replaced]", false),
    ("echo $(git rev-parse HEAD) > .git/info/grafts", "error[history-incomplete]", false),
    ("git rev-parse HEAD~5 > .git/shallow", "error[history-incomplete]", false),
    ("touch clients/.CLI-x.md.legajo-999999999", "advertencia[leftover]", true),
    ("touch .git/index.lock", "advertencia[leftover]", false),
  ])
  func `what is wrong is told with its way out, and mended where nobody need decide`(
    _ damage: String, _ code: String, _ isMended: Bool
  ) throws {
    let made = try Command.run(
      "bash", ["-e", "-c", damage], in: sample.path,
      environment: [
        "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x.example", "GIT_COMMITTER_NAME": "x",
        "GIT_COMMITTER_EMAIL": "x@x.example",
      ])
    try #require(made.status == 0, "\(made.errors)")
    let found = try doctor()
    #expect(found.output.hasPrefix(code), "\(found.output)\(found.errors)")
    #expect(found.status == (code.hasPrefix("error") ? 1 : 0))
    let preview = try doctor("--fix")
    #expect(preview.output.isEmpty == !isMended, "\(preview.output)")
    #expect(try doctor().output == found.output, "a preview changes nothing")
    let mended = try doctor("--fix", "--write")
    #expect(mended.output.isEmpty == isMended, "\(mended.output)\(mended.errors)")
  }

  @Test func `somebody whom the roster does not know is told so`() throws {
    let run = try doctor(as: .init("Bruno", "bruno.soza@infra.example"))
    #expect(run.status == 1 && run.output.contains("error[author-not-in-roster]"), "\(run.output)")
    #expect(run.output.contains("git config user.email bruno.sosa@infra.example"))
    let nobody = try sample.legajo()("doctor", "--lang", "en")
    #expect(nobody.status == 1 && nobody.output.contains("error[identity-unknown]: git does not know who commits"))
  }

  @Test func `a commit that was cut off is finished`() throws {
    try sample.folder.write(
      "legajo-commit 1\nrefs/heads/main\n\(sample.git("rev-parse", "HEAD"))", to: ".git/legajo/unfinished/journal")
    #expect(try doctor().output.contains("advertencia[leftover]"))
    #expect(try doctor("--fix", "--write").output == "")
    #expect(!FileManager.default.fileExists(atPath: sample.path + "/.git/legajo/unfinished/journal"))
  }

  @Test func `an id that was another record's is found`() throws {
    let text = try sample.folder.text("clients/CLI-archivo.md")
    _ = try sample.git("rm", "-q", "clients/CLI-archivo.md")
    #expect(try sample.plain(.ana, "commit", "-q", "--no-verify", "-m", "Quitar").status == 0)
    #expect(!(try doctor().output.contains("id-reused")))
    try sample.folder.write(text, to: "clients/CLI-archivo.md")
    _ = try sample.git("add", "clients")
    #expect(try sample.plain(.ana, "commit", "-q", "--no-verify", "-m", "Otro").status == 0)
    let run = try doctor()
    #expect(run.status == 1 && run.output.contains("error[id-reused]: CLI-archivo"), "\(run.output)")
  }
}
