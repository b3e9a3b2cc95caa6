public import Records

/// The annual interview report as data: every figure, in its own unit, before any language or page.
public struct InterviewReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  public var format = 1
  /// The data's origin.
  public var origin: ReportOrigin
  /// Who keeps the records.
  public var organization: String
  /// "Today" of the report.
  public var asOf: CalendarDate
  /// The campaign.
  public var campaign: Campaign
  /// The area's result.
  public var result: Result
  /// The results of this and earlier campaigns, oldest first.
  public var series: [YearResult]
  /// By dimension, in the order of the questionnaire.
  public var dimensions: [Dimension]
  /// By question, in the order of the questionnaire.
  public var questions: [Question]
  /// By client, sorted for Spanish readers.
  public var clients: [Client]
  /// Topics that clients raised, the most common first.
  public var points: [TopicPoints]
  /// The year's complaints.
  public var complaints: Complaints
  /// Actions that came from this campaign's interviews, by due date.
  public var actions: [Action]
  /// What became of what was agreed before; nil in contexts of earlier versions.
  public var plans: Plans?
  /// The scorecard's indicators that measure interviews, in the campaign's year; nil in contexts of earlier versions.
  public var cards: [Scorecard.Card]?
  /// The campaign's analysis, in Markdown.
  public var analysis: String
  /// Clients without an interview.
  public var notInterviewed: [Missing]
  /// What a reader should know about the data.
  public var remarks: [Remark]
  /// Changes of interviews and campaign after they were closed.
  public var changesAfterClosing: [LateChange]
}
