public import Documents
public import Git
import JSONSchema
public import Records

/// A commit that was judged and may be made.
public struct CommitPlan: Sendable {
  /// The paths, all of them.
  public let items: [WorkChanges.Item]
  /// The records among them, before and after.
  public let records: [RecordChange]
  /// Who commits.
  public let author: Author
  /// The role in which they do.
  public let role: String
  /// Whether the role was chosen because it was the first that allows every change.
  public let roleWasChosen: Bool
  /// The whole message, with its trailers.
  public let message: String
  /// Warnings about the records of this commit.
  public let warnings: [Finding]
  /// How many errors of other records were there before and stay.
  public let earlierErrors: Int
  /// Changed paths that stay out of this commit.
  public let leftOut: [WorkChanges.Item]
  /// The last commit; nil on an unborn branch.
  public let head: ObjectID?
  /// The branch's full name.
  public let branch: String
  private let signing: CommitSigning
  private let signature: CommitRequest.Signing?
}

/// What a person asks of a commit.
public struct CommitWish: Sendable {
  /// What the commit takes in.
  public enum Selection: Sendable {
    /// Every changed record.
    case allRecords
    /// These ids, files and folders; relative paths already resolved from the top.
    case named([String])
  }

  /// What to take in.
  public var selection: Selection
  /// The role; nil to choose the first that allows every change.
  public var role: String?
  /// The message without trailers; nil for one made from the changes.
  public var message: String?
  /// Why a closed record is changed.
  public var reason: String?
  /// The name of a migration, which takes schema and records to a new form together.
  public var migration: String?
  /// The language of a message that is made.
  public var language: Language

  /// A wish.
  public init(selection: Selection, role: String?, message: String?, reason: String?, language: Language) {
    self.selection = selection
    self.role = role
    self.message = message
    self.reason = reason
    self.language = language
  }
}

extension CommitPlan {
  /// Judges the changes of the work tree that a wish selects.
  ///
  /// - Throws: ``Refusal`` with the findings that stand against it; `GitError` where git fails.
  public static func make(
    _ repository: Repository, wish: CommitWish, environment: [String: String], now: Instant
  ) throws -> CommitPlan {
    let place = try CommitPlace.find(repository)
    let base = try place.head.map { try State.read(repository, .commit($0)) }
    // Before adoption the roster to be adopted is the only one there is.
    let policy = try base?.policy ?? State.read(repository, .workTree).policy
    let author = try Author.find(repository, policy: policy.control, environment: environment, now: now)
    let changes = try WorkChanges.read(repository, head: place.head, places: policy.places)
    let (items, leftOut) = try select(
      changes, wish.selection, adopting: base == nil, places: policy.places)
    guard !items.isEmpty else { throw Refusal.nothingToCommit(leftOut.map(\.path)) }
    let chosen = WorkChanges(items: items, findings: [])
    let check = try Consequences.find(repository, head: place.head, base: base, items: items)
    let records = try chosen.recordChanges(repository)
    let earlier = base?.records ?? check.after
    let judge = try ChangeJudge(
      policy: policy, pasts: pastReader(repository, place.head, policy), before: { earlier.record($1) },
      isLedgerBranch: place.isLedger(repository), isMigration: wish.migration != nil)
    let role: String
    do {
      role = try chooseRole(wish, author, policy) { role in
        guard base != nil else {
          return Finding.adoption(role: role, person: author.person, policy.control.roster, on: author.day)
        }
        let actor = Rights.Actor(
          person: author.person, role: role, day: author.day, givesReason: !(wish.reason ?? "").trimmed.isEmpty)
        return try judge.findings(items.map(\.placed), records, by: actor)
      }
    } catch let refusal as Refusal where refusal.code == .notAllowed {
      // Both at once: mending the record would not help who may not make the change. A value that nobody may write
      // is told as that alone.
      let faulty = Set(check.blocking.filter { $0.code == .valueNotAllowed }.map(Spot.init))
      let refused = refusal.findings.filter { !faulty.contains(Spot($0)) }
      guard refused.isEmpty else { throw Refusal.notAllowed((check.blocking + refused).sortedForOutput()) }
      throw Refusal.findingsStand(check.blocking, leftOut: leftOut.map(\.path))
    }
    guard check.blocking.isEmpty else { throw Refusal.findingsStand(check.blocking, leftOut: leftOut.map(\.path)) }
    let message = try CommitMessage(wish: wish, role: role, records: records, items: items, policy: policy).text()
    let signing = CommitSigning(
      member: author.member, role: role, roster: policy.control.roster, day: author.day,
      isDemanded: policy.control.settings.demandsSignature(of: author.member, in: role))
    return CommitPlan(
      items: items, records: records, author: author, role: role, roleWasChosen: wish.role == nil,
      message: message, warnings: check.warnings, earlierErrors: check.earlierErrors, leftOut: leftOut,
      head: place.head, branch: place.branch, signing: signing,
      signature: try signing.signing(
        in: repository, isAsked: repository.asksForSignedCommits(), committer: author.committer))
  }

  /// Where a finding begins.
  private struct Spot: Hashable {
    let path: String
    let start: Position

    init(_ finding: Finding) { (path, start) = (finding.place.path, finding.place.start) }
  }

  /// Makes the commit.
  ///
  /// - Returns: its id.
  /// - Throws: `GitError`, or ``Refusal`` for a signature that the audit would refuse; the repository is then as it was
  ///   unless its kind says that the outcome is unknown.
  public func commit(to repository: Repository) throws -> ObjectID {
    let paths = items.map { item in
      let content: CommitRequest.Content =
        item.change.new.map { .file($0, item.change.isExecutable ? .executable : .regular) } ?? .deleted
      return (item.change.path, content)
    }
    let request = CommitRequest(
      paths: paths, reference: branch, expectedHead: head, author: author.author, committer: author.committer,
      signing: signature, message: message,
      reflog: "commit: " + (message.split(separator: "\n").first.map(String.init) ?? ""))
    do {
      return try repository.commit(request)
    } catch {
      throw signing.words(for: error)
    }
  }

  static func pastReader(
    _ repository: Repository, _ head: ObjectID?, _ policy: Policy
  ) -> (RecordChange) throws -> [[RecordVersion]] {
    let reader = AuditReader(repository: repository)
    return { change in
      guard let head, let kind = policy.kinds[change.kind] else { return [] }
      guard !repository.isShallow else { throw Refusal.shallowHistory }
      guard !repository.hasGrafts else { throw Refusal.graftedHistory }
      let trail = RecordTrail(reader: reader, roster: policy.control.roster, kind: kind, id: change.id)
      return try trail.pasts(from: head)
    }
  }

  /// What a wish takes out of the changes, and what it leaves.
  ///
  /// - Throws: ``Refusal`` where a name fits nothing that changed, or what is taken cannot be read.
  private static func select(
    _ changes: WorkChanges, _ selection: CommitWish.Selection, adopting: Bool, places: Places
  ) throws -> (taken: [WorkChanges.Item], left: [WorkChanges.Item]) {
    let isTaken: (String, Placement) -> Bool
    switch selection {
    case .allRecords:
      isTaken = { _, placement in
        if case .stray = placement { return false }
        return adopting || placement.recordID != nil
      }
    case .named(let names):
      let fits = { (name: String, path: String, placement: Placement) in
        path == name || placement.recordID == name || name.isEmpty || path.hasPrefix(name + "/")
      }
      for name in names
      where !changes.items.contains(where: { fits(name, $0.path, $0.placement) })
        && !changes.findings.contains(where: { fits(name, $0.place.path, places.placement(of: $0.place.path)) })
      {
        throw Refusal.nothingChangedAt(name, changes.items)
      }
      isTaken = { path, placement in names.contains { fits($0, path, placement) } }
    }
    let faults = changes.findings.filter { isTaken($0.place.path, places.placement(of: $0.place.path)) }
    guard faults.isEmpty else { throw Refusal.findingsStand(faults) }
    let taken = changes.items.filter { isTaken($0.path, $0.placement) }
    return (taken, changes.items.filter { !isTaken($0.path, $0.placement) })
  }

  /// The role asked for, or the first of the author's that allows everything.
  private static func chooseRole(
    _ wish: CommitWish, _ author: Author, _ policy: Policy, _ judge: (String) throws -> [Finding]
  ) throws -> String {
    if let role = wish.role {
      guard author.roles.contains(role) else { throw Refusal.roleNotHeld(role, author, policy.control.roster) }
      let findings = try judge(role)
      guard findings.isEmpty else { throw Refusal.notAllowed(findings) }
      return role
    }
    var fewest: [Finding]?
    for role in author.roles {
      let findings = try judge(role)
      if findings.isEmpty { return role }
      if findings.count < fewest?.count ?? .max { fewest = findings }
    }
    throw Refusal.notAllowed(fewest ?? [])
  }
}
