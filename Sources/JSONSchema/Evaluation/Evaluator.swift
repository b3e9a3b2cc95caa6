import Documents

/// One evaluation of one value: follows the compiled schemas and collects findings and annotations.
struct Evaluator {
  let schema: Schema
  let source: SourceText
  let typing: Typing
  /// The value as a whole.
  var root: YAMLNode?
  /// The value at which checking was given up as too costly; whatever else was found says nothing then.
  private(set) var exhausted: YAMLNode?
  /// Whether findings are wanted; validity alone is cheaper.
  let reports: Bool
  private(set) var findings: [Finding] = []
  private(set) var annotations: [Annotation] = []
  /// The schema resources that lead here, outermost first.
  private var scopes: [Int] = []
  private var steps = 0
  /// Most schemas that may be visited; found when the least is reached.
  private var limit = 0
  private var depth = 0
  /// The keyword that is being applied; nil where there is no file of its schema to show.
  private var demand: (source: SourceText, range: Range<Int>)?
  /// How many values were not the one that `const` or a list of one demands: what tells forms from each other.
  var refusedConstants = 0
  static let maximumDepth = 400

  /// What an evaluation of one schema found, and which parts of the value it looked at.
  struct Outcome {
    var isValid = true
    var keys: Set<ExactText> = []
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
    guard exhausted == nil, isWithinSteps(node), depth < Self.maximumDepth else {
      exhausted = exhausted ?? node
      return Outcome(isValid: false)
    }
    if compiled.refusesAll {
      report { .nothingAllowed(at: $0.place(node)) }
      return Outcome(isValid: false)
    }
    let entersScope = scopes.last != compiled.scope
    if entersScope { scopes.append(compiled.scope) }
    defer { if entersScope { scopes.removeLast() } }
    let types = compiled.types ?? inherited
    let view = JSONView(node, typing, types: types)
    let mark = annotations.count
    var outcome = Outcome()
    let outer = demand
    defer { demand = outer }
    for placed in compiled.keywords {
      demand = schema.sources[compiled.document].map { ($0, placed.range) }
      if !apply(placed.keyword, node, view, compiled, types, &outcome) { outcome.isValid = false }
      // A value of another type has no further faults worth telling.
      if case .type = placed.keyword, !outcome.isValid { break }
    }
    if !outcome.isValid { annotations[mark...].removeAll { $0.instance.range == node.range } }
    return outcome
  }

  /// Most schemas that may be visited, as far as the value's size has been looked at.
  var maximumSteps: Int { max(schema.maximumSteps, limit) }

  /// Only what goes on for long is worth counting its value.
  private mutating func isWithinSteps(_ node: YAMLNode) -> Bool {
    if steps < maximumSteps { return true }
    guard limit == 0, let root else { return false }
    limit = max(1, root.nodeCount * Schema.stepsPerNode)
    return steps < limit
  }

  mutating func report(_ make: (Evaluator) -> Finding) {
    // One more than is told lets the last step know that there are more.
    guard reports, findings.count <= Limits.maximumFindings else { return }
    var finding = make(self)
    if let demand {
      finding.related.append(
        Finding.Related(
          place: demand.source.place(of: demand.range),
          message: LocalizedText(es: "lo pide el esquema", en: "the schema demands it")))
    }
    findings.append(finding)
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
  mutating func quietly(_ index: Int, _ node: YAMLNode, _ types: Set<JSONType>?) -> Outcome {
    let (mark, notes) = (findings.count, annotations.count)
    let outcome = check(index, node, inherited: types)
    findings.removeSubrange(mark...)
    if !outcome.isValid { annotations.removeSubrange(notes...) }
    return outcome
  }

  private mutating func apply(
    _ keyword: Keyword, _ node: YAMLNode, _ view: JSONView, _ compiled: CompiledSchema,
    _ types: Set<JSONType>?,
    _ outcome: inout Outcome
  ) -> Bool {
    switch keyword {
    case .annotation(let name, let value):
      annotations.append(Annotation(keyword: name, value: value, instance: node))
      return true
    case .reference(let target): return sub(target, node, types, &outcome)
    case .dynamicReference(let target, let anchor):
      let byScope = schema.dynamicAnchors[anchor] ?? [:]
      return sub(scopes.lazy.compactMap { byScope[$0] }.first ?? target, node, types, &outcome)
    case .allOf(let list):
      var holds = true
      for index in list where !sub(index, node, types, &outcome) { holds = false }
      return holds
    case .anyOf(let list): return anyOf(list, node, types, &outcome)
    case .oneOf(let list): return oneOf(list, node, types, &outcome)
    case .not(let index): return not(index, node, types, compiled.hint)
    case .conditional(let condition, let then, let otherwise):
      let holds = quietly(condition, node, types)
      if holds.isValid { outcome.join(holds) }
      guard let branch = holds.isValid ? then : otherwise else { return true }
      return sub(branch, node, types, &outcome)
    case .dependentSchemas(let table):
      guard case .object(let entries) = view else { return true }
      return dependents(table, entries, node, types, &outcome)
    case .type, .enumeration, .const, .multipleOf, .bound, .length, .pattern, .format:
      return scalar(keyword, node, view, compiled)
    case .prefixItems, .items, .contains, .size, .uniqueItems, .unevaluatedItems:
      guard case .array(let items) = view else { return true }
      return array(keyword, node, items, &outcome)
    case .properties, .patternProperties, .additionalProperties, .propertyNames, .keyCount, .required,
      .dependentRequired, .unevaluatedProperties:
      guard case .object(let entries) = view else { return true }
      return object(keyword, node, entries, compiled, &outcome)
    }
  }

  private mutating func dependents(
    _ table: [ExactText: Int], _ entries: [YAMLEntry], _ node: YAMLNode, _ types: Set<JSONType>?,
    _ outcome: inout Outcome
  ) -> Bool {
    var holds = true
    for entry in entries {
      if let index = table[ExactText(entry.key)], !sub(index, node, types, &outcome) { holds = false }
    }
    return holds
  }

  /// Evaluates the same value by a schema that must not hold.
  private mutating func not(
    _ index: Int, _ node: YAMLNode, _ types: Set<JSONType>?, _ hint: LocalizedText?
  ) -> Bool {
    let mark = annotations.count
    let isValid = quietly(index, node, types).isValid
    annotations.removeSubrange(mark...)
    if isValid { report { .notAllowedHere(hint, at: $0.place(node)) } }
    return !isValid
  }

  private mutating func anyOf(
    _ list: [Int], _ node: YAMLNode, _ types: Set<JSONType>?, _ outcome: inout Outcome
  ) -> Bool {
    let matched = branches(list, node, types)
    for branch in matched { outcome.join(branch) }
    return !matched.isEmpty
  }

  private mutating func oneOf(
    _ list: [Int], _ node: YAMLNode, _ types: Set<JSONType>?, _ outcome: inout Outcome
  ) -> Bool {
    let matched = branches(list, node, types)
    if matched.count > 1 { report { .severalFormsFit(matched.count, at: $0.place(node)) } }
    guard matched.count == 1 else { return false }
    outcome.join(matched[0])
    return true
  }

  /// Evaluates the same value by several schemas.
  ///
  /// - Returns: what came of those that hold; where none does, the findings of the one that was meant are kept.
  private mutating func branches(_ list: [Int], _ node: YAMLNode, _ types: Set<JSONType>?) -> [Outcome] {
    let (mark, constants) = (findings.count, refusedConstants)
    var meant: Branch?
    var matched: [Outcome] = []
    for index in list {
      let notes = annotations.count
      let inner = check(index, node, inherited: types)
      if inner.isValid {
        matched.append(inner)
      } else if reports {
        annotations.removeSubrange(notes...)
        let branch = Branch(of: node, findings[mark...], source, refusedConstants - constants)
        if meant.map(branch.isNearer(than:)) ?? true { meant = branch }
      }
      findings.removeSubrange(mark...)
      refusedConstants = constants
    }
    if matched.isEmpty, let meant {
      findings += meant.findings
      refusedConstants += meant.refusedConstants
    }
    return matched
  }
}

/// A form that a value does not have, and how far it is from it.
private struct Branch {
  let findings: [Finding]
  let refusedConstants: Int
  private let isOfOtherType: Bool
  private let reach: Position

  init(of node: YAMLNode, _ findings: ArraySlice<Finding>, _ source: SourceText, _ refusedConstants: Int) {
    self.findings = Array(findings)
    self.refusedConstants = refusedConstants
    let start = source.position(at: node.range.lowerBound)
    isOfOtherType = findings.contains { $0.code == .wrongType && $0.place.start == start }
    reach = findings.map(\.place.start).min() ?? start
  }

  /// The form that was meant is of the value's type, agrees in what names the form, has its first fault latest, and
  /// the fewest of them.
  func isNearer(than other: Branch) -> Bool {
    if isOfOtherType != other.isOfOtherType { return !isOfOtherType }
    if refusedConstants != other.refusedConstants { return refusedConstants < other.refusedConstants }
    if reach != other.reach { return reach > other.reach }
    return findings.count < other.findings.count
  }
}

extension YAMLNode {
  /// How many values and keys there are, this one included.
  fileprivate var nodeCount: Int {
    switch content {
    case .scalar: 1
    case .sequence(let items, _): items.reduce(1) { $0 + $1.nodeCount }
    case .mapping(let entries, _): entries.reduce(1) { $0 + 1 + $1.value.nodeCount }
    }
  }
}
