import Archive
import Documents
import Records

/// What of the process definition changed since an earlier revision (P30): who, in which role, approved by whom, and
/// whether it was communicated.
struct ChangesReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report.
  var asOf: CalendarDate
  /// The revision from which on changes are told; nil for the whole history.
  var since: Since?
  /// The changes, the oldest first.
  var changes: [Change]

  /// The earlier revision.
  struct Since: Sendable, Codable {
    var commit: String
    var day: CalendarDate?
  }

  /// A part of the process definition.
  enum Area: String, Sendable, Codable, CaseIterable {
    case schema, questionnaire, indicators, documents, settings, roster, lists, calendars, imports, templates, breaches
  }

  /// What one commit changed in one record or file.
  struct Change: Sendable, Codable {
    var area: Area
    /// The record's id; nil for a file.
    var record: String?
    /// The record's title, or the file's path.
    var subject: String
    var form: FileDifference.Form
    var day: CalendarDate?
    var person: String
    var role: ShownValue?
    var commit: String
    /// The first line of the commit's message.
    var message: String
    /// The step of the life cycle.
    var move: Move?
    var fields: [Field]
    var bodyChanged: Bool
    var approval: Approval
    var communication: Communication?
  }

  /// A step of the life cycle.
  struct Move: Sendable, Codable {
    var from: LocalizedText
    var to: LocalizedText
  }

  /// A value before and after, as records and files write them.
  struct Field: Sendable, Codable {
    var path: String
    var label: LocalizedText
    var old: String?
    var new: String?
  }

  /// Whether direccion approved a change.
  struct Approval: Sendable, Codable {
    var state: State
    var person: String?
    var day: CalendarDate?
    var commit: String?

    enum State: String, Sendable, Codable {
      /// It is dueno's alone, or the adoption.
      case notNeeded = "not_needed"
      case approved
      /// It needs approval, and none is known.
      case missing
    }

    static let notNeeded = Approval(state: .notNeeded)
    static let missing = Approval(state: .missing)
  }

  /// What told of it.
  struct Communication: Sendable, Codable {
    var record: NamedRecord
    var sent: CalendarDate
    /// Whether it names the record; else it is the next one about a change of the process.
    var namesIt: Bool
  }
}
