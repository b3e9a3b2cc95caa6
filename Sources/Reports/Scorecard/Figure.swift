import Documents

/// The value of a measure in a period, in the measure's own unit and unrounded.
struct Figure: Sendable, Hashable {
  /// Nil where there is no value.
  var value: Double?
  /// How many counted; nil where the measure is itself a number.
  var count: Int?
  /// Of how many.
  var total: Int?
  /// Why there is no value.
  var note: LocalizedText?

  /// A share in percent.
  static func share(_ share: Share, ifNone es: String, _ en: String) -> Figure {
    Figure(
      value: share.percent, count: share.count, total: share.total,
      note: share.percent == nil ? LocalizedText(es: es, en: en) : nil)
  }

  /// A number of things.
  static func number(_ value: Int) -> Figure { Figure(value: Double(value)) }

  /// A value of so many out of so many.
  static func value(_ value: Double?, _ count: Int, of total: Int?, ifNone es: String, _ en: String) -> Figure {
    Figure(value: value, count: count, total: total, note: value == nil ? LocalizedText(es: es, en: en) : nil)
  }

  /// No value, and why.
  static func none(_ es: String, _ en: String) -> Figure { Figure(note: LocalizedText(es: es, en: en)) }
}

/// The built-in measures that an indicator may name (schema/indicator.yaml), each computed from the records.
enum BuiltInMeasure: String, Sendable, Codable, CaseIterable {
  case interviewScore = "interview_score"
  case interviewGrade = "interview_grade"
  case interviewCoverage = "interview_coverage"
  case surveyMean = "survey_mean"
  case surveyTopTwoBox = "survey_top_two_box"
  case surveyResponseRate = "survey_response_rate"
  case availability
  case casesInTarget = "cases_in_target"
  case complaintsReceived = "complaints_received"
  case complaintsAnsweredInTarget = "complaints_answered_in_target"
  case complaintsReopened = "complaints_reopened"
  case actionsDoneOnTime = "actions_done_on_time"
  case actionsOverdue = "actions_overdue"
  case actionsEffective = "actions_effective"
  case actionsWithConformity = "actions_with_conformity"
}
