import Archive
import ArgumentParser
import Git

struct PrepareCommitMsgHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare-commit-msg",
    abstract: "Propose the trailer Role: in the message of a plain git commit.",
    discussion: """
      Proposed is the first of your roles that allows everything staged. A message that states one is left as it is, \
      and so are those of merges. Nothing is proposed where no role allows it: commit-msg tells why.
      """)

  /// Where git has the message from (githooks(5)).
  enum Source: String, ExpressibleByArgument, CaseIterable {
    case message, template, merge, squash, commit
  }

  @Argument(help: "The file with the message.") var file: String
  @Argument(help: "message, template, merge, squash or commit.") var source: Source?
  @Argument(help: "The commit that a message is taken from.") var object: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      let environment = session.console.environment
      guard source != .merge, source != .squash, repository.operation != .merge,
        let message = try session.message(file, repository),
        let text = try StagedChange.readings(repository, environment: environment, now: session.now)
          .compactMap({ change in
            try change.proposal(for: message, mayBegin: source == nil, environment: environment, now: session.now)
          }).first
      else { return }
      try OutputFile(path: session.path(of: file)).write(Array(text.utf8))
    }
  }
}

extension Session {
  /// The message of a commit in the making; nil where it is not UTF-8.
  func message(_ file: String, _ repository: Repository) throws -> MessageFile? {
    let bytes = try OutputFile(path: path(of: file)).read()
    let sign = try repository.config("core.commentString") ?? repository.config("core.commentChar")
    return String(validating: bytes, as: UTF8.self).map { text in
      MessageFile(
        text, isEdited: console.environment["GIT_EDITOR"] != ":", commentSign: sign,
        cleanup: try? repository.config("commit.cleanup"))
    }
  }
}
