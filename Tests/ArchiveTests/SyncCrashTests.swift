import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// A sync that is cut off, or that others are quicker than: the disks as they are at each step, taken as a copy, are
/// what a crash there leaves behind.
struct SyncCrashTests {
  static let complaint = "complaints/2026/CMP-2026-t3f5y-aviso-que-llego-tarde.md"
  static let now = Instant(seconds: 1_795_000_000, offsetMinutes: -180)

  /// Ana has sent a change; Bruno has two commits of his own, and work that he has not committed.
  static func team() throws -> Team {
    let dates = ["GIT_AUTHOR_DATE": "1794990000 -0300", "GIT_COMMITTER_DATE": "1794990000 -0300"]
    let team = try Team(sharing: SampleCopy().folder, people: ["ana.pereyra", "bruno.sosa"], environment: dates)
    try team.commit("ana.pereyra", "severity: medium", "severity: high", in: complaint, "Ana", role: "dueno")
    try team.commit("ana.pereyra", "channel: interview", "channel: phone", in: complaint, "Ana, otra", role: "dueno")
    try team.git("ana.pereyra", "push", "-q")
    try team.commit("bruno.sosa", "topics: [avisos]", "topics: [avisos, turnos]", in: complaint, "Uno", role: "gestor")
    try team.commit(
      "bruno.sosa", "---\n\n## Relato", "upheld: partly\n---\n\n## Relato", in: complaint, "Dos", role: "gestor")
    try team.folder.write("# Lo mío, a medias\n", to: "bruno.sosa/README.md")
    try team.folder.write("nuevo\n", to: "bruno.sosa/docs/borrador.md")
    return team
  }

  static func sync(_ team: Team, at step: (SyncStep) throws -> Void = { _ in }) throws -> Sync {
    let environment = Command.hermetic
    let repository = try Repository.open(at: team.path("bruno.sosa"), environment: environment)
    return try Sync.run(repository, environment: environment, now: now, at: step)
  }

  /// Both commits of Bruno's are on the server once, after Ana's; his clone has the same, and his work as it was.
  static func expectSynced(_ team: Team, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let subjects = try team.git("hub.git", "log", "--first-parent", "-5", "--format=%an %s", "main")
    #expect(
      subjects.hasPrefix("bruno.sosa Dos\nbruno.sosa Uno\nana.pereyra Ana, otra\nana.pereyra Ana\n"),
      "\(subjects)", sourceLocation: sourceLocation)
    #expect(
      try team.git("bruno.sosa", "rev-parse", "main") == team.git("hub.git", "rev-parse", "main"),
      sourceLocation: sourceLocation)
    #expect(
      try team.git("bruno.sosa", "status", "--porcelain") == " M README.md\n?? docs/", sourceLocation: sourceLocation)
    #expect(try team.folder.text("bruno.sosa/README.md") == "# Lo mío, a medias\n", sourceLocation: sourceLocation)
    #expect(try team.git("bruno.sosa", "fsck", "--strict", "--no-dangling") == "", sourceLocation: sourceLocation)
  }

  @Test(arguments: SyncStep.allCases)
  func `cut off at any step, the next one ends where an unbroken one does`(_ step: SyncStep) throws {
    let team = try Self.team()
    var crash: Team?
    _ = try Self.sync(team) { reached in if reached == step { crash = try team.copy() } }
    try Self.expectSynced(team)
    let left = try #require(crash)
    // Whatever the crash left, his own work and commits are there before anything is mended.
    #expect(try left.folder.text("bruno.sosa/README.md") == "# Lo mío, a medias\n")
    let repository = try Repository.open(at: left.path("bruno.sosa"), environment: Command.hermetic)
    let recovery = try BranchUpdate.recover(repository, environment: Command.hermetic, now: Self.now)
    switch step {
    case .fetched, .replayed, .sent: #expect(recovery == nil)
    case .journalWritten, .filesWritten, .referenceMoved:
      #expect(try recovery == .finished(repository.resolve("origin/main")))
    }
    _ = try Self.sync(left)
    try Self.expectSynced(left)
  }

  @Test func `files that git wrote before it was cut off are as they were, or as they should be`() throws {
    let team = try Self.team()
    var crash: Team?
    _ = try Self.sync(team) { reached in if reached == .journalWritten { crash = try team.copy() } }
    let left = try #require(crash)
    // git had come to the file, and not to the index.
    try left.folder.write(team.folder.text("bruno.sosa/" + Self.complaint), to: "bruno.sosa/" + Self.complaint)
    let repository = try Repository.open(at: left.path("bruno.sosa"), environment: Command.hermetic)
    _ = try BranchUpdate.recover(repository, environment: Command.hermetic, now: Self.now)
    try Self.expectSynced(left)
  }

  @Test func `what a person wrote after the crash stands, and the next sync says that it is in the way`() throws {
    let team = try Self.team()
    var crash: Team?
    _ = try Self.sync(team) { reached in if reached == .journalWritten { crash = try team.copy() } }
    let left = try #require(crash)
    try left.edit("bruno.sosa", "title: El aviso", "title: Aquel aviso", in: Self.complaint)
    let repository = try Repository.open(at: left.path("bruno.sosa"), environment: Command.hermetic)
    #expect(try BranchUpdate.recover(repository, environment: Command.hermetic, now: Self.now) == .dropped)
    #expect(try left.folder.text("bruno.sosa/" + Self.complaint).contains("title: Aquel aviso"))
    let refusal = #expect(throws: Refusal.self) { try Self.sync(left) }
    #expect(refusal?.code == .workInTheWay && refusal?.message.es.contains(Self.complaint) == true)
    #expect(try left.git("bruno.sosa", "log", "-1", "--format=%s") == "Dos")
  }

  @Test func `a lost race is run again`() throws {
    let team = try Self.team()
    var races = 0
    _ = try Self.sync(team) { reached in
      guard reached == .replayed, races < 3 else { return }
      races += 1
      try team.git("ana.pereyra", "commit", "-q", "--allow-empty", "-m", "Ana, antes \(races)\n\nRole: dueno")
      try team.git("ana.pereyra", "push", "-q")
    }
    let subjects = try team.git("hub.git", "log", "-5", "--format=%s", "main")
    #expect(subjects == "Dos\nUno\nAna, antes 3\nAna, antes 2\nAna, antes 1")
  }

  @Test func `a race that is always lost ends, with everything here as it was`() throws {
    let team = try Self.team()
    let before = try team.git("bruno.sosa", "rev-parse", "main")
    var races = 0
    let refusal = #expect(throws: Refusal.self) {
      try Self.sync(team) { reached in
        guard reached == .replayed else { return }
        races += 1
        try team.git("ana.pereyra", "commit", "-q", "--allow-empty", "-m", "Ana, antes\n\nRole: dueno")
        try team.git("ana.pereyra", "push", "-q")
      }
    }
    #expect(refusal?.code == .pushRefused && refusal?.kind == .refused && races == Sync.attempts)
    #expect(try team.git("bruno.sosa", "rev-parse", "main") == before)
    #expect(try team.git("bruno.sosa", "status", "--porcelain") == " M README.md\n?? docs/")
  }
}
