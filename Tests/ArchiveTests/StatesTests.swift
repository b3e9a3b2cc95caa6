import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// The same records, read from the files on disk, the index and a commit.
struct StatesTests {
  let sample: SampleCopy

  init() throws { sample = try SampleCopy() }

  @Test func `each state is read by itself`() throws {
    let client = "clients/CLI-compras.md"
    try sample.replace("status: active", by: "status: staged", in: client)
    _ = try sample.git("add", client)
    try sample.replace("status: staged", by: "status: written", in: client)
    let states: [StateSource] = [.workTree, .index, .commit(try sample.repository.resolve("HEAD"))]
    let read = try states.map { try State.read(sample.repository, $0) }
    #expect(read.map { $0.records.record("CLI-compras")?.status } == ["written", "staged", "active"])
    #expect(read.map { Checker.findings(in: $0).count { !SampleCopy.isMeant($0) } } == [1, 1, 0])
    #expect(Set(read.map { $0.records.records.count }).count == 1)
    #expect(Set(read.map(\.policy.schemaHash)).count == 1)
  }

  @Test func `a bare repository has the states of its commits`() throws {
    let other = try TemporaryFolder()
    _ = try sample.git("clone", "-q", "--bare", ".", other.path + "/r.git")
    let bare = try Repository.open(at: other.path + "/r.git", environment: [:])
    let state = try State.read(bare, .commit(bare.resolve("annual/2025")))
    let here = try State.read(sample.repository, .commit(sample.repository.resolve("annual/2025")))
    #expect(state.records.records.map(\.id) == here.records.records.map(\.id))
    #expect(Checker.findings(in: state).isEmpty)
  }

  @Test func `what git ignores is not looked at, what is new is`() throws {
    try sample.folder.write("borradores/\n", to: ".git/info/exclude")
    try sample.folder.write("x", to: "borradores/idea.md")
    try sample.folder.write("x", to: "sueltos/idea.md")
    let state = try State.read(sample.repository, .workTree)
    let found = Checker.findings(in: state).filter { !SampleCopy.isMeant($0) }
    #expect(found.map(\.place.path) == ["sueltos/idea.md"])
    #expect(found.first?.severity == .warning, "nobody gets it before it is added")
    _ = try sample.git("add", "sueltos")
    #expect(try Checker.findings(in: State.read(sample.repository, .index)).contains { $0.severity == .error })
  }

  @Test func `the language of the settings is known before anything else is read`() throws {
    #expect(Policy.language(of: sample.repository) == .es)
    try sample.replace("language: es", by: "language: en", in: "legajo.yaml")
    #expect(Policy.language(of: sample.repository) == .en)
    try sample.folder.write("a: [", to: "legajo.yaml")
    #expect(Policy.language(of: sample.repository) == nil)
  }

  @Test(arguments: ["legajo.yaml", "roles.yaml", "people.yaml", "lists.yaml", "schema/complaint.yaml"])
  func `where a governing file cannot be read, nothing else is attempted`(_ file: String) throws {
    try sample.folder.write("roto", to: "clients/CLI-roto.md")
    try sample.folder.write("- una lista\n", to: file)
    do {
      _ = try State.read(sample.repository, .workTree)
      Issue.record("\(file) was read")
    } catch {
      let refusal = try #require(error as? Refusal)
      #expect(refusal.code.description == "policy-unreadable" && refusal.kind == .cannotRun)
      #expect(refusal.findings.map(SampleCopy.line) == ["\(file):1:1 front-matter"], "\(refusal.findings)")
    }
  }

  @Test(arguments: ["roles.yaml", "people.yaml", "lists.yaml"])
  func `a governing file that is missing is named`(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(sample.path)/\(file)")
    do {
      _ = try State.read(sample.repository, .workTree)
      Issue.record("\(file) was not missed")
    } catch {
      let refusal = try #require(error as? Refusal)
      #expect(refusal.findings.map(SampleCopy.line) == ["\(file):1:1 control-file-missing"])
    }
  }

  @Test func `without settings there are no records`() throws {
    try FileManager.default.removeItem(atPath: "\(sample.path)/legajo.yaml")
    do {
      _ = try State.read(sample.repository, .workTree)
      Issue.record("it was read")
    } catch {
      #expect((error as? Refusal)?.code.description == "not-a-records-repository")
    }
  }
}
