import ArgumentParser

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Records, or the scorecard, as data for other programs.",
    discussion: """
      Examples:
        legajo export complaint > reclamos.csv
        legajo export client --dialect excel-es -o clientes.csv
        legajo export complaint action --format ndjson --at annual/2025
        legajo export cmi --month 2026-03
      """,
    subcommands: [ExportRecords.self, ExportScorecard.self], defaultSubcommand: ExportRecords.self)
}
