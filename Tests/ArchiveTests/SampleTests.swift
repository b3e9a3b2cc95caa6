import Archive
import Documents
import Fixtures
import Git
import Records
import Testing

/// The sample that `init --sample` lays down.
struct SampleTests {
  let folder: TemporaryFolder
  let repository: Repository

  init() throws {
    ConfigurationPaths.blank()
    folder = try TemporaryFolder()
    repository = try Repository.create(at: folder.path, initialBranch: "main")
    try Sample.build(in: repository)
  }

  @Test func `git finds nothing wrong with it`() throws {
    let fsck = try Command.run("git", ["fsck", "--strict", "--no-dangling"], in: folder.path)
    #expect(fsck.status == 0)
    #expect(fsck.output + fsck.errors == "")
    #expect(try Command.git("status", "--porcelain", in: folder.path) == "")
  }
}
