import Documents
import Git
import Records

/// Guarded files change by two people: dueno writes, direccion approves, and nothing else goes along.
///
/// The change reaches the ledger as a merge of two parents that is alone in its step. Approved is it by the merge's
/// author in role direccion, or by a later commit of theirs in the step that changes nothing and says
/// `Approves: <commit>`.
struct GuardedRule {
  let step: StepAudit
  /// The commits that wrote guarded files, or records by a migration.
  private let proposals: [StepAudit.Judged]
  private let commits: [StepAudit.Judged]

  init(step: StepAudit, commits: [StepAudit.Judged]) {
    self.step = step
    self.commits = commits
    proposals = commits.filter { commit in
      commit.isGuarded(step.policy.places)
        || (commit.identity.trailer("Migration") != nil && !commit.authored.isEmpty
          && commit.identity.role == RoleName.dueno)
    }
  }

  /// Adds what speaks against a guarded change to the commits that made it.
  func apply(to judged: inout [StepAudit.Judged]) throws {
    guard !proposals.isEmpty, step.base != nil else { return }
    let merge = try approvingMerge()
    let approval = try approval(merge)
    if let merge, let index = judged.firstIndex(where: { $0.raw.id == merge.raw.id }), stands(merge, for: approval) {
      judged[index] = merge
    }
    for index in judged.indices {
      guard proposals.contains(where: { $0.raw.id == judged[index].raw.id }) else { continue }
      var findings: [Finding] = []
      let path = guardedPath(judged[index])
      if !isAlone { findings.append(.guardedNotAlone(path)) }
      if let ledger = step.ledgerCommit, let merge = judged.first(where: { $0.raw.id == ledger }),
        merge.raw.parents.count != 2 || merge.raw.id == judged[index].raw.id
      {
        findings.append(.guardedOnLedger(path))
      } else {
        switch approval {
        case .approved: break
        case .missing: findings.append(.approvalMissing(path, approvers))
        case .byAuthor(let person): findings.append(.approvalByAuthor(path, person, approvers))
        }
      }
      judged[index].add(findings)
    }
    guard let last = judged.indices.last else { return }
    judged[last].add(try rosterFindings(approval))
  }

  /// Whether the ledger's merge is the approval, or would be but for what speaks against it.
  private func stands(_ merge: StepAudit.Judged, for approval: Approval) -> Bool {
    switch approval {
    case .approved(let person): merge.identity.member?.person == person && merge.verdict.findings.isEmpty
    case .byAuthor: false
    case .missing: merge.identity.member?.holdings.contains { $0.role == RoleName.direccion } ?? false
    }
  }

  private func guardedPath(_ commit: StepAudit.Judged) -> String {
    let paths = commit.authored.paths.compactMap(LegalPath.text)
    let places = step.policy.places
    return paths.first { if case .guarded = places.placement(of: $0) { true } else { false } } ?? paths.first ?? ""
  }

  /// Whether everything that the step wrote is part of the change.
  private var isAlone: Bool {
    let isMigration = proposals.contains { $0.identity.trailer("Migration") != nil }
    return commits.allSatisfy { commit in
      let paths = commit.authored.paths
      let guarded = paths.filter { path in
        if case .guarded? = LegalPath.text(path).map(step.policy.places.placement(of:)) { true } else { false }
      }
      return guarded.count == paths.count || (isMigration && commit.identity.trailer("Migration") != nil)
    }
  }

  // MARK: Approval

  private enum Approval {
    case approved(String)
    case byAuthor(String)
    case missing
  }

  /// The people who hold direccion and wrote none of the change.
  private var approvers: [String] {
    guard let day = proposals.compactMap({ $0.identity.day }).max() else { return [] }
    return step.policy.control.roster.holders(of: RoleName.direccion, on: day).filter { !authors.contains($0) }
  }

  private var authors: Set<String> { Set(proposals.compactMap { $0.identity.member?.person }) }

  private func approval(_ merge: StepAudit.Judged?) throws -> Approval {
    var own: String?
    for approver in try [merge].compactMap({ $0 }) + approvingCommits() {
      guard let person = approver.identity.member?.person, approver.identity.role == RoleName.direccion,
        approver.verdict.findings.isEmpty
      else { continue }
      guard authors.contains(person) else { return .approved(person) }
      own = person
    }
    return own.map { .byAuthor($0) } ?? .missing
  }

  /// The ledger's merge as one that a person stands for, which a merge that wrote nothing need not be otherwise.
  private func approvingMerge() throws -> StepAudit.Judged? {
    guard var merge = commits.first(where: { $0.raw.id == step.ledgerCommit }), merge.raw.parents.count == 2,
      merge.authored.isEmpty
    else { return nil }
    try step.identify(&merge, at: Place(file: "roles.yaml"))
    return merge.identity.member == nil ? nil : merge
  }

  /// The commits that change nothing and approve one which has the whole change behind it.
  private func approvingCommits() throws -> [StepAudit.Judged] {
    let repository = step.reader.repository
    return try commits.filter { commit in
      guard commit.raw.parents.count == 1, commit.authored.isEmpty,
        let approved = commit.identity.trailer("Approves").flatMap({ ObjectID(hex: $0.trimmed) }),
        step.commits.contains(approved), approved != commit.raw.id,
        try repository.isAncestor(approved, of: commit.raw.id)
      else { return false }
      return try proposals.allSatisfy { try repository.isAncestor($0.raw.id, of: approved) }
    }
  }

  // MARK: The roster before and after

  private func rosterFindings(_ approval: Approval) throws -> [Finding] {
    guard let tip = step.ledgerCommit ?? step.commits.last else { return [] }
    let after: Policy
    do { after = try step.reader.policy(at: tip) } catch let refusal as Refusal {
      return [.policyUnreadableAfter(refusal)]
    }
    var involved = authors
    if case .approved(let person) = approval { involved.insert(person) }
    let day = proposals.compactMap { $0.identity.day }.max()
    return RosterChange(before: step.policy.control.roster, after: after.control.roster).findings(
      involved: involved, day: day)
  }
}

/// What may not happen to a roster, whoever wants it.
struct RosterChange {
  let before: Roster
  let after: Roster

  func findings(involved: Set<String>, day: CalendarDate?) -> [Finding] {
    var findings: [Finding] = []
    for member in before.members {
      guard let now = after.members.first(where: { $0.person == member.person }) else {
        findings.append(.rosterEntryRemoved(member.person))
        continue
      }
      let lost = member.holdings.contains { held in
        !now.holdings.contains { $0.role == held.role && $0.from == held.from }
      }
      if lost || !Set(member.emails).isSubset(of: now.emails) { findings.append(.rosterEntryRemoved(member.person)) }
      if involved.contains(member.person), now.holdings != member.holdings {
        findings.append(.ownRolesChanged(member.person))
      }
    }
    if let day {
      let owners = after.holders(of: RoleName.dueno, on: day)
      let directors = after.holders(of: RoleName.direccion, on: day)
      if owners.isEmpty { findings.append(.roleLeftEmpty(RoleName.dueno, after)) }
      if directors.isEmpty { findings.append(.roleLeftEmpty(RoleName.direccion, after)) }
      if !owners.isEmpty, !directors.isEmpty, Set(owners + directors).count < 2 {
        findings.append(.roleLeftEmpty(RoleName.direccion, after))
      }
    }
    return findings
  }
}
