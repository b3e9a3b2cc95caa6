import Archive
import ArgumentParser
import Documents
import Git
import Imports
import Records

struct ImportFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in a ticket system's survey or tickets by a profile of imports/, or clients from a spreadsheet.",
    discussion: """
      A survey's record and its answers are written as files to look through and commit; rows that cannot be taken are
      kept beside them, each with its line and reason. The same file twice changes nothing.
        legajo import glpi encuesta-marzo.csv --dry-run
        legajo import glpi encuesta-marzo.csv
        legajo import jira todo-2026.csv --month 2026-03 --system mesa
        legajo commit -m "Importar la encuesta de marzo"

      A profile of tickets fills the cases of the month's drafts, one for each service:
        legajo import glpi-tickets tickets.csv --month 2026-03

      “clients” in place of a profile starts clients from a spreadsheet whose columns have the names or labels of their
      fields; clients that are there already are left as they are:
        legajo import clients clientes.csv --dry-run
      """)

  @Argument(help: "The profile: the name of its file in imports/; or clients.") var profile: String
  @Argument(help: "The exported file.") var file: String
  @Option(help: ArgumentHelp("The month to take, YYYY-MM; the one that the file holds.", valueName: "month"))
  var month: String?
  @Option(help: "The ticket system, a word of lists.yaml; the profile's.") var system: String?
  @Option(help: "The service of all tickets, where the file does not say it.") var service: String?
  @Option(help: ArgumentHelp("The form of the file's dates, instead of the profile's.", valueName: "form"))
  var dates: String?
  @Flag(help: "Take a survey's rows whose client has no key in ticket_keys, too.") var allowUnknownClients = false
  @Flag(help: "Replace an earlier import of the month that nobody has cleansed.") var replace = false
  @Flag(help: "Tell what would be written, and stop.") var dryRun = false
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToEdit()
      let state = try session.state(repository, at: nil)
      let source = session.importSource(file)
      if profile == "clients" { return try session.importClients(source, state, repository, dryRun, format) }
      let profile = try ImportProfile.named(profile, dates: dates, in: state)
      switch profile.kind {
      case .survey: try importSurvey(source, profile, state, repository, session)
      case .tickets: try importTickets(source, profile, state, repository, session)
      }
    }
  }

  private func importSurvey(
    _ source: ImportSource, _ profile: ImportProfile, _ state: State, _ repository: Repository, _ session: Session
  ) throws {
    let request = try SurveyImport.Request(
      profile: profile, system: profile.system(asked: system, in: state), month: month.map(Typed.month),
      allowsUnknownClients: allowUnknownClients)
    let imported = try SurveyImport.read(source, request, for: state)
    let plan = try SurveyPlan.make(imported, from: source, in: state, replaces: replace)
    if !dryRun { try plan.write(to: repository) }
    session.tellWritten {
      let summary = imported.summary(plan, from: source.name, isWritten: !dryRun, session.language)
      try session.tell(summary, summary.lines(session.language), summary.paths, format)
      if !dryRun, let path = plan.files.last?.path { try session.tellFindings(of: path, repository) }
    }
  }

  private func importTickets(
    _ source: ImportSource, _ profile: ImportProfile, _ state: State, _ repository: Repository, _ session: Session
  ) throws {
    let request = try TicketImport.Request(
      profile: profile, system: profile.system(asked: system, in: state), month: month.map(Typed.month),
      service: service)
    let imported = try TicketImport.read(source, request, for: state)
    let plan = try TicketPlan.make(imported, from: source, in: state)
    if !dryRun { try plan.write(to: repository) }
    session.tellWritten {
      let summary = imported.summary(plan, from: source.name, isWritten: !dryRun, session.language)
      try session.tell(summary, summary.lines(session.language), summary.paths, format)
      if !dryRun, let rows = imported.rejectedRows {
        // They belong to no record: they are kept beside the file that they come from.
        let kept = file + ".rejects.csv"
        try OutputFile(path: session.path(of: kept)).write(rows)
        session.console.say(
          session.language == .es ? "filas rechazadas, con su motivo: \(kept)" : "rejected rows with reasons: \(kept)")
      }
      for path in summary.paths where !dryRun { try session.tellFindings(of: path, repository) }
    }
  }
}

extension Session {
  /// Tells what came of an import: lines to people and paths to programs, or all of it in JSON.
  func tell(_ summary: some Encodable, _ lines: [String], _ paths: [String], _ format: OutputFormat) throws {
    switch format {
    case .json: try console.write(JSON.text(summary))
    case .text:
      for line in lines { console.say(FindingText.visible(line)) }
      try console.write(paths.map { $0 + "\n" }.joined())
    }
  }
}
