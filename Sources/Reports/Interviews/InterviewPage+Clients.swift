import Documents

extension InterviewPage {
  /// By client, and client × dimension as a heat map.
  var clients: Page.Section {
    let rows = report.clients.map { client in
      [
        client.title, words.number(client.weight, decimals: 0),
        client.score.map { words.percent($0) } ?? words.say("insuficiente", "insufficient"),
        words.percent(client.previous), change(client.score, client.previous), "\(client.answers)",
        "\(client.complaints)",
      ]
    }
    let names = report.dimensions.map(\.key)
    let map = HeatMap(
      id: "heat", title: words.say("Satisfacción por cliente y dimensión", "Satisfaction by client and dimension"),
      rowName: words.say("Cliente", "Client"), columns: names,
      rows: report.clients.map { client in
        HeatMap.Row(label: client.title, cells: client.dimensions.map { words.datum($0, decimals: 0) })
      })
    return section(
      "clients", "Por cliente", "By client",
      [
        table(
          (
            "Puntaje de cada cliente, con los reclamos recibidos en el año",
            "Each client's score, with the complaints received in the year"
          ),
          [
            words.text("Cliente", "Client"), words.number("Peso", "Weight"),
            words.number("Satisfacción", "Satisfaction"),
            words.number("Anterior", "Before"), words.number("Cambio", "Change"), words.number("n", "n"),
            words.number("Reclamos", "Complaints"),
          ], rows),
        .heading(words.say("Cliente × dimensión", "Client × dimension")), .chart(map),
      ])
  }

  /// Topics that several clients raise, and what they said.
  var commonPoints: Page.Section {
    let rows = report.points.map { point in
      [
        point.label[words.language], "\(point.clients.count)", "\(point.strengths)", "\(point.weaknesses)",
        "\(point.needs)", "\(point.opportunities)", point.clients.joined(separator: ", "),
      ]
    }
    let quotations = report.points.filter { !$0.quotations.isEmpty }.flatMap { point in
      [
        Page.Block.heading(point.label[words.language]),
        .quotes(
          point.quotations.map { Page.Quote(text: $0.text, source: "\($0.client) · \(polarity($0.polarity))") }),
      ]
    }
    return section(
      "points", "Puntos en común", "Common points",
      [
        table(
          (
            "Temas que plantearon los clientes, del más al menos compartido",
            "Topics that clients raised, the most shared first"
          ),
          [
            words.text("Tema", "Topic"), words.number("Clientes", "Clients"), words.number("Fortalezas", "Strengths"),
            words.number("Debilidades", "Weaknesses"), words.number("Necesidades", "Needs"),
            words.number("Oportunidades", "Opportunities"), words.wide("Quiénes", "Who"),
          ], rows)
      ] + quotations)
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
    let rows = report.clients.filter { $0.complaints > 0 }
      .sorted { $0.complaints > $1.complaints }
      .map { client in
        [
          client.title, "\(client.complaints)", "\(client.openComplaints)", words.percent(client.score),
          change(client.score, client.previous),
        ]
      }
    let topics = all.byTopic.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { [label($0.key), "\($0.value)"] }
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
            words.number("Satisfacción", "Satisfaction"), words.number("Cambio", "Change"),
          ], rows),
        table(
          ("Reclamos por tema", "Complaints by topic"),
          [words.text("Tema", "Topic"), words.number("Reclamos", "Complaints")],
          topics),
      ])
  }

  /// A topic's name, where some client raised it.
  private func label(_ topic: String) -> String {
    report.complaints.topicLabels[topic]?[words.language] ?? topic
  }

  /// Actions that came from the interviews.
  var actions: Page.Section {
    let rows = report.actions.map { action in
      [
        action.title, action.id, action.status[words.language],
        words.date(action.due) + (action.isOverdue ? words.say(" (vencida)", " (overdue)") : ""),
        action.firstDue.map { words.date($0) } ?? "", action.assignee, verdicts(action.verdicts),
      ]
    }
    return section(
      "actions", "Acciones surgidas de las entrevistas", "Actions from the interviews",
      [
        table(
          ("Acciones por vencimiento", "Actions by due date"),
          [
            words.text("Acción", "Action"), words.id("Id", "Id"), words.text("Estado", "Status"),
            words.text("Vence", "Due"),
            words.text("Vencía al principio", "First due"), words.text("Responsable", "Assignee"),
            words.text("Conformidad", "Conformity"),
          ], rows)
      ])
  }

  private func verdicts(_ verdicts: [String: Int]) -> String {
    let names = [
      "accepted": words.say("aceptada", "accepted"),
      "accepted_with_changes": words.say("aceptada con cambios", "accepted with changes"),
      "rejected": words.say("rechazada", "rejected"), "pending": words.say("pendiente", "pending"),
    ]
    return verdicts.sorted { $0.key < $1.key }.map { "\(names[$0.key] ?? $0.key) \($0.value)" }.joined(separator: ", ")
  }
}
