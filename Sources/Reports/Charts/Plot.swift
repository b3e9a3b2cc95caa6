/// The drawing of lines: x in percent of the width, y in pixels.
struct Plot {
  let chart: TrendChart
  let range: ClosedRange<Double>
  let height: Double
  private let left = 11.0
  private let right = 94.0
  private let top = 30.0
  private let bottom: Double

  init(chart: TrendChart) {
    self.chart = chart
    let values = chart.lines.flatMap(\.values).compactMap(\.value) + [chart.target?.value].compactMap { $0 }
    range = chart.range ?? (chart.countsWhole ? Self.range(ofCounts: values) : Self.range(values))
    let hasGroups = chart.moments.contains { !$0.group.isEmpty }
    height = hasGroups ? 236 : 220
    bottom = height - (hasGroups ? 44 : 28)
  }

  /// The range that holds values with some air, on round numbers; it starts at zero where that is near.
  static func range(_ values: [Double]) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    let span = high > low ? high - low : max(abs(high) * 0.1, 1)
    var step = 1.0
    while step > span { step /= 10 }
    while step * 10 <= span { step *= 10 }
    if span / step < 2.5 { step /= 2 }
    // More air below, where the labels of low values stand.
    let bottom = ((low - span * 0.2) / step).rounded(.down) * step
    let top = ((high + span * 0.1) / step).rounded(.up) * step
    return (low >= 0 && bottom < 0 ? 0 : bottom)...top
  }

  /// The range of counts: from zero to an even number, so that the line in the middle is a count too.
  static func range(ofCounts values: [Double]) -> ClosedRange<Double> {
    let top = max(values.max() ?? 0, 2)
    var step = 2.0
    while step * 5 < top { step *= step.truncatingRemainder(dividingBy: 4) == 2 ? 2 : 2.5 }
    return 0...(top / step).rounded(.up) * step
  }

  func x(_ index: Int) -> Double {
    chart.moments.count > 1
      ? left + (right - left) * Double(index) / Double(chart.moments.count - 1) : (left + right) / 2
  }

  func y(_ value: Double) -> Double {
    let span = range.upperBound - range.lowerBound
    return bottom - (bottom - top) * (value - range.lowerBound) / (span > 0 ? span : 1)
  }

  func body(_ words: Words) -> String {
    var out = grid(words) + moments
    if let target = chart.target?.value { out += SVG.line(left - 3, y(target), 100, y(target), "target") + "\n" }
    for (index, line) in chart.lines.enumerated() { out += self.line(line, index) }
    return out + labels
  }

  /// Three lines across, each with its value.
  private func grid(_ words: Words) -> String {
    let values = [range.lowerBound, (range.lowerBound + range.upperBound) / 2, range.upperBound]
    let decimals = (0..<4).first { count in
      values.allSatisfy { abs(Measures.roundedHalfUp($0, decimals: count) - $0) < 1e-9 }
    }
    return values.map { value in
      SVG.line(0, y(value), 100, y(value), "axis")
        + SVG.text(0, y(value) - 5, words.number(value, decimals: decimals ?? 2), anchor: "start", "note") + "\n"
    }.joined()
  }

  private var moments: String {
    var (out, group) = ("", "")
    for (index, moment) in chart.moments.enumerated() {
      // On a phone there is no room for every one of many.
      let isSpare = chart.moments.count > 8 && (chart.moments.count - index) % 2 == 0
      out += SVG.text(x(index), bottom + 18, moment.label, isSpare ? "note spare" : "note")
      if moment.group != group {
        group = moment.group
        out += SVG.text(x(index), bottom + 34, group, "note strong")
      }
    }
    return out + "\n"
  }

  private func line(_ line: TrendChart.Line, _ number: Int) -> String {
    var (out, last) = ("", nil as (x: Double, y: Double)?)
    for (index, datum) in line.values.enumerated() {
      guard let value = datum.value else {
        last = nil
        continue
      }
      let spot = (x: x(index), y: y(value))
      if let last { out += SVG.line(last.x, last.y, spot.x, spot.y, "trend line\(number)") }
      last = spot
    }
    for (index, datum) in line.values.enumerated() {
      if let value = datum.value { out += SVG.dot(x(index), y(value), 4, "dot dot\(number)") }
    }
    return out + "\n"
  }

  /// Values beside their dots: all of a short line, the last of the others and, of a single one, its ends of range.
  private var labels: String {
    var taken: [Double] = []
    return chart.lines.map { line in
      labelled(line).map { index in
        let datum = line.values[index]
        var place = height(ofLabel: index, in: line)
        if chart.lines.count > 1 {
          while taken.contains(where: { abs($0 - place) < 15 }) { place += 15 }
          taken.append(place)
        }
        let anchor = chart.moments.count > 1 && index == chart.moments.count - 1 ? "end" : "middle"
        return SVG.text(anchor == "end" ? 100 : x(index), place, datum.text, anchor: anchor, "value")
      }.joined()
    }.joined() + "\n"
  }

  private func labelled(_ line: TrendChart.Line) -> [Int] {
    let known = line.values.indices.filter { line.values[$0].value != nil }
    guard let last = known.last else { return [] }
    if chart.lines.count > 1 { return [last] }
    if chart.moments.count <= 6 { return known }
    let amount = { (index: Int) in line.values[index].value ?? 0 }
    let ends = [known.min { amount($0) < amount($1) }, known.max { amount($0) < amount($1) }].compactMap { $0 }
    // Labels that would touch on a phone: those of the ends give way.
    return ends.reduce(into: [last]) { chosen, end in
      let isFree = chosen.allSatisfy { other in
        abs(x(other) - x(end)) > 30 || abs(height(ofLabel: other, in: line) - height(ofLabel: end, in: line)) >= 16
      }
      if isFree { chosen.append(end) }
    }.sorted()
  }

  /// Where a value's label stands: above its dot, beneath one that is lower than its neighbours in the only line.
  private func height(ofLabel index: Int, in line: TrendChart.Line) -> Double {
    guard let value = line.values[index].value else { return 0 }
    return chart.lines.count == 1 && isLow(line, index) ? y(value) + 20 : y(value) - 11
  }

  /// Whether a value lies below its neighbours, so that its label stands better beneath.
  private func isLow(_ line: TrendChart.Line, _ index: Int) -> Bool {
    guard let value = line.values[index].value, y(value) + 20 < bottom else { return false }
    let neighbours = [index - 1, index + 1].filter(line.values.indices.contains).compactMap { line.values[$0].value }
    return !neighbours.isEmpty && neighbours.allSatisfy { $0 > value }
  }
}
