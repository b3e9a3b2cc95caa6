import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// Every commit of the sample could have been made with legajo, and the audit says so of all but a forged one.
struct SampleAuditTests {
  private let sample: SampleCopy

  init() throws {
    ConfigurationPaths.blank()
    sample = try SampleCopy()
  }

  private func audit(_ repository: Repository, _ span: AuditRequest.Span) throws -> AuditReport {
    let now = Instant(seconds: 1_795_000_000, offsetMinutes: -180)
    return try Audit.run(repository, AuditRequest(tip: repository.resolve("main"), span: span, now: now))
  }

  @Test func `of the whole history nothing is found`() throws {
    let report = try audit(sample.repository, .ledgerFromAdoption)
    #expect(report.findings.map { "\($0.commit?.subject ?? "") \($0.message.es)" } == [])
    #expect(report.commits.map(\.id.hex).sorted() == (try ids("--all")).sorted())
    // Merges that write nothing need nobody; all else is somebody's, in one role.
    let merges = Set(try ids("--merges"))
    for verdict in report.commits where !merges.contains(verdict.id.hex) {
      #expect(verdict.person != nil && verdict.role != nil, "\(verdict.subject)")
    }
    #expect(report.commits.first?.role == "dueno")
    // Guarded files reached main by merges that direccion answers for.
    let approvals = report.commits.filter { $0.role == "direccion" && merges.contains($0.id.hex) }
    #expect(!approvals.isEmpty)
  }

  @Test func `a commit forged in the middle is found, and it alone`() throws {
    let stream = try Command.git("fast-export", "--all", "--signed-tags=strip", in: sample.path)
    let forged = try forge(stream, after: 60)
    let folder = try TemporaryFolder()
    _ = try Command.git("init", "-q", "-b", "main", in: folder.path)
    let made = try Command.run(
      "git", ["fast-import", "--quiet"], in: folder.path, environment: [:], input: forged.stream)
    try #require(made.status == 0, "\(made.errors)")
    let repository = try Repository.open(at: folder.path, environment: [:])
    let report = try audit(repository, .ledgerFromAdoption)
    #expect(report.findings.map { "\($0.code) \($0.commit?.subject ?? "")" } == ["role-not-held \(forged.subject)"])
  }

  private func ids(_ option: String) throws -> [String] {
    try Command.git("rev-list", option, "main", in: sample.path).split(separator: "\n").map(String.init)
  }

  /// The stream with one commit of gestor in the name of somebody who is not.
  private func forge(_ stream: String, after count: Int) throws -> (stream: String, subject: String) {
    var blocks = stream.components(separatedBy: "\ncommit refs/")
    let index = try #require(
      blocks.indices.dropFirst(count).first {
        blocks[$0].contains("author Bruno Sosa") && blocks[$0].contains("\nRole: gestor")
      })
    blocks[index] = blocks[index].replacingOccurrences(of: "<bruno.sosa@", with: "<diego.olmos@")
    let message = try #require(blocks[index].components(separatedBy: "\ndata ").dropFirst().first)
    let subject = String(message.split(separator: "\n")[1])
    return (blocks.joined(separator: "\ncommit refs/"), subject)
  }
}
