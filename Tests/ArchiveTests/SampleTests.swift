import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// The sample that `init --sample` lays down.
struct SampleTests {
  let folder: TemporaryFolder
  let repository: Repository

  /// Built once; no test changes it.
  private static let built = Result { try build() }

  private static func build() throws -> TemporaryFolder {
    ConfigurationPaths.blank()
    let folder = try TemporaryFolder()
    try Sample.build(in: Repository.create(at: folder.path, initialBranch: "main"))
    return folder
  }

  init() throws {
    folder = try Self.built.get()
    repository = try Repository.open(at: folder.path, environment: [:])
  }

  @Test func `git finds nothing wrong with it`() throws {
    let fsck = try Command.run("git", ["fsck", "--strict", "--no-dangling"], in: folder.path)
    #expect(fsck.status == 0)
    #expect(fsck.output + fsck.errors == "")
    #expect(try Command.git("status", "--porcelain", in: folder.path) == "")
  }

  @Test func `it has the same commit ids wherever and whenever it is built`() throws {
    let other = try Self.build()
    let refs = ["for-each-ref", "--format=%(objectname) %(refname)"]
    let names = try Command.run("git", refs, in: folder.path).output
    #expect(names.contains("refs/tags/annual/2024") && names.contains("refs/tags/annual/2025"))
    #expect(try Command.run("git", refs, in: other.path, environment: ["TZ": "Asia/Tokyo"]).output == names)
  }

  @Test(arguments: ["annual/2024", "annual/2025"])
  func `its tags are annotated, by one who may make them`(_ name: String) throws {
    #expect(try Command.git("cat-file", "-t", name, in: folder.path) == "tag")
    let commit = try repository.resolve(name)
    let policy = try State.read(repository, .commit(commit)).policy
    let email = try Command.git("for-each-ref", "--format=%(taggeremail:trim)", "refs/tags/\(name)", in: folder.path)
    let member = try #require(policy.control.roster.member(email: email))
    let day = try #require(CalendarDate(Command.git("log", "-1", "--format=%cs", name, in: folder.path)))
    #expect(!Set(policy.control.roster.roles(of: member, on: day)).isDisjoint(with: ["dueno", "direccion"]))
  }

  @Test(arguments: ["HEAD", "annual/2024", "annual/2025"])
  func `nothing is wrong with its records`(_ revision: String) throws {
    let state = try State.read(repository, .commit(repository.resolve(revision)))
    #expect(state.records.records.count > 20)
    #expect(Checker.findings(in: state).filter { !SampleCopy.isMeant($0) }.map { "\($0.place) \($0.code)" } == [])
  }

  @Test func `nothing is wrong with the files on disk`() throws {
    let findings = try Checker.findings(in: State.read(repository, .workTree))
    #expect(findings.count == 1 && findings.allSatisfy(SampleCopy.isMeant))
  }

  @Test func `sample-repo shows the records of the last commit`() throws {
    let shown = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../sample-repo")
    let difference = try Command.run(
      "diff", ["--recursive", "--brief", "--exclude=.git", shown.standardizedFileURL.path, folder.path], in: folder.path
    )
    #expect(
      difference.output + difference.errors == "",
      "make it anew: legajo init --sample DIR, then copy all but .git to sample-repo")
  }

  @Test func `every service has its figures, and the desk its survey, for each month of a year`() throws {
    let records = try State.read(repository, .workTree).records
    let year = try (0..<12).map { try #require(Month("2025-09")?.adding($0)).description }
    let figures = Dictionary(grouping: records.records(of: "service_month")) { $0.text("service") ?? "" }
    #expect(figures.count == records.records(of: "service").count)
    for (service, months) in figures {
      #expect(Set(year).isSubset(of: Set(months.compactMap { $0.text("period") })), "\(service)")
    }
    #expect(Set(year).isSubset(of: Set(records.records(of: "survey").compactMap { $0.text("period") })))
  }

  @Test func `it is large enough to learn from`() throws {
    let state = try State.read(repository, .workTree)
    let ids = Dictionary(grouping: state.records.records, by: \.kind)
    for (kind, count) in ["client": 24, "service": 8, "interview": 60, "complaint": 40, "action": 40] {
      #expect(ids[kind]?.count ?? 0 >= count, "\(kind)")
    }
    for kind in state.policy.kinds.kinds { #expect(ids[kind.name]?.isEmpty == false, "\(kind.name)") }
    #expect(
      Dictionary(uniqueKeysWithValues: (ids["campaign"] ?? []).map { ($0.id, $0.text("status")) })
        == ["CAM-2024": "reported", "CAM-2025": "reported", "CAM-2026": "open"])
    let roster = state.policy.control.roster
    #expect(roster.members.count == 6)
    #expect(Set(roster.members.flatMap(\.holdings).map(\.role)) == ["direccion", "dueno", "gestor", "ejecutor"])
  }
}
