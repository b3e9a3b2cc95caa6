import Tables

enum RowsPromise {
  static func broken(by bytes: [UInt8]) -> String? {
    guard let how = bytes.first else { return nil }
    let file = Array(bytes.dropFirst())
    let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x2C]
    let dialect = TableDialect(
      delimiter: delimiters[Int(how & 3)], quote: how & 4 == 0 ? 0x22 : nil,
      encoding: how & 8 == 0 ? .utf8 : .windows1252)
    let whole = read(file, dialect, by: max(file.count, 1))
    if read(file, dialect, by: 1 + Int(how >> 4)) != whole { return "in pieces it says something else" }
    guard case .success(let rows) = whole else { return nil }
    if zip(rows, rows.dropFirst()).contains(where: { $0.line >= $1.line }) { return "lines do not go up" }
    // A line with nothing on it is no row; a header comes first, as in every file that is written.
    let cells = [["a"]] + rows.map(\.cells).filter { $0 != [""] }
    guard case .success(let again) = read(Array(cells.map(TableText.line).joined().utf8), .standard, by: 7) else {
      return "what was written cannot be read"
    }
    return again.map { $0.cells.map(TableText.plain) } == cells ? nil : "what was written says something else"
  }

  private static func read(
    _ file: [UInt8], _ dialect: TableDialect, by size: Int
  ) -> Result<[TableRow], TableFault> {
    Result { () throws(TableFault) in
      var reader = TableReader(dialect)
      var rows: [TableRow] = []
      for start in stride(from: 0, to: file.count, by: size) {
        rows += try reader.read(Array(file[start..<min(start + size, file.count)]))
      }
      return rows + (try reader.finish())
    }
  }
}
