import Archive
import Documents
import JSONSchema
import Records
import Tables

/// A file to import: its bytes can be had from the start as often as needed.
public struct ImportSource {
  /// What people call it.
  public let name: String
  private let bytes: (_ take: ([UInt8]) throws -> Void) throws -> Void

  /// A file.
  ///
  /// - Parameter bytes: gives all bytes, in chunks of any size, each time it is called.
  public init(name: String, bytes: @escaping (_ take: ([UInt8]) throws -> Void) throws -> Void) {
    self.name = name
    self.bytes = bytes
  }

  func eachChunk(_ take: ([UInt8]) throws -> Void) throws { try bytes(take) }

  /// The first bytes, at most so many.
  func head(_ count: Int) throws -> [UInt8] {
    struct Enough: Error {}
    var head: [UInt8] = []
    do {
      try bytes { chunk in
        head += chunk.prefix(count - head.count)
        if head.count >= count { throw Enough() }
      }
    } catch is Enough {}
    return head
  }

  /// Every row, from the first line on.
  ///
  /// - Throws: ``Refusal`` where the file cannot be read as rows.
  func eachRow(_ dialect: TableDialect, _ take: (TableRow) throws -> Void) throws {
    var reader = TableReader(dialect)
    do {
      try bytes { chunk in for row in try reader.read(chunk) { try take(row) } }
      for row in try reader.finish() { try take(row) }
    } catch let fault as TableFault {
      throw Refusal.importUnreadable(name, fault, dialect)
    }
    if reader.looksLikeUTF8 { throw Refusal.importIsUTF8(name) }
  }

  /// Every row of data: those behind the header and before the footer that say anything.
  func eachDataRow(_ profile: ImportProfile, _ layout: FileLayout, _ take: (TableRow) throws -> Void) throws {
    var rowsBefore = layout.rowsBefore + 1
    var hasEnded = false
    try eachRow(layout.dialect) { row in
      guard rowsBefore == 0 else { return rowsBefore -= 1 }
      guard !hasEnded, !row.isBlank else { return }
      if let footer = profile.footer, let first = row.cells.first, footer.matches(first) { return hasEnded = true }
      try take(row)
    }
  }
}
