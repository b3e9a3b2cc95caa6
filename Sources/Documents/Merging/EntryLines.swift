/// One top key of front matter as whole lines, with what stands above it.
public struct EntryLines: Sendable {
  /// The key with its value.
  public var entry: YAMLEntry
  /// Byte offsets of the comments and empty lines above, back to the entry before.
  public var lead: Range<Int>
  /// Byte offsets from the start of the key's line to the end of the value's last, line end included.
  public var lines: Range<Int>
}

extension Document {
  /// The top keys as whole lines, in order; nil where a key does not begin a line of its own, as in braces.
  public var entryLines: [EntryLines]? {
    guard let root, case .mapping(let entries, false) = root.content else { return nil }
    let spans = entries.map { $0.keyRange.lowerBound..<max($0.value.range.upperBound, $0.keyRange.upperBound) }
    guard let lines = wholeLines(of: spans, from: yaml.lowerBound) else { return nil }
    return zip(entries, lines).map { EntryLines(entry: $0, lead: $1.lead, lines: $1.lines) }
  }

  /// The whole lines of stretches that follow each other, each with the lines between it and the one before; nil where
  /// something else stands on one of them in front.
  func wholeLines(of spans: [Range<Int>], from start: Int) -> [(lead: Range<Int>, lines: Range<Int>)]? {
    let bytes = source.bytes
    var end = start
    var result: [(lead: Range<Int>, lines: Range<Int>)] = []
    for span in spans {
      var first = span.lowerBound
      while first > yaml.lowerBound, !SourceText.isLineEnd(bytes[first - 1]) { first -= 1 }
      guard first >= end, bytes[first..<span.lowerBound].allSatisfy({ $0 == 0x20 }) else { return nil }
      let isAtLineStart = span.upperBound > first && SourceText.isLineEnd(bytes[span.upperBound - 1])
      let next = isAtLineStart ? span.upperBound : Fences.line(bytes, span.upperBound).1
      result.append((end..<first, first..<next))
      end = next
    }
    return result
  }

  /// The comments that a stretch of the front matter holds, in order, each from its `#` to the end of its line.
  public func comments(in range: Range<Int>) -> [[UInt8]] {
    let texts = root.map { $0.scalarRanges.filter { $0.overlaps(range) } } ?? []
    var comments: [[UInt8]] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let text = texts.first(where: { $0.contains(offset) }) {
        offset = text.upperBound
      } else if source.bytes[offset] == 0x23 {
        let line = Fences.line(source.bytes, offset).0
        comments.append(Array(source.bytes[line]))
        offset = line.upperBound
      } else {
        offset += 1
      }
    }
    return comments
  }
}

extension YAMLNode {
  /// Where keys and single values stand: a `#` in them begins no comment.
  fileprivate var scalarRanges: [Range<Int>] {
    switch content {
    case .scalar: [range]
    case .sequence(let items, _): items.flatMap(\.scalarRanges)
    case .mapping(let entries, _): entries.flatMap { [$0.keyRange] + $0.value.scalarRanges }
    }
  }
}
