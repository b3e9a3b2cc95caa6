extension Document {
  /// What kind of file is read.
  public enum Form: Sendable {
    /// Markdown after YAML between two `---` lines.
    case frontMatter
    /// YAML alone.
    case yaml
  }

  /// Reads a file; everything that is wrong becomes a finding.
  public static func parse(_ source: SourceText, as form: Form = .frontMatter, limits: Limits = .default) -> Document {
    guard source.bytes.count <= limits.maximumBytes else {
      return unreadable(source, [.tooLarge(source, limits.maximumBytes)])
    }
    if let fault = encodingFault(source) { return unreadable(source, [fault]) }
    if let mark = ConflictMarks.first(in: source) {
      return unreadable(source, [.conflictMarks(source.place(of: mark))])
    }
    var findings = layoutWarnings(source)
    let start = source.bomLength
    var yaml = start..<source.bytes.count
    var body = source.bytes.count..<source.bytes.count
    if form == .frontMatter {
      switch Fences.find(source, from: start) {
      case .found(let inner, let rest): (yaml, body) = (inner, rest)
      case .missing: return unreadable(source, findings + [.frontMatterMissing(source)])
      case .open(let fence): return unreadable(source, findings + [.frontMatterOpen(source.place(of: fence))])
      }
    }
    let (root, faults) = YAMLReader.read(source, yaml, limits: limits)
    findings += faults
    guard let root, faults.allSatisfy({ $0.code == .duplicateKey }) else {
      if faults.isEmpty { findings.append(.frontMatterEmpty(source.place(of: yaml.lowerBound..<yaml.lowerBound))) }
      return Document(source: source, root: nil, yaml: yaml, body: body, findings: findings)
    }
    guard root.entries != nil else {
      findings.append(.notAMapping(source.place(of: root.range)))
      return Document(source: source, root: nil, yaml: yaml, body: body, findings: findings)
    }
    return Document(source: source, root: root, yaml: yaml, body: body, findings: findings)
  }

  private static func unreadable(_ source: SourceText, _ findings: [Finding]) -> Document {
    let end = source.bytes.count
    return Document(source: source, root: nil, yaml: end..<end, body: end..<end, findings: findings)
  }

  /// NUL and invalid UTF-8 are refused before anything is read.
  static func encodingFault(_ source: SourceText) -> Finding? {
    if let offset = source.bytes.firstIndex(of: 0) { return .nulByte(source.place(of: offset..<offset + 1)) }
    guard String(validating: source.bytes, as: UTF8.self) == nil else { return nil }
    let offset = UTF8Fault.offset(in: source.bytes)
    return .invalidUTF8(source.place(of: offset..<min(offset + 1, source.bytes.count)))
  }

  private static func layoutWarnings(_ source: SourceText) -> [Finding] {
    var findings: [Finding] = []
    let bytes = source.bytes
    if source.bomLength > 0 { findings.append(.bom(source)) }
    if let offset = bytes.firstIndex(of: 0x0D) { findings.append(.carriageReturn(source.place(of: offset..<offset))) }
    if let last = bytes.last, !SourceText.isLineEnd(last) {
      findings.append(.noLastLineEnd(source.place(of: bytes.count..<bytes.count)))
    }
    return findings
  }
}

/// The lines with which git marks what it could not merge: `<<<<<<< `, `=======`, `>>>>>>> `.
enum ConflictMarks {
  /// The first such line, where all three follow in order.
  static func first(in source: SourceText) -> Range<Int>? {
    let marks = ["<<<<<<< ", "=======", ">>>>>>> "].map { Array($0.utf8) }
    var found: [Range<Int>] = []
    var offset = source.bomLength
    while offset < source.bytes.count {
      let (line, next) = Fences.line(source.bytes, offset)
      if source.bytes[line].starts(with: marks[found.count]) { found.append(line) }
      if found.count == marks.count { return found[0] }
      offset = next
    }
    return nil
  }
}

/// Finds the first byte that is not UTF-8 (RFC 3629).
enum UTF8Fault {
  static func offset(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }
}

/// The two `---` lines around front matter.
enum Fences {
  case found(yaml: Range<Int>, body: Range<Int>)
  case missing
  case open(Range<Int>)

  static func find(_ source: SourceText, from start: Int) -> Fences {
    let bytes = source.bytes
    let (first, afterFirst) = line(bytes, start)
    guard isFence(bytes[first], "---") else { return .missing }
    var offset = afterFirst
    while offset < bytes.count {
      let (here, next) = line(bytes, offset)
      if isFence(bytes[here], "---") || isFence(bytes[here], "...") {
        return .found(yaml: afterFirst..<here.lowerBound, body: next..<bytes.count)
      }
      offset = next
    }
    return .open(first)
  }

  /// The line at an offset without its end, and where the next one begins.
  static func line(_ bytes: [UInt8], _ start: Int) -> (Range<Int>, Int) {
    var end = start
    while end < bytes.count, !SourceText.isLineEnd(bytes[end]) { end += 1 }
    var next = end
    if next < bytes.count { next += bytes[next] == 0x0D && next + 1 < bytes.count && bytes[next + 1] == 0x0A ? 2 : 1 }
    return (start..<end, next)
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: String) -> Bool {
    var line = line
    while line.last == 0x20 || line.last == 0x09 { line.removeLast() }
    return line.elementsEqual(fence.utf8)
  }
}
