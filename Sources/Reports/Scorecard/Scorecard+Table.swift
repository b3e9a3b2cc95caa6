import Documents

extension Words {
  /// Indicators of the scorecard as a table.
  ///
  /// - Parameters:
  ///   - previous: the column of the period before.
  ///   - lastYear: the column of the same month a year before; nil where there is none.
  func cards(
    _ cards: [Scorecard.Card], _ caption: String, previous: Page.Table.Column, lastYear: Page.Table.Column? = nil,
    empty: String
  ) -> Page.Table {
    var columns = [text("Indicador", "Indicator"), text("Valor", "Value"), number("Meta", "Target"), previous]
    if let lastYear { columns.append(lastYear) }
    columns += [number("Cambio", "Change"), text("n/N", "n/N")]
    let rows = cards.map { card in
      var cells: [Page.Table.Cell] = [
        .text(card.title), .light(card.light, amount(card.value, card)), .text(amount(card.target, card)),
        .text(amount(card.previous, card)),
      ]
      if lastYear != nil { cells.append(.text(amount(card.lastYear, card))) }
      cells.append(.text(card.trend.map { moved($0.change, card) } ?? none))
      let counted = [card.count, card.total].compactMap(\.self).map(String.init).joined(separator: "/")
      let remark = card.note.map { $0[language] } ?? ""
      cells.append(.text([counted, remark].filter { !$0.isEmpty }.joined(separator: "; ")))
      return Page.Table.Row.cells(cells)
    }
    return Page.Table(caption, columns, rows, empty: empty)
  }

  /// Why a light may differ from what the target makes one expect.
  func lightNote(for cards: [Scorecard.Card]) -> [Page.Block] {
    guard cards.contains(where: { $0.light != .grey }) else { return [] }
    return [
      .note(
        say(
          "La luz sigue los límites de cada indicador, que pueden ser otros que su meta.",
          "The light follows each indicator's limits, which may differ from its target."))
    ]
  }

  /// A change of an indicator with its unit; percentages change by points.
  private func moved(_ value: Double, _ card: Scorecard.Card) -> String {
    let text = change(value, decimals: card.decimals)
    return text == "=" ? text : text + "\u{A0}" + (card.unit == "%" ? say("puntos", "points") : card.unit)
  }

  /// A value of an indicator with its unit.
  private func amount(_ value: Double?, _ card: Scorecard.Card) -> String {
    datum(value, decimals: card.decimals, unit: card.unit).text
  }
}
