import Archive
import Documents
import Records
import Tables

/// Where in a file the canonical columns stand.
struct FileLayout {
  /// How the rows are written.
  let dialect: TableDialect
  /// The headers, as they are.
  let headers: [String]
  /// How many rows are before the header.
  let rowsBefore: Int
  /// The places of the canonical columns, from 0; what the file does not have is absent.
  private(set) var places: [String: Int] = [:]

  /// The headers that the profile does not name; what stands under them is dropped.
  func unknown(to profile: ImportProfile) -> [String] {
    let names = (profile.ignored + profile.columns.flatMap(\.headers)).map(HeaderName.folded)
    return headers.filter { header in
      let folded = HeaderName.folded(header)
      return !folded.isEmpty && !names.contains { HeaderName.matches(folded, $0) }
    }
  }

  /// Bytes in which the header is looked for.
  private static let headBytes = 1 << 17

  /// A header may have so many rows of titles before it beyond those that the profile skips.
  private static let titleRows = 5

  /// One way in which a file may be written.
  private struct Choice {
    var dialect: TableDialect
    /// The row that fits the profile best among the first ones, and how many rows are before it; nil where there is none.
    var header: (cells: [String], rowsBefore: Int)?
    /// How many canonical columns it has.
    var known = 0

    init(_ head: [UInt8], _ delimiter: UInt8, _ profile: ImportProfile) {
      dialect = TableDialect(delimiter: delimiter, quote: profile.quote, encoding: profile.encoding)
      for (index, row) in FileLayout.rows(of: head, dialect).enumerated().dropFirst(profile.skippedRows) {
        guard index <= profile.skippedRows + FileLayout.titleRows else { break }
        let known = FileLayout.known(row.cells, to: profile)
        if header == nil || known > self.known { (header, self.known) = ((row.cells, index), known) }
      }
    }
  }

  /// Finds the columns of a file.
  ///
  /// - Throws: ``Refusal`` where the delimiter is another one, a required column is missing, or one is there twice.
  static func find(in source: ImportSource, by profile: ImportProfile) throws -> FileLayout {
    let head = try source.head(headBytes)
    let choices = [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09].map { Choice(head, $0, profile) }
    let best = choices.max { ($0.known, $0.header?.cells.count ?? 0) < ($1.known, $1.header?.cells.count ?? 0) }
    let declared = profile.delimiter.flatMap { wanted in choices.first { $0.dialect.delimiter == wanted } }
    if let declared, let best, declared.known < best.known {
      throw Refusal.importDelimiter(source.name, declared.dialect.delimiter, best.dialect.delimiter, profile)
    }
    guard let choice = declared ?? best else { throw Refusal.importEmpty(source.name) }
    guard let (headers, rowsBefore) = choice.header else {
      // What is wrong is told by reading on.
      try source.eachRow(choice.dialect) { _ in }
      throw Refusal.importEmpty(source.name)
    }
    return try FileLayout(dialect: choice.dialect, headers: headers, rowsBefore: rowsBefore, profile, source.name)
  }

  private init(
    dialect: TableDialect, headers: [String], rowsBefore: Int, _ profile: ImportProfile, _ name: String
  ) throws {
    self.dialect = dialect
    self.headers = headers
    self.rowsBefore = rowsBefore
    let folded = headers.map(HeaderName.folded)
    var missing: [ImportProfile.Column] = []
    for column in profile.columns {
      let found = Self.places(of: column, in: folded)
      guard let first = found.first, let last = found.last else {
        if column.isRequired { missing.append(column) }
        continue
      }
      switch column.which {
      case nil where found.count > 1: throw Refusal.importHeaderRepeated(name, headers[first], column, found, profile)
      case .last: places[column.name] = last
      case .first, nil: places[column.name] = first
      }
    }
    guard missing.isEmpty else { throw Refusal.importColumnsMissing(name, missing, unknown(to: profile), profile) }
  }

  /// The columns under the first of a column's headers that the file has.
  private static func places(of column: ImportProfile.Column, in folded: [String]) -> [Int] {
    for name in column.headers.map(HeaderName.folded) {
      let found = folded.indices.filter { HeaderName.matches(folded[$0], name) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func known(_ headers: [String], to profile: ImportProfile) -> Int {
    let folded = headers.map(HeaderName.folded)
    return profile.columns.count { !places(of: $0, in: folded).isEmpty }
  }

  /// The rows in the first bytes of a file, as far as they can be read so.
  private static func rows(of head: [UInt8], _ dialect: TableDialect) -> [TableRow] {
    var reader = TableReader(dialect)
    guard let rows = try? reader.read(head) else { return [] }
    return head.count < headBytes ? rows + ((try? reader.finish()) ?? []) : rows
  }
}
