/// A list or mapping under a top key, taken apart into its elements as they are written, so that elements of several
/// versions can be put together again.
public struct Pieces: Sendable {
  /// One item of the list or key of the mapping.
  public struct Piece: Sendable {
    /// The key in a mapping; nil in a list.
    public var key: String?
    /// The value.
    public var value: YAMLNode
    /// In block style its whole lines with the comments above; in flow style the element alone.
    public var bytes: [UInt8]
    /// The comments that stand in the bytes.
    public var comments: [[UInt8]]
  }

  /// The elements in order.
  public var pieces: [Piece]
  /// Whether they stand in brackets or braces.
  public var isFlow: Bool
  /// What stands before the first element, from the start of the key's line.
  var before: [UInt8]
  /// What stands after the last.
  var after: [UInt8]
  /// What stands between two elements in flow style.
  var separator: [UInt8]
  /// The blanks before each element in block style.
  var indent: [UInt8]
}

extension Document {
  /// The value of a top key in pieces; nil where it is no collection, an empty one in block style, or cannot be taken
  /// apart.
  public func pieces(of entry: EntryLines) -> Pieces? {
    let value = entry.entry.value
    let (elements, isFlow): ([(key: YAMLEntry?, value: YAMLNode)], Bool)
    switch value.content {
    case .scalar: return nil
    case .sequence(let items, let flow): (elements, isFlow) = (items.map { (nil, $0) }, flow)
    case .mapping(let entries, let flow): (elements, isFlow) = (entries.map { ($0, $0.value) }, flow)
    }
    let spans = elements.map { element in
      let start = element.key?.keyRange.lowerBound ?? element.value.range.lowerBound
      return start..<max(element.value.range.upperBound, element.key?.keyRange.upperBound ?? start)
    }
    return isFlow ? flowPieces(entry, elements, spans) : blockPieces(entry, elements, spans)
  }

  private func flowPieces(
    _ entry: EntryLines, _ elements: [(key: YAMLEntry?, value: YAMLNode)], _ spans: [Range<Int>]
  ) -> Pieces? {
    let bytes = source.bytes
    let range = entry.entry.value.range
    guard comments(in: range).isEmpty else { return nil }
    let pieces = zip(elements, spans).map { element, span in
      Pieces.Piece(key: element.key?.key, value: element.value, bytes: Array(bytes[span]), comments: [])
    }
    return Pieces(
      pieces: pieces, isFlow: true, before: Array(bytes[entry.lines.lowerBound..<range.lowerBound + 1]),
      after: Array(bytes[range.upperBound - 1..<entry.lines.upperBound]),
      separator: spans.count > 1 ? Array(bytes[spans[0].upperBound..<spans[1].lowerBound]) : Array(", ".utf8),
      indent: [])
  }

  private func blockPieces(
    _ entry: EntryLines, _ elements: [(key: YAMLEntry?, value: YAMLNode)], _ spans: [Range<Int>]
  ) -> Pieces? {
    let bytes = source.bytes
    let start = Fences.line(bytes, entry.entry.keyRange.upperBound).1
    var starts: [Range<Int>] = []
    for (element, span) in zip(elements, spans) {
      guard element.key == nil else {
        starts.append(span)
        continue
      }
      // The dash before the item, on the same line.
      guard let dash = bytes[start..<max(start, span.lowerBound)].lastIndex(where: { $0 != 0x20 }), bytes[dash] == 0x2D
      else { return nil }
      starts.append(dash..<max(span.upperBound, dash + 1))
    }
    guard let first = starts.first, let lines = wholeLines(of: starts, from: start), let last = lines.last else {
      return nil
    }
    let pieces = zip(elements, lines).map { element, line in
      let range = line.lead.lowerBound..<line.lines.upperBound
      return Pieces.Piece(
        key: element.key?.key, value: element.value, bytes: Array(bytes[range]), comments: comments(in: range))
    }
    return Pieces(
      pieces: pieces, isFlow: false, before: Array(bytes[entry.lines.lowerBound..<start]),
      after: Array(bytes[last.lines.upperBound..<max(last.lines.upperBound, entry.lines.upperBound)]), separator: [],
      indent: Array(bytes[lines[0].lines.lowerBound..<first.lowerBound]))
  }
}

extension Pieces {
  /// The lines of the key with these elements.
  public func text(of elements: [[UInt8]]) -> [UInt8] {
    before + Array(elements.joined(separator: separator)) + after
  }

  /// An element of another version in the manner of this one; nil where a comment would be lost.
  public func adopted(_ piece: Piece, from other: Pieces) -> [UInt8]? {
    if isFlow == other.isFlow, isFlow || indent == other.indent { return piece.bytes }
    guard piece.comments.isEmpty else { return nil }
    let value = YAMLValue(piece.value).flowText
    let name = piece.key.map { ScalarText.write($0, inFlow: isFlow) + ": " }
    if isFlow { return Array(((name ?? "") + value).utf8) }
    return indent + Array(((name ?? "- ") + value + "\n").utf8)
  }
}
