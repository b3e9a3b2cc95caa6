/// The bytes of one file with the name that people know it by.
public struct SourceText: Sendable {
  /// Path from the top of the repository, `/`-separated, fit for display.
  public let path: String
  /// The file as it is: never normalised, perhaps not valid UTF-8.
  public let bytes: [UInt8]
  /// Where places are found quickly in a long file; nil for a short one.
  private let index: LineIndex?

  /// A file's bytes under its path.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    index = bytes.count > LineIndex.blockSize ? LineIndex(bytes) : nil
  }

  /// The UTF-8 bytes of `text` under `path`.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Most that a finding shows of a line on either side of its place, in bytes.
  static let maximumExcerpt = 400

  /// How many bytes a BOM takes at the start: 3 or 0.
  var bomLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The line and column of a byte offset; LF, CRLF and CR end a line.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    return index?.position(at: offset, in: bytes)
      ?? LineIndex.position(at: offset, in: bytes, from: 0, Position(line: 1, column: 1))
  }

  /// The place of a stretch of bytes, with its first line.
  public func place(of range: Range<Int>) -> Place {
    let start = position(at: range.lowerBound)
    let end = range.isEmpty ? start : position(at: range.upperBound)
    let shown = line(around: range.lowerBound)
    let column = position(at: shown.lowerBound).column
    return Place(
      path: path, start: start, end: end, excerpt: String(decoding: bytes[shown], as: UTF8.self),
      excerptColumn: column == 1 ? nil : column)
  }

  /// The line that holds an offset, without its end; of a very long one the part around the offset, in whole scalars.
  private func line(around offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > bomLength, !Self.isLineEnd(bytes[start - 1]), offset - start < Self.maximumExcerpt { start -= 1 }
    var end = offset
    while end < bytes.count, !Self.isLineEnd(bytes[end]), end - offset < Self.maximumExcerpt { end += 1 }
    let isContinuation = { bytes[$0] & 0xC0 == 0x80 }
    while start < offset, isContinuation(start) { start += 1 }
    while end > offset, end < bytes.count, isContinuation(end) { end -= 1 }
    return start..<max(start, end)
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
