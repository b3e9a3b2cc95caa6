import Archive
import ArgumentParser
import Documents
import Git
import Records

struct MakeTag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Tag the last commit after a clean check.",
    discussion: """
      Settings say which roles may make which tags. Annual reports are made from annual tags.

      Examples:
        legajo tag annual/2026 -m "Informe anual 2026"
      """)

  @Argument(help: "The tag's name.") var name: String
  @Option(name: .shortAndLong, help: "What the tag says.") var message: String?
  @Option(name: .customLong("as"), help: ArgumentHelp("The role to act in.", valueName: "role")) var role: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let plan = try TagPlan.make(
        repository, name: name, message: message, role: role, environment: session.console.environment,
        now: session.now)
      _ = try repository.createTag(
        name, target: plan.target, tagger: plan.tagger, signing: plan.signing, message: plan.message)
      session.tellWritten { try session.console.write("\(name) \(plan.target)\n") }
    }
  }
}
