import Documents

extension InterviewPage {
  /// What the process team makes of the answers, in its own words.
  var analysis: Page.Section {
    let body = report.analysis.allSatisfy { $0.isWhitespace }
    return section(
      "analysis", "Análisis e interpretación", "Analysis and interpretation",
      [
        body
          ? .paragraph(
            words.say("La campaña no tiene análisis escrito todavía.", "The campaign has no written analysis yet."))
          : .markdown(report.analysis)
      ])
  }

  /// Annex: the questionnaire.
  var questionnaire: Page.Section {
    let rows = report.questions.map { question in
      [question.id, question.text[words.language], question.dimension, type(question.type)]
    }
    return section(
      "questionnaire", "Anexo: cuestionario", "Annex: questionnaire",
      [
        table(
          ("Cuestionario", "Questionnaire"),
          [
            words.id("Id", "Id"), words.text("Pregunta", "Question"), words.text("Dimensión", "Dimension"),
            words.text("Tipo", "Type"),
          ], rows)
      ], isAnnex: true)
  }

  func type(_ key: String) -> String {
    switch key {
    case "scale": words.say("escala", "scale")
    case "nps": words.say("recomendación 0–10", "recommendation 0–10")
    case "yes_no": words.say("sí o no", "yes or no")
    case "choice": words.say("opción", "choice")
    case "text": words.say("texto", "text")
    default: key
    }
  }

  /// Annex: each client's answers.
  var data: Page.Section {
    let scored = report.questions.filter { ["scale", "nps"].contains($0.type) }
    let rows = report.clients.map { client in
      [client.title]
        + scored.map { question in client.scores[question.id].map { words.number($0, decimals: 0) } ?? "–" }
    }
    return section(
      "data", "Anexo: datos", "Annex: data",
      [
        table(
          ("Respuestas por cliente y pregunta", "Answers by client and question"),
          [words.text("Cliente", "Client")] + scored.map { words.number($0.id, $0.id) }, rows)
      ], isAnnex: true)
  }

  /// Annex: clients without an interview, and why.
  var notInterviewed: Page.Section {
    let rows = report.notInterviewed.map { missing in
      [missing.title, absence(missing.kind), missing.reason ?? words.none]
    }
    return section(
      "not-interviewed", "Anexo: clientes no entrevistados", "Annex: clients not interviewed",
      [
        table(
          ("Clientes sin entrevista", "Clients without an interview"),
          [words.text("Cliente", "Client"), words.text("Situación", "Situation"), words.text("Motivo", "Reason")], rows)
      ], isAnnex: true)
  }

  private func absence(_ kind: String) -> String {
    switch kind {
    case "excluded": words.say("excluido", "excluded")
    case "declined": words.say("declinó", "declined")
    default: words.say("sin entrevista", "missing")
    }
  }

  /// Annex: what a reader should know about the data, and what changed after closing.
  var remarks: Page.Section {
    let late = report.changesAfterClosing.map { change in
      [
        change.record, words.date(change.day), change.person + (change.role.map { " (\($0[words.language]))" } ?? ""),
        change.fields.map { $0[words.language] }.joined(separator: ", "), String(change.commit.prefix(12)),
      ]
    }
    return section(
      "remarks", "Anexo: calidad de los datos", "Annex: quality of the data",
      [
        table(
          ("Observaciones", "Remarks"), [words.id("Registro", "Record"), words.text("Observación", "Remark")],
          report.remarks.map { [$0.record, $0.text[words.language]] }),
        table(
          ("Cambios después del cierre", "Changes after closing"),
          [
            words.id("Registro", "Record"), words.text("Fecha", "Date"), words.text("Quién", "Who"),
            words.text("Campos", "Fields"),
            words.id("Commit", "Commit"),
          ], late),
      ], isAnnex: true)
  }
}
