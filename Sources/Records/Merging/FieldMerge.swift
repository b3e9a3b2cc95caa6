import Documents

/// Merges one field of three versions: what it says, then its lines.
struct FieldMerge {
  let field: Field?
  let base: RecordVersionText?
  let ours: RecordVersionText
  let theirs: RecordVersionText
  let key: String

  /// What a field is after a merge.
  enum Result {
    /// It is not there.
    case absent
    /// It says this, in these lines.
    case lines([UInt8], YAMLNode)
    /// It takes a person; the names are of the entries that clash.
    case clash([String])
  }

  func result() -> Result {
    let (b, o, t) = (base?.value(key), ours.value(key), theirs.value(key))
    if same(o, t) || same(b, t) { return kept(ours, other: theirs) }
    if same(b, o) { return kept(theirs, other: ours) }
    guard let o, let t else { return .clash([]) }
    return elements(b, o, t)
  }

  private func same(_ one: YAMLNode?, _ two: YAMLNode?) -> Bool {
    switch (one, two) {
    case (nil, nil): true
    case (let one?, let two?): one.means(two)
    case (nil, _?), (_?, nil): false
    }
  }

  // MARK: Lines

  private struct Written {
    var lines: [UInt8]
    var comments: [[UInt8]]
    var entry: EntryLines
    var version: RecordVersionText
  }

  private func written(_ version: RecordVersionText?) -> Written? {
    guard let version, let entry = version.field(key) else { return nil }
    return Written(
      lines: Array(version.bytes[entry.lines]), comments: version.document.comments(in: entry.lines), entry: entry,
      version: version)
  }

  /// The lines of the side whose value holds, with what the other side wrote around it where only that changed.
  private func kept(_ side: RecordVersionText, other: RecordVersionText) -> Result {
    let (origin, other) = (written(base), written(other))
    guard let kept = written(side) else {
      // A comment that was added to a field which the other side removed would go with it.
      return (other?.comments ?? []) == (origin?.comments ?? []) ? .absent : .clash([])
    }
    let value = kept.entry.entry.value
    guard let other, other.lines != kept.lines, other.lines != origin?.lines else { return .lines(kept.lines, value) }
    if kept.lines == origin?.lines, same(value, other.entry.entry.value) { return .lines(other.lines, value) }
    if other.comments == (origin?.comments ?? []) || other.comments == kept.comments {
      return .lines(kept.lines, value)
    }
    guard kept.comments == (origin?.comments ?? []), value.scalar != nil, other.entry.entry.value.scalar != nil else {
      return .clash([])
    }
    // The comment is the other side's, the value this one's.
    let place = other.entry.entry.value.range
    let lines =
      other.version.bytes[other.entry.lines.lowerBound..<place.lowerBound] + side.bytes[value.range]
      + other.version.bytes[place.upperBound..<other.entry.lines.upperBound]
    return .lines(Array(lines), value)
  }

  // MARK: Elements

  private func elements(_ b: YAMLNode?, _ o: YAMLNode, _ t: YAMLNode) -> Result {
    let isList = o.items != nil && t.items != nil && (b == nil || b?.items != nil)
    let isMapping =
      o.entries != nil && t.entries != nil && (b == nil || b?.entries != nil) && field?.hasIndependentKeys == true
    guard isList || isMapping else { return .clash([]) }
    let name = field?.entryKey
    let isNamed =
      isMapping
      || (name != nil && [b, o, t].allSatisfy { ($0?.items ?? []).allSatisfy { $0[name ?? ""]?.text != nil } })
    func elements(_ node: YAMLNode?) -> [ElementMerge.Element] {
      if isMapping { return (node?.entries ?? []).map { .init(name: $0.key, value: $0.value) } }
      return (node?.items ?? []).map { item in
        .init(name: isNamed ? item[name ?? ""]?.text ?? "" : YAMLValue(item).flowText, value: item)
      }
    }
    guard
      let merge = ElementMerge(
        base: elements(b), ours: elements(o), theirs: elements(t), isOrdered: isList, namesAreValues: !isNamed)
    else { return .clash([]) }
    guard merge.clashes.isEmpty else { return .clash(isNamed ? merge.clashes : []) }
    return lines(merge.choices, o, t, isList: isList)
  }

  private func lines(_ choices: [ElementMerge.Choice], _ o: YAMLNode, _ t: YAMLNode, isList: Bool) -> Result {
    guard let mine = ours.field(key), let other = theirs.field(key) else { return .clash([]) }
    let values = choices.map { choice in
      switch choice {
      case .ours(let index): (o.entries?[index].key, o.items?[index] ?? o.entries?[index].value)
      case .theirs(let index): (t.entries?[index].key, t.items?[index] ?? t.entries?[index].value)
      }
    }
    let node = YAMLNode(
      isList
        ? .sequence(values.compactMap(\.1), flow: false)
        : .mapping(
          values.compactMap { key, value in value.map { YAMLEntry(key: key ?? "", keyRange: 0..<0, value: $0) } },
          flow: false), range: 0..<0)
    if !choices.isEmpty, let own = ours.document.pieces(of: mine), let foreign = theirs.document.pieces(of: other) {
      return pieces(choices, own, foreign).map { .lines(own.text(of: $0), node) } ?? .clash([])
    }
    // Written anew, which no comment outlives.
    guard ours.document.comments(in: mine.lines).isEmpty, theirs.document.comments(in: other.lines).isEmpty else {
      return .clash([])
    }
    let text = YAMLValue(node).entryLines(key: key).joined(separator: "\n") + "\n"
    return .lines(Array(text.utf8), node)
  }

  /// The elements as written; nil where a comment would be lost.
  private func pieces(_ choices: [ElementMerge.Choice], _ own: Pieces, _ foreign: Pieces) -> [[UInt8]]? {
    let origin = base.flatMap { base in base.field(key).flatMap { base.document.pieces(of: $0) } }
    let kept = Set(
      choices.flatMap { choice -> [[UInt8]] in
        switch choice {
        case .ours(let index): own.pieces[index].comments
        case .theirs(let index): foreign.pieces[index].comments
        }
      })
    let known = Set((origin?.pieces ?? []).flatMap(\.comments))
    // Each comment that one of the sides added must be in what is kept.
    guard (own.pieces + foreign.pieces).flatMap(\.comments).allSatisfy({ kept.contains($0) || known.contains($0) })
    else { return nil }
    var result: [[UInt8]] = []
    for choice in choices {
      switch choice {
      case .ours(let index): result.append(own.pieces[index].bytes)
      case .theirs(let index):
        guard let bytes = own.adopted(foreign.pieces[index], from: foreign) else { return nil }
        result.append(bytes)
      }
    }
    return result
  }
}
