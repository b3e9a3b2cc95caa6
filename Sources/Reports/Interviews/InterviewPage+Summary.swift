import Documents

extension InterviewPage {
  /// The result at a glance, then in words, then what is rated best and worst.
  var summary: Page.Section {
    section(
      "summary", "Resumen", "Summary",
      unfinished + [
        .figures(keyFigures), .paragraph(resultInWords), .paragraph(restInWords),
        .panels([
          Page.Panel(
            heading: words.say("Fortalezas: lo mejor valorado", "Strengths: best rated"), items: ranked(best: true)),
          Page.Panel(
            heading: words.say("Debilidades: lo peor valorado", "Weaknesses: worst rated"), items: ranked(best: false)),
        ]),
      ])
  }

  /// That the figures are not the campaign's last ones, where they are not.
  private var unfinished: [Page.Block] {
    let campaign = report.campaign
    guard !InterviewReport.closedStatuses.contains(campaign.status) else { return [] }
    let hasBegun = campaign.opens.map { $0 <= report.asOf } ?? true
    return [
      .paragraph(
        hasBegun
          ? words.say(
            "La campaña no está cerrada: estas cifras son provisorias.",
            "The campaign is not closed: these figures are provisional.")
          : words.say("La campaña todavía no empezó.", "The campaign has not begun yet."))
    ]
  }

  private var keyFigures: [Page.Figure] {
    let (result, campaign) = (report.result, report.campaign)
    let top = words.number(campaign.gradeMax, decimals: 0)
    let range = "\(words.number(campaign.gradeMin, decimals: 0))–\(top)"
    let decimals = campaign.gradeDecimals
    return [
      Page.Figure(
        name: words.say("Nota", "Grade"), value: grade(result.grade), unit: result.grade == nil ? "" : "/ " + top,
        change: words.change(from: result.previousGrade, to: result.grade, decimals: decimals, against: against),
        light: gradeCard == nil ? nil : light(result.grade),
        remark: gradeCard.map { words.say("meta ", "target ") + grade($0.target) }
          ?? words.say("escala \(range)", "scale \(range)")),
      Page.Figure(
        name: words.say("Satisfacción", "Satisfaction"), value: words.number(result.score), unit: unit(result.score),
        change: words.change(from: result.previousScore, to: result.score, against: against),
        remark: words.say("media entre clientes", "mean over clients")),
      Page.Figure(
        name: words.say("Cobertura", "Coverage"), value: words.number(result.coverage), unit: unit(result.coverage),
        remark: words.say(
          "\(result.held) de \(result.population - result.excluded) clientes",
          "\(result.held) of \(result.population - result.excluded) clients")),
      Page.Figure(
        name: "NPS", value: signed(result.netPromoterScore),
        remark: words.say("recomendación, de −100 a +100; n = ", "recommendation, −100 to +100; n = ")
          + "\(result.netPromoterAnswers)"),
    ]
  }

  private func unit(_ value: Double?) -> String { value == nil ? "" : "%" }

  /// The year of the campaign before.
  private var previousYear: Int? { report.series.dropLast().last?.year }

  private var against: String {
    previousYear.map { words.say("contra \($0)", "against \($0)") }
      ?? words.say("contra la anterior", "against the one before")
  }

  // MARK: In words

  /// The result in a few sentences, each of which stands only where its figures do.
  private var resultInWords: String {
    [heldInWords, scoreInWords, clientsInWords, dimensionsInWords].compactMap { $0 }.joined(separator: " ")
  }

  /// What clients raised, and what was done, in a few sentences.
  private var restInWords: String {
    [topicsInWords, complaintsInWords, actionsInWords].compactMap { $0 }.joined(separator: " ")
  }

  private func clients(_ count: Int) -> String { words.count(count, ("cliente", "clientes"), ("client", "clients")) }

  private var heldInWords: String? {
    let (result, year) = (report.result, report.campaign.year)
    let wanted = result.population - result.excluded
    guard wanted > 0 else {
      return words.say(
        "La campaña de \(year) no tiene clientes que entrevistar.", "The \(year) campaign has no clients to interview.")
    }
    return words.say(
      "En la campaña de \(year) se entrevistó a \(result.held) de \(clients(wanted)) (\(words.percent(result.coverage))).",
      "In the \(year) campaign \(result.held) of \(clients(wanted)) were interviewed (\(words.percent(result.coverage)))."
    )
  }

  private var scoreInWords: String? {
    let result = report.result
    guard let score = result.score else {
      return words.say(
        "Ningún cliente tiene respuestas suficientes para un puntaje.", "No client has enough answers for a score.")
    }
    let text = words.say(
      "La satisfacción es de \(words.percent(score)) y la nota, \(grade(result.grade))",
      "Satisfaction is \(words.percent(score)) and the grade \(grade(result.grade))")
    let change = words.change(from: result.previousGrade, to: result.grade, decimals: report.campaign.gradeDecimals)
    guard let previousYear, result.previousGrade != nil else {
      return text
        + words.say("; no hay campaña anterior con la que comparar.", "; there is no earlier campaign to compare with.")
    }
    return change == "="
      ? text + words.say(", igual que en \(previousYear).", ", as in \(previousYear).")
      : text + words.say(" (\(change) contra \(previousYear)).", " (\(change) against \(previousYear)).")
  }

  private var clientsInWords: String? {
    let changes = report.clients.compactMap { client in
      client.score.flatMap { score in client.previous.map { words.change(from: $0, to: score) } }
    }
    guard !changes.isEmpty else { return nil }
    let (up, down) = (changes.count { $0.hasPrefix("+") }, changes.count { $0.hasPrefix("−") })
    let same = changes.count - up - down
    let parts = [
      (up, words.say(up == 1 ? "sube" : "suben", "went up")),
      (down, words.say(down == 1 ? "baja" : "bajan", "went down")),
      (same, words.say(same == 1 ? "queda igual" : "quedan igual", "stayed level")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.say(
      "De \(clients(changes.count)) con puntaje en las dos campañas, \(words.series(parts)).",
      "Of \(clients(changes.count)) with a score in both campaigns, \(words.series(parts)).")
  }

  private var dimensionsInWords: String? {
    let known = report.dimensions.filter { $0.score != nil }
    guard known.count > 1, let best = known.max(by: { ($0.score ?? 0) < ($1.score ?? 0) }),
      let worst = known.min(by: { ($0.score ?? 0) < ($1.score ?? 0) }), best.key != worst.key
    else { return nil }
    return words.say(
      "La dimensión mejor valorada es \(best.key) (\(words.percent(best.score))) y la peor, \(worst.key) (\(words.percent(worst.score))).",
      "The best rated dimension is \(best.key) (\(words.percent(best.score))) and the worst \(worst.key) (\(words.percent(worst.score)))."
    )
  }

  private var topicsInWords: String? {
    let asked = report.askedPoints.prefix(3)
    guard !asked.isEmpty else { return nil }
    let names = words.series(asked.map { "\($0.label[words.language]) (\($0.asks))" })
    return words.say("Lo que más piden o critican: \(names).", "What they ask for or criticise most: \(names).")
  }

  private var complaintsInWords: String? {
    let all = report.complaints
    let received = words.count(all.received, ("reclamo", "reclamos"), ("complaint", "complaints"))
    guard all.received > 0 else {
      return words.say("En el año no se recibieron reclamos.", "No complaints were received in the year.")
    }
    let open =
      switch all.open {
      case 0: words.say("ninguno sigue abierto", "none is still open")
      case 1: words.say("1 sigue abierto", "1 is still open")
      default: words.say("\(all.open) siguen abiertos", "\(all.open) are still open")
      }
    return words.say("En el año se recibieron \(received); \(open).", "In the year \(received) were received; \(open).")
  }

  private var actionsInWords: String? {
    guard !report.actions.isEmpty else {
      return words.say(
        "De las entrevistas no salió todavía ninguna acción.", "No action has come from the interviews yet.")
    }
    let (done, overdue) = (report.actions.count(where: \.isDone), report.actions.count(where: \.isOverdue))
    let actions = words.count(report.actions.count, ("acción", "acciones"), ("action", "actions"))
    let amount = { (count: Int, es: (one: String, many: String), en: String) in
      count == 0
        ? words.say("ninguna \(es.one)", "none \(en)")
        : "\(count) " + words.say(count == 1 ? es.one : es.many, en)
    }
    let parts = [amount(done, ("hecha", "hechas"), "done"), amount(overdue, ("vencida", "vencidas"), "overdue")]
    return words.say(
      "De las entrevistas \(report.actions.count == 1 ? "salió" : "salieron") \(actions): \(words.series(parts)).",
      "\(actions) came from the interviews: \(words.series(parts)).")
  }

  // MARK: Best and worst

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
}

extension InterviewReport {
  /// The topics about which clients ask for something or criticise, the most frequent first, then the most shared.
  var askedPoints: [TopicPoints] {
    points.filter { $0.asks > 0 }.sorted { a, b in
      (b.asks, b.askingClients, a.topic) < (a.asks, a.askingClients, b.topic)
    }
  }
}

extension InterviewReport.TopicPoints {
  /// Points that ask for something or criticise.
  var asks: Int { weaknesses + needs + opportunities }

  /// How many clients ask for something or criticise.
  var askingClients: Int { Set(quotations.filter { $0.polarity != "strength" }.map(\.client)).count }
}
