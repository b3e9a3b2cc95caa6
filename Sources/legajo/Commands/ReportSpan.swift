import ArgumentParser
import Reports

/// The span of days that a report is about.
struct ReportSpan: ParsableArguments {
  @Option(help: ArgumentHelp("A month.", valueName: "YYYY-MM")) var month: String?
  @Option(help: ArgumentHelp("A calendar year.", valueName: "YYYY")) var year: Int?
  @Option(help: ArgumentHelp("From this day on.", valueName: "date")) var from: String?
  @Option(help: ArgumentHelp("Up to and including this day.", valueName: "date")) var to: String?

  /// The options with the span filled in.
  func options() throws -> ReportOptions {
    var options = ReportOptions()
    options.month = try month.map(Typed.month)
    options.year = try year.map(Typed.year)
    options.from = try from.map(Typed.day)
    options.to = try to.map(Typed.day)
    return options
  }
}
