import Documents
public import Git
import Records

/// The two sides of a merge: what people call them, and the commits by which each came from the base.
public struct MergeSides: Sendable {
  /// One side.
  public struct Side: Sendable {
    /// What people call it: `HEAD`, a branch, a commit with its subject.
    public var name: String
    /// Its commits since the base, newest first; empty where git does not tell.
    public var commits: [ObjectID]

    /// One side.
    public init(name: String, commits: [ObjectID]) {
      self.name = name
      self.commits = commits
    }
  }

  /// Where the result goes.
  public var ours: Side
  /// What is merged into it.
  public var theirs: Side

  /// The two sides of a merge.
  public init(ours: Side, theirs: Side) {
    self.ours = ours
    self.theirs = theirs
  }

  /// Most commits that are looked at for who changed something.
  static let maximumCommits = 2000

  /// The sides of the merge in the midst of which git calls its driver.
  ///
  /// - Parameters:
  ///   - names: what git calls them (`%X`, `%Y`; from 2.43 on); nil where it does not say.
  ///   - unnamed: what the other side is called where git does not tell anything of it.
  /// - Throws: `GitError` where a commit that git names cannot be read.
  public static func find(
    _ repository: Repository, environment: [String: String], names: (ours: String?, theirs: String?),
    other unnamed: String
  ) throws -> MergeSides {
    var sides = MergeSides(
      ours: Side(name: names.ours ?? "HEAD", commits: []), theirs: Side(name: names.theirs ?? unnamed, commits: []))
    guard let head = try repository.headCommit,
      let other = try OtherCommit.find(repository, environment: environment, label: names.theirs)
    else { return sides }
    let commit = try repository.commit(other.id)
    if names.theirs == nil { sides.theirs.name = other.name ?? "\(other.id.hex.prefix(7)) (\(commit.subject))" }
    if other.isPicked {
      sides.theirs.commits = [other.id]
      let base = try commit.parents.first.flatMap { try repository.mergeBase(head, $0) }
      sides.ours.commits = try commits(repository, head, base)
    } else {
      let base = try repository.mergeBase(head, other.id)
      sides.ours.commits = try commits(repository, head, base)
      sides.theirs.commits = try commits(repository, other.id, base)
    }
    return sides
  }

  /// The newest commits since a base, or all where there is none.
  static func commits(_ repository: Repository, _ tip: ObjectID, _ base: ObjectID?) throws -> [ObjectID] {
    try repository.history(from: [tip], excluding: base.map { [$0] } ?? [], order: .topological, limit: 2_000_000)
  }
}

/// The commit that git merges, picks or replays while it calls the driver.
private struct OtherCommit {
  var id: ObjectID
  /// What the person called it.
  var name: String?
  /// Whether this commit's own change is replayed, not all that its branch has.
  var isPicked: Bool

  static func find(
    _ repository: Repository, environment: [String: String], label: String?
  ) throws -> OtherCommit? {
    let named = environment.filter { $0.key.hasPrefix("GITHEAD_") }
    if named.count == 1, let (key, name) = named.first,
      let id = ObjectID(hex: String(key.dropFirst("GITHEAD_".count)))
    {
      return OtherCommit(id: id, name: name, isPicked: false)
    }
    // Where a rebase is: the last line that it has begun.
    let done = repository.gitFileText("rebase-merge/done")?.split(separator: "\n").last
    let todo = repository.gitFileText("sequencer/todo")?.split(separator: "\n").first
    let words = [done, todo].compactMap { $0?.split(separator: " ").dropFirst().first { !$0.hasPrefix("-") } }
    // git's own name of what it picks: “abc1234 (subject)”.
    let picked = label.flatMap { $0.hasSuffix(")") ? $0.split(separator: " ").first : nil }
    for word in words + [picked].compactMap({ $0 }) where word.allSatisfy(\.isHexDigit) && word.count >= 7 {
      if let id = try? repository.resolve(String(word)) { return OtherCommit(id: id, name: nil, isPicked: true) }
    }
    for (reference, isPicked) in [("MERGE_HEAD", false), ("CHERRY_PICK_HEAD", true), ("REBASE_HEAD", true)] {
      if let id = try repository.reference(reference) { return OtherCommit(id: id, name: nil, isPicked: isPicked) }
    }
    return nil
  }
}

/// Who changed a part of a record on one side of a merge.
public struct MergeAuthor: Sendable, Hashable {
  /// The person of the roster, or the author's name where it knows none.
  public var person: String
  /// The role that the commit's trailer states.
  public var role: String?
  /// The commit.
  public var commit: ObjectID

  /// As it stands in marks and messages: `ana.pereyra, dueno, 1a2b3c4`.
  public var text: String {
    ([person, role].compactMap { $0 } + [String(commit.hex.prefix(7))]).joined(separator: ", ")
  }
}

extension MergeSides.Side {
  /// Who changed a field of a record last on this side; nil where no commit of it did.
  ///
  /// - Parameter field: a top key, or ``MergeConflict/body``.
  func author(
    of field: String, at path: RepoPath, _ repository: Repository, _ roster: Roster
  ) throws -> MergeAuthor? {
    for id in commits.prefix(MergeSides.maximumCommits) {
      let commit = try repository.commit(id)
      let new = try repository.entry(at: path, inTree: commit.tree)?.id
      let olds = try commit.parents.map { try repository.entry(at: path, inTree: repository.commit($0).tree)?.id }
      guard !olds.contains(new), new != nil || !olds.isEmpty else { continue }
      let old = olds.first ?? nil
      guard try differs(field, old, new, repository) else { continue }
      return MergeAuthor(
        person: roster.member(email: commit.author.email)?.person ?? commit.author.name,
        role: commit.trailers.last { $0.key.lowercased() == "role" }?.value, commit: id)
    }
    return nil
  }

  private func differs(
    _ field: String, _ old: ObjectID?, _ new: ObjectID?, _ repository: Repository
  ) throws -> Bool {
    func document(_ id: ObjectID?) throws -> Document? {
      try id.map { try repository.blob($0, limit: Limits.default.maximumBytes) }.map {
        Document.parse(SourceText(path: "", bytes: $0))
      }
    }
    let (before, after) = (try document(old), try document(new))
    // What cannot be read may be anything.
    if before.map({ $0.root == nil }) == true || after.map({ $0.root == nil }) == true { return true }
    if field == MergeConflict.body { return before?.bodyText != after?.bodyText }
    guard field != MergeConflict.comments else { return true }
    switch (before?.root?[field], after?.root?[field]) {
    case (nil, nil): return false
    case (let one?, let two?): return !one.means(two)
    case (nil, _?), (_?, nil): return true
    }
  }
}

extension Repository {
  /// The text of a file of git's own in this work tree's git folder; nil where there is none.
  fileprivate func gitFileText(_ name: String) -> String? {
    (try? gitFile(name)).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
