import Fixtures
import Foundation
import Testing

@testable import Git

/// Commits of exactly some paths, judged by git.
struct CommitTests {
  let real: RealRepository
  let repository: Repository
  let head: ObjectID

  init() throws {
    real = try RealRepository()
    repository = try real.open()
    head = try repository.resolve("HEAD")
    try real.folder.write("dos y más\n", to: "clients/b.md")
    try real.folder.write("cuatro\n", to: "clients/año/e.md")
    try FileManager.default.removeItem(atPath: real.path + "/clients/a.md")
  }

  static let files = ["clients/a.md", "clients/b.md", "clients/año/e.md"]

  @Test func `the commit is the one that git itself would make`() throws {
    let twin = try TemporaryFolder(copying: real.folder)
    let made = try repository.commit(real.request(Self.files, on: head))
    _ = try Command.run("git", ["add", "-N", "clients/año/e.md"], in: twin.path)
    let judge = try Command.run(
      "git", ["commit", "-q", "-m", "Tercero\n\nRole: gestor", "--only", "--"] + Self.files, in: twin.path,
      environment: real.variables)
    try #require(judge.status == 0, "\(judge.errors)")
    #expect(try Command.git("rev-parse", "HEAD", in: twin.path) == made.hex)
    #expect(try real.git("rev-parse", "HEAD") == made.hex)
    #expect(try real.git("fsck", "--strict", "--no-dangling") == "")
    #expect(try real.git("reflog", "-1", "--format=%gs") == "commit: Tercero")
  }

  @Test func `all other staged and unstaged work stays as it was`() throws {
    let before = try real.otherWork(than: Self.files)
    #expect(before.contains("tres, en espera y más") && before.contains("otro/d.txt"))
    _ = try repository.commit(real.request(Self.files, on: head))
    #expect(try real.otherWork(than: Self.files) == before)
    #expect(try real.git("status", "--porcelain", "clients") == "")
    #expect(!repository.isRecoveryPending)
    #expect(!FileManager.default.fileExists(atPath: real.path + "/.git/index.lock"))
  }

  @Test func `an executable file stays one`() throws {
    try real.folder.write("#!/bin/sh\nexit\n", to: "otro/run.sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: real.path + "/otro/run.sh")
    _ = try repository.commit(real.request(["otro/run.sh"], on: head))
    #expect(try real.git("ls-tree", "HEAD", "otro/run.sh").hasPrefix("100755 blob"))
    #expect(try real.git("status", "--porcelain", "otro/run.sh") == "")
  }

  @Test func `the first commit of a branch has no parent`() throws {
    let empty = try RealRepository(commits: false)
    try empty.folder.write("uno\n", to: "a.md")
    try empty.folder.write("x\n", to: "b.md")
    let opened = try empty.open()
    let made = try opened.commit(empty.request(["a.md"], on: nil))
    #expect(try empty.git("rev-list", "--parents", "HEAD") == made.hex)
    #expect(try empty.git("status", "--porcelain") == "?? b.md")
  }

  @Test func `in a linked work tree its own branch moves, by its own index`() throws {
    _ = try real.git("worktree", "add", "-q", "-b", "aparte", real.path + "-aparte", "HEAD")
    defer { try? FileManager.default.removeItem(atPath: real.path + "-aparte") }
    try "de aparte\n".write(toFile: real.path + "-aparte/clients/b.md", atomically: true, encoding: .utf8)
    let linked = try Repository.open(at: real.path + "-aparte", environment: [:])
    let request = CommitRequest(
      paths: [(RepoPath("clients/b.md"), .file(Array("de aparte\n".utf8), .regular))], reference: "refs/heads/aparte",
      expectedHead: head,
      author: RealRepository.ana, committer: RealRepository.ana, message: "Aparte\n", reflog: "commit")
    let made = try linked.commit(request)
    #expect(try real.git("rev-parse", "aparte") == made.hex)
    #expect(try real.git("rev-parse", "main") == head.hex)
    #expect(try Command.git("status", "--porcelain", in: real.path + "-aparte") == "")
  }

  @Test func `a branch that moved meanwhile loses the race, and nothing has happened`() throws {
    let other = try #require(ObjectID(hex: real.git("commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", "Otro")))
    try expectNothing(.lostRace, headAfter: other) { step in
      if step == .journalWritten { _ = try? real.git("update-ref", "refs/heads/main", other.hex) }
    }
  }

  @Test func `a branch that had moved before is seen at once`() throws {
    let request = try real.request(Self.files, on: repository.resolve("HEAD~1"))
    let failure = #expect(throws: GitError.self) { try repository.commit(request) }
    #expect(failure?.kind == .lostRace)
    #expect(try real.git("rev-parse", "HEAD") == head.hex)
  }

  @Test func `a file that changed after it was judged is not committed`() throws {
    try expectNothing(.lostRace, headAfter: head) { step in
      if step == .objectsWritten { try? real.folder.write("otra cosa\n", to: "clients/b.md") }
    }
    #expect(try real.folder.text("clients/b.md") == "otra cosa\n")
  }

  @Test func `git's own lock is respected`() throws {
    try real.folder.write("", to: ".git/index.lock")
    let request = try real.request(Self.files, on: head)
    let failure = #expect(throws: GitError.self) { try repository.commit(request) }
    #expect(failure?.kind == .locked)
    #expect(try real.folder.text(".git/index.lock") == "")
    #expect(try real.git("rev-parse", "HEAD") == head.hex)
  }

  @Test(arguments: ["index.lock", "HEAD.lock"])
  func `a lock that is there for a moment is waited for`(_ lock: String) throws {
    try real.folder.write("", to: ".git/\(lock)")
    var looks = 0
    try repository.awaitLocks {
      looks += 1
      if looks == 3 { try? FileManager.default.removeItem(atPath: real.path + "/.git/\(lock)") }
    }
    #expect(looks == 3)
  }

  @Test func `one that stays is waited for no longer than twenty looks`() throws {
    try real.folder.write("", to: ".git/index.lock")
    var looks = 0
    let failure = #expect(throws: GitError.self) { try repository.awaitLocks { looks += 1 } }
    #expect(failure?.kind == .locked && looks == 20)
    #expect(failure?.message == real.path + "/.git/index.lock")
  }

  @Test(arguments: ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "BISECT_LOG"])
  func `what git has under way is not mixed with`(_ mark: String) throws {
    try real.folder.write(head.hex + "\n", to: ".git/\(mark)")
    try expectNothing(.operationUnderWay, headAfter: head) { _ in }
  }

  private func expectNothing(
    _ kind: GitError.Kind, headAfter: ObjectID, meanwhile: (CommitStep) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let staged = try real.git("ls-files", "--stage")
    let request = try real.request(Self.files, on: head)
    let failure = #expect(throws: GitError.self, sourceLocation: sourceLocation) {
      try repository.commit(request) { (step) throws(GitError) in meanwhile(step) }
    }
    #expect(failure?.kind == kind, "\(String(describing: failure))", sourceLocation: sourceLocation)
    #expect(try real.git("rev-parse", "HEAD") == headAfter.hex, sourceLocation: sourceLocation)
    #expect(try real.git("ls-files", "--stage") == staged, sourceLocation: sourceLocation)
    #expect(!repository.isRecoveryPending, sourceLocation: sourceLocation)
    #expect(!FileManager.default.fileExists(atPath: real.path + "/.git/index.lock"), sourceLocation: sourceLocation)
  }

  @Test func `what was staged of a committed file gives way to what was committed, as with git`() throws {
    let twin = try TemporaryFolder(copying: real.folder)
    for folder in [real.folder, twin] {
      // Staged in a third version, neither the committed one nor the one on disk.
      try folder.write("dos, a prueba\n", to: "clients/b.md")
      _ = try Command.git("add", "clients/b.md", in: folder.path)
      try folder.write("dos y más\n", to: "clients/b.md")
    }
    let files = ["clients/a.md", "clients/b.md"]
    _ = try repository.commit(real.request(files, on: head))
    _ = try Command.run(
      "git", ["commit", "-q", "-m", "x", "--only", "--"] + files, in: twin.path, environment: real.variables)
    let status = try Command.git("status", "--porcelain", in: twin.path)
    #expect(!status.contains("clients/b.md"))
    #expect(try real.git("status", "--porcelain") == status)
    #expect(try real.git("ls-files", "-s") == Command.git("ls-files", "-s", in: twin.path))
  }

  @Test(arguments: [CommitStep.referenceMoved, .indexWritten])
  func `what others stage while the index is written is not lost`(_ moment: CommitStep) throws {
    try real.folder.write("aparte\n", to: "otro/e.txt")
    let before = try real.git("diff", "--cached", "--name-only", "--", "otro")
    var isFirst = true
    _ = try repository.commit(real.request(Self.files, on: head)) { (step) throws(GitError) in
      guard step == moment, isFirst else { return }
      isFirst = false
      _ = try? real.git("add", "otro/e.txt")
    }
    #expect(try real.git("diff", "--cached", "--name-only", "--", "otro") == before + "\notro/e.txt")
    #expect(try real.git("status", "--porcelain", "clients") == "")
    #expect(!repository.isRecoveryPending)
  }

  @Test func `what is staged of a committed file after the commit stays staged`() throws {
    var isFirst = true
    _ = try repository.commit(real.request(Self.files, on: head)) { (step) throws(GitError) in
      guard step == .indexWritten, isFirst else { return }
      isFirst = false
      try? real.folder.write("dos y aún más\n", to: "clients/b.md")
      _ = try? real.git("add", "clients/b.md")
    }
    #expect(try real.git("status", "--porcelain", "clients") == "M  clients/b.md")
  }

  @Test func `another branch on the same commit is not the one that was judged`() throws {
    _ = try real.git("branch", "otra")
    let request = try real.request(Self.files, on: head)
    let failure = #expect(throws: GitError.self) {
      try repository.commit(request) { (step) throws(GitError) in
        if step == .journalWritten { _ = try? real.git("symbolic-ref", "HEAD", "refs/heads/otra") }
      }
    }
    #expect(failure?.kind == .lostRace)
    #expect(try real.git("rev-parse", "main", "otra") == head.hex + "\n" + head.hex)
    #expect(throws: GitError.self, "and at once where it is so from the start") { try repository.commit(request) }
  }

  @Test func `a conflict that was mended by hand is settled by the commit`() throws {
    _ = try real.git("stash")
    try real.folder.write("dos, distinto\n", to: "clients/b.md")
    _ = try real.git("commit", "-q", "-am", "Distinto")
    let pop = try Command.run("git", ["stash", "pop"], in: real.path)
    #expect(pop.status != 0)
    #expect(try real.git("ls-files", "-u").contains("clients/b.md"))
    try real.folder.write("dos, los dos\n", to: "clients/b.md")
    _ = try repository.commit(real.request(["clients/b.md"], on: try repository.resolve("HEAD")))
    #expect(try real.git("ls-files", "-u") == "")
    #expect(try real.git("status", "--porcelain", "clients/b.md") == "")
  }

  @Test func `an index that is split is refused before anything is written`() throws {
    _ = try real.git("update-index", "--split-index")
    let failure = #expect(throws: GitError.self) { try repository.commit(real.request(Self.files, on: head)) }
    #expect(failure?.kind == .unsupported)
    #expect(try real.git("rev-parse", "HEAD") == head.hex)
    #expect(!repository.isRecoveryPending)
    _ = try real.git("update-index", "--no-split-index")
    _ = try repository.commit(real.request(Self.files, on: head))
    #expect(try real.git("status", "--porcelain", "clients") == "")
  }
}
