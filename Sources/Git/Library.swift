internal import CLibgit2

/// libgit2, initialised once per process and never shut down.
enum Library {
  static let start: Void = {
    git_libgit2_init()
    legajo_git_fsync(1)
    // git itself verified what it stored; verifying again costs several times the reading.
    legajo_git_strict_hashes(0)
  }()
}

/// Whether what is read from the object database is hashed again, for the whole process.
public enum HashVerification {
  /// Verifies every object from now on: for those who distrust the disk, at several times the cost of reading.
  public static func enable() {
    _ = Library.start
    legajo_git_strict_hashes(1)
  }
}

/// The folders in which libgit2 looks for configuration.
public enum ConfigurationPaths {
  /// Blanks the global, XDG, system and program data folders for this process, so that tests see no machine's own.
  public static func blank() {
    _ = Library.start
    for level in 1...4 { _ = legajo_git_search_path(Int32(level), "") }
    _ = legajo_git_search_path(5, "")
  }
}
