internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a write has under way lies in one folder of our own, so that what a crash leaves is found and taken away.
extension Repository {
  var folder: String { gitFolder + "/legajo" }

  /// Everything that is needed until a write is done, and nothing after.
  var unfinished: String { folder + "/unfinished" }
  var journalPath: String { unfinished + "/journal" }

  /// Whether a commit was made whose index entries are not what they should be yet.
  public var isRecoveryPending: Bool { access(journalPath, F_OK) == 0 }

  /// What came of something that an earlier run left.
  public enum Recovery: Sendable, Hashable {
    /// The commit, or the tag, was made; its index was brought up.
    case finished(ObjectID)
    /// It was not made; nothing is left of it.
    case dropped(ObjectID)
  }

  /// Finishes or drops what an earlier run left; nil where there was nothing to tell of.
  ///
  /// What a run that still lives has under way is left to it.
  public func recover() throws(GitError) -> Recovery? {
    guard access(unfinished, F_OK) == 0 else { return nil }
    do throws(GitError) {
      return try locked(attempts: 1) { () throws(GitError) in try recoverLocked() }
    } catch {
      // Another process writes, or this one may not: what only reads goes on.
      guard error.kind == .locked || error.code == EROFS || error.code == EACCES else { throw error }
      return nil
    }
  }

  /// Runs a body under the lock, with nothing left of earlier runs and an empty folder for what is to be written.
  func writing<T>(_ body: () throws(GitError) -> T) throws(GitError) -> T {
    try locked { () throws(GitError) in
      _ = try recoverLocked()
      try FileSystem.makeFolder(unfinished)
      return try body()
    }
  }

  /// What is done before anything counts: where it fails, nothing is left of it.
  func orNothing<T>(_ body: () throws(GitError) -> T) throws(GitError) -> T {
    do throws(GitError) {
      return try body()
    } catch {
      endWriting()
      throw error
    }
  }

  /// Takes away everything that a write needed.
  func endWriting() {
    // The journal goes first: without it the rest means nothing.
    unlink(journalPath)
    dropOurIndexLock()
    FileSystem.removeAll(unfinished)
  }

  /// Runs a body while no other process of ours writes here.
  ///
  /// - Throws: `.locked` where another one does for longer than ten seconds; what the body throws.
  public func exclusively<T>(_ body: () throws -> T) throws -> T {
    let result: Result<T, any Error> = try locked { () throws(GitError) in Result { try body() } }
    return try result.get()
  }

  /// The same for what is Git's own; within another body the lock is held already.
  func locked<T>(attempts: Int = 200, _ body: () throws(GitError) -> T) throws(GitError) -> T {
    if holdsLock { return try body() }
    try FileSystem.makeFolder(folder)
    let lock = try takeLock(attempts: attempts)
    holdsLock = true
    defer {
      holdsLock = false
      _ = lock.raw
    }
    return try body()
  }

  /// A lock that the system drops when the process ends, however it ends.
  private func takeLock(attempts: Int) throws(GitError) -> Descriptor {
    let descriptor = try Descriptor.open(folder + "/lock", O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
    for attempt in 0..<attempts {
      if attempt > 0 { usleep(50_000) }
      if legajo_lock_exclusively(descriptor.raw) == 0 { return descriptor }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .system("flock", errno) }
    }
    throw GitError(.locked, function: "flock", message: folder + "/lock")
  }

  /// Replaces a file of the work tree by one that was written apart, so that no half one and no other name is ever seen
  /// there.
  func replaceWorkFile(_ path: String, with bytes: [UInt8], mode: mode_t) throws(GitError) {
    try locked { () throws(GitError) in
      try FileSystem.makeFolder(unfinished)
      // A journal that waits for the next commit stays; the folder goes only where nothing else is in it.
      defer { rmdir(unfinished) }
      // Files cannot be moved between file systems: a work tree on another one gets it from beside its place.
      guard FileSystem.isSameDevice(unfinished, FileSystem.folder(of: path)) else {
        return try FileSystem.replace(path, with: bytes, mode: mode)
      }
      let apart = unfinished + "/file"
      do throws(GitError) {
        try FileSystem.write(apart, bytes, mode: mode)
        guard chmod(apart, mode) == 0 else { throw .system("chmod", errno) }
        guard rename(apart, path) == 0 else { throw .system("rename \(path)", errno) }
      } catch {
        unlink(apart)
        throw error
      }
      // The new file is in its place whatever becomes of this, and to say otherwise would have it written twice.
      try? FileSystem.syncFolder(of: path)
    }
  }

  /// Writes the journal: from here on a crash is finished or dropped by the next run.
  func write(_ journal: CommitJournal) throws(GitError) {
    try FileSystem.replace(journalPath, with: Array(journal.text.utf8), mode: 0o600)
  }

  private func recoverLocked() throws(GitError) -> Recovery? {
    guard let journal = try readJournal() else {
      endWriting()
      return nil
    }
    dropOurLock(ofReference: journal.reference)
    dropOurIndexLock()
    let isMade = try isReached(journal)
    if isMade, !journal.paths.isEmpty { try updateIndex(journal) { _ throws(GitError) in } }
    endWriting()
    return isMade ? .finished(journal.new) : .dropped(journal.new)
  }

  /// The journal; nil where there is none that is whole.
  private func readJournal() throws(GitError) -> CommitJournal? {
    guard isRecoveryPending else { return nil }
    let bytes = try Descriptor.open(journalPath, O_RDONLY | O_NOFOLLOW).read(limit: 1 << 26)
    return CommitJournal(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether the reference has the journal's object, by now perhaps with commits on top.
  func isReached(_ journal: CommitJournal) throws(GitError) -> Bool {
    guard let now = try reference(journal.reference) else { return false }
    if now == journal.new { return true }
    // A tag stays what it is; only a branch grows.
    guard journal.reference.hasPrefix("refs/heads/") else { return false }
    var tip = now.oid
    var commit = journal.new.oid
    return try check(git_graph_descendant_of(pointer, &tip, &commit), "git_graph_descendant_of") == 1
  }
}
