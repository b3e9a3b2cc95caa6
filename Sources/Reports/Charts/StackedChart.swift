/// How answers spread over the scale: one bar of a hundred percent for each row, its parts side by side.
struct StackedChart: Chart {
  /// One bar.
  struct Row: Sendable {
    var label: String
    /// Small after the label: «Servicio».
    var note = ""
    /// As many as there are parts.
    var counts: [Int]
    /// What stands at the end of the bar: the mean.
    var value = ""
  }

  /// How the parts are coloured.
  enum Palette: String, Sendable {
    /// From bad to good.
    case scale
    /// Kinds without an order, five at most.
    case kinds
  }

  var id: String
  var title: String
  /// What its data table is called; its title where left out.
  var caption: String?
  /// What the rows are of, as a heading: «Pregunta».
  var itemName: String
  /// What the parts are, from the first to the last.
  var parts: [String]
  var rows: [Row]
  var palette = Palette.scale
  /// What stands at the end of the bars, as a heading: «Media»; empty where nothing does.
  var valueName = ""
  var empty: String?

  var isEmpty: Bool { rows.allSatisfy { $0.counts.reduce(0, +) == 0 } }

  /// The class of a part: `scale0` is the worst and `scale4` the best.
  private func style(_ part: Int) -> String {
    guard palette == .scale else { return "kind\(min(4, part))" }
    return "scale\(parts.count > 1 ? (part * 4 + (parts.count - 1) / 2) / (parts.count - 1) : 4)"
  }

  func legend(_ words: Words) -> [Swatch] {
    parts.enumerated().map { Swatch(style: style($0.offset), label: $0.element) }
  }

  func drawing(_ words: Words) -> String {
    RowList.list(
      rows.map { row in
        let total = row.counts.reduce(0, +)
        var (body, start) = ("", 0.0)
        for (part, count) in row.counts.enumerated() where count > 0 {
          let width = 100 * Double(count) / Double(total)
          body += SVG.box(start, 0, width, 24, style(part))
          if width >= 9 {
            body += SVG.text(start + width / 2, 16.5, words.number(width, decimals: 0), "on-\(style(part))")
          }
          start += width
        }
        if total == 0 { body = SVG.box(0, 0, 100, 24, "track") }
        let value = [row.value, "n\u{A0}=\u{A0}\(total)"].filter { !$0.isEmpty }.joined(separator: " · ")
        return RowList.row(row.label, row.note, SVG.strip("strip", height: 24, body), value)
      })
  }

  func data(_ words: Words) -> Page.Table {
    let hasValues = !valueName.isEmpty
    return Page.Table(
      caption ?? title,
      [Page.Table.Column(name: itemName, form: .text)] + parts.map { Page.Table.Column(name: $0, form: .number) }
        + (hasValues ? [Page.Table.Column(name: valueName, form: .number)] : []) + [words.number("n", "n")],
      rows.map { row in
        [row.label] + row.counts.map { "\($0)" } + (hasValues ? [row.value] : []) + ["\(row.counts.reduce(0, +))"]
      }, empty: empty)
  }
}
