import ArgumentParser
import Reports

struct ReportProcess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "process",
    abstract: "How the process runs: who works with it, how records move and wait, what is missing.",
    discussion: """
      The span is the year of the report's day up to it, where none is given.

      Examples:
        legajo report process --year 2026 --format html -o proceso.html
        legajo report process --from 2026-01-01 --to 2026-06-30
        legajo report process --month 2026-03 --format csv
      """)

  @OptionGroup var span: ReportSpan
  @OptionGroup var common: ReportRun

  func run() throws { try common.run(.process, span.options()) }
}
