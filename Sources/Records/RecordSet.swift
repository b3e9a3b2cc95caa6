import Documents

/// All that one state of a repository holds, read and indexed: what rules and reports work on.
public struct RecordSet: Sendable {
  /// The records, sorted by the bytes of their ids.
  public let records: [Record]
  /// The ids of records that are there and cannot be read, and the paths of such companions: what names them is not
  /// wrong for that.
  public let unreadable: Set<String>
  /// What legajo.yaml says.
  public let settings: Settings
  /// The people that records may name.
  public let people: People
  /// The words that records may use.
  public let lists: Lists
  /// The holidays, for counting working days.
  public let calendar: HolidayCalendar
  private let answersByPath: [String: SurveyAnswers]
  private let index: [String: Int]
  private let names: Set<String>
  private let words: [String: Set<String>]

  /// Indexes records; of two with one id the first by path is kept in the index.
  ///
  /// - Parameter answers: those of surveys, by the paths of their files.
  public init(
    records: [Record], unreadable: Set<String> = [], answers: [String: SurveyAnswers] = [:], settings: Settings,
    people: People, lists: Lists, calendar: HolidayCalendar = HolidayCalendar()
  ) {
    answersByPath = answers
    self.unreadable = unreadable
    let sorted = records.sorted { ($0.id, $0.path) < ($1.id, $1.path) }
    self.records = sorted
    self.settings = settings
    self.people = people
    self.lists = lists
    self.calendar = calendar
    index = Dictionary(sorted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    names = Set(people.people.map(\.key))
    words = lists.entries.mapValues { Set($0.map(\.key)) }
  }

  /// Whether people.yaml has a person.
  func hasPerson(_ key: String) -> Bool { names.contains(key) }

  /// Whether a list of lists.yaml has a word.
  func hasWord(_ key: String, in list: String) -> Bool { words[list]?.contains(key) ?? false }

  /// The record of an id.
  public func record(_ id: String) -> Record? { index[id].map { records[$0] } }

  /// The answers that lie beside a survey's record; nil where there are none, or they cannot be read.
  public func answers(of survey: Record) -> SurveyAnswers? { answersByPath[survey.path.dropLast(".md".count) + ".csv"] }

  /// The records of a kind that are not void, by id.
  public func records(of kind: String) -> [Record] {
    records.filter { $0.kind == kind && $0.status != "void" }
  }
}

extension RecordSet {
  /// Other records under the same settings, people and lists.
  ///
  /// - Parameter keepsAnswer: whether an answer to a survey is kept.
  public func replacing(_ records: [Record], keepsAnswer: (SurveyAnswers.Answer) -> Bool) -> RecordSet {
    RecordSet(
      records: records,
      answers: answersByPath.mapValues { SurveyAnswers(answers: $0.answers.filter(keepsAnswer)) }, settings: settings,
      people: people, lists: lists, calendar: calendar)
  }

  /// The same set with each record as a function makes it; what lies beside the records stays.
  public func mapping(_ transform: (Record) -> Record) -> RecordSet {
    RecordSet(
      records: records.map(transform), unreadable: unreadable, answers: answersByPath, settings: settings,
      people: people, lists: lists, calendar: calendar)
  }

  /// The records whose front matter names an id, by id.
  public func referring(to id: String) -> [Record] {
    records.filter { record in record.id != id && record.document.root.map { $0.names(id) } ?? false }
  }
}

extension YAMLNode {
  /// Whether a scalar somewhere in the value is this text.
  fileprivate func names(_ id: String) -> Bool {
    switch content {
    case .scalar(let scalar): scalar.text == id
    case .sequence(let items, _): items.contains { $0.names(id) }
    case .mapping(let entries, _): entries.contains { $0.value.names(id) }
    }
  }
}
