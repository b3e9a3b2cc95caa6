import Documents

/// Where the answers come from, and how figures are computed.
extension SurveyPage {
  var evidence: Page.Section {
    let rows = report.surveys.map { survey in
      [
        survey.id, survey.system[words.language], survey.profile,
        survey.status[words.language] + (survey.isCounted ? "" : words.say(" (no cuenta)", " (does not count)")),
      ] + ["read", "accepted", "rejected", "duplicate"].map { key in survey.rows[key].map { "\($0)" } ?? words.none }
        + [survey.invited.map { "\($0)" } ?? words.none]
    }
    let hashes = report.surveys.map { words.fact($0.id, $0.id, $0.sourceHash) }
    return Page.Section(
      id: "evidence", heading: words.say("De dónde salen las respuestas", "Where the answers come from"),
      blocks: [
        .table(
          Page.Table(
            words.say("Importaciones del mes", "Imports of the month"),
            [
              words.id("Encuesta", "Survey"), words.text("Sistema", "System"), words.text("Perfil", "Profile"),
              words.text("Estado", "Status"), words.number("Leídas", "Read"),
              words.number("Aceptadas", "Accepted"), words.number("Rechazadas", "Rejected"),
              words.number("Repetidas", "Duplicate"), words.number("Invitados", "Invited"),
            ], rows, empty: words.say("Ninguna.", "None.")))
      ]
        + (hashes.isEmpty
          ? []
          : [
            .heading(words.say("SHA-256 de los archivos importados", "SHA-256 of the imported files")), .facts(hashes),
          ]),
      isAnnex: true)
  }

  var method: Page.Section {
    Page.Section(
      id: "method", heading: words.say("Cómo se calcula", "How it is computed"),
      blocks: [
        .list([
          words.say(
            "Media = suma de los puntajes / respuestas. En porcentaje de la escala = 100 · (puntaje − mínimo) / (máximo − mínimo), en promedio.",
            "Mean = sum of scores / answers. In percent of the scale = 100 · (score − least) / (highest − least), on average."
          ),
          words.say(
            "Los dos valores más altos (top-2-box) = 100 · respuestas con el puntaje máximo o el anterior / respuestas. Negativas son las que tienen el puntaje mínimo o el siguiente.",
            "Top-2-box = 100 · answers with the highest score or the one below / answers. Negative are those with the least score or the one above."
          ),
          words.say(
            "Tasa de respuesta = respuestas / invitados. Si de alguna encuesta no se sabe a cuántos se preguntó, es «s/d».",
            "Response rate = answers / invited. Where it is not known of a survey how many were asked, it is “n/a”."),
          words.say(
            "Margen de error al 95 %, en puntos, de los dos valores más altos: 1,96 · √(p(1−p)/n) · √((N−n)/(N−1)); p es esa proporción, n las respuestas y N los invitados. Cero si respondieron todos.",
            "Margin of error at 95 %, in points, of top-2-box: 1.96 · √(p(1−p)/n) · √((N−n)/(N−1)); p is that share, n the answers and N those invited. Zero where all answered."
          ),
          words.say(
            "Aceptadas son las filas que se guardaron, también las de tickets que nadie contestó; las rechazadas quedan junto a la encuesta, cada una con su motivo.",
            "Accepted are the rows that were kept, also those of tickets that nobody answered; the rejected ones are kept beside the survey, each with its reason."
          ),
          words.say(
            "Solo cuentan las encuestas depuradas o informadas.", "Only surveys count that are cleansed or reported."),
        ])
      ], isAnnex: true)
  }
}
