import Documents
import Records

extension ProcessReport {
  func page(_ words: Words) -> Page { ProcessPage(report: self, words: words).page }
}

/// Writes how the process runs: adoption first, then performance, then what is missing.
struct ProcessPage {
  let report: ProcessReport
  let words: Words

  var page: Page {
    Page(
      language: words.language,
      cover: Page.Cover(
        organization: report.organization, title: words.say("Funcionamiento del proceso", "How the process runs"),
        subtitle: period, audience: nil, origin: report.origin, asOf: report.asOf),
      sections: [summary, work, moves, waits, campaigns, indicators, due, method])
  }

  private var period: String { "\(words.date(report.period.first)) – \(words.date(report.period.last))" }

  private var summary: Page.Section {
    let late = report.due.reduce(0) { $0 + $1.items.count }
    let moves = report.moves.reduce(0) { $0 + $1.moves.reduce(0) { $0 + $1.count } }
    return section(
      "summary", "Resumen", "Summary",
      [
        .figures([
          Page.Figure(
            name: words.say("Commits", "Commits"), value: words.whole(report.commits).text,
            remark: words.count(report.people, ("persona", "personas"), ("person", "people"))),
          Page.Figure(
            name: words.say("Registros tocados", "Records touched"), value: words.whole(report.records).text),
          Page.Figure(name: words.say("Pasos dados", "Moves made"), value: words.whole(moves).text),
          Page.Figure(
            name: words.say("Por hacer o vencido", "To do or overdue"), value: words.whole(late).text,
            remark: words.say("al \(words.date(report.asOf))", "on \(words.date(report.asOf))")),
        ])
      ])
  }

  private var work: Page.Section {
    func map(_ id: String, _ es: String, _ en: String, _ counts: KeyPath<ProcessReport.Role, [Int]>) -> HeatMap {
      HeatMap(
        id: id, title: words.say(es, en), rowName: words.say("Rol", "Role"),
        columns: report.months.map { words.moment($0).label + " " + "\($0.year % 100)" },
        rows: report.roles.map { role in
          HeatMap.Row(label: role.label[words.language], cells: role[keyPath: counts].map { words.whole($0) })
        }, scale: .amount, empty: words.say("Nadie hizo nada en el período.", "Nobody did anything in the period."))
    }
    return section(
      "work", "Quién trabaja con el proceso", "Who works with the process",
      report.commits == 0
        ? [.note(words.say("Ningún commit en el período.", "No commit in the period."))]
        : [
          .chart(map("commits-map", "Commits por rol y mes", "Commits by role and month", \.commits)),
          .chart(map("records-map", "Registros tocados por rol y mes", "Records touched by role and month", \.records)),
        ])
  }

  private var moves: Page.Section {
    let rows = report.moves.flatMap { kind in
      [Page.Table.Row.group(kind.label[words.language])]
        + kind.moves.map { move in
          .plain([
            move.from?[words.language] ?? words.say("(nuevo)", "(new)"), move.to[words.language], "\(move.count)",
          ])
        }
    }
    return section(
      "moves", "Pasos dados", "Moves made",
      [
        .table(
          Page.Table(
            words.say("Por tipo de registro", "By kind of record"),
            [words.text("De", "From"), words.text("A", "To"), words.number("Veces", "Times")], rows,
            empty: words.say("Nada se movió en el período.", "Nothing moved in the period.")))
      ])
  }

  private var waits: Page.Section {
    let kinds = report.waits.map(\.kind).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let rows = kinds.flatMap { kind in
      let own = report.waits.filter { $0.kind == kind }
      return [Page.Table.Row.group(own.first?.label[words.language] ?? kind)]
        + own.map { wait in
          .plain([
            wait.statusLabel[words.language], days(wait.stay.median), days(wait.stay.ninetieth.map(Double.init)),
            "\(wait.stay.count)", days(wait.waiting.median), "\(wait.waiting.count)",
          ])
        }
    }
    let unit = words.say("días hábiles", "working days")
    return section(
      "waits", "Cuánto dura cada estado", "How long each status lasts",
      [
        .table(
          Page.Table(
            words.say(
              "Los que salieron del estado en el período, y los que siguen en él",
              "Those that left the status in the period, and those that are still in it"),
            [
              words.text("Estado", "Status"), words.number("Mediana", "Median", unit: unit),
              words.number("Percentil 90", "90th percentile", unit: unit), words.number("n", "n"),
              words.number("Mediana hasta hoy", "Median so far", unit: unit), words.number("Siguen", "Still there"),
            ], rows, empty: words.say("Ningún registro tiene historia.", "No record has a history.")))
      ])
  }

  private func days(_ value: Double?) -> String { value.map { words.plain($0) } ?? words.none }

  func section(_ id: String, _ es: String, _ en: String, _ blocks: [Page.Block], isAnnex: Bool = false)
    -> Page.Section
  {
    Page.Section(id: id, heading: words.say(es, en), blocks: blocks, isAnnex: isAnnex)
  }
}
