import Archive
import Documents
public import Records

extension InterviewReport {
  /// Computes the report of a campaign from one state and its history; the same input gives the same value.
  ///
  /// - Parameters:
  ///   - atClosing: the records as of the commit that closed a campaign, by the campaign's id.
  ///   - campaign: a campaign's id; nil for the latest that is closed or reported.
  ///   - asOf: "today"; nil for the day of the commit.
  /// - Throws: `Refusal` where there is no such campaign.
  public static func make(
    records: RecordSet, history: [RecordVersion], atClosing: [String: RecordSet], kinds: Kinds, origin: ReportOrigin,
    campaign: String?, asOf: CalendarDate?
  ) throws -> InterviewReport {
    let record = try choose(campaign, records)
    guard let today = asOf ?? records.settings.day(of: origin.committed) else { throw Refusal.noDay }
    let builder = InterviewReportBuilder(
      recordSet: records, history: history, atClosing: atClosing, kinds: kinds, campaign: record,
      scores: CampaignScores(campaign: record, in: records), previous: previous(to: record, records), today: today)
    return InterviewReport(
      origin: origin, organization: records.settings.organization, asOf: today, campaign: builder.campaignFacts,
      result: builder.result, series: builder.series, dimensions: builder.dimensions, questions: builder.questions,
      clients: builder.clients, points: builder.points, complaints: builder.complaints, actions: builder.actions,
      analysis: record.document.bodyText, notInterviewed: builder.notInterviewed, remarks: builder.remarks,
      changesAfterClosing: builder.changesAfterClosing)
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
  /// A date that cannot be told.
  static let dateUnknown = FindingCode("date-unknown")
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

  static var noDay: Refusal {
    Refusal(
      .dateUnknown, .cannotRun,
      LocalizedText(
        es: "la fecha del commit está fuera del calendario", en: "the commit's date is outside the calendar"),
      help: LocalizedText(es: "dar la fecha con --as-of", en: "give the date with --as-of"))
  }
}
