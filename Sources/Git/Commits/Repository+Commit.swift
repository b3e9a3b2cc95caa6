internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The points between which a commit may be cut off; tests stop it at each.
enum CommitStep: CaseIterable, Sendable {
  case locked, objectsWritten, journalWritten, referenceMoved, indexWritten, indexLinked, indexRenamed
}

extension Repository {
  private var folder: String { gitFolder + "/legajo" }
  private var journalPath: String { folder + "/journal" }
  private var newIndexPath: String { folder + "/index" }
  private var indexPath: String { gitFolder + "/index" }
  private var indexLockPath: String { gitFolder + "/index.lock" }

  /// Makes a commit of exactly the paths of a request and moves the branch that HEAD names.
  ///
  /// Objects are on the disk before the branch moves, the branch moves only if nobody moved it meanwhile, and the
  /// index entries of these paths follow; what else is staged or changed stays as it is. No hook and no filter runs.
  /// A crash at any point leaves the old or the new state, which ``recover()`` completes.
  ///
  /// - Throws: `.lostRace` where the branch moved or a file changed meanwhile, `.operationUnderWay`, `.locked`,
  ///   `.noSpace`, `.io`: nothing is changed then. `.unknownOutcome` where that could not be told.
  public func commit(_ request: CommitRequest) throws(GitError) -> ObjectID {
    try commit(request) { _ throws(GitError) in }
  }

  /// The same, with a hook that tests use to cut it off.
  func commit(
    _ request: CommitRequest, at step: (CommitStep) throws(GitError) -> Void
  ) throws(GitError) -> ObjectID {
    try FileSystem.makeFolder(folder)
    let lock = try lockFolder()
    _ = try recoverLocked()
    if let operation { throw GitError(.operationUnderWay, function: "commit", message: operation.rawValue) }
    let reference = try branch(expecting: request.expectedHead)
    guard access(indexLockPath, F_OK) != 0 else {
      throw GitError(.locked, function: "commit", message: indexLockPath)
    }
    try step(.locked)
    let journal = try writeObjects(request, reference: reference)
    try step(.objectsWritten)
    try FileSystem.replace(journalPath, with: Array(journal.text.utf8), mode: 0o600)
    do {
      try step(.journalWritten)
      try refuseChangedFiles(request)
      try moveReference(
        reference, to: journal.new, expecting: request.expectedHead, message: request.reflog,
        identity: request.committer)
    } catch {
      // Not moved by us, whatever others did to the branch: nothing has happened. Else nobody can say what has.
      guard (try? isReached(journal)) == false else {
        throw GitError(.unknownOutcome, code: error.code, function: error.function, message: error.message)
      }
      unlink(journalPath)
      throw error
    }
    try step(.referenceMoved)
    // The commit stands whatever becomes of the index: the journal stays then, and the next run brings it up.
    guard (try? updateIndex(journal, at: step)) != nil else { return journal.new }
    unlink(journalPath)
    _ = lock
    return journal.new
  }

  /// What came of something that an earlier run left.
  public enum Recovery: Sendable, Hashable {
    /// The commit was made; its index was brought up.
    case finished(ObjectID)
    /// The commit was not made; nothing is left of it.
    case dropped(ObjectID)
  }

  /// Whether a commit was made whose index entries are not what they should be yet.
  public var isRecoveryPending: Bool { access(journalPath, F_OK) == 0 }

  /// Finishes or drops what an earlier run left; nil where there was nothing to tell of.
  public func recover() throws(GitError) -> Recovery? {
    guard isRecoveryPending || isOurLock else { return nil }
    let lock = try lockFolder()
    defer { _ = lock.raw }
    return try recoverLocked()
  }

  // MARK: Steps

  /// A lock that the system drops when the process ends, however it ends.
  private func lockFolder() throws(GitError) -> Descriptor {
    let descriptor = try Descriptor.open(folder + "/lock", O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
    for _ in 0..<200 {
      if legajo_lock_exclusively(descriptor.raw) == 0 { return descriptor }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .system("flock", errno) }
      usleep(50_000)
    }
    throw GitError(.locked, function: "flock", message: folder + "/lock")
  }

  private func branch(expecting expected: ObjectID?) throws(GitError) -> String {
    switch try head {
    case .branch(let name, let id) where id == expected: return name
    case .unborn(let name) where expected == nil: return name
    case .branch, .unborn: throw GitError(.lostRace, function: "commit", message: "HEAD moved")
    case .detached: throw GitError(.invalid, function: "commit", message: "detached HEAD")
    }
  }

  private func writeObjects(_ request: CommitRequest, reference: String) throws(GitError) -> CommitJournal {
    let base = try request.expectedHead.map { (id) throws(GitError) in try self.commit(id).tree }
    var before: [RepoPath: ObjectID] = [:]
    if let base { for entry in try entries(ofTree: base) { before[entry.path] = entry.id } }
    var updates: [(RepoPath, (FileMode, ObjectID)?)] = []
    var entries: [CommitJournal.Entry] = []
    for (path, content) in request.paths {
      switch content {
      case .file(let bytes, let mode):
        let id = try writeBlob(bytes)
        updates.append((path, (mode, id)))
        entries.append(.init(path: path, old: before[path], new: id, mode: mode))
      case .deleted:
        updates.append((path, nil))
        entries.append(.init(path: path, old: before[path], new: nil, mode: .regular))
      }
    }
    let tree = try writeTree(base: base, updates: updates)
    let made = try writeCommit(
      tree: tree, parents: request.expectedHead.map { [$0] } ?? [], author: request.author,
      committer: request.committer, message: request.message)
    return CommitJournal(reference: reference, old: request.expectedHead, new: made, paths: entries)
  }

  /// What was judged is what is committed: a file that changed since is a race lost.
  private func refuseChangedFiles(_ request: CommitRequest) throws(GitError) {
    for (path, content) in request.paths {
      switch (try readWorkFile(path, limit: 1 << 30), content) {
      case (.file(let now, _), .file(let judged, _)) where now == judged: continue
      case (.missing, .deleted): continue
      default: throw GitError(.lostRace, function: "commit", message: "\(path.text ?? "") changed meanwhile")
      }
    }
  }

  // MARK: Index

  private var isOurLock: Bool { FileSystem.isSameFile(newIndexPath, indexLockPath) }

  private func recoverLocked() throws(GitError) -> Recovery? {
    guard isRecoveryPending else {
      if isOurLock { unlink(indexLockPath) }
      unlink(newIndexPath)
      return nil
    }
    let bytes = try Descriptor.open(journalPath, O_RDONLY | O_NOFOLLOW).read(limit: 1 << 26)
    guard let journal = CommitJournal(String(decoding: bytes, as: UTF8.self)) else {
      unlink(journalPath)
      return nil
    }
    if isOurLock { unlink(indexLockPath) }
    let isMade = try isReached(journal)
    if isMade { try updateIndex(journal) { _ throws(GitError) in } }
    unlink(journalPath)
    return isMade ? .finished(journal.new) : .dropped(journal.new)
  }

  /// Whether the branch has the journal's commit, by now perhaps with others on top.
  private func isReached(_ journal: CommitJournal) throws(GitError) -> Bool {
    guard let now = try reference(journal.reference) else { return false }
    if now == journal.new { return true }
    var tip = now.oid
    var commit = journal.new.oid
    return git_graph_descendant_of(pointer, &tip, &commit) == 1
  }

  /// Replaces the entries of these paths that are still what they were; the new index is put in place whole.
  private func updateIndex(
    _ journal: CommitJournal, at step: (CommitStep) throws(GitError) -> Void
  ) throws(GitError) {
    if access(indexPath, F_OK) == 0 {
      let bytes = try Descriptor.open(indexPath, O_RDONLY).read(limit: 1 << 30)
      try FileSystem.replace(newIndexPath, with: bytes, mode: 0o644)
    } else {
      unlink(newIndexPath)
    }
    var index: OpaquePointer?
    try check(git_index_open(&index, newIndexPath), "git_index_open")
    defer { git_index_free(index) }
    for entry in journal.paths { try replace(entry, in: index) }
    try check(git_index_write(index), "git_index_write")
    let written = try Descriptor.open(newIndexPath, O_RDONLY)
    guard fsync(written.raw) == 0 else { throw .system("fsync", errno) }
    try step(.indexWritten)
    try linkLock()
    try step(.indexLinked)
    guard rename(indexLockPath, indexPath) == 0 else { throw .system("rename index", errno) }
    try step(.indexRenamed)
    try FileSystem.syncFolder(of: indexPath)
    unlink(newIndexPath)
  }

  /// Takes git's own lock by linking our file to it: the same file on both names proves that the lock is ours.
  private func linkLock() throws(GitError) {
    for _ in 0..<100 {
      if link(newIndexPath, indexLockPath) == 0 { return }
      guard errno == EEXIST else { throw .system("link index.lock", errno) }
      usleep(50_000)
    }
    throw GitError(.io, function: "link", message: indexLockPath)
  }

  private func replace(_ entry: CommitJournal.Entry, in index: OpaquePointer?) throws(GitError) {
    guard let path = entry.path.text else { return }
    let present = git_index_get_bypath(index, path, 0).map { ObjectID($0.pointee.id) }
    guard present == entry.old else { return }
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
