import Documents

/// One keyword of a compiled schema; schemas are named by their number in the arena.
enum Keyword: Sendable {
  case type(Set<JSONType>)
  case enumeration([YAMLNode])
  case const(YAMLNode)
  case multipleOf(String)
  case bound(NumberBound, String)
  case length(SizeBound)
  case pattern(Pattern, String)
  case format(Format)
  case size(SizeBound)
  /// With the schema of the items, where there is one for all.
  case uniqueItems(Int?)
  case contains(Int, least: Int, most: Int?)
  case prefixItems([Int])
  case items(Int, from: Int)
  case properties([ExactText: Int])
  case patternProperties([(Pattern, Int)])
  /// For the keys that neither the names nor the patterns know.
  case additionalProperties(Int, known: KnownKeys, patterns: [Pattern])
  case propertyNames(Int)
  case keyCount(SizeBound)
  case required([String])
  case dependentRequired([ExactText: [String]])
  case dependentSchemas([ExactText: Int])
  case allOf([Int])
  case anyOf([Int])
  case oneOf([Int])
  case not(Int)
  case conditional(if: Int, then: Int?, else: Int?)
  case reference(Int)
  /// To the dynamic anchor of this name in the outermost resource that has one, else to the schema.
  case dynamicReference(Int, anchor: String)
  case unevaluatedProperties(Int)
  case unevaluatedItems(Int)
  case annotation(String, YAMLNode)

  /// The four bounds of numbers.
  enum NumberBound: String, Sendable {
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum
  }

  /// A bound of a count.
  enum SizeBound: Sendable {
    case atLeast(Int)
    case atMost(Int)

    func holds(_ count: Int) -> Bool {
      switch self {
      case .atLeast(let least): count >= least
      case .atMost(let most): count <= most
      }
    }
  }
}

/// The keys that `properties` names.
struct KnownKeys: Sendable {
  /// In the schema's order.
  let names: [String]
  private let all: Set<ExactText>

  init(_ names: [String]) {
    self.names = names
    all = Set(names.map { ExactText($0) })
  }

  func contains(_ name: String) -> Bool { all.contains(ExactText(name)) }
}

/// A keyword and where its schema writes it.
struct PlacedKeyword: Sendable {
  let keyword: Keyword
  /// Where the key stands in the document of its schema.
  let range: Range<Int>
}

/// A compiled schema: keywords in the order of evaluation.
struct CompiledSchema: Sendable {
  /// `false` refuses everything; `true` has no keywords.
  var refusesAll = false
  var keywords: [PlacedKeyword] = []
  /// The types that apply to the value itself: the schema's own, or those of what it refers to.
  var types: Set<JSONType>?
  /// Where the schema stands.
  var range: Range<Int> = 0..<0
  /// The number of the document it is from.
  var document = 0
  /// The number of the schema resource it belongs to.
  var scope = 0
  /// `x-hint` in both languages.
  var hint: LocalizedText?
}
