import Documents
import Records

extension ClientReport {
  func page(_ words: Words) -> Page { ClientPage(report: self, words: words).page }
}

/// Writes a dossier: who the client is, how it goes, what is open, and all that happened.
struct ClientPage {
  let report: ClientReport
  let words: Words

  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization, title: words.say("Legajo de cliente", "Client dossier"),
        subtitle: report.client.title, audience: report.audience == .client ? report.client.title : nil,
        origin: report.origin, asOf: report.asOf),
      sections: [summary, who, facts, scores, open, timeline, method])
  }

  private var summary: Page.Section {
    let last = report.scores.last
    let before = report.scores.dropLast().last
    let actions = report.open.filter { $0.matter == "action" }
    let complaints = report.open.count { $0.matter == "complaint" }
    return section(
      "summary", "Resumen", "Summary",
      [
        .figures([
          Page.Figure(
            name: words.say("Satisfacción", "Satisfaction"), value: words.number(last?.score), unit: "%",
            change: before.flatMap { before in
              words.change(
                from: before.score, to: last?.score,
                against: words.say("contra \(before.year)", "against \(before.year)"))
            },
            remark: last.map {
              words.say("entrevista \($0.year), n = \($0.answers)", "interview \($0.year), n = \($0.answers)")
            } ?? words.say("sin entrevistas", "no interviews")),
          Page.Figure(
            name: words.say("Último contacto", "Last contact"),
            value: report.lastContact.map { "\(report.asOf.days(since: $0.day))" } ?? words.none,
            unit: words.say("días", "days"), remark: report.lastContact.map { words.date($0.day) } ?? ""),
          Page.Figure(name: words.say("Reclamos abiertos", "Open complaints"), value: "\(complaints)"),
          Page.Figure(
            name: words.say("Acciones sin terminar", "Unfinished actions"), value: "\(actions.count)",
            remark: words.count(
              actions.count { $0.daysLate != nil }, ("vencida", "vencidas"), ("overdue", "overdue"))),
        ])
      ])
  }

  private var who: Page.Section {
    let client = report.client
    let until = client.until.map { [words.fact("Hasta", "Until", words.date($0))] } ?? []
    return section(
      "who", "Quién es", "Who they are",
      [
        .facts(
          [
            words.fact("Registro", "Record", client.id),
            words.fact("Estado", "Status", client.status[words.language]),
            words.fact("Tipo", "Type", client.type[words.language]),
            words.fact("Área", "Area", client.area[words.language]),
            words.fact("Cliente desde", "Client since", words.date(client.since)),
          ] + until + (report.audience == .client ? [] : ownFacts(client))),
        .table(
          Page.Table(
            words.say("Contactos", "Contacts"),
            [
              words.text("Nombre", "Name"), words.text("Cargo", "Post"), words.text("Correo", "E-mail"),
              words.id("Teléfono", "Phone"),
            ],
            client.contacts.map { contact in
              [
                contact.name + (contact.isMain ? words.say(" (principal)", " (main)") : ""), contact.post ?? "–",
                contact.email ?? "–", contact.phone ?? "–",
              ]
            }, empty: words.say("Sin contactos.", "No contacts."))),
        .table(
          Page.Table(
            words.say("Servicios", "Services"),
            [
              words.text("Servicio", "Service"), words.text("Lo atiende", "Supported by"),
              words.number("Meta de disponibilidad", "Availability target", unit: "%"),
            ],
            client.services.map { service in
              [
                service.service.title, service.supportedBy[words.language],
                service.target.map { words.plain($0) } ?? words.none,
              ]
            }, empty: words.say("Sin servicios registrados.", "No services on record."))),
      ])
  }

  private func ownFacts(_ client: ClientReport.Client) -> [Page.Fact] {
    [
      words.fact("Peso", "Weight", words.plain(client.weight)),
      words.fact("Último repaso del registro", "Record last gone through", words.date(client.reviewed)),
    ]
  }

  private var facts: Page.Section {
    let isOwn = report.audience == .client
    let waiting = report.uncleansed ?? 0
    return section(
      "facts", "Lo que se sabe", "What is known",
      [
        .table(
          Page.Table(
            words.say("Datos depurados", "Cleansed facts"),
            [words.id("Fecha", "Day"), words.wide("Qué", "What"), words.text("Fuente", "Source")]
              + (isOwn ? [] : [words.text("Quién lo dijo", "Who told it")]),
            report.facts.map { fact in
              [words.date(fact.on), fact.text, fact.source[words.language]] + (isOwn ? [] : [fact.by ?? ""])
            }, empty: words.say("No hay.", "None.")))
      ]
        + (waiting > 0
          ? [
            .note(
              words.count(
                waiting,
                (
                  "dato espera que gestor lo depure y no se muestra",
                  "datos esperan que gestor los depure y no se muestran"
                ),
                (
                  "fact waits for gestor to cleanse it and is not shown",
                  "facts wait for gestor to cleanse them and are not shown"
                )) + ".")
          ] : []))
  }

  func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block], isAnnex: Bool = false)
    -> Page.Section
  {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks, isAnnex: isAnnex)
  }
}
