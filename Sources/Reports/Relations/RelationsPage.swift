import Documents
import Records

extension RelationsReport {
  func page(_ words: Words) -> Page { RelationsPage(report: self, words: words).page }
}

/// Writes the state of the relations: figures of the whole area, then a line for each client.
struct RelationsPage {
  let report: RelationsReport
  let words: Words

  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization,
        title: words.say("Estado de las relaciones con los clientes", "State of the relations with clients"),
        subtitle: words.say("al \(words.date(report.asOf))", "as of \(words.date(report.asOf))"), audience: nil,
        origin: report.origin, asOf: report.asOf,
        facts: [
          words.fact("Campaña", "Campaign", report.campaign?.title ?? words.say("ninguna cerrada", "none closed"))
        ]),
      sections: [summary, clients, open, method])
  }

  private func sum(_ count: KeyPath<RelationsReport.Client, Int>) -> Int {
    report.clients.reduce(0) { $0 + $1[keyPath: count] }
  }

  private var summary: Page.Section {
    let red = report.clients.count { $0.light == .red }
    let never = report.clients.count { $0.lastContact == nil }
    return section(
      "summary", "Resumen", "Summary",
      [
        .figures([
          Page.Figure(
            name: words.say("Clientes activos", "Active clients"), value: "\(report.clients.count)",
            remark: words.say("\(red) fuera de rango", "\(red) out of range")),
          Page.Figure(
            name: words.say("Sin ningún contacto", "Never spoken to"), value: "\(never)"),
          Page.Figure(
            name: words.say("Reclamos abiertos", "Open complaints"), value: "\(sum(\.openComplaints))",
            remark: words.say(
              "\(sum(\.lateComplaints)) sin respuesta en plazo", "\(sum(\.lateComplaints)) not answered in time")),
          Page.Figure(
            name: words.say("Conformidad pendiente", "Conformity pending"), value: "\(sum(\.pendingConformity))"),
        ]),
        .note(
          words.say(
            "Lo de varios clientes se cuenta una vez por cada uno.",
            "What concerns several clients is counted once for each.")),
      ])
  }

  private var clients: Page.Section {
    let rows = report.clients.map { client -> Page.Table.Row in
      .cells([
        .text(client.client.title),
        .light(
          client.contactLight,
          client.daysSinceContact.map { words.count($0, ("día", "días"), ("day", "days")) }
            ?? words.say("nunca", "never")),
        .text(client.lastContact.map { "\(words.date($0.day)) · \($0.kind[words.language])" } ?? ""),
        report.scoreLimits == nil
          ? .text(words.number(client.score)) : .light(client.scoreLight, words.number(client.score)),
        .text(change(client)), .light(client.light),
      ])
    }
    return section(
      "clients", "Del más olvidado al menos", "The most neglected first",
      [
        .table(
          Page.Table(
            words.say("Contacto y satisfacción de cada cliente", "Contact with and satisfaction of each client"),
            [
              words.text("Cliente", "Client"), words.text("Sin contacto", "Without contact"),
              words.text("Último contacto", "Last contact"),
              Page.Table.Column(name: words.say("Satisfacción", "Satisfaction"), form: .text, unit: "%"),
              words.number("Cambio", "Change"), words.text("En conjunto", "All in all"),
            ], rows, empty: words.say("No hay clientes activos.", "There are no active clients.")))
      ])
  }

  private func change(_ client: RelationsReport.Client) -> String {
    guard let score = client.score, let previous = client.previous else { return words.none }
    return words.change(Measures.roundedHalfUp(score, decimals: 1) - Measures.roundedHalfUp(previous, decimals: 1))
  }

  private var open: Page.Section {
    let rows = report.clients.map { client -> Page.Table.Row in
      let complaints = open(client.openComplaints, client.lateComplaints, ("fuera de plazo", "late"))
      let actions = open(client.openActions, client.overdueActions, ("sin hacer en fecha", "overdue"))
      return .cells([
        .text(client.client.title), .light(client.complaintLight, complaints), .light(client.actionLight, actions),
        .text("\(client.commitments)"), .text("\(client.pendingConformity)"),
      ])
    }
    return section(
      "open", "Lo que está abierto", "What is open",
      [
        .table(
          Page.Table(
            words.say("Por cliente, en el mismo orden", "By client, in the same order"),
            [
              words.text("Cliente", "Client"), words.text("Reclamos", "Complaints"), words.text("Acciones", "Actions"),
              words.number("Compromisos", "Commitments"), words.number("Conformidad pendiente", "Conformity pending"),
            ], rows, empty: words.say("No hay clientes activos.", "There are no active clients.")))
      ])
  }

  /// How many are open, and how many of these are late, where some are.
  private func open(_ count: Int, _ late: Int, _ word: (es: String, en: String)) -> String {
    late == 0 ? "\(count)" : "\(count) (\(late) \(words.say(word.es, word.en)))"
  }

  private var method: Page.Section {
    let limits =
      report.scoreLimits.map { limits in
        words.say(
          "La luz de la satisfacción usa los límites del indicador \(limits.indicator.title): en rango hasta \(words.plain(limits.green)), atención hasta \(words.plain(limits.yellow)). Donde falta y nada más pide atención, el conjunto queda sin dato.",
          "The light of satisfaction uses the limits of the indicator \(limits.indicator.title): in range to \(words.plain(limits.green)), attention to \(words.plain(limits.yellow)). Where it is missing and nothing else asks for attention, all in all has no data."
        )
      }
      ?? words.say(
        "Ningún indicador vigente mide la satisfacción de las entrevistas, que por eso no tiene luz.",
        "No indicator in force measures the interviews' satisfaction, which therefore has no light.")
    return section(
      "method", "Cómo se hizo", "How it was made",
      [
        .note(
          words.say(
            "Contacto es una entrevista o reunión realizada, o una comunicación enviada a ese cliente solo: lo que se manda a varios a la vez no lo es. Sin contacto por más de \(report.neglectedDays) días, o nunca, está fuera de rango; por más de la mitad, pide atención. Un reclamo sin respuesta después de \(report.answerDays) días hábiles de recibido, o de reabierto, está fuera de rango; uno abierto pide atención. Una acción vencida está fuera de rango. El conjunto es la peor de las luces. ",
            "Contact is an interview or meeting that was held, or a communication that was sent to that client alone: what goes to several at once is none. Without contact for more than \(report.neglectedDays) days, or ever, is out of range; for more than half of them, it asks for attention. A complaint without an answer after \(report.answerDays) working days after receipt, or reopening, is out of range; an open one asks for attention. An overdue action is out of range. All in all is the worst of the lights. "
          ) + limits)
      ], isAnnex: true)
  }

  private func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block], isAnnex: Bool = false)
    -> Page.Section
  {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks, isAnnex: isAnnex)
  }
}
