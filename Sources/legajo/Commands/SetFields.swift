import Archive
import ArgumentParser
import Documents
import Git
import Records

struct SetFields: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change values of a record, touching nothing else in its file.",
    discussion: """
      Examples:
        legajo set CMP-2026-7k3qf severity=high ticket.id=0104233
        legajo set CMP-2026-7k3qf topics+=disponibilidad topics-=red
        legajo set ACT-2026-3m9xz priority=            (removes the field)
      """)

  @Argument(help: "The record's id.") var id: String
  @Argument(help: "FIELD=VALUE, FIELD+=ITEM, FIELD-=ITEM; FIELD= removes.") var assignments: [String]
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let state = try session.state(repository, at: nil)
      let record = try session.record(id, in: state, repository)
      guard let kind = state.policy.kinds[record.kind] else {
        throw Refusal.kindUnknown(record.kind, state.policy.kinds)
      }
      let source = try RecordEdits.apply(assignments, to: record.document, kind)
      try session.save(source, of: record, state, repository)
    }
  }
}

struct Move: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a record one step of its life cycle.",
    discussion: """
      Examples:
        legajo move CMP-2026-7k3qf acknowledged owner_informed=2026-03-12
        legajo move ACT-2026-3m9xz aprobada
      """)

  @Argument(help: "The record's id.") var id: String
  @Argument(help: "The new status, by its name or label.") var status: String
  @Argument(help: "FIELD=VALUE for fields that the step demands.") var assignments: [String] = []
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let state = try session.state(repository, at: nil)
      let record = try session.record(id, in: state, repository)
      guard let kind = state.policy.kinds[record.kind] else {
        throw Refusal.kindUnknown(record.kind, state.policy.kinds)
      }
      let language = session.language
      let wanted = kind.lifecycle.statuses.first { $0.name == status.lowercased() || $0.label.isCalled(status) }
      guard let wanted, kind.lifecycle.moves(from: record.status).contains(where: { $0.to == wanted.name }) else {
        throw Refusal.noSuchStep(record, status, kind, state.policy.control.roster, language)
      }
      let all = ["\(kind.lifecycle.field)=\(wanted.name)"] + assignments
      let source = try RecordEdits.apply(all, to: record.document, kind)
      try session.save(source, of: record, state, repository)
    }
  }
}

/// Assignments as splices.
enum RecordEdits {
  static func apply(_ assignments: [String], to document: Document, _ kind: Kind) throws -> SourceText {
    var document = document
    for text in assignments {
      guard let assignment = Assignment(text) else { throw Refusal.conditionUnreadable(text) }
      do {
        let edit = try assignment.edit(for: kind)
        document = Document.parse(try document.applying(edit, keyOrder: kind.fields.map(\.name)))
      } catch let fault as AssignmentFault {
        throw Refusal(fault)
      } catch let refusal as EditRefusal {
        throw Refusal(
          .argumentUnreadable, .refused, refusal.message,
          help: LocalizedText(
            es: "\(refusal.place.path):\(refusal.place.start.line)",
            en: "\(refusal.place.path):\(refusal.place.start.line)"))
      }
    }
    return document.source
  }
}

extension Session {
  /// Writes a record's new text and tells what is wrong with it now.
  func save(_ source: SourceText, of record: Record, _ state: State, _ repository: Repository) throws {
    guard source.bytes != record.document.source.bytes else { return }
    try repository.writeWorkFile(RepoPath(record.path), bytes: source.bytes)
    try tellFindings(of: record.path, repository)
    try console.write("\(record.path)\n")
  }

  /// Tells the findings of one file as it is now; they do not undo what was written.
  func tellFindings(of path: String, _ repository: Repository) throws {
    let state = try State.read(repository, .workTree)
    let colours = console.colours(options.color, terminal: console.isErrorTerminal)
    for finding in Checker.findings(in: state) where finding.place.path == path {
      console.say(FindingText.render(finding, language: language, color: colours))
    }
  }
}

extension FindingCode {
  /// A step that the life cycle does not have.
  static let noSuchStep = FindingCode("no-such-step")
}

extension Refusal {
  static func noSuchStep(
    _ record: Record, _ status: String, _ kind: Records.Kind, _ roster: Roster, _ language: Language
  ) -> Refusal {
    func steps(_ language: Language) -> String {
      kind.lifecycle.moves(from: record.status).filter { $0.exists(for: record) }.map { move in
        let roles = move.roles.map { roster.label($0, language) }.joined(separator: ", ")
        return "\(move.to) (\(roles))"
      }.joined(separator: "; ")
    }
    return Refusal(
      .noSuchStep, .refused,
      LocalizedText(
        es: "\(record.id) está en «\(kind.lifecycle.label(record.status, .es))»: de ahí no se pasa a «\(status)»",
        en: "\(record.id) is “\(kind.lifecycle.label(record.status, .en))”: no step leads from there to “\(status)”"),
      help: LocalizedText(es: "pasos posibles: \(steps(.es))", en: "possible steps: \(steps(.en))"))
  }
}
