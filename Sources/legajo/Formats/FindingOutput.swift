import Archive
import ArgumentParser
import Documents

/// How and where the findings of a run are written.
struct FindingOutput: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, compact, json, sarif, github, gitlab, junit, checkstyle or rdjsonl.", valueName: "format"))
  var format: FindingFormat = .text

  @Option(
    help: ArgumentHelp("Write a form to a file as well; may be repeated.", valueName: "format=file"))
  var output: [String] = []

  /// Writes the findings to the output and to the files asked for, and tells how many there are.
  func write(_ findings: [Finding], of subject: FindingText.Subject, _ session: Session) throws {
    let files = try output.map { try Self.file($0, session) }
    let context = FindingContext(
      language: session.language, version: Version.text, page: { Explain.words(of: $0, in: session.language) })
    for (form, path) in files { try OutputFile(path: path).write(Array(form.render(findings, context).utf8)) }
    let heading = FindingText.summary(findings, of: subject, language: session.language)
    if format == .text {
      let colours = session.console.colours(session.options.color, terminal: session.console.isOutputTerminal)
      for finding in findings {
        try session.console.write(FindingText.render(finding, language: session.language, color: colours) + "\n")
      }
    } else {
      try session.console.write(format.render(findings, context))
    }
    if format == .github, let path = session.console.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty {
      try OutputFile(path: path).append(Array(GitHubFormat.summary(findings, context, heading: heading).utf8))
    }
    if format != .json { session.console.say(heading) }
  }

  /// Does a work, and writes the findings behind a refusal in the form asked for, so that editors and CI show them.
  func tellingFaults<Result>(_ session: Session, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch var refusal as Refusal where !refusal.findings.isEmpty {
      let files = Set(refusal.findings.map(\.place.path)).count
      try write(refusal.findings.sortedForOutput(), of: .files(files), session)
      refusal.findings = []
      throw refusal
    }
  }

  private static func file(_ text: String, _ session: Session) throws -> (FindingFormat, String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let form = FindingFormat(rawValue: parts[0]) else { throw Refusal.outputUnreadable(text) }
    return (form, session.path(of: parts[1]))
  }
}

extension Refusal {
  fileprivate static func outputUnreadable(_ text: String) -> Refusal {
    let forms = FindingFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "«\(text)» no se entiende", en: "“\(text)” cannot be read"),
      help: LocalizedText(
        es: "la forma es --output FORMATO=ARCHIVO; formatos: \(forms)",
        en: "the form is --output FORMAT=FILE; formats: \(forms)"))
  }
}
