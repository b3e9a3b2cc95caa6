extension HTMLPage {
  func table(_ table: Page.Table) -> String {
    guard !table.rows.isEmpty else { return nothing(table.caption, table.empty) }
    let size = (table.rows.count <= 16 ? " short" : "") + (table.columns.count >= 7 ? " broad" : "")
    var out =
      "<div class=\"table\(size)\" role=\"group\" aria-label=\"\(HTML.escape(table.caption))\" tabindex=\"0\">\n<table>\n"
    out += "<caption>\(HTML.escape(table.caption))</caption>\n<thead><tr>"
    for column in table.columns {
      let unit = column.unit.isEmpty ? "" : " <small>\(HTML.escape(column.unit))</small>"
      out += "<th scope=\"col\"\(style(column.form))>\(HTML.escape(column.name))\(unit)</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for (index, row) in table.rows.enumerated() {
      switch row {
      case .group(let name):
        // Each group is a body of its own.
        if index > 0 { out += "</tbody>\n<tbody>\n" }
        out +=
          "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(HTML.escape(name))</th></tr>\n"
      case .cells(let cells): out += "<tr>\(self.cells(cells, table.columns))</tr>\n"
      case .total(let cells): out += "<tr class=\"total\">\(self.cells(cells, table.columns))</tr>\n"
      }
    }
    return out + "</tbody>\n</table>\n</div>\n"
  }

  private func cells(_ cells: [Page.Table.Cell], _ columns: [Page.Table.Column]) -> String {
    zip(cells, columns).enumerated().map { index, pair in
      let text = cell(pair.0)
      // A heading of nothing is none.
      let name = index == 0 && !text.isEmpty ? "th scope=\"row\"" : "td"
      return "<\(name)\(style(pair.1.form))>\(text)</\(name.prefix(2))>"
    }.joined()
  }

  private func cell(_ cell: Page.Table.Cell) -> String {
    switch cell {
    case .text(let text): return HTML.escape(text)
    case .light(let light, let text): return (text.isEmpty ? "" : HTML.escape(text) + " ") + self.light(light)
    case .spark(let values, let text):
      let line = Sparkline(values: values, range: Plot.range(values.compactMap { $0 }), target: nil, height: 24)
      return line.svg + " " + HTML.escape(text)
    }
  }

  private func style(_ form: Page.Table.Form) -> String { form == .text ? "" : " class=\"\(form.rawValue)\"" }
}
