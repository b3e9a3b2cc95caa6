import Documents
import Records

extension MeasureSource {
  /// A measure over all answers of the surveys of a period: of cleansed surveys only (P25).
  func surveys(_ measure: BuiltInMeasure, in period: ScorecardPeriod) -> Figure {
    let months = Set(period.months)
    let surveys = records.records(of: "survey").filter { survey in
      ["cleansed", "reported"].contains(survey.status)
        && survey.text("period").flatMap(Month.init(_:)).map(months.contains) ?? false
    }
    guard !surveys.isEmpty else {
      return .none("no hay encuestas depuradas del período", "there are no cleansed surveys of the period")
    }
    let read = surveys.compactMap { survey in records.answers(of: survey).map { (survey, $0.answers) } }
    guard read.count == surveys.count else {
      return .none("no se pueden leer las respuestas de una encuesta", "the answers of a survey cannot be read")
    }
    let scores = read.flatMap { survey, answers in answers.compactMap { SurveyScore($0, in: survey) } }
    let counts = surveys.map { $0["invited"]?.number.flatMap(Int.init(exactly:)) }
    let invited = counts.contains(nil) ? nil : counts.reduce(0) { $0 + ($1 ?? 0) }
    if measure == .surveyResponseRate {
      return .value(
        Measures.responseRate(answered: scores.count, invited: invited), scores.count, of: invited,
        ifNone: "no se sabe a cuántos se les preguntó", "it is not known how many were asked")
    }
    guard !scores.isEmpty else { return .none("no hay respuestas", "there are no answers") }
    if measure == .surveyTopTwoBox {
      let share = Share(scores) { $0.value >= $0.max - 1 }
      return Figure(value: share.percent, count: scores.count, total: invited)
    }
    guard Set(scores.map(\.scale)).count == 1 else {
      return .none("las escalas difieren", "the scales differ")
    }
    return Figure(value: Measures.mean(scores.map(\.value)), count: scores.count, total: invited)
  }
}

/// One score of a survey with the scale that it was given on.
private struct SurveyScore {
  var value: Double
  var min: Double
  var max: Double

  var scale: [Double] { [min, max] }

  /// Nil where the requester gave no score, or the survey has no scale.
  init?(_ answer: SurveyAnswers.Answer, in survey: Record) {
    guard let score = answer.score, let min = survey["scale"]?["min"]?.number,
      let max = answer.scoreMax?.value ?? survey["scale"]?["max"]?.number
    else { return nil }
    value = score.value
    self.min = min
    self.max = max
  }
}
