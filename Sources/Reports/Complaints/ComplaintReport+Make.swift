import Archive
import Documents
import Records

extension ComplaintReport: Report {
  /// Computes the report of a span: a month, a year, or from a day to another; else the year up to the report's day.
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> ComplaintReport {
    ComplaintReportBuilder(source: source, period: try ReportPeriod(options, of: source)).report
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.from = period.first
    options.to = period.last
    return options
  }
}

/// Computes the parts of the report.
private struct ComplaintReportBuilder {
  let source: ReportSource
  let period: ReportPeriod
  /// Those that are not private.
  let all: [ComplaintTimes]
  /// Private ones.
  let reserved: [ComplaintTimes]
  /// Those of ``all`` that were received in the span.
  let own: [ComplaintTimes]
  /// The ids of those that repeat an earlier one.
  let repeated: Set<String>

  init(source: ReportSource, period: ReportPeriod) {
    self.source = source
    self.period = period
    let complaints = source.records.complaints(source.times)
    all = complaints.filter { $0.client != nil }
    reserved = complaints.filter { $0.client == nil }
    own = all.filter { period.contains($0.received) }
    repeated = Set(Measures.repeated(all, withinDays: source.settings.repeatDays))
  }

  var report: ComplaintReport {
    ComplaintReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf, period: period,
      counts: counts(all), reserved: counts(reserved), months: months,
      durations: ComplaintReport.Duration.Step.allCases.map(duration),
      ageing: Measures.ageing(Measures.ages(all, on: end, calendar: calendar)),
      reopened: Measures.reopened(all.filter { period.contains($0.firstClosed) }),
      repeated: Share(own) { repeated.contains($0.id) },
      repeatDays: source.settings.repeatDays, services: groups("service") { $0.service.map { [$0] } ?? [] },
      channels: groups("channel") { $0.channel.map { [$0] } ?? [] }, topics: groups("topics", by: \.topics),
      clients: groups("client") { $0.client.map { [$0] } ?? [] },
      severities: groups("severity") { severity(of: $0).map { [$0] } ?? [] }.sorted {
        severities.firstIndex(of: $0.key) ?? 0 < severities.firstIndex(of: $1.key) ?? 0
      }, list: own.map(complaint))
  }

  private let severities = ["high", "medium", "low"]

  private var calendar: HolidayCalendar { source.records.calendar }

  /// The end of the span, or today where that is earlier.
  private var end: CalendarDate { min(period.last, source.asOf) }

  private func counts(_ complaints: [ComplaintTimes]) -> ComplaintReport.Counts {
    ComplaintReport.Counts(
      received: complaints.count { period.contains($0.received) },
      closed: complaints.count { period.contains($0.closed ?? $0.rejected) },
      open: complaints.count { $0.isOpen(on: end) })
  }

  private var months: [ComplaintReport.MonthCounts] {
    let last = min(Month(of: period.last), Month(of: source.asOf))
    let first = min(Month(of: period.first), last.twelveMonths.first ?? last)
    return sequence(first: first) { $0.adding(1) }.prefix { $0 <= last }.map { month in
      ComplaintReport.MonthCounts(
        month: month, received: all.count { month.contains($0.received) },
        closed: all.count { ($0.closed ?? $0.rejected).map(month.contains) ?? false },
        open: all.count { $0.isOpen(on: min(month.last, source.asOf)) })
    }
  }

  private func duration(_ step: ComplaintReport.Duration.Step) -> ComplaintReport.Duration {
    let targets = source.settings.complaintDays
    let target: Int? =
      switch step {
      case .acknowledged: targets.acknowledge
      case .answered: targets.answer
      case .informed, .closed: nil
      }
    return ComplaintReport.Duration(
      step: step,
      days: Measures.DurationSummary(Measures.workingDays(own, to: step.day, calendar: calendar)), target: target,
      inTarget: target.map {
        Measures.withinTarget(own, to: step.day, target: $0, calendar: calendar, asOf: source.asOf)
      })
  }

  private func severity(of complaint: ComplaintTimes) -> String? {
    source.records.record(complaint.id)?.text("severity")
  }

  private func groups(_ field: String, by keys: (ComplaintTimes) -> [String]) -> [ComplaintReport.Group] {
    let pairs = own.flatMap { complaint in keys(complaint).map { (key: $0, complaint: complaint) } }
    return Dictionary(grouping: pairs, by: \.key).map { key, pairs in
      let complaints = pairs.map(\.complaint)
      return ComplaintReport.Group(
        key: key, label: label(key, field), received: complaints.count, open: complaints.count { $0.isOpen(on: end) },
        answered: Measures.DurationSummary(Measures.workingDays(complaints, to: \.answered, calendar: calendar)),
        inTarget: Measures.withinTarget(
          complaints, to: \.answered, target: source.settings.complaintDays.answer, calendar: calendar,
          asOf: source.asOf), repeated: complaints.count { repeated.contains($0.id) })
    }.sorted { ($1.received, $0.label.es, $0.key) < ($0.received, $1.label.es, $1.key) }
  }

  private func label(_ key: String, _ field: String) -> LocalizedText {
    guard ["service", "client"].contains(field) else { return source.label(key, of: field, in: "complaint") }
    let title = source.title(key)
    return LocalizedText(es: title, en: title)
  }

  private func complaint(_ complaint: ComplaintTimes) -> ComplaintReport.Complaint {
    let record = source.records.record(complaint.id)
    let value = { (field: String) -> ShownValue in
      guard let record, let raw = record.text(field) else { return .none }
      return ShownValue(raw: raw, shown: source.label(field, of: record))
    }
    let days = ComplaintReport.Duration.Step.allCases.compactMap { step in
      complaint[keyPath: step.day].map { (step.rawValue, calendar.workingDays(from: complaint.received, to: $0)) }
    }
    return ComplaintReport.Complaint(
      id: complaint.id, title: source.title(complaint.id), client: complaint.client ?? "",
      clientTitle: source.title(complaint.client ?? ""), service: complaint.service ?? "",
      serviceTitle: source.title(complaint.service ?? ""), received: complaint.received, channel: value("channel"),
      severity: value("severity"),
      topics: complaint.topics.map { ShownValue(raw: $0, shown: source.label($0, of: "topics", in: "complaint")) },
      status: value("status"), days: Dictionary(days, uniquingKeysWith: { first, _ in first }),
      age: complaint.isOpen(on: end) ? calendar.workingDays(from: complaint.received, to: end) : nil,
      isReopened: complaint.reopened != nil, isRepeated: repeated.contains(complaint.id),
      actions: source.records.records(of: "action").filter { $0.texts("origin").contains(complaint.id) }.map(\.id))
  }
}

extension ComplaintReport.Duration.Step {
  /// The day on which it ends.
  fileprivate var day: KeyPath<ComplaintTimes, CalendarDate?> {
    switch self {
    case .informed: \.informed
    case .acknowledged: \.acknowledged
    case .answered: \.answered
    case .closed: \.closed
    }
  }
}

extension ComplaintReport {
  /// One row a complaint that was received in the span.
  var rows: [[CSV.Cell]] {
    let steps = Duration.Step.allCases.map(\.rawValue)
    let head =
      ["id", "title", "client", "service", "received", "channel", "severity", "topics", "status"]
      + steps.map { $0 + "_days" } + ["age", "reopened", "repeated", "actions"]
    let rows = list.map { complaint -> [CSV.Cell] in
      [
        complaint.id, complaint.title, complaint.client, complaint.service, complaint.received.description,
        complaint.channel.raw, complaint.severity.raw, complaint.topics.map(\.raw).joined(separator: "; "),
        complaint.status.raw,
      ].map { .text($0) } + steps.map { .number(complaint.days[$0].map(Double.init)) } + [
        .number(complaint.age.map(Double.init)), .text(complaint.isReopened ? "true" : "false"),
        .text(complaint.isRepeated ? "true" : "false"), .text(complaint.actions.joined(separator: "; ")),
      ]
    }
    return [head.map { .text($0) }] + rows
  }
}
