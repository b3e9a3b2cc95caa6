import Archive
import ArgumentParser
import Documents
import Records

struct SchemaLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Look for faults of the schemas themselves, beyond what stops everything.",
    discussion: """
      Statuses that no step reaches or leaves, roles that roles.yaml does not have, names of fields, statuses, kinds \
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
      let policy = try session.state(repository, at: at).policy
      let findings = SchemaLinter(kinds: policy.kinds, roster: policy.control.roster, lists: policy.control.lists)
        .findings().sortedForOutput()
      try output.write(findings, of: .files(policy.kinds.kinds.count), session)
      if findings.contains(where: { $0.severity == .error || strict }) { throw ExitCode(1) }
    }
  }
}
