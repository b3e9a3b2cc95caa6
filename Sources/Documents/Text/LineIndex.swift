/// Where the lines and columns of a long text are, at every so many bytes, so that no place takes a walk from the top.
struct LineIndex: Sendable {
  /// The distance of two known positions, in bytes; a text shorter than this needs no index.
  static let blockSize = 4096
  /// The position at each multiple of the block size; the first is the top.
  private let positions: [Position]

  init(_ bytes: [UInt8]) {
    var positions = [Position(line: 1, column: 1)]
    for block in 1..<max(1, bytes.count / Self.blockSize + 1) {
      let end = block * Self.blockSize
      positions.append(Self.position(at: end, in: bytes, from: end - Self.blockSize, positions[block - 1]))
    }
    self.positions = positions
  }

  func position(at offset: Int, in bytes: [UInt8]) -> Position {
    let block = offset / Self.blockSize
    return Self.position(at: offset, in: bytes, from: block * Self.blockSize, positions[block])
  }

  /// Goes from a known position on; LF, CRLF and CR end a line, a BOM at the top and a stray continuation byte count
  /// as no column.
  static func position(
    at offset: Int, in bytes: [UInt8], from start: Int, _ known: Position
  ) -> Position {
    var position = known
    let begin = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
    for index in begin..<max(begin, offset) {
      let byte = bytes[index]
      let isCRLF = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isCRLF) {
        position = Position(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }
}
