import Archive
import Documents
import Records

extension ActionReport: Report {
  /// Computes the report of a span: a month, a year, or from a day to another; else the year up to the report's day.
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> ActionReport {
    ActionReportBuilder(source: source, period: try ReportPeriod(options, of: source)).report
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.from = period.first
    options.to = period.last
    return options
  }
}

/// Computes the parts of the report.
private struct ActionReportBuilder {
  let source: ReportSource
  let period: ReportPeriod
  let times: RecordTimes
  /// All actions.
  let all: [ActionTimes]
  /// Those of the span.
  let own: [ActionTimes]

  init(source: ReportSource, period: ReportPeriod) {
    self.source = source
    self.period = period
    let times = source.times
    self.times = times
    all = source.records.records(of: "action").map { ActionTimes($0, times) }
    own = Self.byDue(
      all.filter { action in
        let ended = action.done ?? action.cancelled
        return action.proposed.map { $0 <= period.last } ?? true && ended.map { $0 >= period.first } ?? true
      })
  }

  private static func byDue(_ actions: [ActionTimes]) -> [ActionTimes] {
    actions.sorted { ($0.due?.description ?? "", $0.id) < ($1.due?.description ?? "", $1.id) }
  }

  var report: ActionReport {
    ActionReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf, period: period,
      counts: counts, dueSoonDays: source.settings.dueSoonDays, onTime: onTime(all),
      withConformity: Measures.withConformity(all.filter { period.contains($0.presented) }),
      effective: Measures.effective(all.filter { period.contains($0.verified) }),
      moved: Share(own) { $0.dueChanges > 0 }, dueChanges: own.reduce(0) { $0 + $1.dueChanges }, funnel: funnel,
      divisions: groups("division"), assignees: groups("assignee"), clients: groups("clients"), types: groups("type"),
      open: Self.byDue(all.filter(isOpen)).compactMap(action), list: own.compactMap(action))
  }

  private func onTime(_ actions: [ActionTimes]) -> Share {
    Measures.onTime(actions.filter { period.contains($0.firstDue) }, asOf: source.asOf)
  }

  private func isOpen(_ action: ActionTimes) -> Bool { action.isOpen(on: source.asOf) }

  private func isDueSoon(_ action: ActionTimes) -> Bool {
    action.isDueSoon(on: source.asOf, days: source.settings.dueSoonDays)
  }

  private var counts: ActionReport.Counts {
    ActionReport.Counts(
      open: all.count(where: isOpen), overdue: all.count { $0.isOverdue(on: source.asOf) },
      dueSoon: all.count(where: isDueSoon), proposed: all.count { period.contains($0.proposed) },
      done: all.count { period.contains($0.done) }, cancelled: all.count { period.contains($0.cancelled) })
  }

  /// The way of an improvement action, which corrective ones and commitments cut short.
  private static let way = ["proposed", "approved", "presented", "agreed", "in_progress", "done", "verified", "closed"]

  private var funnel: [ActionReport.Step] {
    let reached = own.filter { source.records.record($0.id)?.text("type") == "improvement" }.map { action in
      times.entries(of: action.id).compactMap { Self.way.firstIndex(of: $0.status) }.max() ?? 0
    }
    return Self.way.enumerated().map { index, status in
      ActionReport.Step(
        status: status, label: source.label(status, of: "status", in: "action"),
        count: reached.count { $0 >= index })
    }
  }

  private func groups(_ field: String) -> [ActionReport.Group] {
    let pairs = own.flatMap { action -> [(key: String, action: ActionTimes)] in
      guard let record = source.records.record(action.id) else { return [] }
      let keys = field == "clients" ? record.texts(field) : [record.text(field)].compactMap(\.self)
      return keys.map { ($0, action) }
    }
    return Dictionary(grouping: pairs, by: \.key).map { key, pairs in
      let actions = pairs.map(\.action)
      let title = source.title(key)
      return ActionReport.Group(
        key: key,
        label: field == "clients"
          ? LocalizedText(es: title, en: title) : source.label(key, of: field, in: "action"),
        total: actions.count, open: actions.count(where: isOpen),
        overdue: actions.count { $0.isOverdue(on: source.asOf) }, done: actions.count { period.contains($0.done) },
        onTime: onTime(actions))
    }.sorted { ($1.total, $0.label.es, $0.key) < ($0.total, $1.label.es, $1.key) }
  }

  private func action(_ action: ActionTimes) -> ActionReport.Action? {
    guard let record = source.records.record(action.id) else { return nil }
    let value = { (field: String) -> ShownValue in
      record.text(field).map { ShownValue(raw: $0, shown: source.label($0, of: field, in: "action")) } ?? .none
    }
    let origin = record.texts("origin")
    return ActionReport.Action(
      id: record.id, title: record.title, type: value("type"), status: value("status"), division: value("division"),
      assignee: value("assignee"),
      clients: record.texts("clients").map { NamedRecord(id: $0, title: source.title($0)) }
        .sorted { SpanishOrder.less($0.title, $1.title) },
      promisedTo: record.text("promised_to"), origin: origin,
      isFromInterview: origin.contains { source.records.record($0)?.kind == "interview" }, times: action,
      isOpen: isOpen(action), overdueDays: action.daysOverdue(on: source.asOf), isDueSoon: isDueSoon(action),
      isOnTime: action.done.flatMap { done in action.firstDue.map { done <= $0 } },
      effective: source.label("effective", of: record), verdicts: verdicts(action))
  }

  private func verdicts(_ action: ActionTimes) -> [ActionReport.Verdict] {
    ["accepted", "accepted_with_changes", "rejected", "pending"].compactMap { verdict in
      let count = action.verdicts.count { $0 == verdict }
      guard count > 0 else { return nil }
      return ActionReport.Verdict(label: source.label(verdict, of: "conformity.verdict", in: "action"), count: count)
    }
  }
}

extension ActionReport {
  /// One row an action of the span.
  var rows: [[CSV.Cell]] {
    let head = [
      "id", "title", "type", "status", "division", "assignee", "clients", "origin", "due", "first_due", "due_changes",
      "proposed", "done", "overdue_days", "on_time", "effective", "from_interview",
    ]
    let rows = list.map { action -> [CSV.Cell] in
      [
        action.id, action.title, action.type.raw, action.status.raw, action.division.raw, action.assignee.raw,
        action.clients.map(\.id).joined(separator: "; "), action.origin.joined(separator: "; "),
        action.times.due?.description ?? "", action.times.firstDue?.description ?? "",
      ].map { .text($0) } + [
        .number(Double(action.times.dueChanges)), .text(action.times.proposed?.description ?? ""),
        .text(action.times.done?.description ?? ""), .number(action.overdueDays.map(Double.init)),
        .text(action.isOnTime.map { $0 ? "true" : "false" } ?? ""), .text(action.times.effective ?? ""),
        .text(action.isFromInterview ? "true" : "false"),
      ]
    }
    return [head.map { .text($0) }] + rows
  }
}
