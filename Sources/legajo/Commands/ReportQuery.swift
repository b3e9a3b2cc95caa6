import ArgumentParser
import Reports

struct ReportQuery: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Records of a kind on demand: conditions, columns, order.",
    discussion: """
      Conditions, columns and order are those of “legajo list”. Void records are left out unless --where status=void \
      asks for them. With --client the report is made of what that client may be shown, and nothing else.

      Examples:
        legajo report query --kind complaint --where status!=closed --columns id,client,received,severity,title
        legajo report query --kind acción --where 'vence<2026-07-01' --sort due --title "Acciones hasta junio"
        legajo report query --kind action --client CLI-tramites --format html -o acciones.html
      """)

  @Option(help: "The kind, by its name or label.") var kind: String
  @Option(name: .customLong("where"), help: "FIELD=VALUE, also != < <= > >= and ~ (contains); all must hold.")
  var conditions: [String] = []
  @Option(help: "Columns, separated by commas.") var columns = "id,status,title"
  @Option(
    parsing: .unconditional, help: "The fields to sort by, separated by commas; -FIELD for the other way.")
  var sort = "id"
  @Option(help: "A title for the report.") var title: String?
  @Option(help: ArgumentHelp("Only what this client may be shown.", valueName: "id")) var client: String?
  @OptionGroup var common: ReportRun

  func run() throws {
    var options = ReportOptions()
    options.kind = kind
    options.conditions = conditions
    options.columns = columns.split(separator: ",").map(String.init)
    options.sort = sort.split(separator: ",").map(String.init)
    options.title = title
    options.client = client
    try common.run(.query, options)
  }
}
