public import Documents

/// The schema documents that references are resolved among; nothing is ever fetched.
public struct SchemaRegistry: Sendable {
  /// A document with the address it was added under.
  struct Entry: Sendable {
    var root: YAMLNode
    var source: SourceText
    var uri: String
    /// Whether the tool carries the document, so that there is no file of it to show.
    var isEmbedded = false
  }

  /// A schema inside a document.
  struct Resource: Sendable {
    let node: YAMLNode
    let document: Int
    /// What references inside the schema are resolved against: its own `$id`, else that of what it stands in.
    let base: String
    /// The `$schema` of the schema resource; nil where it names none.
    let dialect: String?

    init(_ node: YAMLNode, document: Int, within base: String, dialect: String? = nil, isRoot: Bool = false) {
      self.node = node
      self.document = document
      let id = node["$id"]?.text
      self.base = id.map { SchemaRegistry.withoutFragment(URIReference.resolve($0, against: base)) } ?? base
      self.dialect = isRoot || id != nil ? node["$schema"]?.text ?? dialect : dialect
    }

    /// A value that stands in this one.
    func child(_ node: YAMLNode) -> Resource { Resource(node, document: document, within: base, dialect: dialect) }
  }

  private(set) var entries: [Entry] = []
  private(set) var resources: [String: Resource] = [:]
  /// The schemas with a `$dynamicAnchor`, by its name.
  private(set) var dynamicAnchors: [String: [Resource]] = [:]
  /// What schemas mean that name no `$schema`.
  private let defaultDialect: Dialect
  /// What schemas mean by the `$schema` that they name.
  private let dialects: [String: Dialect]
  /// The vocabularies that a meta-schema may declare.
  private let vocabularies: [Vocabulary]
  /// Deepest nesting of schemas that is read.
  static let maximumDepth = 100

  /// A registry of schemas.
  ///
  /// - Parameters:
  ///   - dialect: for schemas that name no `$schema`.
  ///   - named: further dialects by the address that `$schema` names. Others are made from the `$vocabulary` of the
  ///     meta-schema, which must have been added.
  ///   - vocabularies: what `$vocabulary` may declare besides JSON Schema's own.
  public init(
    _ dialect: Dialect = .standard, named: [String: Dialect] = [:], vocabularies: [Vocabulary] = []
  ) {
    defaultDialect = dialect
    dialects = [Dialect.standardURI: dialect.assertsFormats ? .standard.assertingFormats : .standard].merging(named) {
      $1
    }
    self.vocabularies = Vocabulary.standard + vocabularies
  }

  /// What a schema resource means.
  ///
  /// - Throws: ``SchemaFault`` where its `$schema` names nothing, or a vocabulary that is demanded is not known.
  func dialect(of resource: Resource) throws(SchemaFault) -> Dialect {
    guard let name = resource.dialect else { return defaultDialect }
    let address = Self.withoutFragment(name)
    if let known = dialects[address] { return known }
    guard let meta = resources[address] else { throw .referenceToNothing("$schema", name, near: nil) }
    guard let declared = meta.node["$vocabulary"]?.entries else { return defaultDialect }
    var found: [Vocabulary] = []
    for entry in declared {
      if let vocabulary = vocabularies.first(where: { $0.uri == entry.key }) {
        found.append(vocabulary)
      } else if entry.value.isTrueValue {
        throw .vocabularyUnknown(entry.key)
      }
    }
    let ours = Set(vocabularies).subtracting(Vocabulary.standard)
    let dialect = Dialect(found, refusesUnknown: !ours.isDisjoint(with: found))
    return defaultDialect.assertsFormats ? dialect.assertingFormats : dialect
  }

  /// Adds a schema document under its base URI, with the resources and anchors that it embeds.
  ///
  /// - Parameters:
  ///   - source: the document's file.
  ///   - uri: what references to it are resolved against where it has no `$id`.
  ///   - isEmbedded: whether the tool carries the document, so that there is no file of it to show.
  /// - Returns: a finding for each address that another schema has already; the later one is reached by it.
  @discardableResult
  public mutating func add(_ root: YAMLNode, source: SourceText, uri: String, isEmbedded: Bool = false) -> [Finding] {
    let document = entries.count
    entries.append(Entry(root: root, source: source, uri: uri, isEmbedded: isEmbedded))
    let resource = Resource(root, document: document, within: uri, isRoot: true)
    var findings: [Finding] = []
    index(resource, depth: 0, &findings)
    resources[Self.withoutFragment(uri)] = resource
    return findings
  }

  private mutating func index(_ resource: Resource, depth: Int, _ findings: inout [Finding]) {
    guard depth < Self.maximumDepth else { return }
    let node = resource.node
    if let id = node["$id"] { name(resource, resource.base, by: id, &findings) }
    for keyword in ["$anchor", "$dynamicAnchor"] {
      guard let anchor = node[keyword], let name = anchor.text else { continue }
      self.name(resource, Self.withoutFragment(resource.base) + "#" + name, by: anchor, &findings)
      if keyword == "$dynamicAnchor" { dynamicAnchors[name, default: []].append(resource) }
    }
    // Only where schemas stand: what an unknown keyword holds, or `const`, is nobody's schema.
    for entry in node.entries ?? [] {
      if Self.holdSchema.contains(entry.key) { index(resource.child(entry.value), depth: depth + 1, &findings) }
      if Self.holdSchemas.contains(entry.key) {
        for item in entry.value.items ?? [] { index(resource.child(item), depth: depth + 1, &findings) }
        for item in entry.value.entries ?? [] { index(resource.child(item.value), depth: depth + 1, &findings) }
      }
    }
  }

  /// Gives a schema an address, and tells where another one has it; what the tool carries makes room.
  private mutating func name(_ resource: Resource, _ address: String, by node: YAMLNode, _ findings: inout [Finding]) {
    guard node.text != nil else { return }
    let source = entries[resource.document].source
    if let first = resources.updateValue(resource, forKey: address), !entries[first.document].isEmbedded,
      first.document != resource.document || first.node.range != resource.node.range
    {
      let other = entries[first.document].source.place(of: first.node.range)
      findings.append(.addressTaken(node.text ?? "", at: source.place(of: node.range), first: other))
    }
  }

  private static let holdSchema: Set = [
    "not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems",
    "unevaluatedProperties", "contentSchema",
  ]
  private static let holdSchemas: Set = [
    "allOf", "anyOf", "oneOf", "prefixItems", "properties", "patternProperties", "dependentSchemas", "$defs",
    "definitions",
  ]

  /// Finds what a reference names; nil where there is nothing.
  func resolve(_ reference: String, against base: String) -> Resource? {
    let target = URIReference.resolve(reference, against: base)
    let address = Self.withoutFragment(target)
    let fragment = target.utf8.count > address.utf8.count ? String(target.dropFirst(address.count + 1)) : ""
    if fragment.isEmpty || fragment.hasPrefix("/") {
      guard let resource = resources[address] else { return nil }
      return step(from: resource, URIReference.percentDecoded(fragment))
    }
    return resources[address + "#" + fragment]
  }

  /// Follows a JSON pointer (RFC 6901), changing base where a resource is embedded.
  private func step(from resource: Resource, _ pointer: String) -> Resource? {
    var here = resource
    for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let key = JSONPointer.unescaped(token)
      let next =
        here.node[key]
        ?? Int(key).flatMap { index in
          here.node.items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let next else { return nil }
      here = here.child(next)
    }
    return here
  }

  static func withoutFragment(_ uri: String) -> String {
    uri.firstIndex(of: "#").map { String(uri[..<$0]) } ?? uri
  }

  /// Compiles the schema of a URI that was added.
  ///
  /// - Returns: the schema, nil where it cannot be used; and its faults, in its own file.
  public func compile(_ uri: String) -> (schema: Schema?, findings: [Finding]) {
    guard let resource = resources[Self.withoutFragment(uri)] else { return (nil, []) }
    return SchemaCompiler.compile(self, resource)
  }

  /// Compiles a schema that stands inside another document.
  public func compile(_ node: YAMLNode, source: SourceText, base: String) -> (schema: Schema?, findings: [Finding]) {
    var registry = self
    registry.entries.append(Entry(root: node, source: source, uri: base))
    let dialect = resources[Self.withoutFragment(base)]?.dialect
    return SchemaCompiler.compile(
      registry, Resource(node, document: registry.entries.count - 1, within: base, dialect: dialect))
  }
}

/// Tokens of JSON pointers.
enum JSONPointer {
  static func unescaped(_ token: Substring) -> String {
    String(token).split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
      .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
  }
}
