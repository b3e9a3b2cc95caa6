public import Documents
public import Records

extension InterviewReport {
  /// What became of what was agreed before: the last plan, the commitments, and actions that could not wait for a plan.
  public struct Plans: Sendable, Codable {
    /// the last plan that was agreed before the campaign opened; nil where there is none.
    public var last: PlanResult?
    /// Commitments to clients that were due in the campaign's year.
    public var commitments: Commitments
    /// Actions of the interviews or of a plan that were begun before the plan was agreed, by day (P20).
    public var early: [EarlyAction]
  }

  /// A plan and its actions as they stand.
  public struct PlanResult: Sendable, Codable {
    /// The record's id.
    public var id: String
    /// What people call it.
    public var title: String
    /// The day on which the clients agreed to it.
    public var agreed: CalendarDate?
    /// Its actions, but those that are void.
    public var actions: Int
    /// Those done, verified or closed.
    public var done: Int
    /// Those given up.
    public var cancelled: Int
    /// Those not done and due before "today".
    public var overdue: Int
    /// Those judged effective.
    public var effective: Int
    /// Those judged effective in part.
    public var partlyEffective: Int
    /// Those judged not effective.
    public var notEffective: Int
  }

  /// Commitments counted.
  public struct Commitments: Sendable, Codable {
    /// All but those that are void or cancelled.
    public var total: Int
    /// Done by the first due date that history knows.
    public var kept: Int
    /// Done later than that.
    public var late: Int
    /// Not done, and due on a day to come.
    public var running: Int
    /// Not done, and due before "today".
    public var overdue: Int
  }

  /// An action that was begun before the plan was agreed, and how its client was told.
  public struct EarlyAction: Sendable, Codable {
    /// The record's id.
    public var id: String
    /// What is done.
    public var title: String
    /// Its clients.
    public var clients: [String]
    /// The day on which it was begun.
    public var started: CalendarDate
    /// The day on which its plan was agreed; nil where it has no plan, or one that is not agreed yet.
    public var planAgreed: CalendarDate?
    /// The communication that told the client; nil where none is named.
    public var communication: String?
    /// How it was sent, as people read it.
    public var channel: LocalizedText?
    /// The day on which it was sent.
    public var sent: CalendarDate?
    /// What the client answered, as people read it: no changes, add, modify; nil where there is no answer.
    public var evaluation: LocalizedText?
  }
}
