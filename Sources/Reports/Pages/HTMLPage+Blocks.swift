import Documents

extension HTMLPage {
  func block(_ block: Page.Block) -> String {
    switch block {
    case .heading(let text): "<h3>\(HTML.escape(text))</h3>\n"
    case .paragraph(let text): "<p>\(HTML.escape(text))</p>\n"
    case .note(let text): "<p class=\"note\">\(HTML.escape(text))</p>\n"
    case .facts(let list): facts(list)
    case .figures(let list): "<ul class=\"figures\">\n" + list.map(figure).joined() + "</ul>\n"
    case .panels(let list): "<div class=\"panels\">\n" + list.map(panel).joined() + "</div>\n"
    case .table(let table): self.table(table)
    case .chart(let chart, let table): self.chart(chart, table)
    case .quotes(let list): list.isEmpty ? "" : "<ul class=\"quotes\">\n" + list.map(quote).joined() + "</ul>\n"
    case .timeline(let list): list.isEmpty ? "" : "<ol class=\"timeline\">\n" + list.map(event).joined() + "</ol>\n"
    case .list(let items): list(items)
    case .markdown(let text): "<div class=\"prose\">\n\(Markdown.html(text))</div>\n"
    }
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "<ul>\n" + items.map { "<li>\(HTML.escape($0))</li>\n" }.joined() + "</ul>\n"
  }

  func facts(_ facts: [Page.Fact]) -> String {
    facts.isEmpty
      ? ""
      : "<dl>\n"
        + facts.map { "<div><dt>\(HTML.escape($0.name))</dt><dd>\(HTML.escape($0.value))</dd></div>\n" }.joined()
        + "</dl>\n"
  }

  private func figure(_ figure: Page.Figure) -> String {
    let unit = figure.unit.isEmpty ? "" : " <span class=\"unit\">\(HTML.escape(figure.unit))</span>"
    let change = figure.change.map { change in
      " <span class=\"change\"><span aria-hidden=\"true\">\(change.direction.sign)</span> \(HTML.escape(change.text))</span>"
    }
    let remark = figure.remark.isEmpty ? "" : " <span class=\"remark\">\(HTML.escape(figure.remark))</span>"
    return "<li><span class=\"name\">\(HTML.escape(figure.name))</span> "
      + "<span class=\"value\">\(HTML.escape(figure.value))\(unit)</span>"
      + (figure.light.map { " " + light($0) } ?? "") + (change ?? "") + remark + "</li>\n"
  }

  private func panel(_ panel: Page.Panel) -> String {
    "<div>\n<h3>\(HTML.escape(panel.heading))</h3>\n\(list(panel.items))</div>\n"
  }

  private func quote(_ quote: Page.Quote) -> String {
    "<li><blockquote><p>\(HTML.escape(quote.text))</p></blockquote>"
      + "<p class=\"source\">\(HTML.escape(quote.source))</p></li>\n"
  }

  private func event(_ event: Page.Event) -> String {
    let id = event.id.isEmpty ? "" : " <span class=\"id\">\(HTML.escape(event.id))</span>"
    let detail = event.detail.isEmpty ? "" : "<p>\(HTML.escape(event.detail))</p>"
    return
      "<li><p class=\"when\">\(HTML.escape(event.date)) <span class=\"kind\">\(HTML.escape(event.kind))</span>\(id)</p>"
      + "<p class=\"what\">\(HTML.escape(event.title))</p>\(detail)</li>\n"
  }

  /// A light: its shape, and its word.
  func light(_ light: Light) -> String {
    let shape =
      switch light {
      case .green: "<circle cx=\"6\" cy=\"6\" r=\"5\" fill=\"#1d7a46\"/>"
      case .yellow: "<path d=\"M6 1 11.5 11H.5Z\" fill=\"#b27200\"/>"
      case .red: "<path d=\"M6 .5 11.5 6 6 11.5.5 6Z\" fill=\"#b3261e\"/>"
      case .grey: "<circle cx=\"6\" cy=\"6\" r=\"4\" fill=\"none\" stroke=\"#66727f\" stroke-width=\"2\"/>"
      }
    return
      "<span class=\"light \(light.rawValue)\"><svg viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\">\(shape)</svg> "
      + "\(HTML.escape(light.label[words.language]))</span>"
  }

  // MARK: Charts

  func chart(_ chart: any Chart, _ table: Page.Table?) -> String {
    guard !chart.isEmpty else { return nothing(chart.title, chart.empty) }
    let out =
      "<figure class=\"chart\" id=\"\(chart.id)\">\n<figcaption>\(HTML.escape(chart.title))</figcaption>\n"
      + legend(chart.legend(words)) + chart.drawing(words)
    // A heat map is a table already.
    guard table != nil || !(chart is HeatMap) else { return out + "</figure>\n" }
    return out + "<details>\n<summary>\(words.say("Ver los datos", "Show the data"))</summary>\n"
      + self.table(table ?? chart.data(words)) + "</details>\n</figure>\n"
  }

  private func legend(_ swatches: [Swatch]) -> String {
    guard !swatches.isEmpty else { return "" }
    return "<ul class=\"legend\">\n"
      + swatches.map { swatch in
        let shape =
          swatch.isLine
          ? "<line x1=\"0\" y1=\"6\" x2=\"18\" y2=\"6\" \(SVGPaint.attributes(swatch.style))/>"
          : "<rect width=\"18\" height=\"12\" \(SVGPaint.attributes(swatch.style))/>"
        return
          "<li><svg width=\"18\" height=\"12\" aria-hidden=\"true\">\(shape)</svg> \(HTML.escape(swatch.label))</li>\n"
      }.joined() + "</ul>\n"
  }

  /// What is said in place of a table or chart without anything in it.
  func nothing(_ title: String, _ empty: String?) -> String {
    "<p class=\"note\">\(HTML.escape(words.nothing(title, empty)))</p>\n"
  }
}
