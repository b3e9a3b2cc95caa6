import Documents
import Git
import Records

/// The commits of a branch that its upstream does not have, as changes to be made again on top of it.
struct OwnCommits {
  /// One change: what a commit makes of the tree before it.
  struct Change {
    var commit: Commit
    var before: ObjectID
    var after: ObjectID
    /// The other parent, where the commit brings a branch of its own in.
    var merged: ObjectID?
  }

  /// The changes, oldest first.
  var changes: [Change]
  /// The upstream's commit on which the first one is made.
  var base: ObjectID
  /// Whether the commits stand on the upstream as they are, so that they can be sent so.
  var areOnTop: Bool

  /// Finds what a branch has beyond its upstream.
  ///
  /// - Throws: ``Refusal`` where it cannot be made again: somebody else's commits, approvals, merges of more than two.
  static func find(
    _ repository: Repository, tip: ObjectID, upstream: ObjectID, names: (branch: String, upstream: String),
    author: Author,
    policy: Policy
  ) throws -> OwnCommits {
    let own = Set(
      try repository.history(from: [tip], excluding: [upstream], order: .topological, limit: maximum))
    var chain: [Commit] = []
    var next: ObjectID? = tip
    while let id = next, own.contains(id) {
      let commit = try repository.commit(id)
      chain.insert(commit, at: 0)
      next = commit.parents.first
    }
    guard let fork = next else { throw Refusal.commitNotReplayable(.unrelated(names.upstream)) }
    if fork == upstream || chain.isEmpty {
      return OwnCommits(changes: try chain.map { try change($0, repository, own) }, base: fork, areOnTop: true)
    }
    try refuseForeign(chain, own, author, policy)
    let isPulled = { (commit: Commit) in commit.parents.count > 1 && !own.contains(commit.parents[1]) }
    guard let last = chain.lastIndex(where: isPulled), let newest = try repository.mergeBase(tip, upstream) else {
      return OwnCommits(changes: try chain.map { try change($0, repository, own) }, base: fork, areOnTop: false)
    }
    var straight = StraightenedCommits(
      repository: repository,
      context: try FileMerge.Context(
        repository, policy: policy,
        sides: MergeSides(
          ours: .init(name: names.upstream, commits: MergeSides.commits(repository, newest, fork)),
          theirs: .init(name: names.branch, commits: []))), merge: chain[last])
    let before = try chain[...last].filter { !isPulled($0) }.map { try change($0, repository, own) }
    let after = try chain[(last + 1)...].map { try change($0, repository, own) }
    let changes = try straight.changes(before, on: newest)
    return OwnCommits(changes: changes + after, base: newest, areOnTop: false)
  }

  /// Most commits that are sent at once.
  private static let maximum = 100_000

  private static func change(_ commit: Commit, _ repository: Repository, _ own: Set<ObjectID>) throws -> Change {
    guard let parent = commit.parents.first else { throw Refusal.commitNotReplayable(.unrelated("")) }
    let second = commit.parents.dropFirst().first
    return Change(
      commit: commit, before: try repository.commit(parent).tree, after: commit.tree,
      merged: second.flatMap { own.contains($0) ? $0 : nil })
  }

  private static func refuseForeign(
    _ chain: [Commit], _ own: Set<ObjectID>, _ author: Author, _ policy: Policy
  ) throws {
    let ids = Set(chain.map(\.id.hex))
    for commit in chain {
      guard commit.parents.count < 3 else { throw Refusal.commitNotReplayable(.tooManyParents(commit)) }
      // A merge that only brought the upstream in goes, whoever made it.
      if commit.parents.count == 2, !own.contains(commit.parents[1]) { continue }
      guard
        policy.control.roster.member(email: commit.author.email)?.person == author.person
          || commit.author.email.utf8.elementsEqual(author.author.email.utf8)
      else { throw Refusal.commitNotReplayable(.anothers(commit)) }
      let approved = commit.trailers.filter { $0.key.lowercased() == "approves" }.map(\.value)
      if let id = approved.first(where: { value in ids.contains { $0.hasPrefix(value.lowercased()) } }) {
        throw Refusal.commitNotReplayable(.approval(commit, of: id))
      }
    }
  }
}

extension FindingCode {
  /// Commits that cannot be made again on top of the upstream.
  static let commitNotReplayable = FindingCode("commit-not-replayable")
  /// Own commits and the upstream's that no program can put together.
  static let syncConflict = FindingCode("sync-conflict")
}

extension Refusal {
  /// Why a commit cannot be made again on top of the upstream.
  enum Unreplayable {
    case unrelated(String)
    case tooManyParents(Commit)
    case anothers(Commit)
    case approval(Commit, of: String)
    case mergeChanged(Commit, [String])
  }

  static func commitNotReplayable(_ reason: Unreplayable) -> Refusal {
    let (message, help): (LocalizedText, LocalizedText)
    switch reason {
    case .unrelated(let name):
      message = LocalizedText(
        es: "esta rama y \(name) no tienen ningún commit en común", en: "this branch and \(name) share no commit")
      help = LocalizedText(
        es: "ver si es el repositorio que se quería: git remote -v",
        en: "see whether it is the right repository: git remote -v")
    case .tooManyParents(let commit):
      message = LocalizedText(
        es: "«\(commit.subject)» junta más de dos ramas, y así no se puede repetir sobre lo nuevo",
        en: "“\(commit.subject)” merges more than two branches, and cannot be made again so")
      help = LocalizedText(
        es: "juntarlas de a una: git reset --keep …, git merge RAMA",
        en: "merge them one by one: git reset --keep …, git merge BRANCH")
    case .anothers(let commit):
      message = LocalizedText(
        es: "«\(commit.subject)» es de \(commit.author.name): repetirlo lo haría parecer de otra persona",
        en: "“\(commit.subject)” is \(commit.author.name)'s: made again, it would look like another person's")
      help = LocalizedText(
        es: "que lo envíe quien lo hizo, o dejarlo en su rama y juntarla: git merge --no-ff RAMA",
        en: "let who made it send it, or leave it on its branch and merge that: git merge --no-ff BRANCH")
    case .approval(let commit, let id):
      message = LocalizedText(
        es: "«\(commit.subject)» aprueba \(id.prefix(7)), que cambiaría al repetirse sobre lo nuevo",
        en: "“\(commit.subject)” approves \(id.prefix(7)), which would change when made again")
      help = LocalizedText(
        es: "sacarlo (git reset --keep HEAD~1), legajo sync, y aprobar de nuevo",
        en: "take it off (git reset --keep HEAD~1), legajo sync, and approve again")
    case .mergeChanged(let commit, let paths):
      message = LocalizedText(
        es: "la fusión «\(commit.subject)» cambió cosas por sí misma: \(paths.prefix(3).joined(separator: ", "))",
        en: "the merge “\(commit.subject)” changed things of its own: \(paths.prefix(3).joined(separator: ", "))")
      help = LocalizedText(
        es: "repetir a mano: git rebase @{upstream}; luego legajo sync",
        en: "replay by hand: git rebase @{upstream}; then legajo sync")
    }
    return Refusal(.commitNotReplayable, .refused, message, help: help)
  }

  static func syncConflict(_ findings: [Finding], _ commit: Commit, _ context: FileMerge.Context) -> Refusal {
    let upstream = context.sides.ours.name
    return Refusal(
      .syncConflict, .refused,
      LocalizedText(
        es: "«\(commit.subject)» y lo que ya está en \(upstream) cambiaron lo mismo; no se cambió ni se envió nada",
        en: "“\(commit.subject)” and what \(upstream) has changed the same; nothing was changed or sent"),
      help: LocalizedText(
        es:
          "git rebase --autostash \(upstream) deja las dos versiones entre marcas; corregir, git add, git rebase --continue, legajo sync",
        en:
          "git rebase --autostash \(upstream) leaves both versions between marks; mend, git add, git rebase --continue, legajo sync"
      ),
      findings: findings.map { finding in
        // Nothing is marked here: the way out is below.
        var finding = finding
        finding.help = nil
        return finding
      })
  }
}
