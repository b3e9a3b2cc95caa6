public import Git

/// The trusted commit from which judging starts: local configuration, never a file of the repository.
public enum Anchor {
  /// The key of git's configuration.
  public static let key = "legajo.anchor"

  /// The anchor that was asked for or that git's configuration has; nil where there is none.
  ///
  /// - Throws: `GitError` of kind `notFound` where it names no commit.
  public static func find(_ repository: Repository, stated: String?) throws -> ObjectID? {
    guard let name = try stated ?? repository.config(key), !name.isEmpty else { return nil }
    return try repository.resolve(name)
  }
}
