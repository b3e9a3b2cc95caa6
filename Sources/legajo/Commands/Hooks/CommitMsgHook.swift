import Archive
import ArgumentParser
import Documents
import Git

struct CommitMsgHook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit-msg",
    abstract: "Refuse a commit whose author may not make it in the role that its message states.",
    discussion: """
      The message states one role in a trailer, Role: gestor; who holds only one may leave it out. Merges and replayed \
      commits are judged when they are pushed.
      """)

  @Argument(help: "The file with the message.") var file: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      guard let message = try session.message(file, repository) else { throw Refusal.messageNotText }
      if let emptied = message.emptied(template: try session.template(of: repository)) {
        // git itself stops here, in words that people know.
        return try OutputFile(path: session.path(of: file)).write(Array(emptied.utf8))
      }
      guard repository.operation != .merge, repository.operation != .rebase else { return }
      let environment = session.console.environment
      let refusals = try StagedChange.readings(repository, environment: environment, now: session.now).map { change in
        try change.refusal(of: message, environment: environment, now: session.now)
      }
      if !refusals.contains(where: { $0 == nil }), let first = refusals.first, let first { throw first }
    }
  }
}

extension Session {
  /// What `commit.template` begins messages with; nil where there is none to read.
  fileprivate func template(of repository: Repository) throws -> String? {
    guard var path = try repository.config("commit.template") else { return nil }
    if path.hasPrefix("~/") { path = (console.environment["HOME"] ?? "") + path.dropFirst() }
    return (try? OutputFile(path: self.path(of: path)).read()).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Refusal {
  fileprivate static var messageNotText: Refusal {
    Refusal(
      .messageUnusable, .refused,
      LocalizedText(es: "el mensaje no es texto UTF-8", en: "the message is no UTF-8 text"),
      help: LocalizedText(
        es: "guardar los mensajes en UTF-8: git config --unset i18n.commitEncoding",
        en: "keep messages in UTF-8: git config --unset i18n.commitEncoding"))
  }
}
