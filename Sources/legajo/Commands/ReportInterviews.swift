import ArgumentParser
import Reports

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

  @Option(help: ArgumentHelp("The campaign; the latest closed one where left out.", valueName: "id")) var campaign:
    String?
  @OptionGroup var common: ReportRun

  func run() throws {
    var options = ReportOptions()
    options.campaign = campaign
    try common.run(.interviews, options)
  }
}
