import Documents

/// A promise about any input: what must hold whatever bytes come.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// A file as a record: it is read or told to be wrong, at places that it has.
  case frontMatter = "front-matter"
  /// A file as YAML: what is accepted says the same written anew, and as JSON.
  case yaml
  /// A schema, a line `---`, a value: both ways of judging agree, and what is told is of the value.
  case schema
  /// A pattern, a line end, a text: it is refused or matched, and wrapping it changes nothing.
  case pattern
  /// An edit and a record: the value asked for is there, all else is as it was, and the way back gives the old bytes.
  case splice
  /// A byte that says how, and a file of rows: read in pieces it says the same, and what is written is read again.
  case rows

  /// Tries one input; what is broken in words, nil where all holds.
  public func broken(by bytes: [UInt8]) -> String? {
    switch self {
    case .frontMatter: FrontMatterPromise.broken(by: bytes)
    case .yaml: YAMLPromise.broken(by: bytes)
    case .schema: SchemaPromise.broken(by: bytes)
    case .pattern: PatternPromise.broken(by: bytes)
    case .splice: SplicePromise.broken(by: bytes)
    case .rows: RowsPromise.broken(by: bytes)
    }
  }
}

/// What every finding keeps, whoever makes it.
enum FindingPromise {
  static func broken(_ findings: [Finding], of source: SourceText) -> String? {
    let end = source.position(at: source.bytes.count)
    for finding in findings {
      let place = finding.place
      if place.start.line < 1 || place.start.column < 1 || place.end < place.start || end < place.end {
        return "\(finding.code) is at \(place.start)–\(place.end) of a file that ends at \(end)"
      }
      for language in Language.allCases {
        if finding.message[language].isEmpty { return "\(finding.code) says nothing" }
        let text = FindingText.render(finding, language: language, color: false)
        if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) {
          return "\(finding.code) writes a control character"
        }
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// What stands before and after the first line that says just this; nil where none does.
  func halves(at line: String) -> ([UInt8], [UInt8])? {
    let mark = Array("\n\(line)\n".utf8)
    guard count >= mark.count,
      let at = indices.dropLast(mark.count - 1).first(where: { self[$0...].starts(with: mark) })
    else { return nil }
    return (Array(self[..<(at + 1)]), Array(self[(at + mark.count)...]))
  }
}
