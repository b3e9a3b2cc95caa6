import Documents
import Records

/// The complaints of a span of days as data: how many came, how long they took, what they were about.
///
/// Durations and shares, but that of the reopened, are of those that were received in the span. Of private complaints only the number is told.
struct ComplaintReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report.
  var asOf: CalendarDate
  /// The span.
  var period: ReportPeriod
  /// How many came and went, without private ones.
  var counts: Counts
  /// The same of private ones, of which nothing else is known.
  var reserved: Counts
  /// By month, from the first of the span on, at least twelve, oldest first; private ones are left out.
  var months: [MonthCounts]
  /// From receiving to being told, acknowledged, answered and closed.
  var durations: [Duration]
  /// Those open at the end of the span by working days since they were received: 0–5, 6–10, 11–20, over 20.
  var ageing: [Int]
  /// Those reopened, of those that were first closed in the span.
  var reopened: Share
  /// Those that repeat an earlier one of the same client about the same topic, of those received.
  var repeated: Share
  /// Days within which a second one is a repeated one.
  var repeatDays: Int
  /// By service, most first.
  var services: [Group]
  /// By channel, most first.
  var channels: [Group]
  /// By topic, most first; one of two topics counts for both.
  var topics: [Group]
  /// By client, most first.
  var clients: [Group]
  /// By severity, the highest first.
  var severities: [Group]
  /// Those received in the span, by that day.
  var list: [Complaint]

  /// How many came and went.
  struct Counts: Sendable, Codable, Hashable {
    /// Received in the span.
    var received: Int
    /// Closed or not admitted in the span.
    var closed: Int
    /// Open when it ended.
    var open: Int
  }

  /// How many came and went in a month.
  struct MonthCounts: Sendable, Codable {
    /// The month.
    var month: Month
    /// Received in it.
    var received: Int
    /// Closed or not admitted in it.
    var closed: Int
    /// Open when it ended; nil for a month that has not ended.
    var open: Int?
  }

  /// How long one stretch took.
  struct Duration: Sendable, Codable {
    /// Where it ends.
    var step: Step
    /// In working days, of those that came so far.
    var days: Measures.DurationSummary
    /// The working days agreed; nil where none are.
    var target: Int?
    /// Those within the target, of those that came so far or are past it; nil where nothing is agreed.
    var inTarget: Share?

    /// Where a stretch that begins with receiving ends.
    enum Step: String, Sendable, Codable, CaseIterable {
      /// dueno was told.
      case informed
      /// It was acknowledged, or taken up or answered without that.
      case acknowledged
      /// It was answered.
      case answered
      /// It was closed.
      case closed
    }
  }

  /// Complaints that have something in common.
  struct Group: Sendable, Codable {
    /// The record's id, or the word of the field.
    var key: String
    /// What people read for it.
    var label: LocalizedText
    /// How many were received in the span.
    var received: Int
    /// How many of them are open at its end.
    var open: Int
    /// The working days until the answer.
    var answered: Measures.DurationSummary
    /// Those answered within the target.
    var inTarget: Share
    /// How many of them repeat an earlier one.
    var repeated: Int
  }

  /// One complaint.
  struct Complaint: Sendable, Codable {
    /// The record's id.
    var id: String
    /// What it is about.
    var title: String
    /// The client's id.
    var client: String
    /// What people call the client.
    var clientTitle: String
    /// The service's id.
    var service: String
    /// What people call the service.
    var serviceTitle: String
    /// The day on which it was received.
    var received: CalendarDate
    /// Its channel.
    var channel: ShownValue
    /// Its severity.
    var severity: ShownValue
    /// Its topics.
    var topics: [ShownValue]
    /// Its status.
    var status: ShownValue
    /// Working days to each step that it came to.
    var days: [String: Int]
    /// Working days since it was received, where it is open at the end of the span.
    var age: Int?
    /// Whether it was reopened.
    var isReopened: Bool
    /// Whether it repeats an earlier one.
    var isRepeated: Bool
    /// The actions that came from it.
    var actions: [String]
  }
}
