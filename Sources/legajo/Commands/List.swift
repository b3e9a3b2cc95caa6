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
        legajo list reclamo --where status!=closed --where severity=high
        legajo list action --columns id,status,due,title --sort due
      """)

  @Argument(help: "The kind, by its name or label.") var kind: String
  @Option(name: .customLong("where"), help: "FIELD=VALUE, also != < <= > >= and ~ (contains); all must hold.")
  var conditions: [String] = []
  @Option(help: "Columns, separated by commas.") var columns = "id,status,title"
  @Option(help: "The field to sort by; -FIELD for the other way.") var sort = "id"
  @Option(help: ArgumentHelp("List a revision.", valueName: "rev")) var at: String?
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let state = try session.state(repository, at: at)
      guard let kind = state.policy.kinds.named(kind) else { throw Refusal.kindUnknown(kind, state.policy.kinds) }
      let filters = try conditions.map { try Condition($0) }
      let field = sort.hasPrefix("-") ? String(sort.dropFirst()) : sort
      var records = state.records.records.filter { record in
        record.kind == kind.name && filters.allSatisfy { $0.holds(for: record) }
      }
      records.sort { a, b in
        let (x, y) = (a.column(field), b.column(field))
        return x == y ? a.id < b.id : Condition.isLess(x, y) != sort.hasPrefix("-")
      }
      let names = columns.split(separator: ",").map(String.init)
      switch format {
      case .json: try session.console.write(JSON.text(records.map { record in names.map { [$0: record.column($0)] } }))
      case .text: try session.console.write(Table.text(records.map { record in names.map(record.column) }))
      }
    }
  }
}

/// One condition of `--where`.
struct Condition {
  private let field: String
  private let sign: String
  private let value: String

  init(_ text: String) throws {
    let signs = ["!=", "<=", ">=", "=", "<", ">", "~"]
    let found = signs.compactMap { sign in text.firstRange(of: sign).map { (sign, $0) } }
      .min { ($0.1.lowerBound, -$0.0.count) < ($1.1.lowerBound, -$1.0.count) }
    guard let (sign, range) = found, range.lowerBound > text.startIndex else { throw Refusal.conditionUnreadable(text) }
    field = String(text[..<range.lowerBound])
    self.sign = sign
    value = String(text[range.upperBound...])
  }

  func holds(for record: Record) -> Bool {
    let items = record[field]?.items?.compactMap(\.text)
    let values = items ?? [record.column(field)]
    switch sign {
    case "=": return values.contains(value)
    case "!=": return !values.contains(value)
    case "~": return values.contains { $0.lowercased().contains(value.lowercased()) }
    default:
      guard let first = values.first, !first.isEmpty else { return false }
      let less = Self.isLess(first, value)
      let equal = first == value
      return sign == "<" ? less : sign == "<=" ? less || equal : sign == ">" ? !less && !equal : !less
    }
  }

  /// Numbers by value, everything else by bytes (dates too).
  static func isLess(_ a: String, _ b: String) -> Bool {
    if let x = Double(a), let y = Double(b) { return x < y }
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}

extension Record {
  /// The text of a column: `id`, `kind`, `path`, or a field, by dots into objects.
  func column(_ name: String) -> String {
    switch name {
    case "id": return id
    case "kind": return kind
    case "path": return path
    default:
      let node = name.split(separator: ".").reduce(document.root) { $0?[String($1)] }
      return node.map { $0.text ?? YAMLValue($0).flowText } ?? ""
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
