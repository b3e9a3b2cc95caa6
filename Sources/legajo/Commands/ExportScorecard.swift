import Archive
import ArgumentParser
import Documents
import Git
import Records
import Reports

struct ExportScorecard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cmi",
    abstract: "The card of the Balanced Scorecard (CMI) of a month or a year.",
    discussion: """
      The indicators in force with value, target, light, the period before, the same period a year before, and n/N. A \
      month shows the monthly indicators, a year all of them. A value that is missing says why.

      Examples:
        legajo export cmi --month 2026-03
        legajo export cmi --year 2025 --at annual/2025 --format csv --dialect excel-es -o cmi.csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  @Option(help: ArgumentHelp("The month.", valueName: "YYYY-MM")) var month: String?
  @Option(help: ArgumentHelp("The year.", valueName: "YYYY")) var year: String?
  @Option(help: "text, csv or json; where left out, what the name of the file ends with, else text.")
  var format: Format?
  @Option(help: "Of CSV: standard, or excel-es for Spanish spreadsheets.") var dialect: CSVDialect = .standard
  @Option(help: ArgumentHelp("The tag or other revision of the data.", valueName: "rev")) var at = "HEAD"
  @Option(help: ArgumentHelp("Today; the day of the commit where left out.", valueName: "date")) var asOf: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file; the terminal where left out.", valueName: "file"))
  var output: String?
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (month == nil) == (year == nil) { throw ValidationError("give --month or --year, one of them") }
  }

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      let source = try ReportSource.read(
        repository, at: repository.resolve(at), tag: repository.tag(named: at) == nil ? nil : at,
        asOf: asOf.map(Typed.day))
      let card = Scorecard.make(source, try period())
      let language = session.language
      switch Format.form(format, of: output, else: .text) {
      case .json: try session.write(card.json(), to: output)
      case .csv: try session.write(card.csv(dialect, language), to: output)
      case .text:
        let (heading, rows) = card.table(language)
        let none = language == .es ? "No hay indicadores vigentes en el período." : "No indicator is in force then."
        let body = card.cards.isEmpty ? none + "\n" : Table.text(rows)
        try session.write(Array((heading + "\n\n" + body).utf8), to: output)
      }
    }
  }

  private func period() throws -> ScorecardPeriod {
    if let month { return .month(try Typed.month(month)) }
    guard let year, year.utf8.count == 4, let period = ScorecardPeriod(year) else {
      throw Refusal.notAYear(year ?? "")
    }
    return period
  }
}

extension Refusal {
  fileprivate static func notAYear(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "\(text) no es un año", en: "\(text) is not a year"),
      help: LocalizedText(es: "escribir cuatro cifras, como 2026", en: "write four digits, as 2026"))
  }
}
