public import Documents

/// Who holds which role, from `roles.yaml`.
public struct Roster: Sendable, Hashable {
  /// The roles in the order of the file.
  public var roles: [Role]
  /// The people who commit, in the order of the file.
  public var members: [Member]

  /// One role.
  public struct Role: Sendable, Hashable {
    /// The key that trailers use.
    public var name: String
    /// What people read.
    public var label: LocalizedText
  }

  /// Someone who commits.
  public struct Member: Sendable, Hashable {
    /// The key of people.yaml.
    public var person: String
    /// The addresses that this person's commits carry; compared by bytes.
    public var emails: [String]
    /// The roles held, with their days.
    public var holdings: [Holding]
    /// The keys that this person signs with.
    public var keys: [SigningKey] = []
  }

  /// A role held from one day to another.
  public struct Holding: Sendable, Hashable {
    /// The role.
    public var role: String
    /// The first day.
    public var from: CalendarDate
    /// The last day; nil while it goes on.
    public var until: CalendarDate?

    /// Whether it is held on a day.
    public func covers(_ day: CalendarDate) -> Bool { from <= day && until.map { day <= $0 } ?? true }
  }

  /// A roster.
  public init(roles: [Role] = [], members: [Member] = []) {
    self.roles = roles
    self.members = members
  }

  /// The one whose commits carry an address, byte by byte.
  public func member(email: String) -> Member? { member(email: Array(email.utf8)) }

  /// The one whose commits carry an address, byte by byte.
  public func member(email: [UInt8]) -> Member? {
    members.first { $0.emails.contains { $0.utf8.elementsEqual(email) } }
  }

  /// The address that was probably meant by one that nobody has: its part before the `@` is the same, or nearly so.
  public func nearestEmail(to email: String) -> String? {
    func name(_ email: String) -> String { String(email.prefix { $0 != "@" }) }
    let known = members.flatMap(\.emails)
    let same = known.first { name($0) == name(email) && $0 != email }
    return same ?? nearest(name(email), among: known.map(name)).flatMap { near in known.first { name($0) == near } }
  }

  /// The ones who have a key, by its fingerprint.
  public func members(withKey fingerprint: String) -> [Member] {
    members.filter { $0.keys.contains { $0.fingerprint == fingerprint } }
  }

  /// The roles that a person holds on a day, in the order of the file.
  public func roles(of member: Member, on day: CalendarDate) -> [String] {
    member.holdings.filter { $0.covers(day) }.map(\.role)
  }

  /// The people who hold a role on a day.
  public func holders(of role: String, on day: CalendarDate) -> [String] {
    members.filter { member in member.holdings.contains { $0.role == role && $0.covers(day) } }.map(\.person)
  }

  /// Roles with the people who hold them on a day, as people read it: `Gestor (bruno.sosa); Dirección (laura.ferreira)`.
  public func words(for roles: [String], on day: CalendarDate) -> LocalizedText {
    func list(_ language: Language) -> String {
      roles.map { "\(label($0, language)) (\(holders(of: $0, on: day).joined(separator: ", ")))" }
        .joined(separator: "; ")
    }
    return LocalizedText(es: list(.es), en: list(.en))
  }

  /// What people read for a role; the key itself where the file has no such role.
  public func label(_ role: String, _ language: Language) -> String {
    roles.first { $0.name == role }?.label[language] ?? role
  }
}

/// The roles that the process itself names (docs/process.md, P12–P16).
public enum RoleName {
  /// The area's director or management team.
  public static let direccion = "direccion"
  /// The process owner, quality manager.
  public static let dueno = "dueno"
  /// The process manager.
  public static let gestor = "gestor"
  /// The process executor.
  public static let ejecutor = "ejecutor"
}
