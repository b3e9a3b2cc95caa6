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

/// The folders in which libgit2 looks for configuration.
public enum ConfigurationPaths {
  /// Blanks the global, XDG, system and program data folders for this process, so that tests see no machine's own.
  public static func blank() {
    _ = Library.start
    for level in 1...4 { _ = legajo_git_search_path(Int32(level), "") }
    _ = legajo_git_search_path(5, "")
  }
}
