public import Documents

/// What `legajo.yaml` says.
public struct Settings: Sendable, Hashable, Codable {
  /// The format of the repository; this version reads 1.
  public var format = 1
  /// Who keeps the records; printed on covers.
  public var organization = ""
  /// The language of findings and reports.
  public var language = Language.es
  /// Minutes east of UTC in which days are counted.
  public var offsetMinutes = -180
  /// The prefix of the calendar files: `uy` for `calendars/uy-2026.yaml`.
  public var calendar = "uy"
  /// Working days within which a complaint is acknowledged and answered.
  public var complaintDays = ComplaintDays()
  /// Roles that may make a tag, by pattern of the tag's name (`*` stands for anything but `/`).
  public var tags: [String: [String]] = [:]
  /// Files and folders (ending in `/`) that are nobody's record.
  public var freePaths = ["README.md", "docs/"]
  /// Whether this is the restricted repository of private complaints.
  public var isPrivate = false

  /// Targets for complaints, in working days.
  public struct ComplaintDays: Sendable, Hashable, Codable {
    /// From received to acknowledged.
    public var acknowledge = 5
    /// From received to answered.
    public var answer = 10

    /// The defaults: 5 and 10.
    public init() {}
  }

  /// The defaults.
  public init() {}
}
