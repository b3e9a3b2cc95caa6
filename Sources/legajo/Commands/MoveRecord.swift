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
        en: "\(record.id) is “\(kind.lifecycle.label(record.status, .en))”: there is no step to “\(status)”"),
      help: steps(.es).isEmpty
        ? LocalizedText(es: "no sale ningún paso de ahí", en: "no step leads from there")
        : LocalizedText(es: "pasos posibles: \(steps(.es))", en: "possible steps: \(steps(.en))"))
  }
}
