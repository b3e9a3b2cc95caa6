extension Page {
  /// The page as Markdown, charts as their data tables alone; the manifest stands in a comment at the end.
  func markdown(manifest: String) -> String {
    var lines = ["# \(Markdown.escape(title))", "", Markdown.escape(subtitle), ""]
    lines += Self.lines(cover)
    for section in sections {
      lines += ["", "## \(Markdown.escape(section.heading))", ""]
      for block in section.blocks { lines += Self.lines(block) }
    }
    // Two hyphens would end the comment.
    let safe = manifest.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "\\u002d")
    return lines.joined(separator: "\n") + "\n\n<!-- legajo-manifest \(safe) -->\n"
  }

  private static func lines(_ facts: [Fact]) -> [String] {
    facts.map { "- **\(Markdown.escape($0.name)):** \(Markdown.escape($0.value))" }
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let text): return ["### \(Markdown.escape(text))", ""]
    case .paragraph(let text): return [Markdown.escape(text), ""]
    case .facts(let facts): return lines(facts) + [""]
    case .figures(let list):
      return list.map {
        "- **\(Markdown.escape($0.name)): \(Markdown.escape($0.value))** \(Markdown.escape($0.remark))"
      } + [""]
    case .chart: return []
    case .markdown(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasPrefix("#") ? "#" + $0 : String($0)
      } + [""]
    case .list(let items): return items.map { "- \(Markdown.escape($0))" } + [""]
    case .table(let table):
      let row = { (cells: [String]) in "| " + cells.map(Markdown.escape).joined(separator: " | ") + " |" }
      return ["*\(Markdown.escape(table.caption))*", "", row(table.columns.map(\.name))]
        + ["|" + table.columns.map { $0.form == .number ? "---:|" : "---|" }.joined()] + table.rows.map(row) + [""]
    }
  }
}
