/// The frame of charts that are read row by row: label, strip, value.
enum RowList {
  /// One row: its texts unescaped, its drawing as SVG.
  static func row(_ label: String, _ note: String, _ strip: String, _ value: String, style: String = "") -> String {
    "<li\(style.isEmpty ? "" : " class=\"\(style)\"")><span class=\"label\">\(HTML.escape(label))"
      + (note.isEmpty ? "" : " <small>\(HTML.escape(note))</small>") + "</span>"
      + strip + "<span class=\"value\">\(HTML.escape(value))</span></li>\n"
  }

  static func list(_ rows: [String]) -> String { "<ol class=\"rows\">\n" + rows.joined() + "</ol>\n" }
}
