public import Documents

/// What `legajo.yaml` says.
public struct Settings: Sendable, Hashable, Codable {
  /// The format of the repository; this version reads 1.
  public var format = 1
  /// Who keeps the records; printed on covers.
  public var organization = ""
  /// The language of findings and reports.
  public var language = Language.es
  /// The distance from UTC in which days are counted, with the day from which each holds.
  public var offsets = [DatedOffset(from: nil, minutes: -180)]
  /// The prefix of the calendar files: `uy` for `calendars/uy-2026.yaml`.
  public var calendar = "uy"
  /// Working days within which a complaint is acknowledged and answered.
  public var complaintDays = ComplaintDays()
  /// Working days by which the two dates of a commit may differ.
  public var toleranceDays = 3
  /// The classes of holidays that stop the clock of working days.
  public var stopsClock: Set<String> = ["non_working", "closure"]
  /// Days after which a client's record that nobody reviewed is stale.
  public var staleClientDays = 365
  /// Days before a due date from which on it is soon.
  public var dueSoonDays = 30
  /// Days within which a second complaint of a client about a topic is a repeated one.
  public var repeatDays = 90
  /// Fewest answers that a figure of a group is shown for.
  public var minimumGroup = 3
  /// The working day of the next month by which a month's survey is imported.
  public var surveyDueWorkingDay = 5
  /// The working day of the next month by which a month's service reports are sent.
  public var serviceReportDueWorkingDay = 10
  /// Points of the shown unit within which a change is no trend.
  public var trendTolerance = 1.0
  /// Roles that may make a tag, by pattern of the tag's name (`*` stands for anything but `/`).
  public var tags: [String: [String]] = [:]
  /// Files and folders (ending in `/`) that are nobody's record.
  public var freePaths = ["README.md", "docs/"]
  /// The roles whose commits must be signed; nil for direccion and dueno, each person from their first key on.
  public var signedRoles: [String]?
  /// The committer that a forge names where its merge button or web editor was used; nil for none.
  public var forge: Forge?
  /// Whether this is the restricted repository of private complaints.
  public var isPrivate = false

  /// A distance from UTC and since when.
  public struct DatedOffset: Sendable, Hashable, Codable {
    /// The first day; nil for ever before.
    public var from: CalendarDate?
    /// Minutes east of UTC.
    public var minutes: Int
  }

  /// Targets for complaints, in working days.
  public struct ComplaintDays: Sendable, Hashable, Codable {
    /// From received to acknowledged.
    public var acknowledge = 5
    /// From received to answered.
    public var answer = 10

    /// The defaults: 5 and 10.
    public init() {}
  }

  /// A forge as a committer.
  public struct Forge: Sendable, Hashable, Codable {
    /// The committer's name; nil for any.
    public var name: String?
    /// The committer's addresses.
    public var emails: [String]

    /// Whether a committer is the forge; both are compared by bytes.
    public func isCommitter(name: [UInt8], email: [UInt8]) -> Bool {
      emails.contains { $0.utf8.elementsEqual(email) } && (self.name.map { $0.utf8.elementsEqual(name) } ?? true)
    }
  }

  /// The defaults.
  public init() {}

  /// Whether a person's commits in a role must be signed.
  ///
  /// Where settings name no roles, those of direccion and dueno must be, once the roster has a key of theirs, in force
  /// or not: else ending the last key would free them of it.
  public func demandsSignature(of member: Roster.Member, in role: String) -> Bool {
    if let signedRoles { return signedRoles.contains(role) }
    return [RoleName.direccion, RoleName.dueno].contains(role) && !member.keys.isEmpty
  }

  /// The day of a moment by the distance from UTC that held then; nil outside the years 1 to 9999.
  public func day(of instant: Instant) -> CalendarDate? {
    let held = offsets.last { offset in
      guard let from = offset.from, let day = instant.day(offsetMinutes: offset.minutes) else { return true }
      return from <= day
    }
    return instant.day(offsetMinutes: held?.minutes ?? offsets.first?.minutes ?? 0)
  }
}
