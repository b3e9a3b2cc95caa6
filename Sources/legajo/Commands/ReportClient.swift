import ArgumentParser
import Reports

struct ReportClient: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client",
    abstract: "A client's dossier: what is known, done, open, and how it went over the years.",
    discussion: """
      With --audience client the dossier is made of what that client may be shown, and nothing else: no data of others, \
      no internal notes, no names of those who work in the area.

      Examples:
        legajo report client --client CLI-tramites --format html -o legajo.html
        legajo report client --client CLI-tramites --audience client --at annual/2025 --format pdf -o legajo.pdf
      """)

  @Option(help: ArgumentHelp("The client.", valueName: "id")) var client: String
  @Option(help: "Who is to read it: area or client.") var audience: ReportAudience = .area
  @OptionGroup var common: ReportRun

  func run() throws {
    var options = ReportOptions()
    options.client = client
    options.audience = audience
    try common.run(.client, options)
  }
}
