/// The colours that drawings have where no style sheet reaches them, as in what makes PDF; report.css has them by night
/// and day.
enum SVGPaint {
  private static let ink = "#1b2733"
  private static let soft = "#55626f"
  private static let accent = "#1d5b92"
  private static let warm = "#a84a18"
  private static let grey = "#66727f"

  private static func fill(_ colour: String) -> [String: String] { ["fill": colour] }

  private static func stroke(_ colour: String, _ width: String, _ dashes: String? = nil) -> [String: String] {
    var paint = ["stroke": colour, "stroke-width": width]
    paint["stroke-dasharray"] = dashes
    return paint
  }

  private static func text(_ colour: String, _ size: String = "13") -> [String: String] {
    ["fill": colour, "font-size": size, "font-family": "system-ui, sans-serif"]
  }

  /// What each class of report.css means on paper; of several classes the later ones win.
  private static let styles: [String: [String: String]] = [
    "track": fill("#f3f5f8"), "bar": fill(accent), "axis": stroke("#d3dae1", "1"),
    "trend": stroke(accent, "2.5").merging(["stroke-linecap": "round"]) { $1 },
    "line1": stroke(warm, "2.5", "7 4"), "line2": stroke(grey, "2.5", "2 5"), "link": stroke(warm, "2"),
    "dot": fill(accent).merging(stroke("#ffffff", "1.5")) { $1 }, "dot1": fill(warm), "dot2": fill(grey),
    "target": stroke(ink, "1.5", "5 3"), "halo": stroke("#ffffff", "6"), "mark": stroke(warm, "3"),
    "scale0": fill("#9c3d16"), "scale1": fill("#e3a273"), "scale2": fill("#e9e2d6"), "scale3": fill("#a3c6e0"),
    "scale4": fill(accent), "kind0": fill(accent), "kind1": fill("#e3a273"), "kind2": fill("#7fa38b"),
    "kind3": fill("#7d5f96"), "kind4": fill("#9aa5b0"), "step0": fill(accent), "step1": fill("#3f74a2"),
    "step2": fill("#618cb3"), "step3": fill("#84a5c3"), "step4": fill("#a6bed4"),
    "value": text(ink).merging(["font-weight": "600"]) { $1 }, "note": text(soft, "12"),
    "strong": ["font-weight": "600"], "on-scale0": text("#ffffff"), "on-scale1": text("#17212b"),
    "on-scale2": text("#17212b"), "on-scale3": text("#17212b"), "on-scale4": text("#ffffff"),
    "on-kind0": text("#ffffff"), "on-kind1": text("#17212b"), "on-kind2": text("#17212b"), "on-kind3": text("#ffffff"),
    "on-kind4": text("#17212b"),
  ]

  /// Classes as attributes, together with their paint.
  static func attributes(_ classes: String) -> String {
    let paint = classes.split(separator: " ").reduce(into: [String: String]()) { result, name in
      result.merge(styles[String(name)] ?? [:]) { $1 }
    }
    return "class=\"\(classes)\""
      + paint.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }.joined()
  }
}
