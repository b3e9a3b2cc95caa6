import Documents

/// One evaluation of one value: follows the compiled schemas and collects findings and annotations.
struct Evaluator {
  let schema: Schema
  let source: SourceText
  let typing: Typing
  /// Whether findings are wanted; validity alone is cheaper.
  let reports: Bool
  private(set) var findings: [Finding] = []
  private(set) var annotations: [Annotation] = []
  private var steps = 0
  private var depth = 0
  /// Most schemas that one evaluation may visit.
  private static let maximumSteps = 5_000_000
  private static let maximumDepth = 400

  /// What an evaluation of one schema found, and which parts of the value it looked at.
  struct Outcome {
    var isValid = true
    var keys: Set<String> = []
    var items: Set<Int> = []

    mutating func join(_ other: Outcome) {
      keys.formUnion(other.keys)
      items.formUnion(other.items)
    }
  }

  init(schema: Schema, source: SourceText, typing: Typing, reports: Bool) {
    self.schema = schema
    self.source = source
    self.typing = typing
    self.reports = reports
  }

  /// Evaluates a value by one schema; `inherited` are the types that an outer schema gives the same value.
  mutating func check(_ index: Int, _ node: YAMLNode, inherited: Set<JSONType>?) -> Outcome {
    let compiled = schema.schemas[index]
    steps += 1
    depth += 1
    defer { depth -= 1 }
    guard steps < Self.maximumSteps, depth < Self.maximumDepth else {
      if steps == Self.maximumSteps || depth == Self.maximumDepth { report { .tooCostly(at: $0.place(node)) } }
      return Outcome(isValid: false)
    }
    if compiled.refusesAll {
      report { .nothingAllowed(at: $0.place(node)) }
      return Outcome(isValid: false)
    }
    let types = compiled.types ?? inherited
    let view = JSONView(node, typing, types: types)
    let mark = annotations.count
    var outcome = Outcome()
    for keyword in compiled.keywords {
      if !apply(keyword, node, view, compiled, types, &outcome) { outcome.isValid = false }
      // A value of another type has no further faults worth telling.
      if case .type = keyword, !outcome.isValid { break }
    }
    if !outcome.isValid { annotations.removeSubrange(mark...) }
    return outcome
  }

  mutating func report(_ make: (Evaluator) -> Finding) {
    if reports { findings.append(make(self)) }
  }

  func place(_ node: YAMLNode) -> Place { source.place(of: node.range) }

  /// Evaluates the same value by another schema.
  private mutating func sub(
    _ index: Int, _ node: YAMLNode, _ types: Set<JSONType>?, _ outcome: inout Outcome
  ) -> Bool {
    let inner = check(index, node, inherited: types)
    if inner.isValid { outcome.join(inner) }
    return inner.isValid
  }

  /// Evaluates without keeping findings.
  private mutating func quietly(_ index: Int, _ node: YAMLNode, _ types: Set<JSONType>?) -> Outcome {
    let mark = findings.count
    let outcome = check(index, node, inherited: types)
    findings.removeSubrange(mark...)
    return outcome
  }

  private mutating func apply(
    _ keyword: Keyword, _ node: YAMLNode, _ view: JSONView, _ compiled: CompiledSchema, _ types: Set<JSONType>?,
    _ outcome: inout Outcome
  ) -> Bool {
    switch keyword {
    case .annotation(let name, let value):
      annotations.append(Annotation(keyword: name, value: value, instance: node))
      return true
    case .reference(let target): return sub(target, node, types, &outcome)
    case .allOf(let list):
      var holds = true
      for index in list where !sub(index, node, types, &outcome) { holds = false }
      return holds
    case .anyOf(let list): return anyOf(list, node, types, &outcome)
    case .oneOf(let list): return oneOf(list, node, types, &outcome)
    case .not(let index):
      let mark = annotations.count
      let isValid = quietly(index, node, types).isValid
      annotations.removeSubrange(mark...)
      if isValid { report { .notAllowedHere(at: $0.place(node)) } }
      return !isValid
    case .conditional(let condition, let then, let otherwise):
      let holds = quietly(condition, node, types)
      if holds.isValid { outcome.join(holds) }
      guard let branch = holds.isValid ? then : otherwise else { return true }
      return sub(branch, node, types, &outcome)
    case .dependentSchemas(let table):
      guard case .object(let entries) = view else { return true }
      var holds = true
      for entry in entries {
        if let index = table[entry.key], !sub(index, node, types, &outcome) { holds = false }
      }
      return holds
    case .type, .enumeration, .const, .multipleOf, .bound, .length, .pattern, .format:
      return scalar(keyword, node, view, compiled)
    case .prefixItems, .items, .contains, .size, .uniqueItems, .unevaluatedItems:
      guard case .array(let items) = view else { return true }
      return array(keyword, node, items, &outcome)
    case .properties, .patternProperties, .additionalProperties, .propertyNames, .keyCount, .required,
      .dependentRequired, .unevaluatedProperties:
      guard case .object(let entries) = view else { return true }
      return object(keyword, node, entries, &outcome)
    }
  }

  private mutating func anyOf(
    _ list: [Int], _ node: YAMLNode, _ types: Set<JSONType>?, _ outcome: inout Outcome
  ) -> Bool {
    let mark = findings.count
    var best: [Finding]?
    var holds = false
    for index in list {
      if sub(index, node, types, &outcome) {
        holds = true
      } else if reports {
        let own = Array(findings[mark...])
        if best.map({ Self.isNearer(own, $0) }) ?? true { best = own }
      }
      findings.removeSubrange(mark...)
    }
    if !holds, let best { findings += best }
    return holds
  }

  private mutating func oneOf(
    _ list: [Int], _ node: YAMLNode, _ types: Set<JSONType>?, _ outcome: inout Outcome
  ) -> Bool {
    let mark = findings.count
    var best: [Finding]?
    var matched: [Outcome] = []
    for index in list {
      let inner = check(index, node, inherited: types)
      if inner.isValid {
        matched.append(inner)
      } else if reports {
        let own = Array(findings[mark...])
        if best.map({ Self.isNearer(own, $0) }) ?? true { best = own }
      }
      findings.removeSubrange(mark...)
    }
    if matched.count == 1 {
      outcome.join(matched[0])
      return true
    }
    if matched.count > 1 { report { .severalFormsFit(matched.count, at: $0.place(node)) } }
    if matched.isEmpty, let best { findings += best }
    return false
  }

  /// The branch that was meant fails deepest in the value, then with the fewest faults.
  private static func isNearer(_ a: [Finding], _ b: [Finding]) -> Bool {
    let reach = { (findings: [Finding]) in findings.map(\.place.start).min() ?? Position(line: 0, column: 0) }
    let wrongType = { (findings: [Finding]) in findings.contains { $0.code == .wrongType || $0.code == .valueNotAllowed } }
    if wrongType(a) != wrongType(b) { return !wrongType(a) }
    if reach(a) != reach(b) { return reach(a) > reach(b) }
    return a.count < b.count
  }

  // MARK: Arrays

  private mutating func array(
    _ keyword: Keyword, _ node: YAMLNode, _ items: [YAMLNode], _ outcome: inout Outcome
  ) -> Bool {
    var holds = true
    switch keyword {
    case .prefixItems(let list):
      for (position, index) in list.enumerated() where position < items.count {
        outcome.items.insert(position)
        if !check(index, items[position], inherited: nil).isValid { holds = false }
      }
    case .items(let index, let start):
      for position in items.indices.dropFirst(start) {
        outcome.items.insert(position)
        if !check(index, items[position], inherited: nil).isValid { holds = false }
      }
    case .contains(let index, let least, let most):
      var found = 0
      for position in items.indices where quietly(index, items[position], nil).isValid {
        outcome.items.insert(position)
        found += 1
      }
      holds = found >= least && most.map { found <= $0 } ?? true
      if !holds { report { .containsFails(found, least: least, most: most, at: $0.place(node)) } }
    case .size(let least, let most):
      holds = items.count >= least ?? 0 && most.map { items.count <= $0 } ?? true
      if !holds { report { .listSize(items.count, least: least, most: most, at: $0.place(node)) } }
    case .uniqueItems:
      if let pair = duplicate(items) {
        holds = false
        report { .duplicateItem(pair.1.text, at: $0.place(pair.1), first: $0.place(pair.0)) }
      }
    case .unevaluatedItems(let index):
      for position in items.indices where !outcome.items.contains(position) {
        if !check(index, items[position], inherited: nil).isValid { holds = false }
        outcome.items.insert(position)
      }
    default: break
    }
    return holds
  }

  private func duplicate(_ items: [YAMLNode]) -> (YAMLNode, YAMLNode)? {
    var texts: [String: YAMLNode] = [:]
    var others: [YAMLNode] = []
    for item in items {
      if case .string(let text) = JSONView(core: item) {
        if let first = texts.updateValue(item, forKey: text) { return (first, item) }
      } else {
        // Bounded: very long lists of objects are compared only so far.
        if let twin = others.prefix(2_000).first(where: { JSONEquality.equal($0, item, .core) }) { return (twin, item) }
        others.append(item)
      }
    }
    return nil
  }

  // MARK: Objects

  private mutating func object(
    _ keyword: Keyword, _ node: YAMLNode, _ entries: [YAMLEntry], _ outcome: inout Outcome
  ) -> Bool {
    var holds = true
    switch keyword {
    case .properties(let table):
      for entry in entries {
        guard let index = table[entry.key] else { continue }
        outcome.keys.insert(entry.key)
        if !child(index, entry, among: table.keys) { holds = false }
      }
    case .patternProperties(let list):
      for entry in entries {
        for (pattern, index) in list where pattern.matches(entry.key) {
          outcome.keys.insert(entry.key)
          if !check(index, entry.value, inherited: nil).isValid { holds = false }
        }
      }
    case .additionalProperties(let index, let known, let patterns):
      for entry in entries where !known.contains(entry.key) && !patterns.contains(where: { $0.matches(entry.key) }) {
        outcome.keys.insert(entry.key)
        if !child(index, entry, among: known) { holds = false }
      }
    case .propertyNames(let index):
      for entry in entries {
        let name = YAMLNode(.scalar(YAMLScalar(text: entry.key, style: .doubleQuoted)), range: entry.keyRange)
        if !check(index, name, inherited: nil).isValid { holds = false }
      }
    case .keyCount(let least, let most):
      holds = entries.count >= least ?? 0 && most.map { entries.count <= $0 } ?? true
      if !holds { report { .keyCount(entries.count, least: least, most: most, at: $0.place(node)) } }
    case .required(let names):
      for name in names where node[name] == nil {
        holds = false
        report { .keyMissing(name, at: $0.head(of: node)) }
      }
    case .dependentRequired(let table):
      for entry in entries {
        for name in table[entry.key] ?? [] where node[name] == nil {
          holds = false
          report { .keyMissing(name, at: $0.source.place(of: entry.keyRange)) }
        }
      }
    case .unevaluatedProperties(let index):
      for entry in entries where !outcome.keys.contains(entry.key) {
        if !child(index, entry, among: outcome.keys) { holds = false }
        outcome.keys.insert(entry.key)
      }
    default: break
    }
    return holds
  }

  /// Evaluates the value of a key; a schema that refuses everything means that the key is not known.
  private mutating func child(_ index: Int, _ entry: YAMLEntry, among known: some Sequence<String>) -> Bool {
    guard schema.schemas[index].refusesAll else { return check(index, entry.value, inherited: nil).isValid }
    report { .keyUnknown(entry.key, among: known.sorted(), at: $0.source.place(of: entry.keyRange)) }
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
