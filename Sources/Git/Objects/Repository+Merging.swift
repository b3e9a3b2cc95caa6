internal import CLibgit2

extension Repository {
  /// Whether a commit is reached from another, or is the same.
  public func isAncestor(_ ancestor: ObjectID, of descendant: ObjectID) throws(GitError) -> Bool {
    if ancestor == descendant { return true }
    var tip = descendant.oid
    var commit = ancestor.oid
    let code = git_graph_descendant_of(pointer, &tip, &commit)
    guard code >= 0 else {
      try check(code, "git_graph_descendant_of")
      return false
    }
    return code == 1
  }

  /// All best common ancestors; none where the histories are unrelated.
  public func mergeBases(_ a: ObjectID, _ b: ObjectID) throws(GitError) -> [ObjectID] {
    var one = a.oid
    var two = b.oid
    var list = git_oidarray()
    let code = git_merge_bases(&list, pointer, &one, &two)
    if code == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return []
    }
    try check(code, "git_merge_bases")
    defer { git_oidarray_dispose(&list) }
    return (0..<list.count).map { ObjectID(list.ids[$0]) }
  }
}

/// Git's own merge of three versions of a text.
public enum TextMerge {
  /// The merged bytes; nil where both sides changed the same lines.
  ///
  /// - Throws: `GitError` where libgit2 cannot merge them.
  public static func clean(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(GitError) -> [UInt8]? {
    _ = Library.start
    func input(_ bytes: UnsafeBufferPointer<UInt8>) -> git_merge_file_input {
      var input = git_merge_file_input()
      git_merge_file_input_init(&input, 1)
      input.ptr = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      input.size = bytes.count
      return input
    }
    var result = git_merge_file_result()
    defer { git_merge_file_result_free(&result) }
    let code = base.withUnsafeBufferPointer { base in
      ours.withUnsafeBufferPointer { ours in
        theirs.withUnsafeBufferPointer { theirs in
          var (ancestor, mine, others) = (input(base), input(ours), input(theirs))
          return git_merge_file(&result, &ancestor, &mine, &others, nil)
        }
      }
    }
    try check(code, "git_merge_file")
    guard result.automergeable == 1 else { return nil }
    return Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len))
  }
}
