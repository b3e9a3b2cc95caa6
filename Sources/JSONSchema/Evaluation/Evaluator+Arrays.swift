import Documents

extension Evaluator {
  /// Keywords that look at the items of a list.
  mutating func array(
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
      if !holds {
        report { .containsFails(found, found < least ? .atLeast(least) : .atMost(most ?? 0), at: $0.place(node)) }
      }
    case .size(let bound):
      holds = bound.holds(items.count)
      if !holds { report { .listSize(items.count, bound, at: $0.place(node)) } }
    case .uniqueItems(let schemaOfItems):
      if let pair = duplicate(items, types: schemaOfItems.flatMap { schema.schemas[$0].types }) {
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

  /// The first item that stands twice, each read as the type of items says: `1.0` and `1` are two texts.
  private func duplicate(_ items: [YAMLNode], types: Set<JSONType>?) -> (YAMLNode, YAMLNode)? {
    var seen: [JSONIdentity: YAMLNode] = [:]
    for item in items {
      if let first = seen.updateValue(item, forKey: JSONIdentity(JSONView(item, typing, types: types))) {
        return (first, item)
      }
    }
    return nil
  }
}
