import Fixtures
import Foundation
import Testing

@testable import Git

/// A commit that is cut off: the disk as it is at each step, taken as a copy, is what a crash there leaves behind.
struct CommitCrashTests {
  static let files = ["clients/a.md", "clients/b.md"]

  @Test(arguments: CommitStep.allCases)
  func `the next run finds the old state or the new one, and mends the index`(_ step: CommitStep) throws {
    let real = try RealRepository()
    let repository = try real.open()
    let head = try repository.resolve("HEAD")
    try real.folder.write("dos y más\n", to: "clients/b.md")
    try FileManager.default.removeItem(atPath: real.path + "/clients/a.md")
    let others = try real.otherWork(than: Self.files)
    let crash = try TemporaryFolder()
    let made = try repository.commit(real.request(Self.files, on: head)) { (reached) throws(GitError) in
      guard reached == step else { return }
      // Hard links stay links: one of them proves whose index.lock it is.
      let copy = try? Command.run("cp", ["-a", real.path + "/.", crash.path], in: "/")
      #expect(copy?.status == 0)
    }
    let isMade = [.referenceMoved, .indexWritten, .indexLinked, .indexRenamed].contains(step)

    let left = try Repository.open(at: crash.path, environment: [:])
    let recovery = try left.recover()
    switch step {
    case .locked, .objectsWritten: #expect(recovery == nil)
    case .journalWritten: #expect(recovery == .dropped(made))
    case .referenceMoved, .indexWritten, .indexLinked, .indexRenamed: #expect(recovery == .finished(made))
    }
    #expect(try left.recover() == nil, "a second time there is nothing to do")
    func git(_ words: String...) throws -> String { try Command.run("git", words, in: crash.path).output }
    #expect(try git("rev-parse", "HEAD") == (isMade ? made : head).hex + "\n")
    #expect(try git("fsck", "--strict", "--no-dangling") == "")
    // The files are as they were written, and git sees them as committed or as changed, never as both.
    #expect(try git("status", "--porcelain", "clients") == (isMade ? "" : " D clients/a.md\n M clients/b.md\n"))
    let rest = Self.files.map { ":(exclude)\($0)" }
    let work = try [["diff", "--cached"], ["diff"], ["ls-files", "--others"]].map { words in
      try Command.run("git", words + ["--", "."] + rest, in: crash.path).output
    }.joined(separator: "\n")
    #expect(work == others)
    let leftovers =
      try FileManager.default.contentsOfDirectory(atPath: crash.path + "/.git")
      .filter { $0.hasSuffix(".lock") }
      + FileManager.default.contentsOfDirectory(atPath: crash.path + "/.git/legajo").filter { $0 != "lock" }
    #expect(leftovers == [])
  }

  @Test func `an index that cannot be brought up does not undo the commit`() throws {
    let real = try RealRepository()
    let repository = try real.open()
    let head = try repository.resolve("HEAD")
    try real.folder.write("dos y más\n", to: "clients/b.md")
    let made = try repository.commit(real.request(["clients/b.md"], on: head)) { (step) throws(GitError) in
      // git takes its lock just after the branch has moved, and keeps it.
      if step == .referenceMoved { try? real.folder.write("", to: ".git/index.lock") }
    }
    #expect(try real.git("rev-parse", "HEAD") == made.hex)
    #expect(repository.isRecoveryPending)
    try FileManager.default.removeItem(atPath: real.path + "/.git/index.lock")
    #expect(try real.open().recover() == .finished(made))
    #expect(try real.git("status", "--porcelain", "clients") == "")
  }

  @Test func `a journal that is not whole is no journal`() throws {
    let real = try RealRepository()
    try real.folder.write("legajo-commit 1\nrefs/heads/main\n", to: ".git/legajo/unfinished/journal")
    let repository = try real.open()
    #expect(try repository.recover() == nil)
    #expect(!repository.isRecoveryPending)
  }

  static let canMount = getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/mount")

  @Test(.enabled(if: canMount || isCI, "mounting a small disk takes root"))
  func `on a full disk nothing is committed, and with room again it is`() throws {
    let place = try TemporaryFolder()
    let mount = try Command.run("mount", ["-t", "tmpfs", "-o", "size=400k", "tmpfs", place.path], in: "/")
    try #require(mount.status == 0, "\(mount.errors)")
    defer { _ = try? Command.run("umount", [place.path], in: "/") }
    let real = try RealRepository()
    _ = try Command.git("clone", "-q", "--no-hardlinks", real.path, place.path + "/r", in: "/")
    let file = place.path + "/r/clients/b.md"
    let handle = try #require(FileHandle(forWritingAtPath: file))
    // What cannot be packed smaller, so that its blob does not fit either.
    var random = SystemRandomNumberGenerator()
    try handle.write(contentsOf: Data((0..<60_000).map { _ in UInt8.random(in: 0...255, using: &random) }))
    try handle.close()
    try fill(place.path + "/lleno")
    let repository = try Repository.open(at: place.path + "/r", environment: [:])
    let head = try repository.resolve("HEAD")
    let bytes = Array(try #require(FileManager.default.contents(atPath: file)))
    let request = CommitRequest(
      paths: [(RepoPath("clients/b.md"), .file(bytes, .regular))], reference: "refs/heads/main", expectedHead: head,
      author: RealRepository.ana,
      committer: RealRepository.ana, message: "Tercero\n", reflog: "commit")
    let failure = #expect(throws: GitError.self) { try repository.commit(request) }
    #expect(failure?.kind == .noSpace, "\(String(describing: failure))")
    #expect(try Command.git("rev-parse", "HEAD", in: place.path + "/r") == head.hex)
    try FileManager.default.removeItem(atPath: place.path + "/lleno")
    #expect(try Command.git("fsck", "--strict", "--no-dangling", in: place.path + "/r") == "")
    let made = try Repository.open(at: place.path + "/r", environment: [:]).commit(request)
    #expect(try Command.git("rev-parse", "HEAD", in: place.path + "/r") == made.hex)
    #expect(try Command.git("status", "--porcelain", in: place.path + "/r") == "")
  }

  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  private func fill(_ path: String) throws {
    try #require(FileManager.default.createFile(atPath: path, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    for size in [4096, 512, 64, 1] {
      while (try? handle.write(contentsOf: Data(count: size))) != nil {}
    }
    try handle.close()
  }
}
