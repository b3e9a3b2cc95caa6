import Documents

extension Evaluator {
  /// Keywords that look at a value by itself.
  mutating func scalar(_ keyword: Keyword, _ node: YAMLNode, _ view: JSONView, _ compiled: CompiledSchema) -> Bool {
    let hint = compiled.hint
    switch keyword {
    case .type(let types):
      if types.contains(where: { view.has($0, typing) }) { return true }
      report { .wrongType(view, types, node, hint, at: $0.place(node)) }
      return false
    case .enumeration(let values):
      if values.contains(where: { equals(node, view, $0) }) { return true }
      if values.count == 1 { refusedConstants += 1 }
      report { .valueNotAllowed(node.text, values.map { $0.text ?? YAMLValue($0).flowText }, hint, at: $0.place(node)) }
      return false
    case .const(let value):
      if equals(node, view, value) { return true }
      refusedConstants += 1
      report { .valueNotAllowed(node.text, [value.text ?? YAMLValue(value).flowText], hint, at: $0.place(node)) }
      return false
    case .multipleOf, .bound: return number(keyword, node, view, hint)
    case .length(let bound):
      guard case .string(let text) = view else { return true }
      let count = text.unicodeScalars.count
      if !bound.holds(count) { report { .length(count, bound, hint, at: $0.place(node)) } }
      return bound.holds(count)
    case .pattern(let pattern, let words):
      guard case .string(let text) = view, !pattern.matches(text) else { return true }
      report { .patternMismatch(text, words, hint, at: $0.place(node)) }
      return false
    case .format(let format):
      guard case .string(let text) = view, !format.accepts(text) else { return true }
      report { .formatInvalid(text, format, hint, at: $0.place(node)) }
      return false
    default:
      return true
    }
  }

  /// Equality with a value of the schema: as its type applies here, so that quoted or not, text is text.
  private func equals(_ node: YAMLNode, _ view: JSONView, _ value: YAMLNode) -> Bool {
    if JSONEquality.equal(node, value, typing) { return true }
    guard case .string(let text) = view, case .string(let wanted) = JSONView(core: value) else { return false }
    return text.utf8.elementsEqual(wanted.utf8)
  }

  private mutating func number(_ keyword: Keyword, _ node: YAMLNode, _ view: JSONView, _ hint: LocalizedText?) -> Bool {
    guard case .number(let text) = view, let value = ExactNumber(text) else { return true }
    switch keyword {
    case .multipleOf(let divisor):
      guard let number = ExactNumber(divisor), !value.isMultiple(of: number) else { return true }
      report { .notAMultiple(text, divisor, hint, at: $0.place(node)) }
      return false
    case .bound(let bound, let limit):
      guard let number = ExactNumber(limit) else { return true }
      let holds =
        switch bound {
        case .minimum: value >= number
        case .maximum: value <= number
        case .exclusiveMinimum: value > number
        case .exclusiveMaximum: value < number
        }
      if !holds { report { .outOfRange(text, bound, limit, hint, at: $0.place(node)) } }
      return holds
    default:
      return true
    }
  }
}
