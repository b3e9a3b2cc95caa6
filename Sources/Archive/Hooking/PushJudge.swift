public import Documents
public import Git
public import Records

/// Judges what a push would move: in the clone that sends it, and on the server that receives it.
public struct PushJudge {
  private let repository: Repository
  private let updates: [RefUpdate]
  private let now: Instant
  /// The branch that others build on, by its full name on the receiving side.
  private let ledger: String
  /// Its commit before the push; nil where it has none.
  private let ledgerTip: ObjectID?
  /// The commits that the receiving side did not have, oldest first.
  private let newCommits: [ObjectID]

  // MARK: Receiving

  /// What speaks against a push that a server has received and not taken yet.
  ///
  /// - Parameter pusher: who pushes, as far as the server tells; nil where it does not.
  /// - Throws: ``Refusal`` where the server has no anchor, or history was rewritten.
  public static func received(
    _ updates: [RefUpdate], by pusher: String?, in repository: Repository, now: Instant
  ) throws -> [Finding] {
    guard let anchor = try Anchor.find(repository, stated: nil) else { throw Refusal.anchorMissing }
    let names = try repository.referenceNames()
    let ledger = try receivingLedger(repository, names: names + updates.filter { $0.new != nil }.map(\.name))
    let judge = try PushJudge(repository, updates, now, ledger: ledger, known: names, ledgerTip: ledger)
    let push = AuditRequest.Push(pusher: pusher, newCommits: Set(judge.newCommits))
    var findings = try judge.privateText(base: judge.ledgerTip ?? judge.ledgerUpdate?.new)
    let told = Set(findings.map(FindingKey.init))
    for update in updates {
      if update.name == ledger {
        guard let new = update.new else { throw Refusal.historyRewritten(anchor, update.old ?? anchor) }
        let request = AuditRequest(tip: new, span: .ledger(from: update.old ?? anchor), now: now, push: push)
        findings += try Audit.run(repository, request).findings.filter { !told.contains(FindingKey($0)) }
      } else if update.name.hasPrefix(tags) {
        findings += try judge.tagFindings(update, pusher: pusher)
      } else if update.name.hasPrefix("refs/heads/"), let pusher {
        findings += try judge.foreignAuthors(update, pusher)
      }
    }
    return findings
  }

  /// New commits of a branch that nobody judges yet are their pusher's own, or signed by their author.
  private func foreignAuthors(_ update: RefUpdate, _ pusher: String) throws -> [Finding] {
    guard let tip = update.new, let base = ledgerTip else { return [] }
    let reader = AuditReader(repository: repository)
    let control = try reader.policy(at: base).control
    let roster = control.roster
    let person = roster.members.first { $0.person == pusher || $0.emails.contains(pusher) }?.person ?? pusher
    let new = Set(newCommits)
    let commits = try repository.history(from: [tip], excluding: [base], order: .topological, limit: Self.maximum)
    return try commits.filter(new.contains).compactMap { id in
      let raw = try repository.rawCommit(id)
      guard let author = raw.author, let member = roster.member(emailBytes: author.email), member.person != person,
        let day = control.settings.day(of: now),
        try !reader.signatures.verdict(raw, author: member, roster: roster, on: day).isGood
      else { return nil }
      return .authorNotPusher(member.person, person, at: Place(file: update.name))
    }
  }

  // MARK: Sending

  /// What a server would refuse of a push that is about to be sent, and what must never be.
  ///
  /// - Parameter remote: the name of the remote, or its address where it has none.
  public static func sent(
    _ updates: [RefUpdate], to remote: String, from repository: Repository, now: Instant
  ) throws -> [Finding] {
    let prefix = "refs/remotes/\(remote)/"
    let names = try repository.referenceNames().filter { $0.hasPrefix(prefix) }
    let head = try repository.symbolicReference(prefix + "HEAD").map { "refs/heads/" + $0.dropFirst(prefix.count) }
    let usual = ["main", "master"].first { names.contains(prefix + $0) } ?? "main"
    let ledger = try configuredLedger(repository) ?? head ?? "refs/heads/" + usual
    let tracking = prefix + ledger.dropFirst("refs/heads/".count)
    let judge = try PushJudge(repository, updates, now, ledger: ledger, known: names, ledgerTip: tracking)
    let anchor = try Anchor.find(repository, stated: nil)
    var findings = try judge.privateText(base: judge.ledgerTip ?? anchor ?? judge.updates.lazy.compactMap(\.new).first)
    let told = Set(findings.map(FindingKey.init))
    for update in judge.updates {
      if update.name == ledger, let new = update.new, try judge.isOurs(new, ledger: update) {
        let from = update.old ?? anchor
        let span = from.map { AuditRequest.Span.ledger(from: $0) } ?? .ledgerFromAdoption
        findings += try Audit.run(repository, AuditRequest(tip: new, span: span, now: now)).findings
          .filter { !told.contains(FindingKey($0)) }
      } else if update.name.hasPrefix(tags), judge.ledgerTip != nil {
        findings += try judge.tagFindings(update)
      }
    }
    return findings
  }

  /// Whether the commit that the other side has is here: git itself refuses to overwrite one that is not.
  private func isOurs(_ new: ObjectID, ledger update: RefUpdate) throws -> Bool {
    guard try holdsRecords(new) else { return false }
    guard let old = update.old else { return true }
    return (try? repository.commit(old)) != nil
  }

  // MARK: Both

  private static let tags = "refs/tags/"
  private static let maximum = 1_000_000

  private init(
    _ repository: Repository, _ updates: [RefUpdate], _ now: Instant, ledger: String, known names: [String],
    ledgerTip: String
  ) throws {
    self.repository = repository
    self.updates = updates
    self.now = now
    self.ledger = ledger
    self.ledgerTip = try names.contains(ledgerTip) ? repository.reference(ledgerTip) : nil
    // What leads to no commit, such as a tag of a file, has no history.
    let tips = updates.compactMap { $0.new.flatMap { try? repository.resolve($0.hex) } }
    let known =
      names.compactMap { try? repository.resolve($0) }
      + updates.compactMap { $0.old.flatMap { try? repository.resolve($0.hex) } }
    newCommits = try repository.history(from: tips, excluding: known, order: .topological, limit: Self.maximum)
      .reversed()
  }

  /// The shared branch of a server: configured, or HEAD's.
  ///
  /// A server that was made empty has a HEAD that names nothing:
  /// what is pushed as main, or else the first branch, is the shared one then.
  private static func receivingLedger(_ repository: Repository, names: [String]) throws -> String {
    if let configured = try configuredLedger(repository) { return configured }
    let usual = [try repository.symbolicReference("HEAD"), "refs/heads/main", "refs/heads/master"].compactMap { $0 }
    return usual.first(where: names.contains) ?? names.first { $0.hasPrefix("refs/heads/") } ?? usual[0]
  }

  private static func configuredLedger(_ repository: Repository) throws -> String? {
    try repository.config("legajo.branch").map { $0.hasPrefix("refs/") ? $0 : "refs/heads/" + $0 }
  }

  private var ledgerUpdate: RefUpdate? { updates.first { $0.name == ledger } }

  private func holdsRecords(_ commit: ObjectID) throws -> Bool {
    let reader = AuditReader(repository: repository)
    return try reader.entry(at: RepoPath("legajo.yaml"), in: reader.commit(commit).tree) != nil
  }

  /// Text of private complaints in any new commit, whatever became of it later.
  private func privateText(base: ObjectID?) throws -> [Finding] {
    guard let base = base.flatMap({ try? repository.resolve($0.hex) }), try holdsRecords(base) else { return [] }
    let policy = try AuditReader(repository: repository).policy(at: base)
    return try PrivateText.findings(repository, in: newCommits, policy: policy, base: ledgerTip)
  }

  /// What speaks against a tag that settings provide for: it is made as they say, once.
  private func tagFindings(_ update: RefUpdate, pusher: String? = nil) throws -> [Finding] {
    guard let tip = ledgerUpdate?.new ?? ledgerTip else { return [] }
    let name = String(update.name.dropFirst(Self.tags.count))
    let settings = try AuditReader(repository: repository).policy(at: tip).control.settings
    guard settings.roles(forTag: name) != nil else { return [] }
    let place = Place(file: FindingText.visible(update.name))
    guard update.old == nil || update.old == update.new else {
      return [update.new == nil ? .tagDeleted(name, at: place) : .tagReplaced(name, at: place)]
    }
    guard let new = update.new else { return [] }
    guard let tag = try repository.tag(named: name, object: new) else {
      return [.tagNotOnLedger(name, new, at: place)]
    }
    let audit = try TagAudit(repository, tip: tip)
    return try audit.findings(tag) + (pusher.map { audit.foreignTagger(tag, $0) } ?? [])
  }
}

extension FindingCode {
  /// A tag that settings provide for, and that a push would take away.
  static let tagDeleted = FindingCode("tag-deleted")
  /// A tag that names another commit than it did.
  public static let tagMoved = FindingCode("tag-moved")
  /// A push with changes that are not allowed.
  static let pushNotAllowed = FindingCode("push-not-allowed")
}

extension Finding {
  static func tagDeleted(_ name: String, at place: Place) -> Finding {
    Finding(
      .tagDeleted, at: place,
      LocalizedText(
        es: "la etiqueta \(name) se puso una vez y no se quita", en: "the tag \(name) was made once and is not removed"),
      help: tagStays)
  }

  static func tagReplaced(_ name: String, at place: Place) -> Finding {
    Finding(
      .tagMoved, at: place,
      LocalizedText(
        es: "la etiqueta \(name) se puso una vez y no se mueve", en: "the tag \(name) was made once and is not moved"),
      help: tagStays)
  }

  private static var tagStays: LocalizedText {
    LocalizedText(
      es: "traer la compartida: git fetch --tags --force; y usar otro nombre",
      en: "bring the shared one: git fetch --tags --force; and use another name")
  }
}

extension Refusal {
  /// A push that is not taken, or not sent.
  public static func pushRefused(_ findings: [Finding], isSending: Bool) -> Refusal {
    Refusal(
      .pushNotAllowed, .refused,
      isSending
        ? LocalizedText(
          es: "no se envió: hay cambios que no se permiten", en: "not sent: there are changes that are not allowed")
        : LocalizedText(
          es: "no se aceptó lo enviado: hay cambios que no se permiten",
          en: "what was pushed is not accepted: there are changes that are not allowed"),
      help: LocalizedText(
        es: "nada cambió en el servidor; corregir los commits y repetir",
        en: "nothing has changed on the server; correct the commits and repeat"), findings: findings)
  }
}
