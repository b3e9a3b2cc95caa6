import Archive
public import Documents
import FoundationEssentials
import Records

extension Scorecard {
  /// The card as a file for other programs.
  ///
  /// - Returns: the bytes of JSON, with the keys in order, or of CSV, under names that do not change with the language.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// The card as CSV, a row for each indicator.
  public func csv(_ dialect: CSVDialect, _ language: Language) -> [UInt8] {
    let header = [
      "period", "indicator", "title", "perspective", "measure", "unit", "value", "target", "light", "previous",
      "last_year", "change", "movement", "better", "n", "total", "note", "as_of", "commit", "tag",
    ]
    let rows = cards.map { card -> [CSV.Cell] in
      [
        .text(period.description), .text(card.indicator), .text(card.title), .text(card.perspective),
        .text(card.measure), .text(card.unit), .number(card.value), .number(card.target), .text(card.light.rawValue),
        .number(card.previous), .number(card.lastYear), .number(card.trend?.change),
        .text(card.trend?.movement.rawValue ?? ""), .text(card.trend?.isBetter.map { $0 ? "yes" : "no" } ?? ""),
        .number(card.count.map(Double.init)), .number(card.total.map(Double.init)), .text(card.note?[language] ?? ""),
        .text(asOf.description), .text(origin.commit), .text(origin.tag ?? ""),
      ]
    }
    return Array(CSV(dialect: dialect).text([header.map(CSV.Cell.text)] + rows).utf8)
  }

  /// The card for people on a terminal: what it is of, and a row for each indicator under a row of headings.
  public func table(_ language: Language) -> (heading: String, rows: [[String]]) {
    let words = Words(language: language)
    let data = origin.tag.map { "\($0), " } ?? ""
    let heading =
      words.say("Cuadro de mando integral", "Balanced scorecard") + " · \(period.label[language]) · \(organization) · "
      + words.say("datos: ", "data: ") + data + "\(origin.commit.prefix(12)) · "
      + words.say("al ", "as of ") + words.date(asOf)
    let head =
      language == .es
      ? ["", "Indicador", "Valor", "Meta", "Anterior", "Hace un año", "Cambio", "n/N", ""]
      : ["", "Indicator", "Value", "Target", "Previous", "A year ago", "Change", "n/N", ""]
    let rows = cards.map { card -> [String] in
      let value = { (value: Double?) in words.number(value, decimals: card.decimals) }
      return [
        card.light.sign + " " + card.light.label[language], card.title,
        value(card.value) + (card.value == nil ? "" : " " + card.unit), value(card.target), value(card.previous),
        card.lastYear == nil ? "" : value(card.lastYear), card.trend.map { trendText($0, card, words) } ?? "",
        card.total.map { "\(card.count ?? 0)/\($0)" } ?? card.count.map(String.init) ?? "",
        card.note?[language] ?? "",
      ]
    }
    return (heading, [head] + rows)
  }

  /// The change with the word for its side: `+1,5 mejor`.
  private func trendText(_ trend: Measures.Trend, _ card: Card, _ words: Words) -> String {
    let side =
      switch (trend.movement, trend.isBetter) {
      case (.steady, _): words.say("estable", "steady")
      case (_, true): words.say("mejor", "better")
      case (_, false): words.say("peor", "worse")
      case (_, nil): ""
      }
    return [words.change(trend.change, decimals: card.decimals), side].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
