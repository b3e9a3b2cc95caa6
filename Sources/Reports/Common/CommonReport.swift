import Documents
import Records

/// What clients need and complain about, by topic, as data: which topics several clients share, where that shows, and
/// what is being done (P5).
struct CommonReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report.
  var asOf: CalendarDate
  /// The span: interviews held, complaints received and findings raised in it; findings still open count from before.
  var period: ReportPeriod
  /// The clients that raised something, sorted for Spanish readers.
  var clients: [Client]
  /// The topics, those of most clients first.
  var topics: [Topic]
  /// The findings that say that something is common, the open ones first.
  var findings: [Finding]

  /// A client.
  struct Client: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What people call it.
    var title: String
  }

  /// One topic.
  struct Topic: Sendable, Codable {
    /// The word of lists.yaml.
    var key: String
    /// What people read for it.
    var label: LocalizedText
    /// What each client said of it, in the order of the report's clients; those who said nothing are left out.
    var clients: [Mentions]
    /// Where that shows.
    var sources: [Source]
    /// Findings about it.
    var findings: [String]
    /// Actions that came from complaints or findings about it.
    var actions: [Action]
    /// Actions that came from interviews that raised it, and may be about something else that they raised.
    var interviewActions: [Action]

    /// Whether several clients share it.
    var isCommon: Bool { clients.count > 1 }
  }

  /// How often one client raised a topic.
  struct Mentions: Sendable, Codable {
    /// The client's id.
    var client: String
    /// Needs in interviews.
    var needs: Int
    /// Weaknesses in interviews.
    var weaknesses: Int
    /// Opportunities in interviews.
    var opportunities: Int
    /// Complaints.
    var complaints: Int
    /// Findings that name it.
    var findings: Int

    /// All of them.
    var total: Int { needs + weaknesses + opportunities + complaints + findings }
  }

  /// A place where a topic shows.
  struct Source: Sendable, Codable {
    /// The record: an interview, a complaint or a finding.
    var record: String
    /// What it is: the point's polarity, or the kind of record.
    var kind: LocalizedText
    /// What people call the clients.
    var clients: [String]
    /// The client's words in an interview; else the title.
    var text: String
  }

  /// An action.
  struct Action: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What is done.
    var title: String
    /// What people read for its status.
    var status: LocalizedText
    /// The day by which it is to be done.
    var due: CalendarDate?
  }

  /// A finding that something is common.
  struct Finding: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What was found.
    var title: String
    /// What people read for its type.
    var type: LocalizedText
    /// What people read for its topic.
    var topic: LocalizedText
    /// What people read for its status.
    var status: LocalizedText
    /// Whether nothing more is to be done about it.
    var isSettled: Bool
    /// The day on which it was raised.
    var raised: CalendarDate
    /// What people call its clients.
    var clients: [String]
    /// The records that it comes from.
    var sources: [String]
    /// Why it is so; nil where that is not known yet.
    var cause: String?
    /// Actions that came from it.
    var actions: [Action]
  }
}
