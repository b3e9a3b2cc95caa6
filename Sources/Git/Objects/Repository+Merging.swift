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
