import Archive
import ArgumentParser
import Documents
import Git
import Records

struct WhoCan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-can",
    abstract: "Tell which people and roles may take a step or edit, before anybody tries.",
    discussion: """
      Examples:
        legajo who-can answered CMP-2026-7k3qf     this step of this record, today
        legajo who-can edit CMP-2026-7k3qf
        legajo who-can create complaint
        legajo who-can aprobada acción             the step of any such record
        legajo who-can edit roles.yaml
      """)

  @Argument(help: "A status by its name or label, or edit, or create.") var move: String
  @Argument(help: "A record's id, a kind, or a file.") var subject: String
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      let state = try session.state(repository, at: nil)
      let question = RightsQuestion(repository: repository, state: state, now: session.now)
      let answers = try question.answer(move, about: subject, path: session.resolve(subject, in: repository))
      switch format {
      case .json: try session.console.write(JSON.text(answers))
      case .text:
        for answer in answers { try session.console.write(FindingText.visible(answer.words[session.language]) + "\n") }
      }
    }
  }
}
