import Archive
import ArgumentParser
import Documents
import Git
import Records

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
      let repository = try session.openToEdit()
      let state = try session.state(repository, at: nil)
      let (record, kind) = try session.recordOfKind(id, in: state, repository)
      // A commit takes one step from what was committed last, so that is where this one begins.
      let committed = try CommittedRecord.read(record.id, repository, state.policy)
      let steps = committed.map { kind.lifecycle.moves(from: $0.status) } ?? kind.lifecycle.initial
      let wanted = kind.lifecycle.statuses.first { $0.name == status.lowercased() || $0.label.isCalled(status) }
      guard let wanted, wanted.name == committed?.status || steps.contains(where: { $0.to == wanted.name }) else {
        throw Refusal.noSuchStep(record, committed, status, kind, steps, state.policy.control.roster)
      }
      let all = ["\(kind.lifecycle.field)=\(wanted.name)"] + assignments
      let source = try RecordEdits.apply(all, to: record.document, kind)
      let moved = Record(id: record.id, kind: kind.name, path: record.path, document: Document.parse(source))
      let exists = steps.contains { $0.to == wanted.name && $0.exists(for: moved) }
      guard exists || wanted.name == committed?.status else {
        throw Refusal.noSuchStep(record, committed, status, kind, steps, state.policy.control.roster)
      }
      try session.save(source, of: record, state, repository)
      let step = steps.first { $0.to == wanted.name && $0.exists(for: moved) }
      session.tellMissing(step.map { Rights.missing(for: $0, in: moved) } ?? [], of: record)
    }
  }
}

extension Session {
  /// Tells which fields a step demands before it can be committed.
  fileprivate func tellMissing(_ fields: [String], of record: Record) {
    guard !fields.isEmpty else { return }
    let typed = fields.map { "\($0)=…" }.joined(separator: " ")
    console.say(
      language == .es
        ? "para confirmarlo falta: legajo set \(record.id) \(typed)"
        : "to be committed it lacks: legajo set \(record.id) \(typed)")
  }
}

extension Refusal {
  static func noSuchStep(
    _ record: Record, _ committed: Record?, _ status: String, _ kind: Records.Kind, _ steps: [Lifecycle.Move],
    _ roster: Roster
  ) -> Refusal {
    func label(_ language: Language) -> String { kind.lifecycle.label(committed?.status ?? "", language) }
    func wanted(_ language: Language) -> String {
      let lifecycle = kind.lifecycle
      return lifecycle.statuses.first { $0.name == status.lowercased() }.map { lifecycle.label($0.name, language) }
        ?? status
    }
    let message =
      committed == nil
      ? LocalizedText(
        es: "\(record.id) es nuevo y todavía no se confirmó: no puede empezar en «\(wanted(.es))»",
        en: "\(record.id) is new and not committed yet: it cannot begin as “\(wanted(.en))”")
      : LocalizedText(
        es: "\(record.id) está confirmado en «\(label(.es))»: de ahí no se pasa a «\(wanted(.es))»",
        en: "\(record.id) is committed as “\(label(.en))”: there is no step from there to “\(wanted(.en))”")
    return Refusal(
      .noSuchStep, .refused, message, help: kind.lifecycle.words(for: steps.filter { $0.exists(for: record) }, roster))
  }
}
