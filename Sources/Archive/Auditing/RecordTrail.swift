import Documents
import Git
import Records

/// The past of one record, followed back from a commit as `git log` simplifies history: where a parent has the same
/// version, only that parent is asked.
struct RecordTrail {
  let reader: AuditReader
  let roster: Roster
  let kind: Kind
  let id: String

  /// One version with who wrote it.
  struct Version {
    var commit: RawCommit
    var entry: TreeEntry
    var record: Record
    /// The roster's person by the author's address.
    var person: String?
    /// The step of the life cycle, where the status is none of the parents'.
    var move: (from: String?, to: String)?
  }

  /// Visits the versions that led to a commit's, newest first, until told to stop.
  func walk(from tip: ObjectID, _ visit: (Version) throws -> Bool) throws {
    var waiting: [(commit: RawCommit, entry: TreeEntry)] = []
    var seen: Set<ObjectID> = []
    func wait(_ id: ObjectID, _ hint: RepoPath?) throws {
      guard seen.insert(id).inserted else { return }
      let commit = try reader.commit(id)
      if let entry = try reader.file(of: self.id, kind, in: commit.tree, hint: hint) { waiting.append((commit, entry)) }
    }
    try wait(tip, nil)
    while let index = waiting.indices.max(by: { date(waiting[$0].commit) < date(waiting[$1].commit) }) {
      let (commit, entry) = waiting.remove(at: index)
      let parents = try commit.parents.map { parent in
        (parent, try reader.file(of: id, kind, in: reader.commit(parent).tree, hint: entry.path))
      }
      if let same = parents.first(where: { $0.1?.id == entry.id }) {
        try wait(same.0, entry.path)
        continue
      }
      guard try visit(version(commit, entry, before: parents.compactMap(\.1))) else { return }
      for (parent, _) in parents { try wait(parent, entry.path) }
    }
  }

  /// The pasts that end in a commit's version, oldest first: what ``Rights`` asks for.
  ///
  /// Where that version came about in a merge, also the pasts of each side: both wrote it, whoever merged.
  func pasts(from tip: ObjectID) throws -> [[RecordVersion]] {
    let statuses = Set(kind.lifecycle.moves.flatMap(\.byOtherThan))
    var pasts: [[RecordVersion]] = []
    var waiting = [tip]
    var seen: Set<ObjectID> = []
    while let tip = waiting.popLast() {
      guard seen.insert(tip).inserted else { continue }
      pasts.append(try past(from: tip, to: statuses))
      try walk(from: tip) { version in
        if version.commit.parents.count > 1 { waiting += version.commit.parents }
        return false
      }
    }
    return pasts
  }

  /// The versions back to the last step into one of some statuses, oldest first.
  private func past(from tip: ObjectID, to statuses: Set<String>) throws -> [RecordVersion] {
    var past: [RecordVersion] = []
    try walk(from: tip) { version in
      past.append(Self.summary(version, id))
      return version.move.map { !statuses.contains($0.to) } ?? true
    }
    return past.reversed()
  }

  private func date(_ commit: RawCommit) -> Int64 { commit.committer?.seconds ?? 0 }

  private func version(_ commit: RawCommit, _ entry: TreeEntry, before: [TreeEntry]) throws -> Version {
    func read(_ entry: TreeEntry) throws -> Record {
      try reader.record((kind.name, id), LegalPath.display(entry.path), entry.id)
    }
    let record = try read(entry)
    let statuses = try before.map { try read($0).status }
    let moved = record.document.root != nil && !statuses.contains(record.status)
    let email = commit.author.map { String(decoding: $0.email, as: UTF8.self) }
    return Version(
      commit: commit, entry: entry, record: record, person: email.flatMap { roster.member(email: $0)?.person },
      move: moved ? (statuses.first, record.status) : nil)
  }

  private static func summary(_ version: Version, _ id: String) -> RecordVersion {
    let author = version.commit.author
    let committer = version.commit.committer
    return RecordVersion(
      record: id, commit: version.commit.id.hex, person: version.person,
      authorName: author.map { String(decoding: $0.name, as: UTF8.self) } ?? "", role: nil,
      authored: Instant(seconds: author?.seconds ?? 0, offsetMinutes: author?.offsetMinutes ?? 0),
      committed: Instant(seconds: committer?.seconds ?? 0, offsetMinutes: committer?.offsetMinutes ?? 0),
      changes: version.move.map {
        [RecordVersion.FieldChange(field: "status", old: $0.from, new: $0.to)]
      } ?? [], bodyChanged: false)
  }
}
