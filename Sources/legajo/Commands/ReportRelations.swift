import ArgumentParser
import Reports

struct ReportRelations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "The state of the relations with all clients: last contact, score, what is open.",
    discussion: """
      The most neglected client stands first: who was never spoken to, then the longest ago.

      Examples:
        legajo report relations --format html -o relaciones.html
        legajo report relations --at annual/2025 --lang en
      """)

  @OptionGroup var common: ReportRun

  func run() throws { try common.run(.relations, ReportOptions()) }
}
