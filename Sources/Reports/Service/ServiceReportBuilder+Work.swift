import Archive
import Documents
import Records

/// What the client asked for, said and was promised.
extension ServiceReportBuilder {
  var complaints: ServiceReport.Complaints {
    let all = records.complaints(times).filter { complaint in
      let wasOpen = month.previous.map { complaint.isOpen(on: $0.last) } ?? false
      return month.contains(complaint.received) || wasOpen
    }
    return ServiceReport.Complaints(
      received: all.count { month.contains($0.received) },
      closed: all.count { ($0.closed ?? $0.rejected).map(month.contains) ?? false },
      open: all.count { $0.isOpen(on: month.last) }, list: all.map(complaint))
  }

  private func complaint(_ complaint: ComplaintTimes) -> ServiceReport.Complaint {
    // One that was reopened waits for its answer again.
    let isWaiting = complaint.waiting != nil
    let days = records.calendar.workingDays(
      from: complaint.waiting ?? complaint.received,
      to: isWaiting ? source.asOf : complaint.answered ?? source.asOf)
    let record = records.record(complaint.id)
    return ServiceReport.Complaint(
      id: complaint.id, title: source.title(complaint.id), service: complaint.service.map(source.title),
      received: complaint.received,
      status: record.flatMap { source.label("status", of: $0) } ?? LocalizedText(es: "", en: ""),
      answeredIn: isWaiting || complaint.answered == nil ? nil : days,
      isInTarget: days <= source.settings.complaintDays.answer,
      resolution: isWaiting ? nil : record.flatMap { source.label("resolution", of: $0) },
      reopened: isWaiting ? complaint.reopened : nil)
  }

  var surveys: [ServiceReport.Answers] {
    month.twelveMonths.map { month in
      let own = records.surveyAnswers(of: month).filter { $0.row.clientKey == client.id }
      return ServiceReport.Answers(
        month: month, answers: own.count,
        figures: own.count < max(1, source.settings.minimumGroup) ? nil : SurveyFigures(own))
    }
  }

  /// What the client knows of; its view holds no more.
  func actions(_ isWanted: (Record) -> Bool) -> [ServiceReport.Action] {
    records.records(of: "action").filter(isWanted).compactMap { record in
      let action = ActionTimes(record, times)
      guard let due = action.due else { return nil }
      let ended = action.done ?? action.cancelled
      if let ended, ended < month.first { return nil }
      return ServiceReport.Action(
        id: record.id, title: record.title, type: source.label("type", of: record) ?? LocalizedText(es: "", en: ""),
        status: source.label("status", of: record) ?? LocalizedText(es: "", en: ""), due: due,
        firstDue: action.firstDue == due ? nil : action.firstDue, overdueDays: action.daysOverdue(on: source.asOf),
        isDone: ended != nil, verdict: verdict(on: record))
    }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  private func verdict(on action: Record) -> LocalizedText? {
    action.list("conformity").last { $0["client"]?.text == client.id }?["verdict"]?.text.map {
      source.label($0, of: "conformity.verdict", in: "action")
    }
  }
}

extension RecordSet {
  /// All complaints, private ones too, by the day on which they were received.
  func complaints(_ times: RecordTimes) -> [ComplaintTimes] {
    records(of: "complaint").compactMap { ComplaintTimes($0, times) }
      .sorted { ($0.received, $0.id) < ($1.received, $1.id) }
  }
}
