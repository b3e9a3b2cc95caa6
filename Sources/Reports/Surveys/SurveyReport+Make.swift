import Archive
import Documents
import Records

extension SurveyReport: Report {
  /// Computes the report of a month: the one that is asked for, else the latest with answers that count.
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> SurveyReport {
    let all = source.records.records(of: "survey")
    let months = all.compactMap(\.month)
    let counted = months.filter { !source.records.countedSurveys(of: $0).isEmpty }
    let month = try Month.reported(options.month, among: options.month == nil ? counted : months, asOf: source.asOf)
    return SurveyReportBuilder(source: source, month: month).report
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.month = month
    return options
  }
}

/// Computes the parts of the report.
private struct SurveyReportBuilder {
  let source: ReportSource
  let month: Month

  private var records: RecordSet { source.records }

  var report: SurveyReport {
    let answers = records.surveyAnswers(of: month)
    let scales = Set(answers.map(\.scale))
    let scale = scales.count == 1 ? scales.first : nil
    return SurveyReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf, month: month,
      cards: Scorecard.make(source, .month(month)).cards.filter { $0.measure.hasPrefix("survey_") },
      surveys: surveys, result: figures(of: month),
      series: month.twelveMonths.map { SurveyReport.MonthFigures(month: $0, figures: figures(of: $0)) }, scale: scale,
      distribution: scale.map { distribution(answers, $0) } ?? [],
      services: groups(answers) { $0.row.serviceKey }, clients: groups(answers) { $0.row.clientKey },
      minimumGroup: source.settings.minimumGroup, negative: negative(answers), comments: comments(answers),
      actions: actions)
  }

  private var surveys: [SurveyReport.Survey] {
    let counted = Set(records.countedSurveys(of: month).map(\.record.id))
    return records.records(of: "survey").filter { $0.month == month }.map { survey in
      let rows = (survey["rows"]?.entries ?? []).compactMap { entry in
        entry.value.number.map { (entry.key, Int($0)) }
      }
      return SurveyReport.Survey(
        id: survey.id, system: source.label("system", of: survey) ?? LocalizedText(es: "", en: ""),
        profile: survey.text("profile") ?? "",
        status: source.label("status", of: survey) ?? LocalizedText(es: "", en: ""),
        isCounted: counted.contains(survey.id), sourceHash: survey.text("source_sha256") ?? "",
        rows: Dictionary(rows, uniquingKeysWith: { first, _ in first }),
        invited: survey["invited"]?.number.map { Int($0) })
    }
  }

  /// How many were asked is known where every counted survey tells it.
  private func figures(of month: Month) -> SurveyFigures {
    let surveys = records.countedSurveys(of: month)
    let invited = surveys.compactMap { $0.record["invited"]?.number.map { Int($0) } }
    return SurveyFigures(
      records.surveyAnswers(of: month),
      invited: surveys.isEmpty || invited.count < surveys.count ? nil : invited.reduce(0, +))
  }

  /// Answers by step of the scale.
  private func distribution(_ answers: [SurveyAnswer], _ scale: SurveyReport.Scale) -> [SurveyReport.ScoreCount] {
    let least = Int(scale.min)
    return Measures.distribution(answers.map(\.score), min: least, max: Int(scale.max)).enumerated().map {
      SurveyReport.ScoreCount(score: Double(least + $0.offset), count: $0.element)
    }
  }

  private func groups(_ answers: [SurveyAnswer], by key: (SurveyAnswer) -> String?) -> [SurveyReport.Group] {
    let groups = Dictionary(grouping: answers, by: key).map { key, answers in
      SurveyReport.Group(
        key: key, title: key.map(source.title), answers: answers.count,
        figures: answers.count < source.settings.minimumGroup ? nil : SurveyFigures(answers))
    }
    return groups.sorted { a, b in
      guard let left = a.title, let right = b.title else { return a.title != nil && b.title == nil }
      return SpanishOrder.less(left + " " + (a.key ?? ""), right + " " + (b.key ?? ""))
    }
  }

  private func negative(_ answers: [SurveyAnswer]) -> [SurveyReport.Negative] {
    let complaints = records.records(of: "complaint")
    return answers.filter(\.isNegative).map { answer in
      SurveyReport.Negative(
        ticket: answer.row.ticketID, answered: answer.row.answered?.day, score: answer.score,
        client: answer.row.clientKey.map(source.title), service: answer.row.serviceKey.map(source.title),
        comment: answer.row.comment,
        complaints: complaints.filter { $0.names(answer) }.map { complaint in
          SurveyReport.Complaint(
            id: complaint.id, status: source.label("status", of: complaint) ?? LocalizedText(es: "", en: ""))
        })
    }.sorted { ($0.score, $0.ticket) < ($1.score, $1.ticket) }
  }

  private func comments(_ answers: [SurveyAnswer]) -> [SurveyReport.CommentGroup] {
    let groups = Dictionary(grouping: answers.filter { $0.row.comment != nil }, by: \.row.category)
    return groups.map { category, answers in
      let comments = answers.map { answer in
        SurveyReport.Comment(
          text: answer.row.comment ?? "", score: answer.score, ticket: answer.row.ticketID,
          service: answer.row.serviceKey.map(source.title))
      }
      return SurveyReport.CommentGroup(
        category: category, comments: comments.sorted { ($0.score ?? 0, $0.ticket) < ($1.score ?? 0, $1.ticket) })
    }.sorted { ($1.comments.count, $0.category ?? "~") < ($0.comments.count, $1.category ?? "~") }
  }

  private var actions: [SurveyReport.Action] {
    let surveys = Set(records.records(of: "survey").filter { $0.month == month }.map(\.id))
    return records.records(of: "action").filter { !surveys.isDisjoint(with: $0.texts("origin")) }.map { action in
      SurveyReport.Action(
        id: action.id, title: action.title,
        status: source.label("status", of: action) ?? LocalizedText(es: "", en: ""), due: action.date("due"))
    }.sorted { ($0.due?.description ?? "", $0.id) < ($1.due?.description ?? "", $1.id) }
  }
}

extension Record {
  /// Whether a complaint names the ticket of an answer.
  fileprivate func names(_ answer: SurveyAnswer) -> Bool {
    if text("about_ticket") == answer.row.ticketID { return true }
    return self["ticket"]?["id"]?.text == answer.row.ticketID
      && self["ticket"]?["system"]?.text == answer.system
  }
}

extension SurveyReport {
  /// One row an answer group: the month, then services and clients; hidden figures are empty.
  var rows: [[CSV.Cell]] {
    let head = [
      "group", "key", "title", "month", "answers", "invited", "response_rate", "mean", "normalised", "top_two_box",
      "margin",
    ]
    let months = series.map { row("month", nil, nil, $0.month, $0.figures.answers, $0.figures) }
    let groups =
      services.map { row("service", $0.key, $0.title, month, $0.answers, $0.figures) }
      + clients.map { row("client", $0.key, $0.title, month, $0.answers, $0.figures) }
    return [head.map { .text($0) }] + months + groups
  }

  private func row(
    _ group: String, _ key: String?, _ title: String?, _ month: Month, _ answers: Int, _ figures: SurveyFigures?
  ) -> [CSV.Cell] {
    [
      .text(group), .text(key ?? ""), .text(title ?? ""), .text(month.description), .number(Double(answers)),
      .number(figures?.invited.map(Double.init)), .number(figures?.responseRate), .number(figures?.mean),
      .number(figures?.normalised), .number(figures?.topTwoBox), .number(figures?.margin),
    ]
  }
}
