import Documents

/// An input is three bytes that choose the edit and the place, a line with the value, and the record.
enum SplicePromise {
  static func broken(by bytes: [UInt8]) -> String? {
    guard bytes.count > 3 else { return nil }
    let line = bytes.dropFirst(3).prefix { $0 != 0x0A }
    let document = Document.parse(SourceText(path: "r.md", bytes: Array(bytes.dropFirst(3 + line.count + 1))))
    guard let root = document.root, let value = YAMLValue(flow: String(decoding: line, as: UTF8.self)) else {
      return nil
    }
    var paths = paths(of: root, from: [])
    paths.append([.key("nueva")])
    let path = paths[Int(bytes[1]) % paths.count] + (bytes[2] & 1 == 1 ? [.key("hija")] : [])
    let edit: Edit =
      switch bytes[0] & 3 {
      case 0: .set(path, value)
      case 1: .remove(path)
      case 2: .append(path, value)
      default: .removeItem(path, value)
      }
    return broken(document, root, edit)
  }

  private static func broken(_ document: Document, _ root: YAMLNode, _ edit: Edit) -> String? {
    guard let result = try? document.applying(edit, keyOrder: ["nueva", "a", "b"]) else { return nil }
    let after = Document.parse(result)
    guard let newRoot = after.root else { return "the result cannot be read" }
    guard let wanted = YAMLValue(root).applying(edit) else { return "an edit that says nothing was made" }
    if !YAMLValue(newRoot).isSame(as: wanted) { return "\(edit) says something else: \(result.text)" }
    if !after.source.bytes[after.body].elementsEqual(document.source.bytes[document.body]) {
      return "\(edit) changed the body: \(result.text)"
    }
    if comments(after, newRoot) != comments(document, root) {
      return "\(edit) gives or takes a comment: \(result.text)"
    }
    guard let inverse = document.inverse(of: edit) else { return nil }
    guard let back = try? after.applying(inverse) else { return nil }
    return back.bytes == document.source.bytes
      ? nil : "\(inverse) does not take back \(edit): \(result.text) \(back.text)"
  }

  /// Every place that an edit can be asked for, outermost first.
  private static func paths(of node: YAMLNode, from path: [EditPathStep]) -> [[EditPathStep]] {
    var found: [[EditPathStep]] = []
    for entry in node.entries ?? [] {
      found.append(path + [.key(entry.key)])
      found += paths(of: entry.value, from: path + [.key(entry.key)])
    }
    for (index, item) in (node.items ?? []).enumerated() {
      found.append(path + [.index(index)])
      found += paths(of: item, from: path + [.index(index)])
    }
    return found
  }

  /// The comments of the front matter, in order.
  private static func comments(_ document: Document, _ root: YAMLNode) -> [[UInt8]] {
    let texts = scalarRanges(root).filter { !$0.isEmpty }
    let bytes = document.source.bytes
    return bytes[document.yaml].split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      let sign = line.indices.first { index in
        bytes[index] == 0x23 && (index == line.startIndex || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09)
          && !texts.contains { $0.contains(index) }
      }
      return sign.map { Array(line[$0...]) }
    }
  }

  private static func scalarRanges(_ node: YAMLNode) -> [Range<Int>] {
    switch node.content {
    case .scalar: [node.range]
    case .sequence(let items, _): items.flatMap(scalarRanges)
    case .mapping(let entries, _): entries.flatMap { [$0.keyRange] + scalarRanges($0.value) }
    }
  }
}

extension YAMLValue {
  /// Whether two values are the same; keys may stand in another order.
  fileprivate func isSame(as other: YAMLValue) -> Bool {
    switch (self, other) {
    case (.list(let a), .list(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.map(let a), .map(let b)):
      let table = Dictionary(b.map { (Array($0.key.utf8), $0.value) }) { first, _ in first }
      return a.count == b.count && a.allSatisfy { pair in table[Array(pair.key.utf8)]?.isSame(as: pair.value) ?? false }
    default: return self == other
    }
  }
}

extension SourceText {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self).debugDescription }
}
