internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Repository {
  /// The value that git's configuration has for a key, as git itself would find it: command line variables first,
  /// then the repository, the user and the system.
  ///
  /// Nil where no level sets it.
  public func config(_ key: String) throws(GitError) -> String? {
    if let value = ConfigurationEnvironment(environment).value(of: key) { return value }
    let config = try openConfig()
    defer { git_config_free(config) }
    return try string(key, in: config)
  }

  private func string(_ key: String, in config: OpaquePointer?) throws(GitError) -> String? {
    var buffer = git_buf()
    let code = git_config_get_string_buf(&buffer, config, key)
    if code == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return nil
    }
    try check(code, "git_config_get_string_buf")
    defer { git_buf_dispose(&buffer) }
    return String(cString: buffer.ptr)
  }

  /// Whether git's configuration sets a flag; false where no level sets it.
  ///
  /// - Throws: `.other` where the value is neither true nor false.
  public func flag(_ key: String) throws(GitError) -> Bool {
    var value: Int32 = 0
    if let text = ConfigurationEnvironment(environment).value(of: key) {
      try check(git_config_parse_bool(&value, text), "git_config_parse_bool")
      return value != 0
    }
    let config = try openConfig()
    defer { git_config_free(config) }
    let code = git_config_get_bool(&value, config, key)
    if code == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return false
    }
    try check(code, "git_config_get_bool")
    return value != 0
  }

  private func openConfig() throws(GitError) -> OpaquePointer? {
    if ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"].contains(where: { environment[$0] != nil }) {
      return try assembledConfig()
    }
    var config: OpaquePointer?
    try check(git_repository_config_snapshot(&config, pointer), "git_repository_config_snapshot")
    return config
  }

  /// Sets a key in the repository's own configuration; its comments and order stay.
  public func setOwnConfig(_ key: String, to value: String) throws(GitError) {
    var config: OpaquePointer?
    try check(git_config_open_ondisk(&config, commonFolder + "/config"), "git_config_open_ondisk")
    defer { git_config_free(config) }
    try check(git_config_set_string(config, key, value), "git_config_set_string")
  }

  /// The levels by the files that the variables name; libgit2 does not look at those.
  private func assembledConfig() throws(GitError) -> OpaquePointer? {
    var config: OpaquePointer?
    try check(git_config_new(&config), "git_config_new")
    let home = environment["HOME"] ?? ""
    let xdg = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.config"
    var files: [(String, git_config_level_t)] = []
    let noSystem = environment["GIT_CONFIG_NOSYSTEM"].map { !["", "0", "false", "no"].contains($0) } ?? false
    if !noSystem { files.append((environment["GIT_CONFIG_SYSTEM"] ?? "/etc/gitconfig", GIT_CONFIG_LEVEL_SYSTEM)) }
    if let global = environment["GIT_CONFIG_GLOBAL"] {
      files.append((global, GIT_CONFIG_LEVEL_GLOBAL))
    } else {
      files.append((xdg + "/git/config", GIT_CONFIG_LEVEL_XDG))
      files.append((home + "/.gitconfig", GIT_CONFIG_LEVEL_GLOBAL))
    }
    files.append((commonFolder + "/config", GIT_CONFIG_LEVEL_LOCAL))
    for (path, level) in files where access(path, R_OK) == 0 {
      try check(git_config_add_file_ondisk(config, path, level, pointer, 0), "git_config_add_file_ondisk")
    }
    return config
  }
}

/// Configuration that comes in variables: GIT_CONFIG_COUNT with its pairs, and what `git -c` passes on.
struct ConfigurationEnvironment {
  private var pairs: [(key: String, value: String)] = []

  init(_ environment: [String: String]) {
    pairs = Self.quoted(environment["GIT_CONFIG_PARAMETERS"] ?? "")
    let count = min(environment["GIT_CONFIG_COUNT"].flatMap { Int($0) } ?? 0, 10_000)
    for index in 0..<max(0, count) {
      guard let key = environment["GIT_CONFIG_KEY_\(index)"], let value = environment["GIT_CONFIG_VALUE_\(index)"]
      else { continue }
      pairs.append((Self.canonical(key), value))
    }
  }

  func value(of key: String) -> String? { pairs.last { $0.key == Self.canonical(key) }?.value }

  /// Sections and names are compared without case; the part between is not.
  private static func canonical(_ key: String) -> String {
    guard let first = key.firstIndex(of: "."), let last = key.lastIndex(of: ".") else { return key.lowercased() }
    return key[..<first].lowercased() + key[first..<last] + key[last...].lowercased()
  }

  /// `'key'='value' …` (git 2.31 and later) and `'key=value' …`, in the shell's single quotes.
  private static func quoted(_ text: String) -> [(key: String, value: String)] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "'" {
        isQuoted.toggle()
      } else if !isQuoted, character == "\\" {
        isEscaped = true
      } else if !isQuoted, character == " " {
        words.append(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    words.append(word)
    return words.filter { !$0.isEmpty }.map { word in
      // A flag may stand alone: that is true.
      guard let sign = word.firstIndex(of: "=") else { return (canonical(word), "true") }
      return (canonical(String(word[..<sign])), String(word[word.index(after: sign)...]))
    }
  }
}
