import Archive
import Documents
import Records

/// How the process runs (P11): who works with it, how records move and how long they wait, and what is missing.
struct ProcessReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report.
  var asOf: CalendarDate
  /// The days that work, moves and waiting are counted in.
  var period: ReportPeriod
  /// The months that the period touches, up to "today".
  var months: [Month]
  /// Work by the role that commits state, in the order of roles.yaml; those that state none last.
  var roles: [Role]
  /// Commits, records that they touched, and different people.
  var commits: Int
  var records: Int
  var people: Int
  /// Moves of each kind.
  var moves: [KindMoves]
  /// How long records stayed in a status that they left in the period, and how many are in it now.
  var waits: [Wait]
  /// Campaigns, the latest first.
  var campaigns: [Campaign]
  /// The scorecard of the period's year, or of its month.
  var scorecard: Scorecard
  /// What ought to be there and is not, on "today".
  var due: [DueGroup]

  /// The work of one role.
  struct Role: Sendable, Codable {
    /// The key; nil for commits that state none.
    var role: String?
    var label: LocalizedText
    /// A count for each of the months.
    var commits: [Int]
    /// Different records touched in each of the months.
    var records: [Int]
  }

  /// The moves of one kind.
  struct KindMoves: Sendable, Codable {
    var kind: String
    var label: LocalizedText
    var moves: [Move]
  }

  /// One move of a life cycle.
  struct Move: Sendable, Codable {
    /// Nil for the making of a record.
    var from: LocalizedText?
    var to: LocalizedText
    var count: Int
  }

  /// Records in a status.
  struct Wait: Sendable, Codable {
    var kind: String
    var label: LocalizedText
    var status: String
    var statusLabel: LocalizedText
    /// Working days from coming to leaving, of those that left in the period.
    var stay: Measures.DurationSummary
    /// Working days so far, of those that are in it; none in final statuses.
    var waiting: Measures.DurationSummary
  }

  /// How far a campaign came.
  struct Campaign: Sendable, Codable {
    var campaign: NamedRecord
    var status: LocalizedText
    var population: Int
    var excluded: Int
    var held: Int
    /// In percent; nil where nobody is to be interviewed.
    var coverage: Double?
  }

  /// What is missing of one sort.
  struct DueGroup: Sendable, Codable {
    var group: DueList.Group
    var label: LocalizedText
    var items: [DueList.Item]
  }
}
