import Fixtures
import Foundation
import Testing

@testable import Git

/// Objects, references and files, compared with what git's own commands show.
struct ObjectsTests {
  let real: RealRepository
  let repository: Repository

  init() throws {
    real = try RealRepository()
    repository = try real.open()
  }

  @Test func `a commit's files are those of ls-tree`() throws {
    let head = try repository.resolve("HEAD")
    let entries = try repository.entries(ofCommit: head).map { entry in
      String(format: "%06o", entry.mode.raw) + " blob \(entry.id.hex)\t\(entry.path.text ?? "")"
    }
    #expect(entries.joined(separator: "\n") == (try real.git("-c", "core.quotePath=false", "ls-tree", "-r", "HEAD")))
  }

  @Test func `a name that no tag can have is no tag`() throws {
    #expect(try repository.tag(named: "HEAD~1")?.name == nil)
    #expect(try repository.tag(named: "a..b")?.name == nil)
  }

  @Test func `a commit has the parts that cat-file shows`() throws {
    let commit = try repository.commit(repository.resolve("HEAD"))
    let shown = try real.git("show", "-s", "--format=%T%n%P%n%an%n%ae%n%at%n%cn%n%B", "HEAD").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(commit.tree.hex == shown[0] && commit.parents.map(\.hex) == [String(shown[1])])
    #expect(commit.author.name == shown[2] && commit.author.email == shown[3] && "\(commit.author.seconds)" == shown[4])
    #expect(commit.message == "Segundo\n\nRole: gestor\n" && commit.subject == "Segundo")
    #expect(commit.trailers == [Commit.Trailer(key: "Role", value: "gestor")])
  }

  @Test(arguments: [
    "a", "a\n\nRole: x", "a\n\nRole: x\nRole: y", "a\n\nb\n\nRole: x\nKey: v", "a\n\nRole: x\n\nfin",
    "a\n\nRole: x\nno es clave", "a\n\nRole: x\n---\nfin", "a\n\nRole : x", "a\n\n Role: x", "Role: x",
    "a\n\nRole: x\n  sigue", "a\n\nnota\nRole: x\nSigned-off-by: y",
  ])
  func `trailers are those that git log reads`(_ message: String) throws {
    let id = try real.git("commit-tree", "HEAD^{tree}", "-m", message)
    let commit = try repository.commit(repository.resolve(id))
    let roles = commit.trailers.filter { $0.key.lowercased() == "role" }.map(\.value)
    let logged = try real.git("log", "-1", "--format=%(trailers:key=Role,valueonly,unfold)", id)
    #expect(
      roles.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "\n") == logged)
  }

  @Test func `the paths that differ are those of diff-tree`() throws {
    _ = try real.git("mv", "clients/a.md", "clients/z.md")
    _ = try real.git("rm", "-q", "--cached", "clients/b.md")
    _ = try real.git("commit", "-q", "-m", "Tercero")
    let trees = try ["HEAD~1", "HEAD"].map { try repository.commit(repository.resolve($0)).tree }
    let changes = try repository.changes(fromTree: trees[0], toTree: trees[1]).map { change in
      "\(change.old == nil ? "A" : change.new == nil ? "D" : "M")\t\(change.path.text ?? "")"
    }
    #expect(
      changes.joined(separator: "\n")
        == (try real.git("diff-tree", "-r", "--no-renames", "--name-status", "HEAD~1", "HEAD")))
  }

  @Test func `blobs are read as far as a limit, hashed as git hashes them`() throws {
    let bytes = Array("uno y más\n".utf8)
    let id = try #require(ObjectID(hex: real.git("rev-parse", "HEAD:clients/a.md")))
    #expect(try repository.blob(id, limit: 100) == bytes)
    #expect(try repository.hashBlob(bytes) == id && repository.writeBlob(bytes) == id)
    #expect(try repository.size(of: id) == bytes.count)
    let failure = #expect(throws: GitError.self) { try repository.blob(id, limit: bytes.count - 1) }
    #expect(failure?.kind == .tooLarge)
  }

  @Test func `tags are annotated or light, and point where git says`() throws {
    _ = try real.git("tag", "ligera", "HEAD~1")
    _ = try repository.createTag(
      "annual/2026", target: repository.resolve("HEAD"), tagger: RealRepository.ana, message: "Informe\n\nRole: dueno\n"
    )
    #expect(try real.git("cat-file", "tag", "annual/2026").contains("tagger Ana <ana@infra.example> 1795000000 -0300"))
    #expect(try real.git("fsck", "--strict", "--no-dangling") == "")
    let tags = try repository.tags()
    #expect(tags.map(\.name).sorted() == ["annual/2026", "ligera"])
    #expect(tags.first { $0.name == "ligera" }?.id == nil)
    #expect(try tags.first { $0.name == "annual/2026" }?.target == repository.resolve("HEAD"))
    #expect(throws: GitError.self) {
      try repository.createTag(
        "annual/2026", target: repository.resolve("HEAD~1"), tagger: RealRepository.ana, message: "otra")
    }
  }

  @Test func `history comes in git's order of descent`() throws {
    _ = try real.git("stash", "-q", "--include-untracked")
    _ = try real.git("switch", "-q", "-c", "lado", "HEAD~1")
    _ = try real.git("commit", "-q", "--allow-empty", "-m", "Lado")
    _ = try real.git("switch", "-q", "main")
    _ = try real.git("merge", "-q", "--no-ff", "-m", "Fusión", "lado")
    let tip = try repository.resolve("HEAD")
    let all = try repository.history(from: [tip], excluding: [], order: .topological, limit: 100).map(\.hex)
    let listed = try real.git("rev-list", "HEAD").split(separator: "\n").map(String.init)
    #expect(all.count == 4 && Set(all) == Set(listed))
    let firsts = try repository.history(from: [tip], excluding: [], order: .firstParent, limit: 100).map(\.hex)
    #expect(firsts.joined(separator: "\n") == (try real.git("rev-list", "--first-parent", "HEAD")))
    #expect(
      try repository.mergeBase(repository.resolve("main^1"), repository.resolve("lado")).map(\.hex)
        == real.git("merge-base", "main^1", "lado"))
  }

  @Test func `the index and the work tree are listed as git lists them`() throws {
    try real.folder.write("*.tmp\n", to: ".gitignore")
    try real.folder.write("x", to: "clients/x.tmp")
    let index = try repository.index().map { $0.path.text ?? "" }
    #expect(index.joined(separator: "\n") == (try real.git("ls-files")))
    #expect(try repository.isIgnored(RepoPath("clients/x.tmp")) && !repository.isIgnored(RepoPath("clients/a.md")))
    let files = try repository.listWorkTree().filter { $0.kind != .tree }.map { $0.path.text ?? "" }
    let git = try real.git("ls-files", "--cached", "--others").split(separator: "\n").map(String.init)
    #expect(Set(files) == Set(git))
  }

  @Test func `a file is read without following links and without waiting`() throws {
    try FileManager.default.createSymbolicLink(atPath: real.path + "/clients/l.md", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: real.path + "/fuera", withDestinationPath: "/etc")
    try #require(mkfifo(real.path + "/clients/p.md", 0o600) == 0)
    func kind(_ path: String) throws -> String {
      switch try repository.readWorkFile(RepoPath(path), limit: 100) {
      case .file: "file"
      case .missing: "missing"
      case .notRegular: "not regular"
      case .tooLarge: "too large"
      case .unreadable: "unreadable"
      }
    }
    #expect(try kind("clients/a.md") == "file")
    for path in ["clients/l.md", "clients/p.md", "fuera/passwd", "clients"] {
      #expect(try kind(path) == "not regular", "\(path)")
    }
    for path in ["clients/no.md", "../\(real.path.split(separator: "/").last ?? "")/clients/a.md"] {
      #expect(try kind(path) == "missing", "\(path)")
    }
    // Nothing is written through a link either.
    #expect(throws: GitError.self) { try repository.writeWorkFile(RepoPath("fuera/legajo-x"), bytes: [0x78]) }
    #expect(!FileManager.default.fileExists(atPath: "/etc/legajo-x"))
  }
}
