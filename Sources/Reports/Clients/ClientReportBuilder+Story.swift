import Archive
import Documents
import Records

/// What happened and what is open.
extension ClientReportBuilder {
  /// Fields that declare when a record came into a status, by kind; nil for its making.
  private static let declared: [String: [(status: String?, field: String)]] = [
    "interview": [("held", "held")], "meeting": [("held", "held")], "communication": [("sent", "sent")],
    "action": [("in_progress", "started")], "complaint": [(nil, "received")],
  ]

  /// The newest first; of one day by record, the later step first.
  var timeline: [ClientReport.Event] {
    let events = told.flatMap { record in moves(of: record) + verdicts(of: record) }
    return events.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.day != y.day { return x.day > y.day }
      return x.record.id == y.record.id ? a.offset > b.offset : x.record.id < y.record.id
    }.map(\.element)
  }

  /// Statuses of what the area still writes or discusses, by kind: the client is not told of them.
  private static let inward: [String: Set<String>] = [
    "communication": ["draft"], "action": ["proposed", "returned", "approved"], "interview": ["planned"],
    "plan": ["draft", "proposed", "approved"],
  ]

  private func moves(of record: Record) -> [ClientReport.Event] {
    work.times.entries(of: record.id).enumerated().compactMap { index, entry in
      if isForClient, Self.inward[record.kind]?.contains(entry.status) ?? false { return nil }
      let field = (Self.declared[record.kind] ?? []).first {
        $0.status == entry.status || ($0.status == nil && index == 0)
      }
      let declared = field.flatMap { record.date($0.field) }
      guard let day = declared ?? entry.day else { return nil }
      return ClientReport.Event(
        day: day, record: work.labels.named(record.id), kind: work.labels.kind(record.kind),
        what: work.labels.status(entry.status, of: record.kind),
        person: isForClient || (entry.person == nil && entry.authorName == nil)
          ? nil : work.labels.person(entry.person, entry.authorName),
        role: isForClient ? nil : work.labels.roleValue(entry.role),
        recorded: declared == entry.day || declared == nil ? nil : entry.day)
    }
  }

  /// The client's answers to an action that was presented.
  private func verdicts(of record: Record) -> [ClientReport.Event] {
    let field = source.kinds[record.kind]?.field("conformity")
    let labels = field?.fields.first { $0.name == "verdict" }?.valueLabels ?? [:]
    return record.list("conformity").filter { $0["client"]?.text == self.record.id }.compactMap { item in
      guard let day = item["presented"]?.date, let key = item["verdict"]?.text else { return nil }
      let name = field?.label ?? LocalizedText(es: "conformity", en: "conformity")
      let verdict = labels[key] ?? LocalizedText(es: key, en: key)
      return ClientReport.Event(
        day: day, record: work.labels.named(record.id), kind: work.labels.kind(record.kind),
        what: LocalizedText(es: "\(name.es): \(verdict.es)", en: "\(name.en): \(verdict.en)"), person: nil, role: nil,
        recorded: nil)
    }
  }

  // MARK: Open

  var open: [ClientReport.OpenItem] {
    openComplaints + openActions + pending + unfinished("interview", ["planned", "scheduled"], since: "scheduled")
      + unfinished("plan", ["draft", "proposed", "approved", "presented", "agreed"], since: "agreed")
      + (isForClient
        ? [] : unfinished("finding", ["open", "escalated", "in_treatment", "resolved"], since: "raised"))
  }

  private var openComplaints: [ClientReport.OpenItem] {
    work.openComplaints(of: record.id).map { complaint in
      let days = complaint.times.waiting.map { source.records.calendar.workingDays(from: $0, to: source.asOf) } ?? 0
      let isLate = days > source.settings.complaintDays.answer
      return item(
        complaint.record, "complaint", day: complaint.times.received, isDue: false, daysLate: isLate ? days : nil,
        person: "received_by")
    }.sorted { ($0.day?.description ?? "") < ($1.day?.description ?? "") }
  }

  private var openActions: [ClientReport.OpenItem] {
    work.openActions(for: record.id).map { action in
      item(
        action.record, "action", label: work.labels.value(action.record.text("type") ?? "", "type", of: "action"),
        day: action.times.due, isDue: true, daysLate: action.times.daysOverdue(on: source.asOf), person: "assignee")
    }.sorted { ($0.day?.description ?? "") < ($1.day?.description ?? "") }
  }

  private var pending: [ClientReport.OpenItem] {
    let label = work.labels.field("conformity", of: "action")
    return work.pendingConformity(of: record.id).map { presented in
      item(presented.record, "conformity", label: label, day: presented.presented, isDue: false, person: nil)
    }
  }

  private func unfinished(_ kind: String, _ statuses: Set<String>, since field: String) -> [ClientReport.OpenItem] {
    work.records(of: kind, about: record.id).filter { statuses.contains($0.status) }.map { record in
      item(
        record, kind, day: record.date(field) ?? work.times.entries(of: record.id).first?.day, isDue: false, person: nil
      )
    }
  }

  private func item(
    _ record: Record, _ matter: String, label: LocalizedText? = nil, day: CalendarDate?, isDue: Bool,
    daysLate: Int? = nil, person field: String?
  ) -> ClientReport.OpenItem {
    ClientReport.OpenItem(
      record: work.labels.named(record.id), matter: matter, label: label ?? work.labels.kind(record.kind),
      status: work.labels.status(record.status, of: record.kind), day: day, isDue: isDue, daysLate: daysLate,
      person: isForClient ? nil : field.flatMap { record.text($0) }.map(source.records.people.name))
  }
}
