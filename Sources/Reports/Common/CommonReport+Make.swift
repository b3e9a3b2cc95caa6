import Archive
import Documents
import Records

extension CommonReport: Report {
  /// Computes the report of a span; the year that ends on the report's day where none is asked for.
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> CommonReport {
    var options = options
    if options.month == nil, options.year == nil, options.from == nil {
      options.from = CalendarDate(daysSinceEpoch: (options.to ?? source.asOf).daysSinceEpoch - 364)
    }
    return CommonReportBuilder(source: source, period: try ReportPeriod(options, of: source)).report
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.from = period.first
    options.to = period.last
    return options
  }
}

/// Computes the parts of the report.
private struct CommonReportBuilder {
  let source: ReportSource
  let period: ReportPeriod

  /// One thing that one record says about one topic.
  private struct Mention {
    var topic: String
    var clients: [String]
    var record: Record
    /// `need`, `weakness` or `opportunity`; `complaint`, `finding`.
    var kind: String
    var text: String
  }

  private var records: RecordSet { source.records }

  var report: CommonReport {
    let mentions = interviews + complaints + findings
    let clients = Set(mentions.flatMap(\.clients)).map { CommonReport.Client(id: $0, title: source.title($0)) }
      .sorted { SpanishOrder.less($0.title + " " + $0.id, $1.title + " " + $1.id) }
    let topics = Dictionary(grouping: mentions, by: \.topic).map { topic($0, $1, clients) }
    return CommonReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf, period: period,
      clients: clients,
      topics: topics.sorted { a, b in
        (b.clients.count, b.sources.count, a.key) < (a.clients.count, a.sources.count, b.key)
      }, findings: commonFindings.map(finding))
  }

  // MARK: What was said

  private var interviews: [Mention] {
    records.records(of: "interview").filter {
      CampaignScores.heldStatuses.contains($0.status) && period.contains($0.date("held"))
    }.flatMap { interview in
      interview.list("points").compactMap { point in
        guard let topic = point["topic"]?.text, let kind = point["polarity"]?.text, kind != "strength" else {
          return nil
        }
        return Mention(
          topic: topic, clients: [interview.text("client")].compactMap(\.self), record: interview, kind: kind,
          text: point["text"]?.text ?? "")
      }
    }
  }

  private var complaints: [Mention] {
    records.records(of: "complaint").filter { $0.text("client") != nil && period.contains($0.date("received")) }
      .flatMap { complaint in
        complaint.texts("topics").map { topic in
          Mention(
            topic: topic, clients: [complaint.text("client")].compactMap(\.self), record: complaint,
            kind: "complaint", text: complaint.title)
        }
      }
  }

  private var findings: [Mention] {
    commonFindings.compactMap { finding in
      finding.text("topic").map {
        Mention(topic: $0, clients: finding.texts("clients"), record: finding, kind: "finding", text: finding.title)
      }
    }
  }

  private static let settledStatuses: Set<String> = ["resolved", "closed"]

  /// Raised in the span, or before it and still open; the open ones first, then by day.
  private var commonFindings: [Record] {
    records.records(of: "finding").filter { finding in
      guard ["common_need", "common_complaint"].contains(finding.text("type")), let raised = finding.date("raised")
      else { return false }
      return period.contains(raised) || (raised < period.first && !Self.settledStatuses.contains(finding.status))
    }.sorted { a, b in
      let (x, y) = (Self.settledStatuses.contains(a.status), Self.settledStatuses.contains(b.status))
      return x == y ? (a.text("raised") ?? "", a.id) < (b.text("raised") ?? "", b.id) : y
    }
  }

  // MARK: By topic

  private func topic(_ key: String, _ mentions: [Mention], _ clients: [CommonReport.Client]) -> CommonReport.Topic {
    let counted = clients.map { client in
      let own = mentions.filter { $0.clients.contains(client.id) }
      func count(_ kind: String) -> Int { own.count { $0.kind == kind } }
      return CommonReport.Mentions(
        client: client.id, needs: count("need"), weaknesses: count("weakness"), opportunities: count("opportunity"),
        complaints: count("complaint"), findings: count("finding"))
    }
    let direct = Set(mentions.filter { $0.record.kind != "interview" }.map(\.record.id))
    let said = Set(mentions.filter { $0.record.kind == "interview" }.map(\.record.id))
    let actions = actions(from: direct)
    let known = Set(actions.map(\.id))
    return CommonReport.Topic(
      key: key, label: source.label(key, of: "topics", in: "complaint"), clients: counted.filter { $0.total > 0 },
      sources: mentions.map { mention in
        CommonReport.Source(
          record: mention.record.id, kind: label(mention),
          clients: mention.clients.map(source.title).sorted(by: SpanishOrder.less), text: mention.text)
      }.sorted { ($0.record, $0.text) < ($1.record, $1.text) },
      findings: mentions.filter { $0.kind == "finding" }.map(\.record.id).sorted(), actions: actions,
      interviewActions: self.actions(from: said).filter { !known.contains($0.id) })
  }

  private func label(_ mention: Mention) -> LocalizedText {
    switch mention.record.kind {
    case "interview": source.label(mention.kind, of: "points.polarity", in: "interview")
    case "finding": source.label("type", of: mention.record) ?? LocalizedText(es: "", en: "")
    default: source.kinds[mention.record.kind]?.label ?? LocalizedText(es: "", en: "")
    }
  }

  private func actions(from origins: Set<String>) -> [CommonReport.Action] {
    records.records(of: "action").filter { !origins.isDisjoint(with: $0.texts("origin")) }.map { action in
      CommonReport.Action(
        id: action.id, title: action.title,
        status: source.label("status", of: action) ?? LocalizedText(es: "", en: ""), due: action.date("due"))
    }.sorted { ($0.due?.description ?? "", $0.id) < ($1.due?.description ?? "", $1.id) }
  }

  private func finding(_ record: Record) -> CommonReport.Finding {
    let label = { (field: String) in source.label(field, of: record) ?? LocalizedText(es: "", en: "") }
    return CommonReport.Finding(
      id: record.id, title: record.title, type: label("type"), topic: label("topic"), status: label("status"),
      isSettled: Self.settledStatuses.contains(record.status), raised: record.date("raised") ?? period.first,
      clients: record.texts("clients").map(source.title).sorted(by: SpanishOrder.less),
      sources: record.texts("sources"), cause: record.text("cause"), actions: actions(from: [record.id]))
  }
}

extension CommonReport {
  /// One row a topic and client.
  var rows: [[CSV.Cell]] {
    let head = ["topic", "client", "title", "needs", "weaknesses", "opportunities", "complaints", "findings"]
    let titles = Dictionary(clients.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let rows = topics.flatMap { topic in
      topic.clients.map { mentions -> [CSV.Cell] in
        [.text(topic.key), .text(mentions.client), .text(titles[mentions.client] ?? "")]
          + [
            mentions.needs, mentions.weaknesses, mentions.opportunities, mentions.complaints, mentions.findings,
          ].map { .number(Double($0)) }
      }
    }
    return [head.map { .text($0) }] + rows
  }
}
