#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Repository {
  /// The hooks that `git commit` would run and this program does not, in git's order.
  public func commitHooks() throws(GitError) -> [String] {
    let folder = try hooksFolder()
    return ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"]
      .filter { access("\(folder)/\($0)", X_OK) == 0 }
  }

  /// `core.hooksPath`, from the top of the work tree where it is relative; else `hooks` of the shared git folder.
  private func hooksFolder() throws(GitError) -> String {
    guard let path = try config("core.hooksPath"), !path.isEmpty else { return commonFolder + "/hooks" }
    if path.hasPrefix("~/") { return (environment["HOME"] ?? "") + path.dropFirst(1) }
    return path.hasPrefix("/") ? path : (workTree ?? gitFolder) + "/" + path
  }
}
