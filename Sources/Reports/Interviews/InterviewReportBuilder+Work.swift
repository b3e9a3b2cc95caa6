import Archive
import Documents
import Records

/// The complaints and actions beside the interviews.
extension InterviewReportBuilder {
  /// Received in the campaign's year and not void.
  var yearComplaints: [Record] {
    recordSet.records(of: "complaint").filter { $0.date("received")?.year == campaign.year }
  }

  static func isSettled(_ complaint: Record) -> Bool { ["closed", "rejected"].contains(complaint.status) }

  var complaints: InterviewReport.Complaints {
    let all = yearComplaints
    let own = all.filter { $0.text("category") == "service" }
    return InterviewReport.Complaints(
      received: all.count, open: all.count { !Self.isSettled($0) }, reserved: all.count - own.count,
      bySeverity: Dictionary(grouping: own, by: { $0.text("severity") ?? "" }).mapValues(\.count),
      byTopic: own.flatMap { $0.texts("topics") }.reduce(into: [:]) { $0[$1, default: 0] += 1 },
      topicLabels: Dictionary(
        Set(own.flatMap { $0.texts("topics") }).map { ($0, topicLabel($0)) }, uniquingKeysWith: { first, _ in first }),
      byOthers: complaintsOfOthers(own))
  }

  /// The complaints of clients who were not interviewed.
  private func complaintsOfOthers(_ complaints: [Record]) -> [InterviewReport.OtherComplaints] {
    let interviewed = Set(scores.clients.map(\.id))
    let others = Dictionary(grouping: complaints.filter { !interviewed.contains($0.text("client") ?? "") }) {
      $0.text("client") ?? ""
    }
    return others.map { client, own in
      InterviewReport.OtherComplaints(
        client: client, title: client.isEmpty ? "–" : title(client), received: own.count,
        open: own.count { !Self.isSettled($0) })
    }.sorted { SpanishOrder.less($0.title, $1.title) }
  }

  var actions: [InterviewReport.Action] {
    let held = Set(scores.interviews.map(\.id))
    let own = recordSet.records(of: "action").filter { !held.isDisjoint(with: $0.texts("origin")) }
    return own.map { action in
      let due = action.date("due")
      let first = times.firstDate(of: "due", in: action.id)
      let isDone = Self.doneStatuses.contains(action.status)
      let isDropped = action.status == "cancelled"
      let lifecycle = kinds["action"]?.lifecycle
      return InterviewReport.Action(
        id: action.id, title: action.title, type: action.text("type") ?? "",
        status: LocalizedText(
          es: lifecycle?.label(action.status, .es) ?? action.status,
          en: lifecycle?.label(action.status, .en) ?? action.status), stage: action.status,
        assignee: recordSet.people.name(action.text("assignee") ?? ""), clients: action.texts("clients").map(title),
        due: due, firstDue: first == due ? nil : first, isDone: isDone,
        isOverdue: !isDone && !isDropped && due.map { $0 < today } ?? false,
        verdicts: action.list("conformity").compactMap { $0["verdict"]?.text }.reduce(into: [:]) {
          $0[$1, default: 0] += 1
        })
    }.sorted { ($0.due?.description ?? "", $0.id) < ($1.due?.description ?? "", $1.id) }
  }
}
