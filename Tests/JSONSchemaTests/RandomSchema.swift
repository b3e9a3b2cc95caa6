import Fixtures

/// Draws schemas and values from few words, so that they often meet.
struct RandomSchema {
  private var random: SeededGenerator
  /// Whether unevaluatedItems and unevaluatedProperties are among the keywords.
  private let drawsUnevaluated: Bool

  init(seed: UInt64, drawsUnevaluated: Bool) {
    random = SeededGenerator(seed: seed)
    self.drawsUnevaluated = drawsUnevaluated
  }

  // Two keys, and two texts, look alike and differ in their bytes: é in one scalar or in two.
  private static let keys = ["a", "b", "ab", "\u{E9}", "e\u{301}"]
  private static let texts = [
    "", "a", "b", "ab", "ba", "12", "\u{E9}", "e\u{301}", "\u{1F600}", "null", "1", "x\"y\\z",
  ]
  private static let numbers = [
    "0", "1", "2", "3", "-1", "1.0", "0.5", "1.5", "-0.0", "0.1", "0.3", "2.50", "1e1", "10", "1E-1",
    "12345678901234567890",
    "12345678901234567891",
  ]
  private static let patterns = ["^a", "b$", "[0-9]+", "^.$", "a|\u{E9}", "^(ab)*$", "^[^a]*$"]
  private static let definitions = ["p", "q", "r"]

  // MARK: Values

  /// A value of at most this many levels.
  mutating func value(depth: Int = 2) -> RandomJSON {
    switch random.below(depth > 0 ? 10 : 6) {
    case 0: return .null
    case 1: return .bool(random.below(2) == 0)
    case 2, 3: return .number(random.pick(Self.numbers))
    case 4, 5: return .string(random.pick(Self.texts))
    case 6, 7: return .array((0..<random.below(4)).map { _ in value(depth: depth - 1) })
    default: return .object(random.some(of: Self.keys, atMost: 4).map { ($0, value(depth: depth - 1)) })
    }
  }

  // MARK: Schemas

  /// A schema with definitions that its parts may refer to.
  mutating func root() -> RandomJSON {
    guard case .object(let entries) = schema(depth: 3, rank: 0), !entries.isEmpty else { return root() }
    let definitions = Self.definitions.enumerated().map { rank, name in
      (key: name, value: schema(depth: 2, rank: rank + 1))
    }
    return .object(entries + [("$defs", .object(definitions))])
  }

  /// A schema; in its own place it may refer only to definitions from `rank` on, so that none leads back to itself.
  private mutating func schema(depth: Int, rank: Int) -> RandomJSON {
    if random.below(14) == 0 { return .bool(random.below(3) > 0) }
    var entries: [(key: String, value: RandomJSON)] = []
    for _ in 0..<1 + random.below(3) {
      let group =
        switch random.below(depth > 0 ? 8 : 4) {
        case 0: general()
        case 1: numeric()
        case 2: textual()
        case 3: sizes()
        case 4: arrays(depth - 1)
        case 5, 6: objects(depth - 1, rank)
        default: joining(depth - 1, rank)
        }
      entries += group.filter { new in !entries.contains { $0.key == new.key } }
    }
    return .object(entries)
  }

  /// A schema for a part of the value: it may refer to any definition.
  private mutating func part(_ depth: Int) -> RandomJSON { schema(depth: depth, rank: 0) }

  private mutating func general() -> [(key: String, value: RandomJSON)] {
    switch random.below(4) {
    case 0: return [("const", value(depth: 1))]
    // Only single values: to jsonschema 4.10, [false] is in [[0]].
    case 1: return [("enum", .array((0..<1 + random.below(4)).map { _ in value(depth: 0) }))]
    default:
      let names = ["null", "boolean", "object", "array", "number", "string", "integer"]
      let some = random.some(of: names, atMost: 4)
      return [("type", some.count < 2 ? .string(random.pick(names)) : .array(some.map { .string($0) }))]
    }
  }

  private mutating func numeric() -> [(key: String, value: RandomJSON)] {
    let name = random.pick(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"])
    return [
      (name, .number(random.pick(name == "multipleOf" ? ["1", "2", "0.1", "0.5", "1.5", "3", "1e1"] : Self.numbers)))
    ]
  }

  private mutating func textual() -> [(key: String, value: RandomJSON)] {
    switch random.below(3) {
    case 0: return [("pattern", .string(random.pick(Self.patterns)))]
    case 1: return [("minLength", .count(random.below(3)))]
    default: return [("maxLength", random.below(4) == 0 ? .number("2.0") : .count(random.below(3)))]
    }
  }

  private mutating func sizes() -> [(key: String, value: RandomJSON)] {
    let name = random.pick(["minItems", "maxItems", "minProperties", "maxProperties", "uniqueItems", "required"])
    switch name {
    case "uniqueItems": return [(name, .bool(random.below(4) > 0))]
    case "required": return [(name, .array(random.some(of: Self.keys, atMost: 2).map { .string($0) }))]
    default: return [(name, .count(random.below(4)))]
    }
  }

  private mutating func arrays(_ depth: Int) -> [(key: String, value: RandomJSON)] {
    switch random.below(5) {
    case 0: return [("items", part(depth))]
    case 3 where drawsUnevaluated: return [("unevaluatedItems", part(depth))]
    case 1: return [("prefixItems", .array((0..<1 + random.below(2)).map { _ in part(depth) }))]
    case 2: return [("prefixItems", .array([part(depth)])), ("items", part(depth))]
    default:
      var result: [(key: String, value: RandomJSON)] = [("contains", part(depth))]
      if random.below(2) == 0 { result.append(("minContains", .count(random.below(3)))) }
      if random.below(2) == 0 { result.append(("maxContains", .count(random.below(3)))) }
      return result
    }
  }

  private mutating func objects(_ depth: Int, _ rank: Int) -> [(key: String, value: RandomJSON)] {
    switch random.below(8) {
    case 0, 1: return [("properties", table(depth))]
    case 6 where drawsUnevaluated: return [("unevaluatedProperties", part(depth))]
    case 2: return [("properties", table(depth)), ("additionalProperties", part(depth))]
    case 3:
      return [
        ("patternProperties", .object([(random.pick(Self.patterns), part(depth))])),
        ("additionalProperties", part(depth)),
      ]
    case 4: return [("propertyNames", part(depth))]
    case 5:
      let names = random.some(of: Self.keys, atMost: 2)
      let table = names.map { (key: $0, value: RandomJSON.array([.string(random.pick(Self.keys))])) }
      return [("dependentRequired", .object(table))]
    default:
      let names = random.some(of: Self.keys, atMost: 3)
      return [("dependentSchemas", .object(names.map { ($0, schema(depth: depth, rank: rank)) }))]
    }
  }

  private mutating func table(_ depth: Int) -> RandomJSON {
    .object(random.some(of: Self.keys, atMost: 3).map { ($0, part(depth)) })
  }

  private mutating func joining(_ depth: Int, _ rank: Int) -> [(key: String, value: RandomJSON)] {
    let name = random.pick(["allOf", "anyOf", "oneOf", "not", "if", "$ref", "$ref"])
    switch name {
    case "allOf", "anyOf", "oneOf":
      return [(name, .array((0..<1 + random.below(3)).map { _ in schema(depth: depth, rank: rank) }))]
    case "not": return [(name, schema(depth: depth, rank: rank))]
    case "if":
      var result = [(key: name, value: schema(depth: depth, rank: rank))]
      if random.below(4) > 0 { result.append(("then", schema(depth: depth, rank: rank))) }
      if random.below(4) > 0 { result.append(("else", schema(depth: depth, rank: rank))) }
      return result
    default:
      let allowed = Array(Self.definitions.dropFirst(rank))
      return allowed.isEmpty ? general() : [(name, .string("#/$defs/\(random.pick(allowed))"))]
    }
  }
}
