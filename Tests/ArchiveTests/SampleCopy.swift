import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// A copy of the sample that a test may change.
final class SampleCopy {
  let folder: TemporaryFolder
  private(set) var repository: Repository

  private static let built = Result {
    ConfigurationPaths.blank()
    let folder = try TemporaryFolder()
    try Sample.build(in: Repository.create(at: folder.path, initialBranch: "main"))
    // Packed, copies are quick.
    _ = try Command.git("gc", "-q", in: folder.path)
    return folder
  }

  init() throws {
    folder = try TemporaryFolder(copying: Self.built.get())
    repository = try Repository.open(at: folder.path, environment: [:])
  }

  var path: String { folder.path }

  func git(_ arguments: String...) throws -> String {
    let command = try Command.run("git", arguments, in: path, environment: Self.variables(of: "ana.pereyra"))
    try #require(command.status == 0, "git \(arguments): \(command.errors)")
    return command.output.trimmingCharacters(in: .newlines)
  }

  /// Replaces a part of a file, as a person's editor would.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try folder.text(name)
    try #require(text.components(separatedBy: old).count == 2, "“\(old)” stands once in \(name)")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: name)
  }

  /// All findings of the files on disk but for the sample's own, as `path:line:column code`.
  func findings(_ source: StateSource = .workTree) throws -> [String] {
    try Checker.findings(in: State.read(repository, source)).filter { !Self.isMeant($0) }.map(Self.line)
  }

  /// Whether it is of the fact that waits for gestor, which is part of what the sample tells.
  static func isMeant(_ finding: Finding) -> Bool {
    finding.code.description == "fact-not-cleansed" && finding.place.path == "clients/CLI-puertos.md"
  }

  static func line(_ finding: Finding) -> String {
    "\(finding.place.path):\(finding.place.start.line):\(finding.place.start.column) \(finding.code)"
  }

  /// What git sees of a person of the sample.
  static func variables(of person: String, at date: String = "2026-11-20T10:00:00-0300") -> [String: String] {
    var variables = ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date]
    for role in ["AUTHOR", "COMMITTER"] {
      variables["GIT_\(role)_NAME"] = person
      variables["GIT_\(role)_EMAIL"] = "\(person)@infra.example"
    }
    return variables
  }

  /// Judges a commit by a person; nil and the refusal where it is refused.
  func plan(
    by person: String, role: String? = nil, named: [String]? = nil, message: String? = nil, reason: String? = nil,
    at date: String = "2026-11-20T10:00:00-0300"
  ) throws -> Result<CommitPlan, Refusal> {
    let environment = Self.variables(of: person, at: date)
    repository = try Repository.open(at: path, environment: environment)
    let wish = CommitWish(
      selection: named.map(CommitWish.Selection.named) ?? .allRecords, role: role, message: message, reason: reason,
      language: .es)
    do {
      let now = Instant(seconds: 1_795_000_000, offsetMinutes: -180)
      return .success(try CommitPlan.make(repository, wish: wish, environment: environment, now: now))
    } catch {
      guard let refusal = error as? Refusal else { throw error }
      return .failure(refusal)
    }
  }
}

extension Result where Failure == Refusal {
  /// The codes of a refusal and of the findings behind it; empty where nothing was refused.
  var codes: Set<String> {
    switch self {
    case .success: []
    case .failure(let refusal): Set([refusal.code.description] + refusal.findings.map(\.code.description))
    }
  }
}
