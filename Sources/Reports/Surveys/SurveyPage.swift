import Documents
import Records

extension SurveyReport {
  func page(_ words: Words) -> Page { SurveyPage(report: self, words: words).page }
}

/// Writes the report's sections.
struct SurveyPage {
  let report: SurveyReport
  let words: Words

  /// The whole page.
  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization,
        title: words.say("Encuestas de satisfacción de los tickets", "Ticket satisfaction surveys"),
        subtitle: words.month(report.month), audience: nil, origin: report.origin, asOf: report.asOf),
      sections: [summary, card, course, distribution, groups, negative, comments, evidence, method])
  }

  private func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block]) -> Page.Section {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks)
  }

  private var topTwoBox: String { words.say("Los dos valores más altos", "Top-2-box") }

  // MARK: The month and its year

  private var summary: Page.Section {
    section("summary", "Resumen", "Summary", [.paragraph(sentence), .figures(figures)])
  }

  /// The month in a sentence, also one without data.
  private var sentence: String {
    let result = report.result
    let month = words.month(report.month)
    if report.surveys.isEmpty {
      return words.say(
        "De \(month) no se importó ninguna encuesta.", "No survey was imported for \(month).")
    }
    guard report.surveys.contains(where: \.isCounted) else {
      return words.say(
        "Las encuestas de \(month) no cuentan todavía: ninguna está depurada.",
        "The surveys of \(month) do not count yet: none is cleansed.")
    }
    guard result.answers > 0 else {
      return words.say("Nadie respondió las encuestas de \(month).", "Nobody answered the surveys of \(month).")
    }
    let answers = words.count(result.answers, ("respuesta", "respuestas"), ("answer", "answers"))
    let invited = result.invited.map { words.say(" de \($0) invitados", " of \($0) invited") } ?? ""
    return words.say(
      "En \(month) hubo \(answers)\(invited); el \(words.percent(result.topTwoBox)) dio uno de los dos puntajes más altos.",
      "In \(month) there were \(answers)\(invited); \(words.percent(result.topTwoBox)) gave one of the two highest scores."
    )
  }

  private var figures: [Page.Figure] {
    let (result, before) = (report.result, report.series.dropLast().last?.figures)
    let against = words.say("contra el mes anterior", "against the month before")
    return [
      Page.Figure(
        name: topTwoBox, value: words.number(result.topTwoBox), unit: result.topTwoBox == nil ? "" : "%",
        change: words.change(
          from: before?.topTwoBox, to: result.topTwoBox, unit: words.say("puntos", "points"), against: against),
        remark: "n = \(result.answers)"
          + (result.margin.map { words.say(", ±\(words.number($0)) puntos", ", ±\(words.number($0)) points") } ?? "")),
      Page.Figure(
        name: words.say("Media", "Mean"), value: words.number(result.mean, decimals: 2),
        unit: report.scale.map { "/ \(words.plain($0.max))" } ?? "",
        change: words.change(from: before?.mean, to: result.mean, decimals: 2, against: against),
        remark: report.scale == nil && result.answers > 0
          ? words.say("hay varias escalas: ver el porcentaje", "there are several scales: see the percentage") : ""),
      Page.Figure(
        name: words.say("En porcentaje de la escala", "In percent of the scale"),
        value: words.number(result.normalised), unit: result.normalised == nil ? "" : "%",
        remark: "n = \(result.answers)"),
      Page.Figure(
        name: words.say("Tasa de respuesta", "Response rate"), value: words.number(result.responseRate),
        unit: result.responseRate == nil ? "" : "%",
        remark: result.invited.map { words.say("\(result.answers) de \($0)", "\(result.answers) of \($0)") }
          ?? words.say("no se sabe a cuántos se preguntó", "it is not known how many were asked")),
    ]
  }

  /// The scorecard's indicators of surveys.
  private var card: Page.Section {
    let table = words.cards(
      report.cards, words.say("Indicadores de las encuestas", "Indicators of surveys"),
      previous: words.number("Mes anterior", "Month before"), lastYear: words.number("Hace un año", "A year ago"),
      empty: words.say(
        "Ningún indicador mensual vigente mide las encuestas.", "No monthly indicator in force measures surveys."))
    return section("card", "Cuadro de mando", "Scorecard", [.table(table)] + words.lightNote(for: report.cards))
  }

  private var course: Page.Section {
    let chart = TrendChart(
      id: "course-months", title: words.say("\(topTwoBox), en doce meses (%)", "\(topTwoBox) over twelve months (%)"),
      moments: report.series.map { words.moment($0.month) },
      lines: [TrendChart.Line(name: topTwoBox, values: report.series.map { words.share($0.figures.topTwoBox) })],
      range: 0...100, empty: words.say("Sin respuestas en estos doce meses.", "No answers in these twelve months."))
    let rows = report.series.drop { $0.figures.answers == 0 }.map {
      [words.month($0.month)] + cells($0.figures.answers, $0.figures, isWhole: true)
    }
    return section(
      "course", "Doce meses", "Twelve months",
      [
        .chart(
          chart,
          Page.Table(
            words.say("Cifras por mes", "Figures by month"), [words.id("Mes", "Month")] + columns(isWhole: true), rows)
        )
      ])
  }

  private func columns(isWhole: Bool) -> [Page.Table.Column] {
    [
      words.number("n", "n"), words.number("Media", "Mean"),
      words.number("En porcentaje de la escala", "In percent of the scale"),
      Page.Table.Column(name: topTwoBox, form: .number),
    ]
      + (isWhole
        ? [
          words.number("Margen de error", "Margin of error", unit: words.say("puntos", "points")),
          words.number("Invitados", "Invited"),
          words.number("Tasa de respuesta", "Response rate"),
        ] : [])
  }

  private func cells(_ answers: Int, _ figures: SurveyFigures?, isWhole: Bool) -> [String] {
    let few = words.say("menos de \(report.minimumGroup)", "fewer than \(report.minimumGroup)")
    guard let figures else { return ["\(answers)", few, few, few] }
    return [
      "\(answers)", words.number(figures.mean, decimals: 2), words.percent(figures.normalised),
      words.percent(figures.topTwoBox),
    ]
      + (isWhole
        ? [
          figures.margin.map { "±" + words.number($0) } ?? words.none,
          figures.invited.map { "\($0)" } ?? words.none, words.percent(figures.responseRate),
        ] : [])
  }

  // MARK: The answers

  private var distribution: Page.Section {
    let chart = BarChart(
      id: "distribution-chart", title: words.say("Respuestas por puntaje", "Answers by score"),
      bars: report.distribution.map { BarChart.Bar(label: words.plain($0.score), value: words.whole($0.count)) },
      itemName: words.say("Puntaje", "Score"), valueName: words.say("Respuestas", "Answers"),
      empty: report.result.answers == 0
        ? words.say("Sin respuestas en el mes.", "No answers in the month.")
        : words.say(
          "Las encuestas del mes tienen escalas distintas: no se suman sus puntajes.",
          "The month's surveys have different scales: their scores are not added up."))
    return section("distribution", "Distribución", "Distribution", [.chart(chart)])
  }

  private var groups: Page.Section {
    section(
      "groups", "Por servicio y cliente", "By service and client",
      [
        .note(
          words.say(
            "No se muestran las cifras de grupos con menos de \(report.minimumGroup) respuestas.",
            "Figures of groups with fewer than \(report.minimumGroup) answers are not shown.")),
        .table(group(words.say("Por servicio", "By service"), words.text("Servicio", "Service"), report.services)),
        .table(group(words.say("Por cliente", "By client"), words.text("Cliente", "Client"), report.clients)),
      ])
  }

  private func group(_ caption: String, _ name: Page.Table.Column, _ groups: [SurveyReport.Group]) -> Page.Table {
    Page.Table(
      caption, [name] + columns(isWhole: false),
      groups.map { [$0.title ?? words.say("sin dato", "not told")] + cells($0.answers, $0.figures, isWhole: false) },
      empty: words.say("Sin respuestas en el mes.", "No answers in the month."))
  }

  private var negative: Page.Section {
    let rows = report.negative.map { answer in
      [
        answer.ticket, words.date(answer.answered), words.plain(answer.score), answer.client ?? "–",
        answer.service ?? "–", answer.comment ?? "–",
        answer.complaints.isEmpty
          ? words.say("ningún reclamo", "no complaint")
          : answer.complaints.map { "\($0.id), \($0.status[words.language])" }.joined(separator: "; "),
      ]
    }
    let actions = report.actions.map { "\($0.id), \($0.title): \($0.status[words.language])" }
    return section(
      "negative", "Respuestas negativas", "Negative answers",
      [
        .table(
          Page.Table(
            words.say("Los dos puntajes más bajos, y su seguimiento", "The two lowest scores, and what followed"),
            [
              words.id("Ticket", "Ticket"), words.id("Respondida", "Answered"), words.number("Puntaje", "Score"),
              words.text("Cliente", "Client"), words.text("Servicio", "Service"), words.wide("Comentario", "Comment"),
              words.text("Reclamo", "Complaint"),
            ], rows, empty: words.say("Ninguna en el mes.", "None in the month."))),
        .heading(words.say("Acciones que salieron de estas encuestas", "Actions that came from these surveys")),
        actions.isEmpty ? .paragraph(words.say("Ninguna.", "None.")) : .list(actions),
      ])
  }

  private var comments: Page.Section {
    let blocks = report.comments.flatMap { group -> [Page.Block] in
      [
        .heading(
          (group.category ?? words.say("Sin categoría", "Without a category")) + " (\(group.comments.count))"),
        .quotes(
          group.comments.map { comment in
            let score = comment.score.map { words.say("puntaje ", "score ") + words.plain($0) }
            return Page.Quote(
              text: comment.text,
              source: ([score, comment.service].compactMap(\.self) + ["ticket " + comment.ticket]).joined(
                separator: ", "))
          }),
      ]
    }
    return section(
      "comments", "Comentarios", "Comments",
      blocks.isEmpty
        ? [.paragraph(words.say("Nadie escribió un comentario.", "Nobody wrote a comment."))] : blocks)
  }
}
