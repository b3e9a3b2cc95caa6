internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// New objects are written into a folder of ours and enter the database whole: a crash leaves no half ones there, and
/// no temporary names that nobody takes away.
extension Repository {
  private var apart: String { unfinished + "/objects" }
  private var database: String { commonFolder + "/objects" }

  /// Runs a body with the same repository, where new objects are stored apart; then takes them into the database and
  /// sees on the disk those that the body names, also those that were there before: git does not wait for the disk
  /// with loose objects.
  func writeApart<T>(
    _ body: (Repository) throws(GitError) -> (T, needed: [ObjectID])
  ) throws(GitError) -> T {
    try FileSystem.makeFolder(apart)
    let (result, needed) = try body(storingApart())
    try takeIn()
    for id in needed { try sync(id) }
    return result
  }

  /// Makes many commits with what they hold in memory, and writes them as one pack: a crash before leaves nothing.
  public func writeMany<T>(_ body: (Repository) throws -> T) throws -> T {
    let held = try opened()
    var backend: OpaquePointer?
    try check(git_mempack_new(&backend), "git_mempack_new")
    // Above the database's own, so that what is new goes here.
    try check(git_odb_add_backend(try held.odb(), backend, 10), "git_odb_add_backend")
    let result = try body(held)
    var pack = git_buf()
    defer { git_buf_dispose(&pack) }
    try check(git_mempack_dump(&pack, held.pointer, backend), "git_mempack_dump")
    var writer: UnsafeMutablePointer<git_odb_writepack>?
    try check(git_odb_write_pack(&writer, try odb(), nil, nil), "git_odb_write_pack")
    defer { writer?.pointee.free?(writer) }
    var progress = git_indexer_progress()
    try check(writer?.pointee.append?(writer, pack.ptr, pack.size, &progress) ?? -1, "git_odb_writepack.append")
    try check(writer?.pointee.commit?(writer, &progress) ?? -1, "git_odb_writepack.commit")
    return result
  }

  /// The same repository, opened once more.
  private func opened() throws(GitError) -> Repository {
    var opened: OpaquePointer?
    try check(git_repository_open(&opened, gitFolder), "git_repository_open")
    guard let opened else { throw GitError(.other, function: "git_repository_open", message: gitFolder) }
    return Repository(pointer: opened, environment: environment)
  }

  private func storingApart() throws(GitError) -> Repository {
    let repository = try opened()
    // Files cannot be moved between file systems: objects on another one are written in their place.
    guard FileSystem.isSameDevice(apart, database) else { return repository }
    var backend: OpaquePointer?
    try check(git_odb_backend_loose(&backend, apart, -1, 1, 0, 0), "git_odb_backend_loose")
    // Above the database's own, so that what is new goes here.
    try check(git_odb_add_backend(try repository.odb(), backend, 10), "git_odb_add_backend")
    return repository
  }

  private func takeIn() throws(GitError) {
    for start in try FileSystem.names(in: apart) {
      let names = try FileSystem.names(in: "\(apart)/\(start)")
      try FileSystem.makeFolder("\(database)/\(start)")
      for name in names where access("\(database)/\(start)/\(name)", F_OK) != 0 {
        guard rename("\(apart)/\(start)/\(name)", "\(database)/\(start)/\(name)") == 0 else {
          throw .system("rename \(start)/\(name)", errno)
        }
      }
    }
    FileSystem.removeAll(apart)
  }

  /// Sees a loose object on the disk; one in a pack is there already.
  private func sync(_ id: ObjectID) throws(GitError) {
    let path = "\(database)/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
    guard access(path, F_OK) == 0 else {
      var oid = id.oid
      guard git_odb_exists(try odb(), &oid) == 1 else {
        throw GitError(.io, function: "writeApart", message: "\(id.hex) is gone")
      }
      return
    }
    let file = try Descriptor.open(path, O_RDONLY)
    guard fsync(file.raw) == 0 else { throw .system("fsync", errno) }
    try FileSystem.syncFolder(of: path)
  }
}
