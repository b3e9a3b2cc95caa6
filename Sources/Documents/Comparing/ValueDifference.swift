/// One place where two values say different things.
public struct ValueDifference: Sendable, Hashable, Codable {
  /// The keys that lead there, joined by dots; an entry of a list stands by its name in brackets: `people[olga].roles`.
  public var path: String
  /// The value before as YAML on one line; nil where there was none.
  public var old: String?
  /// The value after; nil where it was removed.
  public var new: String?

  /// One place where two values say different things.
  public init(path: String, old: String?, new: String?) {
    self.path = path
    self.old = old
    self.new = new
  }

  /// Where a value came to say something else, in the order of the new one, with what it lost last.
  ///
  /// Entries of a list are the same where the keys that name them are: `id`, `key`, `person` and the like. Items without
  /// such a name, and scalars, come and go; where only their order changed, the whole list differs.
  public static func between(_ old: YAMLNode?, _ new: YAMLNode?) -> [ValueDifference] {
    var comparison = Comparison()
    comparison.compare(old, new, "")
    return comparison.differences
  }

  /// Keys that name an entry of a list, the best first; several together where one alone is not enough.
  fileprivate static let namingKeys = [
    ["id"], ["key"], ["person"], ["commit"], ["question"], ["client"], ["division"], ["name"], ["date"],
    ["role", "from"],
    ["from", "to"], ["to"], ["system"],
  ]
}

private struct Comparison {
  var differences: [ValueDifference] = []

  mutating func compare(_ old: YAMLNode?, _ new: YAMLNode?, _ path: String) {
    guard let old, let new else {
      if old != nil || new != nil { add(path, old, new) }
      return
    }
    // Keys that stand in another order say the same.
    guard !old.means(new) else { return }
    if old.entries != nil, new.entries != nil { return compareKeys(old, new, path) }
    if let before = old.items, let after = new.items { return compareItems(before, after, path, (old, new)) }
    add(path, old, new)
  }

  private mutating func compareKeys(_ old: YAMLNode, _ new: YAMLNode, _ path: String) {
    let prefix = path.isEmpty ? "" : path + "."
    for entry in new.entries ?? [] { compare(old[entry.key], entry.value, prefix + entry.key) }
    for entry in old.entries ?? [] where new[entry.key] == nil { compare(entry.value, nil, prefix + entry.key) }
  }

  private mutating func compareItems(
    _ old: [YAMLNode], _ new: [YAMLNode], _ path: String, _ whole: (YAMLNode, YAMLNode)
  ) {
    if let keys = ValueDifference.namingKeys.first(where: {
      Self.name(old + new, by: $0) && Self.isUnique(old, $0) && Self.isUnique(new, $0)
    }) {
      let before = Dictionary(old.map { (Self.name($0, keys), $0) }, uniquingKeysWith: { first, _ in first })
      let names = Set(new.map { Self.name($0, keys) })
      let count = differences.count
      for item in new {
        let name = Self.name(item, keys)
        compare(before[name], item, "\(path)[\(name)]")
      }
      for item in old where !names.contains(Self.name(item, keys)) {
        add("\(path)[\(Self.name(item, keys))]", item, nil)
      }
      if differences.count == count { add(path, whole.0, whole.1) }
      return
    }
    let gone = Self.subtracting(new, from: old)
    let come = Self.subtracting(old, from: new)
    if gone.isEmpty, come.isEmpty { return add(path, whole.0, whole.1) }
    // One for another is one changed.
    if gone.count == 1, come.count == 1 { return add(path, gone[0], come[0]) }
    for item in come { add(path, nil, item) }
    for item in gone { add(path, item, nil) }
  }

  /// The items of a list that another has not, each as often as it is missing.
  private static func subtracting(_ other: [YAMLNode], from list: [YAMLNode]) -> [YAMLNode] {
    var rest = other
    return list.filter { item in
      guard let index = rest.firstIndex(where: { $0.means(item) }) else { return true }
      rest.remove(at: index)
      return false
    }
  }

  private static func name(_ items: [YAMLNode], by keys: [String]) -> Bool {
    !items.isEmpty && items.allSatisfy { item in keys.allSatisfy { item[$0]?.text != nil } }
  }

  private static func name(_ item: YAMLNode, _ keys: [String]) -> String {
    keys.compactMap { item[$0]?.text }.joined(separator: " → ")
  }

  private static func isUnique(_ items: [YAMLNode], _ keys: [String]) -> Bool {
    Set(items.map { name($0, keys) }).count == items.count
  }

  private mutating func add(_ path: String, _ old: YAMLNode?, _ new: YAMLNode?) {
    differences.append(
      ValueDifference(
        path: path, old: old.map { YAMLValue($0).flowText }, new: new.map { YAMLValue($0).flowText }))
  }
}
