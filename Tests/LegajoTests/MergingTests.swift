import Fixtures
import Foundation
import Testing

/// Merges, rebases and cherry-picks by git itself, with legajo as its driver.
struct MergingTests {
  static let complaint = "complaints/2026/CMP-2026-t3f5y-aviso-que-llego-tarde.md"
  let sample: SampleFolder

  init() throws { sample = try SampleFolder() }

  private func git(_ words: String..., as person: String = "ana.pereyra") throws -> Command {
    try Command.run(
      "git", ["-c", "user.name=\(person)", "-c", "user.email=\(person)@infra.example"] + words, in: sample.path)
  }

  private func commit(_ old: String, _ new: String, _ subject: String, _ person: String, _ role: String) throws {
    try sample.replace(old, by: new, in: Self.complaint)
    let made = try git("commit", "-q", "-a", "-m", "\(subject)\n\nRole: \(role)", as: person)
    try #require(made.status == 0, "\(made.errors)")
  }

  /// Two branches that changed different fields on neighbouring lines, which git alone cannot merge.
  private func twoEdits() throws {
    _ = try git("switch", "-q", "-c", "otra")
    try commit("severity: medium", "severity: high   # lo dijo el director", "Gravedad", "ana.pereyra", "dueno")
    _ = try git("switch", "-q", "main")
    try commit("topics: [avisos]", "topics: [avisos, turnos]", "Tema", "bruno.sosa", "gestor")
  }

  /// Two branches that moved one record differently.
  private func twoMoves() throws {
    _ = try git("switch", "-q", "-c", "otra")
    try commit("status: in_progress", "status: answered", "Responder", "bruno.sosa", "gestor")
    _ = try git("switch", "-q", "main")
    try commit("status: in_progress", "status: void\nvoid_reason: repetido", "Anular", "ana.pereyra", "dueno")
  }

  @Test(arguments: [["merge", "otra", "-m", "x"], ["cherry-pick", "otra"], ["rebase", "otra"]])
  func `different fields merge, where git alone finds a conflict`(_ words: [String]) throws {
    try twoEdits()
    let plain = try Command.run(
      "git", ["-c", "merge.legajo.driver=false", "merge-tree", "--write-tree", "main", "otra"], in: sample.path)
    #expect(plain.status == 1)
    let merged = try Command.run(
      "git", words, in: sample.path,
      environment: [
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b",
      ])
    #expect(merged.status == 0, "\(merged.output)\(merged.errors)")
    let text = try sample.folder.text(Self.complaint)
    #expect(text.contains("severity: high   # lo dijo el director\ntopics: [avisos, turnos]\n"))
    #expect(try sample.legajo()("check").status == 0)
  }

  @Test func `a merge that clashes says who did what in which role, and leaves the file unmerged`() throws {
    try twoMoves()
    let merged = try git("merge", "otra")
    let ids = try ["main", "otra"].map {
      try sample.git("rev-parse", "--short=7", $0).trimmingCharacters(in: .newlines)
    }
    #expect(merged.status == 1)
    #expect(
      merged.errors.contains(
        "«Estado» cambió de dos maneras: HEAD (ana.pereyra, dueno, \(ids[0])): in_progress -> void; otra (bruno.sosa, gestor, \(ids[1])): in_progress -> answered"
      ), "\(merged.errors)")
    let text = try sample.folder.text(Self.complaint)
    #expect(
      text.contains(
        """
        <<<<<<< HEAD (ana.pereyra, dueno, \(ids[0])): status: in_progress -> void
        status: void
        =======
        status: answered
        >>>>>>> otra (bruno.sosa, gestor, \(ids[1])): status: in_progress -> answered
        void_reason: repetido
        """), "\(text)")
    #expect(try sample.git("ls-files", "-u").split(separator: "\n").count == 3)
    let check = try sample.legajo()("check")
    #expect(check.status == 1 && check.output.contains("conflict-marks"))
  }

  @Test func `a rebase names the commit that it replays`() throws {
    try twoMoves()
    _ = try git("switch", "-q", "otra")
    let rebased = try git("rebase", "main")
    #expect(rebased.status == 1)
    let id = try sample.git("rev-parse", "--short=7", "otra").trimmingCharacters(in: .newlines)
    #expect(
      rebased.errors.contains("\(id) (Responder) (bruno.sosa, gestor, \(id)): in_progress -> answered"),
      "\(rebased.errors)")
  }

  @Test func `a cherry-pick of which git tells nothing says what each side did all the same`() throws {
    try twoMoves()
    let picked = try git("cherry-pick", "otra")
    #expect(picked.status == 1 && picked.errors.contains("el otro lado: in_progress -> answered"), "\(picked.errors)")
  }

  @Test func `a criss-cross of conflicts leaves marks and loses nothing`() throws {
    try twoMoves()
    _ = try git("branch", "uno", "main")
    for (branch, other) in [("main", "otra"), ("otra", "uno")] {
      _ = try git("switch", "-q", branch)
      _ = try git("merge", other)
      let kept = try git("checkout", "--ours", Self.complaint)
      try #require(kept.status == 0)
      _ = try git("commit", "-q", "-a", "-m", "fusión")
    }
    let merged = try git("merge", "main")
    #expect(merged.status == 1)
    let text = try sample.folder.text(Self.complaint)
    #expect(text.contains("status: void") && text.contains("status: answered"))
  }

  @Test func `a new repository says which files the driver merges; a clone only names the driver`() throws {
    let folder = try TemporaryFolder()
    let made = try Legajo(in: folder.path, as: .ana)("init", "registros")
    #expect(made.status == 0, "\(made.errors)")
    let path = folder.path + "/registros"
    #expect(try folder.text("registros/.gitattributes") == "*.md merge=legajo\n")
    #expect(try Command.git("check-attr", "merge", "clients/a.md", in: path) == "clients/a.md: merge: legajo")
    let driver = try Command.git("config", "merge.legajo.driver", in: path)
    #expect(driver.hasPrefix("/") && driver.contains("legajo merge-file %O %A %B %L %P"))

    _ = try Command.git("clone", "-q", sample.path, "clon", in: folder.path)
    let clone = folder.path + "/clon"
    #expect(try Legajo(in: clone)("init").status == 0)
    #expect(try Command.git("status", "--porcelain", in: clone) == "")
    #expect(try Command.git("check-attr", "merge", "clients/a.md", in: clone) == "clients/a.md: merge: legajo")
    #expect(try Command.git("config", "merge.legajo.driver", in: clone).contains("merge-file"))
    // Again, and nothing is said twice.
    #expect(try Legajo(in: clone)("init").status == 0)
    #expect(try folder.text("clon/.git/info/attributes").components(separatedBy: "merge=legajo").count == 2)
  }
}
