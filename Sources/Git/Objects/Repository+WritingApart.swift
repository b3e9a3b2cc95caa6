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

  /// Makes many objects without waiting for the disk: for what is made anew where it was cut off.
  public func writeMany<T>(_ body: (Repository) throws -> T) throws -> T {
    try writeApart { (apart) throws(GitError) in (Result { try body(apart) }, needed: []) }.get()
  }

  private func storingApart() throws(GitError) -> Repository {
    var opened: OpaquePointer?
    try check(git_repository_open(&opened, gitFolder), "git_repository_open")
    guard let opened else { throw GitError(.other, function: "git_repository_open", message: gitFolder) }
    let repository = Repository(pointer: opened, environment: environment)
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
