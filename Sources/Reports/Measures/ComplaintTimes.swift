public import Archive
public import Records

/// One complaint as the measures of complaints see it (docs/process.md, "Complaints"): its days, and what it is about.
///
/// `received` and `owner_informed` are declared; the other days come from history.
public struct ComplaintTimes: Sendable, Codable, Hashable {
  /// The record's id.
  public var id: String
  /// The client; nil in a stub.
  public var client: String?
  /// The service; nil in a stub.
  public var service: String?
  /// The channel; nil in a stub.
  public var channel: String?
  /// The topics; empty in a stub.
  public var topics: [String]
  /// When it was received.
  public var received: CalendarDate
  /// When dueno was told.
  public var informed: CalendarDate?
  /// When it was acknowledged, or taken up or answered without that.
  public var acknowledged: CalendarDate?
  /// When it was first answered.
  public var answered: CalendarDate?
  /// When it was first closed.
  public var firstClosed: CalendarDate?
  /// When it was last closed; nil while it is open, also after it was reopened.
  public var closed: CalendarDate?
  /// When it was not admitted.
  public var rejected: CalendarDate?
  /// When it was first reopened.
  public var reopened: CalendarDate?
  /// The day since which an answer is waited for: that of receiving, or of the last reopening; nil where none is.
  public var waiting: CalendarDate?

  /// A complaint by its days.
  public init(id: String, received: CalendarDate) {
    self.id = id
    self.received = received
    topics = []
  }

  /// A complaint of the records; nil where the day on which it was received cannot be read.
  public init?(_ record: Record, _ times: RecordTimes) {
    guard let received = record.date("received") else { return nil }
    self.init(id: record.id, received: received)
    client = record.text("client")
    service = record.text("service")
    channel = record.text("channel")
    topics = record.texts("topics")
    informed = record.date("owner_informed")
    acknowledged = times.first("acknowledged", "in_progress", "answered", of: record.id)?.day
    answered = times.first("answered", of: record.id)?.day
    firstClosed = times.first("closed", of: record.id)?.day
    closed = record.status == "closed" ? times.last("closed", of: record.id)?.day : nil
    rejected = record.status == "rejected" ? times.last("rejected", of: record.id)?.day : nil
    reopened = times.first("reopened", of: record.id)?.day
    if ["registered", "acknowledged", "in_progress", "reopened"].contains(record.status) {
      waiting = times.last("reopened", of: record.id)?.day ?? received
    }
  }

  /// Whether it was received by the end of a day, and neither closed nor rejected by then.
  ///
  /// Of a complaint that was reopened the days in between count as open.
  public func isOpen(on day: CalendarDate) -> Bool {
    received <= day && (closed.map { $0 > day } ?? true) && (rejected.map { $0 > day } ?? true)
  }
}

extension Measures {
  /// Working days from receiving to another day of the same complaint, of those complaints that have come to it.
  public static func workingDays(
    _ complaints: [ComplaintTimes], to day: KeyPath<ComplaintTimes, CalendarDate?>, calendar: HolidayCalendar
  ) -> [Int] {
    complaints.compactMap { complaint in
      complaint[keyPath: day].map { calendar.workingDays(from: complaint.received, to: $0) }
    }
  }

  /// Of some complaints, how many came to a day (acknowledged, answered) within so many working days of receiving; those
  /// that have not, and may still in time, and those that were not admitted, are left out (``withinTarget(_:target:)``).
  public static func withinTarget(
    _ complaints: [ComplaintTimes], to day: KeyPath<ComplaintTimes, CalendarDate?>, target: Int,
    calendar: HolidayCalendar, asOf: CalendarDate
  ) -> Share {
    let judged = complaints.filter { $0.rejected == nil || $0[keyPath: day] != nil }
    return withinTarget(
      judged.map { complaint in
        let done = complaint[keyPath: day].flatMap { $0 <= asOf ? $0 : nil }
        return (calendar.workingDays(from: complaint.received, to: done ?? asOf), done != nil)
      }, target: target)
  }

  /// The working days since receiving of those that are open on a day; ``ageing(_:)`` puts them into classes.
  public static func ages(
    _ complaints: [ComplaintTimes], on day: CalendarDate, calendar: HolidayCalendar
  ) -> [Int] {
    complaints.filter { $0.isOpen(on: day) }.map { calendar.workingDays(from: $0.received, to: day) }
  }

  /// Of the complaints that were ever closed, those that were reopened after it.
  public static func reopened(_ complaints: [ComplaintTimes]) -> Share {
    Share(complaints.filter { $0.firstClosed != nil }) { $0.reopened != nil }
  }

  /// The ids of repeated complaints, sorted.
  ///
  /// A complaint is repeated where one of the same client about one of the same topics was received on its day or in the
  /// so many calendar days before it; of two received on one day the later id is. A stub, which has no client, repeats
  /// nothing.
  public static func repeated(_ complaints: [ComplaintTimes], withinDays days: Int) -> [String] {
    let byClient = Dictionary(grouping: complaints.filter { $0.client != nil }, by: \.client)
    return byClient.values.flatMap { own -> [String] in
      let sorted = own.sorted { ($0.received, $0.id) < ($1.received, $1.id) }
      return sorted.enumerated().filter { index, complaint in
        sorted[..<index].contains { earlier in
          complaint.received.daysSinceEpoch - earlier.received.daysSinceEpoch <= days
            && !Set(earlier.topics).isDisjoint(with: complaint.topics)
        }
      }.map(\.element.id)
    }.sorted()
  }
}
