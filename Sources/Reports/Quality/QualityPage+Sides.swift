import Documents
import Records

extension QualityPage {
  var findings: Page.Section {
    let all = report.errors + report.warnings
    let more = all - report.findings.count
    return section(
      "findings", "Lo que encuentra la revisión", "What the check finds",
      [
        .table(
          Page.Table(
            words.say(
              "Errores y avisos de «legajo check» en este commit",
              "Errors and warnings of “legajo check” at this commit"),
            [
              words.text("Gravedad", "Severity"), words.wide("Qué", "What"), words.id("Dónde", "Where"),
              words.id("Código", "Code"),
            ],
            report.findings.map { found in
              [
                found.severity == .error ? words.say("error", "error") : words.say("aviso", "warning"),
                found.message[words.language], "\(found.path):\(found.line)", found.code,
              ]
            },
            empty: words.say("La revisión no encuentra nada.", "The check finds nothing.")))
      ]
        + (more > 0
          ? [
            .note(
              words.say(
                "Se muestran \(report.findings.count) de \(all); los demás: legajo check --at \(commit).",
                "\(report.findings.count) of \(all) are shown; the others: legajo check --at \(commit)."))
          ] : []))
  }

  private var commit: String { String(report.origin.commit.prefix(12)) }

  var dates: Page.Section {
    section(
      "dates", "Fechas declaradas y registradas", "Declared and recorded dates",
      [
        .note(
          words.say(
            "Se señalan las que difieren más de \(report.toleranceDays) días hábiles.",
            "Those that differ by more than \(report.toleranceDays) working days are told.")),
        .table(
          Page.Table(
            words.say("Observaciones", "Remarks"),
            [words.id("Registro", "Record"), words.text("Título", "Title"), words.wide("Observación", "Remark")],
            report.dates.map { [$0.record.id, $0.record.title, $0.text[words.language]] },
            empty: words.say("Ninguna fecha difiere.", "No date differs."))),
      ])
  }

  var uncleansed: Page.Section {
    let facts = report.uncleansedFacts.map { fact in
      [
        fact.client.title, fact.client.id, fact.source[words.language], fact.by ?? "", words.date(fact.on),
        fact.days.map { "\($0)" } ?? words.none,
      ]
    }
    let surveys = report.uncleansedSurveys.map { survey in
      [
        survey.survey.title, survey.survey.id, Month(survey.period).map(words.month) ?? survey.period,
        words.date(survey.imported),
        survey.days.map { "\($0)" } ?? words.none,
      ]
    }
    return section(
      "uncleansed", "Información sin depurar", "Uncleansed information",
      [
        .note(
          words.say(
            "Nada de esto entra en informes hasta que lo depura el gestor del proceso; por eso no se muestra qué dice.",
            "None of it enters reports until the process manager has cleansed it; what it says is therefore not shown.")
        ),
        .table(
          Page.Table(
            words.say("Datos sobre clientes", "Facts about clients"),
            [
              words.text("Cliente", "Client"), words.id("Registro", "Record"), words.text("Fuente", "Source"),
              words.text("De quién", "By"), words.id("Fecha", "Day"), words.number("Días", "Days"),
            ], facts, empty: words.say("Todos están depurados.", "All are cleansed."))),
        .table(
          Page.Table(
            words.say("Encuestas", "Surveys"),
            [
              words.text("Encuesta", "Survey"), words.id("Registro", "Record"), words.id("Mes", "Month"),
              words.id("Importada", "Imported"), words.number("Días", "Days"),
            ], surveys, empty: words.say("No hay.", "None."))),
      ])
  }

  var late: Page.Section {
    section(
      "after-closing", "Cambios después del cierre", "Changes after closing",
      [
        .table(
          Page.Table(
            words.say("Quién cambió qué", "Who changed what"),
            [
              words.text("Registro", "Record"), words.id("Id", "Id"), words.id("Fecha", "Day"),
              words.text("Quién", "Who"), words.text("Campos", "Fields"), words.id("Commit", "Commit"),
            ],
            report.changesAfterClosing.map { change in
              [
                change.record.title, change.record.id, words.date(change.day),
                change.person + (change.role.map { " (\($0[words.language]))" } ?? ""),
                change.fields.map { $0[words.language] }.joined(separator: ", "), String(change.commit.prefix(12)),
              ]
            }, empty: words.say("Nada cambió después de cerrado.", "Nothing was changed once closed.")))
      ])
  }

  var voided: Page.Section {
    section(
      "void", "Registros anulados", "Void records",
      [
        .table(
          Page.Table(
            words.say("No se cuentan en ningún informe", "They count in no report"),
            [
              words.text("Registro", "Record"), words.id("Id", "Id"), words.text("Tipo", "Kind"),
              words.id("Fecha", "Day"), words.text("Quién", "Who"), words.wide("Motivo", "Reason"),
            ],
            report.voided.map { record in
              [
                record.record.title, record.record.id, record.kind[words.language], words.date(record.day),
                record.person, record.reason,
              ]
            }, empty: words.say("No hay.", "There are none.")))
      ])
  }

  var accepted: Page.Section {
    section(
      "accepted", "Faltas aceptadas", "Accepted breaches",
      [
        .table(
          Page.Table(
            words.say("De accepted-breaches.yaml", "From accepted-breaches.yaml"),
            [
              words.id("Commit", "Commit"), words.id("Fecha", "Day"), words.text("Quién", "Who"),
              words.text("Códigos", "Codes"), words.wide("Motivo", "Reason"),
            ],
            report.accepted.map { breach in
              [
                String(breach.commit.prefix(12)), words.date(breach.day), breach.person ?? words.none,
                breach.codes.joined(separator: ", "), breach.reason,
              ]
            }, empty: words.say("No hay.", "There are none.")))
      ])
  }

  var method: Page.Section {
    section(
      "method", "Cómo se hizo", "How it was made",
      [
        .note(
          words.say(
            "Todo se calcula de los registros, las reglas y el historial de este commit. Los campos que la práctica pide son los de la tabla: ningún esquema los exige, y sin ellos el registro sirve menos. Se piden en los estados en que ya deberían constar. Los reclamos reservados y los registros anulados no se miran.",
            "All of it is computed from the records, the rules and the history of this commit. The fields that the practice asks for are those of the table: no schema demands them, and without them the record is of less use. They are asked for in the statuses in which they should be there. Private complaints and void records are not looked at."
          ))
      ], isAnnex: true)
  }
}
