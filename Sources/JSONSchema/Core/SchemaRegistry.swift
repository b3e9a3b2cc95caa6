public import Documents

/// Names of keywords beyond JSON Schema that are carried as annotations.
public struct Vocabulary: Sendable, Hashable {
  /// The keywords.
  public let keywords: Set<String>

  /// A vocabulary of these keywords.
  public init(keywords: Set<String>) { self.keywords = keywords }
}

/// The schema documents that references are resolved among; nothing is ever fetched.
public struct SchemaRegistry: Sendable {
  /// A document with the address it was added under.
  struct Entry: Sendable {
    var root: YAMLNode
    var source: SourceText
    var uri: String
  }

  /// A schema inside a document.
  struct Resource: Sendable {
    let node: YAMLNode
    let document: Int
    /// What references inside the schema are resolved against: its own `$id`, else that of what it stands in.
    let base: String

    init(_ node: YAMLNode, document: Int, within base: String) {
      self.node = node
      self.document = document
      self.base =
        node["$id"]?.text.map { SchemaRegistry.withoutFragment(URIReference.resolve($0, against: base)) } ?? base
    }

    /// A value that stands in this one.
    func child(_ node: YAMLNode) -> Resource { Resource(node, document: document, within: base) }
  }

  private(set) var entries: [Entry] = []
  private(set) var resources: [String: Resource] = [:]
  /// The schemas with a `$dynamicAnchor`, by its name.
  private(set) var dynamicAnchors: [String: [Resource]] = [:]
  let extensions: Set<String>
  /// Deepest nesting of schemas that is read.
  static let maximumDepth = 100

  /// A registry that understands these vocabularies besides JSON Schema.
  public init(vocabularies: [Vocabulary]) {
    extensions = vocabularies.reduce(into: []) { $0.formUnion($1.keywords) }
  }

  /// Adds a schema document under its base URI, with the resources and anchors that it embeds.
  public mutating func add(_ root: YAMLNode, source: SourceText, uri: String) -> [Finding] {
    let document = entries.count
    entries.append(Entry(root: root, source: source, uri: uri))
    let resource = Resource(root, document: document, within: uri)
    resources[Self.withoutFragment(uri)] = resource
    index(resource, depth: 0)
    return []
  }

  private mutating func index(_ resource: Resource, depth: Int) {
    guard depth < Self.maximumDepth else { return }
    let node = resource.node
    if node["$id"]?.text != nil { resources[resource.base] = resource }
    if let anchor = node["$anchor"]?.text {
      resources[Self.withoutFragment(resource.base) + "#" + anchor] = resource
    }
    if let anchor = node["$dynamicAnchor"]?.text {
      resources[Self.withoutFragment(resource.base) + "#" + anchor] = resource
      dynamicAnchors[anchor, default: []].append(resource)
    }
    for entry in node.entries ?? [] where entry.key != "enum" && entry.key != "const" {
      index(resource.child(entry.value), depth: depth + 1)
    }
    for item in node.items ?? [] { index(resource.child(item), depth: depth + 1) }
  }

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
    return SchemaCompiler.compile(
      registry, Resource(node, document: registry.entries.count - 1, within: base))
  }
}

/// Tokens of JSON pointers.
enum JSONPointer {
  static func unescaped(_ token: Substring) -> String {
    String(token).split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
      .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
  }
}
