internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Repository {
  /// What lies at a path of the work tree.
  public enum WorkFile: Sendable {
    /// A regular file with its bytes.
    case file([UInt8], isExecutable: Bool)
    case missing
    /// A link, folder, pipe, socket or device.
    case notRegular(FileMode)
    /// A regular file of that many bytes, over the limit.
    case tooLarge(Int)
    /// The system's own words.
    case unreadable(String)
  }

  /// A name in the work tree.
  public struct WorkEntry: Sendable, Hashable {
    /// The path from the top.
    public var path: RepoPath
    /// What it is; pipes, sockets and devices are `.other`.
    public var kind: FileMode
  }

  private static let maximumDepth = 64
  private static let maximumEntries = 5_000_000

  private func top() throws(GitError) -> String {
    guard let workTree else { throw GitError(.unsupported, function: "workTree", message: "bare repository") }
    return workTree
  }

  /// The size of a regular file of the work tree in bytes, without reading it; nil where there is none.
  public func workFileSize(_ path: RepoPath) throws(GitError) -> Int? {
    // One byte would be too much for a limit below nothing: the size is told, and nothing is read.
    if case .tooLarge(let size) = try readWorkFile(path, limit: -1) { size } else { nil }
  }

  /// Reads a file of the work tree; no link is followed on the way, and nothing is waited for.
  public func readWorkFile(_ path: RepoPath, limit: Int) throws(GitError) -> WorkFile {
    guard let text = path.text else { return .unreadable("not UTF-8") }
    var names = text.split(separator: "/").map(String.init)
    guard let last = names.popLast(), !names.contains(".."), last != ".." else { return .missing }
    var folder = try Descriptor.open(try top(), O_RDONLY | O_DIRECTORY)
    for name in names {
      let next = openat(folder.raw, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { return Self.absence(errno) }
      folder = Descriptor(raw: next)
    }
    let raw = openat(folder.raw, last, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard raw >= 0 else { return Self.absence(errno) }
    let file = Descriptor(raw: raw)
    var status = stat()
    guard fstat(raw, &status) == 0 else { return .unreadable(String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notRegular(Self.kind(status.st_mode)) }
    guard status.st_size <= limit else { return .tooLarge(Int(status.st_size)) }
    let bytes = try file.read(limit: limit)
    return bytes.count > limit ? .tooLarge(bytes.count) : .file(bytes, isExecutable: status.st_mode & 0o100 != 0)
  }

  private static func absence(_ code: Int32) -> WorkFile {
    switch code {
    case ENOENT: .missing
    case ELOOP, ENOTDIR: .notRegular(.symlink)
    case ENXIO: .notRegular(.other(0))
    default: .unreadable(String(cString: strerror(code)))
    }
  }

  private static func kind(_ mode: mode_t) -> FileMode {
    switch mode & S_IFMT {
    case S_IFREG: mode & 0o100 != 0 ? .executable : .regular
    case S_IFLNK: .symlink
    case S_IFDIR: .tree
    default: .other(UInt32(mode))
    }
  }

  /// Writes a file of the work tree, whole or not at all; folders are made as needed, links are refused.
  public func writeWorkFile(_ path: RepoPath, bytes: [UInt8]) throws(GitError) {
    guard let text = path.text, !text.split(separator: "/").contains("..") else {
      throw GitError(.invalid, function: "writeWorkFile", message: "path")
    }
    let top = try top()
    var folder = top
    var mode: mode_t = 0o644
    for name in text.split(separator: "/").dropLast() {
      folder += "/" + name
      var status = stat()
      if lstat(folder, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else {
          throw GitError(.invalid, function: "writeWorkFile", message: "\(folder) is no folder")
        }
      } else {
        try FileSystem.makeFolder(folder)
      }
    }
    var status = stat()
    if lstat(top + "/" + text, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw GitError(.invalid, function: "writeWorkFile", message: "\(text) is no file")
      }
      mode = status.st_mode & 0o777
    }
    try replaceWorkFile(top + "/" + text, with: bytes, mode: mode)
  }

  /// Every name in the work tree with its whole path, sorted by bytes, without `.git`; links are listed, not followed.
  public func listWorkTree() throws(GitError) -> [WorkEntry] {
    var entries: [WorkEntry] = []
    let folder = try Descriptor.open(try top(), O_RDONLY | O_DIRECTORY)
    try list(folder, RepoPath(bytes: []), depth: 0, into: &entries)
    return entries.sorted { $0.path < $1.path }
  }

  private func list(
    _ folder: borrowing Descriptor, _ path: RepoPath, depth: Int, into entries: inout [WorkEntry]
  ) throws(GitError) {
    guard depth < Self.maximumDepth, entries.count < Self.maximumEntries else {
      throw GitError(.invalid, function: "listWorkTree", message: "too deep or too large")
    }
    for name in try names(in: folder) {
      let here = path.appending(Array(name))
      var status = stat()
      let text = name.map { CChar(bitPattern: $0) } + [0]
      guard fstatat(folder.raw, text, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      let kind = Self.kind(status.st_mode)
      entries.append(WorkEntry(path: here, kind: kind))
      guard kind == .tree else { continue }
      let next = openat(folder.raw, text, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { continue }
      let inner = Descriptor(raw: next)
      // A folder with a repository of its own is somebody else's.
      if faccessat(inner.raw, ".git", F_OK, 0) == 0 { continue }
      try list(inner, here, depth: depth + 1, into: &entries)
    }
  }

  private func names(in folder: borrowing Descriptor) throws(GitError) -> [[UInt8]] {
    let copy = dup(folder.raw)
    guard copy >= 0, let stream = fdopendir(copy) else { throw .system("fdopendir", errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { text in
          UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
        }
      }
      if name == Array(".".utf8) || name == Array("..".utf8) || name == Array(".git".utf8) { continue }
      names.append(name)
    }
    return names
  }

  /// Whether git's ignore rules leave a path out.
  public func isIgnored(_ path: RepoPath) throws(GitError) -> Bool {
    guard let text = path.text else { return false }
    var ignored: Int32 = 0
    try check(git_ignore_path_is_ignored(&ignored, pointer, text), "git_ignore_path_is_ignored")
    return ignored == 1
  }

  /// An entry of the index.
  public struct IndexEntry: Sendable, Hashable {
    /// The path from the top.
    public var path: RepoPath
    /// What it is.
    public var mode: FileMode
    /// The blob.
    public var id: ObjectID
    /// 0, or 1 to 3 in a conflict.
    public var stage: Int
    /// Whether `git add -N` only announced it.
    public var intentToAdd: Bool
  }

  /// The entries of the index, sorted by path; empty in a bare repository.
  public func index() throws(GitError) -> [IndexEntry] {
    guard !isBare else { return [] }
    var index: OpaquePointer?
    try check(git_repository_index(&index, pointer), "git_repository_index")
    defer { git_index_free(index) }
    try check(git_index_read(index, 0), "git_index_read")
    return (0..<git_index_entrycount(index)).compactMap { number in
      guard let entry = git_index_get_byindex(index, number)?.pointee else { return nil }
      return IndexEntry(
        path: RepoPath(String(cString: entry.path)), mode: FileMode(raw: entry.mode), id: ObjectID(entry.id),
        stage: Int((entry.flags >> 12) & 3), intentToAdd: entry.flags_extended & (1 << 13) != 0)
    }
  }
}
