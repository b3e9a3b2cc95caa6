public import Git

/// git's driver for merges of records: this program, named in the configuration of a clone.
public enum MergeDriver {
  /// What `.gitattributes` says of records; files that are none are merged by lines, as without it.
  public static let attributes = "*.md merge=legajo\n"

  /// What git's configuration has of it, by key.
  ///
  /// - Parameter program: the absolute path of the program.
  static func configuration(_ program: String) -> [(key: String, value: String)] {
    // Placeholders that this git does not know reach the program as they are, and say nothing.
    [
      ("merge.legajo.name", "legajo: records, field by field"),
      ("merge.legajo.driver", "\(ShellWord.quoted(program)) merge-file %O %A %B %L %P %S %X %Y"),
    ]
  }

  /// Names the program as the driver of a repository that was just made.
  ///
  /// - Throws: `GitError` where git's configuration cannot be written.
  public static func install(in repository: Repository, program: String) throws {
    for (key, value) in configuration(program) { try repository.setOwnConfig(key, to: value) }
    guard try !isNamed(in: repository) else { return }
    try repository.appendToSharedGitFile("info/attributes", attributes)
  }

  /// Whether the files here, or this clone's own attributes, say which files are merged by it.
  static func isNamed(in repository: Repository) throws -> Bool {
    let own = (try? repository.sharedGitFile("info/attributes")) ?? []
    var texts = [own]
    if case .file(let bytes, _) = try repository.readWorkFile(RepoPath(".gitattributes"), limit: 1 << 20) {
      texts.append(bytes)
    }
    return texts.contains { String(decoding: $0, as: UTF8.self).contains("merge=legajo") }
  }
}
