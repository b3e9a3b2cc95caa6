import Documents

extension InterviewPage {
  /// How far the actions that came from the interviews are.
  var actions: Page.Section {
    let running = report.actions.filter { $0.stage != "cancelled" && $0.stage != "void" }
    let dropped = report.actions.count - running.count
    let stages = ["approved", "presented", "agreed", "in_progress", "done", "verified", "closed"]
    let reached = { (stage: String) in
      running.count { action in
        guard let at = stages.firstIndex(of: action.stage ?? ""), let wanted = stages.firstIndex(of: stage) else {
          return false
        }
        return at >= wanted
      }
    }
    let funnel = FunnelChart(
      id: "funnel", title: words.say("De la propuesta al cierre", "From proposal to closing"),
      steps: [
        FunnelChart.Step(label: words.say("Propuestas", "Proposed"), count: running.count),
        FunnelChart.Step(
          label: words.say("Aprobadas o más adelante", "Approved or further"), count: reached("approved")),
        FunnelChart.Step(
          label: words.say("En curso o más adelante", "In progress or further"), count: reached("in_progress")),
        FunnelChart.Step(label: words.say("Hechas", "Done"), count: reached("done")),
        FunnelChart.Step(label: words.say("Verificadas", "Verified"), count: reached("verified")),
      ], countName: words.say("Acciones", "Actions"),
      shareName: words.say("De las propuestas", "Of those proposed"),
      empty: words.say("De las entrevistas no salió ninguna acción", "No action came from the interviews"))
    let note = words.count(
      dropped, ("acción cancelada", "acciones canceladas"), ("cancelled action", "cancelled actions"))
    return section(
      "actions", "Acciones surgidas de las entrevistas", "Actions from the interviews",
      [.chart(funnel)]
        + (dropped > 0 ? [.note(words.say("No se cuenta \(note).", "Not counted: \(note)."))] : []) + [actionTable])
  }

  private var actionTable: Page.Block {
    let isMoved = report.actions.contains { $0.firstDue != nil }
    let hasVerdicts = report.actions.contains { !$0.verdicts.isEmpty }
    var columns = [words.wide("Acción", "Action"), words.text("Estado", "Status"), words.text("Vence", "Due")]
    if isMoved { columns.append(words.id("Vencía al principio", "First due")) }
    columns.append(words.text("Responsable", "Assignee"))
    if hasVerdicts { columns.append(words.text("Conformidad", "Conformity")) }
    columns.append(words.id("Id", "Id"))
    let rows = report.actions.map { action in
      var row = [action.title, action.status[words.language], due(action)]
      if isMoved { row.append(words.date(action.firstDue ?? action.due)) }
      row.append(action.assignee)
      if hasVerdicts { row.append(verdicts(action.verdicts)) }
      return row + [action.id]
    }
    return table(("Acciones por vencimiento", "Actions by due date"), columns, rows)
  }

  private func due(_ action: InterviewReport.Action) -> String {
    words.date(action.due) + (action.isOverdue ? words.say(" (vencida)", " (overdue)") : "")
  }

  private func verdicts(_ verdicts: [String: Int]) -> String {
    let names = [
      "accepted": words.say("aceptada", "accepted"),
      "accepted_with_changes": words.say("aceptada con cambios", "accepted with changes"),
      "rejected": words.say("rechazada", "rejected"), "pending": words.say("pendiente", "pending"),
    ]
    return verdicts.sorted { $0.key < $1.key }.map { "\(names[$0.key] ?? $0.key): \($0.value)" }.joined(separator: ", ")
  }

  /// What became of the last plan, of commitments, and of actions that could not wait for a plan.
  var plans: Page.Section {
    let plans = report.plans
    return section(
      "plans", "Plan anterior y compromisos", "Last plan and commitments",
      [.heading(words.say("Último plan", "Last plan"))] + lastPlan(plans?.last)
        + [.heading(words.say("Compromisos que vencían en el año", "Commitments due in the year"))]
        + commitments(plans?.commitments)
        + [
          .heading(
            words.say("Acciones empezadas antes de acordar el plan", "Actions begun before the plan was agreed")),
          earlyActions(plans?.early ?? []),
        ])
  }

  private func lastPlan(_ plan: InterviewReport.PlanResult?) -> [Page.Block] {
    guard let plan else {
      return [
        .note(words.say("Ningún plan se acordó antes de esta campaña.", "No plan was agreed before this campaign."))
      ]
    }
    return [
      .paragraph("\(plan.title) (\(plan.id))"),
      .facts([
        words.fact("Acordado el", "Agreed on", words.date(plan.agreed)),
        words.fact("Acciones", "Actions", "\(plan.actions)"), words.fact("Hechas", "Done", "\(plan.done)"),
        words.fact("En plazo", "Not due yet", "\(plan.actions - plan.done - plan.cancelled - plan.overdue)"),
        words.fact("Vencidas", "Overdue", "\(plan.overdue)"),
        words.fact("Canceladas", "Cancelled", "\(plan.cancelled)"),
        words.fact(
          "Eficaces", "Effective",
          words.say(
            "\(plan.effective) sí, \(plan.partlyEffective) en parte, \(plan.notEffective) no",
            "\(plan.effective) yes, \(plan.partlyEffective) partly, \(plan.notEffective) no")),
      ]),
    ]
  }

  private func commitments(_ all: InterviewReport.Commitments?) -> [Page.Block] {
    guard let all, all.total > 0 else {
      return [.note(words.say("Ningún compromiso vencía en el año.", "No commitment was due in the year."))]
    }
    return [
      .facts([
        words.fact("Compromisos", "Commitments", "\(all.total)"),
        words.fact("Cumplidos en fecha", "Kept on time", "\(all.kept)"),
        words.fact("Cumplidos después", "Kept later", "\(all.late)"),
        words.fact("En plazo", "Not due yet", "\(all.running)"), words.fact("Vencidos", "Overdue", "\(all.overdue)"),
      ])
    ]
  }

  private func earlyActions(_ actions: [InterviewReport.EarlyAction]) -> Page.Block {
    .table(
      Page.Table(
        words.say("Cómo se informó al cliente", "How the client was told"),
        [
          words.wide("Acción", "Action"), words.text("Clientes", "Clients"), words.id("Empezó", "Begun"),
          words.id("Plan acordado", "Plan agreed"), words.text("Se informó", "Told"),
          words.text("Respuesta", "Answer"), words.id("Id", "Id"),
        ],
        actions.map { action in
          [
            action.title, action.clients.joined(separator: ", "), words.date(action.started),
            action.planAgreed.map { words.date($0) } ?? words.say("todavía no", "not yet"),
            action.communication == nil
              ? words.say("no", "no")
              : [action.channel?[words.language], action.sent.map { words.date($0) }].compactMap { $0 }
                .joined(separator: ", "), action.evaluation?[words.language] ?? words.none, action.id,
          ]
        }, empty: words.say("ninguna", "none")))
  }
}
