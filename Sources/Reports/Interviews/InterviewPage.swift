import Documents
import Records

extension InterviewReport {
  func page(_ words: Words) -> Page { InterviewPage(report: self, words: words).page }
}

/// Writes the report's sections: what it says in which order, with every figure already in words.
struct InterviewPage {
  let report: InterviewReport
  let words: Words

  /// The whole page.
  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization, title: words.say("Informe anual de entrevistas", "Annual interview report"),
        subtitle: String(report.campaign.year), audience: nil, origin: report.origin, asOf: report.asOf,
        facts: [words.fact("Período", "Period", period)]),
      sections: [
        summary, factSheet, globalResult, dimensions, questions, clients, commonPoints, complaints, actions, analysis,
        card, questionnaire, data, notInterviewed, remarks,
      ])
  }

  /// From the opening of the campaign to its closing.
  var period: String {
    "\(words.date(report.campaign.opens)) – \(words.date(report.campaign.closes))"
  }

  // MARK: Summary and fact sheet

  private var summary: Page.Section {
    let result = report.result
    let range =
      "\(words.number(report.campaign.gradeMin, decimals: 0))–\(words.number(report.campaign.gradeMax, decimals: 0))"
    return section(
      "summary", "Resumen", "Summary",
      [
        .figures([
          Page.Figure(
            name: words.say("Nota", "Grade"), value: grade(result.grade),
            change: change(from: result.previousGrade, to: result.grade),
            remark: words.say("escala \(range)", "scale \(range)")),
          Page.Figure(
            name: words.say("Satisfacción", "Satisfaction"), value: words.number(result.score), unit: "%",
            change: change(from: result.previousScore, to: result.score)),
          Page.Figure(
            name: words.say("Cobertura", "Coverage"), value: words.number(result.coverage), unit: "%",
            remark: words.say(
              "\(result.held) de \(result.population - result.excluded) clientes",
              "\(result.held) of \(result.population - result.excluded) clients")),
          Page.Figure(
            name: "NPS", value: signed(result.netPromoterScore), remark: "n = \(result.netPromoterAnswers)"),
        ]),
        .heading(words.say("Lo mejor valorado", "Best rated")), .list(ranked(best: true)),
        .heading(words.say("Lo peor valorado", "Worst rated")), .list(ranked(best: false)),
      ])
  }

  /// The three questions with the best, or the worst, results.
  private func ranked(best: Bool) -> [String] {
    let scored = report.questions.enumerated().filter { $0.element.normalised != nil }
    let sorted = scored.sorted { a, b in
      let (x, y) = (a.element.normalised ?? 0, b.element.normalised ?? 0)
      return x == y ? a.offset < b.offset : best ? x > y : x < y
    }
    let rows = sorted.prefix(min(3, scored.count / 2)).map { item in
      "\(item.element.text[words.language]) (\(item.element.dimension)): \(words.percent(item.element.normalised))"
    }
    return rows.isEmpty ? [words.none] : rows
  }

  private var factSheet: Page.Section {
    let (campaign, result) = (report.campaign, report.result)
    let modes = campaign.modes.sorted { $0.key < $1.key }.map { "\(mode($0.key)) \($0.value)" }.joined(separator: ", ")
    return section(
      "facts", "Ficha técnica", "Fact sheet",
      [
        .facts([
          words.fact("Campaña", "Campaign", "\(campaign.id), \(campaign.title)"),
          words.fact(
            "Población", "Population", words.say("\(result.population) clientes", "\(result.population) clients")),
          words.fact("Entrevistados", "Interviewed", "\(result.held)"),
          words.fact("Declinaron", "Declined", "\(result.declined)"),
          words.fact("Excluidos", "Excluded", "\(result.excluded)"),
          words.fact("Sin entrevista", "Missing", "\(result.missing)"),
          words.fact("Modalidad", "Mode", modes.isEmpty ? words.none : modes),
          words.fact(
            "Escala", "Scale",
            "\(words.number(campaign.scaleMin, decimals: 0))–\(words.number(campaign.scaleMax, decimals: 0))"),
          words.fact("Respuestas mínimas", "Least answers", "\(campaign.minAnswers)"),
          words.fact(
            "Con puntaje", "With a score",
            words.say(
              "\(result.counted) (insuficientes: \(result.insufficient))",
              "\(result.counted) (insufficient: \(result.insufficient))")),
          words.fact(
            "Analizado con", "Analysed with",
            campaign.analysedWith.isEmpty ? words.none : campaign.analysedWith.joined(separator: ", ")),
          words.fact("Informado a la dirección", "Reported to direccion", words.date(campaign.reportedToDireccion)),
        ]),
        .paragraph(
          words.say(
            "El puntaje de un cliente es la media ponderada de sus respuestas llevadas a una escala de 0 a 100. El del área es la media entre clientes, ponderada por el peso de cada uno; nunca se juntan las respuestas. Las marcadas como «no corresponde» no cuentan. Es un censo: se informa la cobertura, no un margen de error.",
            "A client's score is the weighted mean of its answers on a scale from 0 to 100. The area's score is the mean over clients, by the weight of each; answers are never pooled. Answers marked as not applicable do not count. This is a census: coverage is printed, not a margin of error."
          )),
      ])
  }

  // MARK: Words that all sections share

  func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block]) -> Page.Section {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks)
  }

  func grade(_ value: Double?) -> String { words.number(value, decimals: report.campaign.gradeDecimals) }

  /// Points with their sign; zero stays a figure.
  func signed(_ value: Double?) -> String {
    guard let value else { return words.none }
    return Measures.roundedHalfUp(value, decimals: 0) > 0
      ? "+" + words.number(value, decimals: 0) : words.number(value, decimals: 0)
  }

  /// The change of a figure against the campaign before.
  func change(_ value: Double?, _ previous: Double?) -> String {
    guard let value, let previous else { return words.none }
    return words.change(value - previous)
  }

  private func change(from previous: Double?, to value: Double?) -> Page.Change? {
    words.change(from: previous, to: value, against: words.say("contra la anterior", "against the one before"))
  }

  func table(_ caption: (es: String, en: String), _ columns: [Page.Table.Column], _ rows: [[String]]) -> Page.Block {
    .table(Page.Table(words.say(caption.es, caption.en), columns, rows))
  }

  func mode(_ key: String) -> String {
    switch key {
    case "personal": words.say("en persona", "in person")
    case "remote": words.say("a distancia", "remote")
    case "written": words.say("por escrito", "written")
    default: key
    }
  }
}
