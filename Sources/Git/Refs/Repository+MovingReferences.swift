internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// References move under git's own lock, taken by linking a file of ours to it: the same file under both names proves,
/// after a crash, that the lock is ours to take away.
extension Repository {
  private var preparedPath: String { unfinished + "/reference" }

  private func path(ofReference name: String) -> String { commonFolder + "/" + name }
  private func lockPath(ofReference name: String) -> String { path(ofReference: name) + ".lock" }

  /// Moves a reference if it still is what is expected; nil expects that it does not exist.
  ///
  /// - Throws: `.lostRace` where it is something else by now, `.locked` where another process holds its lock.
  public func moveReference(
    _ name: String, to id: ObjectID, expecting old: ObjectID?, message: String, identity: Signature
  ) throws(GitError) {
    let journal = CommitJournal(reference: name, old: old, new: id, paths: [])
    try writing { () throws(GitError) in
      try orNothing { () throws(GitError) in try write(journal) }
      try move(journal, message: message, identity: identity)
      endWriting()
    }
  }

  /// Makes an annotated tag.
  ///
  /// - Throws: `.invalid` where the name is taken or not allowed; `.notSigned`, `.signatureRefused` or
  ///   `.programMissing` where it was to be signed and is not.
  public func createTag(
    _ name: String, target: ObjectID, tagger: Signature, signing: CommitRequest.Signing? = nil, message: String
  ) throws(GitError) -> ObjectID {
    let full = "refs/tags/" + name
    guard git_reference_is_valid_name(full) == 1, !name.hasPrefix("-"), try reference(full) == nil else {
      throw GitError(.invalid, function: "createTag", message: name)
    }
    return try writing { () throws(GitError) in
      let journal = try orNothing { () throws(GitError) in
        let id = try writeApart { (apart) throws(GitError) in
          let id = try apart.writeTag(name, target: target, tagger: tagger, signing: signing, message: message)
          return (id, needed: [id])
        }
        let journal = CommitJournal(reference: full, old: nil, new: id, paths: [])
        try write(journal)
        return journal
      }
      try move(journal, message: "tag: \(name)", identity: tagger)
      endWriting()
      return journal.new
    }
  }

  /// Moves the journal's reference, and tells apart whether that was done.
  ///
  /// - Throws: what went wrong where nothing has happened, with nothing left of it; `.unknownOutcome` where that cannot
  ///   be told: the journal stays then.
  func move(
    _ journal: CommitJournal, message: String, identity: Signature, if unchanged: () throws(GitError) -> Void = {}
  ) throws(GitError) {
    do {
      try unchanged()
      try moveUnderLock(journal, message: message, identity: identity)
    } catch {
      dropOurLock(ofReference: journal.reference)
      switch try? isReached(journal) {
      case true?: return
      case false?:
        endWriting()
        throw error
      case nil:
        throw GitError(.unknownOutcome, code: error.code, function: error.function, message: error.message)
      }
    }
  }

  /// Takes away git's lock of a reference that a run of ours took and did not live to give back.
  func dropOurLock(ofReference name: String) {
    if FileSystem.isSameFile(preparedPath, lockPath(ofReference: name)) { unlink(lockPath(ofReference: name)) }
  }

  // MARK: Steps

  private func moveUnderLock(
    _ journal: CommitJournal, message: String, identity: Signature
  ) throws(GitError) {
    let name = journal.reference
    try FileSystem.write(preparedPath, Array("\(journal.new.hex)\n".utf8), mode: 0o666)
    try lock(name)
    guard try symbolicReference(name) == nil, try reference(name) == journal.old else {
      throw GitError(.lostRace, function: "moveReference", message: name)
    }
    if journal.old == nil { try refuseNeighbours(of: name) }
    try log(journal, message, identity)
    try putInPlace(name)
    try FileSystem.syncFolder(of: path(ofReference: name))
  }

  /// Waits as long as git does for others that hold the lock.
  private func lock(_ name: String) throws(GitError) {
    let place = lockPath(ofReference: name)
    for _ in 0..<20 {
      // git takes away folders that it has emptied, at any time.
      try FileSystem.makeFolder(FileSystem.folder(of: place))
      if link(preparedPath, place) == 0 { return }
      guard errno == EEXIST || errno == ENOENT else { throw .system("link \(place)", errno) }
      usleep(50_000)
    }
    throw GitError(.locked, function: "link", message: place)
  }

  /// A name cannot be a folder of names too, and a packed one would not tell the file system.
  private func refuseNeighbours(of name: String) throws(GitError) {
    for other in try referenceNames() where other.hasPrefix(name + "/") || name.hasPrefix(other + "/") {
      throw GitError(.invalid, function: "moveReference", message: "\(name), \(other)")
    }
  }

  private func putInPlace(_ name: String) throws(GitError) {
    let (place, lock) = (path(ofReference: name), lockPath(ofReference: name))
    if rename(lock, place) == 0 { return }
    let code = errno
    // Empty folders of names that are no more stand in the way, as for git itself.
    guard code == EISDIR || code == ENOTEMPTY || code == EEXIST else { throw .system("rename \(place)", code) }
    FileSystem.removeEmptyFolders(place)
    guard rename(lock, place) == 0 else { throw .system("rename \(place)", errno) }
  }

  /// Adds a line to the logs of the reference and of HEAD, where git would.
  private func log(_ journal: CommitJournal, _ message: String, _ identity: Signature) throws(GitError) {
    let identity = try identity.withPointer { (cleaned) throws(GitError) in Signature(cleaned) }
    let words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    let line = "\(journal.old?.hex ?? CommitJournal.none) \(journal.new.hex) \(identity.line)\t\(words)\n"
    var logs = [(journal.reference, commonFolder + "/logs/" + journal.reference)]
    if try symbolicReference("HEAD") == journal.reference { logs.append(("HEAD", gitFolder + "/logs/HEAD")) }
    for (name, path) in logs where try isLogged(name) || access(path, F_OK) == 0 {
      try FileSystem.makeFolder(FileSystem.folder(of: path))
      FileSystem.removeEmptyFolders(path)
      try FileSystem.append(path, Array(line.utf8))
    }
  }

  /// Whether `core.logAllRefUpdates` has a log begun for a reference.
  private func isLogged(_ name: String) throws(GitError) -> Bool {
    let setting = try config("core.logallrefupdates")?.lowercased()
    if setting == "always" { return true }
    let isOn = setting.map { ["true", "yes", "on", "1", ""].contains($0) } ?? !isBare
    let kinds = ["refs/heads/", "refs/remotes/", "refs/notes/"]
    return isOn && (name == "HEAD" || kinds.contains { name.hasPrefix($0) })
  }
}
