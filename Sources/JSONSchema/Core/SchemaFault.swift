import Documents

/// What is wrong with a schema itself.
enum SchemaFault: Error {
  case notASchema
  case tooLarge
  /// The keyword, and its value where that is text.
  case wrongValue(String, String?)
  /// The keyword, what it names, and the nearest name that there is.
  case referenceToNothing(String, String, near: String?)
  case badPattern(PatternError)
  case endlessReference
  case vocabularyUnknown(String)

  /// The way out; nil where the message says all.
  var help: LocalizedText? {
    switch self {
    case .notASchema: LocalizedText(es: "por ejemplo {type: string}", en: "for example {type: string}")
    case .tooLarge:
      LocalizedText(
        es: "caben \(SchemaCompiler.maximumSchemas) esquemas y \(SchemaRegistry.maximumDepth) niveles",
        en: "at most \(SchemaCompiler.maximumSchemas) schemas and \(SchemaRegistry.maximumDepth) levels")
    case .wrongValue(let keyword, let value): Self.wanted(by: keyword, value)
    case .referenceToNothing(_, _, let near?): LocalizedText(es: "¿\(near)?", en: "\(near)?")
    case .referenceToNothing(_, let reference, nil):
      reference.hasPrefix("#")
        ? LocalizedText(es: "escribirlo en $defs, o corregir el nombre", en: "write it in $defs, or correct the name")
        : LocalizedText(
          es: "se busca entre los esquemas que hay aquí, nunca en la red",
          en: "it is looked for among the schemas that are here, never on the network")
    case .badPattern: nil
    case .endlessReference: LocalizedText(es: "quitar una de las referencias", en: "drop one of the references")
    case .vocabularyUnknown:
      LocalizedText(es: "ponerlo en false, si no hace falta", en: "set it to false, if it is not needed")
    }
  }

  private static func wanted(by keyword: String, _ value: String?) -> LocalizedText? {
    switch keyword {
    case "type":
      let types = JSONType.allCases.map(\.rawValue)
      let guess = value.flatMap { nearest($0, among: types) }
      let list = types.joined(separator: ", ")
      return guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(es: "tipos: \(list)", en: "types: \(list)")
    case "allOf", "anyOf", "oneOf", "prefixItems":
      return LocalizedText(es: "va una lista de esquemas, no vacía", en: "a list of schemas, not empty")
    case "properties", "patternProperties", "dependentSchemas":
      return LocalizedText(es: "va un esquema por cada clave", en: "a schema for each key")
    case "enum": return LocalizedText(es: "va una lista de valores", en: "a list of values")
    case "required": return LocalizedText(es: "va una lista de claves", en: "a list of keys")
    case "dependentRequired":
      return LocalizedText(es: "va una lista de claves por cada clave", en: "a list of keys for each key")
    case "multipleOf": return LocalizedText(es: "va un número mayor que 0", en: "a number greater than 0")
    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum":
      return LocalizedText(es: "va un número", en: "a number")
    case "uniqueItems": return LocalizedText(es: "va true o false", en: "true or false")
    case "pattern": return LocalizedText(es: "va un texto", en: "a text")
    default: return LocalizedText(es: "va un entero, 0 o más", en: "an integer, 0 or more")
    }
  }
}
