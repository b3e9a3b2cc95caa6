/// The bytes of one file with the name that people know it by.
public struct SourceText: Sendable {
  /// Path from the top of the repository, `/`-separated, fit for display.
  public let path: String
  /// The file as it is: never normalised, perhaps not valid UTF-8.
  public let bytes: [UInt8]

  /// A file's bytes under its path.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The UTF-8 bytes of `text` under `path`.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Longest line that a finding shows, in bytes.
  static let maximumExcerpt = 400

  /// How many bytes a BOM takes at the start: 3 or 0.
  var bomLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The line and column of a byte offset; LF, CRLF and CR end a line.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var start = bomLength
    var index = start
    while index < offset {
      let byte = bytes[index]
      index += 1
      let isCRLF = byte == 0x0D && index < bytes.count && bytes[index] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isCRLF) {
        line += 1
        start = index
      }
    }
    return Position(line: line, column: Self.scalars(bytes[min(start, offset)..<offset]) + 1)
  }

  /// The place of a stretch of bytes, with its first line.
  public func place(of range: Range<Int>) -> Place {
    let start = position(at: range.lowerBound)
    let end = range.isEmpty ? start : position(at: range.upperBound)
    return Place(path: path, start: start, end: end, excerpt: line(around: range.lowerBound))
  }

  /// The whole line that holds an offset, without its end; invalid bytes are shown as U+FFFD.
  func line(around offset: Int) -> String {
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > bomLength, !Self.isLineEnd(bytes[start - 1]), offset - start < Self.maximumExcerpt { start -= 1 }
    var end = offset
    while end < bytes.count, !Self.isLineEnd(bytes[end]), end - start < Self.maximumExcerpt { end += 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// How many Unicode scalars begin in these bytes; a stray continuation byte counts as none.
  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
