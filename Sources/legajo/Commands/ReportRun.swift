import Archive
public import ArgumentParser
import Documents
import Git
import Records
public import Reports

/// The options that every report takes, and how one is made and written.
struct ReportRun: ParsableArguments {
  @Option(help: ArgumentHelp("The tag or other revision to report from.", valueName: "rev")) var at = "HEAD"
  @Option(help: ArgumentHelp("Today, for the report; the day of the commit where left out.", valueName: "date"))
  var asOf: String?
  @Option(help: "md, html, pdf, csv or json.") var format: ReportFormat = .md
  @Option(help: "standard, or excel-es for Spanish spreadsheets.") var csvDialect: CSVDialect = .standard
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file; the terminal where left out.", valueName: "file"))
  var output: String?
  @Flag(help: "Leave the repository's own templates aside.") var defaultPage = false
  @OptionGroup var global: GlobalOptions

  /// Makes a report and writes it where it was asked for.
  func run(_ name: ReportName, _ options: @autoclosure () throws -> ReportOptions) throws {
    try Session.run(global) { session in
      let source = try source(session)
      let report = try name.compile(source, options(), rendering(session, source))
      let bytes =
        format == .pdf
        ? try PDFPrinter(environment: session.console.environment).pdf(of: report.bytes) : report.bytes
      guard let output = output.map(session.path(of:)) else { return try session.console.write(bytes) }
      try OutputFile(path: output).write(bytes)
      if format.needsSidecar { try OutputFile(path: Manifest.sidecar(of: output)).write(report.manifest.bytes) }
      session.console.say(output)
    }
  }

  /// The commit that is reported.
  private func source(_ session: Session) throws -> ReportSource {
    let repository = try session.openToRead()
    return try ReportSource.read(
      repository, at: repository.resolve(at), tag: repository.tag(named: at) == nil ? nil : at,
      asOf: asOf.map(Typed.day))
  }

  private func rendering(_ session: Session, _ source: ReportSource) -> ReportRendering {
    ReportRendering(
      output: format, language: session.asked ?? source.policy.control.settings.language, csvDialect: csvDialect,
      tool: Version.text, isDefaultPage: defaultPage)
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension CSVDialect: ExpressibleByArgument {}
extension ReportAudience: ExpressibleByArgument {}
