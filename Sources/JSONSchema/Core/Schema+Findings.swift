import Documents

extension FindingCode {
  /// A keyword that JSON Schema and our vocabulary do not have.
  static let unknownKeyword = FindingCode("unknown-keyword")
  /// A schema that cannot be used.
  static let schemaFaulty = FindingCode("schema-faulty")
}

extension Finding {
  static func unknownKeyword(_ name: String, among known: Set<String>, at place: Place) -> Finding {
    let guess = nearest(name, among: known.sorted())
    return Finding(
      .unknownKeyword, at: place,
      LocalizedText(
        es: "el esquema usa la palabra clave «\(name)», que no existe",
        en: "the schema uses the keyword “\(name)”, which does not exist"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") })
  }

  static func addressTaken(_ name: String, at place: Place, first: Place) -> Finding {
    Finding(
      .schemaFaulty, at: place,
      LocalizedText(es: "otro esquema ya se llama «\(name)»", en: "another schema is already called “\(name)”"),
      help: LocalizedText(es: "darle otro nombre", en: "give it another name"),
      related: [Related(place: first, message: LocalizedText(es: "aquí está el otro", en: "the other is here"))])
  }

  static func schemaFaulty(_ fault: SchemaFault, at place: Place) -> Finding {
    let message: LocalizedText =
      switch fault {
      case .notASchema:
        LocalizedText(
          es: "aquí va un esquema: un objeto, true o false", en: "a schema belongs here: an object, true or false")
      case .tooLarge:
        LocalizedText(es: "el esquema es demasiado grande o profundo", en: "the schema is too large or too deep")
      case .wrongValue(let keyword, _):
        LocalizedText(
          es: "el valor de «\(keyword)» no es del tipo que JSON Schema pide",
          en: "the value of “\(keyword)” is not of the type that JSON Schema demands")
      case .referenceToNothing(let keyword, let reference, _):
        LocalizedText(
          es: "\(keyword) nombra «\(reference)», que no existe",
          en: "\(keyword) names “\(reference)”, which does not exist")
      case .badPattern(let error):
        LocalizedText(
          es: "el patrón no se entiende en el carácter \(error.offset + 1): \(error.reason.words.es)",
          en: "the pattern cannot be read at character \(error.offset + 1): \(error.reason.words.en)")
      case .vocabularyUnknown(let uri):
        LocalizedText(
          es: "el metaesquema exige el vocabulario «\(uri)», que aquí no se conoce",
          en: "the meta-schema demands the vocabulary “\(uri)”, which is not known here")
      case .endlessReference:
        LocalizedText(es: "el esquema se refiere a sí mismo sin fin", en: "the schema refers to itself without end")
      }
    return Finding(.schemaFaulty, at: place, message, help: fault.help)
  }
}
