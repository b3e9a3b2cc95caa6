import Documents

extension InterviewPage {
  /// By client, and client × dimension as a heat map.
  var clients: Page.Section {
    let hasLights = gradeCard != nil
    let table = Page.Table(
      words.say(
        "Satisfacción de cada cliente, con los reclamos recibidos en el año",
        "Each client's satisfaction, with the complaints received in the year"),
      [
        words.text("Cliente", "Client"), words.number("Peso", "Weight"),
        words.number("Satisfacción", "Satisfaction", unit: "%"), words.number(previousName, previousName, unit: "%"),
        words.number("Cambio", "Change"),
      ] + (hasLights ? [words.text("Luz", "Light")] : []) + [
        words.number("n", "n"), words.number("Reclamos", "Complaints"),
      ], report.clients.map { Page.Table.Row.cells(row($0, hasLights)) })
    let map = HeatMap(
      id: "heat", title: words.say("Satisfacción por cliente y dimensión", "Satisfaction by client and dimension"),
      rowName: words.say("Cliente", "Client"), columns: report.dimensions.map(\.key),
      rows: report.clients.map { client in
        HeatMap.Row(label: client.title, cells: client.dimensions.map { words.datum($0, decimals: 0) })
      })
    return section("clients", "Por cliente", "By client", [.table(table), .chart(map)])
  }

  private func row(_ client: InterviewReport.Client, _ hasLights: Bool) -> [Page.Table.Cell] {
    let score = client.score.map { words.number($0) } ?? words.say("insuficiente", "insufficient")
    let light = light(
      client.score.map {
        Measures.grade(
          $0, outMin: report.campaign.gradeMin, outMax: report.campaign.gradeMax,
          decimals: report.campaign.gradeDecimals)
      })
    return [
      .text(client.title), .text(words.plain(client.weight)), .text(score), .text(words.number(client.previous)),
      .text(change(client.score, client.previous)),
    ] + (hasLights ? [.light(light)] : []) + [.text("\(client.answers)"), .text("\(client.complaints)")]
  }

  /// Topics that several clients raise.
  var commonPoints: Page.Section {
    let pareto = ParetoChart(
      id: "topics", title: words.say("Lo que más piden o critican", "What they ask for or criticise most"),
      rows: report.askedPoints.map { point in
        ParetoChart.Row(
          label: point.label[words.language],
          note: words.count(point.askingClients, ("cliente", "clientes"), ("client", "clients")), count: point.asks)
      }, countName: words.say("Menciones", "Mentions"), empty: words.say("Nadie planteó nada", "Nobody raised anything")
    )
    let map = HeatMap.mentions(
      id: "topics-by-client", topics: report.points.map(\.label),
      clients: report.clients.map(\.title).map { name in
        (name, report.points.map { point in point.quotations.count { $0.client == name } })
      }, words)
    let rows = report.points.map { point in
      [
        point.label[words.language], "\(point.clients.count)", "\(point.strengths)", "\(point.weaknesses)",
        "\(point.needs)", "\(point.opportunities)", point.clients.joined(separator: ", "),
      ]
    }
    return section(
      "points", "Puntos en común", "Common points",
      [
        .chart(pareto), .chart(map),
        table(
          (
            "Temas que plantearon los clientes, del más al menos compartido",
            "Topics that clients raised, the most shared first"
          ),
          [
            words.text("Tema", "Topic"), words.number("Clientes", "Clients"), words.number("Fortalezas", "Strengths"),
            words.number("Debilidades", "Weaknesses"), words.number("Necesidades", "Needs"),
            words.number("Oportunidades", "Opportunities"), words.wide("Quiénes", "Who"),
          ], rows),
      ])
  }

  /// What clients said, by topic.
  var quotations: Page.Section {
    let blocks = report.points.filter { !$0.quotations.isEmpty }.flatMap { point in
      [
        Page.Block.heading(point.label[words.language]),
        .quotes(
          point.quotations.map { Page.Quote(text: $0.text, source: "\($0.client) · \(polarity($0.polarity))") }),
      ]
    }
    return section(
      "quotations", "En sus palabras", "In their words",
      blocks.isEmpty
        ? [.note(words.say("Las entrevistas no recogen puntos.", "The interviews hold no points."))] : blocks)
  }

  private func polarity(_ key: String) -> String {
    switch key {
    case "strength": words.say("fortaleza", "strength")
    case "weakness": words.say("debilidad", "weakness")
    case "need": words.say("necesidad", "need")
    case "opportunity": words.say("oportunidad", "opportunity")
    default: key
    }
  }

  /// The year's complaints beside the scores.
  var complaints: Page.Section {
    let all = report.complaints
    let rows =
      report.clients.filter { $0.complaints > 0 }
      .sorted { $0.complaints > $1.complaints }
      .map { client in
        [
          client.title, "\(client.complaints)", "\(client.openComplaints)", words.number(client.score),
          change(client.score, client.previous),
        ]
      }
      + all.byOthers.map { other in
        [other.title, "\(other.received)", "\(other.open)", words.none, words.none]
      }
    let topics = BarChart(
      id: "complaint-topics", title: words.say("Reclamos por tema", "Complaints by topic"),
      bars: all.byTopic.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        BarChart.Bar(label: label($0.key), value: words.whole($0.value))
      }, itemName: words.say("Tema", "Topic"), valueName: words.say("Reclamos", "Complaints"))
    return section(
      "complaints", "Reclamos del año junto al puntaje", "The year's complaints beside the score",
      [
        .facts([
          words.fact("Recibidos en el año", "Received in the year", "\(all.received)"),
          words.fact("Todavía abiertos", "Still open", "\(all.open)"),
          words.fact(
            "Reservados", "Private",
            words.say(
              "\(all.reserved) (de estos solo se cuenta el número)", "\(all.reserved) (only their number is known)")),
        ]),
        table(
          ("Clientes con reclamos", "Clients with complaints"),
          [
            words.text("Cliente", "Client"), words.number("Reclamos", "Complaints"), words.number("Abiertos", "Open"),
            words.number("Satisfacción", "Satisfaction", unit: "%"), words.number("Cambio", "Change"),
          ], rows), .chart(topics),
      ])
  }

  /// A topic's name, where some client raised it.
  private func label(_ topic: String) -> String {
    report.complaints.topicLabels[topic]?[words.language] ?? topic
  }
}
