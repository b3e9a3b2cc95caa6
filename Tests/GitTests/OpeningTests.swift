import Fixtures
import Foundation
import Testing

@testable import Git

/// Repositories as they are found on disk.
struct OpeningTests {
  let real: RealRepository

  init() throws { real = try RealRepository() }

  @Test func `the repository is found upwards from a folder`() throws {
    let below = try real.open(below: "clients")
    #expect(below.workTree == real.path)
    #expect(below.gitFolder == real.path + "/.git")
    #expect(!below.isBare && !below.isShallow && !below.hasGrafts)
  }

  @Test func `where there is none, that is said`() throws {
    let folder = try TemporaryFolder()
    let failure = #expect(throws: GitError.self) { try Repository.open(at: folder.path, environment: [:]) }
    #expect(failure?.kind == .notARepository)
  }

  @Test func `bare, shallow and linked ones are told apart`() throws {
    let other = try TemporaryFolder()
    _ = try real.git("clone", "-q", "--bare", ".", other.path + "/bare.git")
    let bare = try Repository.open(at: other.path + "/bare.git", environment: [:])
    #expect(bare.isBare && bare.workTree == nil)
    _ = try real.git("clone", "-q", "--depth", "1", "file://" + real.path, other.path + "/short")
    #expect(try Repository.open(at: other.path + "/short", environment: [:]).isShallow)
    _ = try real.git("worktree", "add", "-q", "-b", "aparte", other.path + "/linked")
    let linked = try Repository.open(at: other.path + "/linked", environment: [:])
    #expect(linked.workTree == other.path + "/linked")
    #expect(linked.commonFolder == real.path + "/.git")
    #expect(linked.gitFolder == real.path + "/.git/worktrees/linked")
  }

  @Test(.enabled(if: getuid() == 0, "giving a folder to another account takes root"))
  func `a repository of another account is not opened, and the way is named`() throws {
    let owned = try Command.run("chown", ["-R", "12345:12345", real.path], in: "/")
    try #require(owned.status == 0)
    let failure = #expect(throws: GitError.self) { try real.open(below: "clients") }
    #expect(failure?.kind == .wrongOwner(real.path), "\(String(describing: failure))")
    let judge = try Command.run("git", ["status"], in: real.path)
    #expect(judge.status != 0 && judge.errors.contains("safe.directory"), "git refuses it too")
  }

  @Test(arguments: ["HEAD", "HEAD~1", "main", "v1", "v1^{commit}", "HEAD^{tree}", "nada", ""])
  func `revisions name what git says`(_ revision: String) throws {
    _ = try real.git("tag", "-a", "-m", "Uno", "v1", "HEAD~1")
    let judge = try Command.run(
      "git", ["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"], in: real.path)
    let repository = try real.open()
    let found = Result { () throws(GitError) in try repository.resolve(revision) }
    switch found {
    case .success(let id): #expect(judge.output == id.hex + "\n")
    case .failure(let error): #expect(judge.status != 0, "\(error)")
    }
  }

  @Test func `an unborn branch has no revision`() throws {
    let empty = try RealRepository(commits: false)
    let repository = try empty.open()
    let failure = #expect(throws: GitError.self) { try repository.resolve("HEAD") }
    #expect(failure?.kind == .unborn)
    guard case .unborn("refs/heads/main") = try repository.head else {
      Issue.record("the branch is not unborn")
      return
    }
  }

  @Test(arguments: [
    ("MERGE_HEAD", Repository.Operation.merge), ("CHERRY_PICK_HEAD", .cherryPick), ("REVERT_HEAD", .revert),
    ("BISECT_LOG", .bisect), ("rebase-merge/interactive", .rebase), ("rebase-apply/rebasing", .rebase),
    ("rebase-apply/applying", .apply),
  ])
  func `what git has begun is known`(_ file: String, _ operation: Repository.Operation) throws {
    #expect(try real.open().operation == nil)
    try real.folder.write("x\n", to: ".git/\(file)")
    #expect(try real.open().operation == operation)
  }
}
