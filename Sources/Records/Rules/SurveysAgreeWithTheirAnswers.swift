import Documents

extension FindingCode {
  /// A survey's record and the file of its answers do not say the same.
  static let surveyAnswersDiffer = FindingCode("survey-answers-differ")
}

extension Rules {
  /// P3: a survey's answers lie beside its record, as many as it says were accepted.
  static let surveysAgreeWithTheirAnswers: Rule = { set in
    set.records(of: "survey").compactMap { record in
      let path = record.path.dropLast(".md".count) + ".csv"
      guard let answers = set.answers(of: record) else {
        return set.unreadable.contains(String(path)) ? nil : .surveyWithoutAnswers(record, String(path))
      }
      let counted = answers.answers.count
      guard let rows = record["rows"]?["accepted"], let accepted = rows.text, accepted != String(counted) else {
        return nil
      }
      return .surveyAnswersDiffer(record.place(of: rows), accepted, counted, String(path))
    }
  }
}

extension Finding {
  fileprivate static func surveyWithoutAnswers(_ record: Record, _ path: String) -> Finding {
    Finding(
      .surveyAnswersDiffer, at: Place(file: record.path),
      LocalizedText(
        es: "falta el archivo de las respuestas, \(path)", en: "the file of the answers, \(path), is missing"),
      help: LocalizedText(
        es: "la encuesta se hace con «legajo import», que escribe los dos archivos",
        en: "a survey is made by “legajo import”, which writes both files"))
  }

  fileprivate static func surveyAnswersDiffer(
    _ place: Place, _ accepted: String, _ counted: Int, _ path: String
  ) -> Finding {
    Finding(
      .surveyAnswersDiffer, at: place,
      LocalizedText(
        es: "dice \(accepted) filas aceptadas, y \(path) tiene \(counted)",
        en: "says that \(accepted) rows were accepted, and \(path) has \(counted)"),
      help: LocalizedText(
        es: "volver al archivo de antes, o importarlo otra vez: legajo import … --replace",
        en: "go back to the file of before, or import it again: legajo import … --replace"))
  }
}
