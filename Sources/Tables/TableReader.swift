import CCSV

/// Reads a file as rows, chunk by chunk, through libcsv: memory holds a chunk and the rows of it, whatever the file's
/// size.
///
/// Quotes are taken strictly: one that stands where none belongs is a fault, for what follows it cannot be trusted.
/// Empty lines are no rows.
public struct TableReader: ~Copyable {
  private let dialect: TableDialect
  private let parser: UnsafeMutablePointer<csv_parser>
  private let sink = RowSink()
  /// What is not yet a whole line.
  private var rest: [UInt8] = []
  private var line = 1
  private var isFirst = true
  private var foreign = (wide: 0, narrow: 0)

  /// Longest cell, in bytes.
  private static let longest = 1 << 20

  /// A reader at the start of a file.
  public init(_ dialect: TableDialect) {
    self.dialect = dialect
    parser = UnsafeMutablePointer.allocate(capacity: 1)
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    csv_set_delim(parser, dialect.delimiter)
    // No file that is read has a NUL.
    csv_set_quote(parser, dialect.quote ?? 0)
    csv_set_space_func(parser) { _ in 0 }
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
  }

  /// Whether all that was read as Windows-1252 and is not ASCII is well-formed UTF-8, which chance does not make.
  public var looksLikeUTF8: Bool { foreign.wide > 0 && foreign.narrow == 0 }

  /// Reads on.
  ///
  /// - Returns: the rows that end in what was read so far and were not returned before.
  public mutating func read(_ chunk: [UInt8]) throws(TableFault) -> [TableRow] {
    rest += chunk
    if isFirst, rest.count < 3 { return [] }
    try begin()
    var start = 0
    while let end = Self.lineEnd(in: rest, from: start) {
      try feed(rest[start..<end])
      line += 1
      start = end
    }
    rest.removeFirst(start)
    guard rest.count <= Self.longest else { throw .tooLong(line: sink.isOpen ? sink.line : line) }
    return sink.take()
  }

  /// Reads the end of the file.
  ///
  /// - Returns: the rows that were not returned before.
  public mutating func finish() throws(TableFault) -> [TableRow] {
    try begin()
    if !rest.isEmpty { try feed(rest[...]) }
    rest = []
    let status = csv_fini(parser, takeCell, takeRow, Unmanaged.passUnretained(sink).toOpaque())
    guard status == 0, sink.badLine == nil else { throw fault }
    return sink.take()
  }

  /// Takes the BOM away; that of UTF-16 tells another encoding.
  private mutating func begin() throws(TableFault) {
    guard isFirst else { return }
    isFirst = false
    if rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) { throw .binary(line: 1) }
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      if dialect.encoding == .windows1252 { foreign.wide += 1 }
      rest.removeFirst(3)
    }
  }

  /// Where the line that begins at an offset ends, behind its LF, CRLF or CR; nil where that is not certain yet.
  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        if bytes[index] == 0x0A { return index + 1 }
        if bytes[index] == 0x0D {
          guard index + 1 < bytes.count else { return nil }
          return bytes[index + 1] == 0x0A ? index + 2 : index + 1
        }
        index += 1
      }
      return nil
    }
  }

  /// Gives one line to libcsv.
  private mutating func feed(_ text: ArraySlice<UInt8>) throws(TableFault) {
    if text.contains(0) { throw .binary(line: line) }
    if !sink.isOpen {
      if text.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { return }
      sink.begin(line)
    }
    let bytes = dialect.encoding == .utf8 ? text : try decoded(text)
    let context = Unmanaged.passUnretained(sink).toOpaque()
    let count = bytes.withUnsafeBufferPointer {
      csv_parse(parser, $0.baseAddress, $0.count, takeCell, takeRow, context)
    }
    guard count == bytes.count, sink.badLine == nil else { throw fault }
    guard csv_get_buffer_size(parser) <= 2 * Self.longest else { throw .tooLong(line: sink.line) }
  }

  private var fault: TableFault { sink.badLine.map { .encoding(line: $0) } ?? .quoting(line: sink.line) }

  private mutating func decoded(_ text: ArraySlice<UInt8>) throws(TableFault) -> ArraySlice<UInt8> {
    guard text.contains(where: { $0 >= 0x80 }) else { return text }
    if String(validating: text, as: UTF8.self) == nil { foreign.narrow += 1 } else { foreign.wide += 1 }
    guard let bytes = Windows1252.utf8(of: text) else { throw .encoding(line: line) }
    return bytes[...]
  }
}

/// Where libcsv puts cells and rows.
private final class RowSink {
  private(set) var line = 1
  private(set) var isOpen = false
  /// The line of the first row with a cell that is no UTF-8.
  private(set) var badLine: Int?
  private var cells: [String] = []
  private var rows: [TableRow] = []

  func begin(_ line: Int) {
    self.line = line
    isOpen = true
  }

  func take(_ bytes: UnsafeRawBufferPointer) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return badLine = badLine ?? line }
    cells.append(text)
  }

  func endRow() {
    rows.append(TableRow(line: line, cells: cells))
    cells.removeAll(keepingCapacity: true)
    isOpen = false
  }

  func take() -> [TableRow] {
    defer { rows = [] }
    return rows
  }
}

private let takeCell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
  cell, count, sink in
  guard let sink else { return }
  Unmanaged<RowSink>.fromOpaque(sink).takeUnretainedValue().take(UnsafeRawBufferPointer(start: cell, count: count))
}

private let takeRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, sink in
  guard let sink else { return }
  Unmanaged<RowSink>.fromOpaque(sink).takeUnretainedValue().endRow()
}

/// Windows-1252 as UTF-8 (WHATWG Encoding Standard, index windows-1252).
enum Windows1252 {
  /// What 0x80 to 0x9F stand for; zero where nothing.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The text in UTF-8; nil where a byte stands for nothing.
  static func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for byte in bytes {
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let value = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
      guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      result += UTF8.encode(scalar).map(Array.init) ?? []
    }
    return result
  }
}
