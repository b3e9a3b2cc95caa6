import Archive
import ArgumentParser
import Documents
import Git

struct PreReceiveHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-receive",
    abstract: "On a server: refuse a push with changes that nobody may make so.",
    discussion: """
      The branch that others build on (HEAD's, or git config legajo.branch) is audited from what the server had; it is \
      not rewritten and not removed. On other branches a new unsigned commit is its pusher's own. Tags that settings \
      provide for are made as they say, once. Text of private complaints enters on no branch. The server names the \
      commit from which it judges: git config legajo.anchor COMMIT. Reads git's lines from the input.
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in try session.receive(session.updates(as: .preReceive)) }
  }
}

extension Session {
  /// Judges references that a push would move, on the server.
  func receive(_ updates: [RefUpdate]) throws {
    HashVerification.enable()
    let repository = try openToRead()
    let findings = try PushJudge.received(updates, by: pusher, in: repository, now: now)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal.pushRefused(findings, isSending: false)
    }
  }

  /// Who pushes, by the variables of gitolite, Gitea, GitLab and web servers.
  private var pusher: String? {
    ["GITEA_PUSHER_EMAIL", "GL_USERNAME", "GL_USER", "GITEA_PUSHER_NAME", "REMOTE_USER"]
      .lazy.compactMap { console.environment[$0] }.first { !$0.isEmpty }
  }
}
