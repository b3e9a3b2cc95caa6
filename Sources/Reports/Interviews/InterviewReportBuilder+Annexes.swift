import Archive
import Documents
import Records

/// What stands at the end of the report.
extension InterviewReportBuilder {
  var notInterviewed: [InterviewReport.Missing] {
    let held = Set(scores.interviews.compactMap { $0.text("client") })
    let excluded = Dictionary(
      campaign.list("excluded").compactMap { item in item["client"]?.text.map { ($0, item["reason"]?.text) } },
      uniquingKeysWith: { first, _ in first })
    let declined = Dictionary(
      recordSet.records(of: "interview").filter { $0.text("campaign") == campaign.id && $0.status == "declined" }
        .map { ($0.text("client") ?? "", $0.text("declined_reason")) }, uniquingKeysWith: { first, _ in first })
    return campaign.texts("population").filter { !held.contains($0) }.map { client in
      let (kind, reason) =
        if let reason = excluded[client] { ("excluded", reason) } else if let reason = declined[client] {
          ("declined", reason)
        } else { ("missing", nil as String?) }
      return InterviewReport.Missing(client: client, title: title(client), kind: kind, reason: reason)
    }.sorted { SpanishOrder.less($0.title, $1.title) }
  }

  var remarks: [InterviewReport.Remark] {
    let void = recordSet.records.filter { $0.status == "void" && $0.text("campaign") == campaign.id }.map { record in
      InterviewReport.Remark(
        record: record.id,
        text: LocalizedText(
          es: "anulada: \(record.text("void_reason") ?? "")", en: "void: \(record.text("void_reason") ?? "")"))
    }
    let late = scores.interviews.filter { interview in
      guard let held = interview.date("held"), let closes = campaign.date("closes") else { return false }
      return held > closes
    }.map { interview in
      InterviewReport.Remark(
        record: interview.id,
        text: LocalizedText(
          es: "realizada después del cierre de la campaña", en: "held after the campaign's closing date"))
    }
    let few = scores.clients.filter { $0.score == nil }.map { client in
      InterviewReport.Remark(
        record: client.id,
        text: LocalizedText(
          es: "\(client.answers) respuestas: no alcanzan para un puntaje",
          en: "\(client.answers) answers: not enough for a score"))
    }
    return void + late + few
  }

  var changesAfterClosing: [InterviewReport.LateChange] {
    (scores.interviews.map(\.id) + [campaign.id]).flatMap(times.changesAfterFinal)
      .sorted { ($0.day?.description ?? "", $0.record) < ($1.day?.description ?? "", $1.record) }
      .map { change in
        InterviewReport.LateChange(
          record: change.record, commit: change.commit, day: change.day,
          person: labels.person(change.person, change.authorName), role: labels.role(change.role),
          fields: change.fields.map {
            labels.field($0, of: change.record == campaign.id ? campaign.kind : "interview")
          })
      }
  }
}
