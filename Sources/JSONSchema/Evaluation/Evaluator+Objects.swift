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
        var none: FreeKeys?
        if !child(index, entry, &none) { holds = false }
      }
    case .patternProperties(let list):
      for entry in entries {
        for (pattern, index) in list where pattern.matches(entry.key) {
          outcome.keys.insert(ExactText(entry.key))
          if !check(index, entry.value, inherited: nil).isValid { holds = false }
        }
      }
    case .additionalProperties(let index, let known, let patterns):
      let left = entries.filter { entry in
        !known.contains(entry.key) && !patterns.contains { $0.matches(entry.key) }
      }
      var free = left.isEmpty || !reports ? nil : FreeKeys(known.names, besides: entries)
      for entry in left {
        outcome.keys.insert(ExactText(entry.key))
        if !child(index, entry, &free) { holds = false }
      }
    case .propertyNames(let index):
      for entry in entries {
        let name = YAMLNode(.scalar(YAMLScalar(text: entry.key, style: .doubleQuoted)), range: entry.keyRange)
        if !check(index, name, inherited: nil).isValid { holds = false }
      }
    case .unevaluatedProperties(let index):
      let left = entries.filter { !outcome.keys.contains(ExactText($0.key)) }
      var free = left.isEmpty || !reports ? nil : FreeKeys(names(in: compiled), besides: entries)
      for entry in left {
        if !child(index, entry, &free) { holds = false }
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
      var free = FreeKeys(known.names, besides: entries)
      return Set(unknown.prefix(Limits.maximumFindings).compactMap { free.guess($0) })
    }
    return []
  }

  /// The keys that a schema names, and those that look at the same object with it.
  private func names(in compiled: CompiledSchema) -> [String] {
    var (names, seen, left) = (Set<String>(), Set<Int>(), [compiled])
    while let next = left.popLast() {
      for placed in next.keywords {
        if case .properties(let table) = placed.keyword {
          names.formUnion(table.filter { !schema.schemas[$0.value].refusesAll }.map(\.key.text))
        }
        for index in placed.keyword.inPlaceSchemas where seen.insert(index).inserted {
          left.append(schema.schemas[index])
        }
      }
    }
    return names.sorted()
  }

  /// Evaluates the value of a key; a schema that refuses everything means that the key is not known.
  private mutating func child(_ index: Int, _ entry: YAMLEntry, _ free: inout FreeKeys?) -> Bool {
    guard schema.schemas[index].refusesAll else { return check(index, entry.value, inherited: nil).isValid }
    guard reports else { return false }
    let guess = free?.guess(entry.key)
    report { [free] in .keyUnknown(entry.key, guess, free, at: $0.source.place(of: entry.keyRange)) }
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

/// The keys that an object may have and has not: what an unknown one may have been meant to be.
struct FreeKeys {
  let names: [String]
  /// Whether what is people's own has a key of its own.
  let hasExtra: Bool
  /// How many names are still compared: guesses at thousands of keys among thousands would take seconds.
  private var comparisons = 1_000_000

  init(_ known: [String], besides entries: [YAMLEntry]) {
    let present = Set(entries.map(\.key))
    names = known.filter { !present.contains($0) }
    hasExtra = known.contains("extra")
  }

  /// The key that was probably meant; nil where none is near.
  mutating func guess(_ key: String) -> String? {
    comparisons -= names.count
    return comparisons >= 0 ? nearest(key, among: names) : nil
  }
}
