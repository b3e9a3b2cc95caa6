import Documents

/// Commitments, what came from interviews, everything; how it is computed.
extension ActionPage {
  var commitments: Page.Section {
    let rows = report.list.filter { $0.type.raw == "commitment" }.map { action in
      [
        action.title, action.id, action.clients.map(\.title).joined(separator: ", "), action.promisedTo ?? "–",
        action.status.text(words.language), words.date(action.times.due), outcome(action),
      ]
    }
    return Page.Section(
      id: "commitments", heading: words.say("Compromisos", "Commitments"),
      blocks: [
        .table(
          Page.Table(
            words.say("Lo que se prometió a los clientes", "What was promised to clients"),
            [
              words.text("Compromiso", "Commitment"), words.id("Id", "Id"), words.text("Cliente", "Client"),
              words.text("A quién", "To whom"), words.text("Estado", "Status"), words.id("Vence", "Due"),
              words.text("Resultado", "Outcome"),
            ], rows, empty: words.say("No hay compromisos en el período.", "There are no commitments in the period.")))
      ])
  }

  var interviews: Page.Section {
    let rows = report.list.filter(\.isFromInterview).map { action in
      [
        action.title, action.id, action.origin.joined(separator: ", "),
        action.clients.map(\.title).joined(separator: ", "),
        action.status.text(words.language), verdicts(action), outcome(action),
      ]
    }
    return Page.Section(
      id: "interviews", heading: words.say("Surgidas de las entrevistas", "From the interviews"),
      blocks: [
        .table(
          Page.Table(
            words.say("Acciones que tienen una entrevista por origen", "Actions with an interview as their origin"),
            [
              words.wide("Acción", "Action"), words.id("Id", "Id"), words.text("Origen", "Origin"),
              words.text("Clientes", "Clients"), words.text("Estado", "Status"),
              words.text("Conformidad", "Conformity"), words.text("Resultado", "Outcome"),
            ], rows,
            empty: words.say("Ninguna acción del período.", "No action of the period.")))
      ])
  }

  var list: Page.Section {
    let rows = report.list.map { action in
      [
        action.id, action.title, action.type.text(words.language), action.status.text(words.language),
        action.division.text(words.language), action.assignee.text(words.language), words.date(action.times.due),
        words.date(action.times.firstDue),
        "\(action.times.dueChanges)", action.times.done.map { words.date($0) } ?? "–", outcome(action),
      ]
    }
    return Page.Section(
      id: "list", heading: words.say("Todas las acciones del período", "All actions of the period"),
      blocks: [
        .table(
          Page.Table(
            words.say("Por fecha de vencimiento", "By due date"),
            [
              words.id("Id", "Id"), words.wide("Acción", "Action"), words.text("Tipo", "Type"),
              words.text("Estado", "Status"), words.text("División", "Division"),
              words.text("Responsable", "Assignee"), words.id("Vence", "Due"),
              words.id("Vencía al principio", "First due"), words.number("Cambios", "Moves"),
              words.id("Hecha", "Done"), words.text("Resultado", "Outcome"),
            ], rows, empty: words.say("Ninguna.", "None.")))
      ], isAnnex: true)
  }

  private func verdicts(_ action: ActionReport.Action) -> String {
    action.verdicts.isEmpty
      ? "–" : action.verdicts.map { "\($0.label[words.language]): \($0.count)" }.joined(separator: ", ")
  }

  private func outcome(_ action: ActionReport.Action) -> String {
    let lateness =
      action.overdueDays.map { words.say("vencida hace ", "overdue by ") + words.days($0) }
      ?? action.isOnTime.map { $0 ? words.say("a tiempo", "on time") : words.say("tarde", "late") }
    let effect = action.effective.map { words.say("eficaz: ", "effective: ") + $0[words.language] }
    let parts = [lateness, effect].compactMap(\.self)
    return parts.isEmpty ? "–" : parts.joined(separator: "; ")
  }

  var method: Page.Section {
    Page.Section(
      id: "method", heading: words.say("Cómo se calcula", "How it is computed"),
      blocks: [
        .list([
          words.say(
            "Abiertas, vencidas y por vencer son del día del informe. Vencida: su fecha pasó y no está hecha ni cancelada.",
            "Open, overdue and due soon are of the report's day. Overdue: its date has passed, and it is neither done nor cancelled."
          ),
          words.say(
            "A tiempo: hechas hasta su primera fecha de vencimiento según la historia, de las que la tenían en el período y están hechas o ya la pasaron. Cambiar la fecha no lo cambia.",
            "On time: done by their first due date in history, of those that had it in the period and are done or past it. Moving the date does not change it."
          ),
          words.say(
            "Con conformidad: todos los clientes la aceptaron, con cambios o sin ellos, de las presentadas en el período. Eficaces: las juzgadas «sí», de las verificadas en el período.",
            "With conformity: every client accepted it, with changes or without, of those presented in the period. Effective: those judged “yes”, of those verified in the period."
          ),
          words.say(
            "Las acciones del período son las propuestas hasta su final y no terminadas antes de su comienzo. Las canceladas no cuentan en los porcentajes.",
            "The period's actions are those proposed by its end and not ended before its beginning. Cancelled ones do not count in percentages."
          ),
        ])
      ], isAnnex: true)
  }
}
