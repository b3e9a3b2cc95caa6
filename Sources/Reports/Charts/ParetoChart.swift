/// What weighs most, the largest first, with the share that the rows down to each one make up.
struct ParetoChart: Chart {
  /// One cause.
  struct Row: Sendable {
    var label: String
    /// Small after the label: «5 clientes».
    var note = ""
    var count: Int
  }

  var id: String
  var title: String
  /// In any order: the chart sorts them, ties as given.
  var rows: [Row]
  /// What is counted, as a heading: «Menciones».
  var countName: String
  var empty: String?

  var isEmpty: Bool { total == 0 }

  private var total: Int { rows.reduce(0) { $0 + $1.count } }

  /// The rows from the largest, each with the share of all that is reached with it, in percent.
  private var cumulated: [(row: Row, share: Double)] {
    var sum = 0
    return rows.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map { item in
      sum += item.element.count
      return (item.element, 100 * Double(sum) / Double(max(1, total)))
    }
  }

  func legend(_ words: Words) -> [Swatch] {
    [Swatch(style: "bar", label: countName), Swatch(style: "trend link", label: sumName(words), isLine: true)]
  }

  private func sumName(_ words: Words) -> String { words.say("Acumulado", "Cumulative") }

  func drawing(_ words: Words) -> String {
    let height = 40.0
    let items = cumulated
    return RowList.list(
      items.enumerated().map { index, item in
        let width = 100 * Double(item.row.count) / Double(max(1, total))
        // The line stops short of both ends so that its dots stay whole.
        let x = 1 + item.share * 0.98
        var body = SVG.box(0, 12, width, 16, "bar")
        if index > 0 {
          body += SVG.line(1 + items[index - 1].share * 0.98, -height / 2, x, height / 2, "trend link")
        }
        body += SVG.dot(x, height / 2, 4, "dot dot1")
        let value = "\(item.row.count) · \(words.percent(item.share, decimals: 0))"
        return RowList.row(
          item.row.label, item.row.note, SVG.strip("strip", height: height, body), value, style: "joined")
      })
  }

  func data(_ words: Words) -> Page.Table {
    let hasNotes = rows.contains { !$0.note.isEmpty }
    return Page.Table(
      title,
      [words.text("Tema", "Topic"), Page.Table.Column(name: countName, form: .number)]
        + [Page.Table.Column(name: sumName(words), form: .number)]
        + (hasNotes ? [words.text("Detalle", "Detail")] : []),
      cumulated.map {
        [$0.row.label, "\($0.row.count)", words.percent($0.share)] + (hasNotes ? [$0.row.note] : [])
      }, empty: empty)
  }
}
