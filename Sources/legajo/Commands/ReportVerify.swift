import Archive
import ArgumentParser
import Documents
import Git
import Records
import Reports

struct ReportVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Rebuild a report from its manifest and compare.",
    discussion: """
      With the same version of legajo every byte is compared; with another one the data behind the page. The manifest \
      of a CSV or PDF stands in the file beside it (FILE.manifest.json).

      Examples:
        legajo report verify informe.html
      """)

  @Argument(help: "The report's file.") var file: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      HashVerification.enable()
      let file = session.path(of: file)
      let bytes = try OutputFile(path: file).read()
      let beside = OutputFile(path: Manifest.sidecar(of: file))
      guard let manifest = try Manifest.read(beside.exists ? beside.read() : bytes) else {
        throw Refusal.noManifest(file)
      }
      let verdict = try manifest.verify(bytes, in: repository, tool: Version.text)
      let language = session.language
      guard verdict.isConfirmed else { throw verdict.refusal(file) }
      try session.console.write("\(verdict.message[language])\n")
    }
  }
}

extension FindingCode {
  /// A file without the manifest of a report.
  static let manifestMissing = FindingCode("manifest-missing")
}

extension Refusal {
  fileprivate static func noManifest(_ file: String) -> Refusal {
    Refusal(
      .manifestMissing, .cannotRun,
      LocalizedText(es: "\(file) no lleva el manifiesto de un informe", en: "\(file) carries no report's manifest"),
      help: LocalizedText(
        es: "el de un CSV o PDF está en \(Manifest.sidecar(of: file)); los demás lo llevan adentro",
        en: "that of a CSV or PDF is in \(Manifest.sidecar(of: file)); the others carry it inside"))
  }
}
