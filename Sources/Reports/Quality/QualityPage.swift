import Documents
import Records

extension QualityReport {
  func page(_ words: Words) -> Page { QualityPage(report: self, words: words).page }
}

/// Writes the quality report: a summary, then one section for each side that is looked at.
struct QualityPage {
  let report: QualityReport
  let words: Words

  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization,
        title: words.say("Calidad de la información", "Quality of the information"),
        subtitle: words.say("al \(words.date(report.asOf))", "as of \(words.date(report.asOf))"), audience: nil,
        origin: report.origin, asOf: report.asOf),
      sections: [
        summary, completeness, stale, findings, dates, uncleansed, late, voided, accepted, method,
      ])
  }

  private var expected: Int { report.completeness.reduce(0) { $0 + $1.expected } }
  private var filled: Int { report.completeness.reduce(0) { $0 + $1.filled } }

  /// Filled over expected, in percent.
  private func share(_ filled: Int, _ expected: Int) -> Double? { Share(filled, of: expected).percent }

  private var summary: Page.Section {
    section(
      "summary", "Resumen", "Summary",
      [
        .figures([
          Page.Figure(
            name: words.say("Campos completos", "Fields filled"), value: words.number(share(filled, expected)),
            unit: "%", remark: words.say("\(filled) de \(expected)", "\(filled) of \(expected)")),
          Page.Figure(
            name: words.say("Clientes sin repasar", "Stale clients"), value: "\(report.stale.count)",
            remark: words.say("de \(report.activeClients) activos", "of \(report.activeClients) active")),
          Page.Figure(
            name: words.say("Errores", "Errors"), value: "\(report.errors)",
            remark: words.say("y ", "and ") + words.count(report.warnings, ("aviso", "avisos"), ("warning", "warnings"))
          ),
          Page.Figure(
            name: words.say("Referencias rotas", "Broken references"), value: "\(report.brokenReferences)"),
          Page.Figure(
            name: words.say("Sin depurar", "Uncleansed"),
            value: "\(report.uncleansedFacts.count + report.uncleansedSurveys.count)",
            remark: words.say("datos y encuestas", "facts and surveys")),
          Page.Figure(
            name: words.say("Cambios tras el cierre", "Changes after closing"),
            value: "\(report.changesAfterClosing.count)"),
        ])
      ])
  }

  private var completeness: Page.Section {
    let chart = BarChart(
      id: "completeness-chart", title: words.say("Campos completos por tipo, %", "Fields filled by kind, %"),
      bars: report.completeness.map { kind in
        BarChart.Bar(
          label: kind.label[words.language], note: "\(kind.filled)/\(kind.expected)",
          value: words.share(share(kind.filled, kind.expected)))
      }, maximum: 100, itemName: words.say("Tipo", "Kind"), valueName: words.say("Completos", "Filled"),
      empty: words.say("Ningún registro al que pedirle algo.", "No record to ask anything of."))
    let rows = report.completeness.flatMap { kind in
      [Page.Table.Row.group(kind.label[words.language])]
        + kind.fields.map { gap in
          .plain([
            gap.label[words.language], "\(gap.expected)", "\(gap.missing.count)",
            words.percent(share(gap.expected - gap.missing.count, gap.expected)), shortened(gap.missing),
          ])
        }
    }
    return section(
      "completeness", "Campos que la práctica pide", "Fields that the practice asks for",
      [
        .chart(chart),
        .table(
          Page.Table(
            words.say("Dónde faltan", "Where they are missing"),
            [
              words.text("Campo", "Field"), words.number("Registros", "Records"), words.number("Vacíos", "Empty"),
              words.number("Completos", "Filled"), words.wide("Sin el campo", "Without it"),
            ], rows)),
      ])
  }

  /// The first ids of a list, and how many more there are.
  private func shortened(_ ids: [String]) -> String {
    let shown = ids.prefix(12).joined(separator: ", ")
    return ids.count > 12 ? shown + words.say(" y \(ids.count - 12) más", " and \(ids.count - 12) more") : shown
  }

  private var stale: Page.Section {
    section(
      "stale", "Clientes sin repasar", "Stale clients",
      [
        .note(
          words.say(
            "Un registro de cliente se repasa al menos cada \(report.staleClientDays) días.",
            "A client's record is gone through at least every \(report.staleClientDays) days.")),
        .table(
          Page.Table(
            words.say("Del más olvidado al menos", "The most forgotten first"),
            [
              words.text("Cliente", "Client"), words.id("Registro", "Record"),
              words.id("Último repaso", "Last review"), words.number("Días", "Days"),
            ],
            report.stale.map { client in
              [
                client.client.title, client.client.id, words.date(client.reviewed),
                client.days.map { "\($0)" } ?? words.none,
              ]
            },
            empty: words.say(
              "Todos los clientes activos están repasados.", "All active clients' records have been gone through."))),
      ])
  }

  func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block], isAnnex: Bool = false)
    -> Page.Section
  {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks, isAnnex: isAnnex)
  }
}
