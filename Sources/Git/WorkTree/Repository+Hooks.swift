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

  /// Where git looks for hooks: `core.hooksPath`, from the top of the work tree where it is relative; else `hooks` of the shared git folder.
  public func hooksFolder() throws(GitError) -> String {
    guard let path = try config("core.hooksPath"), !path.isEmpty else { return commonFolder + "/hooks" }
    if path.hasPrefix("~/") { return (environment["HOME"] ?? "") + path.dropFirst(1) }
    return path.hasPrefix("/") ? path : (workTree ?? gitFolder) + "/" + path
  }

  /// Reads a file of the hooks' folder or another of git's own; nil where there is none.
  ///
  /// - Throws: `.tooLarge` over 1 MiB, `.io` where it is no file or cannot be read.
  public func readGitFile(_ path: String) throws(GitError) -> [UInt8]? {
    guard access(path, F_OK) == 0 else { return nil }
    let bytes = try Descriptor.open(path, O_RDONLY | O_NONBLOCK).read(limit: 1 << 20)
    guard bytes.count <= 1 << 20 else { throw GitError(.tooLarge, function: "readGitFile", message: path) }
    return bytes
  }

  /// Writes a file of the hooks' folder or another of git's own, whole or not at all.
  public func writeGitFile(_ path: String, _ bytes: [UInt8], isExecutable: Bool) throws(GitError) {
    if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
    try FileSystem.replace(path, with: bytes, mode: isExecutable ? 0o755 : 0o644)
  }

  /// Whether a file may be run.
  public func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }
}
