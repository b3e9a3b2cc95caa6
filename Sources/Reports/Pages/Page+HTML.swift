import Embedded

/// A page as one self-contained HTML file: no script, nothing from elsewhere.
struct HTMLPage {
  let page: Page
  let manifest: String

  /// The whole file.
  var text: String {
    var out = "<!DOCTYPE html>\n<html lang=\"\(page.language)\">\n<head>\n<meta charset=\"utf-8\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    out += "<meta name=\"legajo-manifest\" content=\"\(HTML.escape(manifest))\">\n"
    out +=
      "<title>\(HTML.escape(page.title))</title>\n<style>\n\(Embedded.text("schema/templates/report.css") ?? "")</style>\n</head>\n<body>\n"
    out +=
      "<header class=\"cover\">\n<p class=\"organization\">\(HTML.escape(page.subtitle))</p>\n<h1>\(HTML.escape(page.title))</h1>\n"
    out += facts(page.cover) + "</header>\n"
    out += "<nav aria-label=\"\(page.language == "es" ? "Contenido" : "Contents")\">\n<ol>\n"
    for section in page.sections { out += "<li><a href=\"#\(section.id)\">\(HTML.escape(section.heading))</a></li>\n" }
    out += "</ol>\n</nav>\n<main>\n"
    for section in page.sections {
      out += "<section id=\"\(section.id)\">\n<h2>\(HTML.escape(section.heading))</h2>\n"
      out += section.blocks.map(block).joined() + "</section>\n"
    }
    return out + "</main>\n</body>\n</html>\n"
  }

  private func block(_ block: Page.Block) -> String {
    switch block {
    case .heading(let text): return "<h3>\(HTML.escape(text))</h3>\n"
    case .paragraph(let text): return "<p>\(HTML.escape(text))</p>\n"
    case .facts(let list): return facts(list)
    case .figures(let list):
      return "<ul class=\"figures\">\n"
        + list.map { figure in
          "<li><span class=\"name\">\(HTML.escape(figure.name))</span> <span class=\"value\">\(HTML.escape(figure.value))</span> "
            + "<span class=\"remark\">\(HTML.escape(figure.remark))</span></li>\n"
        }.joined() + "</ul>\n"
    case .table(let table): return self.table(table)
    case .chart(let svg): return "<figure tabindex=\"0\">\n\(svg)</figure>\n"
    case .markdown(let text): return "<div class=\"prose\">\n\(Markdown.html(text))</div>\n"
    case .list(let items): return "<ul>\n" + items.map { "<li>\(HTML.escape($0))</li>\n" }.joined() + "</ul>\n"
    }
  }

  private func facts(_ facts: [Page.Fact]) -> String {
    "<dl>\n"
      + facts.map { "<div><dt>\(HTML.escape($0.name))</dt><dd>\(HTML.escape($0.value))</dd></div>\n" }.joined()
      + "</dl>\n"
  }

  private func table(_ table: Page.Table) -> String {
    var out =
      "<div class=\"table\(table.rows.count <= 16 ? " short" : "")\" role=\"region\" aria-label=\"\(HTML.escape(table.caption))\" tabindex=\"0\">\n<table>\n"
    out += "<caption>\(HTML.escape(table.caption))</caption>\n<thead><tr>"
    for column in table.columns {
      out += "<th scope=\"col\"\(style(column.form))>\(HTML.escape(column.name))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      out += "<tr>"
      for (index, cell) in row.enumerated() {
        let style = index < table.columns.count ? style(table.columns[index].form) : ""
        out +=
          index == 0
          ? "<th scope=\"row\"\(style)>\(HTML.escape(cell))</th>" : "<td\(style)>\(HTML.escape(cell))</td>"
      }
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table>\n</div>\n"
  }

  private func style(_ form: Page.Table.Form) -> String { form == .text ? "" : " class=\"\(form.rawValue)\"" }
}

/// Text inside HTML and SVG.
enum HTML {
  /// The text with the signs of markup as entities, and without what XML does not allow.
  static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case let other where other.value < 0x20 || (0x7F...0x9F).contains(other.value): result += "\u{FFFD}"
      case let other where other.value & 0xFFFE == 0xFFFE: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
