import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Markdown that people wrote, through cmark.
enum Markdown {
  /// HTML of CommonMark; raw HTML and unsafe links are left out, headings stand below a section's.
  static func html(_ text: String) -> String {
    guard let root = cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8) else {
      return ""
    }
    defer { cmark_node_free(root) }
    lowerHeadings(root)
    guard let html = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
    defer { free(html) }
    return String(cString: html)
  }

  /// Sets headings below those of a section: the highest becomes the third, and none skips a level.
  private static func lowerHeadings(_ root: OpaquePointer) {
    let headings = self.headings(root)
    let highest = headings.map { cmark_node_get_heading_level($0) }.min() ?? 1
    var last: Int32 = 2
    for node in headings {
      last = min(cmark_node_get_heading_level(node) - highest + 3, last + 1, 6)
      cmark_node_set_heading_level(node, last)
    }
  }

  private static func headings(_ root: OpaquePointer) -> [OpaquePointer] {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var found: [OpaquePointer] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return found }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator),
        cmark_node_get_type(node) == CMARK_NODE_HEADING
      else { continue }
      found.append(node)
    }
  }

  /// The lines of Markdown that people wrote, headings one level lower.
  static func lowered(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("#") && !$0.hasPrefix("######") ? "#" + $0 : String($0)
    }
  }

  /// The signs that could mean something.
  static let escaped = "\\`*_{}[]<>#|~"

  /// Text as Markdown shows it: every sign that could mean something is escaped.
  static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if escaped.unicodeScalars.contains(scalar) { result += "\\" }
      if scalar == "\n" { result += " " } else { result.unicodeScalars.append(scalar) }
    }
  }
}
