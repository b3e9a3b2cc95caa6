import Documents
import Records

extension ProcessPage {
  var campaigns: Page.Section {
    section(
      "campaigns", "Campañas", "Campaigns",
      [
        .table(
          Page.Table(
            words.say("Cobertura de las entrevistas", "Coverage of the interviews"),
            [
              words.text("Campaña", "Campaign"), words.text("Estado", "Status"),
              words.number("Población", "Population"), words.number("Excluidos", "Excluded"),
              words.number("Realizadas", "Held"), words.number("Cobertura", "Coverage"),
            ],
            report.campaigns.map { campaign in
              [
                campaign.campaign.title, campaign.status[words.language], "\(campaign.population)",
                "\(campaign.excluded)", "\(campaign.held)", words.percent(campaign.coverage),
              ]
            }, empty: words.say("Ninguna campaña se abrió todavía.", "No campaign has been opened yet.")))
      ])
  }

  var indicators: Page.Section {
    let table = words.cards(
      report.scorecard.cards,
      words.say("Tablero de \(report.scorecard.period.label.es)", "Scorecard of \(report.scorecard.period.label.en)"),
      previous: words.number("Período anterior", "Period before"),
      empty: words.say("Ningún indicador está vigente.", "No indicator is active."))
    return section(
      "indicators", "Indicadores", "Indicators", [.table(table)] + words.lightNote(for: report.scorecard.cards))
  }

  var due: Page.Section {
    let shown = 20
    let rows = report.due.flatMap { group in
      [Page.Table.Row.group("\(group.label[words.language]) (\(group.items.count))")]
        + group.items.prefix(shown).map { item in
          .plain([words.date(item.date), item.text[words.language], item.record ?? ""])
        }
        + (group.items.count > shown
          ? [
            .plain([
              "",
              words.say(
                "… y \(group.items.count - shown) más: legajo due",
                "… and \(group.items.count - shown) more: legajo due"),
              "",
            ])
          ] : [])
    }
    return section(
      "due", "Lo que está por hacer o vencido", "What is to do or overdue",
      [
        .table(
          Page.Table(
            words.say(
              "Lo que el proceso pide al \(words.date(report.asOf))",
              "What the process asks for on \(words.date(report.asOf))"),
            [words.id("Fecha", "Day"), words.wide("Qué", "What"), words.id("Registro", "Record")], rows,
            empty: words.say("No falta nada.", "Nothing is missing.")))
      ])
  }

  var method: Page.Section {
    section(
      "method", "Cómo se hizo", "How it was made",
      [
        .note(
          words.say(
            "Los commits se cuentan por el día de su autor y el rol que declaran. Los pasos y las duraciones salen del historial; donde un registro declara la fecha de un paso, vale esa. Los días hábiles se cuentan después del primero y hasta el último inclusive. Los registros anulados no entran en las duraciones. Los indicadores son los del tablero: el del mes, si el período es un mes; si no, el del año de su último día.",
            "Commits are counted by their author's day and the role that they state. Moves and durations come from history; where a record declares the day of a move, that counts. Working days are counted after the first and up to and including the last one. Void records are left out of durations. Indicators are those of the scorecard: that of the month where the period is one, else that of the year of its last day."
          ))
      ], isAnnex: true)
  }
}
