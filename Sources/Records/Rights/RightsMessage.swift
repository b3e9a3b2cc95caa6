public import Documents

extension FindingCode {
  /// A step of the life cycle that this role may not make, or that does not exist.
  public static let moveNotAllowed = FindingCode("move-not-allowed")
  /// A step that lacks a field it demands.
  public static let moveRequires = FindingCode("move-requires")
  /// A step that someone else must make.
  public static let moveBySamePerson = FindingCode("move-by-same-person")
  /// A field that this role may not edit now.
  public static let editNotAllowed = FindingCode("edit-not-allowed")
  /// A field that does not change any more.
  public static let fieldFrozen = FindingCode("field-frozen")
  /// A record that was deleted.
  public static let recordDeleted = FindingCode("record-deleted")
  /// An edit of a closed record without a reason.
  public static let reasonMissing = FindingCode("reason-missing")
}

/// Words the refusals of ``Rights``: what was tried, what rule stands against it, who may.
struct RightsMessage {
  let code: FindingCode
  let change: RecordChange
  let kind: Kind
  let roster: Roster

  func noSuchMove(_ step: (from: String?, to: String), _ steps: [Lifecycle.Move], _ actor: Rights.Actor) -> Finding {
    Finding(
      code, at: statusPlace,
      text {
        $0 == .es
          ? "\(change.id): el ciclo de vida no tiene el paso de \(words(step, .es))"
          : "\(change.id): the life cycle has no step \(words(step, .en))"
      },
      help: stepsLeft(steps))
  }

  func conditionUnmet(_ step: (from: String?, to: String), _ steps: [Lifecycle.Move]) -> Finding {
    Finding(
      code, at: statusPlace,
      text {
        $0 == .es
          ? "\(change.id): el paso de \(words(step, .es)) no existe para un registro con este contenido"
          : "\(change.id): the step \(words(step, .en)) does not exist for a record with this content"
      },
      help: stepsLeft(steps))
  }

  func roleMayNot(_ step: (from: String?, to: String), _ roles: [String], _ actor: Rights.Actor) -> Finding {
    Finding(
      code, at: statusPlace,
      text { language in
        let role = roster.label(actor.role, language)
        return language == .es
          ? "\(role) no puede pasar \(change.id) de \(words(step, .es))"
          : "\(role) may not move \(change.id) \(words(step, .en))"
      },
      help: whoMay(roles, actor.day))
  }

  func fieldRequired(_ field: String, _ step: (from: String?, to: String)) -> Finding {
    Finding(
      .moveRequires, at: statusPlace,
      text { language in
        let status = kind.lifecycle.label(step.to, language)
        return language == .es
          ? "para pasar a «\(status)» falta el campo «\(field)»"
          : "to move to “\(status)” the field “\(field)” is needed"
      },
      help: LocalizedText(
        es: "legajo set \(change.id) \(field)=…", en: "legajo set \(change.id) \(field)=…"))
  }

  func samePerson(_ step: (from: String?, to: String), _ actor: Rights.Actor) -> Finding {
    let holders = roster.holders(of: actor.role, on: actor.day).filter { $0 != actor.person }
    return Finding(
      .moveBySamePerson, at: statusPlace,
      LocalizedText(
        es: "\(actor.person) propuso o editó \(change.id): este paso debe darlo otra persona",
        en: "\(actor.person) proposed or edited \(change.id): somebody else must make this step"),
      help: holders.isEmpty
        ? nil
        : LocalizedText(
          es: "puede hacerlo: \(holders.joined(separator: ", "))",
          en: "who may: \(holders.joined(separator: ", "))"))
  }

  func mayNotEdit(_ field: String?, _ editors: [String], _ actor: Rights.Actor) -> Finding {
    let status = change.old?.status ?? ""
    return Finding(
      code, at: place(of: field),
      text { language in
        let role = roster.label(actor.role, language)
        let what =
          switch field {
          case nil: language == .es ? "el nombre o la forma del archivo" : "the file's name or form"
          case Rights.bodyField?: language == .es ? "el texto" : "the text"
          case let field?: language == .es ? "«\(field)»" : "“\(field)”"
          }
        let label = kind.lifecycle.label(status, language)
        return language == .es
          ? "\(role) no puede cambiar \(what) de \(change.id) en estado «\(label)»"
          : "\(role) may not change \(what) of \(change.id) while it is “\(label)”"
      },
      help: whoMay(editors, actor.day))
  }

  func reasonNeeded(_ status: String) -> Finding {
    Finding(
      .reasonMissing, at: statusPlace,
      text { language in
        let label = kind.lifecycle.label(status, language)
        return language == .es
          ? "\(change.id) está en estado final («\(label)»): el cambio necesita un motivo"
          : "\(change.id) is in a final status (“\(label)”): the change needs a reason"
      },
      help: LocalizedText(
        es: "legajo commit --reason \"…\"", en: "legajo commit --reason \"…\""))
  }

  func frozen(_ path: [String], _ status: String, _ node: YAMLNode) -> Finding {
    Finding(
      .fieldFrozen, at: place(at: node, key: path.first),
      text { language in
        let label = kind.lifecycle.label(status, language)
        return language == .es
          ? "«\(path.joined(separator: "."))» ya no cambia cuando \(change.id) está en «\(label)»"
          : "“\(path.joined(separator: "."))” does not change any more while \(change.id) is “\(label)”"
      },
      help: LocalizedText(
        es: "volver al valor anterior con: git restore -p \(change.new?.path ?? "")",
        en: "go back to the earlier value with: git restore -p \(change.new?.path ?? "")"))
  }

  func writersOnly(_ path: [String], _ writers: [String], _ actor: Rights.Actor, _ node: YAMLNode) -> Finding {
    Finding(
      .editNotAllowed, at: place(at: node, key: path.first),
      text { language in
        let role = roster.label(actor.role, language)
        return language == .es
          ? "\(role) no puede escribir «\(path.joined(separator: "."))»"
          : "\(role) may not write “\(path.joined(separator: "."))”"
      },
      help: whoMay(writers, actor.day))
  }

  func deleted(_ old: Record) -> Finding {
    Finding(
      .recordDeleted, at: Place(file: old.path),
      LocalizedText(
        es: "\(old.id) fue borrado: los registros se cierran o se anulan, nunca se borran",
        en: "\(old.id) was deleted: records are closed or voided, never deleted"),
      help: LocalizedText(
        es: "recuperarlo con: git checkout HEAD -- \(old.path); para anularlo, dueno: legajo move \(old.id) void",
        en: "get it back with: git checkout HEAD -- \(old.path); to void it, dueno: legajo move \(old.id) void"))
  }

  // MARK: Pieces

  private func text(_ make: (Language) -> String) -> LocalizedText { LocalizedText(es: make(.es), en: make(.en)) }

  private func words(_ step: (from: String?, to: String), _ language: Language) -> String {
    let to = kind.lifecycle.label(step.to, language)
    guard let from = step.from.map({ kind.lifecycle.label($0, language) }) else {
      return language == .es ? "nuevo a «\(to)»" : "from new to “\(to)”"
    }
    return language == .es ? "«\(from)» a «\(to)»" : "from “\(from)” to “\(to)”"
  }

  private func stepsLeft(_ steps: [Lifecycle.Move]) -> LocalizedText {
    kind.lifecycle.words(for: steps, roster)
  }

  private func whoMay(_ roles: [String], _ day: CalendarDate) -> LocalizedText? {
    guard !roles.isEmpty else { return nil }
    var unique: [String] = []
    for role in roles where !unique.contains(role) { unique.append(role) }
    return text { language in
      let list = unique.map { role in
        let people = roster.holders(of: role, on: day).joined(separator: ", ")
        return roster.label(role, language) + (people.isEmpty ? "" : " (\(people))")
      }
      return (language == .es ? "puede hacerlo: " : "who may: ") + list.joined(separator: "; ")
    }
  }

  private var statusPlace: Place { place(of: kind.lifecycle.field) }

  private func place(of field: String?) -> Place {
    guard let record = change.new ?? change.old else { return Place(file: "") }
    if let field, let node = record[field] { return record.document.source.place(of: node.range) }
    if field == Rights.bodyField {
      let start = record.document.body.lowerBound
      return record.document.source.place(of: start..<start)
    }
    return Place(file: record.path)
  }

  private func place(at node: YAMLNode, key: String?) -> Place {
    guard let new = change.new, let key, new[key] != nil else { return place(of: nil) }
    return new.document.source.place(of: node.range)
  }
}
