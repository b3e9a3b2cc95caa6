import Documents
public import Git
import Records

/// Proves, commit by commit and by content, that whoever made a change could make it in the role they stated.
///
/// Algorithm: docs/audit.md. The same code judges before a commit, in a forge's check and in a server's hook.
public enum Audit {
  /// Judges a span of history.
  ///
  /// - Throws: ``Refusal`` where the history is not whole, was rewritten, or has no policy to judge by; `GitError`
  ///   where git fails.
  public static func run(_ repository: Repository, _ request: AuditRequest) throws -> AuditReport {
    guard !repository.isShallow else { throw Refusal.shallowHistory }
    guard !repository.hasGrafts else { throw Refusal.graftedHistory }
    guard !repository.isPartial else { throw Refusal.partialHistory }
    do {
      let reader = AuditReader(repository: repository)
      var report = AuditReport()
      let base = try judge(request, reader, &report)
      reader.signatures.remember()
      // The files of a commit that git cannot read are nobody's to judge.
      if !report.isMalformed {
        try addPrivateText(base, reader, to: &report)
        let told = Set(report.findings.map(WhatAndWhere.init))
        report.tip = try TipCheck(repository: repository, tip: request.tip, base: base).findings()
          .filter { !told.contains(WhatAndWhere($0)) }
      }
      try AcceptedBreaches.read(at: request.tip, reader).apply(to: &report)
      return report
    } catch let error as GitError where error.kind == .notFound {
      throw Refusal.objectsMissing
    }
  }

  /// Text of private complaints counts wherever it stands, whatever became of it later: history does not forget.
  private static func addPrivateText(_ base: ObjectID?, _ reader: AuditReader, to report: inout AuditReport) throws {
    guard let first = report.commits.first else { return }
    let policy: Policy
    do { policy = try reader.policy(at: first.policy) } catch is Refusal { return }
    let told = Set(report.findings.map(WhatAndWhere.init))
    let places = try PrivateText.places(
      reader.repository, in: report.commits.map(\.id), policy: policy, base: base)
    for (var finding, commit) in places where !told.contains(WhatAndWhere(finding)) {
      guard let index = report.commits.firstIndex(where: { $0.id == commit }) else { continue }
      let verdict = report.commits[index]
      // Without the subject, which may tell what must not be told.
      finding.commit = Finding.Commit(id: verdict.id.hex, subject: "", person: verdict.person, role: verdict.role)
      report.commits[index].findings.append(finding)
    }
  }

  /// Judges the steps.
  ///
  /// - Returns: the commit that the tip's files are compared with.
  private static func judge(
    _ request: AuditRequest, _ reader: AuditReader, _ report: inout AuditReport
  ) throws -> ObjectID? {
    switch request.span {
    case .ledger(let anchor):
      try judge(Ledger.from(anchor, to: request.tip, reader), request, reader, &report)
      return anchor
    case .ledgerFromAdoption:
      try judge(Ledger.fromAdoption(to: request.tip, reader), request, reader, &report)
      return nil
    case .review(let base):
      try judgeReview(of: base, request, reader, &report)
      return base
    }
  }

  private static func judge(
    _ ledger: Ledger, _ request: AuditRequest, _ reader: AuditReader, _ report: inout AuditReport
  ) throws {
    for step in ledger.steps {
      guard let parent = step.parent else {
        report.commits.append(try Adoption(reader: reader, request: request).verdict(step.commit))
        continue
      }
      // git itself finds no way from a commit that it cannot read.
      let raw = try reader.commit(step.commit)
      let commits =
        raw.parents.count == 1 || !raw.faults.isEmpty
        ? [step.commit]
        : try reader.repository.history(
          from: [step.commit], excluding: [parent], order: .topological, limit: maximumCommits
        ).reversed()
      report.commits += try verdicts(commits, on: parent, ledgerCommit: step.commit, request, reader)
    }
  }

  private static let maximumCommits = 1_000_000

  /// A branch is judged as the step that it becomes; one that ends in a merge onto the base is that step already.
  private static func judgeReview(
    of base: ObjectID, _ request: AuditRequest, _ reader: AuditReader, _ report: inout AuditReport
  ) throws {
    let parents = try reader.commit(request.tip).parents
    let commits = try reader.repository.history(
      from: [request.tip], excluding: [base], order: .topological, limit: maximumCommits)
    report.commits += try verdicts(
      commits.reversed(), on: base, ledgerCommit: parents.count == 2 && parents[0] == base ? request.tip : nil, request,
      reader)
  }

  private static func verdicts(
    _ commits: [ObjectID], on base: ObjectID, ledgerCommit: ObjectID?, _ request: AuditRequest, _ reader: AuditReader
  ) throws -> [CommitVerdict] {
    let policy: Policy
    do { policy = try reader.policy(at: base) } catch let refusal as Refusal {
      return try commits.map { try unjudged($0, base, refusal, reader) }
    }
    return try StepAudit(
      reader: reader, request: request, ledgerCommit: ledgerCommit, base: reader.commit(base), policy: policy,
      policyCommit: base, commits: commits
    ).verdicts()
  }

  /// A commit on a base whose policy cannot be read: nothing allows it.
  private static func unjudged(
    _ id: ObjectID, _ base: ObjectID, _ refusal: Refusal, _ reader: AuditReader
  ) throws -> CommitVerdict {
    let raw = try reader.commit(id)
    let subject = raw.text.split(separator: "\n").first.map(String.init) ?? ""
    var verdict = CommitVerdict(id: id, subject: subject, policy: base, proof: .none)
    var finding = Finding.policyUnreadableBefore(base, refusal)
    finding.commit = Finding.Commit(id: id.hex, subject: subject, person: nil, role: nil)
    verdict.findings = [finding]
    return verdict
  }
}

/// What is wrong with which file: told of the commit that did it, it is not told again of the tip.
private struct WhatAndWhere: Hashable {
  let code: FindingCode
  let path: String

  init(_ finding: Finding) {
    code = finding.code
    path = finding.place.path
  }
}

/// Judges the commit that adopts legajo: it is dueno's by the roster it brings, in which somebody else is direccion.
struct Adoption {
  let reader: AuditReader
  let request: AuditRequest

  func verdict(_ id: ObjectID) throws -> CommitVerdict {
    let raw = try reader.commit(id)
    let policy = try reader.policy(at: id)
    let step = StepAudit(
      reader: reader, request: request, ledgerCommit: id, base: nil, policy: policy, policyCommit: id, commits: [id])
    var judged = StepAudit.Judged(
      raw: raw, authored: AuthoredPaths(sides: []), identity: CommitIdentity(),
      verdict: CommitVerdict(
        id: id, subject: raw.text.split(separator: "\n").first.map(String.init) ?? "", policy: id, proof: .none))
    let place = Place(file: "legajo.yaml")
    if !raw.faults.isEmpty { judged.add([.commitMalformed(raw.faults, at: place)]) }
    try step.identify(&judged, at: place)
    guard let actor = judged.identity.actor else { return judged.verdict }
    judged.add(Finding.adoption(role: actor.role, person: actor.person, policy.control.roster, on: actor.day))
    return judged.verdict
  }
}
