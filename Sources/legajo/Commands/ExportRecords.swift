import Archive
import ArgumentParser
import Documents
import Git
import Records
import Reports

struct ExportRecords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "All records of kinds, void ones too.",
    discussion: """
      CSV has a row for each record and a column for each field: objects by dots (ticket.id), lists of words joined by \
      “; ”, other lists as JSON. A cell that a spreadsheet would take for a formula begins with an apostrophe. JSON and \
      NDJSON (an object on each line) have the fields as the record has them.

      Examples:
        legajo export records complaint
        legajo export reclamo acción --format json -o datos.json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, ndjson
  }

  @Argument(help: "The kinds, by their names or labels.") var kinds: [String]
  @Option(help: "csv, json or ndjson; where left out, what the name of the file ends with, else csv.")
  var format: Format?
  @Option(help: "Of CSV: standard, or excel-es for Spanish spreadsheets.") var dialect: CSVDialect = .standard
  @Option(help: ArgumentHelp("The revision to export.", valueName: "rev")) var at = "HEAD"
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file; the terminal where left out.", valueName: "file"))
  var output: String?
  @OptionGroup var global: GlobalOptions

  /// One record as JSON.
  private struct Exported: Encodable {
    var kind: String
    var id: String
    var path: String
    var fields: JSONNode
    var body: String
  }

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      let state = try State.read(repository, .commit(repository.resolve(at)))
      let policy = state.policy
      let kinds = try self.kinds.map { name in
        guard let kind = policy.kinds.named(name) else { throw Refusal.kindUnknown(name, policy.kinds) }
        return kind
      }
      let records = state.records.withoutPrivateText(by: policy).records
      let bytes: [UInt8] =
        switch Format.form(format, of: output, else: .csv) {
        case .csv: RecordTable(records, of: kinds).csv(dialect)
        case .json: Array(try JSON.text(Self.exported(records, kinds)).utf8)
        case .ndjson: Array(try Self.exported(records, kinds).map { try JSON.line($0) }.joined().utf8)
        }
      try session.write(bytes, to: output)
    }
  }

  private static func exported(_ records: [Record], _ kinds: [Records.Kind]) -> [Exported] {
    kinds.flatMap { kind in
      records.filter { $0.kind == kind.name }.compactMap { record in
        record.document.root.map { root in
          Exported(
            kind: record.kind, id: record.id, path: record.path, fields: JSONNode(node: root),
            body: record.document.bodyText)
        }
      }
    }
  }
}

extension Session {
  /// Writes data to a file, and tells its path, or to the terminal.
  func write(_ bytes: [UInt8], to output: String?) throws {
    guard let path = output.map(path(of:)) else { return try console.write(bytes) }
    try OutputFile(path: path).write(bytes)
    console.say(path)
  }
}
