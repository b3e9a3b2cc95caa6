import Documents

/// Workflow commands of GitHub Actions:
/// <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.
enum GitHubFormat {
  /// GitHub shows ten annotations of each severity for a step; the others are lines of the log.
  static let most = 10

  static func commands(_ findings: [Finding], _ context: FindingContext) -> String {
    var counts: [Severity: Int] = [:]
    return findings.map { finding in
      counts[finding.severity, default: 0] += 1
      guard counts[finding.severity, default: 0] <= most else { return CompactFormat.line(finding, context) }
      let place = finding.place
      var properties = [
        "file=\(property(place.path))", "line=\(place.start.line)", "col=\(place.start.column)",
        "endLine=\(place.end.line)",
      ]
      if place.end.line == place.start.line { properties.append("endColumn=\(place.end.column)") }
      properties.append("title=\(property(finding.code.description))")
      let command = finding.severity == .error ? "error" : "warning"
      return "::\(command) \(properties.joined(separator: ","))::\(data(context.message(finding)))\n"
    }.joined()
  }

  /// A table in Markdown for the summary of a job, within the limit of 1 MiB.
  static func summary(_ findings: [Finding], _ context: FindingContext, heading: String) -> String {
    var text = "### legajo: \(heading)\n"
    guard !findings.isEmpty else { return text }
    text += "\n| | |\n|---|---|\n"
    for (index, finding) in findings.enumerated() {
      let place = "\(finding.place.path):\(finding.place.start.line):\(finding.place.start.column)"
      let row = "| `\(finding.code)` \(cell(place)) | \(cell(context.message(finding))) |\n"
      guard text.utf8.count + row.utf8.count < 1_000_000 else {
        return text + "\n… \(findings.count - index)\n"
      }
      text += row
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    FindingText.visible(text).unicodeScalars.reduce(into: "") { result, scalar in
      if "|\\`*_<>[]&#~!".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }

  private static func data(_ text: String) -> String { escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"]) }

  private static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if let escape = table[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
    }
  }
}

/// GitLab's Code Quality report: <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.
enum GitLabFormat {
  struct Issue: Encodable {
    var description: String
    var check_name: String
    var fingerprint: String
    var severity: String
    var location: Location
  }

  struct Location: Encodable {
    var path: String
    var lines: Lines
  }

  struct Lines: Encodable { var begin: Int }

  /// A fingerprint stays while lines move: it is made of code, path and message, and counts repetitions.
  static func issues(_ findings: [Finding], _ context: FindingContext) -> [Issue] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let commit = finding.commit?.id ?? ""
      let identity = "\(finding.code)\n\(finding.place.path)\n\(finding.message.en)\n\(commit)"
      seen[identity, default: 0] += 1
      return Issue(
        description: context.message(finding), check_name: finding.code.description,
        fingerprint: SHA256.hex(of: Array("\(identity)\n\(seen[identity, default: 0])".utf8)),
        severity: finding.severity == .error ? "major" : "minor",
        location: Location(path: finding.place.path, lines: Lines(begin: finding.place.start.line)))
    }
  }
}

/// reviewdog's diagnostics: <https://github.com/reviewdog/reviewdog/tree/master/proto/rdf>; columns are bytes of UTF-8.
enum ReviewdogFormat {
  struct Diagnostic: Encodable {
    var message: String
    var location: Location
    var severity: String
    var source = Source()
    var code: Code
    var suggestions: [Suggestion]?
  }

  struct Suggestion: Encodable {
    var range: Range
    var text: String
  }

  struct Location: Encodable {
    var path: String
    var range: Range
  }

  struct Range: Encodable {
    var start: Position
    var end: Position?
  }

  struct Position: Encodable {
    var line: Int
    var column: Int?
  }

  struct Source: Encodable { var name = "legajo" }

  struct Code: Encodable { var value: String }

  static func diagnostic(_ finding: Finding, _ context: FindingContext) -> Diagnostic {
    let place = finding.place
    let isOneLine = place.start.line == place.end.line
    let range = Range(
      start: Position(line: place.start.line, column: place.byteColumn),
      end: Position(line: place.end.line, column: isOneLine ? place.byteEndColumn : nil))
    return Diagnostic(
      message: context.message(finding), location: Location(path: place.path, range: range),
      severity: finding.severity == .error ? "ERROR" : "WARNING", code: Code(value: finding.code.description),
      suggestions: isOneLine ? finding.replacement.map { [Suggestion(range: range, text: $0)] } : nil)
  }
}
