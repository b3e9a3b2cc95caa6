import Fixtures
import Foundation
import Testing

/// People who know only plain git, in a clone with legajo's hooks.
struct HooksTests {
  let sample: SampleFolder

  init() throws {
    sample = try SampleFolder()
    let set = try sample.legajo()("init", "--hooks", "--lang", "es")
    try #require(set.status == 0, "\(set.errors)")
    try sample.replace("reviewed: 2026-09-10", by: "reviewed: 2026-11-20", in: "clients/CLI-compras.md")
  }

  @Test func `a plain commit gets the role that allows it`() throws {
    let run = try sample.plain(.bruno, "commit", "-qam", "Revisar la ficha")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("log", "-1", "--format=%B") == "Revisar la ficha\n\nRole: gestor\n\n")
    #expect(try sample.git("log", "-1", "--format=%(trailers:key=Role,valueonly)").hasPrefix("gestor\n"))
  }

  @Test func `a role that the message states stays, and joins the other trailers`() throws {
    let run = try sample.plain(
      .bruno, "commit", "-qam", "Revisar la ficha", "-m", "Como se pidió.", "-m", "Reviewed-by: Ana Pereyra")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try sample.git("log", "-1", "--format=%B")
        == "Revisar la ficha\n\nComo se pidió.\n\nReviewed-by: Ana Pereyra\nRole: gestor\n\n")
    #expect(try sample.plain(.bruno, "commit", "-q", "--amend", "-m", "Otra vez\n\nRole: gestor").status == 0)
    #expect(try sample.git("log", "-1", "--format=%B") == "Otra vez\n\nRole: gestor\n\n")
  }

  @Test func `a line that begins with a number sign in a message stays where it is`() throws {
    let run = try sample.plain(.bruno, "commit", "-qam", "Revisar la ficha\n\n#4 lo pide")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("log", "-1", "--format=%B") == "Revisar la ficha\n\n#4 lo pide\n\nRole: gestor\n\n")
  }

  @Test func `what another role may do is refused, with who may`() throws {
    let head = try sample.git("rev-parse", "HEAD")
    let run = try sample.plain(.diego, "commit", "-qam", "Revisar la ficha")
    #expect(run.status == 1 && run.errors.contains("error[edit-not-allowed]"), "\(run.errors)")
    #expect(run.errors.contains("bruno.sosa"))
    #expect(try sample.git("rev-parse", "HEAD") == head)
  }

  @Test(arguments: [
    ("Revisar\n\nRole: dueno", "role-not-held"), ("Revisar\n\nRole: gestor\nRole: gestor", "role-stated-twice"),
  ])
  func `a role that is not held, or stated twice, is refused`(_ message: String, _ code: String) throws {
    let run = try sample.plain(.bruno, "commit", "-qam", message)
    #expect(run.status == 1 && run.errors.contains("[\(code)]"), "\(run.errors)")
  }

  @Test func `who holds two roles says which`() throws {
    let run = try sample.plain(.carla, "-c", "core.hooksPath=/nonexistent", "commit", "-qam", "Revisar")
    #expect(run.status == 0)
    let message = try TemporaryFolder()
    try message.write("Revisar\n\nRole: gestor\n\nY algo más.\n", to: "m")
    var legajo = sample.legajo(as: .carla)
    legajo.environment["GIT_EDITOR"] = ":"
    let refused = try legajo("hook", "commit-msg", message.path + "/m")
    #expect(refused.status == 1 && refused.errors.contains("[role-unstated]"), "\(refused.errors)")
    #expect(refused.errors.contains("último párrafo"))
    try message.write("Revisar\n\nRole: ejecutor\n", to: "m")
    #expect(try legajo("hook", "commit-msg", message.path + "/m").status == 0)
  }

  @Test func `somebody whom the roster does not know is told so`() throws {
    let run = try sample.plain(.init("Bruno", "bruno.soza@infra.example"), "commit", "-qam", "Revisar")
    #expect(run.status == 1 && run.errors.contains("[author-not-in-roster]"), "\(run.errors)")
  }

  @Test func `an error in what is staged stops the commit, one that is only on disk does not`() throws {
    _ = try sample.git("add", "clients/CLI-compras.md")
    try sample.replace("type: internal", by: "type: interno", in: "clients/CLI-compras.md")
    let good = try sample.plain(.bruno, "commit", "-qm", "Revisar")
    #expect(good.status == 0, "\(good.errors)")
    let bad = try sample.plain(.bruno, "commit", "-qam", "Cambiar el tipo")
    #expect(bad.status == 1 && bad.errors.contains("error[value-not-allowed]"), "\(bad.errors)")
  }

  @Test func `what a commit of single paths leaves out is not judged`() throws {
    try sample.replace("type: internal", by: "type: interno", in: "clients/CLI-archivo.md")
    _ = try sample.git("add", "-A")
    let run = try sample.plain(.bruno, "commit", "-qm", "Revisar", "clients/CLI-compras.md")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("show", "--format=", "--name-only") == "clients/CLI-compras.md\n")
  }

  @Test func `errors elsewhere that the commit makes stop it, earlier ones do not`() throws {
    try sample.folder.write("suelto\n", to: "clients/suelto.txt")
    _ = try sample.git("add", "clients/suelto.txt")
    _ = try sample.plain(.ana, "commit", "-q", "--no-verify", "-m", "Un error de antes")
    let kept = try sample.plain(.bruno, "commit", "-qam", "Revisar")
    #expect(kept.status == 0, "\(kept.errors)")
    _ = try sample.git("rm", "-q", "services/SVC-correo.md")
    let broken = try sample.plain(.ana, "commit", "-qm", "Quitar")
    #expect(broken.status == 1 && broken.errors.contains("error[reference-not-found]"), "\(broken.errors)")
  }

  @Test func `in an editor the role is proposed below the text and above git's comments`() throws {
    try sample.folder.write("#!/bin/sh\ncp \"$1\" \"$1.seen\"\nsed -i '1s/^/Revisar la ficha/' \"$1\"\n", to: ".git/ed")
    let run = try sample.plain(.bruno, "commit", "-qa", environment: ["GIT_EDITOR": "sh \(sample.path)/.git/ed"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.folder.text(".git/COMMIT_EDITMSG.seen").hasPrefix("\n\nRole: gestor\n\n# "))
    #expect(try sample.git("log", "-1", "--format=%B") == "Revisar la ficha\n\nRole: gestor\n\n")
  }

  @Test(arguments: ["", "template"])
  func `a message that nobody wrote ends as git ends it`(_ kind: String) throws {
    try sample.folder.write("Qué cambia:\n\n# por qué\n", to: ".git/template")
    let options = kind.isEmpty ? [] : ["-c", "commit.template=.git/template"]
    let run = try sample.plain(.bruno, options + ["commit", "-qa"], environment: ["GIT_EDITOR": "true"])
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains(kind.isEmpty ? "empty commit message" : "did not edit the message"), "\(run.errors)")
    // Beside a text it stands where it belongs.
    try sample.folder.write("#!/bin/sh\nsed -i '1s/$/ la fecha/' \"$1\"\n", to: ".git/ed")
    let filled = try sample.plain(
      .bruno, options + ["commit", "-qa"], environment: ["GIT_EDITOR": "sh \(sample.path)/.git/ed"])
    #expect(filled.status == 0, "\(filled.errors)")
    #expect(try sample.git("log", "-1", "--format=%(trailers:key=Role,valueonly)").hasPrefix("gestor\n"))
  }

  @Test func `the diff below the scissors stays out of the message`() throws {
    try sample.folder.write("#!/bin/sh\nsed -i '1s/^/Revisar la ficha/' \"$1\"\n", to: ".git/ed")
    let run = try sample.plain(
      .bruno, "commit", "-qav", environment: ["GIT_EDITOR": "sh \(sample.path)/.git/ed"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("log", "-1", "--format=%B") == "Revisar la ficha\n\nRole: gestor\n\n")
  }

  @Test func `amending is judged as what replaces the commit`() throws {
    let path = try openComplaint
    try sample.replace("reviewed: 2026-11-20", by: "reviewed: 2026-09-10", in: "clients/CLI-compras.md")
    let before = try sample.folder.text(path)
    #expect(try sample.legajo(as: .bruno)("move", "CMP-2026-t3f5y", "answered").status == 0)
    #expect(try sample.legajo()("set", "CMP-2026-t3f5y", "no_action_reason=Se corrigió").status == 0)
    let answered = try sample.plain(.bruno, "commit", "-qam", "Responder")
    #expect(answered.status == 0, "\(answered.errors)")
    // The step back is none of the life cycle, but the commit that made the step goes.
    try sample.folder.write(before.replacingOccurrences(of: "severity: ", with: "severity:  "), to: path)
    let run = try sample.plain(.bruno, "commit", "-qa", "--amend", "-m", "Ordenar")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("show", "--format=", "--name-only") == path + "\n")
  }

  @Test func `a migration takes schema and records together, with plain git too`() throws {
    _ = try sample.git("checkout", "-q", "clients")
    _ = try sample.git("switch", "-qc", "migracion")
    try sample.replace("\n  reported_by:", by: "\n  told_by:", in: "schema/complaint.yaml")
    for file in try sample.git("grep", "-l", "^reported_by:", "complaints").split(separator: "\n").map(String.init) {
      try sample.replace("\nreported_by:", by: "\ntold_by:", in: file)
    }
    for trailers in ["Role: dueno", "Role: dueno\nMigration: a\nMigration: b"] {
      let mixed = try sample.plain(.ana, "commit", "-qam", "Otro nombre\n\n\(trailers)")
      #expect(mixed.status == 1 && mixed.errors.contains("error[guarded-change]"), "\(mixed.errors)")
    }
    let other = try sample.plain(.bruno, "commit", "-qam", "Otro nombre\n\nRole: gestor\nMigration: told-by")
    #expect(other.status == 1 && other.errors.contains("error[path-not-allowed]"), "\(other.errors)")
    let made = try sample.plain(.ana, "commit", "-qam", "Otro nombre\n\nMigration: told-by")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try sample.git("log", "-1", "--format=%(trailers:only,unfold)") == "Migration: told-by\nRole: dueno\n\n")
    try sample.replace("status: in_progress", by: "status: answered", in: openComplaint)
    let wide = try sample.plain(.ana, "commit", "-qam", "De paso\n\nRole: dueno\nMigration: told-by")
    #expect(wide.status == 1 && wide.errors.contains("error[migration-too-wide]"), "\(wide.errors)")
  }

  private var openComplaint: String {
    get throws { try sample.git("ls-files", "complaints/2026/CMP-2026-t3f5y*").trimmingCharacters(in: .newlines) }
  }

  @Test func `merges are let pass`() throws {
    _ = try sample.git("switch", "-qc", "aparte")
    #expect(try sample.plain(.bruno, "commit", "-qam", "Revisar").status == 0)
    _ = try sample.git("switch", "-q", "main")
    let run = try sample.plain(.diego, "merge", "-q", "--no-ff", "-m", "Unir", "aparte")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("log", "-1", "--format=%B") == "Unir\n\n")
  }

  @Test func `where there are no records, nothing is judged`() throws {
    _ = try sample.git("checkout", "-q", "clients")
    _ = try sample.git("switch", "-q", "--orphan", "paginas")
    try sample.folder.write("hola\n", to: "index.html")
    _ = try sample.git("add", "index.html")
    let run = try sample.plain(.init("Nadie", "nadie@ejemplo.example"), "commit", "-qm", "Páginas")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("log", "-1", "--format=%B") == "Páginas\n\n")
  }

  @Test func `settings that are taken away are missed`() throws {
    _ = try sample.git("rm", "-q", "legajo.yaml")
    let run = try sample.plain(.ana, "commit", "-qm", "Sin configuración")
    #expect(run.status == 1 && run.errors.contains("[not-a-records-repository]"), "\(run.errors)")
  }

  @Test func `in a linked work tree the hooks work as well`() throws {
    let other = try TemporaryFolder()
    _ = try sample.git("worktree", "add", "-q", "-b", "aparte", other.path + "/aparte")
    let file = other.path + "/aparte/clients/CLI-compras.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacingOccurrences(of: "reviewed: 2026-09-10", with: "reviewed: 2026-11-20")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let run = try sample.plain(.bruno, "-C", other.path + "/aparte", "commit", "-qam", "Revisar")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("log", "-1", "--format=%(trailers:key=Role,valueonly)", "aparte").hasPrefix("gestor\n"))
  }

  @Test(arguments: [
    ["hook"], ["hook", "commit-msg"], ["hook", "prepare-commit-msg", "m", "nada"], ["hook", "post-commit"],
  ])
  func `a hook that is called otherwise says how`(_ arguments: [String]) throws {
    let run = try sample.legajo(as: .bruno).run(arguments)
    #expect(run.status == 64 || arguments == ["hook"], "\(run.status)")
    #expect((run.errors + run.output).lowercased().contains("usage"), "\(run.errors)")
  }
}

extension SampleFolder {
  /// Plain git, run by a person with nothing but git's own knowledge, as a program with windows would.
  func plain(_ person: Legajo.Person, _ arguments: String..., environment: [String: String] = [:]) throws -> Command {
    try plain(person, arguments, environment: environment)
  }

  /// Plain git, run by a person with nothing but git's own knowledge, as a program with windows would.
  func plain(
    _ person: Legajo.Person, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Command {
    let variables = [
      "PATH": "/usr/bin:/bin", "GIT_AUTHOR_DATE": Self.now, "GIT_COMMITTER_DATE": Self.now,
    ].merging(environment) { $1 }
    let identity = ["-c", "user.name=\(person.name)", "-c", "user.email=\(person.email)"]
    return try Command.run("git", identity + arguments, in: path, environment: variables)
  }
}
