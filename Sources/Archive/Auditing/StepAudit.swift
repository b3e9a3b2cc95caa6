import Documents
import Git
import Records

/// Judges the commits of one step of the ledger by the policy of the step's base.
///
/// All are judged by what the base said, so that nobody grants themselves anything in the change that needs it.
struct StepAudit {
  let reader: AuditReader
  let request: AuditRequest
  /// The commit on the ledger that makes the step; nil for a branch under review, which is not merged yet.
  let ledgerCommit: ObjectID?
  /// The base; nil where the step is the very first commit.
  let base: RawCommit?
  /// What governs the base.
  let policy: Policy
  /// The commit whose policy it is.
  let policyCommit: ObjectID
  /// The step's commits, parents first.
  let commits: [ObjectID]

  /// Git's clocks differ; so much is no deceit.
  static let clockTolerance: Int64 = 600

  /// The verdicts, in the order of the commits.
  func verdicts() throws -> [CommitVerdict] {
    var judged = try commits.map { try judge($0) }
    try GuardedRule(step: self, commits: judged).apply(to: &judged)
    return judged.map(\.verdict)
  }

  /// A commit while it is being judged.
  struct Judged {
    var raw: RawCommit
    var authored: AuthoredPaths
    var identity: CommitIdentity
    var verdict: CommitVerdict

    /// Whether it wrote one of the files that need dueno and direccion.
    func isGuarded(_ places: Places) -> Bool {
      authored.paths.contains { path in
        if case .guarded? = LegalPath.text(path).map(places.placement(of:)) { true } else { false }
      }
    }

    /// The commit as findings name it.
    var named: Finding.Commit {
      Finding.Commit(id: raw.id.hex, subject: verdict.subject, person: verdict.person, role: verdict.role)
    }

    mutating func add(_ findings: [Finding]) {
      let commit = named
      for var finding in findings {
        finding.commit = commit
        if !verdict.findings.contains(finding) { verdict.findings.append(finding) }
      }
    }
  }

  private func judge(_ id: ObjectID) throws -> Judged {
    let raw = try reader.commit(id)
    let authored = try AuthoredPaths.find(raw, places: policy.places, kinds: policy.kinds, reader)
    let place = Place(file: authored.paths.first.map(LegalPath.display) ?? "legajo.yaml")
    let verdict = CommitVerdict(
      id: id, subject: raw.text.split(separator: "\n").first.map(String.init) ?? "", policy: policyCommit, proof: .none)
    var judged = Judged(raw: raw, authored: authored, identity: CommitIdentity(), verdict: verdict)
    judged.add(shapeFindings(raw, at: place))
    guard raw.parents.count < 2 || !authored.isEmpty else {
      judged.verdict.proof = .notNeeded
      return judged
    }
    try identify(&judged, at: place)
    guard let actor = judged.identity.actor else { return judged }
    var paths = PathsAudit(step: self, raw: raw, authored: authored, actor: actor)
    paths.isMigration = judged.identity.trailer("Migration") != nil
    judged.add(try paths.findings())
    judged.verdict.allowances = try paths.allowances(refused: judged.verdict.findings)
    return judged
  }

  /// Finds out who made a commit, in which role, and what proves it.
  func identify(_ judged: inout Judged, at place: Place) throws {
    judged.identity = try identify(judged.raw, at: place)
    judged.verdict.person = judged.identity.member?.person
    judged.verdict.role = judged.identity.role
    judged.verdict.proof = .none
    judged.add(judged.identity.findings)
    try prove(&judged, at: place)
  }

  /// What speaks against the object itself: its header, parents and dates.
  private func shapeFindings(_ raw: RawCommit, at place: Place) -> [Finding] {
    var findings: [Finding] = []
    if !raw.faults.isEmpty { findings.append(.commitMalformed(raw.faults, at: place)) }
    if raw.parents.count > 2 { findings.append(.octopusMerge(raw.parents.count, at: place)) }
    if raw.parents.isEmpty, base != nil { findings.append(.foreignRoot(at: place)) }
    guard let committer = raw.committer else { return findings }
    if committer.seconds > request.now.seconds + Self.clockTolerance {
      findings.append(.dateInFuture(committer, at: place))
    }
    if raw.id == ledgerCommit, let before = base?.committer, committer.seconds < before.seconds - Self.clockTolerance {
      findings.append(.dateBeforeBase(committer, before, at: place))
    }
    return findings
  }

  /// Looks for what shows that the author is who it says: a signature, or that they push it themselves.
  private func prove(_ judged: inout Judged, at place: Place) throws {
    guard let member = judged.identity.member, let day = judged.identity.day else { return }
    let control = policy.control
    let verdict = try reader.signatures.verdict(judged.raw, author: member, roster: control.roster, on: day)
    let role = judged.identity.role
    let isDemanded = role.map { control.settings.demandsSignature(of: member, in: $0) } ?? false
    judged.add(
      [verdict.finding(person: member.person, role: role ?? "", isDemanded: isDemanded, at: place)].compactMap { $0 })
    if verdict.isGood {
      judged.verdict.proof = .signature
      return
    }
    guard let push = request.push, push.newCommits.contains(judged.raw.id), let pusher = push.pusher else { return }
    let known = control.roster.members.first { $0.person == pusher || $0.emails.contains(pusher) }
    if known?.person == member.person {
      judged.verdict.proof = .pusher
    } else {
      judged.add([.authorNotPusher(member.person, known?.person ?? pusher, at: place)])
    }
  }
}
