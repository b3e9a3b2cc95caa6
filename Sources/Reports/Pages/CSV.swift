import Documents

/// The two dialects of comma-separated values.
public enum CSVDialect: String, Sendable, Codable, CaseIterable {
  /// RFC 4180: commas, decimal points, CRLF.
  case standard
  /// What Spanish spreadsheets open: BOM, semicolons, decimal commas, CRLF.
  case excelES = "excel-es"
}

/// Writes rows.
struct CSV {
  let dialect: CSVDialect

  /// One cell's value.
  enum Cell {
    case text(String)
    case number(Double?)
    /// A decimal number as it was written.
    case digits(String)
  }

  func text(_ rows: [[Cell]]) -> String {
    let separator = dialect == .standard ? "," : ";"
    let body = rows.map { $0.map(cell).joined(separator: separator) + "\r\n" }.joined()
    return dialect == .standard ? body : "\u{FEFF}" + body
  }

  private func cell(_ cell: Cell) -> String {
    switch cell {
    case .number(nil): return ""
    case .number(let value?):
      // Four decimals are more than any measure here carries.
      let text = Words(language: .en).number(value, decimals: 4).filter { $0 != "," }
      let trimmed = text.contains(".") ? String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed()) : text
      let plain = trimmed.split(separator: "−", omittingEmptySubsequences: false).joined(separator: "-")
      return dialect == .standard ? plain : plain.split(separator: ".").joined(separator: ",")
    case .digits(let text):
      return dialect == .standard ? text : text.split(separator: ".").joined(separator: ",")
    case .text(let text):
      // A spreadsheet would take these for formulas.
      let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
      guard safe.contains(where: { ",;\"\n\r".contains($0) }) else { return safe }
      return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
  }
}
