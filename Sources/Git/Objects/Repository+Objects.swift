internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Repository {
  /// Deepest folder and most entries that are read from one tree.
  private static let maximumDepth = 64
  private static let maximumEntries = 5_000_000

  /// The commit that a revision names, tags peeled.
  ///
  /// - Throws: `GitError` of kind `notFound`, or `unborn` where the branch has no commit yet.
  public func resolve(_ revision: String) throws(GitError) -> ObjectID {
    var object: OpaquePointer?
    do {
      try check(git_revparse_single(&object, pointer, revision), "git_revparse_single")
    } catch {
      guard error.kind == .notFound else {
        if let id = try unreadable(revision) { return id }
        throw error
      }
      guard case .unborn(let branch) = try head else {
        throw GitError(.notFound, code: error.code, function: error.function, message: revision)
      }
      throw GitError(.unborn, code: error.code, function: error.function, message: branch)
    }
    defer { git_object_free(object) }
    var commit: OpaquePointer?
    try check(git_object_peel(&commit, object, GIT_OBJECT_COMMIT), "git_object_peel")
    defer { git_object_free(commit) }
    guard let id = git_object_id(commit) else {
      throw GitError(.notFound, function: "git_object_id", message: revision)
    }
    return ObjectID(id.pointee)
  }

  /// The commit that HEAD, a branch or an id names and that libgit2 cannot read; nil where it is not so simple.
  private func unreadable(_ revision: String) throws(GitError) -> ObjectID? {
    for name in [revision, "refs/heads/" + revision] where git_reference_is_valid_name(name) == 1 {
      if let id = try reference(name) { return id }
    }
    return ObjectID(hex: revision)
  }

  /// Reads a commit.
  public func commit(_ id: ObjectID) throws(GitError) -> Commit {
    var oid = id.oid
    var commit: OpaquePointer?
    try check(git_commit_lookup(&commit, pointer, &oid), "git_commit_lookup")
    defer { git_commit_free(commit) }
    guard let tree = git_commit_tree_id(commit), let author = git_commit_author(commit),
      let committer = git_commit_committer(commit), let raw = git_commit_message(commit)
    else { throw GitError(.invalid, function: "git_commit_lookup", message: id.hex) }
    let parents = (0..<git_commit_parentcount(commit)).compactMap { index in
      git_commit_parent_id(commit, index).map { ObjectID($0.pointee) }
    }
    let bytes = Array(UnsafeBufferPointer(start: raw, count: strlen(raw))).map { UInt8(bitPattern: $0) }
    return Commit(
      id: id, tree: ObjectID(tree.pointee), parents: parents, author: Signature(author),
      committer: Signature(committer),
      message: CommitText.decode(bytes, git_commit_message_encoding(commit).map { String(cString: $0) }),
      trailers: try CommitText.trailers(bytes))
  }

  /// Whether a commit carries a signature, good or not.
  public func isSigned(_ id: ObjectID) throws(GitError) -> Bool {
    var oid = id.oid
    var commit: OpaquePointer?
    try check(git_commit_lookup(&commit, pointer, &oid), "git_commit_lookup")
    defer { git_commit_free(commit) }
    var field = git_buf()
    let code = git_commit_header_field(&field, commit, "gpgsig")
    git_buf_dispose(&field)
    if code == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return false
    }
    try check(code, "git_commit_header_field")
    return true
  }

  /// The bytes of an object of a type, straight from the database.
  func raw(_ id: ObjectID, _ type: git_object_t, limit: Int = .max) throws(GitError) -> [UInt8] {
    var oid = id.oid
    var object: OpaquePointer?
    let database = try odb()
    if limit < .max {
      let size = try size(of: id)
      guard size <= limit else { throw GitError(.tooLarge, function: "git_odb_read_header", message: "\(size)") }
    }
    try check(git_odb_read(&object, database, &oid), "git_odb_read")
    defer { git_odb_object_free(object) }
    guard git_odb_object_type(object) == type, let data = git_odb_object_data(object) else {
      throw GitError(.invalid, function: "git_odb_read", message: id.hex)
    }
    return Array(UnsafeRawBufferPointer(start: data, count: git_odb_object_size(object)))
  }

  /// The bytes of a blob.
  ///
  /// - Throws: `.tooLarge` where it has more than `limit` bytes; nothing is read then.
  public func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
    try raw(id, GIT_OBJECT_BLOB, limit: limit)
  }

  /// The size of an object in bytes, without reading it.
  public func size(of id: ObjectID) throws(GitError) -> Int {
    var oid = id.oid
    var size = 0
    var type = git_object_t(0)
    try check(git_odb_read_header(&size, &type, try odb(), &oid), "git_odb_read_header")
    return size
  }

  /// What came of reading one blob of several.
  public enum BlobContent: Sendable {
    case bytes([UInt8])
    case tooLarge(Int)
    case missing
  }

  /// Reads many blobs, sorted by id so that each is read once.
  public func blobs(
    _ ids: [ObjectID], limit: Int, each: (ObjectID, BlobContent) -> Void
  ) throws(GitError) {
    for id in Set(ids).sorted() {
      do {
        each(id, .bytes(try blob(id, limit: limit)))
      } catch {
        switch error.kind {
        case .tooLarge: each(id, .tooLarge(Int(error.message) ?? limit + 1))
        case .notFound: each(id, .missing)
        default: throw error
        }
      }
    }
  }

  /// The entries of one tree object, names only.
  public func tree(_ id: ObjectID) throws(GitError) -> [TreeEntry] {
    let bytes = try raw(id, GIT_OBJECT_TREE)
    var entries: [TreeEntry] = []
    var index = 0
    while index < bytes.count {
      guard let space = bytes[index...].firstIndex(of: 0x20), let end = bytes[space...].firstIndex(of: 0),
        end + 21 <= bytes.count
      else { throw GitError(.invalid, function: "tree", message: id.hex) }
      let mode = bytes[index..<space].reduce(UInt32(0)) { $0 << 3 | UInt32($1 & 7) }
      entries.append(
        TreeEntry(
          path: RepoPath(bytes: Array(bytes[(space + 1)..<end])), mode: FileMode(raw: mode),
          id: ObjectID(bytes: bytes[(end + 1)..<(end + 21)])))
      index = end + 21
    }
    return entries
  }

  /// What a tree has at a path; nil where there is nothing.
  public func entry(at path: RepoPath, inTree id: ObjectID) throws(GitError) -> TreeEntry? {
    guard let text = path.text else { return nil }
    var oid = id.oid
    var tree: OpaquePointer?
    try check(git_tree_lookup(&tree, pointer, &oid), "git_tree_lookup")
    defer { git_tree_free(tree) }
    var entry: OpaquePointer?
    let code = git_tree_entry_bypath(&entry, tree, text)
    if code == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return nil
    }
    try check(code, "git_tree_entry_bypath")
    defer { git_tree_entry_free(entry) }
    guard let found = git_tree_entry_id(entry) else { return nil }
    let mode = FileMode(raw: UInt32(git_tree_entry_filemode_raw(entry).rawValue))
    return TreeEntry(path: path, mode: mode, id: ObjectID(found.pointee))
  }

  /// Every file of a commit with its whole path, sorted by bytes; folders are not listed.
  public func entries(ofCommit id: ObjectID) throws(GitError) -> [TreeEntry] {
    try entries(ofTree: commit(id).tree)
  }

  /// Every file below a tree with its whole path, sorted by bytes.
  public func entries(ofTree id: ObjectID) throws(GitError) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    try collect(id, RepoPath(bytes: []), depth: 0, into: &entries)
    return entries.sorted { $0.path < $1.path }
  }

  private func collect(
    _ id: ObjectID, _ folder: RepoPath, depth: Int, into entries: inout [TreeEntry]
  ) throws(GitError) {
    guard depth < Self.maximumDepth, entries.count < Self.maximumEntries else {
      throw GitError(.invalid, function: "entries", message: "the tree is too deep or too large")
    }
    for entry in try tree(id) {
      let path = folder.appending(entry.path.bytes)
      if entry.mode == .tree {
        try collect(entry.id, path, depth: depth + 1, into: &entries)
      } else {
        entries.append(TreeEntry(path: path, mode: entry.mode, id: entry.id))
      }
    }
  }

  /// The paths that differ between two trees, sorted; nil stands for an empty one.
  ///
  /// Equal subtrees are not read, and nothing is guessed to be renamed.
  public func changes(fromTree old: ObjectID?, toTree new: ObjectID?) throws(GitError) -> [TreeChange] {
    var changes: [TreeChange] = []
    try compare(old, new, RepoPath(bytes: []), depth: 0, into: &changes)
    return changes.sorted { $0.path < $1.path }
  }

  private func compare(
    _ old: ObjectID?, _ new: ObjectID?, _ folder: RepoPath, depth: Int, into changes: inout [TreeChange]
  ) throws(GitError) {
    guard old != new else { return }
    guard depth < Self.maximumDepth, changes.count < Self.maximumEntries else {
      throw GitError(.invalid, function: "changes", message: "the tree is too deep or too large")
    }
    var before: [[UInt8]: TreeEntry] = [:]
    if let old { for entry in try tree(old) { before[entry.path.bytes] = entry } }
    for entry in try new.map({ (id) throws(GitError) in try tree(id) }) ?? [] {
      let twin = before.removeValue(forKey: entry.path.bytes)
      try compare(twin, entry, folder.appending(entry.path.bytes), depth: depth, into: &changes)
    }
    for (name, entry) in before {
      try compare(entry, nil, folder.appending(name), depth: depth, into: &changes)
    }
  }

  private func compare(
    _ old: TreeEntry?, _ new: TreeEntry?, _ path: RepoPath, depth: Int, into changes: inout [TreeChange]
  ) throws(GitError) {
    if let old, let new, old.id == new.id, old.mode == new.mode { return }
    let oldTree = old?.mode == .tree ? old?.id : nil
    let newTree = new?.mode == .tree ? new?.id : nil
    if oldTree != nil || newTree != nil { try compare(oldTree, newTree, path, depth: depth + 1, into: &changes) }
    let oldFile = old.flatMap { $0.mode == .tree ? nil : (mode: $0.mode, id: $0.id) }
    let newFile = new.flatMap { $0.mode == .tree ? nil : (mode: $0.mode, id: $0.id) }
    if oldFile != nil || newFile != nil { changes.append(TreeChange(path: path, old: oldFile, new: newFile)) }
  }

  /// The id that bytes have as a blob; nothing is stored.
  public func hashBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try check(git_odb_hash(&oid, bytes, bytes.count, GIT_OBJECT_BLOB), "git_odb_hash")
    return ObjectID(oid)
  }
}
