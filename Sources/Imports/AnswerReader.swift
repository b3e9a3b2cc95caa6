import Documents
import Records
import Tables

/// Makes answers of the rows of one month.
struct AnswerReader {
  let cells: CellReader
  let dates: DateReader
  let keys: KnownKeys
  let month: Month
  let scale: ImportProfile.Scale
  let allowsUnknownClients: Bool

  /// What a row is.
  enum Reading {
    case answer(SurveyAnswers.Answer)
    /// One of another month: that of its answer, or of its sending where nobody answered.
    case otherMonth
    /// A ticket without a survey.
    case noSurvey
  }

  func read(_ row: TableRow) throws(RejectReason) -> Reading {
    try cells.expectWhole(row)
    let answered = try cells.date("answered", row, dates)
    let sent = try cells.date("sent", row, dates)
    let score = try cells.score("score", row)
    guard answered != nil || score == nil else { throw .scoreWithoutAnswer }
    guard let own = answered ?? sent else { return .noSurvey }
    guard month.contains(own.time.day) else { return .otherMonth }
    guard let ticket = cells.text("ticket_id", row) else { throw .empty("ticket_id") }
    var answer = SurveyAnswers.Answer(ticketID: ticket)
    answer.answered = answered?.time
    answer.sent = sent?.time
    if let answered, let sent {
      let byDay = !answered.hasHour || !sent.hasHour
      guard byDay ? answered.time.day >= sent.time.day : answered.time >= sent.time else { throw .answeredBeforeSent }
    }
    answer.score = score
    answer.scoreMax = try cells.score("score_max", row)
    try expectInScale(answer)
    answer.comment = cells.text("comment", row).map(Self.lines)
    answer.clientKey = try client(row)
    answer.serviceKey = cells.text("service_key", row).map { keys.service($0) ?? $0 }
    answer.category = cells.text("category", row)
    answer.closed = try cells.date("closed", row, dates)?.time
    return .answer(answer)
  }

  private func expectInScale(_ answer: SurveyAnswers.Answer) throws(RejectReason) {
    guard let score = answer.score else { return }
    let most = answer.scoreMax?.value ?? Double(scale.max)
    guard score.value >= Double(scale.min), score.value <= most else {
      throw .outsideScale(score.text, min: String(scale.min), max: answer.scoreMax?.text ?? String(scale.max))
    }
  }

  /// The client's id; a key that no client has, where that is allowed, but no address of a person.
  private func client(_ row: TableRow) throws(RejectReason) -> String? {
    guard cells.layout.places["client_key"] != nil else { return nil }
    guard let key = cells.text("client_key", row) else {
      if allowsUnknownClients { return nil }
      throw .clientMissing
    }
    if let id = keys.client(key) { return id }
    guard allowsUnknownClients else { throw .clientUnknown(Self.withoutAddress(key) ?? "…@…") }
    return Self.withoutAddress(key)
  }

  /// P31: the address of a person is not kept.
  static func withoutAddress(_ key: String) -> String? { key.contains("@") ? nil : key }

  /// The text with lines that end in LF.
  private static func lines(_ text: String) -> String {
    text.utf8.contains(0x0D)
      ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n") : text
  }
}
