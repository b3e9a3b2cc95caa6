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
        summary, factSheet, globalResult, dimensions, questions, clients, commonPoints, quotations, complaints, actions,
        plans, analysis, card, questionnaire, data, notInterviewed, remarks,
      ])
  }

  /// From the opening of the campaign to its closing.
  var period: String {
    "\(words.date(report.campaign.opens)) – \(words.date(report.campaign.closes))"
  }

  private var factSheet: Page.Section {
    section("facts", "Ficha técnica", "Fact sheet", [.facts(whoAndWhen + how), .note(method)])
  }

  private var whoAndWhen: [Page.Fact] {
    let (campaign, result) = (report.campaign, report.result)
    let modes = campaign.modes.sorted { $0.key < $1.key }.map { "\(mode($0.key)) \($0.value)" }.joined(separator: ", ")
    let dates = campaign.firstHeld.map { "\(words.date($0)) – \(words.date(campaign.lastHeld))" }
    let wanted = result.population - result.excluded
    return [
      words.fact("Campaña", "Campaign", "\(campaign.title) (\(campaign.id))"),
      words.fact(
        "Población", "Population", words.count(result.population, ("cliente", "clientes"), ("client", "clients"))),
      words.fact(
        "Entrevistados", "Interviewed", words.say("\(result.held) de \(wanted)", "\(result.held) of \(wanted)")),
      words.fact("Declinaron", "Declined", "\(result.declined)"),
      words.fact("Excluidos", "Excluded", "\(result.excluded)"),
      words.fact("Sin entrevista", "Missing", "\(result.missing)"),
      words.fact("Fechas de las entrevistas", "Interview dates", dates ?? words.none),
      words.fact("Modalidad", "Mode", modes.isEmpty ? words.none : modes),
    ]
  }

  private var how: [Page.Fact] {
    let (campaign, result) = (report.campaign, report.result)
    let ends = [campaign.scaleMin, campaign.scaleMax].map { words.plain($0) }
    let labels = [campaign.scaleMin, campaign.scaleMax].compactMap { campaign.scaleLabels?[words.plain($0)] }
    let weights = Set(report.clients.map(\.weight)).sorted()
    return [
      words.fact(
        "Escala", "Scale",
        ends.joined(separator: "–") + (labels.count == 2 ? " (\(labels.joined(separator: " – ")))" : "")),
      words.fact(
        "Pesos de los clientes", "Weights of clients",
        weights.count > 1
          ? words.say("de \(words.plain(weights[0])) a ", "\(words.plain(weights[0])) to ")
            + words.plain(weights.last ?? 1)
          : words.say("iguales", "equal")),
      words.fact("Respuestas mínimas", "Fewest answers", "\(campaign.minAnswers)"),
      words.fact(
        "Con puntaje", "With a score",
        words.say(
          "\(result.counted) (insuficientes: \(result.insufficient))",
          "\(result.counted) (insufficient: \(result.insufficient))")),
      words.fact(
        "Analizado con", "Analysed with",
        campaign.analysedWith.isEmpty ? words.none : campaign.analysedWith.joined(separator: ", ")),
      words.fact("Informado a la dirección", "Reported to management", words.date(campaign.reportedToDireccion)),
    ]
  }

  private var method: String {
    words.say(
      "El puntaje de un cliente es la media de sus respuestas llevadas a una escala de 0 a 100, ponderada por el peso de cada pregunta. El del área es la media entre clientes, ponderada por el peso de cada uno; nunca se juntan las respuestas. Las marcadas como «no corresponde» no cuentan. La nota es el mismo puntaje llevado a su escala. Es un censo: se informa la cobertura, no un margen de error.",
      "A client's score is the mean of its answers on a scale from 0 to 100, by the weight of each question. The area's score is the mean over clients, by the weight of each; answers are never pooled. Answers marked as not applicable do not count. The grade is the same score on its own scale. This is a census: coverage is shown, not a margin of error."
    )
  }

  // MARK: Words that all sections share

  func section(
    _ id: String, _ es: String, _ en: String, _ blocks: [Page.Block], isAnnex: Bool = false
  ) -> Page.Section {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks, isAnnex: isAnnex)
  }

  func table(_ caption: (es: String, en: String), _ columns: [Page.Table.Column], _ rows: [[String]]) -> Page.Block {
    .table(Page.Table(words.say(caption.es, caption.en), columns, rows))
  }

  func grade(_ value: Double?) -> String { words.number(value, decimals: report.campaign.gradeDecimals) }

  /// Points with their sign; zero stays a figure.
  func signed(_ value: Double?) -> String {
    guard let value else { return words.none }
    return Measures.roundedHalfUp(value, decimals: 0) > 0
      ? "+" + words.number(value, decimals: 0) : words.number(value, decimals: 0)
  }

  /// The change of a figure against the campaign before.
  func change(_ value: Double?, _ previous: Double?) -> String { words.change(from: previous, to: value) }

  /// What the campaign before is called in charts.
  var previousName: String {
    report.series.dropLast().last.map { String($0.year) } ?? words.say("Campaña anterior", "Campaign before")
  }

  /// The scorecard's indicator of the grade; nil where none is in force.
  var gradeCard: Scorecard.Card? { report.cards?.first { $0.measure == BuiltInMeasure.interviewGrade.rawValue } }

  /// A grade against the limits of the indicator.
  func light(_ grade: Double?) -> Light {
    gradeCard.map { card in
      Measures.light(
        grade, direction: card.direction, target: card.target, green: card.green, yellow: card.yellow,
        decimals: report.campaign.gradeDecimals)
    } ?? .grey
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
