import Documents
import Records

/// The monthly report on ticket surveys as data: what the answers of a month say, beside the eleven months before.
struct SurveyReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report.
  var asOf: CalendarDate
  /// The month.
  var month: Month
  /// The scorecard's monthly indicators that measure surveys.
  var cards: [Scorecard.Card]
  /// The month's surveys, counted or not.
  var surveys: [Survey]
  /// The month's figures.
  var result: SurveyFigures
  /// The twelve months that end with this one, oldest first.
  var series: [MonthFigures]
  /// The one scale of all the month's answers; nil where there are none, or several.
  var scale: Scale?
  /// Answers by score, from the least to the most; empty where there is no one scale.
  var distribution: [ScoreCount]
  /// By service, sorted for Spanish readers, those without one last.
  var services: [Group]
  /// By client, likewise.
  var clients: [Group]
  /// Fewest answers that a group's figures are shown for.
  var minimumGroup: Int
  /// The two lowest scores of the scale, by ticket.
  var negative: [Negative]
  /// What was written, by the ticket's category, the most talked about first.
  var comments: [CommentGroup]
  /// The month's surveys that an action names as its origin.
  var actions: [Action]

  /// One survey, with the evidence of its import.
  struct Survey: Sendable, Codable {
    /// The record's id.
    var id: String
    /// The ticket system.
    var system: LocalizedText
    /// The profile by which its file was read.
    var profile: String
    /// What people read for its status.
    var status: LocalizedText
    /// Whether its answers count: it is cleansed or reported, and they can be read.
    var isCounted: Bool
    /// The SHA-256 of the imported file.
    var sourceHash: String
    /// Rows of that file by what became of them: `read`, `accepted`, `rejected`, `duplicate`.
    var rows: [String: Int]
    /// How many were asked; nil where it is not known.
    var invited: Int?
  }

  /// The figures of a month.
  struct MonthFigures: Sendable, Codable {
    /// The month.
    var month: Month
    /// Its figures.
    var figures: SurveyFigures
  }

  /// The ends of a scale.
  struct Scale: Sendable, Codable, Hashable {
    /// The least score.
    var min: Double
    /// The highest score.
    var max: Double
  }

  /// Answers of one score.
  struct ScoreCount: Sendable, Codable {
    /// The score.
    var score: Double
    /// Answers that gave it.
    var count: Int
  }

  /// The answers about one service, or of one client.
  struct Group: Sendable, Codable {
    /// The record's id, or the ticket system's own key; nil where the answers name none.
    var key: String?
    /// What people call it; nil where the answers name none.
    var title: String?
    /// How many answered.
    var answers: Int
    /// Its figures; nil where fewer answered than the least.
    var figures: SurveyFigures?
  }

  /// An answer with one of the two lowest scores.
  struct Negative: Sendable, Codable {
    /// The ticket.
    var ticket: String
    /// The day of the answer; nil where the system does not tell.
    var answered: CalendarDate?
    /// The score.
    var score: Double
    /// What people call the client; nil where the answer names none.
    var client: String?
    /// What people call the service; nil where the answer names none.
    var service: String?
    /// What was written.
    var comment: String?
    /// The complaints that name the ticket.
    var complaints: [Complaint]
  }

  /// A complaint that follows an answer up.
  struct Complaint: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What people read for its status.
    var status: LocalizedText
  }

  /// What was written about tickets of one category.
  struct CommentGroup: Sendable, Codable {
    /// The category in the ticket system's words; nil for tickets without one.
    var category: String?
    /// The comments, worst score first.
    var comments: [Comment]
  }

  /// What one requester wrote.
  struct Comment: Sendable, Codable {
    /// The words.
    var text: String
    /// The score beside them; nil where none was given.
    var score: Double?
    /// The ticket.
    var ticket: String
    /// What people call the service; nil where the answer names none.
    var service: String?
  }

  /// An action that came from the month's surveys.
  struct Action: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What will be done.
    var title: String
    /// What people read for its status.
    var status: LocalizedText
    /// The day by which it is to be done.
    var due: CalendarDate?
  }
}
