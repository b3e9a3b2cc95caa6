import Documents

/// Merges the items of a list, or the keys of a mapping, by their names.
struct ElementMerge {
  /// One item or key, with the name by which it is the same in several versions.
  struct Element {
    var name: String
    var value: YAMLNode
  }

  /// An element of the result, by its place in one of the versions.
  enum Choice: Hashable {
    case ours(Int)
    case theirs(Int)
  }

  /// The elements of the result in order.
  var choices: [Choice] = []
  /// The names of elements that both versions changed differently.
  var clashes: [String] = []

  private let base: [Element]
  private let ours: [Element]
  private let theirs: [Element]

  /// Merges elements; nil where names occur twice, or the order was changed so that it says something else.
  ///
  /// - Parameters:
  ///   - isOrdered: whether the order means something, as it does in lists.
  ///   - namesAreValues: whether an element's name is all that it says, so that a changed one is one gone and one new.
  init?(base: [Element], ours: [Element], theirs: [Element], isOrdered: Bool, namesAreValues: Bool) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    let all = [base, ours, theirs]
    guard all.allSatisfy({ Set($0.map(\.name)).count == $0.count }) else { return nil }
    if isOrdered {
      for (one, two) in [(base, ours), (base, theirs), (ours, theirs)] where !Self.agree(one, two) { return nil }
    }
    if namesAreValues, !editsAreApart { return nil }
    guard merge() else { return nil }
  }

  private static func agree(_ one: [Element], _ two: [Element]) -> Bool {
    let names = Set(one.map(\.name)).intersection(two.map(\.name))
    return one.map(\.name).filter(names.contains) == two.map(\.name).filter(names.contains)
  }

  /// An element gone on both sides may have been changed by both, where one of them has something new.
  private var editsAreApart: Bool {
    let (b, o, t) = (Set(base.map(\.name)), Set(ours.map(\.name)), Set(theirs.map(\.name)))
    return b.subtracting(o).isDisjoint(with: b.subtracting(t)) || o.subtracting(b) == t.subtracting(b)
  }

  private mutating func merge() -> Bool {
    let before = Self.runs(of: ours, among: base)
    let after = Self.runs(of: theirs, among: base)
    for anchor in 0...base.count {
      if anchor > 0 { keep(base[anchor - 1]) }
      let (mine, others) = (before[anchor] ?? [], after[anchor] ?? [])
      let inMine = Set(mine.map { ours[$0].name })
      let inOthers = Set(others.map { theirs[$0].name })
      // What both added at different places has no place of its own.
      guard
        mine.allSatisfy({ index in
          inOthers.contains(ours[index].name) || !theirs.contains { $0.name == ours[index].name }
        }),
        others.allSatisfy({ index in
          inMine.contains(theirs[index].name) || !ours.contains { $0.name == theirs[index].name }
        })
      else { return false }
      add(mine, others)
    }
    return true
  }

  /// New elements by how many of the base's stand before them.
  private static func runs(of version: [Element], among base: [Element]) -> [Int: [Int]] {
    let known = Dictionary(base.enumerated().map { ($1.name, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    var runs: [Int: [Int]] = [:]
    var anchor = 0
    for (index, element) in version.enumerated() {
      if let place = known[element.name] { anchor = place } else { runs[anchor, default: []].append(index) }
    }
    return runs
  }

  private mutating func keep(_ element: Element) {
    let mine = ours.firstIndex { $0.name == element.name }
    let other = theirs.firstIndex { $0.name == element.name }
    let isMineSame = mine.map { ours[$0].value.means(element.value) } ?? false
    let isOtherSame = other.map { theirs[$0].value.means(element.value) } ?? false
    switch (mine, other) {
    case (nil, nil): break
    case (let mine?, let other?) where ours[mine].value.means(theirs[other].value): choices.append(.ours(mine))
    case (_, let other) where isMineSame: if let other { choices.append(.theirs(other)) }
    case (let mine, _) where isOtherSame: if let mine { choices.append(.ours(mine)) }
    default: clashes.append(element.name)
    }
  }

  /// Adds what both versions put at one place: what is in both once, the rest in an order that does not depend on who
  /// merges.
  private mutating func add(_ mine: [Int], _ others: [Int]) {
    var (mine, others) = (mine[...], others[...])
    while !mine.isEmpty || !others.isEmpty {
      let shared = Set(mine.map { ours[$0].name }).intersection(others.map { theirs[$0].name })
      let ownMine = mine.prefix { !shared.contains(ours[$0].name) }
      let ownOthers = others.prefix { !shared.contains(theirs[$0].name) }
      let first = Self.text(ownMine.map { ours[$0] }) <= Self.text(ownOthers.map { theirs[$0] })
      let (one, two) = (ownMine.map(Choice.ours), ownOthers.map(Choice.theirs))
      choices += first ? one + two : two + one
      mine = mine.dropFirst(ownMine.count)
      others = others.dropFirst(ownOthers.count)
      guard let index = mine.popFirst(), let other = others.popFirst() else { continue }
      if ours[index].value.means(theirs[other].value) {
        choices.append(.ours(index))
      } else {
        clashes.append(ours[index].name)
      }
    }
  }

  private static func text(_ elements: [Element]) -> String {
    elements.map { YAMLValue($0.value).flowText }.joined(separator: "\n")
  }
}

extension Field {
  /// The key by which an entry of the list is the same in several versions: `id`, or the only one that each must have;
  /// nil where an entry is all that it says.
  var entryKey: String? {
    let required = fields.filter(\.isRequired).map(\.name)
    return required.contains("id") ? "id" : required.count == 1 ? required[0] : nil
  }

  /// Whether the keys of the object say things of their own: none of them must be there.
  var hasIndependentKeys: Bool { !isList && types.contains("object") && !fields.contains(where: \.isRequired) }
}
