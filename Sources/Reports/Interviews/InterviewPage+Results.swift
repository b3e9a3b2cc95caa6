import Documents

extension InterviewPage {
  /// The area's result, and the series over the years.
  var globalResult: Page.Section {
    let title = words.say("Nota por año", "Grade by year")
    let trend = TrendChart(
      id: "trend", title: title, moments: report.series.map { TrendChart.Moment(label: String($0.year)) },
      lines: [
        TrendChart.Line(
          name: words.say("Nota", "Grade"),
          values: report.series.map { words.datum($0.grade, decimals: report.campaign.gradeDecimals) })
      ], range: report.campaign.gradeMin...max(report.campaign.gradeMin, report.campaign.gradeMax))
    let isCorrected = report.series.contains { $0.scoreAtClosing != nil }
    let rows = report.series.map { year in
      [String(year.year), grade(year.grade), words.percent(year.score)]
        + (isCorrected ? [year.scoreAtClosing.map { words.percent($0) } ?? ""] : [])
        + ["\(year.counted)", "\(year.held)", "\(year.population)"]
    }
    return section(
      "result", "Resultado global", "Overall result",
      [
        .paragraph(resultSentence), .chart(trend),
        table(
          ("Serie de campañas", "Series of campaigns"),
          [words.text("Año", "Year"), words.number("Nota", "Grade"), words.number("Satisfacción", "Satisfaction")]
            + (isCorrected ? [words.number("Al cerrar", "At closing")] : [])
            + [
              words.number("n", "n"), words.number("Entrevistas", "Interviews"),
              words.number("Población", "Population"),
            ], rows),
      ]
        + (isCorrected
          ? [
            .paragraph(
              words.say(
                "«Al cerrar» es el valor del commit que cerró la campaña, cuando se corrigió después.",
                "“At closing” is the value at the commit that closed the campaign, where it was corrected since."))
          ] : []))
  }

  private var resultSentence: String {
    let result = report.result
    guard let score = result.score else {
      return words.say(
        "Ningún cliente tiene respuestas suficientes para un puntaje.", "No client has enough answers for a score.")
    }
    return words.say(
      "La satisfacción del área es \(words.percent(score)), nota \(grade(result.grade)), con \(result.counted) clientes de \(result.population).",
      "The area's satisfaction is \(words.percent(score)), grade \(grade(result.grade)), with \(result.counted) clients of \(result.population)."
    )
  }

  /// By dimension, as bars.
  var dimensions: Page.Section {
    let chart = BarChart(
      id: "dimensions-chart",
      title: words.say("Satisfacción por dimensión", "Satisfaction by dimension"),
      bars: report.dimensions.map {
        BarChart.Bar(
          label: $0.key, note: "n\u{A0}=\u{A0}\($0.clients)", value: words.share($0.score),
          previous: words.share($0.previous))
      }, maximum: 100, valueName: words.say("Satisfacción", "Satisfaction"),
      previousName: words.say("Campaña anterior", "Campaign before"))
    let rows = report.dimensions.map { dimension in
      [
        dimension.key, words.percent(dimension.score), words.percent(dimension.previous),
        change(dimension.score, dimension.previous), "\(dimension.clients)",
      ]
    }
    return section(
      "dimensions", "Por dimensión", "By dimension",
      [
        .chart(chart),
        table(
          ("Media entre clientes, por dimensión", "Mean over clients, by dimension"),
          [
            words.text("Dimensión", "Dimension"), words.number("Satisfacción", "Satisfaction"),
            words.number("Anterior", "Before"),
            words.number("Cambio", "Change"), words.number("n", "n"),
          ], rows),
      ])
  }

  /// By question.
  var questions: Page.Section {
    let scored = report.questions.filter { $0.type == "scale" }
    let rows = scored.map { question in
      [
        question.text[words.language], question.dimension, words.number(question.mean, decimals: 2),
        words.percent(question.topTwoBox), words.percent(question.normalised),
        change(question.normalised, question.previous), "\(question.answers)/\(question.interviews)",
      ]
    }
    let others = report.questions.filter { !["scale", "text"].contains($0.type) }.map { question in
      [
        question.text[words.language], type(question.type), words.number(question.mean, decimals: 2),
        "\(question.answers)/\(question.interviews)",
      ]
    }
    return section(
      "questions", "Por pregunta", "By question",
      [
        table(
          (
            "Preguntas de escala; media sin ponderar y dos valores más altos",
            "Scale questions; unweighted mean and top-2-box"
          ),
          [
            words.text("Pregunta", "Question"), words.text("Dimensión", "Dimension"), words.number("Media", "Mean"),
            words.number("Top 2", "Top 2"), words.number("0–100", "0–100"), words.number("Cambio", "Change"),
            words.number("n/N", "n/N"),
          ], rows)
      ]
        + (others.isEmpty
          ? []
          : [
            table(
              ("Otras preguntas con valor", "Other questions with a value"),
              [
                words.text("Pregunta", "Question"), words.text("Tipo", "Type"), words.number("Media", "Mean"),
                words.number("n/N", "n/N"),
              ],
              others)
          ]))
  }

  /// The card for the Balanced Scorecard.
  var card: Page.Section {
    let result = report.result
    return section(
      "card", "Ficha para el CMI", "Balanced Scorecard card",
      [
        .facts([
          words.fact("Indicador", "Indicator", words.say("Nota anual de satisfacción", "Annual satisfaction grade")),
          words.fact("Valor", "Value", grade(result.grade)),
          words.fact("Período anterior", "Previous period", grade(result.previousGrade)),
          words.fact("Tendencia", "Trend", trend),
          words.fact("n / N", "n / N", "\(result.counted) / \(result.population)"),
          words.fact("Meta", "Target", words.none),
          words.fact("Etiqueta", "Tag", report.origin.tag ?? words.say("ninguna", "none")),
          words.fact("Commit", "Commit", report.origin.commit),
        ])
      ])
  }

  /// Up, down or level; a change under a tenth shows as level.
  private var trend: String {
    guard let now = report.result.grade, let before = report.result.previousGrade else { return words.none }
    let delta = words.change(now - before)
    return delta == "="
      ? words.say("estable", "level")
      : now > before ? words.say("sube (\(delta))", "up (\(delta))") : words.say("baja (\(delta))", "down (\(delta))")
  }
}
