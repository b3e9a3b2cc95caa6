import Archive
import ArgumentParser
import Documents
import Git

struct PrePushHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-push",
    abstract: "Refuse to send what a server would not take, and text of private complaints.",
    discussion: """
      Commits for the shared branch are audited. In commits for any branch, text of a private complaint is looked for, \
      also where a later commit takes it out: history keeps it. Reads git's lines from the input.
      """)

  @Argument(help: "The remote's name, or its address.") var remote: String
  @Argument(help: "The remote's address.") var address: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let updates = try session.updates(as: .prePush)
      let repository = try session.openToRead()
      let findings = try PushJudge.sent(updates, to: remote, from: repository, now: session.now)
      guard !findings.contains(where: { $0.severity == .error }) else {
        throw Refusal.pushRefused(findings, isSending: true)
      }
    }
  }
}

extension Session {
  /// What git writes to the hooks of a push.
  func updates(as form: RefUpdate.Form) throws -> [RefUpdate] {
    guard !console.isInputTerminal, let text = console.readInput() else {
      return try RefUpdate.read("?", as: form)
    }
    return try RefUpdate.read(text, as: form)
  }
}
