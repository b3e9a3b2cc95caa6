import Documents
public import Git
public import Records

/// Takes the branch here from one commit to another: files and index by the user's git, then the branch.
///
/// What is to be done stands in a journal first, so that the next run finishes or drops what a crash cut off.
public struct BranchUpdate: Sendable {
  /// The branch's full name.
  let branch: String
  let old: ObjectID
  let new: ObjectID

  private static let journal = "legajo/sync"
  private static let header = "legajo-sync 1"

  // MARK: Before

  /// Refuses where a file that would change has work in it that is not committed.
  func refuseOverlap(_ repository: Repository, _ git: UserGit) throws {
    let changed = try paths(repository)
    guard !changed.isEmpty else { return }
    let status = try git.require(
      "status", ["--porcelain", "-z", "--untracked-files=all", "--ignored", "--no-renames"])
    var touched: Set<RepoPath> = []
    var folders: [RepoPath] = []
    for line in status.split(separator: 0) where line.count > 3 {
      let path = Array(line.dropFirst(3))
      if path.last == 0x2F { folders.append(RepoPath(bytes: path)) } else { touched.insert(RepoPath(bytes: path)) }
    }
    let overlap = changed.filter { path in
      touched.contains(path) || folders.contains { path.bytes.starts(with: $0.bytes) && exists(path, repository) }
    }
    guard overlap.isEmpty else { throw Refusal.workInTheWay(overlap.map(LegalPath.display)) }
  }

  private func exists(_ path: RepoPath, _ repository: Repository) -> Bool {
    if case .missing? = try? repository.readWorkFile(path, limit: 0) { false } else { true }
  }

  private func paths(_ repository: Repository) throws -> [RepoPath] {
    try changes(repository).map(\.path)
  }

  private func changes(_ repository: Repository) throws -> [TreeChange] {
    try repository.changes(fromTree: repository.commit(old).tree, toTree: repository.commit(new).tree)
  }

  // MARK: The update

  func run(
    _ repository: Repository, _ git: UserGit, identity: Signature, at step: (SyncStep) throws -> Void
  ) throws {
    guard old != new else { return }
    guard try repository.reference(branch) == old else { throw Refusal.branchMoved }
    let lines = [Self.header, branch, old.hex, new.hex, "end", ""]
    try repository.writeGitFile(Self.journal, Array(lines.joined(separator: "\n").utf8))
    try step(.journalWritten)
    do {
      try writeFiles(git)
    } catch {
      repository.removeGitFile(Self.journal)
      throw error
    }
    try step(.filesWritten)
    try repository.moveReference(branch, to: new, expecting: old, message: "legajo sync", identity: identity)
    try step(.referenceMoved)
    repository.removeGitFile(Self.journal)
  }

  /// git writes the files that differ and their index entries, and refuses before it writes any where one has other
  /// content than the old commit.
  private func writeFiles(_ git: UserGit) throws {
    _ = try git.run(["update-index", "-q", "--refresh"])
    let child = try git.run(["read-tree", "-m", "-u", old.hex, new.hex])
    guard child.status == 0 else { throw Refusal.filesNotUpdated(child) }
  }

  // MARK: Recovery

  /// What came of an update that a crash cut off.
  public enum Recovery: Sendable, Hashable {
    /// The branch has the new commit now.
    case finished(ObjectID)
    /// The branch has its old commit; what the next sync brings is not lost.
    case dropped
  }

  /// Finishes or drops an update that was cut off; nil where none was.
  public static func recover(
    _ repository: Repository, environment: [String: String], now: Instant
  ) throws -> Recovery? {
    guard let folder = repository.workTree, let bytes = try? repository.gitFile(journal) else { return nil }
    return try repository.exclusively {
      defer { repository.removeGitFile(journal) }
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      guard lines.count == 5, lines[0] == header, lines[4] == "end", let old = ObjectID(hex: lines[2]),
        let new = ObjectID(hex: lines[3])
      else { return nil }
      let update = BranchUpdate(branch: lines[1], old: old, new: new)
      return try update.finish(repository, UserGit(folder: folder, environment: environment), now)
    }
  }

  private func finish(_ repository: Repository, _ git: UserGit, _ now: Instant) throws -> Recovery {
    guard case .branch(branch, let head) = try repository.head, head == old else {
      return try repository.reference(branch) == new ? .finished(new) : .dropped
    }
    try takeBackHalfWritten(repository)
    do {
      try writeFiles(git)
    } catch is Refusal {
      return .dropped
    }
    let identity = Signature(
      name: "legajo", email: "legajo@localhost", seconds: now.seconds, offsetMinutes: now.offsetMinutes)
    try repository.moveReference(branch, to: new, expecting: old, message: "legajo sync", identity: identity)
    return .finished(new)
  }

  /// Files that git wrote before it came to write the index are as they were again; what else is in a file stays.
  private func takeBackHalfWritten(_ repository: Repository) throws {
    let staged = Dictionary(
      try repository.index().filter { $0.stage == 0 }.map { ($0.path, $0.id) }, uniquingKeysWith: { first, _ in first })
    for change in try changes(repository) where staged[change.path] == change.old?.id {
      switch (try repository.readWorkFile(change.path, limit: 1 << 30), change.new, change.old) {
      case (.file(let bytes, _), let new?, let old) where try repository.hashBlob(bytes) == new.id:
        if let old {
          try repository.writeWorkFile(change.path, bytes: repository.blob(old.id, limit: 1 << 30))
        } else {
          try repository.removeWorkFile(change.path)
        }
      case (.missing, nil, let old?):
        try repository.writeWorkFile(change.path, bytes: repository.blob(old.id, limit: 1 << 30))
      default: break
      }
    }
  }
}

extension FindingCode {
  /// Uncommitted work in files that others changed.
  static let workInTheWay = FindingCode("work-in-the-way")
}

extension Refusal {
  static func workInTheWay(_ paths: [String]) -> Refusal {
    let list = paths.prefix(5).joined(separator: ", ")
    return Refusal(
      .workInTheWay, .refused,
      LocalizedText(
        es: "hay cambios sin confirmar en archivos que otros cambiaron: \(list)",
        en: "there are uncommitted changes in files that others changed: \(list)"),
      help: LocalizedText(
        es: "confirmarlos antes (legajo commit), o dejarlos (git stash); no se cambió ni se envió nada",
        en: "commit them first (legajo commit), or put them by (git stash); nothing was changed or sent"))
  }

  static func filesNotUpdated(_ child: ChildProcess) -> Refusal {
    Refusal(
      .workInTheWay, .refused,
      LocalizedText(
        es: "lo nuevo no se pudo poner en los archivos; los commits propios sí se enviaron",
        en: "what is new could not be put into the files; own commits were sent"),
      help: LocalizedText(
        es: "despejar lo que dice git y repetir legajo sync: \(child.words)",
        en: "clear what git tells of and repeat legajo sync: \(child.words)"))
  }

  static var branchMoved: Refusal {
    Refusal(
      .workInTheWay, .refused,
      LocalizedText(
        es: "la rama cambió aquí mientras se enviaba; lo enviado quedó enviado",
        en: "the branch moved here while commits were sent; what was sent stays so"),
      help: LocalizedText(es: "repetir: legajo sync", en: "repeat: legajo sync"))
  }
}
