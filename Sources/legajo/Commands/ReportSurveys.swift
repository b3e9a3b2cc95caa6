import ArgumentParser
import Reports

struct ReportSurveys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "surveys",
    abstract: "The monthly report on ticket surveys, for the CMI.",
    discussion: """
      Only surveys count that are cleansed or reported. Where it is not known how many were asked, there is no response \
      rate and no margin of error.

      Examples:
        legajo report surveys --month 2026-03 --format html -o encuestas-2026-03.html
        legajo report surveys --month 2026-03 --lang en
        legajo report surveys --format csv --csv-dialect excel-es -o encuestas.csv
      """)

  @Option(help: ArgumentHelp("The month; the latest with answers that count where left out.", valueName: "YYYY-MM"))
  var month: String?
  @OptionGroup var common: ReportRun

  func run() throws { try common.run(.surveys, options()) }

  private func options() throws -> ReportOptions {
    var options = ReportOptions()
    options.month = try month.map(Typed.month)
    return options
  }
}
