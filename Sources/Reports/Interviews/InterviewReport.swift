public import Documents
public import Records

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

/// The annual interview report as data: every figure, in its own unit, before any language or page.
public struct InterviewReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  public var format = 1
  /// The data's origin.
  public var origin: ReportOrigin
  /// Who keeps the records.
  public var organization: String
  /// "Today" of the report.
  public var asOf: CalendarDate
  /// The campaign.
  public var campaign: Campaign
  /// The area's result.
  public var result: Result
  /// The results of this and earlier campaigns, oldest first.
  public var series: [YearResult]
  /// By dimension, in the order of the questionnaire.
  public var dimensions: [Dimension]
  /// By question, in the order of the questionnaire.
  public var questions: [Question]
  /// By client, sorted for Spanish readers.
  public var clients: [Client]
  /// Topics that clients raised, the most common first.
  public var points: [TopicPoints]
  /// The year's complaints.
  public var complaints: Complaints
  /// Actions that came from this campaign's interviews, by due date.
  public var actions: [Action]
  /// The campaign's analysis, in Markdown.
  public var analysis: String
  /// Clients without an interview.
  public var notInterviewed: [Missing]
  /// What a reader should know about the data.
  public var remarks: [Remark]
  /// Changes of interviews and campaign after they were closed.
  public var changesAfterClosing: [LateChange]

  /// The campaign's own facts.
  public struct Campaign: Sendable, Codable {
    public var id: String
    public var title: String
    public var year: Int
    public var status: String
    public var opens: CalendarDate?
    public var closes: CalendarDate?
    public var scaleMin: Double
    public var scaleMax: Double
    public var gradeMin: Double
    public var gradeMax: Double
    public var gradeDecimals: Int
    public var minAnswers: Int
    public var analysedWith: [String]
    public var reportedToDireccion: CalendarDate?
    /// Interviews held by mode.
    public var modes: [String: Int]
  }

  /// The area's result; scores in percent of the scale.
  public struct Result: Sendable, Codable {
    public var score: Double?
    public var grade: Double?
    public var previousScore: Double?
    public var previousGrade: Double?
    /// Clients whose score counts.
    public var counted: Int
    /// Clients with fewer answers than the least.
    public var insufficient: Int
    public var population: Int
    public var held: Int
    public var declined: Int
    public var excluded: Int
    public var missing: Int
    /// In percent.
    public var coverage: Double?
    public var netPromoterScore: Double?
    public var netPromoterAnswers: Int
  }

  /// One year of the series.
  public struct YearResult: Sendable, Codable {
    public var year: Int
    public var campaign: String
    public var score: Double?
    public var grade: Double?
    public var counted: Int
    public var held: Int
    public var population: Int
    /// The score at the commit that closed the campaign, where it was another: corrected since.
    public var scoreAtClosing: Double?
  }

  /// One dimension of the questionnaire.
  public struct Dimension: Sendable, Codable {
    public var key: String
    /// The mean of the clients' scores, by their weights, in percent of the scale.
    public var score: Double?
    public var previous: Double?
    /// Clients with an answer.
    public var clients: Int
  }

  /// One question.
  public struct Question: Sendable, Codable {
    public var id: String
    public var text: LocalizedText
    public var type: String
    public var dimension: String
    /// On the question's own scale.
    public var mean: Double?
    /// In percent of the scale.
    public var normalised: Double?
    /// In percent of the answers.
    public var topTwoBox: Double?
    public var answers: Int
    public var interviews: Int
    /// The same question's result in the campaign before, in percent of the scale.
    public var previous: Double?
    /// Answers by score, from the least to the most.
    public var distribution: [Int]
  }

  /// One client.
  public struct Client: Sendable, Codable {
    public var id: String
    public var title: String
    public var weight: Double
    /// In percent of the scale; nil where the answers do not suffice.
    public var score: Double?
    public var previous: Double?
    /// Answered questions that count.
    public var answers: Int
    /// Scores by dimension, in the order of the report's dimensions.
    public var dimensions: [Double?]
    /// Scores by question id, as answered.
    public var scores: [String: Double]
    public var complaints: Int
    public var openComplaints: Int
  }

  /// What clients said about one topic.
  public struct TopicPoints: Sendable, Codable {
    public var topic: String
    public var label: LocalizedText
    public var clients: [String]
    public var strengths: Int
    public var weaknesses: Int
    public var needs: Int
    public var opportunities: Int
    public var quotations: [Quotation]
  }

  /// One point in the client's words.
  public struct Quotation: Sendable, Codable {
    public var client: String
    public var polarity: String
    public var text: String
  }

  /// The complaints received in the campaign's year.
  public struct Complaints: Sendable, Codable {
    public var received: Int
    public var open: Int
    /// Private complaints, of which only the number is known.
    public var reserved: Int
    public var bySeverity: [String: Int]
    public var byTopic: [String: Int]
    public var topicLabels: [String: LocalizedText]
  }

  /// One action.
  public struct Action: Sendable, Codable {
    public var id: String
    public var title: String
    public var type: String
    public var status: LocalizedText
    public var assignee: String
    public var clients: [String]
    public var due: CalendarDate?
    /// The first due date that history knows, where it is another.
    public var firstDue: CalendarDate?
    public var isDone: Bool
    public var isOverdue: Bool
    public var verdicts: [String: Int]
  }

  /// A client without an interview, and why.
  public struct Missing: Sendable, Codable {
    public var client: String
    public var title: String
    /// `excluded`, `declined` or `missing`.
    public var kind: String
    public var reason: String?
  }

  /// A remark about the data.
  public struct Remark: Sendable, Codable {
    public var record: String
    public var text: LocalizedText
  }

  /// A change of a closed record.
  public struct LateChange: Sendable, Codable {
    public var record: String
    public var commit: String
    public var day: CalendarDate?
    public var person: String
    public var role: String?
    public var fields: [String]
  }
}
