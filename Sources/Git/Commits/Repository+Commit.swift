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
  var folder: String { gitFolder + "/legajo" }
  private var journalPath: String { folder + "/journal" }

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
    try refuseMovedHead(request)
    guard access(indexLockPath, F_OK) != 0 else {
      throw GitError(.locked, function: "commit", message: indexLockPath)
    }
    try step(.locked)
    let journal = try writeObjects(request)
    try step(.objectsWritten)
    try FileSystem.replace(journalPath, with: Array(journal.text.utf8), mode: 0o600)
    do {
      try step(.journalWritten)
      try refuseChangedFiles(request)
      try refuseMovedHead(request)
      try moveReference(
        request.reference, to: journal.new, expecting: request.expectedHead, message: request.reflog,
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

  /// Runs a body while no other process of ours writes here.
  ///
  /// - Throws: `.locked` where another one does for longer than ten seconds; what the body throws.
  public func exclusively<T>(_ body: () throws -> T) throws -> T {
    try FileSystem.makeFolder(folder)
    let lock = try lockFolder()
    defer { _ = lock.raw }
    return try body()
  }

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

  /// HEAD names the branch that was judged, and the branch has the commit that was.
  private func refuseMovedHead(_ request: CommitRequest) throws(GitError) {
    switch try head {
    case .branch(request.reference, request.expectedHead): return
    case .unborn(request.reference) where request.expectedHead == nil: return
    case .branch, .unborn, .detached: throw GitError(.lostRace, function: "commit", message: "HEAD moved")
    }
  }

  private func writeObjects(_ request: CommitRequest) throws(GitError) -> CommitJournal {
    let base = try request.expectedHead.map { (id) throws(GitError) in try self.commit(id).tree }
    let staged = try stagedBlobs(request.paths.map(\.0))
    var updates: [(RepoPath, (FileMode, ObjectID)?)] = []
    var entries: [CommitJournal.Entry] = []
    for (path, content) in request.paths {
      switch content {
      case .file(let bytes, let mode):
        let id = try writeBlob(bytes)
        updates.append((path, (mode, id)))
        entries.append(.init(path: path, old: staged[path], new: id, mode: mode))
      case .deleted:
        updates.append((path, nil))
        entries.append(.init(path: path, old: staged[path], new: nil, mode: .regular))
      }
    }
    let tree = try writeTree(base: base, updates: updates)
    let made = try writeCommit(
      tree: tree, parents: [request.expectedHead].compactMap { $0 } + request.otherParents, author: request.author,
      committer: request.committer, signing: request.signing, message: request.message)
    return CommitJournal(reference: request.reference, old: request.expectedHead, new: made, paths: entries)
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

  // MARK: Recovery

  private func recoverLocked() throws(GitError) -> Recovery? {
    guard isRecoveryPending else {
      dropNewIndex()
      return nil
    }
    let bytes = try Descriptor.open(journalPath, O_RDONLY | O_NOFOLLOW).read(limit: 1 << 26)
    guard let journal = CommitJournal(String(decoding: bytes, as: UTF8.self)) else {
      unlink(journalPath)
      return nil
    }
    dropOurLock()
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
}
