public import Documents
public import Git
public import Records

/// direccion's approval of a change of guarded files: the merge that takes it to the ledger, or an empty commit on its
/// own branch, for forges that merge themselves.
public struct ApprovalPlan: Sendable {
  /// What of the work tree changes; nothing for an approval on the branch.
  public let files: [File]
  /// Who approves.
  public let author: Author
  /// The commits that are approved, parents first.
  public let commits: [CommitVerdict]
  /// The whole message.
  public let message: String
  private let place: CommitPlace
  private let merged: ObjectID?
  private let signing: CommitSigning
  private let signature: CommitRequest.Signing?

  /// A file with its bytes before and after; nil where it is not there.
  public struct File: Sendable {
    /// The path from the top.
    public var path: RepoPath
    var old: [UInt8]?
    var new: [UInt8]?
    var mode: FileMode
  }

  /// Plans the merge of a branch into the ledger's branch, on which HEAD is.
  ///
  /// - Throws: ``Refusal`` where the branch brings anything that is not allowed, or who asks may not approve it.
  public static func merge(
    _ branch: String, into repository: Repository, environment: [String: String], now: Instant, language: Language
  ) throws -> ApprovalPlan {
    let place = try CommitPlace.find(repository)
    guard let head = place.head, try place.isLedger(repository) else { throw Refusal.approvalElsewhere(place.branch) }
    if let upstream = try repository.upstream(ofBranch: place.branch), let theirs = try repository.reference(upstream),
      try !repository.isAncestor(theirs, of: head)
    {
      throw Refusal.approvalBehind(upstream)
    }
    let tip = try proposal(branch, on: head, repository)
    let author = try approver(repository, at: head, environment, now)
    let reader = AuditReader(repository: repository)
    let files = try files(from: head, and: tip, reader)
    let subject = language == .es ? "Aprobar \(branch)" : "Approve \(branch)"
    let message = "\(subject)\n\nRole: \(RoleName.direccion)\n"
    let candidate = try candidate(files, parents: [head, tip], author, message, repository)
    let verdicts = try StepAudit(
      reader: reader, request: AuditRequest(tip: candidate, span: .ledger(from: head), now: now),
      ledgerCommit: candidate, base: reader.commit(head), policy: reader.policy(at: head), policyCommit: head,
      commits: repository.history(from: [candidate], excluding: [head], order: .topological, limit: 100_000).reversed()
    ).verdicts()
    let errors = try TipCheck(repository: repository, tip: candidate, base: head).findings()
    // The real merge is signed as git's configuration says; this one only stands for it.
    let findings =
      verdicts.flatMap { verdict in
        verdict.findings.filter { verdict.id != candidate || $0.code != .signatureMissing }
      } + errors
    guard findings.isEmpty else { throw Refusal.approvalRefused(findings) }
    let signing = signing(author, try reader.policy(at: head))
    return ApprovalPlan(
      files: files, author: author, commits: verdicts.filter { $0.id != candidate }, message: message, place: place,
      merged: tip, signing: signing, signature: try signature(signing, author, repository))
  }

  /// Plans an empty commit on the branch that HEAD is on, which says that its last commit is approved.
  ///
  /// - Parameters:
  ///   - name: the branch, where it was named.
  ///   - base: the ledger's tip, which the branch is to be merged into.
  /// - Throws: ``Refusal`` as for a merge.
  public static func onBranch(
    _ repository: Repository, named name: String? = nil, base: ObjectID, environment: [String: String], now: Instant,
    language: Language
  ) throws -> ApprovalPlan {
    let place = try CommitPlace.find(repository)
    if let name, place.branch != "refs/heads/" + name { throw Refusal.approvalOffBranch(name, place.branch) }
    guard let tip = place.head else { throw Refusal.nothingToApprove(place.branch) }
    _ = try proposal(place.branch, on: base, repository)
    let author = try approver(repository, at: base, environment, now)
    var report = try Audit.run(repository, AuditRequest(tip: tip, span: .review(base: base), now: now))
    let authors = Set(report.commits.filter { $0.proof != .notNeeded }.compactMap(\.person))
    // What is missing is what this gives.
    for index in report.commits.indices { report.commits[index].findings.removeAll { $0.code == .approvalMissing } }
    var findings = report.findings.filter { $0.severity == .error }
    if authors.contains(author.person) {
      findings.append(.approvalByAuthor("roles.yaml", author.person, []))
    }
    guard findings.isEmpty else { throw Refusal.approvalRefused(findings) }
    let subject = language == .es ? "Aprobar \(tip.hex.prefix(10))" : "Approve \(tip.hex.prefix(10))"
    let signing = signing(author, try AuditReader(repository: repository).policy(at: base))
    return ApprovalPlan(
      files: [], author: author, commits: report.commits,
      message: "\(subject)\n\nApproves: \(tip.hex)\nRole: \(RoleName.direccion)\n", place: place, merged: nil,
      signing: signing, signature: try signature(signing, author, repository))
  }

  /// Makes the commit; files that it changes are written first, and put back where it cannot be made.
  ///
  /// - Throws: `GitError`; the repository is then as it was unless its kind says that the outcome is unknown.
  public func commit(to repository: Repository) throws -> ObjectID {
    for file in files { try Self.write(file.new, to: file.path, repository) }
    do {
      var request = CommitRequest(
        paths: files.map { file in (file.path, file.new.map { .file($0, file.mode) } ?? .deleted) },
        reference: place.branch, expectedHead: place.head, author: author.author, committer: author.committer,
        signing: signature, message: message,
        reflog: "approve: " + (message.split(separator: "\n").first.map(String.init) ?? ""))
      request.otherParents = [merged].compactMap { $0 }
      return try repository.commit(request)
    } catch {
      guard error.kind != .unknownOutcome else { throw error }
      for file in files { try Self.write(file.old, to: file.path, repository) }
      throw signing.words(for: error)
    }
  }

  private static func signing(_ author: Author, _ policy: Policy) -> CommitSigning {
    CommitSigning(
      member: author.member, role: RoleName.direccion, roster: policy.control.roster, day: author.day,
      isDemanded: policy.control.settings.demandsSignature(of: author.member, in: RoleName.direccion))
  }

  private static func signature(
    _ signing: CommitSigning, _ author: Author, _ repository: Repository
  ) throws -> CommitRequest.Signing? {
    try signing.signing(in: repository, isAsked: repository.asksForSignedCommits(), committer: author.committer)
  }

  private static func write(_ bytes: [UInt8]?, to path: RepoPath, _ repository: Repository) throws {
    if let bytes { try repository.writeWorkFile(path, bytes: bytes) } else { try repository.removeWorkFile(path) }
  }

  // MARK: Steps

  private static func proposal(_ branch: String, on base: ObjectID, _ repository: Repository) throws -> ObjectID {
    // In the approver's clone a proposal is known by its remote's name first.
    let remote = "refs/remotes/origin/" + branch
    let isLocal = try repository.reference("refs/heads/" + branch) != nil
    let tip =
      try !isLocal && repository.reference(remote) != nil ? repository.resolve(remote) : repository.resolve(branch)
    guard try !repository.isAncestor(tip, of: base) else { throw Refusal.nothingToApprove(branch) }
    return tip
  }

  private static func approver(
    _ repository: Repository, at head: ObjectID, _ environment: [String: String], _ now: Instant
  ) throws -> Author {
    let policy = try AuditReader(repository: repository).policy(at: head)
    let author = try Author.find(repository, policy: policy.control, environment: environment, now: now)
    guard author.roles.contains(RoleName.direccion) else {
      throw Refusal.roleNotHeld(RoleName.direccion, author, policy.control.roster)
    }
    return author
  }

  /// What the merge changes on the ledger's side: files that only the branch changed, and that nobody is editing.
  private static func files(from head: ObjectID, and tip: ObjectID, _ reader: AuditReader) throws -> [File] {
    let repository = reader.repository
    let bases = try repository.mergeBases(head, tip)
    guard bases.count == 1, let base = bases.first else { throw Refusal.approvalConflict("") }
    let (ours, before, theirs) = (
      try reader.commit(head).tree, try reader.commit(base).tree, try reader.commit(tip).tree
    )
    return try repository.changes(fromTree: before, toTree: theirs).compactMap { change in
      let path = LegalPath.display(change.path)
      let mine = try reader.entry(at: change.path, in: ours)
      guard mine?.id != change.new?.id else { return nil }
      guard mine?.id == change.old?.id else { throw Refusal.approvalConflict(path) }
      func bytes(_ id: ObjectID?) throws -> [UInt8]? { try id.map { try repository.blob($0, limit: 1 << 26) } }
      let file = File(
        path: change.path, old: try bytes(mine?.id), new: try bytes(change.new?.id), mode: change.new?.mode ?? .regular)
      switch try repository.readWorkFile(change.path, limit: 1 << 26) {
      case .file(let now, _) where now == file.old: break
      case .missing where file.old == nil: break
      default: throw Refusal.approvalOverEdits(path)
      }
      return file
    }
  }

  /// The merge as an object that no reference names yet, to be judged.
  private static func candidate(
    _ files: [File], parents: [ObjectID], _ author: Author, _ message: String, _ repository: Repository
  ) throws -> ObjectID {
    let updates = try files.map { file in
      (file.path, try file.new.map { (file.mode, try repository.writeBlob($0)) })
    }
    let tree = try repository.writeTree(base: repository.commit(parents[0]).tree, updates: updates)
    return try repository.writeCommit(
      tree: tree, parents: parents, author: author.author, committer: author.committer, message: message)
  }
}

extension FindingCode {
  /// A change that may not be approved so.
  static let approvalRefused = FindingCode("approval-refused")
}

extension Refusal {
  static func approvalRefused(_ findings: [Finding]) -> Refusal {
    Refusal(
      .approvalRefused, .refused,
      LocalizedText(
        es: "no se aprobó: lo que trae la rama no se admite", en: "not approved: what the branch brings is not allowed"),
      help: LocalizedText(es: "nada cambió", en: "nothing has changed"), findings: findings)
  }

  static func approvalElsewhere(_ branch: String) -> Refusal {
    Refusal(
      .approvalRefused, .refused,
      LocalizedText(
        es: "se aprueba sobre la rama principal, y esta es \(branch)",
        en: "approving is done on the main branch, and this is \(branch)"),
      help: LocalizedText(
        es: "git switch main y repetir; o, en la rama de la propuesta, legajo approve --on-branch",
        en: "git switch main and repeat; or, on the proposal's branch, legajo approve --on-branch"))
  }

  static func approvalOffBranch(_ name: String, _ branch: String) -> Refusal {
    Refusal(
      .approvalRefused, .refused,
      LocalizedText(
        es: "se aprueba en la rama misma, y esta es \(branch)",
        en: "it is approved on the branch itself, and this is \(branch)"),
      help: LocalizedText(
        es: "git switch \(name), y repetir", en: "git switch \(name), and repeat"))
  }

  static func approvalBehind(_ upstream: String) -> Refusal {
    let name = upstream.hasPrefix("refs/remotes/") ? String(upstream.dropFirst("refs/remotes/".count)) : upstream
    return Refusal(
      .approvalRefused, .refused,
      LocalizedText(
        es: "esta rama está detrás de \(name): se aprobaría sobre algo viejo",
        en: "this branch is behind \(name): it would be approved on something old"),
      help: LocalizedText(es: "legajo sync, y repetir", en: "legajo sync, and repeat"))
  }

  static func nothingToApprove(_ branch: String) -> Refusal {
    Refusal(
      .approvalRefused, .refused,
      LocalizedText(es: "\(branch) no trae nada nuevo", en: "\(branch) brings nothing new"),
      help: LocalizedText(es: "ver las ramas con: git branch -a", en: "see the branches with: git branch -a"))
  }

  static func approvalConflict(_ path: String) -> Refusal {
    Refusal(
      .approvalRefused, .refused,
      LocalizedText(
        es: "la rama principal también cambió \(path) desde que se hizo la propuesta",
        en: "the main branch changed \(path) too since the proposal was made"),
      help: LocalizedText(
        es: "dueno rehace la propuesta sobre la rama principal de hoy",
        en: "dueno makes the proposal again on today's main branch"))
  }

  static func approvalOverEdits(_ path: String) -> Refusal {
    Refusal(
      .approvalRefused, .refused,
      LocalizedText(
        es: "\(path) tiene cambios sin confirmar, que la aprobación pisaría",
        en: "\(path) has changes that are not committed, which the approval would overwrite"),
      help: LocalizedText(
        es: "confirmarlos o guardarlos aparte antes: git stash", en: "commit them or put them aside first: git stash"))
  }
}
