/// Finds the one stretch of bytes that an edit replaces, and with what.
struct Splicer {
  let document: Document
  let root: YAMLNode
  let keyOrder: [String]

  /// Bytes that take the place of a range.
  struct Splice {
    var range: Range<Int>
    var bytes: [UInt8]

    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      bytes = Array(text.utf8)
    }
  }

  var bytes: [UInt8] { document.source.bytes }

  func splice(for edit: Edit) throws(EditRefusal) -> Splice {
    switch edit {
    case .set(let path, let value): return try set(path, value)
    case .remove(let path): return try remove(path)
    case .restore(let path, let text):
      guard let node = node(at: path) else { throw EditRefusal(.noSuchValue, at: Place(file: document.source.path)) }
      return text.isEmpty ? emptied(node.range) : Splice(node.range, text)
    case .append(let path, let value):
      guard let node = node(at: path), let items = node.items else { return try set(path, .list([value])) }
      return try append(value, to: node, items)
    case .removeItem(let path, let value):
      guard let node = node(at: path), let items = node.items,
        let index = items.firstIndex(where: { YAMLValue($0).says(value) })
      else { throw EditRefusal(.noSuchValue, at: Place(file: document.source.path)) }
      return try removeItem(index, of: node, items)
    }
  }

  // MARK: Finding

  func node(at path: [EditPathStep]) -> YAMLNode? {
    path.reduce(root as YAMLNode?) { node, step in node?.child(step) }
  }

  func refusal(_ reason: EditRefusal.Reason, _ range: Range<Int>) -> EditRefusal {
    EditRefusal(reason, at: document.source.place(of: range))
  }

  // MARK: Set

  private func set(_ path: [EditPathStep], _ value: YAMLValue) throws(EditRefusal) -> Splice {
    if let old = node(at: path) { return try replace(old, with: value, inFlow: isFlow(Array(path.dropLast()))) }
    guard case .key(let key)? = path.last else {
      throw EditRefusal(.noSuchValue, at: Place(file: document.source.path))
    }
    let parentPath = Array(path.dropLast())
    guard let parent = node(at: parentPath) else {
      return try set(parentPath, .map([YAMLPair(key: key, value: value)]))
    }
    guard case .mapping(let entries, let flow) = parent.content else {
      return try replace(
        parent, with: .map([YAMLPair(key: key, value: value)]), inFlow: isFlow(Array(parentPath.dropLast())))
    }
    if flow { return insertInFlow(YAMLPair(key: key, value: value), parent, entries) }
    return try insertLine(YAMLPair(key: key, value: value), entries, isTop: parentPath.isEmpty)
  }

  /// Whether the collection at a path, or one around it, is in flow style.
  private func isFlow(_ path: [EditPathStep]) -> Bool {
    switch node(at: path)?.content {
    case .sequence(_, let flow)?, .mapping(_, let flow)?: flow
    case .scalar?, nil: false
    }
  }

  private func replace(_ old: YAMLNode, with value: YAMLValue, inFlow: Bool) throws(EditRefusal) -> Splice {
    switch old.content {
    case .scalar(let scalar):
      guard scalar.style != .literal, scalar.style != .folded else { throw refusal(.blockValue, old.range) }
      return replaceScalar(old.range, scalar, value, inFlow: inFlow)
    case .sequence(_, let flow), .mapping(_, let flow):
      guard flow else { throw refusal(.blockValue, old.range) }
      if hasComment(in: old.range) { throw refusal(.commentInside, old.range) }
      return value == .null && !inFlow
        ? emptied(old.range) : Splice(old.range, inFlow ? value.flowText : value.inlineText)
    }
  }

  private func replaceScalar(_ range: Range<Int>, _ old: YAMLScalar, _ value: YAMLValue, inFlow: Bool) -> Splice {
    if value == .null, !inFlow { return emptied(range) }
    let text: String
    if case .string(let string) = value {
      text = ScalarText.write(string, like: old.style, inFlow: inFlow)
    } else {
      text = inFlow ? value.flowText : value.inlineText
    }
    // An empty value stands right behind its colon or dash.
    return Splice(range, range.isEmpty ? " " + text : text)
  }

  /// Takes a value away with the one blank before it.
  private func emptied(_ range: Range<Int>) -> Splice {
    let start = range.lowerBound
    let hasBlank = !range.isEmpty && start > 0 && bytes[start - 1] == 0x20
    return Splice((hasBlank ? start - 1 : start)..<range.upperBound, "")
  }

  // MARK: Insert

  private func insertInFlow(_ pair: YAMLPair, _ parent: YAMLNode, _ entries: [YAMLEntry]) -> Splice {
    let text = "\(ScalarText.write(pair.key, inFlow: true)): \(pair.value.flowText)"
    guard let last = entries.last else {
      let inside = parent.range.lowerBound + 1
      return Splice(inside..<inside, text)
    }
    let end = max(last.value.range.upperBound, last.keyRange.upperBound)
    return Splice(end..<end, ", " + text)
  }

  private func insertLine(_ pair: YAMLPair, _ entries: [YAMLEntry], isTop: Bool) throws(EditRefusal) -> Splice {
    guard let first = entries.first else { throw EditRefusal(.notSafe, at: Place(file: document.source.path)) }
    let indent = indentation(of: first.keyRange.lowerBound)
    let before = isTop ? predecessor(of: pair.key, among: entries) : entries.last
    let lines = pair.value.entryLines(key: pair.key).map { indent + $0 }
    guard let before else { return insert(lines, at: lineStart(of: first.keyRange.lowerBound)) }
    return insert(lines, at: lineEnd(after: end(of: before)))
  }

  /// The entry after which the schema's order puts a key; the last one where the schema does not say.
  private func predecessor(of key: String, among entries: [YAMLEntry]) -> YAMLEntry? {
    guard let rank = keyOrder.firstIndex(of: key) else { return entries.last }
    let earlier = Set(keyOrder[..<rank])
    return entries.last { earlier.contains($0.key) }
  }

  /// Whole lines at an offset that begins a line, or ends the file without a line end.
  func insert(_ lines: [String], at offset: Int) -> Splice {
    let atLineStart = offset == 0 || SourceText.isLineEnd(bytes[offset - 1]) || offset == document.yaml.lowerBound
    let text = lines.joined(separator: lineEnding)
    return Splice(offset..<offset, atLineStart ? text + lineEnding : lineEnding + text)
  }

  // MARK: Bytes

  /// Where an entry's value, or its key where the value is empty, ends.
  func end(of entry: YAMLEntry) -> Int { max(entry.value.range.upperBound, entry.keyRange.upperBound) }

  /// The line end that the file uses first; CR alone only where there is no LF, with which it would become one.
  var lineEnding: String {
    guard let first = bytes.firstIndex(where: SourceText.isLineEnd) else { return "\n" }
    if bytes[first] == 0x0A { return "\n" }
    if first + 1 < bytes.count, bytes[first + 1] == 0x0A { return "\r\n" }
    return bytes.contains(0x0A) ? "\n" : "\r"
  }

  func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > document.yaml.lowerBound, !SourceText.isLineEnd(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// Where the line that follows an offset's begins.
  func lineEnd(after offset: Int) -> Int { Fences.line(bytes, offset).1 }

  func indentation(of offset: Int) -> String {
    let line = bytes[lineStart(of: offset)..<offset]
    return String(repeating: " ", count: line.prefix { $0 == 0x20 }.count)
  }

  /// Whether a stretch holds what looks like a comment; a sign too many is no harm, it only refuses.
  func hasComment(in range: Range<Int>) -> Bool {
    var isAfterBlank = true
    for byte in bytes[range] {
      if byte == 0x23, isAfterBlank { return true }
      isAfterBlank = byte == 0x20 || byte == 0x09 || SourceText.isLineEnd(byte)
    }
    return false
  }
}
