/// Many short lines on one scale, one for each thing: the course of twelve months at a glance.
struct SmallMultiples: Chart {
  /// One of the small lines.
  struct Item: Sendable {
    var label: String
    /// As many as there are moments.
    var values: [Datum]
    var target: Double?
  }

  var id: String
  var title: String
  /// What each value belongs to, in full, for the data table.
  var moments: [String]
  var items: [Item]
  /// What is drawn from bottom to top; nil for what all the values need.
  var range: ClosedRange<Double>?
  var empty: String?

  var isEmpty: Bool { items.allSatisfy { $0.values.allSatisfy { $0.value == nil } } }

  func legend(_ words: Words) -> [Swatch] {
    items.contains { $0.target != nil }
      ? [Swatch(style: "target", label: words.say("Meta", "Target"), isLine: true)] : []
  }

  func drawing(_ words: Words) -> String {
    let all = items.flatMap { $0.values.map(\.value) + [$0.target] }.compactMap { $0 }
    let range = range ?? Plot.range(all)
    return "<ul class=\"multiples\">\n"
      + items.map { item in
        let line = Sparkline(values: item.values.map(\.value), range: range, target: item.target, height: 56)
        return "<li><span class=\"label\">\(HTML.escape(item.label))</span> "
          + "<span class=\"value\">\(HTML.escape(item.values.last?.text ?? words.none))</span>" + line.svg + "</li>\n"
      }.joined() + "</ul>\n"
  }

  func data(_ words: Words) -> Page.Table {
    Page.Table(
      title,
      [words.id("Período", "Period")] + items.map { Page.Table.Column(name: $0.label, form: .number) },
      moments.enumerated().map { index, moment in
        [moment] + items.map { index < $0.values.count ? $0.values[index].text : words.none }
      }, empty: empty)
  }
}

/// A line without axes; its values stand beside it in text.
struct Sparkline {
  var values: [Double?]
  var range: ClosedRange<Double>
  var target: Double?
  var height: Double

  var svg: String {
    let span = range.upperBound - range.lowerBound
    let y = { (value: Double) in
      height - 5 - (height - 10) * (min(max(value, range.lowerBound), range.upperBound) - range.lowerBound)
        / (span > 0 ? span : 1)
    }
    let x = { (index: Int) in values.count > 1 ? 3 + 94 * Double(index) / Double(values.count - 1) : 97 }
    var body = target.map { SVG.line(0, y($0), 100, y($0), "target") } ?? ""
    for (index, pair) in zip(values, values.dropFirst()).enumerated() {
      if let from = pair.0, let to = pair.1 { body += SVG.line(x(index), y(from), x(index + 1), y(to), "trend") }
    }
    if let last = values.lastIndex(where: { $0 != nil }), let value = values[last] {
      body += SVG.dot(x(last), y(value), 3.5, "dot")
    }
    return SVG.strip("spark", height: height, body)
  }
}
