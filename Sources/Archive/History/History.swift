import Documents
public import Git
public import Records

/// The versions of records, as the commits of a history made them.
public struct History: Sendable {
  /// Every version, oldest commit first; within a commit by path.
  public let versions: [RecordVersion]
  /// The commits that changed records or carried a role, oldest first.
  public let commits: [Commit]

  /// The versions of one record, oldest first.
  public func versions(of id: String) -> [RecordVersion] { versions.filter { $0.record == id } }

  /// The versions of some records alone, with the changes of some fields alone, and no commits.
  public func limited(to records: Set<String>, fields: Set<String>) -> History {
    let kept = versions.filter { records.contains($0.record) }.map { version in
      var version = version
      version.changes.removeAll { !fields.contains($0.field) }
      version.bodyChanged = false
      return version
    }
    return History(versions: kept, commits: [])
  }

  /// Walks the history of a commit.
  ///
  /// A commit of one parent is compared with it, the first with nothing; a merge counts only for what differs from
  /// every parent, since the rest came with the parents' own commits.
  ///
  /// - Parameter excluded: commits that are left out with all that is behind them.
  /// - Throws: ``Refusal`` on shallow or grafted history, `GitError` when an object is missing.
  public static func read(
    _ repository: Repository, tip: ObjectID, excluding excluded: [ObjectID] = [], policy: Policy
  ) throws -> History {
    guard !repository.isShallow else { throw Refusal.shallowHistory }
    guard !repository.hasGrafts else { throw Refusal.graftedHistory }
    var reader = HistoryReader(repository: repository, policy: policy)
    let ids = try repository.history(from: [tip], excluding: excluded, order: .topological, limit: 2_000_000)
    for id in ids.reversed() { try reader.read(id) }
    return History(versions: reader.versions, commits: reader.commits)
  }
}

extension Repository {
  /// What a commit itself changed: against its parent, or of a merge what differs from every parent.
  func ownChanges(of commit: Commit) throws -> [TreeChange] {
    let parents = try commit.parents.map { try self.commit($0).tree }
    var changes = try changes(fromTree: parents.first, toTree: commit.tree)
    for parent in parents.dropFirst() where !changes.isEmpty {
      let others = Set(try self.changes(fromTree: parent, toTree: commit.tree).map(\.path))
      changes.removeAll { !others.contains($0.path) }
    }
    return changes
  }
}

/// Collects versions commit by commit; each blob is parsed once.
private struct HistoryReader {
  let repository: Repository
  let policy: Policy
  var versions: [RecordVersion] = []
  var commits: [Commit] = []
  /// The fields and body hash of each record blob, as they were parsed.
  var parsed: [ObjectID: Parsed] = [:]

  struct Parsed {
    var fields: [(key: String, value: String)]
    var body: [UInt8]
  }

  init(repository: Repository, policy: Policy) {
    self.repository = repository
    self.policy = policy
  }

  mutating func read(_ id: ObjectID) throws {
    let commit = try repository.commit(id)
    let changes = try repository.ownChanges(of: commit)
    try add(changes, of: commit)
    commits.append(commit)
  }

  private mutating func add(_ changes: [TreeChange], of commit: Commit) throws {
    var sides: [String: (old: ObjectID?, new: ObjectID?)] = [:]
    var order: [String] = []
    for change in changes {
      guard let path = LegalPath.text(change.path),
        case .record(_, let id, _) = policy.places.placement(of: path)
      else { continue }
      if sides[id] == nil { order.append(id) }
      // A record whose file was renamed shows as one path gone and one come.
      sides[id, default: (nil, nil)].old = sides[id]?.old ?? change.old?.id
      sides[id, default: (nil, nil)].new = sides[id]?.new ?? change.new?.id
    }
    for id in order {
      guard let side = sides[id] else { continue }
      let old = try side.old.map { try parse($0) }
      let new = try side.new.map { try parse($0) }
      let fields = Self.changes(old?.fields ?? [], new?.fields ?? [])
      versions.append(version(of: id, commit, fields, bodyChanged: (old?.body ?? []) != (new?.body ?? [])))
    }
  }

  private func version(
    of id: String, _ commit: Commit, _ changes: [RecordVersion.FieldChange], bodyChanged: Bool
  ) -> RecordVersion {
    let deed = Deed(commit, policy)
    return RecordVersion(
      record: id, commit: deed.commit, person: deed.person, authorName: deed.authorName, role: deed.role,
      authored: deed.authored, committed: deed.committed, changes: changes, bodyChanged: bodyChanged)
  }

  private mutating func parse(_ blob: ObjectID) throws -> Parsed {
    if let known = parsed[blob] { return known }
    let bytes = try repository.blob(blob, limit: Limits.default.maximumBytes)
    let document = Document.parse(SourceText(path: "", bytes: bytes))
    let fields = (document.root?.entries ?? []).map { entry in
      (key: entry.key, value: YAMLValue(entry.value).flowText)
    }
    let result = Parsed(fields: fields, body: Array(bytes[document.body]))
    parsed[blob] = result
    return result
  }

  private static func changes(
    _ old: [(key: String, value: String)], _ new: [(key: String, value: String)]
  ) -> [RecordVersion.FieldChange] {
    let after = new.compactMap { field -> RecordVersion.FieldChange? in
      let before = old.first { $0.key == field.key }?.value
      return before == field.value
        ? nil : RecordVersion.FieldChange(field: field.key, old: before, new: field.value)
    }
    let gone = old.filter { field in !new.contains { $0.key == field.key } }
    return after + gone.map { RecordVersion.FieldChange(field: $0.key, old: $0.value, new: nil) }
  }
}

extension FindingCode {
  /// History that is not all here.
  static let historyIncomplete = FindingCode("history-incomplete")
}

extension Refusal {
  /// A clone that left objects out, where all of them are needed.
  static var partialHistory: Refusal {
    // What came with promises stays marked so until the mark is taken away, whatever is fetched besides.
    let mend =
      "git config --unset remote.origin.promisor; git config --unset remote.origin.partialclonefilter; "
      + "git -c gc.auto=0 fetch --refetch && rm .git/objects/pack/*.promisor"
    return Refusal(
      .historyIncomplete, .cannotRun,
      LocalizedText(
        es: "este clon se hizo con una parte de los archivos (--filter): falta lo que hay que mirar",
        en: "this clone was made with a part of the files (--filter): what must be looked at is not here"),
      help: LocalizedText(
        es: "clonar de nuevo, sin --filter; o traer aquí lo que falta: \(mend)",
        en: "clone anew, without --filter; or bring here what is missing: \(mend)"))
  }

  /// Shallow history where all of it is needed.
  public static var shallowHistory: Refusal {
    Refusal(
      .historyIncomplete, .cannotRun,
      LocalizedText(
        es: "el historial de este clon está recortado (shallow): falta lo que hay que mirar",
        en: "the history of this clone is cut short (shallow): what must be looked at is not here"),
      help: LocalizedText(
        es: "traerlo entero con: git fetch --unshallow", en: "bring all of it with: git fetch --unshallow"))
  }

  static var graftedHistory: Refusal {
    Refusal(
      .historyIncomplete, .cannotRun,
      LocalizedText(
        es: "este clon tiene injertos (info/grafts): muestran un historial que no es el verdadero",
        en: "this clone has grafts (info/grafts): they show a history that is not the true one"),
      help: LocalizedText(es: "quitar el archivo .git/info/grafts", en: "remove the file .git/info/grafts"))
  }
}
