import Documents
import Records

/// The monthly report to one client as data: how its services went, and what it asked for and was promised.
struct ServiceReport: Sendable, Codable {
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
  /// The client that it is for.
  var client: Client
  /// The client's services, sorted for Spanish readers.
  var services: [Service]
  /// The client's cases of the month, by service and type.
  var cases: [Cases]
  /// The client's cases of all its services by type, for the twelve months that end with this one, oldest first.
  var caseMonths: [CaseMonth]
  /// The client's complaints.
  var complaints: Complaints
  /// The client's answers to surveys in the twelve months that end with this one, oldest first.
  var surveys: [Answers]
  /// Fewest answers that figures are shown for.
  var minimumGroup: Int
  /// What is being done, and what was done in the month, by due date.
  var actions: [Action]
  /// What was promised to the client, likewise.
  var commitments: [Action]
  /// What is known of the next month.
  var next: Next

  /// The client.
  struct Client: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What people call it.
    var title: String
    /// The people to talk to, the main ones first.
    var contacts: [Contact]
  }

  /// Someone to talk to.
  struct Contact: Sendable, Codable {
    /// The name.
    var name: String
    /// What they do; nil where the record does not say.
    var post: String?
    /// Whether the area talks to them first.
    var isMain: Bool
  }

  /// One service of the client.
  struct Service: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What people call it.
    var title: String
    /// The division that supports it.
    var division: LocalizedText
    /// When it is agreed to be there.
    var hours: Hours
    /// The availability agreed, in percent.
    var target: Double?
    /// The twelve months that end with the report's, oldest first.
    var months: [ServiceMonth]
    /// What happened in the report's month, by its start.
    var outages: [Outage]
  }

  /// When a service is agreed to be there.
  struct Hours: Sendable, Codable {
    /// Whether it is always.
    var isAlways: Bool
    /// Else the span of each day of the week: `mon`, `08:00-18:00`.
    var days: [Day]

    /// The hours of one day of the week.
    struct Day: Sendable, Codable {
      /// `mon` to `sun`.
      var day: String
      /// From when to when: `08:00-18:00`.
      var span: String
    }
  }

  /// How a service was in a month.
  struct ServiceMonth: Sendable, Codable {
    /// The month.
    var month: Month
    /// What there is of it.
    var state: State
    /// Minutes and outages; nil where figures are not published.
    var availability: Availability?
    /// Without agreed maintenance; nil where there is no agreed service time, or no figures.
    var percent: Double?
    /// With agreed maintenance as downtime; nil likewise.
    var percentWithMaintenance: Double?
    /// How it stands against the target.
    var light: Light

    /// What there is of a month.
    enum State: String, Sendable, Codable {
      /// Published figures.
      case published
      /// Figures that are not published yet.
      case draft
      /// Nothing.
      case missing
    }
  }

  /// An outage or a piece of maintenance, as it was written down.
  struct Outage: Sendable, Codable {
    /// What people call the service.
    var service: String
    /// When it began.
    var start: WallTime
    /// When it ended.
    var end: WallTime
    /// How long, in minutes, also outside the month and the agreed hours.
    var minutes: Int
    /// Whether it was planned.
    var isPlanned: Bool
    /// Whether the clients accepted it beforehand.
    var isAgreed: Bool
    /// Why; nil where the record does not say.
    var cause: String?
    /// The ticket's number; nil where the record does not say.
    var ticket: String?
  }

  /// Cases of one type.
  struct Cases: Sendable, Codable {
    /// What people call the service; nil where several are counted together.
    var service: String?
    /// `incident`, `request` or `complaint`.
    var type: String
    /// What people read for it.
    var label: LocalizedText
    /// How many began in the month.
    var opened: Int
    /// How many were open when the month ended.
    var backlog: Int
    /// How many were finished in time, of all that were finished in the month.
    var inTarget: Share
    /// The percentage agreed; nil where none is, or where several services are counted together.
    var target: Double?
    /// How it stands against that; nil where nothing is agreed.
    var light: Light?
    /// How many were opened again.
    var reopened: Int
    /// Minutes that the middle one took; nil where it is not known, or where several services are counted together.
    var medianMinutes: Double?
  }

  /// The cases of one month.
  struct CaseMonth: Sendable, Codable {
    /// The month.
    var month: Month
    /// By type; empty where no figures are published.
    var cases: [Cases]
  }
}
