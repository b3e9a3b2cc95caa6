import Archive
import ArgumentParser
import Documents
import Git
import Records

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Prove for every commit that its author could make that change in that role.",
    discussion: """
      Judged are the commits from the anchor to the tip, each by the roles, settings and schema of the commit that it \
      stands on. The anchor is a commit that you trust: --anchor, or git config legajo.anchor; without one everything \
      since the adoption is judged.

      Examples:
        legajo audit                         the current branch from the anchor on
        legajo audit main~20..main           these steps only
        legajo audit --explain               what was allowed too, and by which rule
        legajo audit --format json
      A branch under review: legajo check --range main..my-branch
      """)

  @Argument(help: "A revision, or BASE..TIP; HEAD where none is given.") var range = "HEAD"
  @Option(help: ArgumentHelp("The trusted commit to start from.", valueName: "rev")) var anchor: String?
  @Flag(help: "Refuse to judge without an anchor, as a server should.") var requireAnchor = false
  @Flag(help: "Show for each commit what was allowed, and by which rule.") var explain = false
  @OptionGroup var output: FindingOutput
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      let ends = try RevisionRange(range)
      let tip = try repository.resolve(ends.tip)
      let request = AuditRequest(tip: tip, span: try span(repository, ends, session), now: session.now)
      var report = try Audit.run(repository, request)
      if ends.base == nil, !report.isMalformed {
        report.tags = try TagAudit.findings(repository, tip: tip)
      }
      try AuditOutput(report: report, explain: explain, output: output).write(session)
    }
  }

  private func span(_ repository: Repository, _ ends: RevisionRange, _ session: Session) throws -> AuditRequest.Span {
    if let base = ends.base { return .ledger(from: try repository.resolve(base)) }
    if let anchor = try Anchor.find(repository, stated: anchor) { return .ledger(from: anchor) }
    guard !requireAnchor else { throw Refusal.anchorMissing }
    session.console.say(
      session.language == .es
        ? "sin ancla (git config legajo.anchor): se juzga desde la adopción"
        : "no anchor (git config legajo.anchor): judged from the adoption on")
    return .ledgerFromAdoption
  }
}

/// `BASE..TIP`, or a single revision.
struct RevisionRange {
  let base: String?
  let tip: String

  /// - Throws: ``Refusal`` where the text is neither.
  init(_ text: String) throws {
    guard let dots = text.firstRange(of: "..") else {
      (base, tip) = (nil, text)
      return
    }
    let rest = text[dots.upperBound...]
    guard !rest.hasPrefix("."), dots.lowerBound > text.startIndex else { throw Refusal.rangeUnreadable(text) }
    (base, tip) = (String(text[..<dots.lowerBound]), rest.isEmpty ? "HEAD" : String(rest))
  }
}

extension Refusal {
  static func rangeUnreadable(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "«\(text)» no se entiende", en: "“\(text)” cannot be read"),
      help: LocalizedText(es: "la forma es BASE..PUNTA, con dos puntos", en: "the form is BASE..TIP, with two dots"))
  }
}

/// Writes what an audit found.
struct AuditOutput {
  let report: AuditReport
  var explain = false
  let output: FindingOutput

  /// - Throws: `ExitCode` 1 where there is an error.
  func write(_ session: Session) throws {
    if explain {
      try explanation(session)
      session.console.say(
        FindingText.summary(report.findings, of: .commits(report.commits.count), language: session.language))
    } else {
      try output.write(report.findings, of: .commits(report.commits.count), session)
    }
    if output.format != .json { tellRest(session) }
    if report.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  private func explanation(_ session: Session) throws {
    guard output.format != .json else { return try session.console.write(JSON.text(ExplainedAudit(report))) }
    for verdict in report.commits {
      try session.console.write(AuditText.explanation(verdict, session.language) + "\n")
    }
    for finding in report.tip + report.tags {
      try session.console.write(FindingText.render(finding, language: session.language, color: false) + "\n")
    }
  }

  private func tellRest(_ session: Session) {
    let isSpanish = session.language == .es
    let unproved = report.commits.count { $0.proof == .none }
    if unproved > 0 {
      session.console.say(
        isSpanish
          ? "identidad no probada (sin firma) en \(unproved) de \(report.commits.count)"
          : "identity not proved (unsigned) for \(unproved) of \(report.commits.count)")
    }
    if report.accepted > 0 {
      session.console.say(
        isSpanish
          ? "faltas pasadas aceptadas en accepted-breaches.yaml: \(report.accepted)"
          : "past breaches accepted in accepted-breaches.yaml: \(report.accepted)")
    }
  }
}

/// An audit in words.
enum AuditText {
  static func explanation(_ verdict: CommitVerdict, _ language: Language) -> String {
    let isSpanish = language == .es
    let person = verdict.person ?? (isSpanish ? "desconocido" : "unknown")
    let who = verdict.role.map { "\(person), \($0)" } ?? person
    var lines = [
      "commit \(verdict.id.hex.prefix(10))  " + (verdict.proof == .notNeeded ? "—" : who),
      "  \(FindingText.visible(verdict.subject))",
      "  \(isSpanish ? "política" : "policy"): \(verdict.policy.hex.prefix(10)); "
        + "\(isSpanish ? "identidad" : "identity"): \(words(verdict.proof, isSpanish))",
    ]
    for allowance in verdict.allowances {
      lines.append(
        FindingText.visible("  ✓ \(allowance.subject): \(allowance.change[language]) — \(allowance.rule[language])"))
    }
    for finding in verdict.findings {
      let help = finding.help.map { " (\($0[language]))" } ?? ""
      lines.append(
        FindingText.visible("  ✗ \(finding.code) \(finding.place.path): \(finding.message[language])\(help)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(_ proof: CommitVerdict.Proof, _ isSpanish: Bool) -> String {
    switch proof {
    case .notNeeded: isSpanish ? "no hace falta, no escribe nada" : "not needed, it writes nothing"
    case .signature: isSpanish ? "firma" : "signature"
    case .pusher: isSpanish ? "quien lo envió" : "the pusher"
    case .none: isSpanish ? "no probada" : "not proved"
    }
  }
}

/// An audit for programs.
private struct ExplainedAudit: Encodable {
  struct Commit: Encodable {
    var id: String
    var subject: String
    var person: String?
    var role: String?
    var policy: String
    var proof: String
    var allowances: [Reason]
    var findings: [Finding]
  }

  struct Reason: Encodable {
    var subject: String
    var change: LocalizedText
    var rule: LocalizedText
  }

  let format = 1
  let commits: [Commit]
  let tip: [Finding]
  let tags: [Finding]
  let accepted: Int

  init(_ report: AuditReport) {
    commits = report.commits.map { verdict in
      Commit(
        id: verdict.id.hex, subject: verdict.subject, person: verdict.person, role: verdict.role,
        policy: verdict.policy.hex, proof: "\(verdict.proof)",
        allowances: verdict.allowances.map { Reason(subject: $0.subject, change: $0.change, rule: $0.rule) },
        findings: verdict.findings)
    }
    (tip, tags, accepted) = (report.tip, report.tags, report.accepted)
  }
}
