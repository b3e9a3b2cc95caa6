import Documents
public import Records

/// Records of one or several kinds as a table: a row for each, a column for each field of their schemas.
///
/// Objects are columns of their own by dots (`ticket.id`). A list of plain values is joined by `; `; other lists, and
/// lists with a `;` in a value, are JSON. Values are as the records have them, whatever the language.
public struct RecordTable: Sendable {
  private let columns: [String]
  private let rows: [[CSV.Cell]]

  /// A table of records.
  ///
  /// - Parameters:
  ///   - kinds: those to show, in the order of the columns; with more than one the kind is a column, too.
  ///   - records: the records; those of other kinds are left out.
  public init(_ records: [Record], of kinds: [Kind]) {
    let columns = Self.columns(of: kinds)
    let names = kinds.map(\.name)
    let leading = kinds.count > 1 ? ["kind", "id", "path"] : ["id", "path"]
    self.columns = leading + columns.map(\.name) + ["body"]
    let shown = records.filter { names.contains($0.kind) }.sorted { a, b in
      (names.firstIndex(of: a.kind) ?? 0, a.id) < (names.firstIndex(of: b.kind) ?? 0, b.id)
    }
    rows = shown.map { record in
      let own = kinds.count > 1 ? [record.kind, record.id, record.path] : [record.id, record.path]
      return own.map(CSV.Cell.text) + columns.map { Self.cell($0, of: record) } + [.text(record.document.bodyText)]
    }
  }

  /// The table as CSV, safe to open in a spreadsheet.
  public func csv(_ dialect: CSVDialect) -> [UInt8] {
    Array(CSV(dialect: dialect).text([columns.map(CSV.Cell.text)] + rows).utf8)
  }

  /// A field by its keys into objects.
  private struct Column: Hashable {
    var keys: [String]
    var name: String { keys.joined(separator: ".") }
  }

  /// The fields of some kinds, each name once, in the order of the schemas.
  private static func columns(of kinds: [Kind]) -> [Column] {
    var seen: Set<String> = []
    return kinds.flatMap { leaves($0.fields, []) }.filter { seen.insert($0.name).inserted }
  }

  private static func leaves(_ fields: [Field], _ keys: [String]) -> [Column] {
    fields.flatMap { field -> [Column] in
      field.isList || field.fields.isEmpty
        ? [Column(keys: keys + [field.name])] : leaves(field.fields, keys + [field.name])
    }
  }

  private static func cell(_ column: Column, of record: Record) -> CSV.Cell {
    guard let node = column.keys.reduce(record.document.root, { $0?[$1] }) else { return .text("") }
    switch node.content {
    case .scalar(let scalar):
      return node.number != nil && scalar.isDecimal ? .digits(scalar.text) : .text(scalar.text)
    case .sequence(let items, _):
      let texts = items.compactMap(\.text)
      guard texts.count == items.count, !texts.contains(where: { $0.contains(";") }) else {
        return .text(node.jsonLine)
      }
      return .text(texts.joined(separator: "; "))
    case .mapping: return .text(node.jsonLine)
    }
  }
}

extension YAMLScalar {
  /// Whether it is a number that spreadsheets read as it stands: digits, perhaps a sign before and a point within.
  fileprivate var isDecimal: Bool {
    let digits = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
    guard let first = digits.first, (0x30...0x39).contains(first) else { return false }
    let isPlain = digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    return isPlain && digits.count { $0 == 0x2E } <= 1
      && !(first == 0x30 && digits.count > 1 && digits.dropFirst().first != 0x2E)
  }
}
