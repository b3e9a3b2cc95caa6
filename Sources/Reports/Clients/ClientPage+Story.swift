import Documents
import Records

extension ClientPage {
  var scores: Page.Section {
    let chart = TrendChart(
      id: "scores-chart", title: words.say("Satisfacción por campaña, %", "Satisfaction by campaign, %"),
      moments: report.scores.map { TrendChart.Moment(label: String($0.year)) },
      lines: [
        TrendChart.Line(
          name: words.say("Satisfacción", "Satisfaction"), values: report.scores.map { words.share($0.score) })
      ], range: 0...100,
      empty: words.say("Sin entrevistas en campañas cerradas.", "No interviews in closed campaigns."))
    let table = Page.Table(
      words.say("Por campaña", "By campaign"),
      [
        words.id("Año", "Year"), words.id("Entrevista", "Interview"),
        words.number("Satisfacción", "Satisfaction", unit: "%"), words.number("Nota", "Grade"), words.number("n", "n"),
      ],
      report.scores.map { score in
        [
          String(score.year), words.date(score.held), words.number(score.score),
          words.number(score.grade, decimals: score.gradeDecimals), "\(score.answers)",
        ]
      })
    return section(
      "scores", "Puntaje a lo largo de los años", "Score over the years", [.chart(chart, table)])
  }

  var open: Page.Section {
    let isOwn = report.audience == .client
    return section(
      "open", "Lo que está abierto", "What is open",
      [
        .table(
          Page.Table(
            words.say(
              "Reclamos, acciones y lo demás sin terminar", "Complaints, actions and whatever else is not finished"),
            [
              words.text("Qué", "What"), words.text("Título", "Title"), words.id("Registro", "Record"),
              words.text("Estado", "Status"), words.text("Fecha", "Date"), words.text("Atraso", "Delay"),
            ] + (isOwn ? [] : [words.text("Quién", "Who")]),
            report.open.map { item in
              [
                item.label[words.language], item.record.title, item.record.id, item.status[words.language],
                date(of: item), delay(of: item),
              ] + (isOwn ? [] : [item.person ?? ""])
            }, empty: words.say("Nada está abierto.", "Nothing is open.")))
      ])
  }

  private func date(of item: ClientReport.OpenItem) -> String {
    guard let day = item.day else { return words.none }
    if item.isDue { return words.say("vence \(words.date(day))", "due \(words.date(day))") }
    return day > report.asOf
      ? words.say("el \(words.date(day))", "on \(words.date(day))")
      : words.say("desde \(words.date(day))", "since \(words.date(day))")
  }

  private func delay(of item: ClientReport.OpenItem) -> String {
    guard let days = item.daysLate else { return "" }
    return item.matter == "complaint"
      ? words.count(
        days, ("día hábil sin respuesta", "días hábiles sin respuesta"),
        ("working day without an answer", "working days without an answer"))
      : words.count(days, ("día vencida", "días vencida"), ("day overdue", "days overdue"))
  }

  var timeline: Page.Section {
    let events = report.timeline.map { event in
      Page.Event(
        date: words.date(event.day), kind: event.kind[words.language], title: event.record.title,
        detail: detail(event), id: event.record.id)
    }
    return section(
      "timeline", "Todo lo que pasó", "All that happened",
      events.isEmpty
        ? [.note(words.say("Todavía no pasó nada.", "Nothing has happened yet."))] : [.timeline(events)])
  }

  private func detail(_ event: ClientReport.Event) -> String {
    let role = event.role.map { $0.text(words.language) }
    let who = event.person.map { $0 + (role.map { " (\($0))" } ?? "") } ?? role
    let late = event.recorded.map {
      words.say("registrado el \(words.date($0))", "recorded on \(words.date($0))")
    }
    return ([event.what[words.language], who, late] as [String?]).compactMap(\.self).joined(separator: " · ")
  }

  var method: Page.Section {
    let own = words.say(
      "Contiene solo lo de este cliente: sin datos de otros clientes, sin notas internas y sin nombres de quienes trabajan en el área.",
      "It holds what is this client's alone: no data of other clients, no internal notes and no names of those who work in the area."
    )
    let area = words.say(
      "Es para uso del área. Lo que va al cliente se hace con --audience client.",
      "It is for the area's own use. What goes to the client is made with --audience client.")
    return section(
      "method", "Cómo se hizo", "How it was made",
      [
        .note(
          words.say(
            "El puntaje es el de las campañas cerradas. Los pasos salen del historial: cuándo, quién y en qué rol; donde el registro declara la fecha de lo ocurrido, vale esa. Los registros anulados no se muestran. ",
            "The score is that of closed campaigns. Steps come from history: when, who and in which role; where the record declares the day of what happened, that counts. Void records are not shown. "
          ) + (report.audience == .client ? own : area))
      ], isAnnex: true)
  }
}
