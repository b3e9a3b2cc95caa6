/// What libyaml reads although YAML 1.2 refuses it, or reads otherwise: other programs would not read the same value.
///
/// The rules are those of <https://yaml.org/spec/1.2.2/>: comments are set apart by blanks (§6.6), no tab indents
/// (§6.1), what goes on over lines is indented (§7.4), and an indicator alone is no text (§7.3.3).
struct YAMLStrictness {
  private let source: SourceText
  private let bytes: [UInt8]
  private let start: Int
  private var findings: [Finding] = []
  /// Where what was looked at last ends.
  private var end: Int

  /// What is wrong with a value that was read from a range of a file.
  static func findings(_ root: YAMLNode, _ source: SourceText, _ range: Range<Int>) -> [Finding] {
    var checks = YAMLStrictness(source: source, start: range.lowerBound)
    checks.visit(root, indent: nil, inFlow: false)
    checks.gap(to: range.upperBound, inFlow: false)
    checks.lastLine(of: root, range)
    return checks.findings
  }

  private init(source: SourceText, start: Int) {
    (self.source, self.start, end) = (source, start, start)
    bytes = source.bytes
  }

  private mutating func report(_ make: (Place) -> Finding, _ range: Range<Int>) {
    if findings.count <= Limits.maximumFindings { findings.append(make(source.place(of: range))) }
  }

  /// - Parameter indent: the blanks before what this value belongs to; nil at the top and inside brackets.
  private mutating func visit(_ node: YAMLNode, indent: Int?, inFlow: Bool) {
    switch node.content {
    case .scalar(let scalar):
      gap(to: node.range.lowerBound, inFlow: inFlow)
      leaf(node.range, scalar.style, indent: indent, inFlow: inFlow)
    case .sequence(let items, let isFlow):
      if isFlow, let indent { continued(node.range, indent) }
      for item in items { visit(item, indent: isFlow ? nil : indentation(at: item.range), inFlow: isFlow) }
      if isFlow { gap(to: node.range.upperBound, inFlow: true) }
    case .mapping(let entries, let isFlow):
      if isFlow, let indent { continued(node.range, indent) }
      for entry in entries {
        gap(to: entry.keyRange.lowerBound, inFlow: isFlow)
        leaf(entry.keyRange, .plain, indent: nil, inFlow: isFlow)
        visit(entry.value, indent: isFlow ? nil : indentation(at: entry.keyRange), inFlow: isFlow)
      }
      if isFlow { gap(to: node.range.upperBound, inFlow: true) }
    }
  }

  /// Looks at what stands between values: blanks, indicators and comments.
  private mutating func gap(to next: Int, inFlow: Bool) {
    var index = end
    while index < next {
      switch bytes[index] {
      case 0x23:  // #
        if index > start, !Self.isBlank(bytes[index - 1]) { report(Finding.gluedComment, index..<index + 1) }
        while index < next, !SourceText.isLineEnd(bytes[index]) { index += 1 }
      case 0x3F where inFlow && index + 1 < bytes.count && !Self.isBlank(bytes[index + 1]):  // ?
        report(Finding.loneIndicator, index..<index + 1)
      case 0x09 where isIndentation(index) && hasContent(index): report(Finding.indentingTab, index..<index + 1)
      default: break
      }
      index += 1
    }
    end = max(end, next)
  }

  private mutating func leaf(_ range: Range<Int>, _ style: YAMLScalar.Style, indent: Int?, inFlow: Bool) {
    defer { end = max(end, range.upperBound) }
    switch style {
    case .literal, .folded: block(range)
    case .plain where inFlow && range.count == 1 && bytes[range.lowerBound] == 0x2D:
      report(Finding.loneIndicator, range)
    case .plain: break
    case .singleQuoted, .doubleQuoted:
      if let indent { continued(range, indent) }
      // After blanks it is one of the text's own.
      for index in range.dropFirst() where bytes[index] == 0x09 && SourceText.isLineEnd(bytes[index - 1]) {
        if hasContent(index) { report(Finding.indentingTab, index..<index + 1) }
      }
    }
  }

  /// The lines after the first of what began behind so many blanks.
  private mutating func continued(_ range: Range<Int>, _ indent: Int) {
    for index in range.dropFirst() where SourceText.isLineEnd(bytes[index - 1]) {
      let blanks = bytes[index..<range.upperBound].prefix { $0 == 0x20 }.count
      let first = index + blanks
      guard blanks <= indent, first < range.upperBound, hasContent(first), bytes[first] != 0x09 else { continue }
      return report(Finding.notIndented, first..<first + 1)
    }
  }

  /// A block scalar: its header, and the blank lines before its text.
  private mutating func block(_ range: Range<Int>) {
    let header = bytes[range].dropFirst().prefix { $0 == 0x2B || $0 == 0x2D || (0x30...0x39).contains($0) }
    if header.endIndex < bytes.count, bytes[header.endIndex] == 0x23 {
      report(Finding.gluedComment, header.endIndex..<header.endIndex + 1)
    }
    guard !header.contains(where: { (0x30...0x39).contains($0) }) else { return }
    guard var index = bytes[header.endIndex...].firstIndex(where: SourceText.isLineEnd) else { return }
    // The range leaves out blank lines at the end, and with them all lines of a text that has only those.
    var longest = 0..<0
    while index < bytes.count {
      let blanks = bytes[index...].dropFirst().prefix { $0 == 0x20 }
      guard let next = bytes[blanks.endIndex...].first, SourceText.isLineEnd(next) else {
        if longest.count > blanks.count, blanks.endIndex < bytes.count { report(Finding.blankLine, longest) }
        return
      }
      if blanks.count > longest.count { longest = blanks.indices }
      index = blanks.endIndex
    }
  }

  /// Of a text that ends in a line of blanks without an end, not all programs take that line for one.
  private mutating func lastLine(of root: YAMLNode, _ range: Range<Int>) {
    let blanks = bytes[range].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    let start = range.upperBound - blanks
    guard blanks > 0, start > range.lowerBound, SourceText.isLineEnd(bytes[start - 1]) else { return }
    if root.lastScalar.map({ $0.style == .literal || $0.style == .folded }) ?? false {
      report(Finding.lastLine, start..<range.upperBound)
    }
  }

  // MARK: Lines

  /// How many blanks the line begins with on which a range begins.
  private func indentation(at range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start > 0, !SourceText.isLineEnd(bytes[start - 1]) { start -= 1 }
    return bytes[start...].prefix { $0 == 0x20 }.count
  }

  /// Whether there are only blanks, and no tab, before an offset in its line.
  private func isIndentation(_ offset: Int) -> Bool {
    var index = offset
    while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
    return index == 0 || SourceText.isLineEnd(bytes[index - 1])
  }

  /// Whether there is more than blanks and a comment from an offset on in its line.
  private func hasContent(_ offset: Int) -> Bool {
    let rest = bytes[offset...].first { $0 != 0x20 && $0 != 0x09 }
    return rest.map { !SourceText.isLineEnd($0) && $0 != 0x23 } ?? false
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || SourceText.isLineEnd(byte) }
}

extension YAMLNode {
  fileprivate var lastScalar: YAMLScalar? {
    switch content {
    case .scalar(let scalar): scalar
    case .sequence(let items, _): items.last?.lastScalar
    case .mapping(let entries, _): entries.last?.value.lastScalar
    }
  }
}

extension Finding {
  fileprivate static func indentingTab(at place: Place) -> Finding { .yamlForbidden(.tab, at: place) }

  fileprivate static func gluedComment(at place: Place) -> Finding {
    Finding(
      .yamlSyntax, at: place,
      LocalizedText(es: "delante de este «#» falta un espacio", en: "a blank is missing before this “#”"),
      help: LocalizedText(
        es: "si es un comentario, poner un espacio; si es texto, ponerlo entre comillas",
        en: "where it is a comment, put a blank; where it is text, put it in quotes"))
  }

  fileprivate static func notIndented(at place: Place) -> Finding {
    Finding(
      .yamlSyntax, at: place,
      LocalizedText(
        es: "esta línea sigue el valor de arriba y no tiene sangría",
        en: "this line goes on with the value above and is not indented"),
      help: LocalizedText(es: "empezarla con dos espacios más que la clave", en: "begin it two blanks after the key"))
  }

  fileprivate static func loneIndicator(at place: Place) -> Finding {
    Finding(
      .yamlSyntax, at: place,
      LocalizedText(es: "aquí este signo no es texto para todos", en: "here this sign is not text for everybody"),
      help: LocalizedText(es: "ponerlo entre comillas", en: "put it in quotes"))
  }

  fileprivate static func blankLine(at place: Place) -> Finding {
    Finding(
      .yamlSyntax, at: place,
      LocalizedText(
        es: "esta línea en blanco tiene más sangría que el texto que sigue",
        en: "this blank line is indented more than the text after it"),
      help: LocalizedText(es: "quitarle los espacios", en: "drop its blanks"), replacement: "")
  }

  fileprivate static func lastLine(at place: Place) -> Finding {
    Finding(
      .yamlSyntax, at: place,
      LocalizedText(
        es: "la última línea son solo espacios, sin fin de línea",
        en: "the last line is nothing but blanks, without a line end"),
      help: LocalizedText(es: "quitar esos espacios", en: "drop those blanks"), replacement: "")
  }
}
