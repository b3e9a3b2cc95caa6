import ArgumentParser
import Reports

struct ReportCommon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "common",
    abstract: "Needs and complaints that several clients have in common.",
    discussion: """
      Topics by clients, from interviews, complaints and findings, with where each shows and what is being done. Without \
      a span it is the year that ends on the report's day.

      Examples:
        legajo report common
        legajo report common --year 2025 --format html -o en-comun-2025.html
        legajo report common --from 2025-07-01 --to 2026-06-30 --lang en
      """)

  @OptionGroup var span: ReportSpan
  @OptionGroup var common: ReportRun

  func run() throws { try common.run(.common, span.options()) }
}
