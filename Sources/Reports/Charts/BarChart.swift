/// Horizontal bars, with a mark for the value before and one for the target.
struct BarChart: Chart {
  /// One bar.
  struct Bar: Sendable {
    var label: String
    /// Small after the label: «n = 12».
    var note = ""
    var value: Datum
    var previous: Datum?
    /// On the scale of the values.
    var target: Double?
  }

  var id: String
  var title: String
  var bars: [Bar]
  /// The value of a full bar; nil for the largest one drawn.
  var maximum: Double?
  /// What the bars are of, as a heading: «Pregunta».
  var itemName: String
  /// What the values are, as a heading: «Satisfacción».
  var valueName: String
  /// What the mark means: «campaña anterior».
  var previousName = ""
  var targetName = ""
  var empty: String?

  var isEmpty: Bool { bars.allSatisfy { $0.value.value == nil && $0.previous?.value == nil } }

  private var hasPrevious: Bool { bars.contains { $0.previous?.value != nil } }
  private var hasTarget: Bool { bars.contains { $0.target != nil } }

  private var full: Double {
    let drawn = bars.flatMap { [$0.value.value, $0.previous?.value, $0.target] }.compactMap { $0 }
    let top = maximum ?? drawn.max() ?? 1
    return top > 0 ? top : 1
  }

  func legend(_ words: Words) -> [Swatch] {
    guard hasPrevious || hasTarget else { return [] }
    return [Swatch(style: "bar", label: valueName)]
      + (hasPrevious ? [Swatch(style: "mark", label: previousName, isLine: true)] : [])
      + (hasTarget ? [Swatch(style: "target", label: targetName, isLine: true)] : [])
  }

  func drawing(_ words: Words) -> String {
    let place = { (value: Double) in max(0, min(100, 100 * value / full)) }
    return RowList.list(
      bars.map { bar in
        var body = SVG.box(0, 4, 100, 16, "track")
        if let value = bar.value.value { body += SVG.box(0, 4, place(value), 16, "bar") }
        if let target = bar.target { body += SVG.line(place(target), 0, place(target), 24, "target") }
        if let previous = bar.previous?.value {
          let x = place(previous)
          body += SVG.line(x, 0, x, 24, "halo") + SVG.line(x, 0, x, 24, "mark")
        }
        return RowList.row(bar.label, bar.note, SVG.strip("strip", height: 24, body), bar.value.text)
      })
  }

  func data(_ words: Words) -> Page.Table {
    let hasNotes = bars.contains { !$0.note.isEmpty }
    return Page.Table(
      title,
      [Page.Table.Column(name: itemName, form: .text), Page.Table.Column(name: valueName, form: .number)]
        + (hasPrevious ? [Page.Table.Column(name: previousName, form: .number)] : [])
        + (hasTarget ? [Page.Table.Column(name: targetName, form: .number)] : [])
        + (hasNotes ? [words.text("Detalle", "Detail")] : []),
      bars.map { bar in
        [bar.label, bar.value.text] + (hasPrevious ? [bar.previous?.text ?? words.none] : [])
          + (hasTarget ? [bar.target.map { words.plain($0) } ?? words.none] : []) + (hasNotes ? [bar.note] : [])
      }, empty: empty)
  }
}
