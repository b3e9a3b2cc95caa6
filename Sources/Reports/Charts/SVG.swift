/// Small charts as inline SVG: direct labels, no script, coordinates with one decimal.
enum SVG {
  /// The frame of a chart, with its name and what it shows for those who cannot see it.
  static func frame(width: Int, height: Int, id: String, title: String, description: String, _ body: String) -> String {
    "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\" class=\"chart\(width > 480 ? " broad" : "")\">\n"
      + "<title id=\"\(id)-t\">\(HTML.escape(title))</title>\n<desc id=\"\(id)-d\">\(HTML.escape(description))</desc>\n"
      + body + "</svg>\n"
  }

  /// A coordinate with one decimal at most, always with a point.
  static func at(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(sign)\(abs(tenths) / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  static func text(_ x: Double, _ y: Double, _ words: String, anchor: String = "start", style: String = "") -> String {
    "<text x=\"\(at(x))\" y=\"\(at(y))\" text-anchor=\"\(anchor)\"\(style.isEmpty ? "" : " class=\"\(style)\"")>\(HTML.escape(words))</text>\n"
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, style: String) -> String {
    "<line x1=\"\(at(x1))\" y1=\"\(at(y1))\" x2=\"\(at(x2))\" y2=\"\(at(y2))\" class=\"\(style)\"/>\n"
  }

  static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, style: String) -> String {
    "<rect x=\"\(at(x))\" y=\"\(at(y))\" width=\"\(at(width))\" height=\"\(at(height))\" class=\"\(style)\"/>\n"
  }

  /// Words cut to a number of characters.
  static func short(_ text: String, _ limit: Int) -> String {
    text.count > limit ? text.prefix(limit - 1) + "…" : text
  }
}

/// A line of values over the years.
struct TrendChart {
  var id: String
  var title: String
  var points: [(label: String, value: Double, text: String)]
  var range: ClosedRange<Double>
  /// The ends of the range in words, least first.
  var limits: (String, String)

  var svg: String {
    let (width, height) = (440.0, 190.0)
    let (left, right, top, bottom) = (48.0, 24.0, 32.0, 32.0)
    let step = points.count > 1 ? (width - left - right) / Double(points.count - 1) : 0
    let span = range.upperBound - range.lowerBound
    let place = points.enumerated().map { index, point in
      (
        x: points.count > 1 ? left + step * Double(index) : width / 2,
        y: height - bottom - (height - top - bottom) * (point.value - range.lowerBound) / (span > 0 ? span : 1)
      )
    }
    var body = SVG.line(left, height - bottom, width - right, height - bottom, style: "axis")
    body += SVG.line(left, top, width - right, top, style: "axis")
    body += SVG.text(left - 22, height - bottom + 4, limits.0, anchor: "end", style: "note")
    body += SVG.text(left - 22, top + 4, limits.1, anchor: "end", style: "note")
    let path = place.map { "\(SVG.at($0.x)),\(SVG.at($0.y))" }.joined(separator: " ")
    if place.count > 1 { body += "<polyline points=\"\(path)\" class=\"trend\"/>\n" }
    for (spot, point) in zip(place, points) {
      body += "<circle cx=\"\(SVG.at(spot.x))\" cy=\"\(SVG.at(spot.y))\" r=\"5\" class=\"dot\"/>\n"
      body += SVG.text(spot.x, spot.y - 12, point.text, anchor: "middle", style: "value")
      body += SVG.text(spot.x, height - 12, point.label, anchor: "middle")
    }
    let description = points.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
    return SVG.frame(width: Int(width), height: Int(height), id: id, title: title, description: description, body)
  }
}

/// Horizontal bars from 0 to 100 with a mark for the value before.
struct BarChart {
  var id: String
  var title: String
  var bars: [(label: String, value: Double?, text: String, previous: Double?)]
  var previousLabel: String

  var svg: String {
    let (width, row, left, right) = (440.0, 32.0, 132.0, 66.0)
    let height = Double(bars.count) * row + 34
    let scale = (width - left - right) / 100
    var body = ""
    for (index, bar) in bars.enumerated() {
      let y = Double(index) * row + 6
      body += SVG.text(left - 10, y + 17, SVG.short(bar.label, 19), anchor: "end")
      body += SVG.box(left, y, 100 * scale, 22, style: "track")
      if let value = bar.value { body += SVG.box(left, y, max(0, min(100, value)) * scale, 22, style: "bar") }
      if let previous = bar.previous {
        body += SVG.line(left + previous * scale, y - 4, left + previous * scale, y + 26, style: "mark")
      }
      body += SVG.text(left + 100 * scale + 8, y + 17, bar.text, style: "value")
    }
    if bars.contains(where: { $0.previous != nil }) {
      body += SVG.line(left, height - 20, left, height - 6, style: "mark")
      body += SVG.text(left + 8, height - 8, previousLabel, style: "note")
    }
    let description = bars.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
    return SVG.frame(width: Int(width), height: Int(height), id: id, title: title, description: description, body)
  }
}

/// A grid of values from 0 to 100: darker is lower, the value stands in each cell.
struct HeatMap {
  var id: String
  var title: String
  var columns: [String]
  var rows: [(label: String, values: [(value: Double?, text: String)])]

  var svg: String {
    let (left, top, row) = (160.0, 32.0, 28.0)
    let cell = max(78.0, min(90.0, 312.0 / Double(max(1, columns.count))))
    let width = left + cell * Double(columns.count) + 4
    let height = top + row * Double(rows.count) + 4
    var body = ""
    for (index, name) in columns.enumerated() {
      body += SVG.text(
        left + cell * (Double(index) + 0.5), top - 12, SVG.short(name, Int(cell / 5.5)), anchor: "middle", style: "note"
      )
    }
    for (line, entry) in rows.enumerated() {
      let y = top + row * Double(line)
      body += SVG.text(left - 10, y + 19, SVG.short(entry.label, 21), anchor: "end")
      for (index, item) in entry.values.enumerated() {
        let x = left + cell * Double(index)
        let band = item.value.map { min(4, max(0, Int($0 / 20))) }
        body += SVG.box(x + 1, y + 1, cell - 2, row - 2, style: band.map { "heat\($0)" } ?? "heat-none")
        body += SVG.text(
          x + cell / 2, y + 19, item.text, anchor: "middle", style: band.map { "on-heat\($0)" } ?? "note")
      }
    }
    let description = rows.map { row in "\(row.label): \(row.values.map(\.text).joined(separator: ", "))" }.joined(
      separator: "; ")
    return SVG.frame(width: Int(width), height: Int(height), id: id, title: title, description: description, body)
  }
}
