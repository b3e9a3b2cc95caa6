/// A grid of values, coloured and written: it is its own data table.
struct HeatMap: Chart {
  /// One line of the grid.
  struct Row: Sendable {
    var label: String
    /// As many as there are columns.
    var cells: [Datum]
  }

  /// How values become colours.
  enum Scale: Sendable {
    /// From 0, the worst, to 100, the best.
    case satisfaction
    /// From none to the largest value of the grid.
    case amount
  }

  var id: String
  var title: String
  /// What the rows are, as a heading: «Cliente».
  var rowName: String
  var columns: [String]
  var rows: [Row]
  var scale = Scale.satisfaction
  var empty: String?

  var isEmpty: Bool { rows.isEmpty || columns.isEmpty }

  func legend(_ words: Words) -> [Swatch] {
    switch scale {
    case .satisfaction:
      ["0–20", "20–40", "40–60", "60–80", "80–100"].enumerated().map {
        Swatch(style: "scale\($0.offset)", label: $0.element)
      }
    case .amount: []
    }
  }

  /// The class of a cell; empty where it has no value.
  private func style(_ value: Double?) -> String {
    guard let value else { return "" }
    switch scale {
    case .satisfaction: return "scale\(min(4, max(0, Int(value / 20))))"
    case .amount:
      let top = rows.flatMap(\.cells).compactMap(\.value).max() ?? 0
      return value > 0 && top > 0 ? "amount\(min(3, Int(4 * value / (top + 1))))" : ""
    }
  }

  func drawing(_ words: Words) -> String {
    let size = rows.count <= 26 ? " short" : ""
    var out =
      "<div class=\"table heat\(size)\" role=\"group\" aria-label=\"\(HTML.escape(title))\" tabindex=\"0\">\n<table>\n"
    out += "<thead><tr><th scope=\"col\">\(HTML.escape(rowName))</th>"
    out += columns.map { "<th scope=\"col\" class=\"number\">\(HTML.escape($0))</th>" }.joined() + "</tr></thead>\n"
    out += "<tbody>\n"
    for row in rows {
      out += "<tr><th scope=\"row\">\(HTML.escape(row.label))</th>"
      out += row.cells.map { "<td class=\"number \(style($0.value))\">\(HTML.escape($0.text))</td>" }.joined()
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table>\n</div>\n"
  }

  func data(_ words: Words) -> Page.Table {
    Page.Table(
      title,
      [Page.Table.Column(name: rowName, form: .text)] + columns.map { Page.Table.Column(name: $0, form: .number) },
      rows.map { [$0.label] + $0.cells.map(\.text) }, empty: empty)
  }
}
