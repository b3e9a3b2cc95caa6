public import Documents
public import Git
public import Records

/// What differs between the last commit and the files on disk.
public struct WorkChanges: Sendable {
  /// One path that differs, with what it is.
  public struct Item: Sendable {
    /// Before and after.
    public var change: PathChange
    /// The path as text.
    public var path: String
    /// What the path is.
    public var placement: Placement

    /// The id of the record that the path belongs to, as its file or an attachment.
    public var recordID: String? { placement.recordID }

    var placed: PlacedPath { PlacedPath(path: path, placement: placement) }
  }

  /// The differing paths, sorted.
  public let items: [Item]
  /// Paths on disk that cannot be committed: links, folders and the like, or names that are not legal.
  public let findings: [Finding]

  /// Compares the work tree with a commit, or with nothing before the first one.
  ///
  /// - Parameter places: what paths are, by the policy in force.
  public static func read(_ repository: Repository, head: ObjectID?, places: Places) throws -> WorkChanges {
    var before: [RepoPath: ObjectID] = [:]
    for entry in try head.map({ try repository.entries(ofCommit: $0) }) ?? [] { before[entry.path] = entry.id }
    var items: [Item] = []
    var findings: [Finding] = []
    for entry in try WorkTreeFiles(repository: repository).entries() where entry.form != .folder {
      let old = before.removeValue(forKey: entry.path)
      guard let path = LegalPath.text(entry.path) else {
        if old == nil { findings.append(.pathNotLegal(entry.path)) }
        continue
      }
      guard entry.form == .regular else {
        findings.append(.fileNotRegular(path, entry.form))
        continue
      }
      let placement = places.placement(of: path)
      switch try repository.readWorkFile(entry.path, limit: Self.limit(for: placement)) {
      case .file(let bytes, let isExecutable):
        guard try repository.hashBlob(bytes) != old else { continue }
        var change = PathChange(path: entry.path, old: old, new: bytes)
        change.isExecutable = isExecutable
        items.append(Item(change: change, path: path, placement: placement))
      case .tooLarge(let size): findings.append(.fileTooLarge(path, size, limit: Self.limit(for: placement)))
      case .unreadable(let words): findings.append(.fileUnreadable(path, words))
      case .notRegular: findings.append(.fileNotRegular(path, .special))
      case .missing: break
      }
    }
    for (path, id) in before {
      guard let text = LegalPath.text(path) else { continue }
      let change = PathChange(path: path, old: id, new: nil)
      items.append(Item(change: change, path: text, placement: places.placement(of: text)))
    }
    return WorkChanges(items: items.sorted { $0.change.path < $1.change.path }, findings: findings)
  }

  /// Compares the index with a commit, or with nothing before the first one: what the next plain `git commit` records.
  ///
  /// - Parameter places: what paths are, by the policy in force.
  public static func readStaged(_ repository: Repository, against head: ObjectID?, places: Places) throws -> WorkChanges
  {
    var before: [RepoPath: TreeEntry] = [:]
    for entry in try head.map({ try repository.entries(ofCommit: $0) }) ?? [] { before[entry.path] = entry }
    var items: [Item] = []
    var findings: [Finding] = []
    for entry in try repository.index() where entry.stage == 0 && !entry.intentToAdd {
      let old = before.removeValue(forKey: entry.path)
      guard old?.id != entry.id || old?.mode != entry.mode else { continue }
      guard let path = LegalPath.text(entry.path) else {
        findings.append(.pathNotLegal(entry.path))
        continue
      }
      let form = FileEntry.Form(entry.mode)
      guard form == .regular else {
        findings.append(.fileNotRegular(path, form))
        continue
      }
      let placement = places.placement(of: path)
      switch try repository.content(of: entry.id, limit: limit(for: placement)) {
      case .bytes(let bytes):
        var change = PathChange(path: entry.path, old: old?.id, new: bytes)
        change.isExecutable = entry.mode == .executable
        items.append(Item(change: change, path: path, placement: placement))
      case .tooLarge(let size): findings.append(.fileTooLarge(path, size, limit: limit(for: placement)))
      case .missing: findings.append(.fileUnreadable(path, "missing object"))
      }
    }
    for (path, old) in before {
      guard let text = LegalPath.text(path) else { continue }
      let change = PathChange(path: path, old: old.id, new: nil)
      items.append(Item(change: change, path: text, placement: places.placement(of: text)))
    }
    return WorkChanges(items: items.sorted { $0.change.path < $1.change.path }, findings: findings)
  }

  /// Attachments may be larger than records.
  private static func limit(for placement: Placement) -> Int {
    if case .attachment = placement { return State.largestAttachment }
    return Limits.default.maximumBytes
  }

  /// The changed records, by id, with both versions parsed.
  public func recordChanges(_ repository: Repository) throws -> [RecordChange] {
    var changes: [String: RecordChange] = [:]
    for item in items {
      guard case .record(let kind, let id, _) = item.placement else { continue }
      func record(_ bytes: [UInt8]) -> Record {
        Record(
          id: id, kind: kind, path: item.path,
          document: Document.parse(SourceText(path: item.path, bytes: bytes)))
      }
      var change = changes[id] ?? RecordChange(old: nil, new: nil)
      if let old = item.change.old {
        change.old = record(try repository.blob(old, limit: Limits.default.maximumBytes))
      }
      if let new = item.change.new { change.new = record(new) }
      changes[id] = change
    }
    return changes.values.sorted { $0.id < $1.id }
  }
}

extension Repository {
  /// The bytes of one blob.
  func content(of blob: ObjectID, limit: Int) throws -> BlobContent {
    var content = BlobContent.missing
    try blobs([blob], limit: limit) { content = $1 }
    return content
  }
}
