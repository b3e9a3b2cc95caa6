/// A set of keywords by its address, as `$vocabulary` of a meta-schema names it (Core, §8.1.2).
public struct Vocabulary: Sendable, Hashable {
  /// The address.
  public let uri: String
  /// The keywords.
  public let keywords: Set<String>

  /// A vocabulary whose keywords are carried as annotations.
  public init(uri: String, keywords: Set<String>) {
    self.uri = uri
    self.keywords = keywords
  }

  private init(_ name: String, _ keywords: Set<String>) {
    self.init(uri: "https://json-schema.org/draft/2020-12/vocab/\(name)", keywords: keywords)
  }

  static let core = Vocabulary(
    "core",
    [
      "$schema", "$id", "$anchor", "$dynamicAnchor", "$ref", "$dynamicRef", "$defs", "$comment", "$vocabulary",
    ])
  static let applicator = Vocabulary(
    "applicator",
    [
      "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "prefixItems", "items", "contains", "properties",
      "patternProperties", "additionalProperties", "propertyNames", "dependentSchemas",
    ])
  static let unevaluated = Vocabulary("unevaluated", ["unevaluatedProperties", "unevaluatedItems"])
  static let validation = Vocabulary(
    "validation",
    [
      "type", "enum", "const", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength",
      "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties",
      "maxProperties", "required", "dependentRequired",
    ])
  static let metaData = Vocabulary(
    "meta-data", ["title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly"])
  static let formatAnnotation = Vocabulary("format-annotation", ["format"])
  static let formatAssertion = Vocabulary("format-assertion", ["format"])
  static let content = Vocabulary("content", ["contentEncoding", "contentMediaType", "contentSchema"])

  static let standard = [
    core, applicator, unevaluated, validation, metaData, formatAnnotation, formatAssertion, content,
  ]
}

/// What the words of a schema mean: the vocabularies that its `$schema` declares.
public struct Dialect: Sendable {
  /// All keywords that mean something.
  var keywords: Set<String>
  /// Those of them that are carried as annotations: of vocabularies that are not JSON Schema's.
  var extensions: Set<String>
  /// Whether `format` is judged, or only said.
  var assertsFormats: Bool
  /// Whether a keyword that is not known is a fault, or an annotation as JSON Schema has it.
  var refusesUnknown: Bool

  /// A dialect of these vocabularies.
  init(_ vocabularies: [Vocabulary], refusesUnknown: Bool) {
    keywords = vocabularies.reduce(into: Vocabulary.core.keywords) { $0.formUnion($1.keywords) }
    let others = vocabularies.filter { !Vocabulary.standard.contains($0) }
    extensions = others.reduce(into: []) { $0.formUnion($1.keywords) }
    assertsFormats = vocabularies.contains(.formatAssertion)
    self.refusesUnknown = refusesUnknown
  }

  /// JSON Schema 2020-12 as its own meta-schema declares it: formats are annotations, unknown keywords too.
  public static let standard = Dialect(Vocabulary.standard.filter { $0 != .formatAssertion }, refusesUnknown: false)

  /// JSON Schema 2020-12 with formats judged and these vocabularies, in which a keyword that is not known is a fault.
  public static func strict(_ vocabularies: [Vocabulary]) -> Dialect {
    Dialect(Vocabulary.standard + vocabularies, refusesUnknown: true)
  }

  /// The same, with formats judged.
  public var assertingFormats: Dialect {
    var dialect = self
    dialect.assertsFormats = true
    return dialect
  }

  /// The address of the meta-schema of draft 2020-12.
  public static let standardURI = "https://json-schema.org/draft/2020-12/schema"
}
