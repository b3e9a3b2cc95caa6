public import Documents
public import Git
public import Records

/// Who may do something, asked before anybody tries.
public struct RightsQuestion {
  let repository: Repository
  let state: State
  let now: Instant

  /// A question about a state, at a moment that decides who holds which role.
  public init(repository: Repository, state: State, now: Instant) {
    (self.repository, self.state, self.now) = (repository, state, now)
  }

  /// One way to do it: the roles, who holds them now, and what stands in the way of some.
  public struct Answer: Sendable, Encodable {
    /// What is done: `registered -> answered`, `edit`, `create`.
    public var act: String
    /// The roles, in the order of the roster.
    public var roles: [String]
    /// Who holds one of them today and may.
    public var people: [String]
    /// Who holds one and may not, since somebody else must.
    public var barred: [String]
    /// Fields that must be there.
    public var requires: [String]
    /// The same in a sentence.
    public var words: LocalizedText
  }

  /// The ways in which a step or edit can be made.
  ///
  /// - Parameters:
  ///   - act: a status by its name or label, `edit` or `create`, also in Spanish.
  ///   - subject: a record's id, or a kind by its name or label.
  ///   - path: the subject as a path from the top.
  /// - Throws: ``Refusal`` where there is no such record, kind or step.
  public func answer(_ act: String, about subject: String, path: String) throws -> [Answer] {
    let record = state.records.record(subject) ?? state.records.records.first { $0.path == path }
    if let record, let kind = state.policy.kinds[record.kind] { return try answer(act, about: record, kind) }
    let kinds = state.policy.kinds
    if let kind = kinds.kinds.first(where: {
      $0.name == subject || $0.label.isCalled(subject) || $0.plural.isCalled(subject)
    }) {
      return try answer(act, about: kind)
    }
    guard state.holds(path) else { throw Refusal.subjectUnknown(subject, state) }
    return [file(path)]
  }

  private var roster: Roster { state.policy.control.roster }
  private var rights: Rights { Rights(kinds: state.policy.kinds, roster: roster) }

  private func answer(_ act: String, about record: Record, _ kind: Kind) throws -> [Answer] {
    if ["edit", "editar"].contains(act.lowercased()) {
      return [
        answer(
          "edit", LocalizedText(es: "editar \(record.id)", en: "edit \(record.id)"), rights.editors(of: record, kind))
      ]
    }
    let lifecycle = kind.lifecycle
    let steps = lifecycle.moves(from: record.status).filter { lifecycle.isCalled(act, $0.to) }
    guard !steps.isEmpty else { throw Refusal.noStep(record, act, lifecycle, roster) }
    return try steps.filter { $0.exists(for: record) }.map { step in
      let pasts = step.byOtherThan.isEmpty ? [] : try self.pasts(of: record)
      let barred = Set(pasts.flatMap { rights.barred(from: step, $0) })
      return answer(step, kind, LocalizedText(es: record.id, en: record.id), barred: barred)
    }
  }

  private func answer(_ act: String, about kind: Kind) throws -> [Answer] {
    let lifecycle = kind.lifecycle
    let steps =
      ["create", "crear"].contains(act.lowercased())
      ? lifecycle.initial : lifecycle.moves.filter { lifecycle.isCalled(act, $0.to) }
    guard !steps.isEmpty else { throw Refusal.noStepOfKind(kind, act, roster) }
    return steps.map { answer($0, kind, kind.label, barred: []) }
  }

  private func answer(_ step: Lifecycle.Move, _ kind: Kind, _ name: LocalizedText, barred: Set<String>) -> Answer {
    func words(_ language: Language) -> String {
      let to = kind.lifecycle.label(step.to, language)
      guard let from = step.from else {
        return language == .es ? "\(name.es), nuevo en «\(to)»" : "\(name.en), new as “\(to)”"
      }
      let before = from == "*" ? (language == .es ? "cualquiera" : "any") : kind.lifecycle.label(from, language)
      return language == .es ? "\(name.es) de «\(before)» a «\(to)»" : "\(name.en) from “\(before)” to “\(to)”"
    }
    return answer(
      "\(step.from ?? "new") -> \(step.to)", LocalizedText(es: words(.es), en: words(.en)), step.roles, barred,
      step.requires)
  }

  private func file(_ path: String) -> Answer {
    let words = LocalizedText(es: "cambiar \(path)", en: "change \(path)")
    switch state.policy.places.placement(of: path) {
    case .guarded:
      var answer = answer("edit", words, [RoleName.dueno])
      let approvers = holders(RoleName.direccion).joined(separator: ", ")
      answer.words = LocalizedText(
        es: answer.words.es + "; lo aprueba direccion (\(approvers))",
        en: answer.words.en + "; direccion approves it (\(approvers))")
      return answer
    case .people: return answer("edit", words, [RoleName.gestor, RoleName.dueno])
    case .free: return answer("edit", words, roster.roles.map(\.name))
    case .attachment(_, let id):
      let record = state.records.record(id)
      let kind = record.flatMap { state.policy.kinds[$0.kind] }
      return answer("edit", words, record.flatMap { record in kind.map { rights.editors(of: record, $0) } } ?? [])
    case .duenos, .record, .stray: return answer("edit", words, [RoleName.dueno])
    }
  }

  private func answer(
    _ act: String, _ what: LocalizedText, _ roles: [String], _ barred: Set<String> = [], _ requires: [String] = []
  ) -> Answer {
    let unique = roster.roles.map(\.name).filter(roles.contains)
    let able = roster.members.map(\.person).filter { person in
      unique.contains { holders($0).contains(person) }
    }
    let people = able.filter { !barred.contains($0) }
    let others = able.filter(barred.contains)
    func sentence(_ language: Language) -> String {
      let isSpanish = language == .es
      let list = unique.map { role in
        let names = holders(role).filter { !barred.contains($0) }.joined(separator: ", ")
        return "\(roster.label(role, language)) (\(names.isEmpty ? "—" : names))"
      }
      var text = "\(what[language]): \(list.isEmpty ? "—" : list.joined(separator: "; "))"
      if !others.isEmpty {
        text +=
          (isSpanish ? "; no " : "; not ") + others.joined(separator: ", ")
          + (isSpanish ? ", que lo propuso o editó" : ", who proposed or edited it")
      }
      if !requires.isEmpty { text += (isSpanish ? "; hace falta: " : "; needed: ") + requires.joined(separator: ", ") }
      return text
    }
    return Answer(
      act: act, roles: unique, people: people, barred: others, requires: requires,
      words: LocalizedText(es: sentence(.es), en: sentence(.en)))
  }

  /// Who holds a role today.
  private func holders(_ role: String) -> [String] {
    state.policy.control.settings.day(of: now).map { roster.holders(of: role, on: $0) } ?? []
  }

  private func pasts(of record: Record) throws -> [[RecordVersion]] {
    guard let head = try repository.headCommit, let kind = state.policy.kinds[record.kind] else { return [] }
    let trail = RecordTrail(
      reader: AuditReader(repository: repository), roster: roster, kind: kind, id: record.id)
    return try trail.pasts(from: head)
  }
}

extension Lifecycle {
  fileprivate func isCalled(_ word: String, _ status: String) -> Bool {
    status == word.lowercased() || statuses.contains { $0.name == status && $0.label.isCalled(word) }
  }
}

extension Refusal {
  fileprivate static func noStep(_ record: Record, _ act: String, _ lifecycle: Lifecycle, _ roster: Roster) -> Refusal {
    Refusal(
      .noSuchStep, .refused,
      LocalizedText(
        es: "\(record.id) está en «\(lifecycle.label(record.status, .es))»: de ahí no se pasa a «\(act)»",
        en: "\(record.id) is “\(lifecycle.label(record.status, .en))”: there is no step from there to “\(act)”"),
      help: lifecycle.words(for: lifecycle.moves(from: record.status).filter { $0.exists(for: record) }, roster))
  }

  fileprivate static func noStepOfKind(_ kind: Records.Kind, _ act: String, _ roster: Roster) -> Refusal {
    Refusal(
      .noSuchStep, .refused,
      LocalizedText(
        es: "\(kind.plural.es): ningún paso lleva a «\(act)»", en: "\(kind.plural.en): no step leads to “\(act)”"),
      help: kind.lifecycle.words(for: kind.lifecycle.moves, roster))
  }

  fileprivate static func subjectUnknown(_ subject: String, _ state: State) -> Refusal {
    let guess = nearest(
      subject, among: state.records.records.map(\.id) + state.policy.kinds.kinds.flatMap { [$0.name, $0.label.es] })
    return Refusal(
      .recordUnknown, .refused,
      LocalizedText(
        es: "«\(subject)» no es un registro, un tipo ni un archivo", en: "“\(subject)” is no record, kind or file"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") })
  }
}
