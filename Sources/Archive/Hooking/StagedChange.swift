public import Documents
public import Git
public import Records

/// What the next plain `git commit` would record, and what stands against it.
public struct StagedChange {
  private let repository: Repository
  private let place: CommitPlace
  private let base: State?
  private let changes: WorkChanges
  private let records: [RecordChange]
  /// The policy by which it is judged: that of the commit before, or at adoption the one that is adopted.
  let policy: Policy

  /// The ways to understand what is staged, since git does not tell its hooks whether a commit is amended.
  ///
  /// One is as a commit on top of the last one; another, where git says of the author what the last one says, is as one
  /// instead of it.
  public static func readings(
    _ repository: Repository, environment: [String: String], now: Instant
  ) throws -> [StagedChange] {
    guard let plain = try read(repository) else { return [] }
    guard let head = plain.place.head,
      let author = try? repository.identity(
        .author, environment: environment, now: now.seconds, offset: now.offsetMinutes),
      try repository.commit(head).author == author, let amended = try read(repository, amending: head)
    else { return [plain] }
    return [plain, amended]
  }

  /// Reads what is staged.
  ///
  /// - Parameter amending: the commit that will be replaced: judged is what the new one does instead of it.
  /// - Returns: nil where neither the commit before nor the index holds records: then there is nothing to judge.
  /// - Throws: ``Refusal`` where settings, roles or schema cannot be read.
  public static func read(_ repository: Repository, amending: ObjectID? = nil) throws -> StagedChange? {
    let place = try place(in: repository, amending)
    var base: State?
    if let head = place.head { base = try ifRecords { try State.read(repository, .commit(head)) } }
    guard let policy = try base?.policy ?? ifRecords({ try State.read(repository, .index).policy }) else { return nil }
    let changes = try WorkChanges.readStaged(repository, against: place.head, places: policy.places)
    return StagedChange(
      repository: repository, place: place, base: base, changes: changes,
      records: try changes.recordChanges(repository), policy: policy)
  }

  private static func place(in repository: Repository, _ amending: ObjectID?) throws -> CommitPlace {
    let place: CommitPlace =
      switch try repository.head {
      case .branch(let name, let id): CommitPlace(branch: name, head: id)
      case .unborn(let name): CommitPlace(branch: name, head: nil)
      case .detached(let id): CommitPlace(branch: "HEAD", head: id)
      }
    guard let amending else { return place }
    return CommitPlace(branch: place.branch, head: try repository.commit(amending).parents.first)
  }

  private static func ifRecords<T>(_ read: () throws -> T) throws -> T? {
    do { return try read() } catch let refusal as Refusal where refusal.code == .notARecordsRepository { return nil }
  }

  // MARK: Content

  /// What is wrong with what is staged, and what goes wrong elsewhere because of it.
  public struct Content {
    /// Errors that stand against a commit.
    public var errors: [Finding]
    /// Warnings in what is staged.
    public var warnings: [Finding]
    /// How many errors of other records were there before and stay.
    public var earlierErrors: Int
  }

  /// Checks the state that the commit would make.
  ///
  /// - Throws: ``Refusal`` where its settings, roles or schema cannot be read.
  public func content() throws -> Content {
    let after = try State.read(repository, .index)
    let named = Set(changes.items.map(\.path)).union(changes.findings.map(\.place.path))
    let consequences = Consequences(of: after, base: base, named: named)
    let blocking = try consequences.blocking + privateText(beside: consequences.blocking)
    return Content(
      errors: blocking.sortedForOutput(),
      warnings: consequences.warnings, earlierErrors: consequences.earlierErrors)
  }

  /// P23, by the policy of the commit before: a schema that is staged with the text cannot let it in.
  private func privateText(beside known: [Finding]) throws -> [Finding] {
    let told = Set(known.map(\.place.path))
    var text = PrivateText(policy: policy) { base?.records.record($0) }
    for item in changes.items { if let new = item.change.new { text.note(item.change.path, { new }, in: nil) } }
    return try text.findings().filter { !told.contains($0.place.path) }
  }

  // MARK: Rights

  /// The first of the author's roles that allows everything staged; nil where none does, or the author is unknown.
  private func roleToPropose(
    for message: MessageFile, environment: [String: String], now: Instant
  ) throws -> String? {
    guard let author = try? Author.find(repository, policy: policy.control, environment: environment, now: now)
    else { return nil }
    let isMigration = try Self.isMigration(message.trailers)
    return try author.roles.first {
      try findings(for: $0, author, givesReason: true, isMigration: isMigration).isEmpty
    }
  }

  /// Whether a message says once that schema and records are taken to a new form together.
  private static func isMigration(_ trailers: [Commit.Trailer]) -> Bool {
    trailers.filter { $0.key.lowercased() == "migration" }.count == 1
  }

  /// What the audit would say to what is staged, in the role that a message states; nil where it would allow it.
  public func refusal(of message: MessageFile, environment: [String: String], now: Instant) throws -> Refusal? {
    do { try judge(message, environment: environment, now: now) } catch let refusal as Refusal { return refusal }
    return nil
  }

  private func judge(_ message: MessageFile, environment: [String: String], now: Instant) throws {
    if let stub = stubs.first, !ownSubjects.contains(message.narrative) { throw Refusal.messageOfStub(stub) }
    let author = try Author.find(repository, policy: policy.control, environment: environment, now: now)
    let trailers = try message.trailers
    let role = try statedRole(trailers, message, author)
    let reason = trailers.last { $0.key.lowercased() == "reason" }?.value ?? ""
    let findings = try findings(
      for: role, author, givesReason: !reason.trimmed.isEmpty, isMigration: Self.isMigration(trailers))
    guard findings.isEmpty else { throw Refusal.notAllowed(findings) }
  }

  private func statedRole(_ trailers: [Commit.Trailer], _ message: MessageFile, _ author: Author) throws -> String {
    let stated = trailers.filter { $0.key.lowercased() == "role" }.map(\.value)
    guard stated.count < 2 else { throw Refusal.roleStatedTwice(stated) }
    guard let role = stated.first ?? (author.roles.count == 1 ? author.roles.first : nil) else {
      throw Refusal.roleUnstated(author, isElsewhere: message.written.lines.contains { $0.hasPrefix("Role:") })
    }
    guard author.roles.contains(role) else { throw Refusal.roleNotHeld(role, author, policy.control.roster) }
    return role
  }

  private func findings(
    for role: String, _ author: Author, givesReason: Bool, isMigration: Bool
  ) throws -> [Finding] {
    let roster = policy.control.roster
    guard let base else { return Finding.adoption(role: role, person: author.person, roster, on: author.day) }
    let judge = try ChangeJudge(
      policy: policy, pasts: CommitPlan.pastReader(repository, place.head, policy),
      before: { base.records.record($1) }, isLedgerBranch: place.isLedger(repository),
      isMigration: isMigration)
    let actor = Rights.Actor(person: author.person, role: role, day: author.day, givesReason: givesReason)
    return try judge.findings(changes.items.map(\.placed), records, by: actor)
  }

  // MARK: Messages

  private var stubs: [Record] {
    records.compactMap(\.new).filter { record in
      guard let root = record.document.root else { return false }
      return policy.kinds[record.kind]?.isStub(root) ?? false
    }
  }

  /// What legajo itself writes of these changes, in each language: of a private record a message says no more.
  private var ownSubjects: [String] {
    [Language.es, .en].map(subject)
  }

  private func subject(in language: Language) -> String {
    let wish = CommitWish(selection: .allRecords, role: nil, message: nil, reason: nil, language: language)
    return CommitMessage(wish: wish, role: "", records: records, items: changes.items, policy: policy).subject()
  }

  /// The message with the trailers that legajo would write, for people who commit with plain git; nil where it has them
  /// or nobody can tell what they are.
  ///
  /// - Parameter mayBegin: whether an empty message of a private record begins with what may be said of it.
  public func proposal(
    for message: MessageFile, mayBegin: Bool, environment: [String: String], now: Instant
  ) throws -> String? {
    let hasRole = message.written.lines.contains { $0.lowercased().hasPrefix("role:") }
    guard !hasRole, let role = try roleToPropose(for: message, environment: environment, now: now)
    else { return nil }
    let begins = mayBegin && !stubs.isEmpty && message.written.isEmpty
    return message.adding(
      ["Role: \(role)"], subject: begins ? subject(in: policy.control.settings.language) : "")
  }
}

extension Refusal {
  static func roleUnstated(_ author: Author, isElsewhere: Bool) -> Refusal {
    let roles = author.roles.joined(separator: ", ")
    return Refusal(
      .roleUnstated, .refused,
      LocalizedText(
        es: "el mensaje no dice con qué rol se actúa, y \(author.person) tiene varios (\(roles))",
        en: "the message does not say in which role, and \(author.person) holds several (\(roles))"),
      help: isElsewhere
        ? LocalizedText(
          es: "la línea «Role: …» va en el último párrafo del mensaje, solo con líneas de esa forma",
          en: "the line “Role: …” belongs in the message's last paragraph, among lines of that form only")
        : LocalizedText(
          es: "terminar el mensaje con una línea en blanco y «Role: \(author.roles.first ?? "")»",
          en: "end the message with a blank line and “Role: \(author.roles.first ?? "")”"))
  }

  static func roleStatedTwice(_ roles: [String]) -> Refusal {
    Refusal(
      .roleStatedTwice, .refused,
      LocalizedText(
        es: "el mensaje dice más de una vez con qué rol se actúa: \(roles.joined(separator: ", "))",
        en: "the message says more than once in which role: \(roles.joined(separator: ", "))"),
      help: LocalizedText(es: "dejar una sola línea «Role: …»", en: "leave one line “Role: …”"))
  }
}
