import ArgumentParser
import Reports

struct ReportQuality: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "The quality of the information: what is missing, stale, broken or late.",
    discussion: """
      Fields that the practice asks for and that are empty, clients whose record nobody went through, what the check \
      finds at that commit, dates that disagree, what waits for cleansing, changes after closing, void records and \
      accepted breaches.

      Examples:
        legajo report quality --at annual/2025 --format html -o calidad.html
        legajo report quality --format csv --csv-dialect excel-es -o calidad.csv
      """)

  @OptionGroup var common: ReportRun

  func run() throws { try common.run(.quality, ReportOptions()) }
}
