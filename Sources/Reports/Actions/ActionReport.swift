import Documents
import Records

/// The actions and commitments as data: what is open and overdue on the report's day, and what came of those of a span.
///
/// The span's actions are those that were proposed by its end and not ended before it.
struct ActionReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report: open, overdue and due soon are of this day.
  var asOf: CalendarDate
  /// The span.
  var period: ReportPeriod
  /// How many there are.
  var counts: Counts
  /// Days before a due date from which on it is soon.
  var dueSoonDays: Int
  /// Those done by their first due date, of those that it came for in the span.
  var onTime: Share
  /// Those that every client accepted, of those presented in the span.
  var withConformity: Share
  /// Those that were effective, of those verified in the span.
  var effective: Share
  /// Those whose due date was changed, of the span's.
  var moved: Share
  /// How often due dates were changed.
  var dueChanges: Int
  /// How many of the span's improvement actions came how far.
  var funnel: [Step]
  /// By division, most first.
  var divisions: [Group]
  /// By assignee, most first.
  var assignees: [Group]
  /// By client, most first; one for two clients counts for both.
  var clients: [Group]
  /// By type, most first.
  var types: [Group]
  /// Those open on the report's day, of the span or not, by due date.
  var open: [Action]
  /// The span's actions, by due date.
  var list: [Action]

  /// How many there are.
  struct Counts: Sendable, Codable, Hashable {
    /// Neither done nor cancelled on the report's day.
    var open: Int
    /// Of those, the ones whose due date has passed.
    var overdue: Int
    /// Of those, the ones that are due soon.
    var dueSoon: Int
    /// Proposed in the span.
    var proposed: Int
    /// Done in the span.
    var done: Int
    /// Cancelled in the span.
    var cancelled: Int
  }

  /// A step of an improvement action's way.
  struct Step: Sendable, Codable {
    /// The status.
    var status: String
    /// What people read for it.
    var label: LocalizedText
    /// Those that came at least so far.
    var count: Int
  }

  /// Actions that have something in common.
  struct Group: Sendable, Codable {
    /// The record's id, or the word of the field.
    var key: String
    /// What people read for it.
    var label: LocalizedText
    /// How many of the span's actions it has.
    var total: Int
    /// How many of them are open.
    var open: Int
    /// How many are overdue.
    var overdue: Int
    /// How many were done in the span.
    var done: Int
    /// Those done by their first due date, of those that it came for in the span.
    var onTime: Share
  }

  /// One action.
  struct Action: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What is done.
    var title: String
    /// Its type.
    var type: ShownValue
    /// Its status.
    var status: ShownValue
    /// The division that does it.
    var division: ShownValue
    /// Who does it.
    var assignee: ShownValue
    /// Its clients, by title.
    var clients: [NamedRecord]
    /// To whom it was promised; nil where it is no commitment.
    var promisedTo: String?
    /// The records that it came from.
    var origin: [String]
    /// Whether an interview is among them.
    var isFromInterview: Bool
    /// Its days.
    var times: ActionTimes
    /// Whether it is open on the report's day.
    var isOpen: Bool
    /// Days since it was due, where it is open.
    var overdueDays: Int?
    /// Whether it is due soon.
    var isDueSoon: Bool
    /// Whether it was done by its first due date; nil where it is not done.
    var isOnTime: Bool?
    /// What people read for its effect; nil where it was not judged.
    var effective: LocalizedText?
    /// Its clients' verdicts, counted, in the order of the schema.
    var verdicts: [Verdict]
  }

  /// How many clients gave one verdict.
  struct Verdict: Sendable, Codable {
    /// What people read for it.
    var label: LocalizedText
    /// How many gave it.
    var count: Int
  }
}
