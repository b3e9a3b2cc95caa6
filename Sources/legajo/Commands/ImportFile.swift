import Archive
import ArgumentParser
import Documents
import Git
import Imports
import Records

struct ImportFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in a ticket system's survey, by a profile of imports/.",
    discussion: """
      The survey's record and its answers are written as files to look through and commit; rows that cannot be taken are
      kept beside them, each with its line and reason. The same file twice changes nothing.

      Examples:
        legajo import glpi encuesta-marzo.csv --dry-run
        legajo import glpi encuesta-marzo.csv
        legajo import jira todo-2026.csv --month 2026-03 --system mesa
        legajo commit -m "Importar la encuesta de marzo"
      """)

  @Argument(help: "The profile: the name of its file in imports/.") var profile: String
  @Argument(help: "The exported file.") var file: String
  @Option(help: ArgumentHelp("The month to take, YYYY-MM; the one that the file holds.", valueName: "month"))
  var month: String?
  @Option(help: "The ticket system, a word of lists.yaml; the profile's.") var system: String?
  @Option(help: ArgumentHelp("The form of the file's dates, instead of the profile's.", valueName: "form"))
  var dates: String?
  @Flag(help: "Take rows whose client has no key in ticket_keys, too.") var allowUnknownClients = false
  @Flag(help: "Replace an earlier import of the month that nobody has cleansed.") var replace = false
  @Flag(help: "Tell what would be written, and stop.") var dryRun = false
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToEdit()
      let state = try session.state(repository, at: nil)
      let source = session.importSource(file)
      let profile = try ImportProfile.named(profile, dates: dates, in: state)
      let request = try SurveyImport.Request(
        profile: profile, system: profile.system(asked: system, in: state), month: month.map(Typed.month),
        allowsUnknownClients: allowUnknownClients)
      let imported = try SurveyImport.read(source, request, for: state)
      let plan = try SurveyPlan.make(imported, from: source, in: state, replaces: replace)
      if !dryRun { try plan.write(to: repository) }
      session.tellWritten {
        try session.tell(imported.summary(plan, from: source.name, isWritten: !dryRun, session.language), format)
        if !dryRun, let path = plan.files.last?.path { try session.tellFindings(of: path, repository) }
      }
    }
  }
}

extension Session {
  /// Tells what came of an import: what was done to people, the paths to programs; all of it in JSON.
  func tell(_ summary: ImportSummary, _ format: OutputFormat) throws {
    switch format {
    case .json: try console.write(JSON.text(summary))
    case .text:
      for line in summary.lines(language) { console.say(FindingText.visible(line)) }
      try console.write(summary.paths.map { $0 + "\n" }.joined())
    }
  }
}
