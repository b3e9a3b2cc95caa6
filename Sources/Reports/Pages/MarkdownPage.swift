import Documents

/// A page as Markdown: charts as their data tables alone.
///
/// Its frame is a template.
struct MarkdownPage {
  let page: Page

  private var words: Words { page.words }

  /// What the frame shows.
  var members: [(name: String, value: TemplateValue)] {
    page.members { section in
      let lines = section.blocks.flatMap(self.lines)
      return (lines.last == "" ? lines.dropLast() : lines).joined(separator: "\n")
    }
  }

  private func facts(_ facts: [Page.Fact]) -> [String] {
    facts.map { "- **\(Markdown.escape($0.name)):** \(Markdown.escape($0.value))" }
  }

  private func lines(_ block: Page.Block) -> [String] {
    switch block {
    case .heading(let text): ["### \(Markdown.escape(text))", ""]
    case .paragraph(let text), .note(let text): [Markdown.escape(text), ""]
    case .facts(let list): facts(list) + [""]
    case .figures(let list): list.map(figure) + [""]
    case .panels(let list):
      list.flatMap { panel in ["### \(Markdown.escape(panel.heading))", ""] + items(panel.items) + [""] }
    case .table(let table): self.table(table)
    case .chart(let chart, let table):
      chart.isEmpty ? nothing(chart.title, chart.empty) : self.table(table ?? chart.data(words))
    case .quotes(let list):
      list.flatMap { ["> \(Markdown.escape($0.text))", ">", "> — \(Markdown.escape($0.source))", ""] }
    case .timeline(let list): list.map(event) + [""]
    case .list(let list): items(list) + [""]
    case .markdown(let text): Markdown.lowered(text) + [""]
    }
  }

  private func items(_ items: [String]) -> [String] { items.map { "- \(Markdown.escape($0))" } }

  private func figure(_ figure: Page.Figure) -> String {
    let value = figure.value + (figure.unit.isEmpty ? "" : "\u{A0}" + figure.unit)
    let rest = [
      figure.light.map(light), figure.change.map { "\($0.direction.sign) \($0.text)" },
      figure.remark.isEmpty ? nil : figure.remark,
    ].compactMap { $0 }
    return "- **\(Markdown.escape(figure.name)): \(Markdown.escape(value))**"
      + rest.map { " · " + Markdown.escape($0) }.joined()
  }

  private func event(_ event: Page.Event) -> String {
    let detail = event.detail.isEmpty ? "" : ": " + Markdown.escape(event.detail)
    let id = event.id.isEmpty ? "" : " (\(Markdown.escape(event.id)))"
    return
      "- **\(Markdown.escape(event.date))** \(Markdown.escape(event.kind)): \(Markdown.escape(event.title))\(id)\(detail)"
  }

  private func light(_ light: Light) -> String { "\(light.sign) \(light.label[words.language])" }

  private func nothing(_ title: String, _ empty: String?) -> [String] {
    [Markdown.escape(words.nothing(title, empty)), ""]
  }

  private func table(_ table: Page.Table) -> [String] {
    guard !table.rows.isEmpty else { return nothing(table.caption, table.empty) }
    let row = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
    let names = table.columns.map { Markdown.escape($0.unit.isEmpty ? $0.name : "\($0.name) (\($0.unit))") }
    return ["*\(Markdown.escape(table.caption))*", "", row(names)]
      + ["|" + table.columns.map { $0.form == .number ? "---:|" : "---|" }.joined()]
      + table.rows.map { line in
        switch line {
        case .cells(let cells): row(cells.map(cell))
        case .group(let name):
          row(["**\(Markdown.escape(name))**"] + table.columns.dropFirst().map { _ in "" })
        case .total(let cells): row(cells.map(cell).map { $0.isEmpty ? "" : "**\($0)**" })
        }
      } + [""]
  }

  private func cell(_ cell: Page.Table.Cell) -> String {
    switch cell {
    case .text(let text), .spark(_, let text): Markdown.escape(text)
    case .light(let light, let text): Markdown.escape(text.isEmpty ? self.light(light) : "\(text) \(self.light(light))")
    }
  }
}
