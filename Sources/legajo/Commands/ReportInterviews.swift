import Archive
public import ArgumentParser
import Documents
import Git
import Records
public import Reports

struct ReportInterviews: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interviews",
    abstract: "The annual interview report.",
    discussion: """
      It reads only the commit and its history: files on disk, the clock and the machine's language do not matter, and \
      two runs give the same bytes.

      Examples:
        legajo report interviews --at annual/2025 --format html -o informe.html
        legajo report interviews --at annual/2025 --lang en > report.md
        legajo report interviews --format csv --csv-dialect excel-es -o datos.csv
        legajo report interviews --campaign CAM-2026 --as-of 2026-10-31
      """)

  @Option(help: ArgumentHelp("The tag or other revision to report from.", valueName: "rev")) var at = "HEAD"
  @Option(help: ArgumentHelp("The campaign; the latest closed one where left out.", valueName: "id")) var campaign:
    String?
  @Option(help: ArgumentHelp("Today, for the report; the day of the commit where left out.", valueName: "date"))
  var asOf: String?
  @Option(help: "md, html, csv or json.") var format: ReportFormat = .md
  @Option(help: "standard, or excel-es for Spanish spreadsheets.") var csvDialect: CSVDialect = .standard
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file; the terminal where left out.", valueName: "file"))
  var output: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      let day = try asOf.map { text in
        guard let day = CalendarDate(text) else { throw Refusal.notADate(text) }
        return day
      }
      let (report, policy) = try InterviewReport.read(
        repository, at: repository.resolve(at), tag: try repository.tag(named: at) == nil ? nil : at,
        campaign: campaign, asOf: day)
      let (bytes, manifest) = try report.render(
        InterviewReport.Rendering(
          output: format, language: session.asked ?? policy.control.settings.language, csvDialect: csvDialect,
          tool: Version.text, settingsHash: policy.settingsHash, schemaHash: policy.schemaHash))
      guard let output = output.map(session.path(of:)) else { return try session.console.write(bytes) }
      try OutputFile(path: output).write(bytes)
      if format == .csv { try OutputFile(path: Manifest.sidecar(of: output)).write(manifest.bytes) }
      session.console.say(output)
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension CSVDialect: ExpressibleByArgument {}

extension Refusal {
  static func notADate(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "\(text) no es una fecha", en: "\(text) is not a date"),
      help: LocalizedText(es: "escribir año-mes-día, como 2026-03-12", en: "write year-month-day, as 2026-03-12"))
  }
}
