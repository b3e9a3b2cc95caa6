import Documents
import Records

/// One answer that counts, with the survey and the scale that it belongs to.
struct SurveyAnswer {
  /// The id of the survey's record.
  var survey: String
  /// The ticket system that it comes from.
  var system: String
  /// The row beside it.
  var row: SurveyAnswers.Answer
  /// What was scored.
  var score: Double
  /// The scale that it was scored on.
  var scale: SurveyReport.Scale

  /// Whether it is one of the scale's two lowest scores, as top-2-box counts the two highest.
  var isNegative: Bool { score <= scale.min + 1 }
}

extension RecordSet {
  /// The surveys of a month that count: cleansed or reported, with answers that can be read.
  func countedSurveys(of month: Month) -> [(record: Record, answers: SurveyAnswers)] {
    records(of: "survey").filter { $0.month == month && ["cleansed", "reported"].contains($0.status) }
      .compactMap { record in answers(of: record).map { (record, $0) } }
  }

  /// The scored answers of a month's surveys.
  func surveyAnswers(of month: Month) -> [SurveyAnswer] {
    countedSurveys(of: month).flatMap { survey in
      let (low, high) = (survey.record["scale"]?["min"]?.number ?? 1, survey.record["scale"]?["max"]?.number ?? 5)
      return survey.answers.answers.compactMap { row in
        row.score.map { score in
          SurveyAnswer(
            survey: survey.record.id, system: survey.record.text("system") ?? "", row: row, score: score.value,
            scale: SurveyReport.Scale(min: low, max: row.scoreMax?.value ?? high))
        }
      }
    }
  }
}

extension Record {
  /// The month that figures and surveys are of.
  var month: Month? { text("period").flatMap(Month.init(_:)) }
}

/// The figures of some answers.
struct SurveyFigures: Sendable, Codable, Hashable {
  /// How many answered.
  var answers: Int
  /// How many were asked; nil where it is not known of all.
  var invited: Int?
  /// In percent; nil where it is not known how many were asked.
  var responseRate: Double?
  /// On the answers' scale; nil without answers, or where they are of several scales.
  var mean: Double?
  /// The mean in percent of the scale; nil without answers.
  var normalised: Double?
  /// In percent; nil without answers.
  var topTwoBox: Double?
  /// Of top-2-box, in percent points at 95 %; nil where it is not known how many were asked.
  var margin: Double?

  /// The figures of answers.
  ///
  /// - Parameter invited: how many were asked; nil where it is not known.
  init(_ all: [SurveyAnswer], invited: Int? = nil) {
    answers = all.count
    self.invited = invited
    responseRate = Measures.responseRate(answered: all.count, invited: invited)
    mean = Set(all.map(\.scale)).count == 1 ? Measures.mean(all.map(\.score)) : nil
    normalised = Measures.mean(
      all.compactMap { Measures.normalised($0.score, min: $0.scale.min, max: $0.scale.max) })
    // Told as the distance from the top, scores of several scales have one highest.
    topTwoBox = Measures.topTwoBox(all.map { $0.score - $0.scale.max }, max: 0)
    margin = topTwoBox.flatMap { share in
      invited.flatMap { Measures.marginOfError(share: share / 100, answers: all.count, population: $0) }
    }
  }
}
