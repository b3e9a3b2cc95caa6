/// Lines over years or months, with the target.
struct TrendChart: Chart {
  /// A place on the line of time.
  struct Moment: Sendable {
    /// «mar», «2025».
    var label: String
    /// Stands below the first moment of each: the year of months; empty for years.
    var group = ""
    /// In full, for the data table.
    var name: String { group.isEmpty ? label : label + " " + group }
  }

  /// One line.
  struct Line: Sendable {
    var name: String
    /// As many as there are moments; a line has a gap where there is no value.
    var values: [Datum]
  }

  var id: String
  var title: String
  var moments: [Moment]
  /// Three at most.
  var lines: [Line]
  var target: Datum?
  /// What is drawn from bottom to top; nil for what the values need.
  var range: ClosedRange<Double>?
  var empty: String?

  /// Whether all values are counts: whole, written without decimals, and none below zero.
  var countsWhole: Bool {
    lines.allSatisfy { line in
      line.values.allSatisfy { datum in
        guard let value = datum.value else { return true }
        return value >= 0 && !datum.text.contains("%") && Double(datum.text.filter(\.isNumber)) == value
      }
    }
  }

  var isEmpty: Bool { lines.allSatisfy { $0.values.allSatisfy { $0.value == nil } } }

  func legend(_ words: Words) -> [Swatch] {
    guard lines.count > 1 || target?.value != nil else { return [] }
    return lines.enumerated().map { Swatch(style: "trend line\($0.offset)", label: $0.element.name, isLine: true) }
      + (target?.value == nil
        ? [] : [Swatch(style: "target", label: Self.targetName(words) + " " + (target?.text ?? ""), isLine: true)])
  }

  private static func targetName(_ words: Words) -> String { words.say("Meta", "Target") }

  func drawing(_ words: Words) -> String {
    let plot = Plot(chart: self)
    return
      "<svg class=\"plot\" width=\"100%\" height=\"\(SVG.at(plot.height))\" role=\"img\" aria-labelledby=\"\(id)-s \(id)-d\">"
      + "<title id=\"\(id)-s\">\(HTML.escape(title))</title><desc id=\"\(id)-d\">\(HTML.escape(description))</desc>\n"
      + plot.body(words) + "</svg>\n"
  }

  /// Every value in words.
  private var description: String {
    lines.map { line in
      let values = zip(moments, line.values).map { "\($0.name): \($1.text)" }.joined(separator: "; ")
      return lines.count > 1 ? "\(line.name): \(values)" : values
    }.joined(separator: ". ")
  }

  func data(_ words: Words) -> Page.Table {
    Page.Table(
      title,
      [words.id("Período", "Period")] + lines.map { Page.Table.Column(name: $0.name, form: .number) }
        + (target?.value == nil ? [] : [words.number("Meta", "Target")]),
      moments.enumerated().map { index, moment in
        [moment.name] + lines.map { index < $0.values.count ? $0.values[index].text : words.none }
          + (target?.value == nil ? [] : [target?.text ?? words.none])
      }, empty: empty)
  }
}
