import Archive
import ArgumentParser
import Documents
import Reports

/// The span of days that a report is about.
struct ReportSpan: ParsableArguments {
  @Option(help: ArgumentHelp("A month.", valueName: "YYYY-MM")) var month: String?
  @Option(help: ArgumentHelp("A calendar year.", valueName: "YYYY")) var year: Int?
  @Option(help: ArgumentHelp("From this day on.", valueName: "date")) var from: String?
  @Option(help: ArgumentHelp("Up to and including this day.", valueName: "date")) var to: String?

  /// The options with the span filled in.
  ///
  /// - Throws: ``Refusal`` where a value cannot be read, or more than one span is given.
  func options() throws -> ReportOptions {
    guard [month != nil, year != nil, from != nil || to != nil].count(where: \.self) <= 1 else {
      throw Refusal.severalSpans
    }
    var options = ReportOptions()
    options.month = try month.map(Typed.month)
    options.year = try year.map(Typed.year)
    options.from = try from.map(Typed.day)
    options.to = try to.map(Typed.day)
    return options
  }
}

extension Refusal {
  fileprivate static var severalSpans: Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "se pide más de un período", en: "more than one span is asked for"),
      help: LocalizedText(
        es: "dar --month, --year, o --from y --to: uno solo de los tres",
        en: "give --month, --year, or --from and --to: one of the three"))
  }
}
