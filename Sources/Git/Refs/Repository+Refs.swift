internal import CLibgit2

extension Repository {
  /// What HEAD is.
  public enum Head: Sendable, Hashable {
    /// On a branch (its full name) with a commit.
    case branch(String, ObjectID)
    /// On a branch (its full name) without a commit yet.
    case unborn(String)
    /// On no branch.
    case detached(ObjectID)
  }

  /// What HEAD is now.
  public var head: Head {
    get throws(GitError) {
      guard let target = try symbolicReference("HEAD") else {
        guard let id = try reference("HEAD") else { throw GitError(.notFound, function: "HEAD", message: "no HEAD") }
        return .detached(id)
      }
      return try reference(target).map { .branch(target, $0) } ?? .unborn(target)
    }
  }

  /// The commit that HEAD leads to; nil where the branch has none yet.
  public var headCommit: ObjectID? {
    get throws(GitError) {
      switch try head {
      case .branch(_, let id), .detached(let id): id
      case .unborn: nil
      }
    }
  }

  /// What a symbolic reference names; nil where it is absent or direct.
  public func symbolicReference(_ name: String) throws(GitError) -> String? {
    var reference: OpaquePointer?
    let code = git_reference_lookup(&reference, pointer, name)
    if code == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return nil
    }
    try check(code, "git_reference_lookup")
    defer { git_reference_free(reference) }
    return git_reference_symbolic_target(reference).map { String(cString: $0) }
  }

  /// The commit of a reference by its full name; nil where it is absent.
  public func reference(_ name: String) throws(GitError) -> ObjectID? {
    var oid = git_oid()
    let code = git_reference_name_to_id(&oid, pointer, name)
    if code == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return nil
    }
    try check(code, "git_reference_name_to_id")
    return ObjectID(oid)
  }

  /// The full names of all references, sorted.
  public func referenceNames() throws(GitError) -> [String] {
    var list = git_strarray()
    try check(git_reference_list(&list, pointer), "git_reference_list")
    defer { git_strarray_dispose(&list) }
    return (0..<list.count).compactMap { list.strings[$0].map { String(cString: $0) } }.sorted()
  }

  /// All tags that lead to commits, by name.
  public func tags() throws(GitError) -> [Tag] {
    var tags: [Tag] = []
    for name in try referenceNames() where name.hasPrefix("refs/tags/") {
      if let tag = try tag(named: String(name.dropFirst("refs/tags/".count))) { tags.append(tag) }
    }
    return tags
  }

  /// The tag of a name; nil where there is none, it leads to no commit, or no tag can have that name (`HEAD~1`).
  public func tag(named name: String) throws(GitError) -> Tag? {
    do {
      return try reference("refs/tags/" + name).flatMap { id throws(GitError) in try tag(named: name, object: id) }
    } catch {
      guard error.kind == .invalid else { throw error }
      return nil
    }
  }

  /// The tag that an object would be under a name; nil where it leads to no commit.
  public func tag(named name: String, object id: ObjectID) throws(GitError) -> Tag? {
    let target: ObjectID
    do { target = try resolve(id.hex) } catch { return nil }
    var oid = id.oid
    var tag: OpaquePointer?
    guard git_tag_lookup(&tag, pointer, &oid) == 0 else {
      git_error_clear()
      return Tag(name: name, id: nil, target: target, tagger: nil, message: "")
    }
    defer { git_tag_free(tag) }
    return Tag(
      name: name, id: id, target: target, tagger: git_tag_tagger(tag).map { Signature($0) },
      message: git_tag_message(tag).map { String(cString: $0) } ?? "")
  }

  /// The reference that holds what a branch's upstream had last, by its full name; nil where the branch has no upstream.
  public func upstream(ofBranch name: String) throws(GitError) -> String? {
    var buffer = git_buf()
    let code = git_branch_upstream_name(&buffer, pointer, name)
    if code == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return nil
    }
    try check(code, "git_branch_upstream_name")
    defer { git_buf_dispose(&buffer) }
    return String(cString: buffer.ptr)
  }

  /// The commits that a branch's upstream does not have; nil where it has no upstream.
  public func unsentCommits(ofBranch name: String) throws(GitError) -> Int? {
    guard let upstream = try upstream(ofBranch: name), let local = try reference(name),
      let remote = try reference(upstream)
    else { return nil }
    var mine = local.oid
    var theirs = remote.oid
    var ahead = 0
    var behind = 0
    try check(git_graph_ahead_behind(&ahead, &behind, pointer, &mine, &theirs), "git_graph_ahead_behind")
    return ahead
  }

  /// The order of a walk.
  public enum WalkOrder: Sendable {
    /// Children before parents.
    case topological
    /// Only first parents.
    case firstParent
  }

  /// The commits reachable from tips and not from the excluded ones, newest first.
  public func history(
    from tips: [ObjectID], excluding: [ObjectID], order: WalkOrder, limit: Int
  ) throws(GitError) -> [ObjectID] {
    var walk: OpaquePointer?
    try check(git_revwalk_new(&walk, pointer), "git_revwalk_new")
    defer { git_revwalk_free(walk) }
    try check(git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue), "git_revwalk_sorting")
    if case .firstParent = order {
      try check(git_revwalk_simplify_first_parent(walk), "git_revwalk_simplify_first_parent")
    }
    for tip in tips {
      var oid = tip.oid
      try check(git_revwalk_push(walk, &oid), "git_revwalk_push")
    }
    for tip in excluding {
      var oid = tip.oid
      try check(git_revwalk_hide(walk, &oid), "git_revwalk_hide")
    }
    var ids: [ObjectID] = []
    while true {
      var oid = git_oid()
      let code = git_revwalk_next(&oid, walk)
      if code == GIT_ITEROVER.rawValue {
        git_error_clear()
        return ids
      }
      try check(code, "git_revwalk_next")
      ids.append(ObjectID(oid))
      guard ids.count <= limit else {
        throw GitError(.invalid, function: "git_revwalk_next", message: "more than \(limit) commits")
      }
    }
  }

  /// A best common ancestor; nil where there is none.
  public func mergeBase(_ a: ObjectID, _ b: ObjectID) throws(GitError) -> ObjectID? {
    var one = a.oid
    var two = b.oid
    var base = git_oid()
    let code = git_merge_base(&base, pointer, &one, &two)
    if code == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return nil
    }
    try check(code, "git_merge_base")
    return ObjectID(base)
  }
}
