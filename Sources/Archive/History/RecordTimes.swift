public import Documents
public import Records

/// When records moved, who moved them in which role, and what changed on the way: times from history (docs/process.md,
/// "Times and working days").
///
/// The day of a move is that of its commit, in the settings' distance from UTC: of the author's date, or of the
/// committer's where the two differ by more working days than the tolerance, which is a remark. `dates:` overrides it.
public struct RecordTimes: Sendable {
  /// How a record came into a status.
  public struct Entry: Sendable, Codable, Hashable {
    /// The status.
    public var status: String
    /// The status before; nil for a new record, and where only `dates:` tells of the step.
    public var from: String?
    /// The day; nil where a commit's date is outside the calendar.
    public var day: CalendarDate?
    /// The key of who moved it; nil where the roster does not know the author.
    public var person: String?
    /// The author's name in the commit; nil where only `dates:` tells of the step.
    public var authorName: String?
    /// The role that the commit states.
    public var role: String?
    /// The full commit id; nil where only `dates:` tells of the step.
    public var commit: String?
    /// Whether the day is one that `dates:` declares.
    public var isDeclared: Bool
  }

  /// A change of a record that was in a final status.
  public struct LateChange: Sendable, Codable, Hashable {
    /// The record's id.
    public var record: String
    /// The full commit id.
    public var commit: String
    /// The day of the commit; nil where it is outside the calendar.
    public var day: CalendarDate?
    /// The key of who changed it; nil where the roster does not know the author.
    public var person: String?
    /// The author's name in the commit.
    public var authorName: String
    /// The role that the commit states.
    public var role: String?
    /// The fields that changed; `body` for the text.
    public var fields: [String]
  }

  /// Something about a record's times that a person should look at: no fault of the record.
  public struct Remark: Sendable, Codable, Hashable {
    /// The record's id.
    public var record: String
    /// What there is to see, one sentence without a final stop.
    public var text: LocalizedText
  }

  /// Remarks about commits whose dates disagree, and about declared dates that disagree with the recorded ones, by
  /// record.
  public let remarks: [Remark]

  private let versions: [String: [RecordVersion]]
  private let entries: [String: [Entry]]
  private let finals: [String: Set<String>]
  private let kinds: [String: String]
  private let clock: CommitClock

  /// Reads the times of all records.
  ///
  /// - Parameters:
  ///   - versions: the versions of the records' history, oldest first.
  ///   - records: the records as they are at its end, with settings and calendar.
  ///   - kinds: for their final statuses.
  public init(_ versions: [RecordVersion], of records: RecordSet, kinds: Kinds) {
    let grouped = Dictionary(grouping: versions, by: \.record)
    let clock = CommitClock(settings: records.settings, calendar: records.calendar)
    var entries: [String: [Entry]] = [:]
    var remarks: [Remark] = []
    for record in records.records {
      let own = grouped[record.id] ?? []
      let moves = clock.entries(own)
      let declared = DeclaredDates(record: record, versions: own, moves: moves)
      entries[record.id] = declared.applied(to: moves)
      remarks += own.compactMap { clock.remark(on: $0) }
      remarks += clock.remarks(on: declared, moves)
    }
    self.versions = grouped
    self.entries = entries
    self.remarks = remarks
    self.clock = clock
    finals = Dictionary(
      kinds.kinds.map { ($0.name, Set($0.lifecycle.final)) }, uniquingKeysWith: { first, _ in first })
    self.kinds = Dictionary(
      records.records.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// How a record came into each of its statuses, in the order of its commits.
  public func entries(of record: String) -> [Entry] { entries[record] ?? [] }

  /// The first time that a record came into one of some statuses; nil where it never did.
  public func first(_ statuses: String..., of record: String) -> Entry? {
    entries(of: record).first { statuses.contains($0.status) }
  }

  /// The last time that a record came into one of some statuses; nil where it never did.
  public func last(_ statuses: String..., of record: String) -> Entry? {
    entries(of: record).last { statuses.contains($0.status) }
  }

  /// The first value of a top field in history, as YAML on one line; nil where it never had one.
  public func firstValue(of field: String, in record: String) -> String? {
    (versions[record] ?? []).lazy.flatMap(\.changes).first { $0.field == field && $0.new != nil }?.new
  }

  /// The first day that a top field held; nil where it never held one.
  public func firstDate(of field: String, in record: String) -> CalendarDate? {
    firstValue(of: field, in: record).flatMap(CalendarDate.init(_:))
  }

  /// What a top field held at the end of a day, as YAML on one line; nil where it held nothing then.
  public func value(of field: String, in record: String, on day: CalendarDate) -> String? {
    let changes = (versions[record] ?? []).prefix { clock.day(of: $0).map { $0 <= day } ?? true }.flatMap(\.changes)
    return changes.last { $0.field == field }?.new
  }

  /// How often a top field that had a value got another one, or lost it.
  public func changes(of field: String, in record: String) -> Int {
    (versions[record] ?? []).reduce(0) { count, version in
      count + version.changes.count { $0.field == field && $0.old != nil }
    }
  }

  /// The changes of a record while it was in a final status of its kind, oldest first; moves out of it are none.
  public func changesAfterFinal(of record: String) -> [LateChange] {
    guard let final = kinds[record].flatMap({ finals[$0] }) else { return [] }
    var status: String?
    return (versions[record] ?? []).compactMap { version in
      if let move = version.move {
        status = move.to
        return nil
      }
      guard let status, final.contains(status) else { return nil }
      return LateChange(
        record: record, commit: version.commit, day: clock.settings.day(of: version.committed), person: version.person,
        authorName: version.authorName, role: version.role,
        fields: version.changes.map(\.field) + (version.bodyChanged ? ["body"] : []))
    }
  }
}
