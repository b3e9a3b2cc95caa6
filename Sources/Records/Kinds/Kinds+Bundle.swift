public import Documents

extension Kinds {
  /// A kind's schema as one document for other tools.
  ///
  /// What it refers to is inside, under `$defs` (Core, §9.3), and `$schema` is the draft's own, which every tool
  /// knows. Keywords of ours stay, as annotations.
  public func bundle(_ kind: Kind) -> YAMLNode {
    var uris = [kind.uri]
    var next = 0
    while next < uris.count {
      for reference in documents[uris[next]].map(Self.references) ?? [] where documents[reference] != nil {
        if !uris.contains(reference) { uris.append(reference) }
      }
      next += 1
    }
    let parts = uris.map { uri in (uri: uri, node: Self.forOthers(documents[uri] ?? .emptyMapping)) }
    guard let root = parts.first?.node.entries else { return .emptyMapping }
    let own = root.first { $0.key == "$defs" }?.value.entries ?? []
    let inside = parts.dropFirst().map { YAMLEntry(key: $0.uri, keyRange: 0..<0, value: $0.node) }
    let rest = root.filter { $0.key != "$defs" }
    guard !(own + inside).isEmpty else { return .mapping(rest) }
    return .mapping(rest + [YAMLEntry(key: "$defs", keyRange: 0..<0, value: .mapping(own + inside))])
  }

  /// The documents that the references of a schema name.
  private static func references(of node: YAMLNode) -> [String] {
    var found: [String] = []
    for entry in node.entries ?? [] {
      if entry.key == "$ref", let text = entry.value.text { found.append(String(text.prefix { $0 != "#" })) }
      found += references(of: entry.value)
    }
    for item in node.items ?? [] { found += references(of: item) }
    return found
  }

  private static func forOthers(_ node: YAMLNode) -> YAMLNode {
    let draft = YAMLNode(
      .scalar(YAMLScalar(text: "https://json-schema.org/draft/2020-12/schema", style: .doubleQuoted)), range: 0..<0)
    return .mapping(
      (node.entries ?? []).map {
        $0.key == "$schema" ? YAMLEntry(key: $0.key, keyRange: $0.keyRange, value: draft) : $0
      })
  }
}

extension YAMLNode {
  fileprivate static var emptyMapping: YAMLNode { .mapping([]) }

  fileprivate static func mapping(_ entries: [YAMLEntry]) -> YAMLNode {
    YAMLNode(.mapping(entries, flow: false), range: 0..<0)
  }
}
