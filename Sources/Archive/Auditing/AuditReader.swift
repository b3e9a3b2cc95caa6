import Documents
import Git
import Records

/// Commits, trees, policies and records of one repository, each read once.
///
/// Not for more than one task: it remembers.
final class AuditReader {
  let repository: Repository
  /// Whose signatures are whose.
  private(set) lazy var signatures = SignatureVerifier(repository)
  private var commits: [ObjectID: RawCommit] = [:]
  private var trees: [ObjectID: [[UInt8]: TreeEntry]] = [:]
  private var policies: [[TreeEntry]: Result<Policy, Refusal>] = [:]
  private var records: [RecordKey: Record] = [:]

  private struct RecordKey: Hashable {
    var blob: ObjectID
    var path: String
  }

  /// So many are remembered of each; then all are forgotten and read anew.
  private static let maximumRemembered = 20_000

  init(repository: Repository) { self.repository = repository }

  func commit(_ id: ObjectID) throws -> RawCommit {
    if let known = commits[id] { return known }
    if commits.count > Self.maximumRemembered { commits = [:] }
    let commit = try repository.rawCommit(id)
    commits[id] = commit
    return commit
  }

  /// The entries of one tree by name.
  func tree(_ id: ObjectID) throws -> [[UInt8]: TreeEntry] {
    if let known = trees[id] { return known }
    if trees.count > Self.maximumRemembered { trees = [:] }
    let tree = Dictionary(try repository.tree(id).map { ($0.path.bytes, $0) }, uniquingKeysWith: { first, _ in first })
    trees[id] = tree
    return tree
  }

  /// What a tree has at a path; nil where there is nothing.
  func entry(at path: RepoPath, in tree: ObjectID?) throws -> TreeEntry? {
    guard var folder = tree else { return nil }
    let names = path.bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    for (depth, name) in names.enumerated() {
      guard let entry = try self.tree(folder)[Array(name)] else { return nil }
      if depth == names.count - 1 { return TreeEntry(path: path, mode: entry.mode, id: entry.id) }
      guard entry.mode == .tree else { return nil }
      folder = entry.id
    }
    return nil
  }

  // MARK: Policy

  /// What governs a commit.
  ///
  /// - Throws: ``Refusal`` where it cannot be read.
  func policy(at commit: ObjectID) throws -> Policy {
    guard let tree = try self.commit(commit).tree else { throw Refusal.notARecordsRepository }
    let entries = try governing(tree)
    if let known = policies[entries] { return try known.get() }
    let files = GoverningFiles(repository: repository, tree: entries)
    let policy: Result<Policy, Refusal>
    do {
      policy = .success(try Policy.read(files, entries: files.entries()))
    } catch let refusal as Refusal {
      policy = .failure(refusal)
    }
    policies[entries] = policy
    return try policy.get()
  }

  private func governing(_ tree: ObjectID) throws -> [TreeEntry] {
    let top = try self.tree(tree).values.filter { $0.path.text.map(Policy.governs) == true }
    guard let folder = try self.tree(tree)[Array("schema".utf8)], folder.mode == .tree else {
      return top.sorted { $0.path < $1.path }
    }
    let schema = try self.tree(folder.id).values.compactMap { entry -> TreeEntry? in
      guard let name = entry.path.text, Policy.governs("schema/" + name) else { return nil }
      return TreeEntry(path: RepoPath("schema/" + name), mode: entry.mode, id: entry.id)
    }
    return (top + schema).sorted { $0.path < $1.path }
  }

  // MARK: Records

  /// A record from its blob; one that is too large is read as one without content.
  func record(_ placement: (kind: String, id: String), _ path: String, _ blob: ObjectID) throws -> Record {
    let key = RecordKey(blob: blob, path: path)
    if let known = records[key] { return known }
    if records.count > Self.maximumRemembered { records = [:] }
    let bytes: [UInt8]
    do {
      bytes = try repository.blob(blob, limit: Limits.default.maximumBytes)
    } catch {
      guard error.kind == .tooLarge else { throw error }
      bytes = []
    }
    let record = Record(
      id: placement.id, kind: placement.kind, path: path,
      document: Document.parse(SourceText(path: path, bytes: bytes)))
    records[key] = record
    return record
  }

  /// The file of a record by its id, wherever in its kind's folder it lies; `hint` is where it lay before.
  func file(of id: String, _ kind: Kind, in tree: ObjectID?, hint: RepoPath? = nil) throws -> TreeEntry? {
    guard let tree else { return nil }
    if let hint, let entry = try entry(at: hint, in: tree), entry.mode != .tree { return entry }
    guard let top = try self.tree(tree)[Array(kind.topFolder.utf8)], top.mode == .tree else { return nil }
    return try search(top.id, RepoPath(kind.topFolder), id, kind, depth: 0)
  }

  private func search(
    _ tree: ObjectID, _ folder: RepoPath, _ id: String, _ kind: Kind, depth: Int
  ) throws -> TreeEntry? {
    guard depth < 64 else { return nil }
    let entries = try self.tree(tree).sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (name, entry) in entries where entry.mode != .tree && name.starts(with: id.utf8) {
      guard let text = String(validating: name, as: UTF8.self), text.hasSuffix(".md"),
        kind.id.match(String(text.dropLast(3)))?.id == id
      else { continue }
      return TreeEntry(path: RepoPath(bytes: folder.bytes + [0x2F] + name), mode: entry.mode, id: entry.id)
    }
    for (name, entry) in entries where entry.mode == .tree {
      let below = RepoPath(bytes: folder.bytes + [0x2F] + name)
      if let found = try search(entry.id, below, id, kind, depth: depth + 1) { return found }
    }
    return nil
  }
}

/// The governing files of a commit, without its records.
private struct GoverningFiles: StateFiles {
  let repository: Repository
  let tree: [TreeEntry]

  func entries() -> [FileEntry] {
    tree.map { FileEntry(path: $0.path, form: FileEntry.Form($0.mode), blob: $0.id, isTracked: true) }
  }

  func read(_ entries: [FileEntry], limit: Int) throws -> [FileContent] {
    try repository.contents(of: entries, limit: limit)
  }

  func size(of entry: FileEntry) throws -> Int? { try entry.blob.map(repository.size(of:)) }
}
