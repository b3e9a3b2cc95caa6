import Documents
import Records

/// What the client asked for, said and was promised; the month to come; how it is computed.
extension ServicePage {
  var complaints: Page.Section {
    let list = report.complaints.list
    return section(
      "complaints", "Reclamos", "Complaints",
      [
        .table(
          Page.Table(
            words.say(
              "Reclamos recibidos, abiertos o cerrados en el mes", "Complaints received, open or closed in the month"),
            [
              words.text("Reclamo", "Complaint"), words.id("Id", "Id"), words.text("Servicio", "Service"),
              words.id("Recibido", "Received"), words.text("Estado", "Status"), words.text("Respuesta", "Answer"),
              words.text("Resolución", "Resolution"),
            ],
            list.map { complaint in
              [
                complaint.title, complaint.id, complaint.service ?? "–", words.date(complaint.received),
                complaint.status[words.language], answer(complaint), complaint.resolution?[words.language] ?? "–",
              ]
            }, empty: words.say("Ninguno.", "None.")))
      ])
  }

  private func answer(_ complaint: ServiceReport.Complaint) -> String {
    guard let days = complaint.answeredIn else {
      let since = complaint.reopened == nil ? "" : words.say("reabierto, ", "reopened, ")
      return since
        + (complaint.isInTarget
          ? words.say("pendiente, en plazo", "pending, in time")
          : words.say("pendiente, fuera de plazo", "pending, late"))
    }
    let text = words.count(days, ("día hábil", "días hábiles"), ("working day", "working days"))
    return text + (complaint.isInTarget ? "" : words.say(", fuera de plazo", ", late"))
  }

  var surveys: Page.Section {
    let few = words.say("menos de \(report.minimumGroup)", "fewer than \(report.minimumGroup)")
    let rows = report.surveys.filter { $0.answers > 0 }.map { month in
      [
        words.month(month.month), "\(month.answers)",
        month.figures.map { words.number($0.mean, decimals: 2) } ?? few,
        month.figures.map { words.percent($0.topTwoBox) } ?? few,
      ]
    }
    let chart = TrendChart(
      id: "survey-months", title: words.say("Satisfacción en las encuestas (%)", "Satisfaction in the surveys (%)"),
      moments: report.surveys.map { words.moment($0.month) },
      lines: [
        TrendChart.Line(
          name: words.say("Los dos valores más altos", "Top-2-box"),
          values: report.surveys.map { words.share($0.figures?.topTwoBox) })
      ], range: 0...100,
      empty: words.say(
        "Ningún mes tiene \(report.minimumGroup) respuestas o más: no se dibuja.",
        "No month has \(report.minimumGroup) answers or more: nothing is drawn."))
    return section(
      "surveys", "Encuestas de los tickets", "Ticket surveys",
      [
        .chart(
          chart,
          Page.Table(
            words.say("Respuestas del cliente por mes", "The client's answers by month"),
            [
              words.id("Mes", "Month"), words.number("n", "n"), words.number("Media", "Mean"),
              words.number("Los dos valores más altos", "Top-2-box"),
            ], rows,
            empty: words.say("No hay respuestas en estos doce meses.", "There are no answers in these twelve months.")))
      ])
  }

  var work: Page.Section {
    section(
      "work", "Acciones y compromisos", "Actions and commitments",
      [
        .table(
          actionTable(
            words.say("Compromisos con el cliente\(today.es)", "Commitments to the client\(today.en)"),
            report.commitments,
            empty: words.say("Ninguno pendiente ni terminado en el mes.", "None pending or finished in the month."))),
        .table(
          actionTable(
            words.say("Acciones de mejora y correctivas\(today.es)", "Improvement and corrective actions\(today.en)"),
            report.actions,
            empty: words.say("Ninguna en curso ni terminada en el mes.", "None under way or finished in the month."))),
      ])
  }

  /// The day whose statuses are shown, which is not the month's.
  private var today: (es: String, en: String) {
    (", como están al \(words.date(report.asOf))", " as of \(words.date(report.asOf))")
  }

  private func actionTable(_ caption: String, _ actions: [ServiceReport.Action], empty: String) -> Page.Table {
    Page.Table(
      caption,
      [
        words.text("Acción", "Action"), words.id("Id", "Id"), words.text("Tipo", "Type"),
        words.text("Estado", "Status"), words.id("Vence", "Due"), words.id("Vencía al principio", "First due"),
        words.text("Su conformidad", "Your conformity"),
      ],
      actions.map { action in
        [
          action.title, action.id, action.type[words.language],
          action.status[words.language]
            + (action.overdueDays.map { words.say(", vencida hace ", ", overdue by ") + words.days($0) } ?? ""),
          words.date(action.due), words.date(action.firstDue ?? action.due),
          action.verdict?[words.language] ?? "–",
        ]
      }, empty: empty)
  }

  var next: Page.Section {
    let month = words.month(report.next.month)
    return section(
      "next", "El mes que viene", "The next month",
      [
        .table(
          outageTable(
            words.say("Mantenimiento previsto en \(month)", "Maintenance planned in \(month)"), report.next.maintenance,
            empty: words.say("Ninguno anotado todavía.", "None is written down yet."))),
        .table(
          actionTable(
            words.say("Lo que vence en \(month)", "What is due in \(month)"), report.next.due,
            empty: words.say("Nada.", "Nothing."))),
      ])
  }

  var method: Page.Section {
    section(
      "method", "Cómo se calcula", "How it is computed",
      [
        .list([
          words.say(
            "Disponibilidad = 100 · (tiempo de servicio acordado − tiempo caído) / tiempo de servicio acordado. Los cortes se cuentan dentro del mes y del horario acordado; los que se superponen, una vez.",
            "Availability = 100 · (agreed service time − downtime) / agreed service time. Outages count within the month and the agreed hours; those that overlap, once."
          ),
          words.say(
            "El mantenimiento planificado y acordado de antemano no es tiempo de servicio ni tiempo caído; en «con mantenimiento acordado» sí cuenta como tiempo caído.",
            "Maintenance that was planned and agreed beforehand is neither service time nor downtime; in “with agreed maintenance” it counts as downtime."
          ),
          words.say(
            "En meta: el valor, redondeado como se muestra, llega a la meta. Solo se muestran cifras publicadas.",
            "On target: the value, rounded as it is shown, reaches the target. Only published figures are shown."),
          words.say(
            "En plazo: casos cerrados dentro de su plazo, de todos los cerrados en el mes. La mediana es de cada servicio y tipo; no se suma entre servicios.",
            "In target: cases closed in time, out of all that were closed in the month. The median is of each service and type; it is not summed over services."
          ),
          words.say(
            "Días hábiles: desde el día siguiente al de recibido, sin fines de semana ni feriados.",
            "Working days: from the day after the one of receipt, without weekends and holidays."),
          words.say(
            "Los dos valores más altos = 100 · respuestas con el puntaje máximo o el anterior / respuestas. Con menos de \(report.minimumGroup) respuestas no se muestran cifras.",
            "Top-2-box = 100 · answers with the highest score or the one below / answers. Figures of fewer than \(report.minimumGroup) answers are not shown."
          ),
          words.say(
            "De las acciones se muestran las que ya se presentaron al cliente o se le prometieron.",
            "Of the actions, those are shown that were presented or promised to the client."),
        ])
      ])
  }
}
