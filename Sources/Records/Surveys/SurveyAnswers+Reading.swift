public import Documents
public import Tables

extension SurveyAnswers {
  /// Reads the file beside a survey's record.
  ///
  /// - Returns: the answers, nil where a row cannot be read; and what is wrong, at most twenty findings.
  public static func read(_ bytes: [UInt8], path: String) -> (answers: SurveyAnswers?, findings: [Finding]) {
    var reader = TableReader(.standard)
    let rows: [TableRow]
    do {
      rows = try reader.read(bytes) + reader.finish()
    } catch let fault {
      return (nil, [.surveyAnswersUnreadable(path, fault.line, fault.words)])
    }
    guard let header = rows.first, header.cells == columns else {
      let wanted = columns.joined(separator: ",")
      return (
        nil,
        [
          .surveyAnswersUnreadable(
            path, rows.first?.line ?? 1,
            LocalizedText(es: "el encabezado no es \(wanted)", en: "the header is not \(wanted)"))
        ]
      )
    }
    var answers: [Answer] = []
    var findings: [Finding] = []
    for row in rows.dropFirst() {
      switch Answer.read(row.cells.map(TableText.plain)) {
      case .success(let answer): answers.append(answer)
      case .failure(let fault): findings.append(.surveyAnswersUnreadable(path, row.line, fault.words))
      }
    }
    return (findings.isEmpty ? SurveyAnswers(answers: answers) : nil, Array(findings.prefix(20)))
  }
}

/// What is wrong with one row.
private struct RowFault: Error {
  var words: LocalizedText
}

extension SurveyAnswers.Answer {
  fileprivate static func read(_ cells: [String]) -> Result<Self, RowFault> {
    Result { () throws(RowFault) in
      guard cells.count == SurveyAnswers.columns.count else {
        throw RowFault(
          words: LocalizedText(
            es: "tiene \(cells.count) celdas y no \(SurveyAnswers.columns.count)",
            en: "it has \(cells.count) cells and not \(SurveyAnswers.columns.count)"))
      }
      guard !cells[0].isEmpty else {
        throw RowFault(words: LocalizedText(es: "falta ticket_id", en: "ticket_id is missing"))
      }
      func read<T>(_ column: Int, _ make: (String) -> T?) throws(RowFault) -> T? {
        guard !cells[column].isEmpty else { return nil }
        if let value = make(cells[column]) { return value }
        let (name, text) = (SurveyAnswers.columns[column], cells[column].prefix(60))
        throw RowFault(
          words: LocalizedText(es: "«\(text)» no vale para \(name)", en: "“\(text)” is no \(name)"))
      }
      var answer = Self(ticketID: cells[0])
      answer.sent = try read(1, WallTime.init(_:))
      answer.answered = try read(2, WallTime.init(_:))
      answer.score = try read(3, ExactScore.init(_:))
      answer.scoreMax = try read(4, ExactScore.init(_:))
      answer.comment = try read(5) { $0 }
      answer.clientKey = try read(6) { $0 }
      answer.serviceKey = try read(7) { $0 }
      answer.category = try read(8) { $0 }
      answer.closed = try read(9, WallTime.init(_:))
      return answer
    }
  }
}

extension TableFault {
  /// What is wrong, for people.
  public var words: LocalizedText {
    switch self {
    case .binary:
      LocalizedText(
        es: "no es texto: hay un byte NUL, o es UTF-16", en: "it is no text: there is a NUL byte, or it is UTF-16")
    case .encoding:
      LocalizedText(es: "hay bytes que la codificación no tiene", en: "there are bytes that the encoding does not have")
    case .quoting:
      LocalizedText(
        es: "unas comillas no se cierran, o están donde no van",
        en: "a quote is not closed, or stands where none belongs")
    case .tooLong:
      LocalizedText(
        es: "una celda pasa de 1 MiB: quizá unas comillas no se cierran",
        en: "a cell is longer than 1 MiB: perhaps a quote is not closed")
    }
  }
}

extension FindingCode {
  /// The CSV file beside a survey's record is not as legajo writes it.
  static let surveyAnswersUnreadable = FindingCode("survey-answers-unreadable")
}

extension Finding {
  static func surveyAnswersUnreadable(_ path: String, _ line: Int, _ words: LocalizedText) -> Finding {
    let start = Position(line: line, column: 1)
    return Finding(
      .surveyAnswersUnreadable, at: Place(path: path, start: start, end: start),
      LocalizedText(es: "las respuestas no se pueden leer: \(words.es)", en: "the answers cannot be read: \(words.en)"),
      help: LocalizedText(
        es: "volver al archivo de antes (git checkout), o importarlo otra vez: legajo import … --replace",
        en: "go back to the file of before (git checkout), or import it again: legajo import … --replace"))
  }
}
