import Documents

extension FindingCode {
  /// A plan agreed before its clients were interviewed.
  static let planBeforeInterviews = FindingCode("plan-before-interviews")
}

extension Rules {
  /// P19: interviews come before the work plan is agreed, or the plan says which of the allowed reasons there was.
  static let plansFollowInterviews: Rule = { set in
    set.records(of: "plan").flatMap { plan -> [Finding] in
      guard let agreed = plan.date("agreed"), plan["no_interview_reason"] == nil else { return [] }
      let interviews = plan.texts("interviews").compactMap(set.record).filter { $0.kind == "interview" }
      let before = interviews.filter { $0.date("held").map { $0 <= agreed } ?? false }
      let heard = Set(before.compactMap { $0.text("client") })
      let silent = plan.texts("clients").filter { !heard.contains($0) }
      if silent.isEmpty, !before.isEmpty { return [] }
      return (silent.isEmpty ? [nil] : silent.map(Optional.some)).map { planFirst(plan, agreed, $0) }
    }
  }

  private static func planFirst(_ plan: Record, _ agreed: CalendarDate, _ client: String?) -> Finding {
    let whose = client.map { (es: "a \($0)", en: "with \($0)") } ?? (es: "a sus clientes", en: "with its clients")
    return Finding(
      .planBeforeInterviews, .warning, at: plan.place(of: "agreed"),
      LocalizedText(
        es: "el plan se acordó el \(agreed) y no nombra una entrevista anterior \(whose.es)",
        en: "the plan was agreed on \(agreed) and names no earlier interview \(whose.en)"),
      help: LocalizedText(
        es: "legajo set \(plan.id) interviews+=INT-…, o no_interview_reason=…",
        en: "legajo set \(plan.id) interviews+=INT-…, or no_interview_reason=…"))
  }
}
