import CLibYAML

/// Reads one YAML document through libyaml's events into located values, by our profile: no anchors, aliases, tags,
/// merge keys, directives or second documents, and no key twice.
struct YAMLReader {
  private let source: SourceText
  private let range: Range<Int>
  private let limits: Limits
  /// Byte offsets of libyaml's character indexes; nil where all is ASCII and they are the same.
  private let offsets: [Int]?
  private var parser: UnsafeMutablePointer<yaml_parser_t>
  private var nodes = 0
  private(set) var findings: [Finding] = []

  /// A stop at the first thing that cannot be read on from.
  struct Stop: Error {}

  /// Reads the YAML in a range of a file.
  static func read(
    _ source: SourceText, _ range: Range<Int>, limits: Limits
  ) -> (root: YAMLNode?, findings: [Finding]) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    if let oddBreak = oddBreak(source.bytes[range]) {
      return (nil, [.yamlForbidden(.lineBreak, at: source.place(of: oddBreak))])
    }
    guard yaml_parser_initialize(parser) == 1 else { return (nil, []) }
    defer { yaml_parser_delete(parser) }
    return source.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return (nil, []) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, base + range.lowerBound, range.count)
      var reader = YAMLReader(source: source, range: range, limits: limits, parser: parser)
      let root = (try? reader.document()) ?? nil
      if let root, reader.findings.isEmpty { reader.findings = YAMLStrictness.findings(root, source, range) }
      return (root, reader.findings)
    }
  }

  /// A character that ends a line in YAML 1.1, as libyaml reads, and does not in YAML 1.2 and in editors.
  private static func oddBreak(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
    bytes.indices.lazy.compactMap { index -> Range<Int>? in
      switch bytes[index] {
      case 0xC2 where bytes[index...].starts(with: [0xC2, 0x85]): index..<index + 2
      case 0xE2
      where bytes[index...].starts(with: [0xE2, 0x80, 0xA8]) || bytes[index...].starts(with: [0xE2, 0x80, 0xA9]):
        index..<index + 3
      default: nil
      }
    }.first
  }

  private init(source: SourceText, range: Range<Int>, limits: Limits, parser: UnsafeMutablePointer<yaml_parser_t>) {
    self.source = source
    self.range = range
    self.limits = limits
    self.parser = parser
    let slice = source.bytes[range]
    if slice.allSatisfy({ $0 < 0x80 }) {
      offsets = nil
    } else {
      offsets = slice.indices.filter { slice[$0] & 0xC0 != 0x80 } + [range.upperBound]
    }
  }

  private func byte(_ mark: yaml_mark_t) -> Int {
    guard let offsets else { return min(range.lowerBound + Int(mark.index), range.upperBound) }
    return offsets[min(Int(mark.index), offsets.count - 1)]
  }

  private func span(_ event: yaml_event_t) -> Range<Int> {
    let start = byte(event.start_mark)
    return start..<max(start, byte(event.end_mark))
  }

  // MARK: Events

  /// The next event, handed to `body` and freed after.
  private mutating func next<T>(_ body: (inout YAMLReader, yaml_event_t) throws -> T) throws -> T {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      findings.append(syntaxError())
      throw Stop()
    }
    defer { yaml_event_delete(&event) }
    return try body(&self, event)
  }

  private func syntaxError() -> Finding {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    // What is not closed, or a key without its colon, is found further on; people look for it where it begins.
    let isFoundLate = context.contains("quoted scalar") || context.contains("simple key")
    let mark =
      parser.pointee.error == YAML_READER_ERROR
      ? nil : isFoundLate ? parser.pointee.context_mark : parser.pointee.problem_mark
    let offset = mark.map(byte) ?? min(range.lowerBound + Int(parser.pointee.problem_offset), range.upperBound)
    if let tab = indentingTab(near: offset) { return .yamlForbidden(.tab, at: source.place(of: tab..<tab + 1)) }
    let opening = context.hasPrefix("while parsing a flow") ? byte(parser.pointee.context_mark) : nil
    return .yamlSyntax(
      problem, at: source.place(of: offset..<offset), opening: opening.map { source.place(of: $0..<$0 + 1) })
  }

  /// The tab that stands in the blanks at the beginning of an offset's line.
  private func indentingTab(near offset: Int) -> Int? {
    var start = offset
    while start > range.lowerBound, !SourceText.isLineEnd(source.bytes[start - 1]) { start -= 1 }
    let blanks = source.bytes[start..<range.upperBound].prefix { $0 == 0x20 || $0 == 0x09 }
    return blanks.firstIndex(of: 0x09)
  }

  /// The one document: its root, nil where it is empty.
  private mutating func document() throws -> YAMLNode? {
    try next { _, _ in }
    let isEmpty = try next { reader, event in
      if event.type == YAML_STREAM_END_EVENT { return true }
      if event.data.document_start.version_directive != nil
        || event.data.document_start.tag_directives.start != event.data.document_start.tag_directives.end
      {
        try reader.refuse(.directive, reader.span(event))
      }
      return false
    }
    if isEmpty { return nil }
    let root = try node(depth: 0)
    try next { _, _ in }
    try next { reader, event in
      if event.type != YAML_STREAM_END_EVENT { try reader.refuse(.secondDocument, reader.span(event)) }
    }
    return root
  }

  private mutating func refuse(_ what: ForbiddenYAML, _ range: Range<Int>) throws {
    findings.append(.yamlForbidden(what, at: source.place(of: range)))
    throw Stop()
  }

  private mutating func count(_ range: Range<Int>) throws {
    nodes += 1
    if nodes > limits.maximumNodes {
      findings.append(.yamlTooMuch(limits.maximumNodes, at: source.place(of: range)))
      throw Stop()
    }
  }

  private mutating func node(depth: Int) throws -> YAMLNode {
    try next { reader, event in try reader.node(event, depth: depth) }
  }

  private mutating func node(_ event: yaml_event_t, depth: Int) throws -> YAMLNode {
    let range = span(event)
    try count(range)
    if depth > limits.maximumDepth {
      findings.append(.yamlTooDeep(limits.maximumDepth, at: source.place(of: range)))
      throw Stop()
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      try refuseExtras(event.data.scalar.anchor, event.data.scalar.tag, range)
      return scalar(event, range)
    case YAML_SEQUENCE_START_EVENT:
      try refuseExtras(event.data.sequence_start.anchor, event.data.sequence_start.tag, range)
      return try sequence(range, flow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE, depth)
    case YAML_MAPPING_START_EVENT:
      try refuseExtras(event.data.mapping_start.anchor, event.data.mapping_start.tag, range)
      return try mapping(range, flow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, depth)
    default:
      try refuse(.alias, range)
      throw Stop()
    }
  }

  private mutating func refuseExtras(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?, _ range: Range<Int>
  ) throws {
    if anchor != nil { try refuse(.anchor, range) }
    if tag != nil { try refuse(.tag, range) }
  }

  private func scalar(_ event: yaml_event_t, _ range: Range<Int>) -> YAMLNode {
    let bytes = UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
    let style: YAMLScalar.Style =
      switch event.data.scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let text = String(decoding: bytes, as: UTF8.self)
    let isBlock = style == .literal || style == .folded
    return YAMLNode(.scalar(YAMLScalar(text: text, style: style)), range: isBlock ? trimmed(range) : range)
  }

  /// libyaml's end of a block scalar swallows what follows up to the next token.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  private mutating func sequence(_ start: Range<Int>, flow: Bool, _ depth: Int) throws -> YAMLNode {
    var items: [YAMLNode] = []
    while true {
      let (item, end) = try next { reader, event -> (YAMLNode?, Range<Int>) in
        if event.type == YAML_SEQUENCE_END_EVENT { return (nil, reader.span(event)) }
        return (try reader.node(event, depth: depth + 1), start)
      }
      guard let item else {
        let upper = flow ? end.upperBound : items.last?.range.upperBound ?? start.upperBound
        return YAMLNode(.sequence(items, flow: flow), range: start.lowerBound..<max(start.lowerBound, upper))
      }
      items.append(item)
    }
  }

  private mutating func mapping(_ start: Range<Int>, flow: Bool, _ depth: Int) throws -> YAMLNode {
    var entries: [YAMLEntry] = []
    var seen: [[UInt8]: Range<Int>] = [:]
    while true {
      let (key, end) = try next { reader, event -> (YAMLNode?, Range<Int>) in
        if event.type == YAML_MAPPING_END_EVENT { return (nil, reader.span(event)) }
        return (try reader.node(event, depth: depth + 1), start)
      }
      guard let key else {
        let last = entries.last.map { max($0.value.range.upperBound, $0.keyRange.upperBound) }
        let upper = flow ? end.upperBound : last ?? start.upperBound
        return YAMLNode(.mapping(entries, flow: flow), range: start.lowerBound..<max(start.lowerBound, upper))
      }
      guard let name = key.scalar else {
        try refuse(.complexKey, key.range)
        throw Stop()
      }
      if name.text == "<<", name.style == .plain { try refuse(.mergeKey, key.range) }
      let value = try node(depth: depth + 1)
      if let first = seen.updateValue(key.range, forKey: Array(name.text.utf8)) {
        findings.append(.duplicateKey(name.text, at: source.place(of: key.range), first: source.place(of: first)))
        if findings.count > Limits.maximumFindings { throw Stop() }
      } else {
        entries.append(YAMLEntry(key: name.text, keyRange: key.range, value: value))
      }
    }
  }
}
