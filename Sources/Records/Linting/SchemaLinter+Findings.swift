public import Documents

extension FindingCode {
  /// A role that roles.yaml does not have.
  public static let roleUnknown = FindingCode("role-unknown")
  /// A field, kind, list or status that is nowhere.
  static let nameUnknown = FindingCode("name-unknown")
  /// A status that no record comes to, or stays in for ever.
  static let statusUnreachable = FindingCode("status-unreachable")
  /// A pattern that other tools read otherwise.
  static let patternNotPortable = FindingCode("pattern-not-portable")
}

/// What a name of a schema should name.
enum NamedThing {
  case field, kind, list, status

  var words: LocalizedText {
    switch self {
    case .field: LocalizedText(es: "ningún campo de este tipo se llama", en: "no field of this kind is called")
    case .kind: LocalizedText(es: "ningún tipo de registro se llama", en: "no kind of record is called")
    case .list: LocalizedText(es: "lists.yaml no tiene la lista", en: "lists.yaml does not have the list")
    case .status:
      LocalizedText(es: "los valores del campo no tienen el estado", en: "the field's values do not have the status")
    }
  }
}

extension Finding {
  static func roleUnknown(_ role: String, among roles: [String], _ place: Place) -> Finding {
    let guess = nearest(role, among: roles)
    return Finding(
      .roleUnknown, at: place,
      LocalizedText(es: "roles.yaml no tiene el rol «\(role)»", en: "roles.yaml does not have the role “\(role)”"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(es: "roles: \(roles.joined(separator: ", "))", en: "roles: \(roles.joined(separator: ", "))"))
  }

  static func nameUnknown(_ name: String, _ thing: NamedThing, among names: [String], _ place: Place) -> Finding {
    let guess = nearest(name, among: names)
    return Finding(
      .nameUnknown, at: place,
      LocalizedText(es: "\(thing.words.es) «\(name)»", en: "\(thing.words.en) “\(name)”"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") })
  }

  static func statusUnreachable(_ status: String, _ place: Place) -> Finding {
    Finding(
      .statusUnreachable, .warning, at: place,
      LocalizedText(es: "ningún paso llega al estado «\(status)»", en: "no step leads to the status “\(status)”"),
      help: LocalizedText(
        es: "agregar el paso en moves, o quitar el estado", en: "add the step to moves, or drop the status"))
  }

  static func statusWithoutEnd(_ status: String, _ place: Place) -> Finding {
    Finding(
      .statusUnreachable, .warning, at: place,
      LocalizedText(
        es: "del estado «\(status)» no sale ningún paso, y no es final",
        en: "no step leads out of the status “\(status)”, and it is not final"),
      help: LocalizedText(es: "agregar el paso, o ponerlo en final", en: "add the step, or put it into final"))
  }

  static func patternNotPortable(_ piece: String, _ place: Place) -> Finding {
    Finding(
      .patternNotPortable, .warning, at: place,
      LocalizedText(
        es: "otros programas leen «\(piece)» de otra manera, o no lo leen",
        en: "other programs read “\(piece)” otherwise, or not at all"),
      help: LocalizedText(es: "nombrar los caracteres: [0-9], [A-Za-z]", en: "name the characters: [0-9], [A-Za-z]"))
  }
}
