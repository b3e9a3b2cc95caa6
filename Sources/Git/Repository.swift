internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One open repository.
///
/// Not `Sendable`: a task that works on its own opens its own.
public final class Repository {
  let pointer: OpaquePointer
  private var odbPointer: OpaquePointer?
  /// Whether this process holds the lock of its kind here.
  var holdsLock = false
  /// The variables that git would see, as they were given when opening.
  let environment: [String: String]

  init(pointer: OpaquePointer, environment: [String: String]) {
    self.pointer = pointer
    self.environment = environment
  }

  deinit {
    git_odb_free(odbPointer)
    git_repository_free(pointer)
  }

  /// Opens the repository around a folder, or the one that GIT_DIR names, as git's variables show it: with the index
  /// of GIT_INDEX_FILE and the objects of GIT_OBJECT_DIRECTORY, which hooks alone see.
  ///
  /// - Parameter environment: the process's variables; libgit2 itself reads GIT_DIR and its kin from the process, so
  ///   they must be the same.
  public static func open(at path: String, environment: [String: String]) throws(GitError) -> Repository {
    _ = Library.start
    var pointer: OpaquePointer?
    let variables = ["GIT_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"]
    let flags = variables.contains { environment[$0] != nil } ? GIT_REPOSITORY_OPEN_FROM_ENV.rawValue : 0
    // libgit2 refuses to open where it finds this one, and is told of it afterwards.
    if flags != 0 { unsetenv("GIT_WORK_TREE") }
    defer { if flags != 0, let workTree = environment["GIT_WORK_TREE"] { setenv("GIT_WORK_TREE", workTree, 1) } }
    do {
      try check(
        git_repository_open_ext(&pointer, environment["GIT_DIR"] == nil ? path : nil, flags, nil),
        "git_repository_open_ext")
    } catch {
      if error.message.contains("safe.directory") || error.message.contains("not owned") {
        throw GitError(
          .wrongOwner(topOfForeign(path)), code: error.code, function: error.function, message: error.message)
      }
      if error.kind == .notFound {
        throw GitError(.notARepository, code: error.code, function: error.function, message: error.message)
      }
      throw error
    }
    guard let pointer else { throw GitError(.notARepository, function: "git_repository_open_ext", message: path) }
    let repository = Repository(pointer: pointer, environment: environment)
    if let workTree = environment["GIT_WORK_TREE"], !workTree.isEmpty {
      try check(git_repository_set_workdir(pointer, workTree, 0), "git_repository_set_workdir")
    }
    return repository
  }

  /// Makes a new repository with a work tree in a folder: its git folder is there whole or not at all.
  public static func create(at path: String, initialBranch: String) throws(GitError) -> Repository {
    _ = Library.start
    let apart = path + "/.git-unfinished"
    // What an earlier run left, which was cut off.
    FileSystem.removeAll(apart)
    do throws(GitError) {
      try lay(at: apart, initialBranch: initialBranch)
      guard rename(apart + "/.git", path + "/.git") == 0 else { throw .system("rename .git", errno) }
    } catch {
      FileSystem.removeAll(apart)
      throw error
    }
    FileSystem.removeAll(apart)
    try FileSystem.syncFolder(of: path + "/.git")
    return try open(at: path, environment: [:])
  }

  private static func lay(at path: String, initialBranch: String) throws(GitError) {
    var options = git_repository_init_options()
    try check(git_repository_init_options_init(&options, 1), "git_repository_init_options_init")
    options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_MKDIR.rawValue
    var pointer: OpaquePointer?
    let code = initialBranch.withCString { branch in
      options.initial_head = branch
      return git_repository_init_ext(&pointer, path, &options)
    }
    try check(code, "git_repository_init_ext")
    git_repository_free(pointer)
  }

  /// The folder with `.git` above a path, for git's advice about owners.
  private static func topOfForeign(_ path: String) -> String {
    var components = path.split(separator: "/").filter { $0 != "." }
    while !components.isEmpty {
      let candidate = "/" + components.joined(separator: "/")
      if access(candidate + "/.git", F_OK) == 0 || access(candidate + "/HEAD", F_OK) == 0 { return candidate }
      components.removeLast()
    }
    return path
  }

  // MARK: What it is

  /// The top folder of the work tree, absolute, without a slash at the end; nil in a bare repository.
  public var workTree: String? { git_repository_workdir(pointer).map { Self.folder($0) } }
  /// This work tree's own git folder.
  public var gitFolder: String { git_repository_path(pointer).map { Self.folder($0) } ?? "" }
  /// The git folder that all work trees share.
  public var commonFolder: String { git_repository_commondir(pointer).map { Self.folder($0) } ?? "" }
  /// Whether there is no work tree.
  public var isBare: Bool { git_repository_is_bare(pointer) == 1 }
  /// Whether history is cut short.
  public var isShallow: Bool { git_repository_is_shallow(pointer) == 1 }
  /// Whether `info/grafts` shows another history.
  public var hasGrafts: Bool { access(commonFolder + "/info/grafts", F_OK) == 0 }
  /// Whether objects were left out on the way here (`git clone --filter`): then packs are marked as promised.
  public var isPartial: Bool {
    guard let folder = opendir(commonFolder + "/objects/pack") else { return false }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".promisor") { return true }
    }
    return false
  }

  private static func folder(_ path: UnsafePointer<CChar>) -> String {
    let text = String(cString: path)
    return text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  /// Something that git has begun and not finished.
  public enum Operation: String, Sendable, Hashable {
    case merge
    case rebase
    case cherryPick = "cherry-pick"
    case revert
    case bisect
    case apply = "am"
  }

  /// What git has begun and not finished; nil where nothing is.
  public var operation: Operation? {
    switch git_repository_state_t(UInt32(bitPattern: git_repository_state(pointer))) {
    case GIT_REPOSITORY_STATE_MERGE: .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
    case GIT_REPOSITORY_STATE_BISECT: .bisect
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE, GIT_REPOSITORY_STATE_REBASE_MERGE:
      .rebase
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE: .apply
    default: nil
    }
  }

  /// The object database, opened once.
  func odb() throws(GitError) -> OpaquePointer {
    if let odbPointer { return odbPointer }
    var opened: OpaquePointer?
    try check(git_repository_odb(&opened, pointer), "git_repository_odb")
    guard let opened else { throw GitError(.other, function: "git_repository_odb", message: "no database") }
    odbPointer = opened
    return opened
  }
}
