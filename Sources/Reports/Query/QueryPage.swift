import Documents
import Records

extension QueryReport {
  func page(_ words: Words) -> Page {
    let name = kind.plural[words.language]
    return Page(
      language: words.language,
      cover: Page.Cover(
        organization: organization, title: title ?? words.say("Consulta: \(name)", "Query: \(name)"),
        subtitle: client?.title ?? words.say("toda el área", "the whole area"), audience: client?.title,
        origin: origin, asOf: asOf, facts: asked(words)),
      sections: [
        Page.Section(
          id: "records", heading: words.say("Registros", "Records"),
          blocks: [counts(words), table(words)].compactMap(\.self)),
        Page.Section(
          id: "method", heading: words.say("Cómo se hizo", "How it was made"),
          blocks: [.note(method(words))], isAnnex: true),
      ])
  }

  private func asked(_ words: Words) -> [Page.Fact] {
    [
      words.fact(
        "Condiciones", "Conditions",
        conditions.isEmpty
          ? words.say("ninguna", "none") : conditions.map { text(of: $0, words) }.joined(separator: "; ")),
      words.fact(
        "Orden", "Order",
        sort.map { ($0.isDownwards ? "↓ " : "") + $0.label[words.language] }.joined(separator: ", ")),
      words.fact(
        "Encontrados", "Found",
        words.say("\(records.count) de \(total)", "\(records.count) of \(total)")),
    ]
  }

  private func text(of condition: Condition, _ words: Words) -> String {
    let signs = ["!=": "≠", "<=": "≤", ">=": "≥", "~": words.say("contiene", "contains")]
    let value = condition.value.text(words.language)
    return [condition.field[words.language], signs[condition.sign] ?? condition.sign, value.isEmpty ? "∅" : value]
      .joined(separator: " ")
  }

  private func counts(_ words: Words) -> Page.Block? {
    statuses.count < 2
      ? nil
      : .facts(statuses.map { Page.Fact(name: $0.label[words.language], value: words.whole($0.count).text) })
  }

  private func table(_ words: Words) -> Page.Block {
    .table(
      Page.Table(
        kind.plural[words.language],
        columns.map { Page.Table.Column(name: $0.label[words.language], form: $0.form) },
        records.map { record in record.values.map { $0.text(words.language) } },
        empty: words.say("Ningún registro cumple las condiciones.", "No record meets the conditions.")))
  }

  private func method(_ words: Words) -> String {
    let left =
      voided == 0
      ? ""
      : words.say(
        " Los anulados no se cuentan: \(voided); se piden con «status=void».",
        " Void records are not counted: \(voided); ask for them with “status=void”.")
    return words.say(
      "Todas las condiciones se cumplen en cada registro; comparan lo que el registro dice, en esta revisión.",
      "All conditions hold for each record; they compare what the record says, in this revision."
    ) + left
      + (reserved == 0
        ? ""
        : words.say(
          " De los reclamos reservados se dice solo cuántos son: \(reserved).",
          " Of private complaints only their number is told: \(reserved)."))
  }
}
