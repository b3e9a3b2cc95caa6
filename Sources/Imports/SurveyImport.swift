public import Archive
import Documents
public import Records

/// A file of answers, read: what would become a survey's record and the files beside it.
public struct SurveyImport {
  /// What to read it by.
  public struct Request {
    /// How the file is written.
    public var profile: ImportProfile
    /// The ticket system's word.
    public var system: String
    /// The month to take; nil for the only one that the file holds.
    public var month: Month?
    /// Whether rows are taken whose client nobody knows.
    public var allowsUnknownClients: Bool

    /// What to read a file by.
    public init(profile: ImportProfile, system: String, month: Month? = nil, allowsUnknownClients: Bool = false) {
      self.profile = profile
      self.system = system
      self.month = month
      self.allowsUnknownClients = allowsUnknownClients
    }
  }

  /// How many rows came to what.
  public struct Rows: Encodable, Sendable {
    /// Those of the month, and those that cannot be told to be of another one.
    public var read: Int { accepted + rejected + duplicate }
    /// Those taken.
    public var accepted = 0
    /// Those left out for a reason.
    public var rejected = 0
    /// Those that a later row of the same ticket and time replaces.
    public var duplicate = 0
    /// Those of other months.
    public var otherMonths = 0
    /// Tickets whose requester was not asked.
    public var withoutSurvey = 0
    /// Of those taken, the ones with an answer.
    public var answered = 0
  }

  let request: Request
  let scan: FileScan
  let scale: ImportProfile.Scale
  /// The month that was taken.
  public let month: Month
  /// How many rows came to what.
  public private(set) var rows = Rows()
  private(set) var answers = SurveyAnswers()
  private(set) var rejects: Rejects
  private var scores = (inside: 0, outside: 0)

  /// Reads a file.
  ///
  /// - Throws: ``Refusal`` where the file cannot be what the profile says.
  public static func read(_ source: ImportSource, _ request: Request, for state: State) throws -> SurveyImport {
    let settings = state.policy.control.settings
    // Profiles of surveys have one, by their schema.
    let scale = request.profile.scale ?? ImportProfile.Scale(min: 1, max: 5)
    let clock = ImportClock(settings: settings, offsetMinutes: request.profile.offsetMinutes)
    let scan = try FileScan.read(source, request.profile, clock, counting: "answered", looking: ["sent", "closed"])
    let month = try request.month ?? scan.onlyMonth(source.name)
    var result = SurveyImport(
      request: request, scan: scan, scale: scale, month: month,
      rejects: Rejects(settings.language, columns: SurveyAnswers.columns))
    let reader = AnswerReader(
      cells: CellReader(profile: request.profile, layout: scan.layout), dates: scan.dates,
      keys: KnownKeys(state.records, system: request.system), month: month, scale: scale,
      allowsUnknownClients: request.allowsUnknownClients)
    try result.take(source, reader)
    return result
  }

  /// Most rejected rows of a file that is mostly rejected: there it is plain enough.
  private static let enoughRejects = 10_000

  private mutating func take(_ source: ImportSource, _ reader: AnswerReader) throws {
    var taken: [SurveyAnswers.Answer?] = []
    var places: [AnswerKey: Int] = [:]
    var size = 0
    try source.eachDataRow(request.profile, scan.layout) { row in
      do {
        let answer: SurveyAnswers.Answer
        switch try reader.read(row) {
        case .answer(let read): answer = read
        case .otherMonth: return rows.otherMonths += 1
        case .noSurvey: return rows.withoutSurvey += 1
        }
        if answer.score != nil { scores.inside += 1 }
        if let earlier = places.updateValue(taken.count, forKey: AnswerKey(answer)) {
          taken[earlier] = nil
          rows.duplicate += 1
        }
        taken.append(answer)
        size += answer.cells.reduce(0) { $0 + $1.utf8.count + 1 }
      } catch let reason as RejectReason {
        if case .outsideScale = reason { scores.outside += 1 }
        rejects.add(row, reason, reader.cells)
        if rejects.count > Self.enoughRejects, rejects.count > taken.count { try expectSound(source.name, taken.count) }
      }
      guard max(size, rejects.text.utf8.count) <= State.largestAttachment else {
        throw Refusal.importTooLarge(source.name, limit: State.largestAttachment)
      }
    }
    answers.answers = taken.compactMap { $0 }
    rows.accepted = answers.answers.count
    rows.rejected = rejects.count
    rows.answered = answers.answers.count { $0.answered != nil }
    try expectSound(source.name, taken.count)
    guard rows.accepted > 0 else { throw Refusal.importNothingOfMonth(source.name, month, scan.months) }
  }

  /// - Throws: ``Refusal`` where more rows are wrong than right: then it is the file or the profile that is.
  private func expectSound(_ name: String, _ taken: Int) throws {
    if scores.outside > scores.inside {
      throw Refusal.importScale(name, scores.outside, scores.inside, scale, request.profile)
    }
    guard rejects.count <= taken else { throw Refusal.importMostlyRejected(name, rejects, taken) }
  }
}

/// What makes two rows one answer: the ticket and the time.
private struct AnswerKey: Hashable {
  let ticket: String
  let time: WallTime?
  let isAnswered: Bool

  init(_ answer: SurveyAnswers.Answer) {
    ticket = answer.ticketID
    time = answer.answered ?? answer.sent
    isAnswered = answer.answered != nil
  }
}
