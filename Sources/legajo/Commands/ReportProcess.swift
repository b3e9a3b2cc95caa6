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

  @Option(help: ArgumentHelp("A calendar year.", valueName: "year")) var year: Int?
  @Option(help: ArgumentHelp("A month.", valueName: "month")) var month: String?
  @Option(help: ArgumentHelp("The first day of the span.", valueName: "date")) var from: String?
  @Option(help: ArgumentHelp("The last day of the span.", valueName: "date")) var to: String?
  @OptionGroup var common: ReportRun

  func run() throws {
    try Session.run(common.global) { _ in
      var options = ReportOptions()
      options.year = year
      options.month = try month.map(Typed.month)
      options.from = try from.map(Typed.day)
      options.to = try to.map(Typed.day)
      try common.run(.process, options)
    }
  }
}
