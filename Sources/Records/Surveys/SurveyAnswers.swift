import Tables

/// The answers of one survey: what the CSV file beside its record holds.
public struct SurveyAnswers: Sendable, Hashable {
  /// One row: a ticket whose requester was asked, and perhaps answered.
  public struct Answer: Sendable, Hashable {
    /// The ticket.
    public var ticketID: String
    /// When the survey was sent; nil where the system does not tell.
    public var sent: WallTime?
    /// When it was answered; nil where it was not.
    public var answered: WallTime?
    /// The score, within the scale; nil where none was given.
    public var score: ExactScore?
    /// The best score that this survey allowed; nil where it is that of the record's scale.
    public var scoreMax: ExactScore?
    /// What the requester wrote.
    public var comment: String?
    /// The client's record id; where no client was known, the ticket system's own key.
    public var clientKey: String?
    /// The service's record id; where no service was known, the ticket system's own name.
    public var serviceKey: String?
    /// The ticket's category, in the ticket system's words.
    public var category: String?
    /// When the ticket was closed.
    public var closed: WallTime?

    /// A ticket whose requester was asked.
    public init(ticketID: String) { self.ticketID = ticketID }
  }

  /// The rows, in the order of the file.
  public var answers: [Answer]

  /// Rows.
  public init(answers: [Answer] = []) { self.answers = answers }

  /// The columns of the file, in their order.
  public static let columns = [
    "ticket_id", "sent", "answered", "score", "score_max", "comment", "client_key", "service_key", "category", "closed",
  ]

  /// The file's text.
  public var text: String { answers.reduce(into: TableText.line(Self.columns)) { $0 += TableText.line($1.cells) } }
}

/// A number as it was written, for it goes into the file again: `4`, `4.5`.
public struct ExactScore: Sendable, Hashable {
  /// The digits, with a decimal point.
  public let text: String
  /// The number.
  public let value: Double

  /// Reads a finite decimal number without exponent; nil for anything else.
  public init?(_ text: String) {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard let first = digits.first, let last = digits.last, (0x30...0x39).contains(first), (0x30...0x39).contains(last),
      digits.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }), digits.count <= 12, let value = Double(text)
    else { return nil }
    self.text = text
    self.value = value
  }
}

extension SurveyAnswers.Answer {
  /// The cells in the order of ``SurveyAnswers/columns``.
  public var cells: [String] {
    [
      ticketID, sent?.description, answered?.description, score?.text, scoreMax?.text, comment, clientKey, serviceKey,
      category, closed?.description,
    ].map { $0 ?? "" }
  }
}
