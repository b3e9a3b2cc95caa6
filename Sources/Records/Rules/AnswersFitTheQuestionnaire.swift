import Documents

extension FindingCode {
  /// An answer to a question that the campaign does not ask.
  static let answerWithoutQuestion = FindingCode("answer-without-question")
  /// Two answers to one question.
  static let answerRepeated = FindingCode("answer-repeated")
  /// A score outside the scale.
  static let scoreOutsideScale = FindingCode("score-outside-scale")
  /// An answer that is missing, or of another type than the question.
  static let answerIncomplete = FindingCode("answer-incomplete")
}

extension Rules {
  /// P17: an interview answers the questionnaire of its campaign, each question at most once and within its scale;
  /// from `analysed` on every required question.
  static let answersFitTheQuestionnaire: Rule = { set in
    set.records(of: "interview").flatMap { interview -> [Finding] in
      guard let campaign = interview.text("campaign").flatMap(set.record) else { return [] }
      return Questionnaire(campaign: campaign).findings(for: interview)
    }
  }
}

/// The questions of a campaign, as its interviews must answer them.
private struct Questionnaire {
  let campaign: Record
  let questions: [String: YAMLNode]

  init(campaign: Record) {
    self.campaign = campaign
    questions = Dictionary(
      campaign.list("questions").compactMap { question in question["id"]?.text.map { ($0, question) } },
      uniquingKeysWith: { first, _ in first })
  }

  func findings(for interview: Record) -> [Finding] {
    var findings: [Finding] = []
    var answered: Set<String> = []
    for answer in interview.list("answers") where findings.count <= Limits.maximumFindings {
      guard let id = answer["question"], let text = id.text else { continue }
      guard let question = questions[text] else {
        findings.append(unknown(text, interview.place(of: id)))
        continue
      }
      if !answered.insert(text).inserted { findings.append(repeated(text, interview.place(of: id))) }
      findings += fault(of: answer, to: question, text, interview).map { [$0] } ?? []
    }
    if ["analysed", "closed"].contains(interview.status) {
      for question in campaign.list("questions") where question["required"]?.isTrue == true {
        guard let id = question["id"]?.text, !answered.contains(id) else { continue }
        findings.append(missing(id, interview.place(of: "answers")))
      }
    }
    return findings
  }

  private func fault(of answer: YAMLNode, to question: YAMLNode, _ id: String, _ interview: Record) -> Finding? {
    if answer["not_applicable"]?.isTrue == true { return nil }
    let type = question["type"]?.text ?? ""
    switch type {
    case "scale", "nps":
      guard let score = answer["score"], let value = score.number else {
        return incomplete(id, "score", interview.place(of: answer))
      }
      let scale = campaign["scale"]
      let lowest = type == "nps" ? 0 : scale?["min"]?.number ?? value
      let highest = type == "nps" ? 10 : scale?["max"]?.number ?? value
      return (lowest...max(lowest, highest)).contains(value) && value == value.rounded()
        ? nil : outside(score.text ?? "", lowest, highest, interview.place(of: score))
    case "yes_no", "choice":
      return answer["choice"] == nil ? incomplete(id, "choice", interview.place(of: answer)) : nil
    default:
      return answer["text"] == nil ? incomplete(id, "text", interview.place(of: answer)) : nil
    }
  }

  private func unknown(_ id: String, _ place: Place) -> Finding {
    let guess = nearest(id, among: questions.keys.sorted())
    return Finding(
      .answerWithoutQuestion, at: place,
      LocalizedText(
        es: "\(campaign.id) no tiene la pregunta «\(id)»", en: "\(campaign.id) has no question “\(id)”"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") })
  }

  private func repeated(_ id: String, _ place: Place) -> Finding {
    Finding(
      .answerRepeated, at: place,
      LocalizedText(es: "la pregunta «\(id)» tiene dos respuestas", en: "the question “\(id)” has two answers"),
      help: LocalizedText(es: "dejar una", en: "keep one"))
  }

  private func outside(_ value: String, _ lowest: Double, _ highest: Double, _ place: Place) -> Finding {
    let scale = "\(Int(clamping: lowest))–\(Int(clamping: highest))"
    return Finding(
      .scoreOutsideScale, at: place,
      LocalizedText(
        es: "el puntaje \(value) no es un entero de la escala \(scale)",
        en: "the score \(value) is not a whole number of the scale \(scale)"),
      help: LocalizedText(
        es: "si no corresponde responder: not_applicable: true",
        en: "where the question does not apply: not_applicable: true"))
  }

  private func incomplete(_ id: String, _ key: String, _ place: Place) -> Finding {
    Finding(
      .answerIncomplete, at: place,
      LocalizedText(
        es: "la respuesta a «\(id)» no tiene «\(key)»", en: "the answer to “\(id)” has no “\(key)”"),
      help: LocalizedText(
        es: "agregar \(key)=…, o not_applicable: true", en: "add \(key), or not_applicable: true"))
  }

  private func missing(_ id: String, _ place: Place) -> Finding {
    Finding(
      .answerIncomplete, at: place,
      LocalizedText(
        es: "falta la respuesta a «\(id)», que es obligatoria",
        en: "the answer to “\(id)” is missing, and it is required"),
      help: LocalizedText(
        es: "si no se pudo responder: {question: \(id), not_applicable: true}",
        en: "where it could not be answered: {question: \(id), not_applicable: true}"))
  }
}

extension Int {
  /// The nearest integer of a finite number, within bounds.
  init(clamping value: Double) {
    self = Int(exactly: value.rounded()) ?? (value < 0 ? .min : .max)
  }
}
