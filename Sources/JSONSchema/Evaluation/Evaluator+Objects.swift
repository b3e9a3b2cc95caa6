import Documents

extension Evaluator {
  /// Keywords that look at the keys of an object.
  mutating func object(
    _ keyword: Keyword, _ node: YAMLNode, _ entries: [YAMLEntry], _ compiled: CompiledSchema,
    _ outcome: inout Outcome
  ) -> Bool {
    var holds = true
    switch keyword {
    case .properties(let table):
      for entry in entries {
        guard let index = table[ExactText(entry.key)] else { continue }
        outcome.keys.insert(ExactText(entry.key))
        if !child(index, entry, among: []) { holds = false }
      }
    case .patternProperties(let list):
      for entry in entries {
        for (pattern, index) in list where pattern.matches(entry.key) {
          outcome.keys.insert(ExactText(entry.key))
          if !check(index, entry.value, inherited: nil).isValid { holds = false }
        }
      }
    case .additionalProperties(let index, let known, let patterns):
      for entry in entries
      where !known.contains(entry.key) && !patterns.contains(where: { $0.matches(entry.key) }) {
        outcome.keys.insert(ExactText(entry.key))
        if !child(index, entry, among: known.names) { holds = false }
      }
    case .propertyNames(let index):
      for entry in entries {
        let name = YAMLNode(.scalar(YAMLScalar(text: entry.key, style: .doubleQuoted)), range: entry.keyRange)
        if !check(index, name, inherited: nil).isValid { holds = false }
      }
    case .unevaluatedProperties(let index):
      let left = entries.filter { !outcome.keys.contains(ExactText($0.key)) }
      let known = left.isEmpty ? [] : outcome.keys.map(\.text).sorted()
      for entry in left {
        if !child(index, entry, among: known) { holds = false }
        outcome.keys.insert(ExactText(entry.key))
      }
    default: holds = keys(keyword, node, entries, compiled)
    }
    return holds
  }

  /// Keywords that look only at which keys there are.
  private mutating func keys(
    _ keyword: Keyword, _ node: YAMLNode, _ entries: [YAMLEntry], _ compiled: CompiledSchema
  ) -> Bool {
    var holds = true
    switch keyword {
    case .keyCount(let bound):
      holds = bound.holds(entries.count)
      if !holds { report { .keyCount(entries.count, bound, at: $0.place(node)) } }
    case .required(let names):
      let missing = names.filter { node[$0] == nil }
      holds = missing.isEmpty
      // A misspelt key is told where it stands; that it is missing too would be the same fault again.
      let misspelt = missing.isEmpty || !reports ? [] : misspeltKeys(entries, compiled)
      for name in missing where !misspelt.contains(name) {
        report { .keyMissing(name, at: $0.head(of: node)) }
      }
    case .dependentRequired(let table):
      for entry in entries {
        for name in table[ExactText(entry.key)] ?? [] where node[name] == nil {
          holds = false
          report { .keyMissing(name, besides: entry.key, at: $0.source.place(of: entry.keyRange)) }
        }
      }
    default: break
    }
    return holds
  }

  /// What is meant by keys that are told as unknown.
  private func misspeltKeys(_ entries: [YAMLEntry], _ compiled: CompiledSchema) -> Set<String> {
    for placed in compiled.keywords {
      guard case .additionalProperties(let index, let known, let patterns) = placed.keyword,
        schema.schemas[index].refusesAll
      else { continue }
      let unknown = entries.lazy.map(\.key).filter { key in
        !known.contains(key) && !patterns.contains { $0.matches(key) }
      }
      return Set(unknown.prefix(Limits.maximumFindings).compactMap { nearest($0, among: known.names) })
    }
    return []
  }

  /// Evaluates the value of a key; a schema that refuses everything means that the key is not known.
  private mutating func child(_ index: Int, _ entry: YAMLEntry, among known: [String]) -> Bool {
    guard schema.schemas[index].refusesAll else { return check(index, entry.value, inherited: nil).isValid }
    report { .keyUnknown(entry.key, among: known, at: $0.source.place(of: entry.keyRange)) }
    return false
  }

  /// Where a missing key is told: at the first key of its object.
  private func head(of node: YAMLNode) -> Place {
    if case .mapping(let entries, false) = node.content, let first = entries.first {
      return source.place(of: first.keyRange)
    }
    return place(node)
  }
}
