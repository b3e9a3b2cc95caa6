import Archive
import Documents
import Records

extension RelationsReport: Report {
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> RelationsReport {
    let work = ClientWork(source)
    let closed = work.closedCampaigns
    let builder = RelationsReportBuilder(
      work: work, scores: closed.last.map(work.scores) ?? [:], previous: closed.dropLast().last.map(work.scores) ?? [:],
      indicator: scoreIndicator(source))
    let clients = source.records.records(of: "client").filter { $0.status == "active" }.map(builder.client)
    return RelationsReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf,
      campaign: closed.last.map { work.labels.named($0.id) },
      previousCampaign: closed.dropLast().last.map { work.labels.named($0.id) },
      clients: clients.sorted(by: isMoreNeglected), neglectedDays: source.settings.staleClientDays,
      answerDays: source.settings.complaintDays.answer, scoreLimits: builder.limits)
  }

  var options: ReportOptions { ReportOptions() }

  /// The indicator of the interviews' score, or else of their grade, that is in force on "today".
  private static func scoreIndicator(_ source: ReportSource) -> Record? {
    let known = source.records.records(of: "indicator").filter { record in
      record.status == "active" && record.date("valid_from").map { $0 <= source.asOf } ?? false
    }
    return ["interview_score", "interview_grade"].lazy.compactMap { measure in
      known.filter { $0.text("measure") == measure }
        .max { ($0.text("valid_from") ?? "", $0.id) < ($1.text("valid_from") ?? "", $1.id) }
    }.first
  }

  /// Who was never spoken to comes first, then the longest ago; then by title.
  private static func isMoreNeglected(_ a: Client, _ b: Client) -> Bool {
    let (x, y) = (a.daysSinceContact ?? .max, b.daysSinceContact ?? .max)
    return x == y ? SpanishOrder.less(a.client.title, b.client.title) : x > y
  }

  /// A row for each client.
  var rows: [[CSV.Cell]] {
    let head = [
      "client", "title", "weight", "last_contact", "contact_record", "days", "score", "previous", "open_complaints",
      "late_complaints", "open_actions", "overdue_actions", "pending_conformity", "commitments", "light",
    ]
    return [head.map { .text($0) }]
      + clients.map { client in
        let counts = [
          client.openComplaints, client.lateComplaints, client.openActions, client.overdueActions,
          client.pendingConformity, client.commitments,
        ]
        return [
          .text(client.client.id), .text(client.client.title), .number(client.weight),
          .text(client.lastContact?.day.description ?? ""), .text(client.lastContact?.record.id ?? ""),
          .number(client.daysSinceContact.map(Double.init)), .number(client.score), .number(client.previous),
        ] + counts.map { .number(Double($0)) } + [.text(client.light.rawValue)]
      }
  }
}

/// Computes one client after another.
struct RelationsReportBuilder {
  let work: ClientWork
  let scores: [String: CampaignScores.ClientScores]
  let previous: [String: CampaignScores.ClientScores]
  let indicator: Record?

  var limits: RelationsReport.Limits? {
    guard let indicator, let green = indicator["green"]?.number, let yellow = indicator["yellow"]?.number else {
      return nil
    }
    return RelationsReport.Limits(indicator: work.labels.named(indicator.id), green: green, yellow: yellow)
  }

  func client(_ record: Record) -> RelationsReport.Client {
    let settings = work.source.settings
    let today = work.source.asOf
    let contact = work.lastContact(with: record.id)
    let days = contact.map { today.days(since: $0.day) }
    let complaints = work.openComplaints(of: record.id)
    let late = complaints.count { complaint in
      complaint.times.waiting.map {
        work.source.records.calendar.workingDays(from: $0, to: today) > settings.complaintDays.answer
      } ?? false
    }
    let actions = work.openActions(for: record.id)
    let overdue = actions.count { $0.times.isOverdue(on: today) }
    let score = scores[record.id]?.score
    var client = RelationsReport.Client(
      client: work.labels.named(record.id), weight: record["weight"]?.number ?? 1, lastContact: contact,
      daysSinceContact: days, contactLight: contactLight(days), score: score, previous: previous[record.id]?.score,
      scoreLight: scoreLight(score), openComplaints: complaints.count, lateComplaints: late,
      complaintLight: late > 0 ? .red : complaints.isEmpty ? .green : .yellow, openActions: actions.count,
      overdueActions: overdue, actionLight: overdue > 0 ? .red : .green,
      pendingConformity: work.pendingConformity(of: record.id).count,
      commitments: actions.count { $0.record.text("type") == "commitment" }, light: .green)
    client.light = Self.worst(
      [client.contactLight, client.scoreLight, client.complaintLight, client.actionLight],
      isKnown: limits == nil || client.scoreLight != .grey)
    return client
  }

  /// Red from the days on after which a client's record is stale too, or without any contact; yellow from half of them.
  private func contactLight(_ days: Int?) -> Light {
    let limit = work.source.settings.staleClientDays
    guard let days, days <= limit else { return .red }
    return days * 2 > limit ? .yellow : .green
  }

  private func scoreLight(_ score: Double?) -> Light {
    guard let indicator, let limits,
      let direction = indicator.text("direction").flatMap(Measures.Direction.init(rawValue:)),
      let target = indicator["target"]?.number
    else { return .grey }
    let isGrade = indicator.text("measure") == "interview_grade"
    let scale = work.closedCampaigns.last?["grade"]
    let decimals = isGrade ? scale?["decimals"]?.number.flatMap(Int.init(exactly:)) ?? 1 : 1
    let value = score.map { score in
      isGrade
        ? Measures.grade(
          score, outMin: scale?["out_min"]?.number ?? 1, outMax: scale?["out_max"]?.number ?? 10, decimals: decimals)
        : score
    }
    return Measures.light(
      value, direction: direction, target: target, green: limits.green, yellow: limits.yellow, decimals: decimals)
  }

  /// The worst of the lights; that all is well is said only of what is known.
  private static func worst(_ lights: [Light], isKnown: Bool) -> Light {
    let worst = [Light.red, .yellow, .green].first { lights.contains($0) } ?? .grey
    return worst == .green && !isKnown ? .grey : worst
  }
}
