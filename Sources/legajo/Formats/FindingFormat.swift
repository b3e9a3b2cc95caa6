import ArgumentParser
import Documents

/// The forms in which findings are written for people and for programs.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  /// With the line and a caret, for people.
  case text
  /// One line each, as compilers and editors know it: `path:line:column: error[code]: message`.
  case compact
  /// ``FindingsReport``.
  case json
  /// SARIF 2.1.0 (OASIS): code scanning, editors.
  case sarif
  /// Workflow commands of GitHub Actions.
  case github
  /// GitLab's Code Quality report.
  case gitlab
  /// JUnit's XML, as most CI servers read it.
  case junit
  /// Checkstyle's XML.
  case checkstyle
  /// reviewdog's diagnostics, a line of JSON each.
  case rdjsonl
}

/// What formats need besides the findings.
struct FindingContext {
  /// The language of messages.
  var language: Language
  /// The version of this program.
  var version: String
  /// What a code means: the title of its page, and why it is so; nil where it has none.
  var page: (FindingCode) -> (title: String, why: String)?

  /// A finding's message with its way out, and the commit that is at fault.
  func message(_ finding: Finding) -> String {
    let help = finding.help.map { " (" + $0[language] + ")" } ?? ""
    let commit = finding.commit.map { " [" + $0.words[language] + "]" } ?? ""
    return finding.message[language] + help + commit
  }
}

extension FindingFormat {
  /// The findings in this form, ending in a line end where there is anything.
  func render(_ findings: [Finding], _ context: FindingContext) throws -> String {
    switch self {
    case .text:
      findings.map { FindingText.render($0, language: context.language, color: false) + "\n" }.joined()
    case .compact: findings.map { CompactFormat.line($0, context) }.joined()
    case .json: try JSON.text(FindingsReport(findings))
    case .sarif: try JSON.text(SarifFormat.log(findings, context))
    case .github: GitHubFormat.commands(findings, context)
    case .gitlab: try JSON.text(GitLabFormat.issues(findings, context))
    case .junit: XMLReports.junit(findings, context)
    case .checkstyle: XMLReports.checkstyle(findings, context)
    case .rdjsonl: try findings.map { try JSON.line(ReviewdogFormat.diagnostic($0, context)) }.joined()
    }
  }
}

enum CompactFormat {
  static func line(_ finding: Finding, _ context: FindingContext) -> String {
    let place = finding.place
    let severity = finding.severity == .error ? "error" : "warning"
    let text =
      "\(place.path):\(place.start.line):\(place.start.column): \(severity)[\(finding.code)]: "
      + context.message(finding)
    return FindingText.visible(text) + "\n"
  }
}

extension Place {
  /// The start's column counted in bytes of UTF-8 from 1, as some readers want it; in scalars where the line is not
  /// known that far.
  var byteColumn: Int { Self.bytes(before: start.column, in: knownLine) + 1 }

  /// The end's, where it is on the same line.
  var byteEndColumn: Int { Self.bytes(before: end.column, in: start.line == end.line ? knownLine : nil) + 1 }

  private var knownLine: String? { excerptColumn == nil ? excerpt : nil }

  private static func bytes(before column: Int, in line: String?) -> Int {
    guard let line else { return column - 1 }
    let known = line.unicodeScalars.prefix(column - 1)
    return known.reduce(column - 1 - known.count) { $0 + UTF8.width($1) }
  }
}
