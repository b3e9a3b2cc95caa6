import Fixtures
import Foundation
import Testing

/// Two people and a server: what `sync` does with what both did, by the program itself and real git.
struct SyncTests {
  static let complaint = "complaints/2026/CMP-2026-t3f5y-aviso-que-llego-tarde.md"
  static let (ana, bruno) = ("ana.pereyra", "bruno.sosa")
  let team: Team

  init() throws {
    team = try Team(
      sharing: SampleFolder().folder, people: [Self.ana, Self.bruno, "laura.ferreira"],
      environment: ["GIT_AUTHOR_DATE": SampleFolder.now, "GIT_COMMITTER_DATE": SampleFolder.now])
  }

  private func sync(_ person: String, _ more: [String: String] = [:]) throws -> Command {
    var legajo = Legajo(in: team.path(person))
    legajo.environment = more
    return try legajo("sync")
  }

  private func anaSends(_ old: String = "severity: medium", _ new: String = "severity: high") throws {
    try team.commit(Self.ana, old, new, in: Self.complaint, "Ana", role: "dueno")
    try team.git(Self.ana, "push", "-q")
  }

  private func brunoCommits(_ old: String = "topics: [avisos]", _ new: String = "topics: [avisos, turnos]") throws {
    try team.commit(Self.bruno, old, new, in: Self.complaint, "Bruno", role: "gestor")
  }

  /// The branch, the files and the index of a person, and the server's branch.
  private func state(_ person: String) throws -> [String] {
    [
      try team.git(person, "rev-parse", "HEAD"), try team.git(person, "status", "--porcelain"),
      try team.git(person, "diff"), try team.git("hub.git", "rev-parse", "main"),
    ]
  }

  @Test func `the race of two people who know only pull and push ends in one line of commits`() throws {
    try anaSends("channel: interview", "channel: phone")
    try brunoCommits()
    #expect(try team.run(Self.bruno, ["push", "-q"]).status == 1)
    let pulled = try team.run(Self.bruno, ["-c", "pull.rebase=false", "pull", "-q", "--no-edit"])
    #expect(pulled.status == 0, "\(pulled.errors)")
    // What a server would refuse: the upstream as second parent.
    #expect(try team.git(Self.bruno, "rev-parse", "HEAD^2") == team.git("hub.git", "rev-parse", "main"))
    let author = try team.git(Self.bruno, "log", "-1", "--format=%an %ae %ad %B", "HEAD^1")

    let synced = try sync(Self.bruno)
    #expect(synced.status == 0, "\(synced.errors)")
    #expect(try team.git(Self.bruno, "rev-list", "--merges", "HEAD~3..HEAD") == "")
    #expect(try team.git("hub.git", "log", "-2", "--format=%s", "main") == "Bruno\nAna")
    #expect(try team.git("hub.git", "log", "-1", "--format=%an %ae %ad %B", "main") == author)
    #expect(synced.output.trimmingCharacters(in: .newlines) == (try team.git("hub.git", "rev-parse", "main")))
    #expect(try team.git(Self.bruno, "status", "--porcelain") == "")
    let text = try team.folder.text("bruno.sosa/" + Self.complaint)
    #expect(text.contains("channel: phone") && text.contains("topics: [avisos, turnos]"))
    // The other one gets it, and a second time there is nothing to do.
    #expect(try sync(Self.ana).status == 0)
    #expect(try sync(Self.ana).errors.contains("al día"))
    #expect(try team.git(Self.ana, "rev-parse", "HEAD") == team.git(Self.bruno, "rev-parse", "HEAD"))
  }

  @Test func `a conflict that a person settled in a pull stays settled`() throws {
    try anaSends()
    try brunoCommits("severity: medium", "severity: low")
    #expect(try team.run(Self.bruno, ["-c", "pull.rebase=false", "pull", "-q", "--no-edit"]).status == 1)
    try team.git(Self.bruno, "checkout", "-q", "--ours", Self.complaint)
    try team.git(Self.bruno, "commit", "-q", "-a", "-m", "Merge")
    let synced = try sync(Self.bruno)
    #expect(synced.status == 0, "\(synced.errors)")
    #expect(try team.git("hub.git", "log", "-2", "--format=%s", "main") == "Bruno\nAna")
    #expect(try team.git("hub.git", "show", "main:" + Self.complaint).contains("severity: low"))
  }

  @Test func `what git put together without looking is looked at`() throws {
    // Far enough apart for git, and not to be merged: a move that closes the record, and an edit of it.
    try anaSends("status: in_progress", "status: void\nvoid_reason: repetido")
    try brunoCommits("## Respuesta", "## Respuesta\n\nSe respondió.\n")
    let pulled = try team.run(Self.bruno, ["-c", "pull.rebase=false", "pull", "-q", "--no-edit"])
    #expect(pulled.status == 0, "\(pulled.errors)")
    let before = try state(Self.bruno)
    let synced = try sync(Self.bruno)
    #expect(synced.status == 1 && synced.errors.contains("«anulado»"), "\(synced.errors)")
    #expect(try state(Self.bruno) == before)
  }

  @Test func `a conflict is told as records, and changes nothing`() throws {
    try anaSends()
    try brunoCommits("severity: medium", "severity: low")
    try team.folder.write("a medias\n", to: "bruno.sosa/README.md")
    let before = try state(Self.bruno)
    let synced = try sync(Self.bruno)
    #expect(synced.status == 1)
    let ids = [
      try team.git("hub.git", "rev-parse", "--short=7", "main"),
      try team.git(Self.bruno, "rev-parse", "--short=7", "HEAD"),
    ]
    #expect(
      synced.errors.contains(
        "El aviso del corte llegó tarde: «Gravedad» cambió de dos maneras: origin/main (ana.pereyra, dueno, \(ids[0])): medium -> high; main (bruno.sosa, gestor, \(ids[1])): medium -> low"
      ), "\(synced.errors)")
    #expect(synced.errors.contains("[sync-conflict]"))
    #expect(try state(Self.bruno) == before)

    // The way on that it names.
    #expect(try Legajo(in: team.path(Self.bruno))("init").status == 0)
    #expect(try team.run(Self.bruno, ["rebase", "-q", "--autostash", "origin/main"]).status == 1)
    let marked = try team.folder.text("bruno.sosa/" + Self.complaint)
    let settled = marked.replacingOccurrences(
      of: "<<<<<<< .*\n.*\n=======\n(.*\n)>>>>>>> .*\n", with: "$1", options: .regularExpression)
    try team.folder.write(settled, to: "bruno.sosa/" + Self.complaint)
    try team.git(Self.bruno, "add", Self.complaint)
    try team.git(Self.bruno, "-c", "core.editor=true", "rebase", "--continue")
    #expect(try sync(Self.bruno).status == 0)
    #expect(try team.git("hub.git", "show", "main:" + Self.complaint).contains("severity: low"))
    #expect(try team.folder.text("bruno.sosa/README.md") == "a medias\n")
  }

  @Test func `uncommitted work in a file that others changed is told, and nothing is sent`() throws {
    try anaSends()
    try team.commit(
      Self.bruno, "status: active", "status:  active", in: "clients/CLI-archivo.md", "Bruno", role: "gestor")
    try team.edit(Self.bruno, "topics: [avisos]", "topics: [turnos]", in: Self.complaint)
    let before = try state(Self.bruno)
    let synced = try sync(Self.bruno)
    #expect(synced.status == 1 && synced.errors.contains("[work-in-the-way]"), "\(synced.errors)")
    #expect(try state(Self.bruno) == before)
  }

  @Test func `a file of one's own where others made one is not overwritten`() throws {
    try team.folder.write("de Ana\n", to: "ana.pereyra/docs/nota.md")
    try team.git(Self.ana, "add", "docs")
    try team.git(Self.ana, "commit", "-q", "-m", "Nota\n\nRole: dueno")
    try team.git(Self.ana, "push", "-q")
    try team.folder.write("de Bruno\n", to: "bruno.sosa/docs/nota.md")
    try team.folder.write("docs/\n", to: "bruno.sosa/.git/info/exclude")
    let synced = try sync(Self.bruno)
    #expect(synced.status == 1 && synced.errors.contains("docs/nota.md"), "\(synced.errors)")
    #expect(try team.folder.text("bruno.sosa/docs/nota.md") == "de Bruno\n")
  }

  @Test func `two changes that are right alone and wrong together are not sent`() throws {
    // Ana drops the word that Bruno begins to use.
    let lists = try team.folder.text("ana.pereyra/lists.yaml")
    let line = try #require(lists.components(separatedBy: "\n").first { $0.contains("atencion:") })
    try team.commit(Self.ana, line + "\n", "", in: "lists.yaml", "Sacar un tema", role: "dueno")
    try team.git(Self.ana, "push", "-q")
    try brunoCommits("topics: [avisos]", "topics: [avisos, atencion]")
    let before = try state(Self.bruno)
    let synced = try sync(Self.bruno)
    #expect(synced.status == 1 && synced.errors.contains("[errors-after-sync]"), "\(synced.errors)")
    #expect(synced.errors.contains("[word-not-in-list]"))
    #expect(try state(Self.bruno) == before)
  }

  @Test func `what a hook of the server says is passed on in full`() throws {
    try anaSends()
    try brunoCommits()
    try team.folder.write(
      "#!/bin/sh\necho 'Falta la firma de dueno.'\necho 'Ver: legajo explain signature-missing'\nexit 1\n",
      to: "hub.git/hooks/pre-receive")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: team.path("hub.git") + "/hooks/pre-receive")
    let before = try state(Self.bruno)
    let synced = try sync(Self.bruno)
    #expect(synced.status == 1 && synced.errors.contains("[push-refused]"), "\(synced.errors)")
    #expect(synced.errors.contains("Falta la firma de dueno.") && synced.errors.contains("explain signature-missing"))
    #expect(try state(Self.bruno) == before)
  }

  @Test func `a merge that brings a branch in is made again with the branch as it was`() throws {
    try team.git(Self.bruno, "switch", "-q", "-c", "propuesta")
    try team.commit(
      Self.bruno, "status: active", "status:  active", in: "clients/CLI-archivo.md", "En la rama", role: "gestor")
    try team.git(Self.bruno, "push", "-q", "origin", "propuesta")
    let branch = try team.git(Self.bruno, "rev-parse", "HEAD")
    try team.git("laura.ferreira", "fetch", "-q")
    try team.git("laura.ferreira", "merge", "-q", "--no-ff", "-m", "Aprobar\n\nRole: direccion", branch)
    try anaSends()
    let synced = try sync("laura.ferreira")
    #expect(synced.status == 0, "\(synced.errors)")
    #expect(try team.git("hub.git", "rev-parse", "main^2") == branch)
    #expect(try team.git("hub.git", "log", "-1", "--format=%s", "main^1") == "Ana")
    #expect(try team.git("hub.git", "log", "-1", "--format=%B", "main") == "Aprobar\n\nRole: direccion\n")
  }

  @Test func `another person's commit is not made again in one's own name`() throws {
    try team.git(
      Self.bruno, "commit", "-q", "--allow-empty", "--author", "Ana <ana.pereyra@infra.example>", "-m", "De Ana")
    try anaSends()
    let before = try state(Self.bruno)
    let synced = try sync(Self.bruno)
    #expect(synced.status == 1 && synced.errors.contains("[commit-not-replayable]"), "\(synced.errors)")
    #expect(try state(Self.bruno) == before)
  }

  @Test func `commits are signed again where they were signed`() throws {
    let key = team.folder.path + "/clave"
    let made = try Command.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key], in: team.folder.path)
    try #require(made.status == 0)
    try team.folder.write("bruno.sosa@infra.example " + team.folder.text("clave.pub"), to: "firmantes")
    for (name, value) in [
      ("gpg.format", "ssh"), ("user.signingkey", key), ("gpg.ssh.allowedSignersFile", team.folder.path + "/firmantes"),
    ] { try team.git(Self.bruno, "config", name, value) }
    try team.edit(Self.bruno, "topics: [avisos]", "topics: [turnos]", in: Self.complaint)
    try team.git(Self.bruno, "commit", "-q", "-S", "-a", "-m", "Firmado\n\nRole: gestor")
    try anaSends()
    let synced = try sync(Self.bruno)
    #expect(synced.status == 0, "\(synced.errors)")
    #expect(try team.run(Self.bruno, ["verify-commit", "HEAD"]).status == 0)
    #expect(try team.git(Self.bruno, "log", "-1", "--format=%s", "HEAD^") == "Ana")
  }

  // MARK: Where it cannot be done

  @Test func `a branch without upstream, a lost HEAD, a server that is not there`() throws {
    try team.git(Self.bruno, "switch", "-q", "-c", "suelta")
    var synced = try sync(Self.bruno)
    #expect(synced.status == 2 && synced.errors.contains("[upstream-missing]") && synced.errors.contains("push -u"))
    try team.git(Self.bruno, "switch", "-q", "--detach", "main")
    synced = try sync(Self.bruno)
    #expect(synced.status == 1 && synced.errors.contains("[detached-head]"), "\(synced.errors)")
    try team.git(Self.bruno, "switch", "-q", "main")
    try FileManager.default.moveItem(atPath: team.path("hub.git"), toPath: team.path("lejos.git"))
    synced = try sync(Self.bruno)
    #expect(synced.status == 2 && synced.errors.contains("[remote-unreachable]"), "\(synced.errors)")
    #expect(synced.errors.contains("hub.git"), "git's own words")
  }

  @Test func `a rebase under way, a branch without a commit, and no git at all`() throws {
    try team.folder.write("", to: "bruno.sosa/.git/rebase-merge/interactive")
    #expect(try sync(Self.bruno).errors.contains("[operation-under-way]"))
    try FileManager.default.removeItem(atPath: team.path(Self.bruno) + "/.git/rebase-merge")
    let none = try sync(Self.bruno, ["PATH": "/nonexistent"])
    #expect(none.status == 2 && none.errors.contains("git"), "\(none.errors)")
    try team.git(Self.bruno, "switch", "-q", "--orphan", "vacia")
    let unborn = try sync(Self.bruno)
    #expect(unborn.status == 2, "\(unborn.errors)")
  }
}
