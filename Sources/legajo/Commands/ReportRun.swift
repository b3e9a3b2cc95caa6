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
  @Option(
    name: .customLong("format"),
    help: "md, html, pdf, csv or json; where left out, what the name of the file ends with, else md.")
  var asked: ReportFormat?
  @Option(help: "standard, or excel-es for Spanish spreadsheets.") var csvDialect: CSVDialect = .standard
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file; the terminal where left out.", valueName: "file"))
  var output: String?
  @Flag(help: "Leave the repository's own templates aside.") var defaultPage = false
  @OptionGroup var global: GlobalOptions

  private var format: ReportFormat { .form(asked, of: output, else: .md) }

  /// Makes a report and writes it where it was asked for.
  func run(_ name: ReportName, _ options: @autoclosure () throws -> ReportOptions) throws {
    try Session.run(global) { session in
      let source = try source(session)
      let report = try name.compile(source, options(), rendering(session, source))
      guard let output = output.map(session.path(of:)) else {
        return try session.console.write(bytes(of: report, session))
      }
      try write(report, to: output, session)
      session.console.say(output)
    }
  }

  /// Makes a report for each of several clients, a file each in the folder that was asked for, and tells which.
  func runAll(
    _ name: ReportName, of clients: (ReportSource) throws -> [String],
    _ options: @autoclosure () throws -> ReportOptions
  ) throws {
    try Session.run(global) { session in
      guard let folder = output.map(session.path(of:)) else { throw Refusal.folderNeeded }
      let source = try source(session)
      let ids = try clients(source)
      guard !ids.isEmpty else { throw Refusal.noClientThen }
      try OutputFile.makeFolder(folder)
      for (index, id) in ids.enumerated() {
        var options = try options()
        options.client = id
        let report = try name.compile(source, options, rendering(session, source))
        let month = report.manifest.options.month.map { "-\($0)" } ?? ""
        let file = "\(folder)/\(id)\(month).\(format.rawValue)"
        try write(report, to: file, session)
        session.console.say("\(index + 1)/\(ids.count) \(file)")
      }
    }
  }

  private func bytes(of report: CompiledReport, _ session: Session) throws -> [UInt8] {
    guard format == .pdf else { return report.bytes }
    return try PDFPrinter(environment: session.console.environment).pdf(of: report.bytes)
  }

  private func write(_ report: CompiledReport, to file: String, _ session: Session) throws {
    let bytes = try bytes(of: report, session)
    try OutputFile(path: file).write(bytes)
    guard format.needsSidecar else { return }
    let manifest = format == .pdf ? report.manifest.printed(as: bytes) : report.manifest
    try OutputFile(path: Manifest.sidecar(of: file)).write(manifest.bytes)
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

extension FindingCode {
  /// A folder that is to be named, for several files.
  static let folderNeeded = FindingCode("folder-needed")
}

extension Refusal {
  fileprivate static var folderNeeded: Refusal {
    Refusal(
      .folderNeeded, .usage,
      LocalizedText(
        es: "con --all se hace un archivo por cliente, y falta decir dónde",
        en: "with --all a file is made for each client, and it is not said where"),
      help: LocalizedText(es: "nombrar una carpeta: -o informes/", en: "name a folder: -o reports/"))
  }

  fileprivate static var noClientThen: Refusal {
    Refusal(
      .clientUnknown, .refused,
      LocalizedText(es: "no había clientes en ese mes", en: "there were no clients in that month"),
      help: LocalizedText(
        es: "ver desde cuándo lo es cada uno: legajo list client --columns id,since,until",
        en: "see since when each is one: legajo list client --columns id,since,until"))
  }
}
