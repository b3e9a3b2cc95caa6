public import Documents

/// Judges whether a role may make a change: the moves of the life cycle, the edits of fields, the exceptions.
///
/// Pure: the same code judges a change before it is committed and every commit of a range afterwards. The policy
/// (kinds, roster) is the one in force at the base.
public struct Rights: Sendable {
  /// The kinds at the base.
  public let kinds: Kinds
  /// The roster at the base.
  public let roster: Roster

  /// Who acts, as what, on which day.
  public struct Actor: Sendable, Hashable {
    /// The key of the person.
    public var person: String
    /// The role in which this person acts.
    public var role: String
    /// The day that decides who else holds a role, for messages.
    public var day: CalendarDate
    /// Whether a reason is given, as editing a closed record demands (trailer `Reason:`).
    public var givesReason: Bool

    /// Who acts, as what, on which day.
    public init(person: String, role: String, day: CalendarDate, givesReason: Bool) {
      self.person = person
      self.role = role
      self.day = day
      self.givesReason = givesReason
    }
  }

  /// A judge by a policy.
  public init(kinds: Kinds, roster: Roster) {
    self.kinds = kinds
    self.roster = roster
  }

  /// Whether judging a change takes the past of its record: only a move that another person must make does.
  public func asksForPast(_ change: RecordChange) -> Bool {
    guard let step = change.move, let from = step.from, let lifecycle = kinds[change.kind]?.lifecycle else {
      return false
    }
    return lifecycle.moves(from: from).contains { $0.to == step.to && !$0.byOtherThan.isEmpty }
  }

  /// What speaks against a change; nothing where it is allowed.
  ///
  /// - Parameter pasts: the versions of this record up to the old one, oldest first, by each line of history that
  ///   matters; needed only where ``asksForPast(_:)``.
  public func judge(_ change: RecordChange, by actor: Actor, pasts: [[RecordVersion]]) -> [Finding] {
    guard let kind = kinds[change.kind] else { return [] }
    guard let new = change.new else {
      return change.old.map { [message(.recordDeleted, change, kind).deleted($0)] } ?? []
    }
    guard new.document.root != nil else { return [] }
    var findings = judgeMove(change, new, kind, actor, pasts)
    if findings.isEmpty { findings += judgeEdits(change, new, kind, actor) }
    if let old = change.old, old.document.root != nil {
      findings += judgeExceptions(change, old, new, kind, actor)
    } else {
      findings += judgeNewRestricted(new, kind, actor)
    }
    return findings
  }

  // MARK: Moves

  private func judgeMove(
    _ change: RecordChange, _ new: Record, _ kind: Kind, _ actor: Actor, _ pasts: [[RecordVersion]]
  ) -> [Finding] {
    guard let step = change.move else { return [] }
    let lifecycle = kind.lifecycle
    let message = message(.moveNotAllowed, change, kind)
    let steps = step.from.map { lifecycle.moves(from: $0) } ?? lifecycle.initial
    let candidates = steps.filter { $0.to == step.to }
    guard !candidates.isEmpty else { return [message.noSuchMove(step, steps, actor)] }
    let existing = candidates.filter { $0.exists(for: new) }
    guard !existing.isEmpty else { return [message.conditionUnmet(step, steps.filter { $0.exists(for: new) })] }
    guard let move = existing.first(where: { $0.roles.contains(actor.role) }) else {
      return [message.roleMayNot(step, existing.flatMap(\.roles), actor)]
    }
    var findings = Self.missing(for: move, in: new).map { message.fieldRequired($0, step) }
    if pasts.contains(where: { barred(from: move, $0).contains(actor.person) }) {
      findings.append(message.samePerson(step, actor))
    }
    return findings
  }

  /// Who may not make a move that must be made by another: the last mover into one of the statuses named, and the
  /// last editor.
  public func barred(from move: Lifecycle.Move, _ past: [RecordVersion]) -> Set<String> {
    guard !move.byOtherThan.isEmpty else { return [] }
    let mover = past.last { version in version.move.map { move.byOtherThan.contains($0.to) } ?? false }
    return Set([mover?.person, past.last?.person].compactMap { $0 })
  }

  /// The fields that a step demands and that a record has not, or empty.
  public static func missing(for move: Lifecycle.Move, in record: Record) -> [String] {
    move.requires.filter { isEmpty(record[$0]) }
  }

  private static func isEmpty(_ node: YAMLNode?) -> Bool {
    guard let node else { return true }
    switch node.content {
    case .scalar(let scalar): return scalar.coreValue == .null || scalar.text.isEmpty
    case .sequence(let items, _): return items.isEmpty
    case .mapping(let entries, _): return entries.isEmpty
    }
  }

  // MARK: Edits

  private func judgeEdits(_ change: RecordChange, _ new: Record, _ kind: Kind, _ actor: Actor) -> [Finding] {
    guard let old = change.old, old.document.root != nil else { return [] }
    let message = message(.editNotAllowed, change, kind)
    let step = change.move
    let granted = step.map { step in
      Set(
        kind.lifecycle.moves(from: old.status).filter { $0.to == step.to && $0.roles.contains(actor.role) }
          .flatMap(\.requires))
    }
    var fields = change.changedFields.filter { $0 != kind.lifecycle.field && granted?.contains($0) != true }
    if change.bodyChanged { fields.append(Self.bodyField) }
    let renamed = fields.isEmpty && step == nil && change.isRenamed
    guard !fields.isEmpty || renamed else { return [] }
    let editors = self.editors(of: old, kind)
    guard editors.contains(actor.role) else {
      return fields.isEmpty
        ? [message.mayNotEdit(nil, editors, actor)] : fields.map { message.mayNotEdit($0, editors, actor) }
    }
    if kind.lifecycle.isFinal(old.status), !actor.givesReason { return [message.reasonNeeded(old.status)] }
    return []
  }

  /// Stands for the text after the front matter where fields are named.
  public static let bodyField = "body"

  /// The roles that may edit a record as it stands: those with a step out of its status and those that the schema adds,
  /// never direccion; in a final status only dueno.
  public func editors(of record: Record, _ kind: Kind) -> [String] {
    if kind.lifecycle.isFinal(record.status) { return [RoleName.dueno] }
    let moving = Set(kind.lifecycle.moves(from: record.status).filter { $0.exists(for: record) }.flatMap(\.roles))
      .union(kind.lifecycle.editors[record.status] ?? [])
    return roster.roles.map(\.name).filter { moving.contains($0) && $0 != RoleName.direccion }
  }

  // MARK: Exceptions

  private func judgeExceptions(
    _ change: RecordChange, _ old: Record, _ new: Record, _ kind: Kind, _ actor: Actor
  ) -> [Finding] {
    let message = message(.fieldFrozen, change, kind)
    return RestrictedField.all(of: kind).compactMap { restricted in
      guard change.answers(for: restricted.path[0]),
        let place = restricted.change(from: old.document.root, to: new.document.root)
      else { return nil }
      if restricted.field.frozen.contains(old.status) { return message.frozen(restricted.path, old.status, place) }
      guard let writers = restricted.field.writers, !writers.contains(actor.role) else { return nil }
      return message.writersOnly(restricted.path, writers, actor, place)
    }
  }

  private func judgeNewRestricted(_ new: Record, _ kind: Kind, _ actor: Actor) -> [Finding] {
    let message = message(.editNotAllowed, RecordChange(old: nil, new: new), kind)
    return RestrictedField.all(of: kind).compactMap { restricted in
      guard let writers = restricted.field.writers, !writers.contains(actor.role),
        let place = restricted.change(from: nil, to: new.document.root)
      else { return nil }
      return message.writersOnly(restricted.path, writers, actor, place)
    }
  }

  private func message(_ code: FindingCode, _ change: RecordChange, _ kind: Kind) -> RightsMessage {
    RightsMessage(code: code, change: change, kind: kind, roster: roster)
  }
}
