import Documents
import Records

/// What the client asked for, said and was promised.
extension ServiceReport {
  /// The client's complaints.
  struct Complaints: Sendable, Codable {
    /// Received in the month.
    var received: Int
    /// Closed, or not admitted, in the month.
    var closed: Int
    /// Not settled when the month ended.
    var open: Int
    /// All of these, by the day on which they were received.
    var list: [Complaint]
  }

  /// One complaint.
  struct Complaint: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What it is about.
    var title: String
    /// What people call the service.
    var service: String?
    /// The day on which it was received.
    var received: CalendarDate
    /// What people read for its status.
    var status: LocalizedText
    /// Working days until it was answered; nil where it is not.
    var answeredIn: Int?
    /// Whether that was within the target; until it is answered, whether it still can be.
    var isInTarget: Bool
    /// What people read for its resolution; nil where it has none.
    var resolution: LocalizedText?
    /// When it was reopened, where it waits for an answer since then; nil otherwise.
    var reopened: CalendarDate?
  }

  /// The client's answers in one month.
  struct Answers: Sendable, Codable {
    /// The month.
    var month: Month
    /// How many there are.
    var answers: Int
    /// Their figures; nil where there are fewer than the least.
    var figures: SurveyFigures?
  }

  /// An action or commitment.
  struct Action: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What is done.
    var title: String
    /// What people read for its type.
    var type: LocalizedText
    /// What people read for its status.
    var status: LocalizedText
    /// The day by which it is to be done.
    var due: CalendarDate
    /// The first due date that history knows, where it is another.
    var firstDue: CalendarDate?
    /// Days since it was due, where it is neither done nor given up.
    var overdueDays: Int?
    /// Whether it is done or given up.
    var isDone: Bool
    /// What people read for the client's verdict; nil where none is recorded.
    var verdict: LocalizedText?
  }

  /// The month to come.
  struct Next: Sendable, Codable {
    /// The month.
    var month: Month
    /// Planned maintenance that is written down already, by its start.
    var maintenance: [Outage]
    /// Actions and commitments that are due in it and not done.
    var due: [Action]
  }
}
