import Archive
import Documents
import Records

extension ClientReport: Report {
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> ClientReport {
    let id = options.client ?? ""
    let audience = options.audience ?? .area
    guard let record = source.records.record(id), record.kind == "client" else {
      throw Refusal.noSuchClient(id, source.records.records(of: "client").map(\.id))
    }
    let builder = try ClientReportBuilder(
      work: ClientWork(audience == .client ? source.limited(to: id) : source, of: source), record: record,
      audience: audience)
    let facts = builder.facts
    return ClientReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf, audience: audience,
      client: builder.client, facts: facts.cleansed, uncleansed: audience == .client ? nil : facts.uncleansed,
      scores: builder.scores, lastContact: builder.lastContact, timeline: builder.timeline, open: builder.open)
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.client = client.id
    options.audience = audience
    return options
  }

  /// A row for each event of the timeline, the newest first.
  var rows: [[CSV.Cell]] {
    [["day", "kind", "id", "title", "what_es", "what_en", "person", "role", "recorded"].map { .text($0) }]
      + timeline.map { event in
        [
          event.day.description, event.kind.en, event.record.id, event.record.title, event.what.es, event.what.en,
          event.person ?? "", event.role?.raw ?? "", event.recorded?.description ?? "",
        ].map { .text($0) }
      }
  }
}

/// Computes the parts of a dossier.
struct ClientReportBuilder {
  let work: ClientWork
  let record: Record
  let audience: ReportAudience

  var source: ReportSource { work.source }
  var isForClient: Bool { audience == .client }

  var client: ClientReport.Client {
    let lists = source.records.lists
    func label(_ key: String?, _ list: String) -> LocalizedText {
      LocalizedText(es: lists.label(key ?? "", in: list, .es), en: lists.label(key ?? "", in: list, .en))
    }
    let services = record.texts("services").compactMap { source.records.record($0) }.map { service in
      ClientReport.Service(
        service: work.labels.named(service.id), supportedBy: label(service.text("supported_by"), "divisions"),
        target: service["availability_target"]?.number)
    }
    return ClientReport.Client(
      id: record.id, title: record.title, status: work.labels.status(record.status, of: "client"),
      type: work.labels.value(record.text("type") ?? "", "type", of: "client"),
      area: label(record.text("area"), "areas"), since: record.date("since"), until: record.date("until"),
      weight: record["weight"]?.number ?? 1, reviewed: record.date("reviewed"),
      contacts: record.list("contacts").map { contact in
        ClientReport.Contact(
          name: contact["name"]?.text ?? "", post: contact["post"]?.text, email: contact["email"]?.text,
          phone: contact["phone"]?.text, isMain: contact["main"]?.isTrue ?? false)
      }, services: services)
  }

  /// The client is not told what other people said of it.
  var facts: (cleansed: [ClientReport.Fact], uncleansed: Int) {
    let all = record.list("facts")
    let cleansed = all.filter { $0["cleansed"]?.isTrue == true }
    let sources = source.kinds["client"]?.field("facts")?.fields.first { $0.name == "source" }
    let shown = cleansed.filter { !isForClient || $0["source"]?.text != "involved_person" }.map { fact in
      let key = fact["source"]?.text ?? ""
      return ClientReport.Fact(
        text: fact["text"]?.text ?? "", source: sources?.valueLabels[key] ?? LocalizedText(es: key, en: key),
        by: isForClient ? nil : fact["by"]?.text.map(source.records.people.name), on: fact["on"]?.date)
    }
    return (shown.sorted { ($1.on?.description ?? "") < ($0.on?.description ?? "") }, all.count - cleansed.count)
  }

  var scores: [ClientReport.Score] {
    work.closedCampaigns.compactMap { campaign in
      guard let own = work.scores(of: campaign)[record.id] else { return nil }
      let grade = campaign["grade"]
      let decimals = grade?["decimals"]?.number.map { Int($0) } ?? 1
      let (low, high) = (grade?["out_min"]?.number ?? 1, grade?["out_max"]?.number ?? 10)
      let interview = work.records(of: "interview", about: record.id).first { $0.text("campaign") == campaign.id }
      return ClientReport.Score(
        campaign: campaign.id, year: campaign.year, held: interview?.date("held"), score: own.score,
        grade: own.score.map { Measures.grade($0, outMin: low, outMax: high, decimals: decimals) },
        gradeDecimals: decimals, gradeMax: high, answers: own.answers)
    }
  }

  var lastContact: ClientWork.Contact? { work.lastContact(with: record.id) }

  /// What is told: the client learns nothing of findings, drafts and what was written to others.
  var told: [Record] {
    work.records(about: record.id).filter { record in
      guard isForClient else { return true }
      switch record.kind {
      case "finding": return false
      case "communication":
        return record.status == "sent" && ["client", "all"].contains(record.text("audience") ?? "")
      default: return true
      }
    }
  }
}
