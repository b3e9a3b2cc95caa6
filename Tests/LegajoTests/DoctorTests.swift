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
    ("mkdir -p .git/legajo && echo hola > .git/legajo/signatures", "advertencia[leftover]", true),
    ("mkdir -p .git/legajo && ln -s /nada .git/legajo/signatures", "advertencia[leftover]", true),
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

  @Test func `who must sign is told how, until git knows with which key`() throws {
    try sample.replace("required_for: []", by: "required_for: [gestor, dueno]", in: "legajo.yaml")
    try #require(sample.plain(.ana, "commit", "-q", "--no-verify", "-am", "Firmas\n\nRole: dueno").status == 0)
    let found = try doctor("--lang", "en")
    #expect(found.status == 1 && found.output.hasPrefix("error[setup-missing]: git does not know"), "\(found.output)")
    #expect(found.output.contains("with which key bruno.sosa signs, and the role demands it: gestor"))
    for command in ["git config --global gpg.format ssh", "git config --global user.signingkey ~/.ssh/id_ed25519.pub"] {
      #expect(found.output.contains(command), "\(found.output)")
    }
    #expect(try doctor(as: .diego).output == "", "a role that does not sign needs no key")
    _ = try sample.git("config", "gpg.format", "x509")
    #expect(try doctor().output.hasPrefix("error[setup-missing]"))
    _ = try sample.git("config", "gpg.format", "ssh")
    #expect(try doctor().output.hasPrefix("error[setup-missing]"))
    _ = try sample.git("config", "user.signingkey", sample.path + "/.git/key")
    let mended = try doctor()
    #expect(mended.status == 0 && mended.output == "", "\(mended.output)\(mended.errors)")
  }

  @Test func `without settings on it, direccion and dueno sign once they have a key`() throws {
    let pair = try SigningKeyPair("ana", in: TemporaryFolder())
    try sample.replace("signatures: {required_for: []}\n", by: "", in: "legajo.yaml")
    try #require(sample.plain(.ana, "commit", "-q", "--no-verify", "-am", "Sin más\n\nRole: dueno").status == 0)
    #expect(try doctor(as: .ana).output == "")
    try sample.replace(
      "emails: [ana.pereyra@infra.example]",
      by: "emails: [ana.pereyra@infra.example]\n    keys: [\(pair.publicText)]", in: "roles.yaml")
    try #require(sample.plain(.ana, "commit", "-q", "--no-verify", "-am", "Clave\n\nRole: dueno").status == 0)
    let found = try doctor(as: .ana)
    #expect(found.output.hasPrefix("error[setup-missing]") && found.output.contains("dueno"), "\(found.output)")
    #expect(try doctor(as: .laura).output == "")
  }

  @Test func `notes that are read are no leftover`() throws {
    let lines = "legajo-signatures 1\n"
    let sum = try Command.run("sha256sum", [], in: sample.path, input: String(lines.dropLast())).output.prefix(64)
    try sample.folder.write(lines + sum + "\n", to: ".git/legajo/signatures")
    #expect(try doctor().output == "")
  }

  @Test func `a clone with a part of the objects is told so, and the commands it is told mend it`() throws {
    _ = try sample.git("config", "uploadpack.allowFilter", "true")
    let other = try TemporaryFolder()
    _ = try Command.git("clone", "-q", "--filter=blob:none", "file://\(sample.path)", "parte", in: other.path)
    var legajo = Legajo(in: other.path + "/parte", as: .bruno)
    legajo.environment = sample.legajo().environment
    #expect(try legajo("init", "--hooks").status == 0)
    let found = try legajo("doctor", "--lang", "en")
    #expect(found.status == 1 && found.output.hasPrefix("error[history-incomplete]"), "\(found.output)\(found.errors)")
    #expect(try legajo("audit").status == 2)
    let help = try #require(found.output.split(separator: "\n").first { $0.contains("bring here what is missing: ") })
    let commands = try #require(help.components(separatedBy: "missing: ").last)
    let mended = try Command.run("bash", ["-c", commands], in: legajo.folder)
    #expect(mended.status == 0, "\(commands)\n\(mended.errors)")
    let well = try legajo("doctor")
    #expect(well.status == 0 && well.output == "", "\(well.output)\(well.errors)")
    #expect(try legajo("audit").status == 0)
  }

  @Test(arguments: [
    ("worktreeConfig", "true", "git config --unset extensions.worktreeconfig"),
    ("preciousObjects", "true", "git config --unset extensions.preciousobjects"),
    ("partialClone", "origin", "--filter"), ("objectFormat", "sha1", "git config --unset extensions.objectformat"),
    ("refStorage", "files", "git refs migrate --ref-format=files"),
  ])
  func `an extension that is not read is named, with the way out`(_ name: String, _ value: String, _ help: String)
    throws
  {
    _ = try sample.git("config", "core.repositoryFormatVersion", "1")
    _ = try sample.git("config", "extensions.\(name)", value)
    let found = try doctor()
    #expect(found.status == 2 && found.output == "", "\(found.output)")
    #expect(found.errors.contains("extensions.\(name.lowercased()) [git-failed]"), "\(found.errors)")
    #expect(found.errors.contains(help), "\(found.errors)")
    guard help.hasPrefix("git config --unset") else { return }
    #expect(try Command.run("bash", ["-c", help], in: sample.path).status == 0)
    #expect(try doctor().output == "")
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
