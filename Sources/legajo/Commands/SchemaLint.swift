import Archive
import ArgumentParser
import Documents
import Git
import Records

struct SchemaLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Look for faults of the schemas themselves.",
    discussion: """
      Keywords that do not exist, values of a wrong type, references to nothing, and patterns that cannot be read stop \
      every other verb; only they are told where there are any. Then: statuses that no step reaches or leaves, roles that roles.yaml does not have, names of fields, statuses, kinds \
      and lists that are nowhere, and patterns that other tools read otherwise.

      Examples:
        legajo schema lint
        legajo schema lint --strict
      """)

  @Flag(help: "Take warnings for errors.") var strict = false
  @Option(help: ArgumentHelp("As of a revision.", valueName: "rev")) var at: String?
  @OptionGroup var output: FindingOutput
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let policy = try output.tellingFaults(session) { try self.policy(session, repository) }
      let findings = SchemaLinter(kinds: policy.kinds, roster: policy.control.roster, lists: policy.control.lists)
        .findings().sortedForOutput()
      try output.write(findings, of: .files(policy.kinds.kinds.count), session)
      if findings.contains(where: { $0.severity == .error || strict }) { throw ExitCode(1) }
    }
  }

  /// What stops every other verb is what this one looks for, where it lies in the schemas.
  private func policy(_ session: Session, _ repository: Repository) throws -> Policy {
    do {
      return try session.state(repository, at: at).policy
    } catch let refusal as Refusal where refusal.isOfSchemas {
      let files = Set(refusal.findings.map(\.place.path)).count
      try output.write(refusal.findings.sortedForOutput(), of: .files(files), session)
      throw ExitCode(1)
    }
  }
}

extension Refusal {
  /// Whether only schemas are at fault.
  fileprivate var isOfSchemas: Bool {
    !findings.isEmpty && findings.allSatisfy { $0.place.path.hasPrefix("schema/") }
  }
}
