import Documents

extension FindingCode {
  /// An interview held with a questionnaire that nobody validated.
  static let questionnaireNotValidated = FindingCode("questionnaire-not-validated")
}

extension Rules {
  /// P17: direccion validates the questionnaire before an interview is held with it.
  static let questionnaireIsValidatedBeforeUse: Rule = { set in
    set.records(of: "interview").compactMap { interview in
      guard ["held", "analysed", "closed"].contains(interview.status),
        let campaign = interview.text("campaign").flatMap(set.record),
        ["draft", "in_validation", "void"].contains(campaign.status)
      else { return nil }
      return Finding(
        .questionnaireNotValidated, at: interview.place(of: "campaign"),
        LocalizedText(
          es: "el cuestionario de \(campaign.id) no está validado y esta entrevista ya se realizó con él",
          en: "the questionnaire of \(campaign.id) is not validated, and this interview was held with it"),
        help: LocalizedText(
          es: "direccion valida antes: legajo move \(campaign.id) validated",
          en: "direccion validates it first: legajo move \(campaign.id) validated"))
    }
  }
}
