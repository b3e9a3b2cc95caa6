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
    try writing { () throws(GitError) in
      let journal = try prepare(request, at: step)
      try move(journal, message: request.reflog, identity: request.committer) { () throws(GitError) in
        try step(.journalWritten)
        try refuseChangedFiles(request)
        try refuseMovedHead(request)
      }
      try step(.referenceMoved)
      // The commit stands whatever becomes of the index: the journal stays then, and the next run brings it up.
      if (try? updateIndex(journal, at: step)) != nil { endWriting() }
      return journal.new
    }
  }

  // MARK: Steps

  /// Everything before the branch moves: objects and journal are on the disk then.
  private func prepare(
    _ request: CommitRequest, at step: (CommitStep) throws(GitError) -> Void
  ) throws(GitError) -> CommitJournal {
    try orNothing { () throws(GitError) in
      if let operation { throw GitError(.operationUnderWay, function: "commit", message: operation.rawValue) }
      try refuseMovedHead(request)
      try awaitLocks()
      try step(.locked)
      let journal = try writeObjects(request)
      try step(.objectsWritten)
      try write(journal)
      return journal
    }
  }

  /// Waits a second for others that hold git's locks: an editor that asks for the status has one for a moment.
  ///
  /// - Parameter pause: what is done between two looks.
  func awaitLocks(_ pause: () -> Void = { usleep(50_000) }) throws(GitError) {
    let locks = [indexLockPath, gitFolder + "/HEAD.lock"]
    for _ in 0..<20 {
      guard locks.contains(where: { access($0, F_OK) == 0 }) else { return }
      pause()
    }
    if let lock = locks.first(where: { access($0, F_OK) == 0 }) {
      throw GitError(.locked, function: "commit", message: lock)
    }
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
    let made = try writeApart { (apart) throws(GitError) in
      for (path, content) in request.paths {
        switch content {
        case .file(let bytes, let mode):
          let id = try apart.writeBlob(bytes)
          updates.append((path, (mode, id)))
          entries.append(.init(path: path, old: staged[path], new: id, mode: mode))
        case .deleted:
          updates.append((path, nil))
          entries.append(.init(path: path, old: staged[path], new: nil, mode: .regular))
        }
      }
      let tree = try apart.writeTree(base: base, updates: updates)
      let commit = try apart.writeCommit(
        tree: tree, parents: [request.expectedHead].compactMap { $0 } + request.otherParents, author: request.author,
        committer: request.committer, signing: request.signing, message: request.message)
      let trees = try apart.trees(in: tree, above: request.paths.map(\.0))
      return (commit, needed: [commit, tree] + trees + entries.compactMap(\.new))
    }
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
}
