import Archive
import Documents
import Records

extension InterviewReport: Report {
  /// Computes the report of a campaign: the one that is named, else the latest that is closed or reported.
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> InterviewReport {
    let records = source.records
    let record = try choose(options.campaign, records)
    let builder = InterviewReportBuilder(
      recordSet: records, times: source.times, atClosing: try recordsAtClosing(source),
      kinds: source.kinds, labels: RecordLabels(source), campaign: record,
      scores: CampaignScores(campaign: record, in: records),
      previous: previous(to: record, records), today: source.asOf)
    return InterviewReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf,
      campaign: builder.campaignFacts, result: builder.result, series: builder.series, dimensions: builder.dimensions,
      questions: builder.questions, clients: builder.clients, points: builder.points, complaints: builder.complaints,
      actions: builder.actions, plans: builder.plans,
      cards: Scorecard.make(source, .year(record.year)).cards.filter { $0.measure.hasPrefix("interview_") },
      analysis: record.document.bodyText,
      notInterviewed: builder.notInterviewed,
      remarks: builder.remarks, changesAfterClosing: builder.changesAfterClosing)
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.campaign = campaign.id
    return options
  }

  /// The records as of the commit that last closed each campaign, by the campaign's id.
  private static func recordsAtClosing(_ source: ReportSource) throws -> [String: RecordSet] {
    var result: [String: RecordSet] = [:]
    for campaign in source.records.records(of: "campaign") where closedStatuses.contains(campaign.status) {
      let closing = source.history.versions(of: campaign.id).last { $0.move?.to == "closed" }
      result[campaign.id] = try closing.flatMap { try source.records(at: $0.commit) }
    }
    return result
  }

  static let closedStatuses: Set<String> = ["closed", "reported"]

  private static func choose(_ id: String?, _ records: RecordSet) throws -> Record {
    let campaigns = records.records(of: "campaign")
    if let id {
      guard let found = campaigns.first(where: { $0.id == id }) else {
        throw Refusal.noCampaign(id, campaigns.map(\.id))
      }
      return found
    }
    guard let latest = campaigns.filter({ closedStatuses.contains($0.status) }).max(by: { $0.year < $1.year }) else {
      throw Refusal.noClosedCampaign
    }
    return latest
  }

  private static func previous(to campaign: Record, _ records: RecordSet) -> CampaignScores? {
    records.records(of: "campaign").filter { closedStatuses.contains($0.status) && $0.year < campaign.year }
      .max { $0.year < $1.year }.map { CampaignScores(campaign: $0, in: records) }
  }
}

extension Record {
  /// The year of a campaign; 0 where it is missing.
  var year: Int { self["year"]?.number.map { Int($0) } ?? 0 }
}

extension FindingCode {
  /// No campaign to report.
  static let campaignUnknown = FindingCode("campaign-unknown")
}

extension Refusal {
  static func noCampaign(_ id: String, _ ids: [String]) -> Refusal {
    let guess = nearest(id, among: ids)
    return Refusal(
      .campaignUnknown, .refused,
      LocalizedText(
        es: "no hay ninguna campaña \(id) en esta revisión", en: "there is no campaign \(id) in this revision"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(es: "hay: \(ids.joined(separator: ", "))", en: "there are: \(ids.joined(separator: ", "))"))
  }

  static var noClosedCampaign: Refusal {
    Refusal(
      .campaignUnknown, .refused,
      LocalizedText(es: "ninguna campaña está cerrada en esta revisión", en: "no campaign is closed in this revision"),
      help: LocalizedText(
        es: "elegir otra revisión con --at, o una campaña en curso con --campaign",
        en: "choose another revision with --at, or a running campaign with --campaign"))
  }
}
