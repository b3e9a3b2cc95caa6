import Archive
import Documents
import Records

/// The records that wait for a step.
extension DueBuilder {
  /// Statuses that end or set back what a record is about: nothing waits for them.
  private static let asides: Set<String> = [
    "void", "cancelled", "rejected", "retired", "inactive", "returned", "declined", "reopened",
  ]

  /// Statuses from which a record goes on by a step back.
  private static let setBacks: Set<String> = ["returned", "reopened"]

  /// The steps that lead a record on: forward in the order of the statuses, or where it was set back, to where it goes on.
  ///
  /// What is finished waits for none.
  private func steps(of record: Record) -> [Lifecycle.Move] {
    guard let lifecycle = kinds[record.kind]?.lifecycle else { return [] }
    let order = Dictionary(
      lifecycle.statuses.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let moves = lifecycle.moves(of: record).filter { !Self.asides.contains($0.to) }
    let own = order[record.status] ?? 0
    let forward = moves.filter { order[$0.to] ?? 0 > own }
    return forward.isEmpty && Self.setBacks.contains(record.status) ? moves : forward
  }

  /// The roles that can lead a record on.
  func roles(of record: Record) -> [String] {
    steps(of: record).flatMap(\.roles).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What waits since a day for a step; what has a group of its own (interviews, surveys, figures) is left out.
  var moves: [DueList.Item] {
    let apart: Set<String> = ["interview planned", "interview scheduled", "survey imported", "service_month draft"]
    return records.records.compactMap { record in
      guard record.status != "void", !apart.contains("\(record.kind) \(record.status)"),
        let lifecycle = kinds[record.kind]?.lifecycle, let step = steps(of: record).first,
        let since = times.last(record.status, of: record.id)?.day, since <= asOf
      else { return nil }
      func words(_ language: Language) -> String {
        "\(record.title): \(lifecycle.label(record.status, language)) → \(lifecycle.label(step.to, language))"
      }
      return DueList.Item(
        date: since, group: .moves, record: record.id, text: LocalizedText(es: words(.es), en: words(.en)),
        roles: roles(of: record), people: doers(of: record, step),
        barred: step.byOtherThan.compactMap { times.last($0, of: record.id)?.person })
    }
  }

  /// Whose a step is by name: doing an action is its assignee's, what else becomes of it is a role's.
  private func doers(of record: Record, _ step: Lifecycle.Move) -> [String] {
    ["in_progress", "done"].contains(step.to) ? [record.text("assignee")].compactMap(\.self) : []
  }
}
