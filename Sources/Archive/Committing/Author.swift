import Documents
public import Git
public import Records

/// The person who commits, as git and the roster know them.
public struct Author: Sendable {
  /// The key of the person.
  public let person: String
  /// Their entry of the roster.
  public let member: Roster.Member
  /// The author's identity for the commit.
  public let author: Signature
  /// The committer's identity for the commit.
  public let committer: Signature
  /// The day by which roles are judged.
  public let day: CalendarDate
  /// The roles held that day, in the order of the roster.
  public let roles: [String]

  /// Finds who commits.
  ///
  /// - Parameters:
  ///   - environment: the process's variables, as git would see them.
  ///   - now: the present, in seconds since the epoch and minutes east of UTC.
  /// - Throws: ``Refusal`` when the roster does not know them or their roles have ended; `GitError` when git knows no
  ///   name or address.
  public static func find(
    _ repository: Repository, policy: ControlFiles, environment: [String: String], now: Instant
  ) throws -> Author {
    let author = try repository.identity(
      .author, environment: environment, now: now.seconds, offset: now.offsetMinutes)
    let committer = try repository.identity(
      .committer, environment: environment, now: now.seconds, offset: now.offsetMinutes)
    guard let member = policy.roster.member(email: author.email) else {
      throw Refusal.authorNotInRoster(author, policy.roster)
    }
    guard policy.roster.member(email: committer.email)?.person == member.person else {
      throw Refusal.committerIsAnother(author, committer)
    }
    let instant = Instant(seconds: committer.seconds, offsetMinutes: committer.offsetMinutes)
    guard let day = policy.settings.day(of: instant) else { throw Refusal.authorNotInRoster(author, policy.roster) }
    let roles = policy.roster.roles(of: member, on: day)
    guard !roles.isEmpty else { throw Refusal.roleEnded(member, day) }
    return Author(
      person: member.person, member: member, author: author, committer: committer, day: day, roles: roles)
  }
}

extension FindingCode {
  /// A commit by somebody whom the roster does not know.
  static let authorNotInRoster = FindingCode("author-not-in-roster")
  /// A role that the person does not hold that day.
  static let roleNotHeld = FindingCode("role-not-held")
}

extension Refusal {
  static func authorNotInRoster(_ author: Signature, _ roster: Roster) -> Refusal {
    let guess = roster.nearestEmail(to: author.email)
    return Refusal(
      .authorNotInRoster, .refused,
      LocalizedText(
        es: "roles.yaml no tiene a nadie con el correo \(author.email)",
        en: "roles.yaml has nobody with the e-mail \(author.email)"),
      help: guess.map {
        LocalizedText(
          es: "si es \($0): git config user.email \($0)", en: "if it is \($0): git config user.email \($0)")
      }
        ?? LocalizedText(
          es: "pedir a dueno y direccion el alta, o corregir: git config user.email …",
          en: "ask dueno and direccion to be added, or correct: git config user.email …"))
  }

  static func committerIsAnother(_ author: Signature, _ committer: Signature) -> Refusal {
    Refusal(
      .authorNotInRoster, .refused,
      LocalizedText(
        es: "el autor (\(author.email)) y quien confirma (\(committer.email)) no son la misma persona",
        en: "the author (\(author.email)) and the committer (\(committer.email)) are not the same person"),
      help: LocalizedText(
        es: "revisar GIT_AUTHOR_EMAIL y GIT_COMMITTER_EMAIL", en: "look at GIT_AUTHOR_EMAIL and GIT_COMMITTER_EMAIL"))
  }

  static func roleEnded(_ member: Roster.Member, _ day: CalendarDate) -> Refusal {
    let ended = member.holdings.map { "\($0.role) \($0.from)–\($0.until.map(\.description) ?? "…")" }
    return Refusal(
      .roleNotHeld, .refused,
      LocalizedText(
        es: "\(member.person) no tiene ningún rol el \(day) (\(ended.joined(separator: ", ")))",
        en: "\(member.person) holds no role on \(day) (\(ended.joined(separator: ", ")))"),
      help: LocalizedText(
        es: "pedir a dueno y direccion que actualicen roles.yaml",
        en: "ask dueno and direccion to update roles.yaml"))
  }

  static func roleNotHeld(_ role: String, _ author: Author, _ roster: Roster) -> Refusal {
    let guess = nearest(role, among: author.roles)
    return Refusal(
      .roleNotHeld, .refused,
      LocalizedText(
        es: "\(author.person) no tiene el rol «\(role)» el \(author.day)",
        en: "\(author.person) does not hold the role “\(role)” on \(author.day)"),
      help: LocalizedText(
        es: "sus roles: \(author.roles.joined(separator: ", "))" + (guess.map { "; ¿\($0)?" } ?? ""),
        en: "their roles: \(author.roles.joined(separator: ", "))" + (guess.map { "; \($0)?" } ?? "")))
  }
}
