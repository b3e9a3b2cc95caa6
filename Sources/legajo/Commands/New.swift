import Archive
import ArgumentParser
import Documents
import Git
import Records

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a record from its schema, with its id.",
    discussion: """
      Examples:
        legajo new client title="Trámites en línea" type=internal area=administracion
        legajo new reclamo category=service title="Sin red" received=2026-03-12
        legajo new interview client=CLI-tramites campaign=CAM-2026 --edit
      Of a complaint that is not about a service the category comes first: the shared repository keeps a stub, and the
      restricted one the record under the same id:
        legajo new reclamo category=treatment received=2026-03-12 owner_informed=2026-03-12
        legajo -C ../reservado new reclamo --id CMP-2026-7k3qf category=treatment received=2026-03-12 --edit
      """)

  @Argument(help: "The kind, by its name or label.") var kind: String
  @Argument(help: "FIELD=VALUE.") var assignments: [String] = []
  @Flag(help: "Open the new file in the editor, with hints.") var edit = false
  @Option(help: "The id of the stub in the shared repository; in the restricted one only.") var id: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToEdit()
      let state = try session.state(repository, at: nil)
      guard let kind = state.policy.kinds.named(kind) else { throw Refusal.kindUnknown(kind, state.policy.kinds) }
      let language = session.language
      if id != nil, !state.policy.control.settings.isPrivate { throw Refusal.idIsMinted }
      var values = try Self.values(assignments, kind)
      try StubQuestions(session: session, kind: kind).ask(&values)
      if values[kind.lifecycle.field] == nil, let first = kind.lifecycle.initial.first {
        values[kind.lifecycle.field] = .string(first.to)
      }
      let taken = try KnownIDs.read(repository, state)
      var generator = SystemRandomNumberGenerator()
      let record: NewRecord
      do {
        record = try NewRecord.make(
          kind, NewRecord.Wish(values: values, language: language, id: id),
          key: { RandomKey.mint(using: &generator) }, isTaken: taken.contains)
      } catch let fault as AssignmentFault {
        throw Refusal(fault)
      }
      if record.isStub { try StubQuestions(session: session, kind: kind).refuseMore(record, values) }
      try repository.writeWorkFile(RepoPath(record.path), bytes: Array(record.text.utf8))
      if record.isStub, let note = kind.stub?.note { session.console.say(note[language]) }
      if edit { try Editing(session: session, repository: repository).edit(record.path, hints: kind) }
      session.tellWritten {
        if !edit {
          session.tellBlanks(of: record)
          try session.tellFindings(of: record.path, repository, butLines: Set(record.blanks.map(\.line)))
        }
        try session.console.write("\(record.path)\n")
      }
    }
  }

  private static func values(_ assignments: [String], _ kind: Kind) throws -> [String: YAMLValue] {
    var value = YAMLValue.map([])
    var given: Set<[String]> = []
    for text in assignments {
      guard let assignment = Assignment(text) else { throw Refusal.assignmentUnreadable(text) }
      // A field without a value is not given.
      if assignment.operation == .set, assignment.value.isEmpty { continue }
      if assignment.operation == .set, !given.insert(assignment.path).inserted {
        throw Refusal(.givenTwice(assignment.path.joined(separator: ".")))
      }
      do {
        guard let changed = value.applying(try assignment.edit(for: kind)) else {
          throw Refusal.assignmentUnreadable(text)
        }
        value = changed
      } catch let fault as AssignmentFault {
        throw Refusal(fault)
      }
    }
    guard case .map(let pairs) = value else { return [:] }
    return Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
  }
}

extension Session {
  /// Tells which keys of a new record wait for their value.
  fileprivate func tellBlanks(of record: NewRecord) {
    guard !record.blanks.isEmpty else { return }
    let names = record.blanks.map(\.name).joined(separator: ", ")
    console.say(
      language == .es
        ? "por completar: \(names)\n  legajo edit \(record.id) lo abre con ayudas; legajo check dice qué va en cada una"
        : "to be filled in: \(names)\n  legajo edit \(record.id) opens it with hints; legajo check says what belongs in each"
    )
  }
}

/// The ids that exist in the files on disk or at the tip of any reference.
enum KnownIDs {
  static func read(_ repository: Repository, _ state: State) throws -> Set<String> {
    var known = Set(state.records.records.map(\.id))
    var seen: Set<ObjectID> = []
    for name in try repository.referenceNames() {
      guard let commit = try? repository.resolve(name), seen.insert(try repository.commit(commit).tree).inserted
      else { continue }
      for entry in try repository.entries(ofCommit: commit) {
        guard let path = entry.path.text, case .record(_, let id, _) = state.policy.places.placement(of: path)
        else { continue }
        known.insert(id)
      }
    }
    return known
  }
}
