import Documents
import Records
import Tables

/// The rows that were not taken.
struct Rejects {
  /// One row with its reason.
  struct Row {
    var line: Int
    var reason: RejectReason
  }

  /// How many.
  private(set) var count = 0
  /// The first ones.
  private(set) var first: [Row] = []
  /// How many have each kind of reason, with an example of it.
  private(set) var kinds: [String: (count: Int, example: RejectReason)] = [:]
  /// The file that keeps them, without its header.
  private(set) var text = ""
  private let language: Language
  /// The columns that it keeps.
  private let columns: [String]

  /// How many are told one by one.
  static let told = 20

  init(_ language: Language, columns: [String]) {
    self.language = language
    self.columns = columns
  }

  mutating func add(_ row: TableRow, _ reason: RejectReason, _ cells: CellReader) {
    count += 1
    if first.count < Self.told { first.append(Row(line: row.line, reason: reason)) }
    kinds[reason.kind, default: (0, reason)].count += 1
    let kept = columns.map { column in
      let value = cells.text(column, row) ?? ""
      return column == "client_key" ? AnswerReader.withoutAddress(value) ?? "" : value
    }
    text += TableText.line([String(row.line), reason.words[language]] + kept)
  }

  /// The whole file.
  var file: String { TableText.line(["line", "reason"] + columns) + text }

  /// The commonest reason.
  var commonest: (count: Int, example: RejectReason)? {
    kinds.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value
  }
}
