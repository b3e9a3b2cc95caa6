import Documents
import Git
import Records
import Testing

@testable import Archive

/// Records, histories and days made by hand.
struct HandMade {
  var records: [Record] = []
  var versions: [RecordVersion] = []
  var answers: [String: SurveyAnswers] = [:]
  var lists = Lists()
  var settings = Settings()

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text), "\(text)") }

  /// Adds a record with these lines as its front matter, and the commits that moved it: `2026-03-02 registered`, and
  /// what they set besides: `2026-03-02 proposed due=2026-04-01`.
  mutating func add(_ kind: String, _ id: String, _ lines: String, history: String...) throws {
    let path = "\(kind)s/\(id).md"
    let document = Document.parse(SourceText(path: path, text: "---\n\(lines)\n---\n"))
    let record = Record(id: id, kind: kind, path: path, document: document)
    try #require(document.root != nil, "\(id): \(document.findings)")
    records.append(record)
    var status: String?
    for (index, step) in history.enumerated() {
      let words = step.split(separator: " ").map(String.init)
      var changes: [RecordVersion.FieldChange] = []
      for word in words.dropFirst() {
        let sides = word.split(separator: "=").map(String.init)
        if sides.count == 2 {
          changes.append(.init(field: sides[0], old: index == 0 ? nil : "", new: sides[1]))
        } else {
          changes.append(.init(field: "status", old: status, new: word))
          status = word
        }
      }
      let noon = Instant(seconds: Int64(try Self.day(words[0]).daysSinceEpoch) * 86_400 + 54_000, offsetMinutes: 0)
      versions.append(
        RecordVersion(
          record: id, commit: "\(id)-\(index)", person: "bruno.sosa", authorName: "Bruno", role: nil, authored: noon,
          committed: noon, changes: changes, bodyChanged: false))
    }
  }

  /// The answers of the survey that was added last, `score/max`; an empty score for a ticket without an answer.
  mutating func answer(_ scores: String...) throws {
    let survey = try #require(records.last)
    answers[survey.path.dropLast(".md".count) + ".csv"] = SurveyAnswers(
      answers: scores.enumerated().map { index, text in
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        var answer = SurveyAnswers.Answer(ticketID: "\(index)")
        answer.score = ExactScore(parts[0])
        answer.scoreMax = parts.count > 1 ? ExactScore(parts[1]) : nil
        return answer
      })
  }

  var set: RecordSet {
    RecordSet(
      records: records, answers: answers, settings: settings, people: People(), lists: lists,
      calendar: HolidayCalendar(name: "uy", years: [2025, 2026]))
  }

  func times() throws -> RecordTimes { RecordTimes(versions, of: set, kinds: try Self.kinds.get()) }

  /// The kinds that legajo lays down.
  static let kinds = Result {
    let fixture = try FixtureRepository()
    return try State.read(fixture.repository, .commit(fixture.repository.resolve("HEAD"))).policy.kinds
  }
}
