import ArgumentParser
import Reports

struct ReportComplaints: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaints",
    abstract: "The complaints of a month, a year or a span.",
    discussion: """
      How many came and went, how long they took in working days, what they were about and whose they were. Without a \
      span it is the year of the report's day, up to it. Private complaints are counted and nothing more.

      Examples:
        legajo report complaints --month 2026-03
        legajo report complaints --year 2026 --format html -o reclamos-2026.html
        legajo report complaints --from 2026-01-01 --to 2026-06-30 --format csv -o reclamos.csv
      """)

  @OptionGroup var span: ReportSpan
  @OptionGroup var common: ReportRun

  func run() throws { try common.run(.complaints, span.options()) }
}
