import Documents
import Records

extension ServiceReport {
  func page(_ words: Words) -> Page { ServicePage(report: self, words: words).page }
}

/// Writes the report's sections.
struct ServicePage {
  let report: ServiceReport
  let words: Words

  /// The whole page.
  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization, title: words.say("Informe de servicio", "Service report"),
        subtitle: words.month(report.month), audience: report.client.title, origin: report.origin, asOf: report.asOf),
      sections: [
        summary, services, availability, cases, complaints, surveys, work, next, method,
      ])
  }

  func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block]) -> Page.Section {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks)
  }

  /// The month of a service that the report is about.
  func current(_ service: ServiceReport.Service) -> ServiceReport.ServiceMonth? { service.months.last }

  // MARK: Summary

  private var summary: Page.Section {
    section("summary", "Resumen", "Summary", [.figures([inTarget, closedInTime, openComplaints, overdue])])
  }

  private var inTarget: Page.Figure {
    let known = report.services.compactMap(current).filter { $0.percent != nil }
    let good = known.count { $0.light == .green }
    return Page.Figure(
      name: words.say("Servicios en su meta de disponibilidad", "Services at their availability target"),
      value: known.isEmpty ? words.none : "\(good)",
      unit: known.isEmpty ? "" : words.say("de \(known.count)", "of \(known.count)"),
      light: known.isEmpty ? .grey : good == known.count ? .green : .red,
      remark: known.count == report.services.count
        ? ""
        : words.count(
          report.services.count - known.count, ("servicio sin cifras", "servicios sin cifras"),
          ("service without figures", "services without figures")))
  }

  private var closedInTime: Page.Figure {
    let month = report.caseMonths.last?.cases ?? []
    let share = Share(month.reduce(0) { $0 + $1.inTarget.count }, of: month.reduce(0) { $0 + $1.inTarget.total })
    return Page.Figure(
      name: words.say("Casos cerrados en plazo", "Cases closed in target"), value: words.number(share.percent),
      unit: share.percent == nil ? "" : "%",
      remark: words.say("\(share.count) de \(share.total) cerrados", "\(share.count) of \(share.total) closed"))
  }

  private var openComplaints: Page.Figure {
    Page.Figure(
      name: words.say("Reclamos abiertos al terminar el mes", "Complaints open at the end of the month"),
      value: "\(report.complaints.open)",
      remark: words.say(
        "recibidos en el mes: \(report.complaints.received); cerrados: \(report.complaints.closed)",
        "received in the month: \(report.complaints.received); closed: \(report.complaints.closed)"))
  }

  private var overdue: Page.Figure {
    let all = report.actions + report.commitments
    let open = all.filter { !$0.isDone }
    return Page.Figure(
      name: words.say("Acciones y compromisos vencidos", "Overdue actions and commitments"),
      value: "\(open.count { $0.overdueDays != nil })",
      remark: words.say(
        "de \(open.count) sin terminar al \(words.date(report.asOf))",
        "of \(open.count) not done on \(words.date(report.asOf))"))
  }

  // MARK: Services and contacts

  private var services: Page.Section {
    let rows = report.services.map { service in
      [
        service.title, service.division[words.language], hours(service.hours),
        target(service),
      ]
    }
    let contacts = report.client.contacts.map { contact in
      [contact.name, contact.post ?? "–", contact.isMain ? words.say("sí", "yes") : "–"]
    }
    return section(
      "services", "Servicios y contactos", "Services and contacts",
      [
        .table(
          Page.Table(
            words.say("Servicios acordados", "Agreed services"),
            [
              words.text("Servicio", "Service"), words.text("Lo atiende", "Supported by"),
              words.wide("Horario acordado", "Agreed hours"),
              words.number("Meta de disponibilidad", "Availability target"),
            ], rows,
            empty: words.say(
              "El registro del cliente no nombra ningún servicio.", "The client's record names no service."))),
        .table(
          Page.Table(
            words.say("Con quién tratamos", "Whom we deal with"),
            [
              words.text("Nombre", "Name"), words.text("Cargo", "Post"),
              words.text("Contacto principal", "Main contact"),
            ], contacts)),
      ])
  }

  /// A service's target; all with as many decimals as one of them needs.
  func target(_ service: ServiceReport.Service) -> String {
    let known = report.services.compactMap(\.target)
    let decimals = (0..<3).first { count in
      known.allSatisfy { Measures.roundedHalfUp($0, decimals: count) == Measures.roundedHalfUp($0, decimals: 3) }
    }
    return words.percent(service.target, decimals: decimals ?? 3)
  }

  private func hours(_ hours: ServiceReport.Hours) -> String {
    if hours.isAlways { return words.say("todos los días, las 24 horas", "every day, 24 hours") }
    let names = [
      ("mon", "lun", "Mon"), ("tue", "mar", "Tue"), ("wed", "mié", "Wed"), ("thu", "jue", "Thu"), ("fri", "vie", "Fri"),
      ("sat", "sáb", "Sat"), ("sun", "dom", "Sun"),
    ]
    // Days of one span that follow each other stand together.
    var runs: [(first: String, last: String, span: String)] = []
    var previous: String?
    for (key, es, en) in names {
      let span = hours.days.first { $0.day == key }?.span
      if let span, span == previous {
        runs[runs.count - 1].last = words.say(es, en)
      } else if let span {
        runs.append((words.say(es, en), words.say(es, en), span))
      }
      previous = span
    }
    let texts = runs.map { ($0.first == $0.last ? $0.first : "\($0.first)–\($0.last)") + " \($0.span)" }
    return texts.isEmpty ? words.none : texts.joined(separator: ", ")
  }
}
