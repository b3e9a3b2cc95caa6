import Documents
public import Git
import Records

/// One file of a state, before anything of it was read.
struct FileEntry: Sendable {
  /// What lies at the path.
  enum Form: Sendable, Hashable {
    case regular
    case symlink
    case folder
    case submodule
    case special
  }

  var path: RepoPath
  var form: Form
  /// The blob, where git has it already.
  var blob: ObjectID?
  /// Whether git follows it: always in a commit or index.
  var isTracked: Bool
}

/// What came of reading one file.
enum FileContent: Sendable {
  case bytes([UInt8])
  case tooLarge(Int)
  /// The system's own words.
  case unreadable(String)
}

/// All files of one state: a commit, the index, the work tree, or a commit with changes laid over it.
protocol StateFiles {
  /// Every file, sorted by path, without `.git`.
  func entries() throws -> [FileEntry]
  /// The contents of regular files, in the order asked for.
  func read(_ entries: [FileEntry], limit: Int) throws -> [FileContent]
  /// The size of a regular file in bytes, without reading it; nil where it is gone.
  func size(of entry: FileEntry) throws -> Int?
}

/// The files of a commit.
struct CommitFiles: StateFiles {
  let repository: Repository
  let commit: ObjectID

  func entries() throws -> [FileEntry] {
    try repository.entries(ofCommit: commit).map { entry in
      FileEntry(path: entry.path, form: FileEntry.Form(entry.mode), blob: entry.id, isTracked: true)
    }
  }

  func read(_ entries: [FileEntry], limit: Int) throws -> [FileContent] {
    try repository.contents(of: entries, limit: limit)
  }

  func size(of entry: FileEntry) throws -> Int? { try entry.blob.map(repository.size(of:)) }
}

/// The files of the index, as the next plain `git commit` would record them.
struct IndexFiles: StateFiles {
  let repository: Repository

  func entries() throws -> [FileEntry] {
    try repository.index().filter { $0.stage == 0 && !$0.intentToAdd }.map { entry in
      FileEntry(path: entry.path, form: FileEntry.Form(entry.mode), blob: entry.id, isTracked: true)
    }
  }

  func read(_ entries: [FileEntry], limit: Int) throws -> [FileContent] {
    try repository.contents(of: entries, limit: limit)
  }

  func size(of entry: FileEntry) throws -> Int? { try entry.blob.map(repository.size(of:)) }
}

/// The files of the work tree that git follows or would follow; ignored ones are left out.
struct WorkTreeFiles: StateFiles {
  let repository: Repository

  func entries() throws -> [FileEntry] {
    let tracked = Set(try repository.index().map(\.path))
    return try repository.listWorkTree().compactMap { entry in
      let isTracked = tracked.contains(entry.path)
      if !isTracked, try repository.isIgnored(entry.path) { return nil }
      return FileEntry(path: entry.path, form: FileEntry.Form(entry.kind), blob: nil, isTracked: isTracked)
    }
  }

  func read(_ entries: [FileEntry], limit: Int) throws -> [FileContent] {
    try entries.map { entry in
      switch try repository.readWorkFile(entry.path, limit: limit) {
      case .file(let bytes, _): .bytes(bytes)
      case .missing: .unreadable("ENOENT")
      case .notRegular: .unreadable("not a regular file")
      case .tooLarge(let size): .tooLarge(size)
      case .unreadable(let words): .unreadable(words)
      }
    }
  }

  func size(of entry: FileEntry) throws -> Int? { try repository.workFileSize(entry.path) }
}

/// A commit's files with some replaced, added or taken away: what a commit in the making will hold.
struct OverlaidFiles: StateFiles {
  let base: (any StateFiles)?
  let changes: [RepoPath: PathChange]

  func entries() throws -> [FileEntry] {
    var entries = try base?.entries().filter { changes[$0.path] == nil } ?? []
    for change in changes.values where change.new != nil {
      entries.append(FileEntry(path: change.path, form: .regular, blob: nil, isTracked: true))
    }
    return entries.sorted { $0.path < $1.path }
  }

  func read(_ entries: [FileEntry], limit: Int) throws -> [FileContent] {
    let fromBase = entries.filter { changes[$0.path] == nil }
    let contents = try base?.read(fromBase, limit: limit) ?? []
    var known = Dictionary(
      zip(fromBase.map(\.path), contents).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    for (path, change) in changes {
      if let bytes = change.new { known[path] = bytes.count > limit ? .tooLarge(bytes.count) : .bytes(bytes) }
    }
    return entries.map { known[$0.path] ?? .unreadable("ENOENT") }
  }

  func size(of entry: FileEntry) throws -> Int? {
    if let change = changes[entry.path] { change.new?.count } else { try base?.size(of: entry) }
  }
}

/// One path's content before and after a change.
public struct PathChange: Sendable {
  /// The path.
  public var path: RepoPath
  /// The blob before; nil where there was none.
  public var old: ObjectID?
  /// The bytes after; nil where the file goes.
  public var new: [UInt8]?
  /// Whether the file after is executable.
  public var isExecutable = false
}

extension FileEntry.Form {
  init(_ mode: FileMode) {
    switch mode {
    case .regular, .executable: self = .regular
    case .symlink: self = .symlink
    case .tree: self = .folder
    case .submodule: self = .submodule
    case .other: self = .special
    }
  }
}

extension Repository {
  /// The contents of blobs, read in the order that suits the object database.
  func contents(of entries: [FileEntry], limit: Int) throws -> [FileContent] {
    var known: [ObjectID: FileContent] = [:]
    try blobs(entries.compactMap(\.blob), limit: limit) { id, content in
      switch content {
      case .bytes(let bytes): known[id] = .bytes(bytes)
      case .tooLarge(let size): known[id] = .tooLarge(size)
      case .missing: break
      }
    }
    return entries.map { entry in entry.blob.flatMap { known[$0] } ?? .unreadable("missing object") }
  }
}
