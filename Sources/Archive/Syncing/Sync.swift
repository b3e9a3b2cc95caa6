import Documents
public import Git
public import Records

/// Brings a branch and its upstream together.
///
/// What others sent comes here, own commits are made again on top of it and sent. Nothing changes until all of it can
/// be done.
public struct Sync: Sendable {
  /// A commit of the branch, and what it became on top of the upstream.
  public struct Sent: Sendable, Hashable {
    /// The commit as it was.
    public var old: ObjectID
    /// As it was sent; nil where the upstream had the same change already.
    public var new: ObjectID?
    /// Its subject.
    public var subject: String
  }

  /// The upstream, as people call it.
  public var upstream: String
  /// Commits that came from there.
  public var received: Int
  /// Own commits, oldest first.
  public var sent: [Sent]
  /// The commit that both have now.
  public var tip: ObjectID

  /// Most times that a lost race is run again.
  static let attempts = 5

  /// Brings a branch and its upstream together.
  ///
  /// - Parameters:
  ///   - environment: the process's variables: the user's git runs with them.
  /// - Throws: ``Refusal`` where it cannot be done: everything here is as it was then. `GitError` where git fails.
  public static func run(_ repository: Repository, environment: [String: String], now: Instant) throws -> Sync {
    try run(repository, environment: environment, now: now) { _ in }
  }

  /// The same, with a hook that tests use to cut it off.
  static func run(
    _ repository: Repository, environment: [String: String], now: Instant, at step: (SyncStep) throws -> Void
  ) throws -> Sync {
    guard !repository.isShallow else { throw Refusal.shallowHistory }
    guard !repository.hasGrafts else { throw Refusal.graftedHistory }
    let place = try CommitPlace.find(repository)
    let head = try place.head ?? repository.resolve("HEAD")
    guard let folder = repository.workTree else { throw Refusal.noWorkTree }
    let git = UserGit(folder: folder, environment: environment)
    let upstream = try Upstream.find(repository, branch: place.branch)
    for _ in 0..<attempts {
      let fetched = try upstream.fetch(repository, git)
      try step(.fetched)
      var round = try SyncRound(
        repository: repository, git: git, upstream: upstream, head: head, fetched: fetched, environment: environment,
        now: now, isLedger: place.isLedger(repository))
      try round.replay()
      try step(.replayed)
      let update = BranchUpdate(branch: place.branch, old: head, new: round.tip)
      try update.refuseOverlap(repository, git)
      if round.tip != fetched, try upstream.send(round.tip, git) == .raced { continue }
      try step(.sent)
      try repository.exclusively { try update.run(repository, git, identity: round.identity, at: step) }
      return Sync(upstream: upstream.name, received: round.received, sent: round.sent, tip: round.tip)
    }
    throw Refusal.pushAlwaysRaced(upstream.name, attempts)
  }
}

/// The points between which a sync may be cut off; tests stop it at each.
enum SyncStep: CaseIterable, Sendable {
  case fetched, replayed, sent, journalWritten, filesWritten, referenceMoved
}

/// One attempt: own commits on top of what was fetched.
struct SyncRound {
  let repository: Repository
  let git: UserGit
  let upstream: Upstream
  let head: ObjectID
  let fetched: ObjectID
  let environment: [String: String]
  let now: Instant
  /// Whether the branch is the one on which every commit is judged.
  let isLedger: Bool
  private(set) var tip: ObjectID
  private(set) var sent: [Sync.Sent] = []
  private(set) var received = 0

  init(
    repository: Repository, git: UserGit, upstream: Upstream, head: ObjectID, fetched: ObjectID,
    environment: [String: String], now: Instant, isLedger: Bool
  ) {
    self.repository = repository
    self.git = git
    self.upstream = upstream
    self.head = head
    self.fetched = fetched
    self.environment = environment
    self.now = now
    self.isLedger = isLedger
    tip = fetched
  }

  /// Who moves the branch here, for its log.
  var identity: Signature {
    let committer = try? repository.identity(
      .committer, environment: environment, now: now.seconds, offset: now.offsetMinutes)
    return committer ?? Signature(name: "legajo", email: "", seconds: now.seconds, offsetMinutes: now.offsetMinutes)
  }

  /// Makes own commits again on top of what was fetched; no reference moves.
  ///
  /// - Throws: ``Refusal`` where they clash with it, or would not pass the check that others put them to.
  mutating func replay() throws {
    received = try repository.history(
      from: [fetched], excluding: [head], order: .topological, limit: 2_000_000
    ).count
    guard try !repository.history(from: [head], excluding: [fetched], order: .topological, limit: 2_000_000).isEmpty
    else { return }
    let base = try State.read(repository, .commit(fetched))
    let author = try Author.find(repository, policy: base.policy.control, environment: environment, now: now)
    let own = try OwnCommits.find(
      repository, tip: head, upstream: fetched, names: (upstream.branchName, upstream.name), author: author,
      policy: base.policy)
    if own.areOnTop {
      tip = head
      sent = own.changes.map { Sync.Sent(old: $0.commit.id, new: $0.commit.id, subject: $0.commit.subject) }
    } else {
      try makeAgain(own, author, base.policy)
    }
    try refuseFaults(since: base, author)
  }

  private mutating func makeAgain(_ own: OwnCommits, _ author: Author, _ policy: Policy) throws {
    var context = FileMerge.Context(
      repository, policy: policy,
      sides: MergeSides(
        ours: .init(name: upstream.name, commits: try MergeSides.commits(repository, fetched, own.base)),
        theirs: .init(name: upstream.branchName, commits: [])))
    let known = try context.sides.ours.commits.map { try repository.commit($0) }
    let writer = CommitReplay(repository: repository, git: git, committer: author.committer)
    for change in own.changes {
      context.sides.theirs.commits = [change.commit.id]
      let before = try repository.commit(tip).tree
      let merged = try TreeMerge.merge(base: change.before, ours: before, theirs: change.after, context)
      guard let tree = merged.tree else { throw Refusal.syncConflict(merged.findings, change.commit, context) }
      // What changes nothing any more is there already; a commit that never did is kept, unless it was sent before.
      let wasEmpty = change.before == change.after
      let isThere =
        tree == before && change.merged == nil && (!wasEmpty || known.contains { $0.isCopy(of: change.commit) })
      let made = isThere ? nil : try writer.write(change, tree: tree, on: tip)
      sent.append(Sync.Sent(old: change.commit.id, new: made, subject: change.commit.subject))
      tip = made ?? tip
    }
  }

  /// Two changes that are right by themselves can be wrong together, and on the ledger a role may not make a change any
  /// more that it could make before.
  private func refuseFaults(since base: State, _ author: Author) throws {
    let findings: [Finding]
    if isLedger {
      // Where a variable dates the commits, the present is not before it.
      var present = now
      present.seconds = max(now.seconds, author.committer.seconds)
      findings = try Audit.run(repository, AuditRequest(tip: tip, span: .ledger(from: fetched), now: present)).findings
    } else {
      func key(_ finding: Finding) -> [String] {
        [finding.code.description, finding.place.path, finding.message.en]
      }
      let before = Set(Checker.findings(in: base).map(key))
      findings = try Checker.findings(in: State.read(repository, .commit(tip))).filter { !before.contains(key($0)) }
    }
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Refusal.errorsAfterSync(errors, upstream.name) }
  }
}

extension Commit {
  /// Whether this is the same commit made again elsewhere.
  fileprivate func isCopy(of other: Commit) -> Bool { author == other.author && message == other.message }
}

extension FindingCode {
  /// Own commits that do not pass the check once they stand on top of the upstream's.
  static let errorsAfterSync = FindingCode("errors-after-sync")
}

extension Refusal {
  static func errorsAfterSync(_ findings: [Finding], _ upstream: String) -> Refusal {
    // What a commit itself did wrong is mended in it; what is wrong at the end, by another one.
    let isOfCommits = findings.contains { $0.commit != nil || $0.code == .complaintInWrongRepository }
    let help =
      isOfCommits
      ? LocalizedText(
        es:
          "git rebase -i --autostash \(upstream) y «edit» en ese commit; o git reset --soft \(upstream) y legajo commit",
        en:
          "git rebase -i --autostash \(upstream) and “edit” at that commit; or git reset --soft \(upstream) and legajo commit"
      )
      : LocalizedText(
        es: "traer lo nuevo con git rebase --autostash \(upstream), corregir con un commit más, y repetir legajo sync",
        en:
          "take what is new with git rebase --autostash \(upstream), mend with one more commit, and repeat legajo sync")
    return Refusal(
      .errorsAfterSync, .refused,
      LocalizedText(
        es: "con lo que hay en \(upstream), tus commits no pasan la revisión; no se cambió ni se envió nada",
        en: "with what \(upstream) has, your commits do not pass the check; nothing was changed or sent"),
      help: help,
      findings: findings)
  }
}
