import Documents
import Records

/// A client's dossier: what is known, what was done, how it went over the years, and what is open.
struct ClientReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report.
  var asOf: CalendarDate
  /// For whom it is: the client's own holds nothing of the area's notes and names nobody of the area.
  var audience: ReportAudience
  /// Who the client is.
  var client: Client
  /// What is known and was cleansed.
  var facts: [Fact]
  /// How many facts wait for cleansing and are not shown; nil for the client.
  var uncleansed: Int?
  /// By campaign, the oldest first.
  var scores: [Score]
  /// The last time that client and area spoke; nil where they never did.
  var lastContact: ClientWork.Contact?
  /// Everything that happened, the newest first.
  var timeline: [Event]
  /// What is not finished.
  var open: [OpenItem]

  /// Who the client is.
  struct Client: Sendable, Codable {
    var id: String
    var title: String
    var status: LocalizedText
    var type: LocalizedText
    var area: LocalizedText
    var since: CalendarDate?
    var until: CalendarDate?
    var weight: Double
    var reviewed: CalendarDate?
    var contacts: [Contact]
    var services: [Service]
  }

  /// A person of the client.
  struct Contact: Sendable, Codable {
    var name: String
    var post: String?
    var email: String?
    var phone: String?
    var isMain: Bool
  }

  /// A service that the client uses.
  struct Service: Sendable, Codable {
    var service: NamedRecord
    var supportedBy: LocalizedText
    /// In percent.
    var target: Double?
  }

  /// Something that is known.
  struct Fact: Sendable, Codable {
    var text: String
    var source: LocalizedText
    /// Who told it; nil for the client, and where the record does not say.
    var by: String?
    var on: CalendarDate?
  }

  /// What the client answered in a campaign.
  struct Score: Sendable, Codable {
    var campaign: String
    var year: Int
    var held: CalendarDate?
    /// In percent of the scale; nil where there are too few answers.
    var score: Double?
    var grade: Double?
    var gradeDecimals: Int
    var gradeMax: Double
    /// How many questions were answered.
    var answers: Int
  }

  /// Something that happened.
  struct Event: Sendable, Codable {
    var day: CalendarDate
    var record: NamedRecord
    var kind: LocalizedText
    /// What became of it: the status it came into, the verdict.
    var what: LocalizedText
    /// Who did it; nil for the client, and where nobody is known.
    var person: String?
    var role: ShownValue?
    /// The day on which it was recorded, where another day is declared.
    var recorded: CalendarDate?
  }

  /// Something that is not finished.
  struct OpenItem: Sendable, Codable {
    var record: NamedRecord
    /// `complaint`, `action`, `conformity`, `interview`, `plan`, `finding`.
    var matter: String
    /// What people read for it.
    var label: LocalizedText
    var status: LocalizedText
    /// Since when, or until when.
    var day: CalendarDate?
    /// Whether ``day`` is the day on which it is due.
    var isDue: Bool
    /// Calendar days past the due date; working days since receiving of a complaint that should be answered.
    var daysLate: Int?
    /// Who looks after it; nil for the client.
    var person: String?
  }
}
