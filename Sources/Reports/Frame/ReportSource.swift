public import Archive
import Documents
public import Git
public import Records

/// All that reports are made of: the records, the governing files and the history of one commit, and "today".
public struct ReportSource {
  /// Where the data comes from.
  public let origin: ReportOrigin
  /// What governs it.
  public let policy: Policy
  /// The records of the commit.
  public let records: RecordSet
  /// Every version of every record up to the commit.
  public let history: History
  /// "Today".
  public let asOf: CalendarDate
  /// The day of the first commit; nil where its date is outside the calendar.
  let historyDay: CalendarDate?
  /// The repository, for earlier states.
  let repository: Repository
  /// The repository's own templates, by path.
  let templates: [String: ObjectID]

  /// The kinds of record.
  var kinds: Kinds { policy.kinds }
  /// What legajo.yaml says.
  var settings: Settings { records.settings }

  /// Reads one commit and its history, and nothing else: no work tree, no index, no clock.
  ///
  /// - Parameters:
  ///   - tag: the tag that was asked for, where it was one.
  ///   - asOf: "today"; nil for the day of the commit.
  /// - Throws: `Refusal` where the state cannot be read, history is cut short, or "today" lies before it.
  public static func read(
    _ repository: Repository, at commit: ObjectID, tag: String?, asOf: CalendarDate?
  ) throws -> ReportSource {
    let state = try State.read(repository, .commit(commit))
    let history = try History.read(repository, tip: commit, policy: state.policy)
    let committer = try repository.commit(commit).committer
    let moment = Instant(seconds: committer.seconds, offsetMinutes: committer.offsetMinutes)
    let settings = state.records.settings
    guard let today = asOf ?? settings.day(of: moment) else { throw Refusal.noDay }
    let first = history.commits.first.flatMap { commit in
      settings.day(of: Instant(seconds: commit.committer.seconds, offsetMinutes: commit.committer.offsetMinutes))
    }
    if let first, today < first {
      throw Refusal.asOfBeforeHistory(today, first)
    }
    let templates = try repository.entries(ofCommit: commit).filter { entry in
      entry.mode == .regular && entry.path.text?.hasPrefix("templates/") == true
    }
    return ReportSource(
      origin: ReportOrigin(tag: tag, commit: commit.hex, committed: moment), policy: state.policy,
      records: state.records.withoutPrivateText(by: state.policy), history: history, asOf: today,
      historyDay: first,
      repository: repository,
      templates: Dictionary(
        templates.compactMap { entry in entry.path.text.map { ($0, entry.id) } },
        uniquingKeysWith: { first, _ in first }))
  }

  /// The records as they were at an earlier commit of the history.
  func records(at commit: String) throws -> RecordSet? {
    guard let id = ObjectID(hex: commit) else { return nil }
    let state = try State.read(repository, .commit(id))
    return state.records.withoutPrivateText(by: state.policy)
  }
}

/// Where the data of a report comes from.
public struct ReportOrigin: Sendable, Codable, Hashable {
  /// The tag that was asked for; nil where a report was made from another revision.
  public var tag: String?
  /// The full commit id in hexadecimal.
  public var commit: String
  /// When that commit was made.
  public var committed: Instant

  /// Where the data comes from.
  public init(tag: String?, commit: String, committed: Instant) {
    self.tag = tag
    self.commit = commit
    self.committed = committed
  }
}

extension FindingCode {
  /// A date that cannot be told.
  static let dateUnknown = FindingCode("date-unknown")
  /// A day of a report before anything was recorded.
  static let asOfBeforeHistory = FindingCode("as-of-before-history")
}

extension Refusal {
  static func asOfBeforeHistory(_ asOf: CalendarDate, _ first: CalendarDate) -> Refusal {
    Refusal(
      .asOfBeforeHistory, .refused,
      LocalizedText(
        es: "el \(asOf) todavía no había registros: el primer commit es del \(first)",
        en: "on \(asOf) there were no records yet: the first commit is of \(first)"),
      help: LocalizedText(
        es: "dar con --as-of un día desde el \(first)", en: "give a day from \(first) on with --as-of"))
  }

  static var noDay: Refusal {
    Refusal(
      .dateUnknown, .cannotRun,
      LocalizedText(
        es: "la fecha del commit está fuera del calendario", en: "the commit's date is outside the calendar"),
      help: LocalizedText(
        es: "dar la fecha con --as-of", en: "give the date with --as-of"))
  }
}
