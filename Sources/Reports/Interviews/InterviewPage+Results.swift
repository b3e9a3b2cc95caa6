import Documents

extension InterviewPage {
  /// The area's result, and the series over the years.
  var globalResult: Page.Section {
    let campaign = report.campaign
    let trend = TrendChart(
      id: "trend", title: words.say("Nota por año", "Grade by year"),
      moments: report.series.map { TrendChart.Moment(label: String($0.year)) },
      lines: [
        TrendChart.Line(
          name: words.say("Nota", "Grade"),
          values: report.series.map { words.datum($0.grade, decimals: campaign.gradeDecimals) })
      ], target: gradeCard.map { words.datum($0.target, decimals: campaign.gradeDecimals) },
      range: campaign.gradeMin...max(campaign.gradeMin, campaign.gradeMax))
    let isCorrected = report.series.contains { $0.scoreAtClosing != nil }
    let note = words.say(
      "«Al cerrar» es el valor del commit que cerró la campaña, cuando se corrigió después.",
      "“At closing” is the value at the commit that closed the campaign, where it was corrected since.")
    return section(
      "result", "Resultado global", "Overall result",
      [.paragraph(areaInWords), .chart(trend, series(isCorrected))] + (isCorrected ? [.note(note)] : []))
  }

  private func series(_ isCorrected: Bool) -> Page.Table {
    Page.Table(
      words.say("Serie de campañas", "Series of campaigns"),
      [
        words.id("Año", "Year"), words.number("Nota", "Grade"), words.number("Satisfacción", "Satisfaction", unit: "%"),
      ] + (isCorrected ? [words.number("Al cerrar", "At closing", unit: "%")] : [])
        + [
          words.number("n", "n"), words.number("Entrevistas", "Interviews"),
          words.number("Por entrevistar", "To interview"),
        ],
      report.series.map { year in
        [String(year.year), grade(year.grade), words.number(year.score)]
          + (isCorrected ? [year.scoreAtClosing.map { words.number($0) } ?? ""] : [])
          + ["\(year.counted)", "\(year.held)", "\(year.population - year.excluded)"]
      })
  }

  private var areaInWords: String {
    let result = report.result
    guard let score = result.score else {
      return words.say(
        "Ningún cliente tiene respuestas suficientes para un puntaje.", "No client has enough answers for a score.")
    }
    return words.say(
      "La satisfacción del área es \(words.percent(score)), nota \(grade(result.grade)), con \(result.counted) clientes de \(result.population - result.excluded).",
      "The area's satisfaction is \(words.percent(score)), grade \(grade(result.grade)), with \(result.counted) clients of \(result.population - result.excluded)."
    )
  }

  /// By dimension, as bars.
  var dimensions: Page.Section {
    let chart = BarChart(
      id: "dimensions-chart", title: words.say("Satisfacción por dimensión, en %", "Satisfaction by dimension, in %"),
      bars: report.dimensions.map {
        BarChart.Bar(
          label: $0.key, note: "n\u{A0}=\u{A0}\($0.clients)", value: words.share($0.score),
          previous: words.share($0.previous))
      }, maximum: 100, itemName: words.say("Dimensión", "Dimension"),
      valueName: words.say("Satisfacción", "Satisfaction"), previousName: previousName)
    let table = Page.Table(
      words.say("Media entre clientes, por dimensión", "Mean over clients, by dimension"),
      [
        words.text("Dimensión", "Dimension"), words.number("Satisfacción", "Satisfaction", unit: "%"),
        words.number(previousName, previousName, unit: "%"), words.number("Cambio", "Change"), words.number("n", "n"),
      ],
      report.dimensions.map { dimension in
        [
          dimension.key, words.number(dimension.score), words.number(dimension.previous),
          change(dimension.score, dimension.previous), "\(dimension.clients)",
        ]
      })
    return section("dimensions", "Por dimensión", "By dimension", [.chart(chart, table)])
  }

  /// By question: the result beside last year's, how the answers spread, and all figures.
  var questions: Page.Section {
    let scored = report.questions.filter { $0.type == "scale" }
    let bars = BarChart(
      id: "questions-chart", title: words.say("Satisfacción por pregunta, en %", "Satisfaction by question, in %"),
      bars: scored.map {
        BarChart.Bar(
          label: $0.text[words.language], note: $0.dimension, value: words.share($0.normalised),
          previous: words.share($0.previous))
      }, maximum: 100, itemName: words.say("Pregunta", "Question"),
      valueName: words.say("Satisfacción", "Satisfaction"), previousName: previousName)
    let spread = StackedChart(
      id: "answers-chart",
      title: words.say("Distribución de las respuestas, en %", "Distribution of the answers, in %"),
      caption: words.say("Respuestas por puntaje", "Answers by score"),
      itemName: words.say("Pregunta", "Question"), parts: scaleParts,
      rows: scored.filter { $0.distribution.count == scaleParts.count }.map {
        StackedChart.Row(
          label: $0.text[words.language], counts: $0.distribution, value: words.number($0.mean, decimals: 2))
      }, valueName: words.say("Media", "Mean"))
    return section(
      "questions", "Por pregunta", "By question",
      [.chart(bars, questionTable(scored)), .chart(spread)] + otherQuestions)
  }

  /// The values of the scale with what they are called.
  private var scaleParts: [String] {
    let campaign = report.campaign
    return stride(from: campaign.scaleMin, through: min(campaign.scaleMax, campaign.scaleMin + 20), by: 1).map {
      value in
      let text = words.plain(value)
      return [text, campaign.scaleLabels?[text]].compactMap { $0 }.joined(separator: " ")
    }
  }

  private func questionTable(_ scored: [InterviewReport.Question]) -> Page.Table {
    Page.Table(
      words.say(
        "Preguntas de escala: media sin ponderar y respuestas en los dos valores más altos",
        "Scale questions: unweighted mean and answers in the two highest values"),
      [
        words.text("Pregunta", "Question"), words.text("Dimensión", "Dimension"), words.number("Media", "Mean"),
        words.number("Dos más altos", "Top two", unit: "%"), words.number("0–100", "0–100"),
        words.number("Cambio", "Change"), words.number("n/N", "n/N"),
      ],
      scored.map { question in
        [
          question.text[words.language], question.dimension, words.number(question.mean, decimals: 2),
          words.number(question.topTwoBox), words.number(question.normalised),
          change(question.normalised, question.previous), "\(question.answers)/\(question.interviews)",
        ]
      })
  }

  private var otherQuestions: [Page.Block] {
    let others = report.questions.filter { !["scale", "text"].contains($0.type) }
    guard !others.isEmpty else { return [] }
    return [
      .table(
        Page.Table(
          words.say("Otras preguntas con valor", "Other questions with a value"),
          [
            words.text("Pregunta", "Question"), words.text("Tipo", "Type"), words.number("Media", "Mean"),
            words.number("n/N", "n/N"),
          ],
          others.map { question in
            [
              question.text[words.language], type(question.type), words.number(question.mean, decimals: 2),
              "\(question.answers)/\(question.interviews)",
            ]
          }))
    ]
  }

  /// The card for the Balanced Scorecard.
  var card: Page.Section {
    section(
      "card", "Ficha para el CMI", "For the Balanced Scorecard",
      [
        .facts([
          words.fact("Nota", "Grade", grade(report.result.grade)),
          words.fact("Período anterior", "Previous period", grade(report.result.previousGrade)),
          words.fact("Tendencia", "Trend", trend),
          words.fact(
            "n / N", "n / N", "\(report.result.counted) / \(report.result.population - report.result.excluded)"),
          words.fact("Etiqueta", "Tag", report.origin.tag ?? words.say("ninguna", "none")),
          words.fact("Commit", "Commit", report.origin.commit),
        ]),
        .table(
          words.cards(
            report.cards ?? [], words.say("Indicadores de las entrevistas", "Indicators of interviews"),
            previous: words.number("Año anterior", "Year before"),
            empty: words.say(
              "ningún indicador vigente mide las entrevistas", "no indicator in force measures interviews"))),
      ] + words.lightNote(for: report.cards ?? []))
  }

  /// Up, down or level.
  private var trend: String {
    guard let now = report.result.grade, let before = report.result.previousGrade else { return words.none }
    let delta = words.change(from: before, to: now, decimals: report.campaign.gradeDecimals)
    return delta == "="
      ? words.say("estable", "level")
      : now > before ? words.say("sube (\(delta))", "up (\(delta))") : words.say("baja (\(delta))", "down (\(delta))")
  }
}
