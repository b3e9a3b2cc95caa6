extension FindingCode {
  /// An item that stands twice in a list; one of them can be taken out.
  public static let duplicateItem = FindingCode("duplicate-item")
}

/// A file with everything mended that needs no person to decide.
public struct FixedFile: Sendable {
  /// The file as it would be.
  public let source: SourceText
  /// How many findings are mended by it.
  public let count: Int
}

extension Document {
  /// The file with its certain faults mended and every other byte as it was.
  ///
  /// Certain are the ``Finding/replacement`` of a finding, an item that stands twice, and the layout: no BOM, LF at
  /// the end of lines, a line end at the end.
  ///
  /// - Parameter told: the findings of this file.
  /// - Returns: the file; nil where nothing is certain, or what is certain would not leave the file readable.
  public func fixed(_ told: [Finding]) -> FixedFile? {
    var document = self
    var count = 0
    // From the end on, so that what is still to do stays in its place.
    for finding in told.filter({ $0.place.path == source.path }).sorted(by: { $1.place.start < $0.place.start }) {
      guard let source = document.fixing(finding) else { continue }
      document = Document.parse(source, as: form)
      count += 1
    }
    let bytes = Self.laidOut(document.source.bytes)
    if bytes != document.source.bytes {
      count += told.count { $0.code == .layout }
      document = Document.parse(SourceText(path: source.path, bytes: bytes), as: form)
    }
    let errors = { (document: Document) in document.findings.count { $0.severity == .error } }
    guard count > 0, root == nil || document.root != nil, errors(document) <= errors(self) else { return nil }
    return FixedFile(source: document.source, count: count)
  }

  /// The file without one fault; nil where mending it is not certain.
  private func fixing(_ finding: Finding) -> SourceText? {
    if let replacement = finding.replacement {
      let (start, end) = (source.offset(of: finding.place.start), source.offset(of: finding.place.end))
      guard start <= end else { return nil }
      return SourceText(
        path: source.path, bytes: source.bytes[..<start] + Array(replacement.utf8) + source.bytes[end...])
    }
    guard finding.code == .duplicateItem, let root else { return nil }
    return root.path(to: source.offset(of: finding.place.start)).flatMap { try? applying(.remove($0)) }
  }

  private var form: Form { source.path.hasSuffix(".md") ? .frontMatter : .yaml }

  private static func laidOut(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1)
    // CR CR LF is two line ends, and without the CR next to LF it would be one.
    let hasPlainLineEnds = !bytes.contains([0x0D, 0x0D, 0x0A])
    for index in bytes.indices.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
      if hasPlainLineEnds, bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      result.append(bytes[index])
    }
    if let last = result.last, !SourceText.isLineEnd(last) { result.append(0x0A) }
    return result
  }
}

extension YAMLNode {
  /// The way to the item of a list that begins at an offset; nil where none does.
  fileprivate func path(to offset: Int) -> [EditPathStep]? {
    for (index, item) in (items ?? []).enumerated() where item.range.contains(offset) || item.range.lowerBound == offset
    {
      if item.range.lowerBound == offset, item.text != nil { return [.index(index)] }
      return item.path(to: offset).map { [.index(index)] + $0 }
    }
    for entry in entries ?? [] where entry.value.range.contains(offset) {
      return entry.value.path(to: offset).map { [.key(entry.key)] + $0 }
    }
    return nil
  }
}

extension SourceText {
  /// The byte offset of a position, which must be one of the text's; its end for one beyond.
  func offset(of position: Position) -> Int {
    var (line, index) = (1, bomLength)
    while line < position.line, index < bytes.count {
      let isCRLF = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if Self.isLineEnd(bytes[index]), !isCRLF { line += 1 }
      index += 1
    }
    for _ in 1..<max(1, position.column) where index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }
}
