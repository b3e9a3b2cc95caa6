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
      columns: names,
      rows: report.clients.map { client in
        (label: client.title, values: client.dimensions.map { (value: $0, text: words.number($0, decimals: 0)) })
      })
    let cells = report.clients.map { client in [client.title] + client.dimensions.map { words.number($0) } }
    return section(
      "clients", "Por cliente", "By client",
      [
        table(
          (
            "Puntaje de cada cliente, con los reclamos recibidos en el año",
            "Each client's score, with the complaints received in the year"
          ),
          [
            text("Cliente", "Client"), number("Peso", "Weight"), number("Satisfacción", "Satisfaction"),
            number("Anterior", "Before"), number("Cambio", "Change"), number("n", "n"),
            number("Reclamos", "Complaints"),
          ], rows),
        .heading(words.say("Cliente × dimensión", "Client × dimension")), .chart(map.svg),
        table(
          ("Satisfacción de 0 a 100 por cliente y dimensión", "Satisfaction from 0 to 100 by client and dimension"),
          [text("Cliente", "Client")] + names.map { number($0, $0) }, cells),
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
        .list(point.quotations.map { "«\($0.text)» — \($0.client) (\(polarity($0.polarity)))" }),
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
            text("Tema", "Topic"), number("Clientes", "Clients"), number("Fortalezas", "Strengths"),
            number("Debilidades", "Weaknesses"), number("Necesidades", "Needs"),
            number("Oportunidades", "Opportunities"), column(.wide, "Quiénes", "Who"),
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
          fact("Recibidos en el año", "Received in the year", "\(all.received)"),
          fact("Todavía abiertos", "Still open", "\(all.open)"),
          fact(
            "Reservados", "Private",
            words.say(
              "\(all.reserved) (de estos solo se cuenta el número)", "\(all.reserved) (only their number is known)")),
        ]),
        table(
          ("Clientes con reclamos", "Clients with complaints"),
          [
            text("Cliente", "Client"), number("Reclamos", "Complaints"), number("Abiertos", "Open"),
            number("Satisfacción", "Satisfaction"), number("Cambio", "Change"),
          ], rows),
        table(
          ("Reclamos por tema", "Complaints by topic"), [text("Tema", "Topic"), number("Reclamos", "Complaints")],
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
            text("Acción", "Action"), id("Id", "Id"), text("Estado", "Status"), text("Vence", "Due"),
            text("Vencía al principio", "First due"), text("Responsable", "Assignee"),
            text("Conformidad", "Conformity"),
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
