import Documents

extension FindingCode {
  /// A reference to a record that is not there.
  static let referenceNotFound = FindingCode("reference-not-found")
  /// A reference to a record of a kind that may not stand there.
  static let referenceOfWrongKind = FindingCode("reference-wrong-kind")
  /// A word that its list in lists.yaml does not have.
  static let wordNotInList = FindingCode("word-not-in-list")
  /// A person that people.yaml does not have.
  static let personUnknown = FindingCode("person-unknown")
  /// A natural key that does not agree with the record's content.
  static let idDisagrees = FindingCode("id-disagrees")
  /// Two records with one id.
  static let idTaken = FindingCode("id-taken")
}

extension Finding {
  static func referenceNotFound(_ id: String, among ids: [String], _ place: Place) -> Finding {
    let guess = nearest(id, among: ids)
    return Finding(
      .referenceNotFound, at: place,
      LocalizedText(es: "no existe el registro \(id)", en: "there is no record \(id)"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") })
  }

  static func referenceOfWrongKind(_ target: Record, _ allowed: [String], _ kinds: Kinds, _ place: Place) -> Finding {
    let names = { (language: Language) in
      allowed.map { kinds[$0]?.label[language] ?? $0 }.joined(separator: language == .es ? " o " : " or ")
    }
    let found = kinds[target.kind]?.label ?? LocalizedText(es: target.kind, en: target.kind)
    return Finding(
      .referenceOfWrongKind, at: place,
      LocalizedText(
        es: "\(target.id) es \(found.es); aquí va \(names(.es))",
        en: "\(target.id) is of kind \(found.en); here belongs one of kind \(names(.en))"))
  }

  static func wordNotInList(_ word: String, _ list: String, _ words: [String], _ place: Place) -> Finding {
    let guess = nearest(word, among: words)
    return Finding(
      .wordNotInList, at: place,
      LocalizedText(
        es: "«\(word)» no está en la lista «\(list)» de lists.yaml",
        en: "“\(word)” is not in the list “\(list)” of lists.yaml"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? (words.isEmpty
          ? LocalizedText(es: "esa lista no está o está vacía", en: "that list is missing or empty")
          : LocalizedText(
            es: "valores: \(words.prefix(12).joined(separator: ", "))",
            en: "values: \(words.prefix(12).joined(separator: ", "))")))
  }

  static func personUnknown(_ key: String, _ keys: [String], _ place: Place) -> Finding {
    let guess = nearest(key, among: keys)
    return Finding(
      .personUnknown, at: place,
      LocalizedText(es: "people.yaml no tiene a «\(key)»", en: "people.yaml does not have “\(key)”"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(
          es: "agregar la persona a people.yaml", en: "add the person to people.yaml"))
  }

  static func idDisagrees(_ record: Record, _ demanded: String) -> Finding {
    Finding(
      .idDisagrees, at: Place(file: record.path),
      LocalizedText(
        es: "el archivo se llama \(record.id), pero su contenido corresponde a \(demanded)",
        en: "the file is named \(record.id), but its content belongs to \(demanded)"),
      help: LocalizedText(
        es: "corregir el contenido, o crear \(demanded) y anular este",
        en: "correct the content, or create \(demanded) and void this one"))
  }

  static func idTaken(_ record: Record, by other: Record) -> Finding {
    Finding(
      .idTaken, at: Place(file: record.path),
      LocalizedText(
        es: "el identificador \(record.id) ya lo tiene \(other.path)",
        en: "the id \(record.id) is already that of \(other.path)"),
      help: LocalizedText(es: "dejar uno solo de los dos archivos", en: "keep only one of the two files"),
      related: [
        Related(
          place: Place(file: other.path), message: LocalizedText(es: "el otro archivo", en: "the other file"))
      ])
  }
}
