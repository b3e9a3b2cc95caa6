import Documents
import Git

/// Makes commits that a pull took upstream into follow the upstream one by one, without the pull's merges.
struct StraightenedCommits {
  let repository: Repository
  var context: FileMerge.Context
  /// The last of the pull's merges.
  let merge: Commit

  /// The changes on top of a commit of the upstream, so that the last one ends in what the pull's merge ended in.
  ///
  /// Where a person settled a conflict in that merge, what they settled is the content of the last change of that file.
  /// What git put together by itself is put together anew, by fields.
  mutating func changes(_ changes: [OwnCommits.Change], on newest: ObjectID) throws -> [OwnCommits.Change] {
    var tip = try repository.commit(newest).tree
    var result: [OwnCommits.Change] = []
    let touched = try changes.map { change in
      Set(try repository.changes(fromTree: change.before, toTree: change.after).map(\.path))
    }
    for (index, change) in changes.enumerated() {
      let later = touched[(index + 1)...].reduce(into: Set()) { $0.formUnion($1) }
      var settled: [RepoPath: ObjectID] = [:]
      for path in try touched[index].subtracting(later).filter({ try !isMergedByProgram($0) }) {
        if let entry = try repository.entry(at: path, inTree: merge.tree) { settled[path] = entry.id }
      }
      context.sides.theirs.commits = [change.commit.id]
      let merged = try TreeMerge.merge(
        base: change.before, ours: tip, theirs: change.after, settled: settled, context)
      guard let tree = merged.tree else { throw Refusal.syncConflict(merged.findings, change.commit, context) }
      var made = change
      (made.before, made.after) = (tip, tree)
      result.append(made)
      tip = tree
    }
    let rest = try repository.changes(fromTree: tip, toTree: merge.tree).map(\.path).filter { path in
      try !isMergedByProgram(path)
    }
    guard rest.isEmpty else { throw Refusal.commitNotReplayable(.mergeChanged(merge, rest.map(LegalPath.display))) }
    return result
  }

  /// Whether a file in the merge is what git, or we as its driver, make of both sides without a person.
  private func isMergedByProgram(_ path: RepoPath) throws -> Bool {
    guard merge.parents.count == 2, let origin = try repository.mergeBase(merge.parents[0], merge.parents[1]) else {
      return false
    }
    let commits = [origin] + merge.parents
    let ids = try commits.map { try repository.entry(at: path, inTree: repository.commit($0).tree)?.id }
    let made = try repository.entry(at: path, inTree: merge.tree)?.id
    if ids[1] == ids[0] || ids[1] == ids[2] { return made == ids[2] }
    if ids[2] == ids[0] { return made == ids[1] }
    guard let made, ids[1] != nil, ids[2] != nil else { return false }
    let limit = State.largestAttachment
    let texts = try ids.map { id in try id.map { try repository.blob($0, limit: limit) } ?? [] }
    let result = try repository.blob(made, limit: limit)
    let lines = try TextMerge.merge(
      base: texts[0], ours: texts[1], theirs: texts[2], labels: .init(ours: "", base: "", theirs: ""))
    if lines.isClean, lines.bytes == result { return true }
    let fields = try FileMerge.merge(
      path: LegalPath.display(path), base: texts[0], ours: texts[1], theirs: texts[2], context)
    return fields.isClean && fields.bytes == result
  }
}
