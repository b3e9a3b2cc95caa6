/// Findings as people read them on a terminal.
public enum FindingText {
  /// One finding with its line and a caret under the place.
  public static func render(_ finding: Finding, language: Language, color: Bool) -> String {
    let style = Style(color: color, severity: finding.severity)
    var lines = [
      style.strong("\(label(finding.severity, language))[\(finding.code)]") + ": "
        + TerminalWidth.visible(finding.message[language].unicodeScalars)
    ]
    let help = finding.help.map { TerminalWidth.visible($0[language].unicodeScalars) }
    lines += excerpt(finding.place, help: help, style)
    if let commit = finding.commit?.words[language] {
      lines.append("   = \(TerminalWidth.visible(commit.unicodeScalars))")
    }
    for related in finding.related {
      let message = TerminalWidth.visible(related.message[language].unicodeScalars)
      lines.append("   = \(position(related.place)): \(message)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was looked at.
  public enum Subject: Sendable, Hashable {
    /// So many records.
    case records(Int)
    /// So many files of anybody's.
    case files(Int)
    /// So many commits.
    case commits(Int)
    /// A repository as a clone has it.
    case repository
  }

  /// How much was looked at, and how many errors and warnings there are, in words.
  public static func summary(_ findings: [Finding], of subject: Subject, language: Language) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
    let seen =
      switch (subject, language) {
      case (.records(let number), .es): count(number, "registro", "registros")
      case (.records(let number), .en): count(number, "record", "records")
      case (.commits(let number), .es): count(number, "commit", "commits")
      case (.commits(let number), .en): count(number, "commit", "commits")
      case (.repository, .es): "repositorio"
      case (.repository, .en): "repository"
      case (.files(let number), .es): count(number, "archivo", "archivos")
      case (.files(let number), .en): count(number, "file", "files")
      }
    return seen + ": "
      + (language == .es
        ? count(errors, "error", "errores") + ", " + count(warnings, "advertencia", "advertencias")
        : count(errors, "error", "errors") + ", " + count(warnings, "warning", "warnings"))
  }

  private static func label(_ severity: Severity, _ language: Language) -> String {
    switch (severity, language) {
    case (.error, _): "error"
    case (.warning, .es): "advertencia"
    case (.warning, .en): "warning"
    }
  }

  private static func position(_ place: Place) -> String {
    "\(TerminalWidth.visible(place.path.unicodeScalars)):\(place.start.line):\(place.start.column)"
  }

  private static func excerpt(_ place: Place, help: String?, _ style: Style) -> [String] {
    let number = String(place.start.line)
    let gutter = String(repeating: " ", count: number.count + 1)
    var lines = ["\(gutter)--> \(position(place))"]
    guard let text = place.excerpt else { return lines + (help.map { ["\(gutter) = \($0)"] } ?? []) }
    let whole = Array(text.unicodeScalars)
    let skipped = (place.excerptColumn ?? 1) - 1
    let window = window(of: whole.count, around: place.start.column - 1 - skipped)
    let cut = (skipped + window.lowerBound > 0, window.upperBound < whole.count)
    let scalars = (cut.0 ? ["…"] : []) + whole[window] + (cut.1 ? ["…"] : [])
    func column(_ column: Int) -> Int {
      min(max(column - 1 - skipped - window.lowerBound, 0) + (cut.0 ? 1 : 0), scalars.count)
    }
    let start = column(place.start.column)
    let end = place.end.line == place.start.line ? column(place.end.column) : scalars.count
    let indent = String(repeating: " ", count: TerminalWidth.of(scalars[..<start]))
    let carets = String(repeating: "^", count: max(1, TerminalWidth.of(scalars[start..<max(start, end)])))
    let isShort = (help?.unicodeScalars.count ?? 0) + indent.count + carets.count <= 90
    lines.append("\(gutter) |")
    lines.append(" \(number) | \(TerminalWidth.visible(scalars))")
    lines.append("\(gutter) | \(indent)\(style.strong(carets))\(isShort ? help.map { " " + $0 } ?? "" : "")")
    if !isShort, let help { lines.append("\(gutter) = \(help)") }
    return lines
  }

  /// What is shown of a line: all of it, or of a very long one the part around a column.
  private static func window(of count: Int, around column: Int) -> Range<Int> {
    guard count > 200 else { return 0..<count }
    let start = max(0, min(column - 60, count - 160))
    return start..<min(count, start + 160)
  }

  private struct Style {
    let color: Bool
    let severity: Severity

    func strong(_ text: String) -> String {
      guard color else { return text }
      return (severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m") + text + "\u{1B}[0m"
    }
  }
}

/// Findings for programs.
public struct FindingsReport: Sendable, Codable {
  /// The format of this report; grows compatibly.
  public var format = 1
  /// All findings, sorted.
  public var findings: [Finding]
  /// How many are errors.
  public var errors: Int
  /// How many are warnings.
  public var warnings: Int

  /// A report of sorted findings.
  public init(_ findings: [Finding]) {
    self.findings = findings
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
  }
}

extension FindingText {
  /// Text as a terminal can show it: what controls it, or turns the direction of writing, is escaped.
  public static func visible(_ text: String) -> String { TerminalWidth.visible(text.unicodeScalars) }

  /// How many columns text takes on a terminal.
  public static func width(_ text: String) -> Int { TerminalWidth.of(text.unicodeScalars) }
}
