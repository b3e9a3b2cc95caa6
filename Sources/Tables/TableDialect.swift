/// How a file of rows is written.
public struct TableDialect: Sendable, Hashable {
  /// How bytes stand for characters.
  public enum Encoding: String, Sendable, Hashable {
    /// UTF-8 (RFC 3629), with or without a BOM.
    case utf8
    /// Windows-1252 (WHATWG Encoding, index windows-1252); the five bytes that it leaves undefined are a fault.
    case windows1252
  }

  /// The byte between two cells.
  public var delimiter: UInt8
  /// The byte around a cell that holds delimiters or line ends; nil where there is none such, and every byte stands for
  /// itself.
  public var quote: UInt8?
  /// How bytes stand for characters.
  public var encoding: Encoding

  /// A way to write rows.
  public init(delimiter: UInt8, quote: UInt8? = UInt8(ascii: "\""), encoding: Encoding = .utf8) {
    self.delimiter = delimiter
    self.quote = quote
    self.encoding = encoding
  }

  /// RFC 4180 in UTF-8: what legajo writes into records' folders.
  public static let standard = TableDialect(delimiter: UInt8(ascii: ","))
}

/// One row with the line of the file on which it begins.
public struct TableRow: Sendable, Hashable {
  /// The line, from 1; a cell in quotes may go on over several.
  public var line: Int
  /// The cells as text, as they are: nothing is trimmed.
  public var cells: [String]

  /// Whether no cell says anything.
  public var isBlank: Bool { cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
}

/// Why a file cannot be read as rows.
public enum TableFault: Error, Sendable, Hashable {
  /// A NUL byte, or the mark of UTF-16, on this line: no text, or one of another encoding.
  case binary(line: Int)
  /// Bytes on this line that the encoding does not have.
  case encoding(line: Int)
  /// The row that begins on this line has a quote that is not closed, or one where none belongs.
  case quoting(line: Int)
  /// The row that begins on this line has a cell of over a mebibyte.
  case tooLong(line: Int)

  /// The line, from 1.
  public var line: Int {
    switch self {
    case .binary(let line), .encoding(let line), .quoting(let line), .tooLong(let line): line
    }
  }
}
