import Documents
import Records

/// Availability and cases.
extension ServicePage {
  var availability: Page.Section {
    let months = report.services.first?.months.map(\.month) ?? []
    let chart = SmallMultiples(
      id: "availability-months",
      title: words.say("Disponibilidad en doce meses (%)", "Availability over twelve months (%)"),
      moments: months.map(words.month),
      items: report.services.map { service in
        SmallMultiples.Item(
          label: service.title, values: service.months.map { words.share($0.percent, decimals: 2) },
          target: service.target)
      },
      empty: words.say(
        "Ningún servicio tiene cifras en estos doce meses.", "No service has figures in these twelve months."))
    let outages = report.services.flatMap(\.outages).sorted { ($0.start, $0.service) < ($1.start, $1.service) }
    return section(
      "availability", "Disponibilidad", "Availability",
      [
        .table(availabilityTable),
        .chart(chart),
        .heading(words.say("Cortes y mantenimiento del mes", "Outages and maintenance of the month")),
        .table(
          outageTable(
            words.say("Cortes y mantenimiento", "Outages and maintenance"), outages,
            empty: words.say("No hubo ninguno en el mes.", "There was none in the month."))),
      ])
  }

  private var availabilityTable: Page.Table {
    let rows = report.services.map { service -> Page.Table.Row in
      let month = current(service)
      let figures = month?.availability
      let value = month?.percent.map { words.percent($0, decimals: 2) } ?? reason(month)
      return .cells([
        .text(service.title), .text(target(service)),
        .light(month?.light ?? .grey, value),
        .text(words.percent(month?.percentWithMaintenance, decimals: 2)),
        .text(figures.map { "\($0.outages)" } ?? words.none),
        .text(figures.map { $0.longest == 0 ? "–" : words.duration(minutes: $0.longest) } ?? words.none),
      ])
    }
    return Page.Table(
      words.say("Disponibilidad contra la meta", "Availability against the target"),
      [
        words.text("Servicio", "Service"), words.number("Meta", "Target"),
        words.text("Disponibilidad", "Availability"),
        words.number("Con mantenimiento acordado", "With agreed maintenance"), words.number("Cortes", "Outages"),
        words.number("El más largo", "The longest"),
      ], rows, empty: words.say("El cliente no tiene servicios.", "The client has no services."))
  }

  /// Why a month has no availability.
  private func reason(_ month: ServiceReport.ServiceMonth?) -> String {
    switch month?.state {
    case .published: words.say("sin servicio acordado", "no agreed service")
    case .draft: words.say("cifras en borrador", "figures in draft")
    case .missing, nil: ""
    }
  }

  func outageTable(_ caption: String, _ outages: [ServiceReport.Outage], empty: String) -> Page.Table {
    Page.Table(
      caption,
      [
        words.text("Servicio", "Service"), words.id("Desde", "From"), words.id("Hasta", "To"),
        words.number("Duración", "Duration"), words.text("Clase", "Sort"), words.wide("Causa", "Cause"),
        words.id("Ticket", "Ticket"),
      ],
      outages.map { outage in
        [
          outage.service, words.time(outage.start), words.time(outage.end), words.duration(minutes: outage.minutes),
          sort(outage), outage.cause ?? "–", outage.ticket ?? "–",
        ]
      }, empty: empty)
  }

  private func sort(_ outage: ServiceReport.Outage) -> String {
    switch (outage.isPlanned, outage.isAgreed) {
    case (true, true): words.say("mantenimiento acordado", "agreed maintenance")
    case (true, false): words.say("mantenimiento no acordado", "maintenance not agreed")
    case (false, _): words.say("corte", "outage")
    }
  }

  // MARK: Cases

  var cases: Page.Section {
    let isEmpty = report.caseMonths.allSatisfy(\.cases.isEmpty)
    let total = { (month: ServiceReport.CaseMonth, value: (ServiceReport.Cases) -> Int) -> Datum in
      month.cases.isEmpty ? Datum(value: nil, text: words.none) : words.whole(month.cases.reduce(0) { $0 + value($1) })
    }
    let chart = TrendChart(
      id: "case-months", title: words.say("Casos en doce meses", "Cases over twelve months"),
      moments: report.caseMonths.map { words.moment($0.month) },
      lines: [
        TrendChart.Line(
          name: words.say("Abiertos", "Opened"), values: report.caseMonths.map { total($0, \.opened) }),
        TrendChart.Line(
          name: words.say("Cerrados", "Closed"), values: report.caseMonths.map { total($0, \.inTarget.total) }),
        TrendChart.Line(
          name: words.say("Pendientes", "Backlog"), values: report.caseMonths.map { total($0, \.backlog) }),
      ], empty: words.say("Sin casos en estos doce meses.", "No cases in these twelve months."))
    return section(
      "cases", "Casos", "Cases",
      [
        .table(
          Page.Table(
            words.say("Casos del mes por servicio y tipo", "The month's cases by service and type"),
            [words.text("Servicio", "Service"), words.text("Tipo", "Type")] + caseColumns
              + (hasCaseTargets ? [words.number("Meta", "Target")] : []) + [words.number("Mediana", "Median")],
            report.cases.map(row),
            empty: words.say("No hay casos publicados de este mes.", "No cases are published for this month."))),
        .chart(chart, isEmpty ? nil : caseMonthTable),
      ])
  }

  private var caseColumns: [Page.Table.Column] {
    [
      words.number("Abiertos", "Opened"), words.number("Cerrados", "Closed"), words.number("Pendientes", "Backlog"),
      words.number("Reabiertos", "Reopened"), words.text("En plazo", "In target"),
    ]
  }

  private func counts(_ cases: ServiceReport.Cases) -> [Page.Table.Cell] {
    let share = "\(words.percent(cases.inTarget.percent)) (\(cases.inTarget.count)/\(cases.inTarget.total))"
    return [
      .text("\(cases.opened)"), .text("\(cases.inTarget.total)"), .text("\(cases.backlog)"), .text("\(cases.reopened)"),
      cases.light.map { .light($0, share) } ?? .text(share),
    ]
  }

  private var hasCaseTargets: Bool { report.cases.contains { $0.target != nil } }

  private func row(_ cases: ServiceReport.Cases) -> Page.Table.Row {
    .cells(
      [.text(cases.service ?? ""), .text(cases.label[words.language])] + counts(cases)
        + (hasCaseTargets ? [.text(cases.target.map { words.plain($0) + "\u{A0}%" } ?? words.none)] : [])
        + [.text(cases.medianMinutes.map { words.duration(minutes: Int($0.rounded())) } ?? words.none)])
  }

  private var caseMonthTable: Page.Table {
    let rows = report.caseMonths.drop(while: \.cases.isEmpty).flatMap { month -> [Page.Table.Row] in
      guard !month.cases.isEmpty else {
        return [.plain([words.month(month.month), words.none] + caseColumns.map { _ in words.none })]
      }
      return month.cases.map { cases in
        .cells([.text(words.month(month.month)), .text(cases.label[words.language])] + counts(cases))
      }
    }
    return Page.Table(
      words.say("Casos por mes y tipo, de todos los servicios", "Cases by month and type, of all services"),
      [words.id("Mes", "Month"), words.text("Tipo", "Type")] + caseColumns, rows)
  }
}
