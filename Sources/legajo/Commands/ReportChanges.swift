import ArgumentParser
import Git
import Reports

struct ReportChanges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "What of the process definition changed: who, approved by whom, and whether it was communicated.",
    discussion: """
      Schema, questionnaire, indicators, process documents, settings, roles, lists, calendars, import profiles and \
      templates. Without --since it is what changed since the tag of the year before (annual/2025 for a report of 2026), \
      or from the beginning where there is none.

      Examples:
        legajo report changes --at annual/2025 --format html -o cambios.html
        legajo report changes --since annual/2025
        legajo report changes --since HEAD~20 --format csv -o cambios.csv
      """)

  @Option(help: ArgumentHelp("An earlier revision.", valueName: "rev")) var since: String?
  @OptionGroup var common: ReportRun

  func run() throws { try common.run(.changes, options()) }

  private func options() throws -> ReportOptions {
    let session = Session(options: common.global)
    var options = ReportOptions()
    if let since { options.since = try session.revision(since, session.openToRead()).hex }
    return options
  }
}
