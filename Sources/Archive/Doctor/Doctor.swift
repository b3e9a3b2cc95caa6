public import Documents
public import Git
public import Records

/// Looks at what a clone has of its own: who commits, with what they sign, hooks, anchor, merging, what was left over,
/// and what would make git show another history than it has.
public struct Doctor {
  let repository: Repository
  let environment: [String: String]
  let now: Instant
  /// The absolute path of this program.
  let program: String

  /// Looks at a repository.
  public init(_ repository: Repository, environment: [String: String], now: Instant, program: String) {
    self.repository = repository
    self.environment = environment
    self.now = now
    self.program = program
  }

  /// What was found.
  public struct Report {
    /// What is wrong, each with the command that mends it.
    public var findings: [Finding] = []
    /// What can be set up anew without a person's decision.
    public var setup: LocalSetup
    /// Files of legajo's own that are no use any more.
    public var leftovers: [String] = []
  }

  /// Everything that is wrong; nothing is changed.
  public func examine() throws -> Report {
    var report = Report(setup: try LocalSetup.plan(repository, program: program, isServer: repository.isBare))
    report.findings += setupFindings(report.setup)
    report.findings += try historyFindings() + anchorFindings()
    if !repository.isBare { report.findings += try identityFindings() }
    report.findings += try idFindings()
    report.leftovers = repository.leftovers()
    report.findings += report.leftovers.map { .leftover($0) }
    if let notes = SignatureNotes.damagedFile(repository) {
      report.leftovers.append(notes)
      report.findings.append(.notesDamaged(notes))
    }
    if let lock = repository.foreignLock { report.findings.append(.lockStands(lock)) }
    return report
  }

  /// Sets up anew what can be, and takes away what is no use.
  public func mend(_ report: Report) throws {
    try report.setup.apply(to: repository)
    for path in report.leftovers { try repository.removeLeftover(path) }
  }

  // MARK: Setup

  private func setupFindings(_ setup: LocalSetup) -> [Finding] {
    let steps = setup.steps.map { step -> Finding in
      switch step {
      case .hook(let hook): .hookMissing(hook.path)
      case .config(let key, let value): .setupMissing("git config \(key) \(ShellWord.quoted(value))", key)
      case .attributes(let path): .setupMissing("\(path): \(LocalSetup.attributes)", "merge=legajo")
      }
    }
    let obstacles = setup.obstacles.map { obstacle -> Finding in
      switch obstacle {
      case .hook(let path, _): .hookForeign(path, obstacle.words)
      case .config(let key, _, _): .setupForeign(key, obstacle.words)
      case .attributes: .setupForeign("merge=legajo", obstacle.words)
      case .notAdopted: .setupForeign(Anchor.key, obstacle.words)
      case .headless: .setupForeign("HEAD", obstacle.words)
      }
    }
    return steps + obstacles
  }

  // MARK: History

  private func historyFindings() throws -> [Finding] {
    var findings: [Finding] = []
    if repository.isShallow { findings.append(.historyShort(Refusal.shallowHistory)) }
    if repository.hasGrafts { findings.append(.historyShort(Refusal.graftedHistory)) }
    if repository.isPartial { findings.append(.historyShort(Refusal.partialHistory)) }
    let replaced = try repository.referenceNames().filter { $0.hasPrefix("refs/replace/") }
    findings += replaced.map { .objectReplaced(String($0.dropFirst("refs/replace/".count))) }
    return findings
  }

  private func anchorFindings() throws -> [Finding] {
    guard !repository.isShallow, let stated = try repository.config(Anchor.key), let tip = try repository.headCommit
    else { return [] }
    guard let anchor = try? Anchor.find(repository, stated: stated) else { return [.anchorUnknown(stated)] }
    let isBelow = try anchor == tip || repository.isAncestor(anchor, of: tip)
    return isBelow ? [] : [.anchorElsewhere(anchor)]
  }

  // MARK: Identity

  private func identityFindings() throws -> [Finding] {
    let config = Place(file: ".git/config")
    guard let head = try repository.headCommit, let policy = try? AuditReader(repository: repository).policy(at: head)
    else { return [] }
    do {
      let author = try Author.find(repository, policy: policy.control, environment: environment, now: now)
      let directors = policy.control.roster.holders(of: RoleName.direccion, on: author.day)
      return try signingFindings(author, policy) + (directors.isEmpty ? [.direccionMissing] : [])
    } catch let refusal as Refusal {
      return [Finding(refusal.code, at: config, refusal.message, help: refusal.help)]
    } catch let error as GitError where error.kind == .identityUnknown {
      return [.identityMissing(error.message)]
    }
  }

  /// Whether git knows with what to sign, where settings demand it of a role that this person holds.
  private func signingFindings(_ author: Author, _ policy: Policy) throws -> [Finding] {
    let roles = author.roles.filter { policy.control.settings.demandsSignature(of: author.member, in: $0) }
    guard !roles.isEmpty else { return [] }
    do {
      return try repository.signer(for: nil) == nil ? [.signingUnset(author.person, roles)] : []
    } catch {
      switch error.kind {
      case .notSigned: return [.signingUnset(author.person, roles)]
      case .programMissing(let program): throw Refusal.programMissing(program)
      default: throw error
      }
    }
  }

  // MARK: Ids

  /// An id that a deleted record had and another has now, and ids that differ only by capitals.
  private func idFindings() throws -> [Finding] {
    guard !repository.isShallow, !repository.hasGrafts, !repository.isPartial, let head = try repository.headCommit
    else { return [] }
    let state: State
    do { state = try State.read(repository, .commit(head)) } catch is Refusal { return [] }
    let history = try History.read(repository, tip: head, policy: state.policy)
    var ended: Set<String> = []
    var reused: Set<String> = []
    for version in history.versions {
      guard let step = version.changes.first(where: { $0.field == "status" }) else { continue }
      if step.new == nil { ended.insert(version.record) }
      if step.old == nil, ended.contains(version.record) { reused.insert(version.record) }
    }
    var seen: [String: String] = [:]
    var findings: [Finding] = []
    for record in state.records.records {
      if reused.contains(record.id) { findings.append(.idReused(record)) }
      let folded = record.id.lowercased()
      if let other = seen[folded], other != record.id { findings.append(.idCaseTwin(record, other)) }
      seen[folded] = record.id
    }
    return findings
  }
}
