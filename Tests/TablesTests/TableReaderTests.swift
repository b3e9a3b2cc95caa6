import Testing

@testable import Tables

/// Files as rows: whatever the chunks in which they come.
struct TableReaderTests {
  private static let comma = TableDialect.standard
  private static let plainTab = TableDialect(delimiter: 0x09, quote: nil)

  /// The rows as `line: cell|cell`, read in chunks of so many bytes.
  private func rows(_ bytes: [UInt8], _ dialect: TableDialect = comma, by size: Int) throws(TableFault) -> [String] {
    var reader = TableReader(dialect)
    var rows: [TableRow] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      rows += try reader.read(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    rows += try reader.finish()
    return rows.map { "\($0.line): " + $0.cells.joined(separator: "|") }
  }

  @Test(arguments: [1, 2, 3, 7, 1 << 16])
  func `a file says the same in chunks of any size`(_ size: Int) throws {
    let text = "a,b\r\n\r\n1,\"x\r\ny, z\"\r\n2,\"di\"\"jo\"\r\n , c \r\n,\r\nñ,último"
    #expect(
      try rows(Array(text.utf8), by: size)
        == ["1: a|b", "3: 1|x\r\ny, z", "5: 2|di\"jo", "6:  | c ", "7: |", "8: ñ|último"])
  }

  @Test func `lines may end in CR alone, as old Macs wrote them`() throws {
    #expect(try rows(Array("a,b\rc,d\r".utf8), by: 4) == ["1: a|b", "2: c|d"])
  }

  @Test func `a BOM is no part of the first cell`() throws {
    #expect(try rows([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8), by: 2) == ["1: a|b"])
  }

  @Test func `where nothing is quoted a quote is itself`() throws {
    #expect(try rows(Array("\"a\tb\"\n\"\tc\n".utf8), Self.plainTab, by: 5) == ["1: \"a|b\"", "2: \"|c"])
  }

  @Test func `Windows-1252 is read by its own table`() throws {
    let bytes: [UInt8] = [0x80, 0x2C, 0xF1, 0x2C, 0x93, 0x61, 0x94, 0x0A]
    let dialect = TableDialect(delimiter: 0x2C, encoding: .windows1252)
    #expect(try rows(bytes, dialect, by: 3) == ["1: €|ñ|“a”"])
    #expect(throws: TableFault.encoding(line: 2)) { try rows([0x61, 0x0A, 0x81, 0x0A], dialect, by: 9) }
  }

  @Test func `UTF-8 that is called Windows-1252 is seen`() throws {
    for (text, looksSo) in [(Array("año,José\n".utf8), true), ([0xF1, 0x0A], false), ([0x61, 0x0A], false)] {
      var reader = TableReader(TableDialect(delimiter: 0x2C, encoding: .windows1252))
      _ = try reader.read(text)
      _ = try reader.finish()
      #expect(reader.looksLikeUTF8 == looksSo)
    }
  }

  @Test(arguments: [
    (Array("a,b\n1,\"sin cerrar\n2,c\n".utf8), TableFault.quoting(line: 2)),
    (Array("a,b\n1,un \"dicho\" suelto\n".utf8), .quoting(line: 2)),
    (Array("a,b\n1,\"x\"y\n".utf8), .quoting(line: 2)),
    ([0x61, 0x0A, 0xF1, 0x6F, 0x0A], .encoding(line: 2)),
    (Array("a\nb\0c\n".utf8), .binary(line: 2)),
    ([0xFF, 0xFE, 0x61, 0x00], .binary(line: 1)),
  ])
  func `what cannot be read names its line`(_ bytes: [UInt8], _ fault: TableFault) {
    #expect(throws: fault) { try rows(bytes, by: 6) }
  }

  @Test func `a cell has a bound, and its row is named`() {
    let endless = Array("a,b\n1,\"".utf8) + Array(repeatElement(Array("texto\n".utf8), count: 400_000).joined())
    #expect(throws: TableFault.tooLong(line: 2)) { try rows(endless, by: 1 << 16) }
    let wide = [UInt8](repeating: 0x61, count: 3 << 20)
    #expect(throws: TableFault.tooLong(line: 1)) { try rows(wide, by: 1 << 16) }
  }

  @Test(arguments: [
    "=1+1", "+SUM(A1)", "-2+3", "@x", "'=1", "''=1", "'texto", "-", "\t=x", "a\"b", "x,y", "\"\u{301}",
    "=\u{301}", "'\u{301}=", "p\nq", "",
  ])
  func `what is written is read again, and no cell is a formula`(_ text: String) throws {
    let line = TableText.line([text, "b"])
    var reader = TableReader(.standard)
    let rows = try reader.read(Array(line.utf8)) + reader.finish()
    let cell = try #require(rows.first?.cells.first)
    #expect(TableText.plain(cell) == text)
    #expect(!("=+@\t\r".contains(cell.first ?? "x")) && (cell.first != "-"))
  }

  @Test func `a number below zero is a number`() {
    #expect(TableText.line(["-1", "+2.5"]) == "-1,+2.5\n")
  }
}
