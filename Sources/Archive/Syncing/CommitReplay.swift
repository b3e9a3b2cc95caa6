import Documents
import Git

/// Makes commits again on another parent with the user's git: author, dates and message stay, the committer is who
/// sends, now, and the commit is signed where the old one was or git's configuration asks for it.
struct CommitReplay {
  let repository: Repository
  let git: UserGit
  let committer: Signature

  /// Stores the commit; no reference moves.
  ///
  /// - Throws: ``Refusal`` with git's words where it could not be signed.
  func write(_ change: OwnCommits.Change, tree: ObjectID, on parent: ObjectID) throws -> ObjectID {
    let commit = change.commit
    var arguments = [tree.hex]
    for id in [parent] + (change.merged.map { [$0] } ?? []) { arguments += ["-p", id.hex] }
    if try repository.asksForSignedCommits() || repository.isSigned(commit.id) { arguments.append("-S") }
    // A clock that runs behind would put a commit before its parent.
    let seconds = max(committer.seconds, try repository.commit(parent).committer.seconds)
    let output = try git.require(
      "commit-tree", arguments, input: Array(commit.message.utf8),
      adding: [
        "GIT_AUTHOR_NAME": commit.author.name, "GIT_AUTHOR_EMAIL": commit.author.email,
        "GIT_AUTHOR_DATE": Self.date(commit.author.seconds, commit.author.offsetMinutes),
        "GIT_COMMITTER_NAME": committer.name, "GIT_COMMITTER_EMAIL": committer.email,
        "GIT_COMMITTER_DATE": Self.date(seconds, committer.offsetMinutes),
      ])
    guard let id = ObjectID(hex: String(decoding: output.prefix(40), as: UTF8.self)) else {
      throw Refusal.gitRefused("commit-tree", String(decoding: output, as: UTF8.self))
    }
    return id
  }

  /// git's own form: `@1795000000 -0300`.
  private static func date(_ seconds: Int64, _ offset: Int) -> String {
    let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
    func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "@\(seconds) \(offset < 0 ? "-" : "+")\(pad(hours))\(pad(minutes))"
  }
}
