import Documents
import Records

/// Words what was allowed and by which rule, for `audit --explain`.
struct AllowanceWords {
  let policy: Policy
  let actor: Rights.Actor
  let isMigration: Bool

  private var roster: Roster { policy.control.roster }

  func allowance(_ change: RecordChange) -> Allowance {
    guard let kind = policy.kinds[change.kind] else {
      return Allowance(subject: change.id, change: what(change), rule: what(change))
    }
    return Allowance(subject: change.id, change: what(change), rule: rule(change, kind))
  }

  /// The allowance of a file that is no record; nil for a record's.
  func allowance(_ item: PlacedPath) -> Allowance? {
    let rule: LocalizedText
    switch item.placement {
    case .record, .stray: return nil
    case .attachment(_, let id):
      rule = LocalizedText(
        es: "adjunto de \(id): lo cambia quien puede editar el registro",
        en: "attachment of \(id): changed by who may edit the record")
    case .guarded:
      rule = LocalizedText(
        es: "roles, configuración y esquema: los escribe dueno y los aprueba direccion",
        en: "roles, settings and schema: written by dueno, approved by direccion")
    case .duenos: rule = LocalizedText(es: "archivo de dueno", en: "a file of dueno")
    case .people: rule = LocalizedText(es: "people.yaml: gestor y dueno", en: "people.yaml: gestor and dueno")
    case .free: rule = LocalizedText(es: "ruta libre", en: "free path")
    }
    return Allowance(subject: item.path, change: LocalizedText(es: "archivo", en: "file"), rule: rule)
  }

  private func what(_ change: RecordChange) -> LocalizedText {
    let fields = change.changedFields.filter { $0 != "status" } + (change.bodyChanged ? [Rights.bodyField] : [])
    let list = fields.joined(separator: ", ")
    guard let move = change.move else {
      return list.isEmpty
        ? LocalizedText(es: "nombre o forma del archivo", en: "the file's name or form")
        : LocalizedText(es: list, en: list)
    }
    let step = "\(move.from ?? "∅") → \(move.to)"
    return LocalizedText(es: step, en: step, then: list)
  }

  private func rule(_ change: RecordChange, _ kind: Kind) -> LocalizedText {
    if isMigration {
      return LocalizedText(es: "migración del esquema por dueno", en: "migration of the schema by dueno")
    }
    guard change.new?.document.root != nil else {
      return LocalizedText(
        es: "no se puede leer: se juzga la próxima versión que se pueda",
        en: "cannot be read: the next version that can is judged")
    }
    var rules: [LocalizedText] = []
    if let move = change.move {
      let steps = move.from.map { kind.lifecycle.moves(from: $0) } ?? kind.lifecycle.initial
      let roles = labels(steps.filter { $0.to == move.to }.flatMap(\.roles))
      rules.append(LocalizedText(es: "el paso lo dan: \(roles.es)", en: "the step is made by: \(roles.en)"))
    }
    if let old = change.old, change.bodyChanged || change.changedFields.contains(where: { $0 != kind.lifecycle.field })
    {
      let roles = labels(Rights(kinds: policy.kinds, roster: roster).editors(of: old, kind))
      let status = old.status
      rules.append(
        LocalizedText(
          es: "en «\(kind.lifecycle.label(status, .es))» editan: \(roles.es)",
          en: "while “\(kind.lifecycle.label(status, .en))” it is edited by: \(roles.en)"))
    }
    return LocalizedText(es: rules.map(\.es).joined(separator: "; "), en: rules.map(\.en).joined(separator: "; "))
  }

  private func labels(_ roles: [String]) -> LocalizedText {
    let unique = roster.roles.map(\.name).filter(roles.contains)
    return LocalizedText(
      es: unique.map { roster.label($0, .es) }.joined(separator: ", "),
      en: unique.map { roster.label($0, .en) }.joined(separator: ", "))
  }
}

extension LocalizedText {
  fileprivate init(es: String, en: String, then list: String) {
    let rest = list.isEmpty ? "" : ", " + list
    self.init(es: es + rest, en: en + rest)
  }
}
