import Documents
import Git
import Records

extension FindingCode {
  /// A change of guarded files that nobody of direccion approved.
  static let approvalMissing = FindingCode("approval-missing")
  /// A change of guarded files approved by one of its authors.
  static let approvalByAuthor = FindingCode("approval-by-author")
  /// Somebody who changed their own roles.
  static let ownRolesChanged = FindingCode("own-roles-changed")
  /// A roster in which nobody could change it any more.
  static let roleLeftEmpty = FindingCode("role-left-empty")
  /// A person, address or role that was taken out of the roster.
  static let rosterEntryRemoved = FindingCode("roster-entry-removed")
  /// A migration that does more than write records in another form.
  static let migrationTooWide = FindingCode("migration-too-wide")
  /// A change through versions that nobody can read and several people wrote.
  static let changeUnattributable = FindingCode("change-unattributable")
  /// One record in two files.
  static let recordTwice = FindingCode("record-twice")
}

extension Finding {
  static func approvalMissing(_ path: String, _ approvers: [String]) -> Finding {
    let who = approvers.joined(separator: ", ")
    return Finding(
      .approvalMissing, at: Place(file: path),
      LocalizedText(
        es: "falta la aprobación de direccion: un cambio de roles, configuración o esquema es de dos personas",
        en: "direccion's approval is missing: a change of roles, settings or schema takes two people"),
      help: LocalizedText(
        es: "direccion (\(who)): en main, legajo approve RAMA; o git switch RAMA, y legajo approve --on-branch",
        en: "direccion (\(who)): on main, legajo approve BRANCH; or git switch BRANCH, and legajo approve --on-branch"))
  }

  static func guardedNotAlone(_ path: String) -> Finding {
    Finding(
      .guardedChange, at: Place(file: path),
      LocalizedText(
        es: "un cambio de roles, configuración o esquema entra solo: la misma rama trae otros cambios",
        en: "a change of roles, settings or schema comes in alone: the same branch brings other changes"),
      help: LocalizedText(
        es: "llevar los otros cambios a otra rama", en: "take the other changes to another branch"))
  }

  static func approvalByAuthor(_ path: String, _ person: String, _ approvers: [String]) -> Finding {
    let who = approvers.joined(separator: ", ")
    return Finding(
      .approvalByAuthor, at: Place(file: path),
      LocalizedText(
        es: "\(person) aprobó un cambio que también escribió", en: "\(person) approved a change that they wrote too"),
      help: LocalizedText(
        es: who.isEmpty ? "debe aprobarlo otra persona de direccion" : "debe aprobarlo otra persona: \(who)",
        en: who.isEmpty ? "somebody else of direccion must approve it" : "somebody else must approve it: \(who)"))
  }

  static func ownRolesChanged(_ person: String) -> Finding {
    Finding(
      .ownRolesChanged, at: Place(file: "roles.yaml"),
      LocalizedText(
        es: "\(person) escribió o aprobó un cambio de sus propios roles",
        en: "\(person) wrote or approved a change of their own roles"),
      help: LocalizedText(
        es: "que lo escriban y lo aprueben otras dos personas", en: "let two other people write and approve it"))
  }

  static func roleLeftEmpty(_ role: String, _ roster: Roster) -> Finding {
    Finding(
      .roleLeftEmpty, at: Place(file: "roles.yaml"),
      LocalizedText(
        es: "no quedan dos personas, una con dueno y otra con direccion: nadie podría cambiar los roles después "
          + "(falta \(roster.label(role, .es)))",
        en: "no two people are left, one with dueno and one with direccion: nobody could change roles afterwards "
          + "(\(roster.label(role, .en)) is missing)"),
      help: LocalizedText(
        es: "dar el rol a otra persona antes de terminarlo", en: "give the role to somebody else before ending it"))
  }

  static func rosterEntryRemoved(_ person: String) -> Finding {
    Finding(
      .rosterEntryRemoved, at: Place(file: "roles.yaml"),
      LocalizedText(
        es: "se quitó de roles.yaml a \(person), o un correo o rol suyo: el historial ya no se podría juzgar",
        en:
          "\(person), or an e-mail or role of theirs, was taken out of roles.yaml: history could not be judged any more"
      ),
      help: LocalizedText(
        es: "dejarlo, y terminar el rol con until: AAAA-MM-DD", en: "leave it, and end the role with until: YYYY-MM-DD")
    )
  }

  static func migrationTooWide(_ change: RecordChange) -> Finding {
    Finding(
      .migrationTooWide, at: Place(file: (change.new ?? change.old)?.path ?? ""),
      LocalizedText(
        es: "una migración no crea ni quita registros ni cambia su estado: \(change.id)",
        en: "a migration makes and removes no record and moves none: \(change.id)"),
      help: LocalizedText(
        es: "hacer ese cambio aparte, en el rol que lo permite",
        en: "make that change apart, in the role that allows it"))
  }

  static func changeUnattributable(_ record: Record, _ others: [String]) -> Finding {
    let who = others.prefix(5).joined(separator: ", ")
    return Finding(
      .changeUnattributable, at: Place(file: record.path),
      LocalizedText(
        es: "\(record.id) no se podía leer, y en el medio escribió alguien más (\(who)): no se sabe quién cambió qué",
        en: "\(record.id) could not be read, and somebody else wrote meanwhile (\(who)): who changed what is not known"),
      help: LocalizedText(
        es: "volver a la última versión legible y repetir el cambio",
        en: "go back to the last readable version and repeat the change"))
  }

  static func recordTwice(_ id: String, _ paths: [String]) -> Finding {
    Finding(
      .recordTwice, at: Place(file: paths.first ?? ""),
      LocalizedText(
        es: "\(id) quedaría en dos archivos", en: "\(id) would be in two files"),
      help: LocalizedText(es: "dejar uno solo", en: "leave one of them"))
  }

  static func policyUnreadableBefore(_ base: ObjectID, _ refusal: Refusal) -> Finding {
    Finding(
      .policyUnreadable, at: refusal.findings.first?.place ?? Place(file: "legajo.yaml"),
      LocalizedText(
        es: "no se puede juzgar: en \(base.hex.prefix(10)) no se pueden leer la configuración, los roles o el esquema",
        en: "it cannot be judged: at \(base.hex.prefix(10)) the settings, the roles or the schema cannot be read"),
      help: LocalizedText(
        es: "volver a un commit con la configuración sana", en: "go back to a commit whose settings are sound"))
  }

  static func policyUnreadableAfter(_ refusal: Refusal) -> Finding {
    let first = refusal.findings.first
    return Finding(
      .policyUnreadable, at: first?.place ?? Place(file: "legajo.yaml"),
      LocalizedText(
        es: "después del cambio no se pueden leer la configuración, los roles o el esquema"
          + (first.map { ": " + $0.message.es } ?? ""),
        en: "after the change the settings, the roles or the schema cannot be read"
          + (first.map { ": " + $0.message.en } ?? "")),
      help: first?.help ?? refusal.help)
  }
}

extension Refusal {
  static var objectsMissing: Refusal {
    Refusal(
      .historyIncomplete, .cannotRun,
      LocalizedText(
        es: "faltan objetos en este clon: no se puede juzgar lo que no está",
        en: "objects are missing in this clone: what is not here cannot be judged"),
      help: LocalizedText(
        es: "clonar entero, sin --filter ni --depth; o git fetch --refetch",
        en: "clone all of it, without --filter or --depth; or git fetch --refetch"))
  }
}
