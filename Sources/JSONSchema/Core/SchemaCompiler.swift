import Documents

/// Turns schema documents into an arena of compiled schemas, each compiled once.
struct SchemaCompiler {
  let registry: SchemaRegistry
  var schemas: [CompiledSchema] = []
  private var known: [Key: Int] = [:]
  /// The numbers of the schema resources, by their addresses.
  private var scopes: [String: Int] = [:]
  /// The schemas of the dynamic anchors that references name: by the name, then by the number of the resource.
  private var dynamicAnchors: [String: [Int: Int]] = [:]
  var findings: [Finding] = []
  private var depth = 0
  private var dialects: [String: Dialect] = [:]
  private var dialectFaults: Set<String> = []
  /// Most schemas that one root may reach.
  static let maximumSchemas = 50_000

  private struct Key: Hashable {
    var document: Int
    var range: Range<Int>
    var base: String
  }

  static func compile(
    _ registry: SchemaRegistry, _ resource: SchemaRegistry.Resource
  ) -> (schema: Schema?, findings: [Finding]) {
    var compiler = SchemaCompiler(registry: registry)
    let root = compiler.schema(resource)
    compiler.reachDynamicAnchors()
    compiler.resolveTypes()
    compiler.refuseEmptyCycles()
    let sources = registry.entries.map { $0.isEmbedded ? nil : $0.source }
    let schema = Schema(
      schemas: compiler.schemas, root: root, sources: sources, dynamicAnchors: compiler.dynamicAnchors)
    return (compiler.findings.isEmpty ? schema : nil, compiler.findings)
  }

  private init(registry: SchemaRegistry) { self.registry = registry }

  private mutating func schema(_ resource: SchemaRegistry.Resource) -> Int {
    let key = Key(document: resource.document, range: resource.node.range, base: resource.base)
    if let index = known[key] { return index }
    let index = schemas.count
    known[key] = index
    var compiled = CompiledSchema()
    compiled.range = resource.node.range
    compiled.document = resource.document
    compiled.scope = scope(resource)
    schemas.append(compiled)
    depth += 1
    defer { depth -= 1 }
    guard depth < SchemaRegistry.maximumDepth, schemas.count < Self.maximumSchemas else {
      fault(resource, resource.node, .tooLarge)
      return index
    }
    switch JSONView(core: resource.node) {
    case .boolean(let value): schemas[index].refusesAll = !value
    case .object(let entries): fill(index, resource, entries)
    case .null, .number, .string, .array: fault(resource, resource.node, .notASchema)
    }
    return index
  }

  private mutating func fill(_ index: Int, _ resource: SchemaRegistry.Resource, _ entries: [YAMLEntry]) {
    guard let dialect = dialect(of: resource) else { return }
    var keywords: [PlacedKeyword] = []
    for entry in entries {
      if dialect.extensions.contains(entry.key) {
        keywords.append(PlacedKeyword(keyword: .annotation(entry.key, entry.value), range: entry.keyRange))
        if entry.key == "x-hint", let es = entry.value["es"]?.text {
          schemas[index].hint = LocalizedText(es: es, en: entry.value["en"]?.text ?? es)
        }
      } else if dialect.keywords.contains(entry.key) {
        if entry.key != "format" || dialect.assertsFormats, let keyword = compile(entry, resource) {
          keywords.append(PlacedKeyword(keyword: keyword, range: entry.keyRange))
        }
      } else if dialect.refusesUnknown {
        findings.append(
          .unknownKeyword(
            entry.key, among: dialect.keywords, at: source(resource).place(of: entry.keyRange)))
      }
    }
    // What looks at what others left over comes last.
    schemas[index].keywords = keywords.filter { !$0.keyword.isUnevaluated } + keywords.filter(\.keyword.isUnevaluated)
    schemas[index].types =
      keywords.lazy
      .compactMap { if case .type(let types) = $0.keyword { types } else { nil } }.first
  }

  /// What the resource's words mean; nil, and a fault, where nobody knows.
  private mutating func dialect(of resource: SchemaRegistry.Resource) -> Dialect? {
    let name = resource.dialect ?? ""
    if let known = dialects[name] { return known }
    switch Result(catching: { () throws(SchemaFault) in try registry.dialect(of: resource) }) {
    case .success(let dialect):
      dialects[name] = dialect
      return dialect
    case .failure(let reason):
      // Once is enough: every schema of the resource has the same.
      if dialectFaults.insert(name).inserted { fault(resource, resource.node["$schema"] ?? resource.node, reason) }
      return nil
    }
  }

  private func source(_ resource: SchemaRegistry.Resource) -> SourceText { registry.entries[resource.document].source }

  private mutating func fault(_ resource: SchemaRegistry.Resource, _ node: YAMLNode, _ fault: SchemaFault) {
    findings.append(.schemaFaulty(fault, at: source(resource).place(of: node.range)))
  }

  // MARK: Keywords

  private mutating func compile(_ entry: YAMLEntry, _ resource: SchemaRegistry.Resource) -> Keyword? {
    let value = entry.value
    let parent = resource.node
    switch entry.key {
    case "$ref", "$dynamicRef": return reference(entry, resource)
    case "allOf", "anyOf", "oneOf", "prefixItems":
      guard let items = value.items, !items.isEmpty else { return wrong(entry, resource) }
      let list = items.map { schema(resource.child($0)) }
      switch entry.key {
      case "allOf": return .allOf(list)
      case "anyOf": return .anyOf(list)
      case "oneOf": return .oneOf(list)
      default: return .prefixItems(list)
      }
    case "not": return .not(schema(resource.child(value)))
    case "if":
      return .conditional(
        if: schema(resource.child(value)), then: parent["then"].map { schema(resource.child($0)) },
        else: parent["else"].map { schema(resource.child($0)) })
    case "items": return .items(schema(resource.child(value)), from: parent["prefixItems"]?.items?.count ?? 0)
    case "properties": return table(value, entry, resource).map { .properties($0) }
    case "dependentSchemas": return table(value, entry, resource).map { .dependentSchemas($0) }
    case "patternProperties":
      guard let patterns = patternTable(value, resource) else { return wrong(entry, resource) }
      return .patternProperties(patterns)
    case "additionalProperties":
      let patterns = parent["patternProperties"]?.entries ?? []
      return .additionalProperties(
        schema(resource.child(value)), known: KnownKeys((parent["properties"]?.entries ?? []).map(\.key)),
        patterns: patterns.compactMap { try? Pattern($0.key) })
    case "propertyNames": return .propertyNames(schema(resource.child(value)))
    case "unevaluatedProperties": return .unevaluatedProperties(schema(resource.child(value)))
    case "unevaluatedItems": return .unevaluatedItems(schema(resource.child(value)))
    case "contains":
      return .contains(
        schema(resource.child(value)), least: count(parent["minContains"]) ?? 1, most: count(parent["maxContains"]))
    default: return assertion(entry, resource)
    }
  }

  private mutating func assertion(_ entry: YAMLEntry, _ resource: SchemaRegistry.Resource) -> Keyword? {
    let value = entry.value
    let parent = resource.node
    switch entry.key {
    case "type":
      let names = value.text.map { [$0] } ?? value.texts
      let types = names.compactMap(JSONType.init(rawValue:))
      return types.isEmpty || types.count != names.count ? wrong(entry, resource) : .type(Set(types))
    case "enum": return value.items.map { .enumeration($0) } ?? wrong(entry, resource)
    case "const": return .const(value)
    case "multipleOf":
      guard let text = number(value), let divisor = ExactNumber(text), !divisor.isZero, !divisor.isNegative else {
        return wrong(entry, resource)
      }
      return .multipleOf(text)
    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum":
      guard let bound = Keyword.NumberBound(rawValue: entry.key), let text = number(value) else {
        return wrong(entry, resource)
      }
      return .bound(bound, text)
    case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties":
      return size(entry, resource)
    case "uniqueItems":
      guard case .boolean(let isWanted) = JSONView(core: value) else { return wrong(entry, resource) }
      return isWanted ? .uniqueItems(parent["items"].map { schema(resource.child($0)) }) : nil
    case "minContains", "maxContains": return count(value) == nil ? wrong(entry, resource) : nil
    case "pattern":
      guard let text = value.text else { return wrong(entry, resource) }
      return pattern(text, value.range, resource).map { .pattern($0, text) }
    case "format": return value.text.flatMap(Format.init(rawValue:)).map { .format($0) }
    case "required": return value.items.map { _ in .required(value.texts) } ?? wrong(entry, resource)
    case "dependentRequired":
      guard let entries = value.entries else { return wrong(entry, resource) }
      return .dependentRequired(
        Dictionary(entries.map { (ExactText($0.key), $0.value.texts) }, uniquingKeysWith: { first, _ in first }))
    default: return nil
    }
  }

  private mutating func size(_ entry: YAMLEntry, _ resource: SchemaRegistry.Resource) -> Keyword? {
    guard let limit = count(entry.value) else { return wrong(entry, resource) }
    let bound: Keyword.SizeBound = entry.key.hasPrefix("min") ? .atLeast(limit) : .atMost(limit)
    switch entry.key.dropFirst(3) {
    case "Length": return .length(bound)
    case "Items": return .size(bound)
    default: return .keyCount(bound)
    }
  }

  /// Only where a dynamic reference first leads to a dynamic anchor may other resources take it over (§8.2.3.2).
  private mutating func reference(_ entry: YAMLEntry, _ resource: SchemaRegistry.Resource) -> Keyword? {
    guard let text = entry.value.text, let target = registry.resolve(text, against: resource.base) else {
      let near = entry.value.text.flatMap { registry.near($0, against: resource.base) }
      fault(resource, entry.value, .referenceToNothing(entry.key, entry.value.text ?? "", near: near))
      return nil
    }
    guard entry.key == "$dynamicRef", let name = target.node["$dynamicAnchor"]?.text, text.hasSuffix("#" + name) else {
      return .reference(schema(target))
    }
    if dynamicAnchors[name] == nil { dynamicAnchors[name] = [:] }
    return .dynamicReference(schema(target), anchor: name)
  }

  /// Compiles the dynamic anchors of the resources that the root reaches; each may reach more.
  private mutating func reachDynamicAnchors() {
    var isComplete = false
    while !isComplete {
      isComplete = true
      for name in dynamicAnchors.keys.sorted() {
        for anchor in registry.dynamicAnchors[name] ?? [] {
          guard let scope = scopes[SchemaRegistry.withoutFragment(anchor.base)],
            dynamicAnchors[name]?[scope] == nil
          else { continue }
          let index = schema(anchor)
          dynamicAnchors[name]?[scope] = index
          isComplete = false
        }
      }
    }
  }

  private mutating func scope(_ resource: SchemaRegistry.Resource) -> Int {
    let address = SchemaRegistry.withoutFragment(resource.base)
    if let number = scopes[address] { return number }
    scopes[address] = scopes.count
    return scopes.count - 1
  }

  private mutating func wrong(_ entry: YAMLEntry, _ resource: SchemaRegistry.Resource) -> Keyword? {
    fault(resource, entry.value, .wrongValue(entry.key, entry.value.text))
    return nil
  }

  private mutating func table(
    _ value: YAMLNode, _ entry: YAMLEntry, _ resource: SchemaRegistry.Resource
  ) -> [ExactText: Int]? {
    guard let entries = value.entries else {
      _ = wrong(entry, resource)
      return nil
    }
    var table: [ExactText: Int] = [:]
    for entry in entries { table[ExactText(entry.key)] = schema(resource.child(entry.value)) }
    return table
  }

  private mutating func patternTable(_ value: YAMLNode, _ resource: SchemaRegistry.Resource) -> [(Pattern, Int)]? {
    value.entries?.compactMap { entry in
      pattern(entry.key, entry.keyRange, resource).map { ($0, schema(resource.child(entry.value))) }
    }
  }

  private mutating func pattern(
    _ text: String, _ range: Range<Int>, _ resource: SchemaRegistry.Resource
  ) -> Pattern? {
    do {
      return try Pattern(text)
    } catch {
      findings.append(.schemaFaulty(.badPattern(error), at: source(resource).place(of: range)))
      return nil
    }
  }

  private func count(_ node: YAMLNode?) -> Int? {
    guard let text = node?.text, let number = ExactNumber(text), number.isInteger, !number.isNegative else {
      return nil
    }
    return Double(text).flatMap { Int(exactly: $0) }
  }

  private func number(_ node: YAMLNode) -> String? {
    if case .number(let text) = JSONView(core: node) { text } else { nil }
  }
}

extension YAMLNode {
  /// Whether the node is the boolean true.
  var isTrueValue: Bool { if case .boolean(true) = JSONView(core: self) { true } else { false } }
}
