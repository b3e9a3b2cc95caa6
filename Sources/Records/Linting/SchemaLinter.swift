public import Documents

/// Faults of the schema files that do not keep them from being used: names that lead nowhere, statuses that nothing
/// reaches, patterns that other tools read otherwise.
public struct SchemaLinter {
  let kinds: Kinds
  let roster: Roster
  let lists: Lists

  /// A linter of the kinds of a repository.
  public init(kinds: Kinds, roster: Roster, lists: Lists) {
    self.kinds = kinds
    self.roster = roster
    self.lists = lists
  }

  /// Everything that is wrong, kind by kind.
  public func findings() -> [Finding] {
    kinds.kinds.flatMap { kind in
      guard let root = kinds.documents[kind.uri] else { return [] as [Finding] }
      let walk = SchemaWalk(root: root, source: kind.source)
      return lifecycle(kind, walk) + words(kind, walk) + patterns(walk)
    }
  }

  // MARK: Life cycle

  private func lifecycle(_ kind: Kind, _ walk: SchemaWalk) -> [Finding] {
    guard let node = walk.root["x-lifecycle"] else { return [] }
    let statuses = kind.lifecycle.statuses.map(\.name)
    let fields = kind.fields.map(\.name)
    var findings: [Finding] = []
    for step in (node["initial"]?.items ?? []) + (node["moves"]?.items ?? []) {
      findings += unknown(step["roles"], among: roster.roles.map(\.name), walk) { .roleUnknown($0, among: $1, $2) }
      findings += unknown(step["requires"], among: fields, walk) { .nameUnknown($0, .field, among: $1, $2) }
      findings += unknown(step["by_other_than"], among: statuses, walk) { .statusUnknown($0, among: $1, $2) }
    }
    findings += unknown(node["final"], among: statuses, walk) { .statusUnknown($0, among: $1, $2) }
    for entry in node["editors"]?.entries ?? [] {
      if !statuses.contains(entry.key) {
        findings.append(.statusUnknown(entry.key, among: statuses, walk.source.place(of: entry.keyRange)))
      }
      findings += unknown(entry.value, among: roster.roles.map(\.name), walk) { .roleUnknown($0, among: $1, $2) }
    }
    return findings + reach(kind, node, walk) + statusValues(kind, walk)
  }

  /// A status that no record can come to, or that it cannot leave without being final.
  private func reach(_ kind: Kind, _ node: YAMLNode, _ walk: SchemaWalk) -> [Finding] {
    var reached = Set(kind.lifecycle.initial.map(\.to))
    var left = Array(reached)
    while let status = left.popLast() {
      for move in kind.lifecycle.moves(from: status) where reached.insert(move.to).inserted { left.append(move.to) }
    }
    return (node["statuses"]?.entries ?? []).compactMap { entry in
      let place = walk.source.place(of: entry.keyRange)
      if !reached.contains(entry.key) { return .statusUnreachable(entry.key, place) }
      let isLeft = !kind.lifecycle.moves(from: entry.key).isEmpty
      return isLeft || kind.lifecycle.isFinal(entry.key) ? nil : .statusWithoutEnd(entry.key, place)
    }
  }

  /// The field's values are the life cycle's statuses, no more and no less.
  private func statusValues(_ kind: Kind, _ walk: SchemaWalk) -> [Finding] {
    guard let values = walk.root["properties"]?[kind.lifecycle.field]?["enum"]?.items else { return [] }
    let statuses = kind.lifecycle.statuses.map(\.name)
    let extra = values.compactMap { value in
      value.text.flatMap { text in
        statuses.contains(text) ? nil : Finding.statusUnknown(text, among: statuses, walk.place(value))
      }
    }
    let listed = Set(values.compactMap(\.text))
    guard let first = values.first else { return extra }
    return extra
      + statuses.filter { !listed.contains($0) }.map { .nameUnknown($0, .status, among: [], walk.place(first)) }
  }

  // MARK: Words of ours

  private func words(_ kind: Kind, _ walk: SchemaWalk) -> [Finding] {
    let statuses = kind.lifecycle.statuses.map(\.name)
    return walk.keywords.flatMap { keyword -> [Finding] in
      switch keyword.name {
      case "x-ref":
        return unknown(keyword.value, among: kinds.kinds.map(\.name), walk) { .nameUnknown($0, .kind, among: $1, $2) }
      case "x-list":
        return unknown(keyword.value, among: lists.entries.keys.sorted(), walk) {
          .nameUnknown($0, .list, among: $1, $2)
        }
      case "x-write":
        return unknown(keyword.value, among: roster.roles.map(\.name), walk) { .roleUnknown($0, among: $1, $2) }
      case "x-frozen": return unknown(keyword.value, among: statuses, walk) { .statusUnknown($0, among: $1, $2) }
      default: return []
      }
    }
  }

  private func unknown(
    _ node: YAMLNode?, among known: [String], _ walk: SchemaWalk, _ make: (String, [String], Place) -> Finding
  ) -> [Finding] {
    (node?.items ?? node.map { [$0] } ?? []).compactMap { item in
      item.text.flatMap { known.contains($0) ? nil : make($0, known, walk.place(item)) }
    }
  }

  // MARK: Patterns

  /// What ECMA-262 with the flag u has and other engines do not, or read otherwise.
  private func patterns(_ walk: SchemaWalk) -> [Finding] {
    walk.keywords.flatMap { keyword -> [Finding] in
      let texts: [(String, Range<Int>)] =
        switch keyword.name {
        case "pattern": keyword.value.text.map { [($0, keyword.value.range)] } ?? []
        case "patternProperties": (keyword.value.entries ?? []).map { ($0.key, $0.keyRange) }
        default: []
        }
      return texts.flatMap { text, range in
        ["\\p{", "\\P{", "\\u{", "\\d", "\\w", "\\s", "\\b"].filter(text.contains).prefix(1).map {
          Finding.patternNotPortable($0, walk.source.place(of: range))
        }
      }
    }
  }
}

/// All keywords of a schema file, wherever a schema stands in it.
struct SchemaWalk {
  let root: YAMLNode
  let source: SourceText
  private(set) var keywords: [(name: String, value: YAMLNode)] = []

  init(root: YAMLNode, source: SourceText) {
    self.root = root
    self.source = source
    walk(root, depth: 0)
  }

  func place(_ node: YAMLNode) -> Place { source.place(of: node.range) }

  private mutating func walk(_ node: YAMLNode, depth: Int) {
    guard depth < Limits.default.maximumDepth else { return }
    for entry in node.entries ?? [] {
      keywords.append((entry.key, entry.value))
      let isValue = ["enum", "const", "default", "examples", "x-lifecycle", "x-record", "x-labels"].contains(entry.key)
      if !isValue { walk(entry.value, depth: depth + 1) }
    }
    for item in node.items ?? [] { walk(item, depth: depth + 1) }
  }
}
