/// Writes rows as RFC 4180 says, with lines that end as git's do, in LF; safe to open in a spreadsheet.
public enum TableText {
  /// One row with its line end.
  public static func line(_ cells: [String]) -> String {
    cells.map { quoted(guarded($0)) }.joined(separator: ",") + "\n"
  }

  /// What a cell written by ``line(_:)`` says: without the apostrophe that keeps a spreadsheet from computing it.
  public static func plain(_ cell: String) -> String {
    // By scalars: a sign with an accent upon it is another character for Swift, and the same sign for a spreadsheet.
    cell.utf8.first == apostrophe && isFormula(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func guarded(_ text: String) -> String { isFormula(text) ? "'" + text : text }

  /// Whether a spreadsheet would take the text for a formula, or for one that is guarded already; a number is none.
  private static func isFormula(_ text: String) -> Bool {
    let rest = text.utf8.drop { $0 == apostrophe }
    guard let first = rest.first, "=+-@\t\r\n".utf8.contains(first) else { return false }
    let isGuarded = rest.count < text.utf8.count
    return isGuarded || !rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } || rest.count == 1
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }
}
