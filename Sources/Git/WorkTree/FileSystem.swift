// libgit2's headers bring `stat` in too; which module owns it depends on how the standard library is linked.
internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file or folder, closed at the end of its life.
struct Descriptor: ~Copyable {
  let raw: Int32

  deinit { close(raw) }

  /// Opens a path; the system's own words where it fails.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(GitError) -> Descriptor {
    let raw = openFile(AT_FDCWD, path, flags | O_CLOEXEC, mode)
    guard raw >= 0 else { throw .system("open \(path)", errno) }
    return Descriptor(raw: raw)
  }

  /// Writes all bytes and sees them on the disk.
  func write(_ bytes: [UInt8]) throws(GitError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(raw, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system("write", errno)
      }
      rest = rest.dropFirst(count)
    }
    guard fsync(raw) == 0 else { throw .system("fsync", errno) }
  }

  /// Reads to the end, or one byte past a limit.
  func read(limit: Int) throws(GitError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { readBytes(raw, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system("read", errno)
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func readBytes(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, bytes.baseAddress, bytes.count)
}

private func openFile(_ folder: Int32, _ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  openat(folder, path, flags, mode)
}

/// Files of our own and of the work tree, written so that a crash leaves the old or the new one.
enum FileSystem {
  /// Writes a file beside its place, fsyncs it, renames it there and fsyncs the folder.
  static func replace(_ path: String, with bytes: [UInt8], mode: mode_t = 0o644) throws(GitError) {
    let temporary = path + ".legajo-\(getpid())"
    do {
      let file = try Descriptor.open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: mode)
      fchmod(file.raw, mode)
      try file.write(bytes)
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw .system("rename \(path)", code)
    }
    try syncFolder(of: path)
  }

  /// The folder that a path is in.
  static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

  /// Sees a folder's names on the disk.
  static func syncFolder(of path: String) throws(GitError) {
    let folder = folder(of: path)
    let descriptor = try Descriptor.open(folder, O_RDONLY | O_DIRECTORY)
    guard fsync(descriptor.raw) == 0 else { throw .system("fsync \(folder)", errno) }
  }

  /// Makes a folder and those above it, and sees their names on the disk.
  static func makeFolder(_ path: String) throws(GitError) {
    if mkdir(path, 0o777) == 0 { return try syncFolder(of: path) }
    if errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw .system("mkdir \(path)", errno)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .system("mkdir \(path)", errno) }
    try syncFolder(of: path)
  }

  /// Writes a new file, and sees its bytes on the disk; one that was there loses the name only, and keeps others it has.
  static func write(_ path: String, _ bytes: [UInt8], mode: mode_t) throws(GitError) {
    unlink(path)
    try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode).write(bytes)
  }

  /// Adds to the end of a file that others add to as well.
  static func append(_ path: String, _ bytes: [UInt8]) throws(GitError) {
    try Descriptor.open(path, O_WRONLY | O_CREAT | O_APPEND, mode: 0o666).write(bytes)
  }

  /// The names in a folder, without the two that every folder has.
  static func names(in path: String) throws(GitError) -> [String] {
    guard let stream = opendir(path) else { throw .system("opendir \(path)", errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .system("readdir \(path)", errno) }
    return names
  }

  /// Takes away a file or folder with what is in it, as far as the system allows; links are not followed.
  static func removeAll(_ path: String) {
    if unlink(path) == 0 || errno == ENOENT { return }
    for name in (try? names(in: path)) ?? [] { removeAll(path + "/" + name) }
    rmdir(path)
  }

  /// Takes away a folder that has nothing in it but such folders.
  static func removeEmptyFolders(_ path: String) {
    if rmdir(path) == 0 || errno != ENOTEMPTY { return }
    for name in (try? names(in: path)) ?? [] { removeEmptyFolders(path + "/" + name) }
    rmdir(path)
  }

  /// Whether two paths are on one file system.
  static func isSameDevice(_ a: String, _ b: String) -> Bool {
    var one = stat()
    var two = stat()
    return stat(a, &one) == 0 && stat(b, &two) == 0 && one.st_dev == two.st_dev
  }

  /// Whether two paths are one file.
  static func isSameFile(_ a: String, _ b: String) -> Bool {
    var one = stat()
    var two = stat()
    return lstat(a, &one) == 0 && lstat(b, &two) == 0 && one.st_ino == two.st_ino && one.st_dev == two.st_dev
  }
}

extension Repository {
  /// The bytes of a file in this work tree's git folder, at most 16 MiB.
  ///
  /// - Throws: `.io` where there is none, or it cannot be read.
  public func gitFile(_ name: String) throws(GitError) -> [UInt8] {
    try Descriptor.open(gitFolder + "/" + name, O_RDONLY | O_NOFOLLOW).read(limit: 1 << 24)
  }

  /// The bytes of a file in the git folder that all work trees share, likewise.
  public func sharedGitFile(_ name: String) throws(GitError) -> [UInt8] {
    try Descriptor.open(commonFolder + "/" + name, O_RDONLY | O_NOFOLLOW).read(limit: 1 << 24)
  }

  /// Writes a file in this work tree's git folder, whole or not at all, and sees it on the disk.
  public func writeGitFile(_ name: String, _ bytes: [UInt8]) throws(GitError) {
    let path = gitFolder + "/" + name
    if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
    try FileSystem.replace(path, with: bytes, mode: 0o600)
  }

  /// Takes a file in this work tree's git folder away, where it is there.
  public func removeGitFile(_ name: String) { unlink(gitFolder + "/" + name) }

  /// Takes a file of the work tree away, where it is there.
  public func removeWorkFile(_ path: RepoPath) throws(GitError) {
    guard let workTree, let text = path.text, !text.split(separator: "/").contains("..") else { return }
    guard unlink(workTree + "/" + text) == 0 || errno == ENOENT else { throw .system("unlink \(text)", errno) }
  }

  /// Adds lines to a file in the git folder that all work trees share; it is made where it is absent.
  public func appendToSharedGitFile(_ name: String, _ text: String) throws(GitError) {
    let path = commonFolder + "/" + name
    var bytes: [UInt8] = []
    if access(path, F_OK) == 0 { bytes = try Descriptor.open(path, O_RDONLY).read(limit: 1 << 24) }
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
    try FileSystem.replace(path, with: bytes + Array(text.utf8))
  }
}
