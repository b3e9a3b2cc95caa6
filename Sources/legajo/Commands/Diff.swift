import Archive
import ArgumentParser
import Documents
import Git
import Records

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What differs between two revisions, as records and fields: who, in which role, what before and after.",
    discussion: """
      Records are followed by their ids, so that a file that was renamed is one record. Of settings, roles, lists and \
      schemas the values are compared. Of a private complaint no value is told.

      Examples:
        legajo diff annual/2024 annual/2025
        legajo diff annual/2025 HEAD --detail summary
        legajo diff HEAD~10 HEAD CMP-2026-7k3qf actions/ roles.yaml
        legajo diff annual/2025 HEAD --format json
      """)

  @Argument(help: ArgumentHelp("The earlier revision.", valueName: "a")) var from: String
  @Argument(help: ArgumentHelp("The later revision.", valueName: "b")) var to: String
  @Argument(help: ArgumentHelp("Only these records, files or folders.", valueName: "id|path")) var subjects: [String] =
    []
  @Option(help: "summary, record or field.") var detail: DiffDetail = .field
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  struct Output: Encodable {
    var format = 1
    var from: String
    var to: String
    var isAhead: Bool
    var differences: [FileDifference]
  }

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let (old, new) = (try session.revision(from, repository), try session.revision(to, repository))
      let found = try RevisionDifference.between(repository, from: old, to: new)
      let policy = try State.read(repository, .commit(new)).policy
      let shown = try selected(found, session, repository)
      switch format {
      case .json:
        try session.console.write(
          JSON.text(Output(from: old.hex, to: new.hex, isAhead: found.isAhead, differences: shown)))
      case .text:
        let text = DiffText(policy: policy, language: session.language)
        if !found.isAhead { session.console.say(text.notAhead) }
        try session.console.write(text.text(shown, detail))
      }
    }
  }

  /// The differences that were asked for.
  private func selected(
    _ found: RevisionDifference, _ session: Session, _ repository: Repository
  ) throws -> [FileDifference] {
    guard !subjects.isEmpty else { return found.differences }
    var shown: Set<String> = []
    for subject in subjects {
      let path = session.resolve(subject, in: repository)
      let folder = path.hasSuffix("/") || path.isEmpty ? path : path + "/"
      let own = found.differences.filter { difference in
        difference.record == subject
          || [difference.path, difference.oldPath].contains { $0 == path || $0?.hasPrefix(folder) == true }
      }
      if own.isEmpty { try requireKnown(subject, path, repository) }
      shown.formUnion(own.map(\.subject))
    }
    return found.differences.filter { shown.contains($0.subject) }
  }

  /// What has no difference must at least be there, so that a slip is not taken for “nothing changed”.
  private func requireKnown(_ subject: String, _ path: String, _ repository: Repository) throws {
    let states = try [from, to].map { try State.read(repository, .commit(repository.resolve($0))) }
    guard let last = states.last, !states.contains(where: { $0.path(ofRecord: subject) != nil || $0.holds(path) })
    else { return }
    throw Refusal.recordUnknown(subject, last)
  }
}

/// How much is told.
enum DiffDetail: String, CaseIterable, ExpressibleByArgument {
  /// How many records of each kind.
  case summary
  /// A line for each record.
  case record
  /// A line for each field.
  case field
}
