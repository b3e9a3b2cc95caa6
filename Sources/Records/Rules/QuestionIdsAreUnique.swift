import Documents

extension FindingCode {
  /// Two questions of one questionnaire with one id.
  static let questionRepeated = FindingCode("question-repeated")
}

extension Rules {
  /// P17: one unified questionnaire: each of its questions has an id of its own.
  static let questionIdsAreUnique: Rule = { set in
    set.records(of: "campaign").flatMap { campaign in
      var seen: [String: YAMLNode] = [:]
      return campaign.list("questions").compactMap { question -> Finding? in
        guard let id = question["id"], let text = id.text else { return nil }
        defer { if seen[text] == nil { seen[text] = id } }
        return seen[text].map { questionRepeated(text, campaign, id, first: $0) }
      }
    }
  }

  private static func questionRepeated(_ id: String, _ campaign: Record, _ node: YAMLNode, first: YAMLNode) -> Finding {
    Finding(
      .questionRepeated, at: campaign.place(of: node),
      LocalizedText(
        es: "la pregunta «\(id)» está dos veces en el cuestionario",
        en: "the question “\(id)” stands twice in the questionnaire"),
      help: LocalizedText(es: "dar otro id a una de las dos", en: "give one of the two another id"),
      related: [
        Finding.Related(
          place: campaign.place(of: first),
          message: LocalizedText(es: "aquí está la primera", en: "the first is here"))
      ])
  }
}
