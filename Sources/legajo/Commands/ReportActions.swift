import ArgumentParser
import Reports

struct ReportActions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "Actions and commitments: open, overdue, done on time, effective.",
    discussion: """
      What is open, overdue and due soon on the report's day, and what came of the actions of a month, a year or a span: \
      done by the first due date that history knows, with the clients' conformity, effective. Without a span it is the \
      year of the report's day, up to it.

      Examples:
        legajo report actions --year 2026
        legajo report actions --as-of 2026-06-30 --format html -o acciones.html
        legajo report actions --from 2026-01-01 --to 2026-06-30 --format csv --csv-dialect excel-es -o acciones.csv
      """)

  @OptionGroup var span: ReportSpan
  @OptionGroup var common: ReportRun

  func run() throws { try common.run(.actions, span.options()) }
}
