import Archive
import ArgumentParser
import Documents
import Git
import Records

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the records of a kind.",
    discussion: """
      Examples:
        legajo list complaint
        legajo list reclamo --where estado!=cerrado --where severity=high
        legajo list action --columns id,status,due,title --sort due
      """)

  @Argument(help: "The kind, by its name or label.") var kind: String
  @Option(name: .customLong("where"), help: "FIELD=VALUE, also != < <= > >= and ~ (contains); all must hold.")
  var conditions: [String] = []
  @Option(help: "Columns, separated by commas.") var columns = "id,status,title"
  @Option(parsing: .unconditional, help: "The field to sort by; -FIELD for the other way.") var sort = "id"
  @Option(help: ArgumentHelp("List a revision.", valueName: "rev")) var at: String?
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let state = try session.state(repository, at: at)
      guard let kind = state.policy.kinds.named(kind) else { throw Refusal.kindUnknown(kind, state.policy.kinds) }
      let filters = try conditions.map { try Condition($0, kind) }
      let order = try Column(sort.hasPrefix("-") ? String(sort.dropFirst()) : sort, kind)
      let columns = try columns.split(separator: ",").map { try Column(String($0), kind) }
      var records = state.records.records.filter { record in
        record.kind == kind.name && filters.allSatisfy { $0.holds(for: record) }
      }
      records.sort { a, b in
        let (x, y) = (order.text(of: a), order.text(of: b))
        return x == y ? a.id < b.id : sort.hasPrefix("-") ? Column.isLess(y, x) : Column.isLess(x, y)
      }
      switch format {
      case .json:
        let rows = records.map { record in
          Dictionary(columns.map { ($0.name, $0.text(of: record)) }, uniquingKeysWith: { first, _ in first })
        }
        try session.console.write(JSON.text(rows))
      case .text:
        try session.console.write(Table.text(records.map { record in columns.map { $0.text(of: record) } }))
      }
    }
  }
}

/// One condition of `--where`.
private struct Condition {
  private let column: Column
  private let sign: String
  private let value: String

  /// - Throws: ``Refusal`` where the text is no condition, or the kind has no such field.
  init(_ text: String, _ kind: Kind) throws {
    let signs = ["!=", "<=", ">=", "=", "<", ">", "~"]
    let found = signs.compactMap { sign in text.firstRange(of: sign).map { (sign, $0) } }
      .min { ($0.1.lowerBound, -$0.0.count) < ($1.1.lowerBound, -$1.0.count) }
    guard let (sign, range) = found, range.lowerBound > text.startIndex else { throw Refusal.conditionUnreadable(text) }
    column = try Column(String(text[..<range.lowerBound]), kind)
    self.sign = sign
    let typed = String(text[range.upperBound...])
    value = sign == "~" ? typed.folded : column.field?.valueNamed(typed) ?? typed
  }

  func holds(for record: Record) -> Bool {
    let values = column.node(of: record)?.items?.compactMap(\.text) ?? [column.text(of: record)]
    switch sign {
    case "=": return values.contains(value)
    case "!=": return !values.contains(value)
    case "~": return values.contains { $0.folded.contains(value) }
    default:
      guard let first = values.first, !first.isEmpty else { return false }
      switch sign {
      case "<": return Column.isLess(first, value)
      case "<=": return !Column.isLess(value, first)
      case ">": return Column.isLess(value, first)
      default: return !Column.isLess(first, value)
      }
    }
  }
}

/// What a column shows: `id`, `kind`, `path`, or a field by its key or label, by dots into objects.
private struct Column {
  let name: String
  let field: Field?

  /// - Throws: ``Refusal`` where the kind has no such field.
  init(_ word: String, _ kind: Kind) throws {
    let path = word.split(separator: ".").map(String.init)
    if ["id", "kind", "path"].contains(word) {
      (name, field) = (word, nil)
    } else {
      switch Result(catching: { () throws(AssignmentFault) in try kind.field(at: path) }) {
      case .success(let found): (name, field) = (found.steps.joined(separator: "."), found.field)
      case .failure(let fault): throw Refusal(fault)
      }
    }
  }

  func node(of record: Record) -> YAMLNode? {
    name.split(separator: ".").reduce(record.document.root) { $0?[String($1)] }
  }

  func text(of record: Record) -> String {
    switch name {
    case "id": return record.id
    case "kind": return record.kind
    case "path": return record.path
    default: return node(of: record).map { $0.text ?? YAMLValue($0).flowText } ?? ""
    }
  }

  /// Numbers by value before words in Spanish order (dates come right either way).
  static func isLess(_ a: String, _ b: String) -> Bool {
    switch (Double(a), Double(b)) {
    case (let x?, let y?): x < y
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): SpanishOrder.less(a, b)
    }
  }
}

/// Columns in line.
enum Table {
  static func text(_ rows: [[String]]) -> String {
    let visible = rows.map { $0.map(FindingText.visible) }
    let count = visible.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in visible.map { FindingText.width($0[column]) }.max() ?? 0 }
    return visible.map { row in
      row.enumerated().map { index, cell in
        index == count - 1
          ? cell : cell + String(repeating: " ", count: widths[index] - FindingText.width(cell) + 2)
      }.joined() + "\n"
    }.joined()
  }
}
