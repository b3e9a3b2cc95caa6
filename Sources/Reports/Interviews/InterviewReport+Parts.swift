public import Documents
public import Records

extension InterviewReport {
  /// The campaign's own facts.
  public struct Campaign: Sendable, Codable {
    /// The record's id.
    public var id: String
    /// What people call it.
    public var title: String
    /// The year that it is about.
    public var year: Int
    /// Its status in the revision.
    public var status: String
    /// The first day of its interviews; nil where the record does not say.
    public var opens: CalendarDate?
    /// The last day of its interviews; nil where the record does not say.
    public var closes: CalendarDate?
    /// The least score of the scale.
    public var scaleMin: Double
    /// The highest score of the scale.
    public var scaleMax: Double
    /// The grade of a score of 0 %.
    public var gradeMin: Double
    /// The grade of a score of 100 %.
    public var gradeMax: Double
    /// Decimals to which grades are rounded.
    public var gradeDecimals: Int
    /// Answers that a client's score needs at least.
    public var minAnswers: Int
    /// Names of those with whom the results were analysed.
    public var analysedWith: [String]
    /// The day on which management heard of the results; nil where it has not yet.
    public var reportedToDireccion: CalendarDate?
    /// Interviews held by mode.
    public var modes: [String: Int]
    /// The day of the first interview; nil where none was held.
    public var firstHeld: CalendarDate?
    /// The day of the last interview; nil where none was held.
    public var lastHeld: CalendarDate?
    /// What the ends of the scale and points between are called, by score; nil where the campaign does not say.
    public var scaleLabels: [String: String]?
  }

  /// The area's result; scores in percent of the scale.
  public struct Result: Sendable, Codable {
    /// The mean of the clients' scores by their weights, in percent of the scale; nil where none counts.
    public var score: Double?
    /// The same on the grade's scale.
    public var grade: Double?
    /// The score of the campaign before; nil where there is none.
    public var previousScore: Double?
    /// The grade of the campaign before; nil where there is none.
    public var previousGrade: Double?
    /// Clients whose score counts.
    public var counted: Int
    /// Clients with fewer answers than the least.
    public var insufficient: Int
    /// Clients of the campaign, also those it excludes.
    public var population: Int
    /// Interviews held.
    public var held: Int
    /// Interviews that clients declined.
    public var declined: Int
    /// Clients that the campaign excludes, and that were not interviewed.
    public var excluded: Int
    /// Clients neither interviewed nor excluded, who did not decline.
    public var missing: Int
    /// In percent.
    public var coverage: Double?
    /// Promoters less detractors in percent of the answers, -100 to 100; nil without answers.
    public var netPromoterScore: Double?
    /// Answers to questions of recommendation.
    public var netPromoterAnswers: Int
  }

  /// One year of the series.
  public struct YearResult: Sendable, Codable {
    /// The year.
    public var year: Int
    /// The campaign's id.
    public var campaign: String
    /// The score in percent of the scale; nil where none counts.
    public var score: Double?
    /// The same on the grade's scale.
    public var grade: Double?
    /// Clients whose score counts.
    public var counted: Int
    /// Interviews held.
    public var held: Int
    /// Clients of the campaign, also those it excludes.
    public var population: Int
    /// Those of them that it excludes.
    public var excluded: Int
    /// The score at the commit that closed the campaign, where it was another: corrected since.
    public var scoreAtClosing: Double?
  }

  /// One dimension of the questionnaire.
  public struct Dimension: Sendable, Codable {
    /// What the questionnaire calls it.
    public var key: String
    /// The mean of the clients' scores, by their weights, in percent of the scale.
    public var score: Double?
    /// Its score in the campaign before; nil where it was not asked.
    public var previous: Double?
    /// Clients with an answer.
    public var clients: Int
  }

  /// One question.
  public struct Question: Sendable, Codable {
    /// Its id in the questionnaire.
    public var id: String
    /// What is asked.
    public var text: LocalizedText
    /// `scale`, `nps`, `choice` or `text`.
    public var type: String
    /// The dimension that it belongs to.
    public var dimension: String
    /// On the question's own scale.
    public var mean: Double?
    /// In percent of the scale.
    public var normalised: Double?
    /// In percent of the answers.
    public var topTwoBox: Double?
    /// Answers that count.
    public var answers: Int
    /// Interviews that could have answered it.
    public var interviews: Int
    /// The same question's result in the campaign before, in percent of the scale.
    public var previous: Double?
    /// Answers by score, from the least to the most.
    public var distribution: [Int]
  }

  /// One client.
  public struct Client: Sendable, Codable {
    /// The record's id.
    public var id: String
    /// What people call it.
    public var title: String
    /// How much its score weighs in the area's result.
    public var weight: Double
    /// In percent of the scale; nil where the answers do not suffice.
    public var score: Double?
    /// Its score in the campaign before; nil where there was none.
    public var previous: Double?
    /// Answered questions that count.
    public var answers: Int
    /// Scores by dimension, in the order of the report's dimensions.
    public var dimensions: [Double?]
    /// Scores by question id, as answered.
    public var scores: [String: Double]
    /// Complaints received from it in the campaign's year.
    public var complaints: Int
    /// Those of them that are not closed.
    public var openComplaints: Int
  }

  /// What clients said about one topic.
  public struct TopicPoints: Sendable, Codable {
    /// The topic's key in lists.yaml.
    public var topic: String
    /// What people read for it.
    public var label: LocalizedText
    /// The clients who raised it, sorted for Spanish readers.
    public var clients: [String]
    /// Points that praise.
    public var strengths: Int
    /// Points that complain.
    public var weaknesses: Int
    /// Points that ask for something.
    public var needs: Int
    /// Points that propose something.
    public var opportunities: Int
    /// The points in the clients' words.
    public var quotations: [Quotation]
  }

  /// One point in the client's words.
  public struct Quotation: Sendable, Codable {
    /// What people call the client.
    public var client: String
    /// `strength`, `weakness`, `need` or `opportunity`.
    public var polarity: String
    /// The words.
    public var text: String
  }

  /// The complaints received in the campaign's year.
  public struct Complaints: Sendable, Codable {
    /// Those received in the year.
    public var received: Int
    /// Those of them that are not closed.
    public var open: Int
    /// Private complaints, of which only the number is known.
    public var reserved: Int
    /// Those received by severity.
    public var bySeverity: [String: Int]
    /// Those received by topic.
    public var byTopic: [String: Int]
    /// What people read for the topics.
    public var topicLabels: [String: LocalizedText]
    /// Those of clients who were not interviewed, private ones left out.
    public var byOthers: [OtherComplaints]
  }

  /// The complaints of a client who was not interviewed.
  public struct OtherComplaints: Sendable, Codable {
    /// The client's id.
    public var client: String
    /// What people call it.
    public var title: String
    /// Those received in the year.
    public var received: Int
    /// Those of them that are not closed.
    public var open: Int
  }

  /// One action.
  public struct Action: Sendable, Codable {
    /// The record's id.
    public var id: String
    /// What will be done.
    public var title: String
    /// `improvement`, `corrective` or `commitment`.
    public var type: String
    /// What people read for its status.
    public var status: LocalizedText
    /// The status as the record has it; nil in contexts of earlier versions.
    public var stage: String?
    /// Who does it.
    public var assignee: String
    /// The clients for whom it is done.
    public var clients: [String]
    /// The day by which it is to be done; nil where the record does not say.
    public var due: CalendarDate?
    /// The first due date that history knows, where it is another.
    public var firstDue: CalendarDate?
    /// Whether it is done, verified or closed.
    public var isDone: Bool
    /// Whether it is neither done nor given up, and due before "today".
    public var isOverdue: Bool
    /// Its clients' verdicts on it, counted.
    public var verdicts: [String: Int]
  }

  /// A client without an interview, and why.
  public struct Missing: Sendable, Codable {
    /// The client's id.
    public var client: String
    /// What people call it.
    public var title: String
    /// `excluded`, `declined` or `missing`.
    public var kind: String
    /// The reason that was written; nil where there is none.
    public var reason: String?
  }

  /// A remark about the data.
  public struct Remark: Sendable, Codable {
    /// The record that it is about.
    public var record: String
    /// What is to be known.
    public var text: LocalizedText
  }

  /// A change of a closed record.
  public struct LateChange: Sendable, Codable {
    /// The record.
    public var record: String
    /// The full commit id in hexadecimal.
    public var commit: String
    /// The day of the commit.
    public var day: CalendarDate?
    /// Who made it.
    public var person: String
    /// The role that the commit states, as people read it; nil where it states none.
    public var role: LocalizedText?
    /// The fields that changed, as people read them.
    public var fields: [LocalizedText]
  }
}
