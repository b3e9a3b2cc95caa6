import Documents
import Records

extension ComplaintReport {
  func page(_ words: Words) -> Page { ComplaintPage(report: self, words: words).page }
}

/// Writes the report's sections.
struct ComplaintPage {
  let report: ComplaintReport
  let words: Words

  /// The whole page.
  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization, title: words.say("Reclamos", "Complaints"),
        subtitle: words.period(report.period), audience: nil, origin: report.origin, asOf: report.asOf),
      sections: [summary, course, durations, ageing, groups, list, method])
  }

  private func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block]) -> Page.Section {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks)
  }

  // MARK: Summary

  private var summary: Page.Section {
    let (counts, reserved) = (report.counts, report.reserved)
    let answered = report.durations.first { $0.step == .answered }
    return section(
      "summary", "Resumen", "Summary",
      [
        .paragraph(sentence),
        .figures([
          Page.Figure(
            name: words.say("Recibidos", "Received"), value: "\(counts.received)",
            remark: hidden(reserved.received)),
          Page.Figure(
            name: words.say("Cerrados", "Closed"), value: "\(counts.closed)",
            remark: hidden(reserved.closed)),
          Page.Figure(
            name: words.say("Abiertos al final", "Open at the end"), value: "\(counts.open)",
            remark: hidden(reserved.open)),
          figure(("Respondidos en plazo", "Answered in target"), answered?.inTarget),
          figure(("Reabiertos", "Reopened"), report.reopened), figure(("Repetidos", "Repeated"), report.repeated),
        ]),
        .note(
          words.say(
            "De los reclamos reservados (los que no son sobre un servicio) solo se sabe el número.",
            "Of private complaints (those that are not about a service) only the number is known.")),
      ])
  }

  private func hidden(_ count: Int) -> String {
    count == 0 ? "" : words.say("y ", "and ") + words.count(count, ("reservado", "reservados"), ("private", "private"))
  }

  private var sentence: String {
    guard report.counts.received > 0 else {
      return words.say(
        "En el período no se recibió ningún reclamo sobre un servicio.",
        "No complaint about a service was received in the period.")
    }
    let topic = report.topics.first.map {
      words.say(
        " El tema más frecuente es «\($0.label.es)», con \($0.received).",
        " The most frequent topic is “\($0.label.en)”, with \($0.received).")
    }
    return words.say(
      "Reclamos sobre servicios recibidos en el período: \(report.counts.received).",
      "Complaints about services received in the period: \(report.counts.received).") + (topic ?? "")
  }

  private func figure(_ name: (String, String), _ share: Share?) -> Page.Figure {
    Page.Figure(
      name: words.say(name.0, name.1), value: words.number(share?.percent), unit: share?.percent == nil ? "" : "%",
      remark: share.map { words.say("\($0.count) de \($0.total)", "\($0.count) of \($0.total)") } ?? "")
  }

  private var course: Page.Section {
    let line = { (name: String, value: (ComplaintReport.MonthCounts) -> Int?) in
      TrendChart.Line(
        name: name,
        values: report.months.map { value($0).map(words.whole) ?? Datum(value: nil, text: words.none) })
    }
    let chart = TrendChart(
      id: "months", title: words.say("Reclamos por mes", "Complaints by month"),
      moments: report.months.map { words.moment($0.month) },
      lines: [
        line(words.say("Recibidos", "Received"), \.received), line(words.say("Cerrados", "Closed"), \.closed),
        line(words.say("Abiertos al final", "Open at the end"), \.open),
      ])
    return section("course", "Por mes", "By month", [.chart(chart)])
  }

  // MARK: Times

  private var durations: Page.Section {
    let rows = report.durations.map { duration in
      [
        step(duration.step), "\(duration.days.count)", duration.days.median.map { words.plain($0) } ?? words.none,
        words.number(duration.days.ninetieth.map(Double.init), decimals: 0),
        duration.target.map { "\($0)" } ?? "–", share(duration.inTarget),
      ]
    }
    return section(
      "durations", "Cuánto tardamos", "How long we took",
      [
        .table(
          Page.Table(
            words.say("Días hábiles desde que se recibió", "Working days since it was received"),
            [
              words.text("Hasta que", "Until"), words.number("n", "n"), words.number("Mediana", "Median"),
              words.number("Percentil 90", "90th percentile"), words.number("Meta", "Target"),
              words.number("En plazo", "In target"),
            ], rows))
      ])
  }

  private func share(_ share: Share?) -> String {
    guard let share else { return "–" }
    return share.percent.map { "\(words.percent($0)) (\(share.count)/\(share.total))" } ?? words.none
  }

  private func step(_ step: ComplaintReport.Duration.Step) -> String {
    switch step {
    case .informed: words.say("se avisó al dueño del proceso", "the process owner was told")
    case .acknowledged: words.say("se acusó recibo", "it was acknowledged")
    case .answered: words.say("se respondió", "it was answered")
    case .closed: words.say("se cerró", "it was closed")
    }
  }

  private var ageing: Page.Section {
    let names = ["0–5", "6–10", "11–20", words.say("más de 20", "over 20")]
    let chart = BarChart(
      id: "ageing-chart",
      title: words.say(
        "Abiertos, por días hábiles desde que se recibieron", "Open ones, by working days since received"),
      bars: zip(names, report.ageing).map { BarChart.Bar(label: $0, value: words.whole($1)) },
      itemName: words.say("Días hábiles", "Working days"), valueName: words.say("Reclamos", "Complaints"))
    return section("ageing", "Antigüedad de los abiertos", "Age of the open ones", [.chart(chart)])
  }

  // MARK: What they are about

  private var groups: Page.Section {
    let topics = ParetoChart(
      id: "topics-chart", title: words.say("Reclamos por tema", "Complaints by topic"),
      rows: report.topics.map { ParetoChart.Row(label: $0.label[words.language], count: $0.received) },
      countName: words.say("Reclamos", "Complaints"),
      empty: words.say("Sin reclamos en el período.", "No complaints in the period."))
    return section(
      "groups", "Sobre qué son y de quién", "What they are about, and whose",
      [
        .chart(topics, table(words.say("Por tema", "By topic"), words.text("Tema", "Topic"), report.topics)),
        .table(table(words.say("Por servicio", "By service"), words.text("Servicio", "Service"), report.services)),
        .table(table(words.say("Por canal", "By channel"), words.text("Canal", "Channel"), report.channels)),
        .table(table(words.say("Por cliente", "By client"), words.text("Cliente", "Client"), report.clients)),
        .table(
          table(words.say("Por gravedad", "By severity"), words.text("Gravedad", "Severity"), report.severities)),
      ])
  }

  private func table(
    _ caption: String, _ name: Page.Table.Column, _ groups: [ComplaintReport.Group]
  ) -> Page.Table {
    Page.Table(
      caption,
      [
        name, words.number("Recibidos", "Received"), words.number("Abiertos", "Open"),
        words.number("Repetidos", "Repeated"), words.number("Mediana hasta responder", "Median until answered"),
        words.number("Respondidos en plazo", "Answered in target"),
      ],
      groups.map { group in
        [
          group.label[words.language], "\(group.received)", "\(group.open)", "\(group.repeated)",
          group.answered.median.map { words.plain($0) } ?? words.none, share(group.inTarget),
        ]
      }, empty: words.say("Sin reclamos en el período.", "No complaints in the period."))
  }

  // MARK: The list

  private var list: Page.Section {
    let rows = report.list.map { complaint in
      [
        complaint.id, complaint.title, complaint.clientTitle, complaint.serviceTitle, words.date(complaint.received),
        complaint.severity.text(words.language), complaint.status.text(words.language), marks(complaint),
        complaint.actions.isEmpty ? "–" : complaint.actions.joined(separator: ", "),
      ]
    }
    return section(
      "list", "Los reclamos", "The complaints",
      [
        .table(
          Page.Table(
            words.say("Recibidos en el período", "Received in the period"),
            [
              words.id("Id", "Id"), words.wide("Reclamo", "Complaint"), words.text("Cliente", "Client"),
              words.text("Servicio", "Service"), words.id("Recibido", "Received"), words.text("Gravedad", "Severity"),
              words.text("Estado", "Status"), words.text("Respuesta", "Answer"), words.text("Acciones", "Actions"),
            ], rows, empty: words.say("Ninguno.", "None.")))
      ])
  }

  private func marks(_ complaint: ComplaintReport.Complaint) -> String {
    let answered = complaint.days["answered"].map {
      words.count($0, ("día hábil", "días hábiles"), ("working day", "working days"))
    }
    return [
      answered ?? words.say("sin respuesta", "no answer"),
      complaint.isReopened ? words.say("reabierto", "reopened") : nil,
      complaint.isRepeated ? words.say("repetido", "repeated") : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }

  private var method: Page.Section {
    Page.Section(
      id: "method", heading: words.say("Cómo se calcula", "How it is computed"),
      blocks: [
        .list([
          words.say(
            "Los plazos y porcentajes son de los reclamos recibidos en el período; los días son hábiles, desde el siguiente al de recibido, sin fines de semana ni feriados.",
            "Times and percentages are of the complaints received in the period; days are working days from the one after receipt, without weekends and holidays."
          ),
          words.say(
            "En plazo: los que llegaron dentro de la meta, de los que llegaron o ya la pasaron. Los que todavía pueden llegar no cuentan; los no admitidos tampoco.",
            "In target: those that came within the target, of those that came or are past it. Those that may still be in time do not count, nor do those not admitted."
          ),
          words.say(
            "Percentil 90: los días que nueve de cada diez no pasan. Reabiertos: de los que se cerraron por primera vez en el período.",
            "90th percentile: the days that nine of ten do not exceed. Reopened: of those that were first closed in the period."
          ),
          words.say(
            "Repetido: el mismo cliente reclamó sobre el mismo tema en los \(report.repeatDays) días anteriores.",
            "Repeated: the same client complained about the same topic in the \(report.repeatDays) days before."),
        ])
      ], isAnnex: true)
  }
}

extension Words {
  /// «marzo de 2026», «2026», or the first and last days.
  func period(_ period: ReportPeriod) -> String {
    let month = Month(of: period.first)
    if period.first == month.first, period.last == month.last { return self.month(month) }
    let (first, last) = (period.first, period.last)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31), first.year == last.year {
      return String(first.year)
    }
    return "\(date(first)) – \(date(last))"
  }
}
