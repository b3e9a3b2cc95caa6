internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Repository {
  /// Stores bytes as a blob.
  public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try check(git_blob_create_from_buffer(&oid, pointer, bytes, bytes.count), "git_blob_create_from_buffer")
    return ObjectID(oid)
  }

  /// A tree like another one with some paths put or, where nil, taken away; folders come and go as needed.
  public func writeTree(
    base: ObjectID?, updates: [(RepoPath, (FileMode, ObjectID)?)]
  ) throws(GitError) -> ObjectID {
    var baseline: OpaquePointer?
    if let base {
      var oid = base.oid
      try check(git_tree_lookup(&baseline, pointer, &oid), "git_tree_lookup")
    }
    defer { git_tree_free(baseline) }
    let paths = updates.map { strdup($0.0.text ?? "") }
    defer { for path in paths { free(path) } }
    let list = zip(updates, paths).map { update, path in
      var entry = git_tree_update()
      entry.path = UnsafePointer(path)
      if let (mode, id) = update.1 {
        entry.action = GIT_TREE_UPDATE_UPSERT
        entry.id = id.oid
        entry.filemode = git_filemode_t(mode.raw)
      } else {
        entry.action = GIT_TREE_UPDATE_REMOVE
      }
      return entry
    }
    var oid = git_oid()
    try check(git_tree_create_updated(&oid, pointer, baseline, list.count, list), "git_tree_create_updated")
    return ObjectID(oid)
  }

  /// The folders of a tree that lead to some paths.
  func trees(in root: ObjectID, above paths: [RepoPath]) throws(GitError) -> [ObjectID] {
    var oid = root.oid
    var tree: OpaquePointer?
    try check(git_tree_lookup(&tree, pointer, &oid), "git_tree_lookup")
    defer { git_tree_free(tree) }
    var folders: Set<String> = []
    for path in paths {
      let names = (path.text ?? "").split(separator: "/").dropLast()
      for count in names.indices { folders.insert(names[...count].joined(separator: "/")) }
    }
    var ids: [ObjectID] = []
    for folder in folders {
      var entry: OpaquePointer?
      let code = git_tree_entry_bypath(&entry, tree, folder)
      if code == GIT_ENOTFOUND.rawValue {
        git_error_clear()
        continue
      }
      try check(code, "git_tree_entry_bypath")
      defer { git_tree_entry_free(entry) }
      if let id = git_tree_entry_id(entry) { ids.append(ObjectID(id.pointee)) }
    }
    return ids
  }

  /// Stores an annotated tag of a commit; no reference is made.
  func writeTag(
    _ name: String, target: ObjectID, tagger: Signature, signing: CommitRequest.Signing?, message: String
  ) throws(GitError) -> ObjectID {
    _ = try commit(target)
    let cleaned = try tagger.withPointer { (pointer) throws(GitError) in Signature(pointer) }
    let text = "object \(target.hex)\ntype commit\ntag \(name)\ntagger \(cleaned.line)\n\n\(message)"
    let content = Array(text.utf8)
    let whole = try content + (signing.map { (signing) throws(GitError) in try signing.sign(content) } ?? [])
    var oid = git_oid()
    try check(git_odb_write(&oid, try odb(), whole, whole.count, GIT_OBJECT_TAG), "git_odb_write")
    return ObjectID(oid)
  }

  /// Stores a commit; no reference moves.
  ///
  /// - Throws: `.notSigned`, `.signatureRefused` or `.programMissing` where it was to be signed and is not.
  public func writeCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature,
    signing: CommitRequest.Signing? = nil, message: String
  ) throws(GitError) -> ObjectID {
    var treeID = tree.oid
    var treePointer: OpaquePointer?
    try check(git_tree_lookup(&treePointer, pointer, &treeID), "git_tree_lookup")
    defer { git_tree_free(treePointer) }
    var commits: [OpaquePointer?] = []
    defer { for commit in commits { git_commit_free(commit) } }
    for parent in parents {
      var oid = parent.oid
      var commit: OpaquePointer?
      try check(git_commit_lookup(&commit, pointer, &oid), "git_commit_lookup")
      commits.append(commit)
    }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    try author.withPointer { (authorPointer) throws(GitError) in
      try committer.withPointer { (committerPointer) throws(GitError) in
        _ = try check(
          git_commit_create_buffer(
            &buffer, self.pointer, authorPointer, committerPointer, nil, message, treePointer, commits.count,
            &commits), "git_commit_create_buffer")
      }
    }
    let content = Array(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
    let signature = try signing.map { (signing) throws(GitError) in try signing.sign(content) }
    // The header's own line end is the last line's.
    let text = signature.map { String(decoding: $0.last == 0x0A ? $0.dropLast() : $0[...], as: UTF8.self) }
    var oid = git_oid()
    try check(
      git_commit_create_with_signature(&oid, pointer, buffer.ptr, text, nil), "git_commit_create_with_signature")
    return ObjectID(oid)
  }

  /// Lays the files of HEAD out in the work tree of a repository that was just built.
  public func checkoutHead() throws(GitError) {
    var options = git_checkout_options()
    try check(git_checkout_options_init(&options, 1), "git_checkout_options_init")
    options.checkout_strategy = GIT_CHECKOUT_FORCE.rawValue
    try check(git_checkout_head(pointer, &options), "git_checkout_head")
  }
}
