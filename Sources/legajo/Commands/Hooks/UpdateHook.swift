import Archive
import ArgumentParser

struct UpdateHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "On a server: the same for one reference, where only the hook update can be set.",
    discussion: """
      Prefer pre-receive, which sees all references of a push at once.
      """)

  @Argument(help: "The reference.") var reference: String
  @Argument(help: "What it is; zeros where it does not exist.") var old: String
  @Argument(help: "What it becomes; zeros where it goes.") var new: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      try session.receive(RefUpdate.read("\(old) \(new) \(reference)", as: .preReceive))
    }
  }
}
