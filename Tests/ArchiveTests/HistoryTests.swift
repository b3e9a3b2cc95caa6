import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// The versions of records, compared with what git says of their files.
struct HistoryTests {
  let sample: SampleCopy

  init() throws { sample = try SampleCopy() }

  private func history(_ revision: String = "HEAD") throws -> History {
    let tip = try sample.repository.resolve(revision)
    return try History.read(sample.repository, tip: tip, policy: State.read(sample.repository, .commit(tip)).policy)
  }

  @Test func `each record has the commits that git logs for its file`() throws {
    let history = try history()
    let state = try State.read(sample.repository, .workTree)
    for record in state.records.records {
      let logged = try sample.git("log", "--reverse", "--format=%H %an", "--", record.path)
      let versions = history.versions(of: record.id).map { "\($0.commit) \($0.authorName)" }
      #expect(versions.joined(separator: "\n") == logged, "\(record.id)")
    }
  }

  @Test func `a version tells fields before and after, role and step`() throws {
    let versions = try history().versions(of: "CMP-2026-t3f5y")
    #expect(versions.map { "\($0.person ?? "") \($0.role ?? "")" } == Array(repeating: "bruno.sosa gestor", count: 3))
    let step = try #require(versions.last)
    let change = try #require(step.changes.first { $0.field == "status" })
    #expect(change.old == "acknowledged" && change.new == "in_progress")
    #expect(versions.first?.changes.allSatisfy { $0.old == nil } == true)
  }

  @Test func `a file that is renamed is the same record`() throws {
    let old = "complaints/2026/CMP-2026-t3f5y-aviso-que-llego-tarde.md"
    _ = try sample.git("mv", old, "complaints/2026/CMP-2026-t3f5y-aviso-tardio.md")
    _ = try sample.git("commit", "-q", "-m", "Renombrar\n\nRole: gestor")
    let versions = try history().versions(of: "CMP-2026-t3f5y")
    #expect(versions.count == 4)
    #expect(versions.last?.changes.isEmpty == true && versions.last?.bodyChanged == false)
  }

  @Test func `a merge counts only for what it changes itself`() throws {
    _ = try sample.git("switch", "-q", "-c", "aparte", "HEAD~1")
    try sample.replace("reviewed: 2024-02-07", by: "reviewed: 2026-11-20", in: "clients/CLI-archivo.md")
    _ = try sample.git("commit", "-q", "-a", "-m", "Aparte\n\nRole: gestor")
    _ = try sample.git("switch", "-q", "main")
    _ = try sample.git("merge", "-q", "--no-ff", "-m", "Fusión", "aparte")
    let merge = try sample.git("rev-parse", "HEAD")
    let history = try history()
    #expect(!history.versions.contains { $0.commit == merge })
    #expect(history.versions(of: "CLI-archivo").count { $0.authorName == "ana.pereyra" } == 1)
  }

  @Test func `short or grafted history is refused, with the way out`() throws {
    let other = try TemporaryFolder()
    _ = try sample.git("clone", "-q", "--depth", "2", "file://" + sample.path, other.path + "/corto")
    let shallow = try Repository.open(at: other.path + "/corto", environment: [:])
    let tip = try shallow.resolve("HEAD")
    let policy = try State.read(shallow, .commit(tip)).policy
    do {
      _ = try History.read(shallow, tip: tip, policy: policy)
      Issue.record("it was read")
    } catch {
      let refusal = try #require(error as? Refusal)
      #expect(refusal.kind == .cannotRun && refusal.help?.es.contains("git fetch --unshallow") == true)
    }
    _ = try Command.git("fetch", "-q", "--unshallow", in: other.path + "/corto")
    let whole = try Repository.open(at: other.path + "/corto", environment: [:])
    #expect(try History.read(whole, tip: tip, policy: policy).versions.count == history().versions.count)

    try sample.folder.write(sample.git("rev-parse", "HEAD") + "\n", to: ".git/info/grafts")
    #expect(throws: Refusal.self) { try history() }
  }
}
