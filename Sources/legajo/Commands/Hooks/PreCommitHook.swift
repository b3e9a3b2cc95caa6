import Archive
import ArgumentParser
import Documents

struct PreCommitHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-commit",
    abstract: "Refuse to commit what is staged where it has errors, or makes others.",
    discussion: """
      Errors of other records that were there before do not stand in the way. Text of a private complaint does.
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      guard let change = try StagedChange.read(repository) else { return }
      let content = try change.content()
      let colours = session.console.colours(global.color, terminal: session.console.isErrorTerminal)
      for finding in content.warnings {
        session.console.say(FindingText.render(finding, language: session.language, color: colours))
      }
      guard content.errors.isEmpty else { throw Refusal.findingsStand(content.errors) }
    }
  }
}
