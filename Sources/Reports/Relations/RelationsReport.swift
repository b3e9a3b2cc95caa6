import Documents
import Records

/// The state of the relations with all clients (P11): when each was last spoken to, how satisfied it is, what is open.
struct RelationsReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report.
  var asOf: CalendarDate
  /// The last closed campaign and the one before, whose scores are compared; nil where there is none.
  var campaign: NamedRecord?
  var previousCampaign: NamedRecord?
  /// The active clients, the most neglected first.
  var clients: [Client]
  /// Days without contact from which on a client is neglected: red; from half of them: yellow.
  var neglectedDays: Int
  /// Working days within which a complaint is answered.
  var answerDays: Int
  /// The limits of the score's light, of the indicator in force; nil where none is.
  var scoreLimits: Limits?

  /// The limits of a light.
  struct Limits: Sendable, Codable {
    var indicator: NamedRecord
    var green: Double
    var yellow: Double
  }

  /// One client.
  struct Client: Sendable, Codable {
    var client: NamedRecord
    var weight: Double
    /// Nil where client and area never spoke.
    var lastContact: ClientWork.Contact?
    /// Days since then.
    var daysSinceContact: Int?
    var contactLight: Light
    /// In percent of the scale, of the last closed campaign and the one before.
    var score: Double?
    var previous: Double?
    var scoreLight: Light
    var openComplaints: Int
    /// Those that should have been answered.
    var lateComplaints: Int
    var complaintLight: Light
    /// Open actions, commitments among them.
    var openActions: Int
    var overdueActions: Int
    var actionLight: Light
    /// Presentations that were not answered.
    var pendingConformity: Int
    /// Open commitments.
    var commitments: Int
    /// The worst of its lights.
    var light: Light
  }
}
