public import Git

/// Which commit is being replaced: git tells it prepare-commit-msg alone, which notes it down for commit-msg.
public enum Amending {
  private static func path(_ repository: Repository) -> String { repository.gitFolder + "/legajo/amending" }

  /// Notes whether the commit that is being made replaces the last one.
  ///
  /// Where that cannot be written, commit-msg judges the new commit as one on top of the last.
  public static func note(_ isAmending: Bool, in repository: Repository) {
    guard isAmending, let head = try? repository.headCommit else { return repository.removeGitFile(path(repository)) }
    try? repository.writeGitFile(path(repository), Array((head.hex + "\n").utf8), isExecutable: false)
  }

  /// The commit that is being replaced; nil where none is.
  public static func commit(in repository: Repository) throws -> ObjectID? {
    guard let bytes = try repository.readGitFile(path(repository)), let head = try repository.headCommit,
      String(decoding: bytes, as: UTF8.self) == head.hex + "\n"
    else { return nil }
    return head
  }
}
