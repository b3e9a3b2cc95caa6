import Documents
import Records

extension ActionReport {
  func page(_ words: Words) -> Page { ActionPage(report: self, words: words).page }
}

/// Writes the report's sections.
struct ActionPage {
  let report: ActionReport
  let words: Words

  /// The whole page.
  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization, title: words.say("Acciones y compromisos", "Actions and commitments"),
        subtitle: words.period(report.period), audience: nil, origin: report.origin, asOf: report.asOf),
      sections: [summary, overdue, soon, way, groups, commitments, interviews, list, method])
  }

  private func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block]) -> Page.Section {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks)
  }

  // MARK: Summary

  private var summary: Page.Section {
    let counts = report.counts
    return section(
      "summary", "Resumen", "Summary",
      [
        .paragraph(sentence),
        .figures([
          Page.Figure(
            name: words.say("Abiertas", "Open"), value: "\(counts.open)",
            remark: words.say(
              "por vencer en \(report.dueSoonDays) días: \(counts.dueSoon)",
              "due in \(report.dueSoonDays) days: \(counts.dueSoon)")),
          Page.Figure(
            name: words.say("Vencidas", "Overdue"), value: "\(counts.overdue)",
            remark: words.say("de \(counts.open) abiertas", "of \(counts.open) open")),
          figure(("Hechas a tiempo", "Done on time"), report.onTime),
          figure(("Con conformidad", "With conformity"), report.withConformity),
          figure(("Eficaces", "Effective"), report.effective),
          figure(("Con cambio de fecha", "With a moved date"), report.moved),
        ]),
      ])
  }

  private var sentence: String {
    let counts = report.counts
    guard !report.list.isEmpty || counts.open > 0 else {
      return words.say("No hay acciones en el período.", "There are no actions in the period.")
    }
    return words.say(
      "Propuestas en el período: \(counts.proposed); hechas: \(counts.done); canceladas: \(counts.cancelled). Las fechas de vencimiento cambiaron \(times(report.dueChanges)).",
      "Proposed in the period: \(counts.proposed); done: \(counts.done); cancelled: \(counts.cancelled). Due dates were changed \(times(report.dueChanges))."
    )
  }

  private func times(_ count: Int) -> String { words.count(count, ("vez", "veces"), ("time", "times")) }

  private func figure(_ name: (String, String), _ share: Share) -> Page.Figure {
    Page.Figure(
      name: words.say(name.0, name.1), value: words.number(share.percent), unit: share.percent == nil ? "" : "%",
      remark: words.say("\(share.count) de \(share.total)", "\(share.count) of \(share.total)"))
  }

  // MARK: What presses

  private var overdue: Page.Section {
    let late = report.open.filter { $0.overdueDays != nil }.sorted {
      ($1.overdueDays ?? 0, $0.id) < ($0.overdueDays ?? 0, $1.id)
    }
    return section(
      "overdue", "Vencidas", "Overdue",
      [
        .table(
          table(
            words.say("Vencidas, la más atrasada primero", "Overdue, the longest first"), late,
            empty: words.say("Ninguna está vencida.", "None is overdue.")))
      ])
  }

  private var soon: Page.Section {
    section(
      "soon", "Por vencer", "Due soon",
      [
        .table(
          table(
            words.say(
              "Vencen en los próximos \(report.dueSoonDays) días", "Due in the next \(report.dueSoonDays) days"),
            report.open.filter(\.isDueSoon),
            empty: words.say("Ninguna.", "None.")))
      ])
  }

  private func table(_ caption: String, _ actions: [ActionReport.Action], empty: String) -> Page.Table {
    Page.Table(
      caption,
      [
        words.wide("Acción", "Action"), words.id("Id", "Id"), words.text("Estado", "Status"),
        words.text("Responsable", "Assignee"), words.wide("Clientes", "Clients"), words.id("Vence", "Due"),
        words.number("Días de atraso", "Days overdue"), words.number("Cambios de fecha", "Moves of the date"),
      ],
      actions.map { action in
        [
          action.title, action.id, action.status.text(words.language), action.assignee.text(words.language),
          action.clients.map(\.title).joined(separator: ", "), words.date(action.times.due),
          action.overdueDays.map { "\($0)" } ?? "–", "\(action.times.dueChanges)",
        ]
      }, empty: empty)
  }

  // MARK: How far, and whose

  private var way: Page.Section {
    let chart = FunnelChart(
      id: "funnel",
      title: words.say("Hasta dónde llegaron las acciones de mejora", "How far the improvement actions came"),
      steps: report.funnel.map { FunnelChart.Step(label: $0.label[words.language], count: $0.count) },
      countName: words.say("Acciones", "Actions"), shareName: words.say("De las propuestas", "Of those proposed"),
      empty: words.say("No hay acciones de mejora en el período.", "There are no improvement actions in the period."))
    return section("way", "De la propuesta al cierre", "From proposal to closing", [.chart(chart)])
  }

  private var groups: Page.Section {
    section(
      "groups", "De quién", "Whose",
      [
        .table(group(words.say("Por división", "By division"), words.text("División", "Division"), report.divisions)),
        .table(
          group(words.say("Por responsable", "By assignee"), words.text("Responsable", "Assignee"), report.assignees)),
        .table(group(words.say("Por cliente", "By client"), words.text("Cliente", "Client"), report.clients)),
        .table(group(words.say("Por tipo", "By type"), words.text("Tipo", "Type"), report.types)),
      ])
  }

  private func group(_ caption: String, _ name: Page.Table.Column, _ groups: [ActionReport.Group]) -> Page.Table {
    Page.Table(
      caption,
      [
        name, words.number("Acciones", "Actions"), words.number("Abiertas", "Open"),
        words.number("Vencidas", "Overdue"), words.number("Hechas en el período", "Done in the period"),
        words.number("A tiempo", "On time"),
      ],
      groups.map { group in
        [
          group.label[words.language], "\(group.total)", "\(group.open)", "\(group.overdue)", "\(group.done)",
          group.onTime.percent.map { "\(words.percent($0)) (\(group.onTime.count)/\(group.onTime.total))" }
            ?? words.none,
        ]
      }, empty: words.say("No hay acciones en el período.", "There are no actions in the period."))
  }
}
