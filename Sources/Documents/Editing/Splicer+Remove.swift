extension Splicer {
  func remove(_ path: [EditPathStep]) throws(EditRefusal) -> Splice {
    if case .index(let index)? = path.last, let parent = node(at: Array(path.dropLast())), let items = parent.items {
      return try removeItem(index, of: parent, items)
    }
    guard case .key(let key)? = path.last, let parent = node(at: Array(path.dropLast())),
      case .mapping(let entries, let flow) = parent.content,
      let index = entries.firstIndex(where: { $0.key.utf8.elementsEqual(key.utf8) })
    else { throw EditRefusal(.noSuchValue, at: Place(file: document.source.path)) }
    let entry = entries[index]
    if flow {
      let spans = entries.map { $0.keyRange.lowerBound..<end(of: $0) }
      return try removeFromFlow(index, spans, around: parent.range)
    }
    // The only key of a block mapping cannot go without its parent becoming another value.
    guard entries.count > 1 else { throw refusal(.notSafe, entry.keyRange) }
    guard !followsDash(entry.keyRange.lowerBound) else { throw refusal(.notSafe, entry.keyRange) }
    return try removeLines(from: entry.keyRange.lowerBound, to: end(of: entry))
  }

  func append(_ value: YAMLValue, to node: YAMLNode, _ items: [YAMLNode]) throws(EditRefusal) -> Splice {
    guard case .sequence(_, false) = node.content, let last = items.last else {
      guard let last = items.last else {
        let inside = node.range.lowerBound + 1
        return Splice(inside..<inside, value.flowText)
      }
      return Splice(last.range.upperBound..<last.range.upperBound, ", " + value.flowText)
    }
    guard let dash = dash(before: last.range.lowerBound) else { throw refusal(.notSafe, last.range) }
    let indent = String(repeating: " ", count: dash - lineStart(of: dash))
    return insert(["\(indent)- \(value.flowText)"], at: lineEnd(after: max(last.range.upperBound, dash + 1)))
  }

  func removeItem(_ index: Int, of node: YAMLNode, _ items: [YAMLNode]) throws(EditRefusal) -> Splice {
    if case .sequence(_, true) = node.content {
      return try removeFromFlow(index, items.map(\.range), around: node.range)
    }
    let item = items[index]
    guard items.count > 1, let dash = dash(before: item.range.lowerBound) else {
      throw refusal(.blockValue, item.range)
    }
    return try removeLines(from: dash, to: max(item.range.upperBound, dash + 1))
  }

  /// Takes one element of a flow collection with one of the commas around it.
  private func removeFromFlow(
    _ index: Int, _ spans: [Range<Int>], around range: Range<Int>
  ) throws(EditRefusal) -> Splice {
    let span = spans[index]
    let cut =
      if index > 0 { spans[index - 1].upperBound..<span.upperBound } else if spans.count > 1 {
        span.lowerBound..<spans[1].lowerBound
      } else { span }
    if hasComment(in: cut) { throw refusal(.commentInside, cut) }
    return Splice(cut, "")
  }

  /// Takes whole lines away; what else stands on them must be blank.
  private func removeLines(from start: Int, to end: Int) throws(EditRefusal) -> Splice {
    let first = lineStart(of: start)
    var next = lineEnd(after: end)
    let (rest, _) = Fences.line(bytes, end)
    guard bytes[first..<start].allSatisfy({ $0 == 0x20 }) else { throw refusal(.notSafe, first..<start) }
    guard bytes[rest].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { throw refusal(.commentInside, rest) }
    if hasComment(in: start..<end) { throw refusal(.commentInside, start..<end) }
    // The last line of a file without a line end goes with the line end before it.
    var lower = first
    if next == bytes.count, let last = bytes.last, !SourceText.isLineEnd(last) {
      next = bytes.count
      while lower > document.yaml.lowerBound, SourceText.isLineEnd(bytes[lower - 1]) {
        lower -= 1
        if bytes[lower] == 0x0A, lower > document.yaml.lowerBound, bytes[lower - 1] == 0x0D { lower -= 1 }
        break
      }
    }
    return Splice(lower..<next, "")
  }

  /// The dash of the list item whose value begins at an offset, on the same line.
  private func dash(before offset: Int) -> Int? {
    var index = offset
    while index > document.yaml.lowerBound {
      index -= 1
      if bytes[index] == 0x2D { return index }
      guard bytes[index] == 0x20 else { return nil }
    }
    return nil
  }

  /// Whether a key stands on the line of its item's dash.
  private func followsDash(_ offset: Int) -> Bool { dash(before: offset) != nil }
}
