import Documents
import Git
import Records

/// A path of a change with what it is.
struct PlacedPath {
  var path: String
  var placement: Placement
}

/// Judges every path of a change for one role: records by ``Rights``, the other files by their class.
struct ChangeJudge {
  let policy: Policy
  /// The versions of a record before the change, oldest first, by each line of history that matters.
  let pasts: (RecordChange) throws -> [[RecordVersion]]
  /// A record as it was before the change.
  let before: (_ kind: String, _ id: String) throws -> Record?
  /// The branch that commits reach only through direccion's merges when they change guarded files.
  let isLedgerBranch: Bool
  /// Whether the commit says that it takes schema and records to a new form together, which dueno may.
  var isMigration = false

  func findings(_ paths: [PlacedPath], _ records: [RecordChange], by actor: Rights.Actor) throws -> [Finding] {
    var findings: [Finding] = []
    for change in records {
      findings += migrates(actor) ? migration(change) : try self.findings(change, by: actor)
    }
    let touched = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for item in paths {
      switch item.placement {
      case .record: break
      case .attachment(let kind, let id):
        findings += attachment(item, kind, id, try touched[id]?.old ?? before(kind, id), actor)
      case .guarded: findings += guarded(item, paths, actor)
      case .duenos: findings += allow([RoleName.dueno], item, actor)
      case .people: findings += allow([RoleName.gestor, RoleName.dueno], item, actor)
      case .free: break
      case .stray(let finding): findings.append(finding)
      }
    }
    return findings
  }

  /// What speaks against the change of one record.
  func findings(_ change: RecordChange, by actor: Rights.Actor) throws -> [Finding] {
    let pasts = try rights.asksForPast(change) ? pasts(change) : []
    let findings = rights.judge(change, by: actor, pasts: pasts) + ChangeRules.findings(change)
    let isReserved = [change.old, change.new].compactMap { $0 }.contains { Reserve.covers($0, policy) }
    return isReserved ? findings.map(Reserve.quieted) : findings
  }

  private func migrates(_ actor: Rights.Actor) -> Bool { isMigration && actor.role == RoleName.dueno }

  /// A migration writes records in another form; like the schema itself it reaches the ledger by direccion's merge.
  private func migration(_ change: RecordChange) -> [Finding] {
    let path = (change.new ?? change.old)?.path ?? ""
    return [MigrationRule.finding(change)].compactMap { $0 } + ChangeRules.findings(change)
      + (isLedgerBranch ? [.guardedOnLedger(path)] : [])
  }

  private var rights: Rights { Rights(kinds: policy.kinds, roster: policy.control.roster) }

  private func allow(_ roles: [String], _ item: PlacedPath, _ actor: Rights.Actor) -> [Finding] {
    roles.contains(actor.role) ? [] : [.pathNotAllowed(item.path, roles, actor, policy.control.roster)]
  }

  private func guarded(_ item: PlacedPath, _ paths: [PlacedPath], _ actor: Rights.Actor) -> [Finding] {
    // Where nobody is dueno any more, direccion proposes, and another of direccion approves.
    let isOrphaned = policy.control.roster.holders(of: RoleName.dueno, on: actor.day).isEmpty
    var findings = allow([RoleName.dueno] + (isOrphaned ? [RoleName.direccion] : []), item, actor)
    if isLedgerBranch { findings.append(.guardedOnLedger(item.path)) }
    if !migrates(actor), paths.contains(where: { if case .guarded = $0.placement { false } else { true } }) {
      findings.append(.guardedMixed(item.path))
    }
    return findings
  }

  private func attachment(
    _ item: PlacedPath, _ kind: String, _ id: String, _ record: Record?, _ actor: Rights.Actor
  ) -> [Finding] {
    guard let kind = policy.kinds[kind] else { return [] }
    guard let record else {
      let creators = Set(kind.lifecycle.initial.flatMap(\.roles))
      return allow(policy.control.roster.roles.map(\.name).filter(creators.contains), item, actor)
    }
    return allow(rights.editors(of: record, kind), item, actor)
  }
}

/// What a migration may do to records: write them in the new schema's form.
enum MigrationRule {
  static func finding(_ change: RecordChange) -> Finding? {
    guard let old = change.old, let new = change.new else { return .migrationTooWide(change) }
    return old.status == new.status || new.document.root == nil ? nil : .migrationTooWide(change)
  }
}

/// What the process forbids about a change as such, whoever makes it.
enum ChangeRules {
  /// P23: a complaint about a service does not become a private one: history would keep its text.
  static func findings(_ change: RecordChange) -> [Finding] {
    guard change.kind == "complaint", let old = change.old?.text("category"), let new = change.new,
      let category = new.text("category"), old == "service", category != "service"
    else { return [] }
    let place = new["category"].map { new.document.source.place(of: $0.range) } ?? Place(file: new.path)
    return [.complaintMadePrivate(at: place)]
  }
}

extension FindingCode {
  /// A file that this role may not change.
  static let pathNotAllowed = FindingCode("path-not-allowed")
  /// A guarded file changed where direccion has not approved it.
  static let guardedChange = FindingCode("guarded-change")
  /// A complaint about a service that would become a private one.
  static let complaintMadePrivate = FindingCode("complaint-made-private")
}

extension Finding {
  static func pathNotAllowed(_ path: String, _ roles: [String], _ actor: Rights.Actor, _ roster: Roster) -> Finding {
    let who = roster.words(for: roles, on: actor.day)
    return Finding(
      .pathNotAllowed, at: Place(file: path),
      LocalizedText(
        es: "\(roster.label(actor.role, .es)) no puede cambiar este archivo",
        en: "\(roster.label(actor.role, .en)) may not change this file"),
      help: LocalizedText(es: "puede hacerlo: \(who.es)", en: "who may: \(who.en)"))
  }

  static func guardedOnLedger(_ path: String) -> Finding {
    Finding(
      .guardedChange, at: Place(file: path),
      LocalizedText(
        es: "un cambio de roles, configuración o esquema entra a la rama principal solo por una fusión de direccion",
        en: "a change of roles, settings or schema reaches the main branch only through a merge by direccion"),
      help: LocalizedText(
        es: "git switch -c mi-propuesta, confirmar allí; después, en main, direccion: legajo approve mi-propuesta",
        en: "git switch -c my-proposal, commit there; then, on main, direccion: legajo approve my-proposal"))
  }

  static func guardedMixed(_ path: String) -> Finding {
    Finding(
      .guardedChange, at: Place(file: path),
      LocalizedText(
        es: "un cambio de roles, configuración o esquema va solo, sin registros en el mismo commit",
        en: "a change of roles, settings or schema goes alone, without records in the same commit"),
      help: LocalizedText(
        es:
          "nombrar solo este archivo: legajo commit \(path); si los registros cambian con el esquema: --migration NOMBRE",
        en: "name only this file: legajo commit \(path); where records change with the schema: --migration NAME"))
  }

  static func complaintMadePrivate(at place: Place) -> Finding {
    Finding(
      .complaintMadePrivate, at: place,
      LocalizedText(
        es: "un reclamo sobre un servicio no pasa a reservado: el historial ya guarda su texto",
        en: "a complaint about a service does not become private: history already keeps its text"),
      help: LocalizedText(
        es: "anular este con dueno y registrar el reservado aparte (legajo explain complaint-made-private)",
        en: "have dueno void this one and register the private one apart (legajo explain complaint-made-private)"))
  }
}
