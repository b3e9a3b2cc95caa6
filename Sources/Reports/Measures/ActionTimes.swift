public import Archive
import Documents
public import Records

/// One action as the measures of actions see it (docs/process.md, "Actions").
public struct ActionTimes: Sendable, Codable, Hashable {
  /// The record's id.
  public var id: String
  /// The day on which it is due now; nil where the record does not say.
  public var due: CalendarDate?
  /// The first due date that history knows.
  public var firstDue: CalendarDate?
  /// How often the due date was changed.
  public var dueChanges: Int
  /// When it came to be; nil where history does not tell.
  public var proposed: CalendarDate?
  /// When it was first done.
  public var done: CalendarDate?
  /// When it was verified.
  public var verified: CalendarDate?
  /// When it was cancelled.
  public var cancelled: CalendarDate?
  /// When it was first presented to clients: as moved, else as the conformities say.
  public var presented: CalendarDate?
  /// `yes`, `partly` or `no`; nil where it was not judged.
  public var effective: String?
  /// The clients' verdicts: `accepted`, `accepted_with_changes`, `rejected`, `pending`.
  public var verdicts: [String]

  /// An action by its due dates.
  public init(id: String, due: CalendarDate?, firstDue: CalendarDate? = nil, done: CalendarDate? = nil) {
    self.id = id
    self.due = due
    self.firstDue = firstDue ?? due
    self.done = done
    dueChanges = 0
    verdicts = []
  }

  /// An action of the records.
  public init(_ record: Record, _ times: RecordTimes) {
    let due = record.date("due")
    self.init(id: record.id, due: due, firstDue: times.firstDate(of: "due", in: record.id))
    dueChanges = times.changes(of: "due", in: record.id)
    proposed = times.entries(of: record.id).first?.day
    if ["done", "verified", "closed"].contains(record.status) {
      done = times.first("done", "verified", "closed", of: record.id)?.day
      verified = times.first("verified", of: record.id)?.day
    }
    cancelled = record.status == "cancelled" ? times.last("cancelled", of: record.id)?.day : nil
    let conformity = record.list("conformity")
    presented =
      times.first("presented", of: record.id)?.day ?? conformity.compactMap { $0["presented"]?.date }.min()
    effective = record.text("effective")
    verdicts = conformity.compactMap { $0["verdict"]?.text }
  }

  /// Whether it is neither done nor cancelled by the end of a day.
  public func isOpen(on day: CalendarDate) -> Bool {
    (proposed.map { $0 <= day } ?? true) && (done.map { $0 > day } ?? true) && (cancelled.map { $0 > day } ?? true)
  }

  /// Whether it was due before a day and is still open then.
  public func isOverdue(on day: CalendarDate) -> Bool { daysOverdue(on: day) != nil }

  /// Calendar days since the due date of an open action; nil where it is not overdue.
  public func daysOverdue(on day: CalendarDate) -> Int? {
    guard let due, due < day, isOpen(on: day) else { return nil }
    return day.daysSinceEpoch - due.daysSinceEpoch
  }

  /// Whether it is open and due on a day or within so many calendar days after it.
  public func isDueSoon(on day: CalendarDate, days: Int) -> Bool {
    guard let due, isOpen(on: day) else { return false }
    return (0...max(0, days)).contains(due.daysSinceEpoch - day.daysSinceEpoch)
  }
}

extension Measures {
  /// Of the actions that are done, or that are past their **first** due date, those that were done by it; cancelled ones
  /// are left out.
  public static func onTime(_ actions: [ActionTimes], asOf: CalendarDate) -> Share {
    let judged = actions.filter { action in
      guard action.cancelled == nil, let due = action.firstDue else { return false }
      return action.done.map { $0 <= asOf } ?? false || due < asOf
    }
    return Share(judged) { action in
      guard let due = action.firstDue, let done = action.done else { return false }
      return done <= due
    }
  }

  /// Of the actions whose effect was judged, those that were effective; `partly` is not.
  public static func effective(_ actions: [ActionTimes]) -> Share {
    Share(actions.filter { $0.effective != nil }) { $0.effective == "yes" }
  }

  /// Of the actions that were presented to clients, those that every client accepted, with changes or without; cancelled
  /// ones are left out.
  public static func withConformity(_ actions: [ActionTimes]) -> Share {
    Share(actions.filter { $0.cancelled == nil && !$0.verdicts.isEmpty }) { action in
      action.verdicts.allSatisfy { ["accepted", "accepted_with_changes"].contains($0) }
    }
  }
}
