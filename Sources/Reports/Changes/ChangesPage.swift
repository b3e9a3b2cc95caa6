import Archive
import Documents
import Records

extension ChangesReport {
  func page(_ words: Words) -> Page { ChangesPage(report: self, words: words).page }
}

/// Writes what changed of the process: figures, then a table for each part of the definition.
struct ChangesPage {
  let report: ChangesReport
  let words: Words

  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization, title: words.say("Cambios del proceso", "Changes of the process"),
        subtitle: span, audience: nil, origin: report.origin, asOf: report.asOf,
        facts: report.since.map { [words.fact("Desde el commit", "Since commit", String($0.commit.prefix(12)))] } ?? []),
      sections: [summary] + areas + [method])
  }

  private var span: String {
    guard let since = report.since else {
      return words.say(
        "desde el comienzo hasta el \(words.date(report.asOf))", "from the beginning to \(words.date(report.asOf))")
    }
    return "\(words.date(since.day)) – \(words.date(report.asOf))"
  }

  private var summary: Page.Section {
    let missing = report.changes.count { $0.approval.state == .missing }
    let untold = report.changes.count { $0.communication == nil }
    let chart = BarChart(
      id: "areas-chart", title: words.say("Cambios por parte", "Changes by part"),
      bars: used.map { area in
        BarChart.Bar(label: name(area), value: words.whole(report.changes.count { $0.area == area }))
      }, itemName: words.say("Parte", "Part"), valueName: words.say("Cambios", "Changes"))
    return section(
      "summary", words.say("Resumen", "Summary"),
      report.changes.isEmpty
        ? [
          .paragraph(
            words.say("Nada de la definición del proceso cambió.", "Nothing of the process definition changed."))
        ]
        : [
          .figures([
            Page.Figure(name: words.say("Cambios", "Changes"), value: "\(report.changes.count)"),
            Page.Figure(name: words.say("Sin aprobación", "Without approval"), value: "\(missing)"),
            Page.Figure(name: words.say("Sin comunicar", "Not communicated"), value: "\(untold)"),
          ]), .chart(chart),
        ])
  }

  private var used: [ChangesReport.Area] {
    ChangesReport.Area.allCases.filter { area in report.changes.contains { $0.area == area } }
  }

  private var areas: [Page.Section] {
    used.map { area in
      let own = report.changes.filter { $0.area == area }
      return section(
        area.rawValue, name(area),
        [
          .table(
            Page.Table(
              words.say("Del más viejo al más nuevo", "The oldest first"),
              [
                words.id("Fecha", "Day"), words.text("Qué", "What"), words.wide("Cambio", "Change"),
                words.text("Quién", "Who"), words.text("Aprobó", "Approved by"),
                words.text("Comunicado", "Communicated"),
              ],
              own.map { change in
                [
                  words.date(change.day), change.subject + (change.record.map { " (\($0))" } ?? ""), what(change),
                  change.person + (change.role.map { " (\($0.text(words.language)))" } ?? ""),
                  approval(change.approval), communication(change.communication),
                ]
              }))
        ])
    }
  }

  /// What the change did, in a line.
  private func what(_ change: ChangesReport.Change) -> String {
    var parts: [String] = []
    switch change.form {
    case .added: parts.append(words.say("nuevo", "new"))
    case .removed: parts.append(words.say("quitado", "removed"))
    case .edited: break
    }
    if let move = change.move { parts.append("\(move.from[words.language]) → \(move.to[words.language])") }
    let shown = 8
    parts += change.fields.prefix(shown).map { field in
      "\(field.label[words.language]): \(short(field.old)) → \(short(field.new))"
    }
    if change.fields.count > shown {
      let more = change.fields.count - shown
      parts.append(words.say("y \(more) valores más", "and \(more) more values"))
    }
    if change.bodyChanged { parts.append(words.say("cambió el texto", "the text changed")) }
    return parts.isEmpty ? change.message : parts.joined(separator: "; ")
  }

  private func short(_ value: String?) -> String {
    guard let value else { return "∅" }
    if let day = CalendarDate(value) { return words.date(day) }
    return value.count > 80 ? value.prefix(78) + "…" : value
  }

  private func approval(_ approval: ChangesReport.Approval) -> String {
    switch approval.state {
    case .notNeeded: words.say("no hace falta", "not needed")
    case .missing: words.say("falta", "missing")
    case .approved: "\(approval.person ?? ""), \(words.date(approval.day))"
    }
  }

  private func communication(_ communication: ChangesReport.Communication?) -> String {
    guard let communication else { return words.say("no", "no") }
    let text = "\(words.date(communication.sent)) (\(communication.record.id))"
    return communication.namesIt
      ? text
      : text + words.say(", la primera posterior sobre el proceso", ", the first one after it about the process")
  }

  private func name(_ area: ChangesReport.Area) -> String {
    switch area {
    case .schema: words.say("Esquema de los registros", "Schema of the records")
    case .questionnaire: words.say("Cuestionario", "Questionnaire")
    case .indicators: words.say("Indicadores", "Indicators")
    case .documents: words.say("Documentos del proceso", "Process documents")
    case .settings: words.say("Configuración", "Settings")
    case .roster: words.say("Roles", "Roles")
    case .lists: words.say("Listas", "Lists")
    case .calendars: words.say("Calendarios", "Calendars")
    case .imports: words.say("Perfiles de importación", "Import profiles")
    case .templates: words.say("Plantillas", "Templates")
    case .breaches: words.say("Faltas aceptadas", "Accepted breaches")
    }
  }

  private var method: Page.Section {
    section(
      "method", words.say("Cómo se hizo", "How it was made"),
      [
        .note(
          words.say(
            "Sale del historial: un renglón por cada commit y archivo o registro. Esquema, configuración, roles y faltas aceptadas los aprueba dirección al fusionarlos; el cuestionario, al validarlo; un indicador, al ponerlo en vigencia. Lo demás lo decide el dueño del proceso solo. Comunicado dice qué comunicación sobre un cambio del proceso nombra el registro o, si ninguna lo nombra, la primera que se envió después.",
            "It comes from history: a line for each commit and file or record. Schema, settings, roles and accepted breaches are approved by management when merged; the questionnaire when validated; an indicator when put in force. The rest is the process owner's alone. Communicated tells which communication about a change of the process names the record or, where none does, the first that was sent afterwards."
          ))
      ], isAnnex: true)
  }

  private func section(_ id: String, _ heading: String, _ blocks: [Page.Block], isAnnex: Bool = false) -> Page.Section {
    Page.Section(id: id, heading: heading, blocks: blocks, isAnnex: isAnnex)
  }
}
