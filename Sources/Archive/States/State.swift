public import Documents
public import Git
public import Records

/// Where a state comes from.
public enum StateSource: Sendable, Hashable {
  /// The files on disk.
  case workTree
  /// What is staged.
  case index
  /// A commit.
  case commit(ObjectID)
}

/// All that one state of a repository holds, read.
public struct State: Sendable {
  /// What governs it.
  public let policy: Policy
  /// Its records, as far as they could be read.
  public let records: RecordSet
  /// What was wrong with files before their content was looked at, and with content that could not be parsed.
  public let findings: [Finding]
  /// Every path with what it is.
  let places: [(entry: FileEntry, path: String, placement: Placement)]
  /// The blob of each record that came from the object database, by path.
  let blobs: [String: ObjectID]

  /// Reads a state of a repository.
  ///
  /// - Throws: ``Refusal`` when the governing files cannot be read; `GitError` when git cannot.
  public static func read(_ repository: Repository, _ source: StateSource) throws -> State {
    switch source {
    case .workTree: try read(WorkTreeFiles(repository: repository))
    case .index: try read(IndexFiles(repository: repository))
    case .commit(let id): try read(CommitFiles(repository: repository, commit: id))
    }
  }

  static func read(_ files: any StateFiles) throws -> State {
    let entries = try files.entries()
    let policy = try Policy.read(files, entries: entries)
    return try read(files, entries: entries, policy: policy)
  }

  /// Reads a state by a policy that may be another state's.
  static func read(_ files: any StateFiles, entries: [FileEntry], policy: Policy) throws -> State {
    var findings = policy.findings
    var places: [(entry: FileEntry, path: String, placement: Placement)] = []
    for entry in entries {
      guard let path = LegalPath.text(entry.path) else {
        findings.append(.pathNotLegal(entry.path))
        continue
      }
      places.append((entry, path, policy.places.placement(of: path)))
    }
    let (wanted, placeFindings) = select(places)
    findings += try placeFindings + attachmentFindings(places, files)
    let limit = Limits.default.maximumBytes
    let contents = try files.read(wanted.map(\.entry), limit: limit)
    let parsed = Parallel.map(Array(zip(wanted, contents))) { parse($0.0, $0.1, limit: limit) }
    findings += zip(wanted, parsed).flatMap { wanted, result in
      let isReserved = result.unread.map { Reserve.covers($0, policy) } ?? false
      return isReserved ? result.findings.map(Reserve.quieted) : result.findings
    }
    let companions = try Companions.read(places, files, policy)
    findings += companions.findings
    let unreadable = Set(zip(wanted, parsed).filter { $0.1.record == nil }.map(\.0.id))
    let set = RecordSet(
      records: parsed.compactMap(\.record), unreadable: unreadable.union(companions.unreadable),
      answers: companions.answers, settings: policy.control.settings, people: policy.control.people,
      lists: policy.control.lists, calendar: policy.control.calendar)
    findings += places.compactMap { place in
      guard case .attachment(_, let id) = place.placement, let record = set.record(id), Reserve.covers(record, policy)
      else { return nil }
      return .privateText(place.path, nil)
    }
    let blobs = Dictionary(
      wanted.compactMap { item in item.entry.blob.map { (item.path, $0) } }, uniquingKeysWith: { first, _ in first })
    return State(
      policy: policy, records: set, findings: findings + CaseTwins.findings(places.map(\.path)), places: places,
      blobs: blobs)
  }

  private struct Wanted: Sendable {
    var entry: FileEntry
    var path: String
    var kind: String
    var id: String
  }

  private static func select(
    _ places: [(entry: FileEntry, path: String, placement: Placement)]
  ) -> ([Wanted], [Finding]) {
    var wanted: [Wanted] = []
    var findings: [Finding] = []
    for (entry, path, placement) in places {
      switch placement {
      case .record(let kind, let id, _):
        if entry.form == .regular {
          wanted.append(Wanted(entry: entry, path: path, kind: kind, id: id))
        } else {
          findings.append(.fileNotRegular(path, entry.form))
        }
      case .stray(var finding):
        // What git does not follow yet cannot reach anyone: a warning until somebody adds it.
        if !entry.isTracked { finding.severity = .warning }
        if entry.form != .folder { findings.append(finding) }
      case .attachment, .guarded, .duenos, .people, .free:
        if entry.form != .regular, entry.form != .folder { findings.append(.fileNotRegular(path, entry.form)) }
      }
    }
    return (wanted, findings)
  }

  /// Attachments without a record of theirs, and those that are too large.
  private static func attachmentFindings(
    _ places: [(entry: FileEntry, path: String, placement: Placement)], _ files: any StateFiles
  ) throws -> [Finding] {
    let ids = Set(places.compactMap { if case .record(_, let id, _) = $0.placement { id } else { nil } })
    return try places.flatMap { place -> [Finding] in
      guard case .attachment(_, let id) = place.placement, place.entry.form == .regular else { return [] }
      let size = try files.size(of: place.entry) ?? 0
      return (ids.contains(id) ? [] : [.attachmentOfNothing(place.path, id)])
        + (size <= Self.largestAttachment
          ? [] : [.attachmentTooLarge(place.path, size, limit: Self.largestAttachment)])
    }
  }

  /// Largest attachment, in bytes: 10 MiB.
  public static let largestAttachment = 10 << 20

  private static func parse(
    _ wanted: Wanted, _ content: FileContent, limit: Int
  ) -> (record: Record?, unread: Record?, findings: [Finding]) {
    switch content {
    case .bytes(let bytes):
      let document = Document.parse(SourceText(path: wanted.path, bytes: bytes))
      let record = Record(id: wanted.id, kind: wanted.kind, path: wanted.path, document: document)
      return document.root == nil ? (nil, record, document.findings) : (record, nil, [])
    case .tooLarge(let size): return (nil, nil, [.fileTooLarge(wanted.path, size, limit: limit)])
    case .unreadable(let words): return (nil, nil, [.fileUnreadable(wanted.path, words)])
    }
  }
}

extension State {
  /// The paths of all record files, also of those that could not be read.
  public var recordPaths: [String] {
    places.compactMap { if case .record = $0.placement { $0.path } else { nil } }
  }

  /// The file of a record, also of one that could not be read; nil where there is none.
  public func path(ofRecord id: String) -> String? {
    places.first { if case .record(_, id, _) = $0.placement { true } else { false } }?.path
  }

  /// Whether there is a file, or a folder with files, at a path.
  public func holds(_ path: String) -> Bool {
    places.contains { $0.path == path || $0.path.hasPrefix(path + "/") }
  }

  /// The paths of a record's attachments.
  public func attachments(of id: String) -> [String] {
    places.compactMap { place in
      if case .attachment(_, id) = place.placement { place.path } else { nil }
    }
  }
}
