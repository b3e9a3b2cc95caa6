import ArgumentParser
import Reports

struct ReportService: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service",
    abstract: "The monthly service report to one client.",
    discussion: """
      Availability against the target, cases, complaints, surveys, actions and commitments of one client, and what is \
      known of the next month. It is made of what that client may see, and holds nothing of another's.

      Examples:
        legajo report service --client CLI-tramites --month 2026-03 --format html -o tramites-2026-03.html
        legajo report service --client CLI-tramites --month 2026-03 --format csv --csv-dialect excel-es -o tramites.csv
        legajo report service --all --month 2026-03 --format pdf -o informes/
      """)

  @Option(help: ArgumentHelp("The client that it is for.", valueName: "id")) var client: String?
  @Flag(help: "For every client of the month, a file each in the folder of -o.") var all = false
  @Option(help: ArgumentHelp("The month; the latest with figures where left out.", valueName: "YYYY-MM"))
  var month: String?
  @OptionGroup var common: ReportRun

  func validate() throws {
    guard all == (client == nil) else { throw ValidationError("Give --client ID, or --all.") }
  }

  func run() throws {
    guard all else { return try common.run(.service, options()) }
    try common.runAll(.service, of: { $0.clients(in: try month.map(Typed.month)) }, options())
  }

  private func options() throws -> ReportOptions {
    var options = ReportOptions()
    options.client = client
    options.month = try month.map(Typed.month)
    return options
  }
}
