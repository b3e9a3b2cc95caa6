/// A picture of figures, which always comes with its name, its direct labels and its data table.
///
/// Pictures are lists of HTML with small SVG strips, or one SVG whose horizontal places are percentages: text keeps its
/// size from a phone to paper.
protocol Chart: Sendable {
  /// The anchor in the page: lower case letters, digits and hyphens, unique.
  var id: String { get }
  /// What is drawn, with its unit.
  var title: String { get }
  /// Whether there is nothing to draw; what is said then is ``empty``.
  var isEmpty: Bool { get }
  /// What is said where there is nothing to draw: «Sin datos en este mes».
  var empty: String? { get }
  /// What lines, marks and colours mean; empty where there is but one thing.
  func legend(_ words: Words) -> [Swatch]
  /// The picture as HTML, without title and legend.
  func drawing(_ words: Words) -> String
  /// The same figures as rows.
  func data(_ words: Words) -> Page.Table
}

extension Chart {
  func legend(_ words: Words) -> [Swatch] { [] }
}

/// An entry of a legend.
struct Swatch: Sendable {
  /// A class of the style sheet.
  var style: String
  var label: String
  /// A line rather than an area.
  var isLine = false
}

/// The parts that drawings are made of.
enum SVG {
  /// A coordinate with one decimal at most, always with a point.
  static func at(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(sign)\(abs(tenths) / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// A drawing beside its text, which says the same: not told to those who cannot see it.
  static func strip(_ style: String, height: Double, _ body: String) -> String {
    "<svg class=\"\(style)\" width=\"100%\" height=\"\(at(height))\" aria-hidden=\"true\">\(body)</svg>"
  }

  /// A line; x in percent of the width, y in pixels.
  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> String {
    "<line x1=\"\(at(x1))%\" y1=\"\(at(y1))\" x2=\"\(at(x2))%\" y2=\"\(at(y2))\" \(SVGPaint.attributes(style))/>"
  }

  /// A box; x and width in percent of the width, y and height in pixels.
  static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String) -> String {
    "<rect x=\"\(at(x))%\" y=\"\(at(y))\" width=\"\(at(max(0, width)))%\" height=\"\(at(height))\" \(SVGPaint.attributes(style))/>"
  }

  static func dot(_ x: Double, _ y: Double, _ radius: Double, _ style: String) -> String {
    "<circle cx=\"\(at(x))%\" cy=\"\(at(y))\" r=\"\(at(radius))\" \(SVGPaint.attributes(style))/>"
  }

  static func text(_ x: Double, _ y: Double, _ words: String, anchor: String = "middle", _ style: String) -> String {
    "<text x=\"\(at(x))%\" y=\"\(at(y))\" text-anchor=\"\(anchor)\" \(SVGPaint.attributes(style))>\(HTML.escape(words))</text>"
  }
}
