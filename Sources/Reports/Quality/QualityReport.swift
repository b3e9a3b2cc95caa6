import Documents
import Records

/// How good the process's information is (P13), as of one commit.
struct QualityReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report.
  var asOf: CalendarDate
  /// Fields that the practice asks for, by kind.
  var completeness: [Completeness]
  /// Active clients whose record nobody went through for too long, the longest first.
  var stale: [StaleClient]
  /// How many clients are active.
  var activeClients: Int
  /// After how many days a client's record is stale.
  var staleClientDays: Int
  /// What a check of the commit finds, at most ``shownFindings``.
  var findings: [Found]
  /// How many errors and warnings it finds in all.
  var errors: Int
  var warnings: Int
  /// How many of them are references to what is not there.
  var brokenReferences: Int
  /// Declared dates that disagree with the recorded ones.
  var dates: [DateRemark]
  /// Working days within which two dates may differ.
  var toleranceDays: Int
  /// Facts about clients that gestor has not cleansed: not what they say.
  var uncleansedFacts: [UncleansedFact]
  /// Surveys that wait for cleansing.
  var uncleansedSurveys: [UncleansedSurvey]
  /// Changes of records after they were closed.
  var changesAfterClosing: [Change]
  /// Records that count nowhere.
  var voided: [Voided]
  /// Past breaches of the rules that two people accepted.
  var accepted: [Accepted]

  /// Most findings that are shown.
  static let shownFindings = 300

  /// The fields that the practice asks of a kind's records.
  struct Completeness: Sendable, Codable {
    var kind: String
    var label: LocalizedText
    /// How many records were looked at.
    var records: Int
    /// How many values there should be, and how many there are.
    var expected: Int
    var filled: Int
    var fields: [Gap]
  }

  /// One field, and where it is empty.
  struct Gap: Sendable, Codable {
    var field: String
    var label: LocalizedText
    var expected: Int
    /// The ids of the records without it.
    var missing: [String]
  }

  /// A client's record that nobody went through for too long.
  struct StaleClient: Sendable, Codable {
    var client: NamedRecord
    /// The last time; nil where the record does not tell.
    var reviewed: CalendarDate?
    /// Days since then.
    var days: Int?
  }

  /// A finding of the check.
  struct Found: Sendable, Codable {
    var code: String
    var severity: Severity
    var path: String
    /// Counted from 1.
    var line: Int
    var message: LocalizedText
  }

  /// A remark on the dates of a record.
  struct DateRemark: Sendable, Codable {
    var record: NamedRecord
    var text: LocalizedText
  }

  /// A fact that waits for gestor.
  struct UncleansedFact: Sendable, Codable {
    var client: NamedRecord
    var source: LocalizedText
    var by: String?
    var on: CalendarDate?
    /// Days since then.
    var days: Int?
  }

  /// A survey that waits for gestor.
  struct UncleansedSurvey: Sendable, Codable {
    var survey: NamedRecord
    var period: String
    /// The day on which it was imported; nil where history does not tell.
    var imported: CalendarDate?
    /// Days since then.
    var days: Int?
  }

  /// A change of a record in a final status.
  struct Change: Sendable, Codable {
    var record: NamedRecord
    var day: CalendarDate?
    var person: String
    var role: LocalizedText?
    var fields: [LocalizedText]
    var commit: String
  }

  /// A void record.
  struct Voided: Sendable, Codable {
    var record: NamedRecord
    var kind: LocalizedText
    var reason: String
    var day: CalendarDate?
    var person: String
  }

  /// An accepted breach.
  struct Accepted: Sendable, Codable {
    var commit: String
    var codes: [String]
    var reason: String
    /// When and by whom the commit was made; nil where it is not in this history.
    var day: CalendarDate?
    var person: String?
  }
}
