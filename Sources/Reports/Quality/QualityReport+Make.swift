import Archive
import Documents
import Git
import Records

extension QualityReport: Report {
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> QualityReport {
    let builder = QualityReportBuilder(source: source)
    let findings = try builder.findings()
    return QualityReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf,
      completeness: builder.completeness, stale: builder.stale, activeClients: builder.activeClients.count,
      staleClientDays: source.settings.staleClientDays, findings: Array(findings.prefix(shownFindings)),
      errors: findings.count { $0.severity == .error }, warnings: findings.count { $0.severity == .warning },
      brokenReferences: findings.count { $0.isBrokenReference },
      dates: builder.dates, toleranceDays: source.settings.toleranceDays, uncleansedFacts: builder.uncleansedFacts,
      uncleansedSurveys: builder.uncleansedSurveys, changesAfterClosing: builder.changesAfterClosing,
      voided: builder.voided, accepted: try builder.accepted())
  }

  var options: ReportOptions { ReportOptions() }

  /// A row for each thing that is not as it should be.
  var rows: [[CSV.Cell]] {
    let none = CSV.Cell.text("")
    func row(
      _ issue: String, _ record: String, _ field: String = "", _ day: CalendarDate? = nil, _ days: Int? = nil,
      _ detail: String = ""
    ) -> [CSV.Cell] {
      [
        .text(issue), .text(record), .text(field), day.map { .text($0.description) } ?? none,
        .number(days.map(Double.init)), .text(detail),
      ]
    }
    let missing = completeness.flatMap { kind in
      kind.fields.flatMap { gap in gap.missing.map { row("empty", $0, gap.field) } }
    }
    return [["issue", "record", "field", "day", "days", "detail"].map { .text($0) }] + missing
      + stale.map { row("stale", $0.client.id, "reviewed", $0.reviewed, $0.days) }
      + findings.map { row($0.severity.rawValue, $0.path + ":\($0.line)", "", nil, nil, $0.code) }
      + dates.map { row("dates", $0.record.id, "", nil, nil, $0.text.es) }
      + uncleansedFacts.map { row("uncleansed", $0.client.id, "facts", $0.on, $0.days, $0.source.es) }
      + uncleansedSurveys.map { row("uncleansed", $0.survey.id, "status", $0.imported, $0.days) }
      + changesAfterClosing.map { row("after-closing", $0.record.id, "", $0.day, nil, $0.commit) }
      + voided.map { row("void", $0.record.id, "void_reason", $0.day, nil, $0.reason) }
      + accepted.map { row("accepted", $0.commit, "", $0.day, nil, $0.codes.joined(separator: "; ")) }
  }
}

extension QualityReport.Found {
  /// Whether it is a reference to what is not there, or to a record of a wrong kind.
  var isBrokenReference: Bool { ["reference-not-found", "reference-wrong-kind"].contains(code) }
}

/// Looks at one commit from the sides that the report has.
struct QualityReportBuilder {
  let source: ReportSource
  let labels: RecordLabels
  let times: RecordTimes

  init(source: ReportSource) {
    self.source = source
    labels = RecordLabels(source)
    times = source.times
  }

  var records: RecordSet { source.records }

  var completeness: [QualityReport.Completeness] {
    PracticeField.all.compactMap { name, fields in
      guard let kind = source.kinds[name] else { return nil }
      let all = records.records(of: name).filter { record in
        record.document.root.map { !kind.isStub($0) } ?? false
      }
      let gaps = fields.filter { field in
        field.field == "body" || kind.field(String(field.field.prefix { $0 != "." })) != nil
      }.map { field in
        let asked = all.filter { field.statuses.contains($0.status) }
        return QualityReport.Gap(
          field: field.field, label: labels.field(field.field, of: name), expected: asked.count,
          missing: asked.filter { !field.isFilled(in: $0) }.map(\.id))
      }
      let expected = gaps.reduce(0) { $0 + $1.expected }
      let missing = gaps.reduce(0) { $0 + $1.missing.count }
      return expected == 0
        ? nil
        : QualityReport.Completeness(
          kind: name, label: kind.plural, records: all.count, expected: expected, filled: expected - missing,
          fields: gaps.filter { $0.expected > 0 })
    }
  }

  var activeClients: [Record] { records.records(of: "client").filter { $0.status == "active" } }

  var stale: [QualityReport.StaleClient] {
    activeClients.compactMap { client in
      let reviewed = client.date("reviewed")
      let days = reviewed.map { source.asOf.days(since: $0) }
      guard days.map({ $0 > source.settings.staleClientDays }) ?? true else { return nil }
      return QualityReport.StaleClient(client: labels.named(client.id), reviewed: reviewed, days: days)
    }.sorted { ($1.days ?? .max, $0.client.id) < ($0.days ?? .max, $1.client.id) }
  }

  /// All findings of the check, errors first, then by place.
  func findings() throws -> [QualityReport.Found] {
    guard let commit = ObjectID(hex: source.origin.commit) else { return [] }
    let found = Checker.findings(in: try State.read(source.repository, .commit(commit))).map { finding in
      QualityReport.Found(
        code: finding.code.description, severity: finding.severity, path: finding.place.path,
        line: finding.place.start.line, message: finding.message)
    }
    return found.filter { $0.severity == .error } + found.filter { $0.severity != .error }
  }
}
