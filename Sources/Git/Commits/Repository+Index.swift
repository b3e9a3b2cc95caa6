internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The index after a commit: git's file, changed under git's own lock.
extension Repository {
  private var newIndexPath: String { unfinished + "/index" }
  private var indexPath: String { gitFolder + "/index" }
  var indexLockPath: String { gitFolder + "/index.lock" }

  /// Whether git's lock is one that a commit of ours took: the same file has both names then.
  var isOurLock: Bool { FileSystem.isSameFile(newIndexPath, indexLockPath) }

  /// Takes away what a commit left that was cut off while it held git's lock.
  func dropOurIndexLock() {
    if isOurLock { unlink(indexLockPath) }
  }

  /// What is staged at some paths; a path that is not, or that is in conflict, is absent.
  ///
  /// - Throws: `.unsupported` for an index with parts that libgit2 does not read, as a split one has.
  func stagedBlobs(_ paths: [RepoPath]) throws(GitError) -> [RepoPath: ObjectID] {
    var index: OpaquePointer?
    try check(git_index_open(&index, indexPath), "git_index_open")
    defer { git_index_free(index) }
    var blobs: [RepoPath: ObjectID] = [:]
    for path in paths {
      guard let text = path.text, let entry = git_index_get_bypath(index, text, 0) else { continue }
      blobs[path] = ObjectID(entry.pointee.id)
    }
    return blobs
  }

  /// Puts in the index what was committed at these paths, but for paths staged anew meanwhile.
  func updateIndex(
    _ journal: CommitJournal, at step: (CommitStep) throws(GitError) -> Void
  ) throws(GitError) {
    for _ in 0..<20 {
      let before = try indexBytes()
      try writeNewIndex(journal, from: before)
      try step(.indexWritten)
      try linkLock()
      try step(.indexLinked)
      // Whoever wrote the index before the lock was ours has staged something: it goes in too.
      guard try indexBytes() == before else {
        dropOurIndexLock()
        continue
      }
      guard rename(indexLockPath, indexPath) == 0 else { throw .system("rename index", errno) }
      try step(.indexRenamed)
      try FileSystem.syncFolder(of: indexPath)
      return
    }
    throw GitError(.locked, function: "updateIndex", message: indexPath)
  }

  /// The index as it is; nil where there is none yet.
  private func indexBytes() throws(GitError) -> [UInt8]? {
    guard access(indexPath, F_OK) == 0 else { return nil }
    return try Descriptor.open(indexPath, O_RDONLY).read(limit: 1 << 30)
  }

  private func writeNewIndex(_ journal: CommitJournal, from bytes: [UInt8]?) throws(GitError) {
    unlink(newIndexPath)
    // libgit2's own, of a run that was cut off.
    unlink(newIndexPath + ".lock")
    if let bytes { try FileSystem.write(newIndexPath, bytes, mode: 0o666) }
    var index: OpaquePointer?
    try check(git_index_open(&index, newIndexPath), "git_index_open")
    defer { git_index_free(index) }
    for entry in journal.paths { try replace(entry, in: index) }
    try check(git_index_write(index), "git_index_write")
    let written = try Descriptor.open(newIndexPath, O_RDONLY)
    guard fsync(written.raw) == 0 else { throw .system("fsync", errno) }
  }

  /// Takes git's own lock by linking our file to it: the same file on both names proves that the lock is ours.
  private func linkLock() throws(GitError) {
    for _ in 0..<100 {
      if link(newIndexPath, indexLockPath) == 0 { return }
      guard errno == EEXIST else { throw .system("link index.lock", errno) }
      usleep(50_000)
    }
    throw GitError(.locked, function: "link", message: indexLockPath)
  }

  private func replace(_ entry: CommitJournal.Entry, in index: OpaquePointer?) throws(GitError) {
    guard let path = entry.path.text else { return }
    let present = git_index_get_bypath(index, path, 0).map { ObjectID($0.pointee.id) }
    guard present == entry.old else { return }
    // A conflict at this path is settled by what was committed.
    if git_index_conflict_remove(index, path) != 0 { git_error_clear() }
    guard let new = entry.new else {
      if present != nil { try check(git_index_remove(index, path, 0), "git_index_remove") }
      return
    }
    var record = git_index_entry()
    record.id = new.oid
    record.mode = entry.mode.raw
    fillStatus(&record, path, new)
    let code = path.withCString { name in
      record.path = name
      return git_index_add(index, &record)
    }
    try check(code, "git_index_add")
  }

  /// What git compares before it reads a file; left empty where the file is not the committed one any more.
  private func fillStatus(_ record: inout git_index_entry, _ path: String, _ id: ObjectID) {
    var status = stat()
    guard let workTree, lstat(workTree + "/" + path, &status) == 0,
      case .file(let bytes, _)? = try? readWorkFile(RepoPath(path), limit: 1 << 30), (try? hashBlob(bytes)) == id
    else { return }
    #if canImport(Glibc)
      record.mtime = git_index_time(
        seconds: Int32(truncatingIfNeeded: status.st_mtim.tv_sec), nanoseconds: UInt32(status.st_mtim.tv_nsec))
      record.ctime = git_index_time(
        seconds: Int32(truncatingIfNeeded: status.st_ctim.tv_sec), nanoseconds: UInt32(status.st_ctim.tv_nsec))
    #endif
    record.dev = UInt32(truncatingIfNeeded: status.st_dev)
    record.ino = UInt32(truncatingIfNeeded: status.st_ino)
    record.uid = status.st_uid
    record.gid = status.st_gid
    record.file_size = UInt32(truncatingIfNeeded: status.st_size)
  }
}
