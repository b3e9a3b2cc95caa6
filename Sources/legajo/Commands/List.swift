import Archive
import ArgumentParser
import Documents
import Git
import Records

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the records of a kind.",
    discussion: """
      A date may be compared by < <= > >= with a month or a year, too. contacts.name looks into each item of a list.

      Examples:
        legajo list complaint
        legajo list reclamo --where estado!=cerrado --where severity=high
        legajo list action --columns id,status,due,title --sort due
        legajo list complaint --where 'received>=2026-03' --where 'received<=2026-05'
        legajo list client --where contacts.name~pereyra --columns id,contacts.email
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
      let selection = try RecordSelection(
        kind: kind, conditions: conditions, sort: [sort], in: state.policy.kinds)
      let columns = try columns.split(separator: ",").map { try RecordColumn(String($0), of: selection.kind) }
      let records = selection.records(of: state.records)
      switch format {
      case .json:
        let rows = records.map { record in
          Dictionary(columns.map { ($0.name, $0.text(of: record)) }, uniquingKeysWith: { first, _ in first })
        }
        try session.console.write(JSON.text(rows))
      case .text:
        try session.console.write(Table.text(records.map { record in columns.map { $0.text(of: record) } }))
      }
      if records.isEmpty, format == .text {
        session.console.say(session.language == .es ? "ningún registro" : "no record")
      }
      let lost = state.records.unreadable.filter { selection.kind.id.match($0) != nil }.sorted()
      if !lost.isEmpty {
        let names = lost.joined(separator: ", ")
        session.console.say(
          session.language == .es
            ? "faltan los que no se pueden leer (legajo check): \(names)"
            : "those that cannot be read are missing (legajo check): \(names)")
      }
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
