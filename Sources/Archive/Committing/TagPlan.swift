import Documents
public import Git
public import Records

/// A tag that was judged and may be made.
public struct TagPlan: Sendable {
  /// The commit.
  public let target: ObjectID
  /// Who makes it.
  public let tagger: Signature
  /// What it says, with the role.
  public let message: String
  /// How it is signed; nil where git's configuration does not ask for it.
  public let signing: CommitRequest.Signing?

  /// Judges a tag of the last commit: name, role, and a check without errors.
  public static func make(
    _ repository: Repository, name: String, message: String?, role: String?, environment: [String: String],
    now: Instant
  ) throws -> TagPlan {
    let head: ObjectID
    switch try repository.head {
    case .branch(_, let id): head = id
    case .detached: throw Refusal.detachedHead
    case .unborn: throw Refusal.nothingToTag
    }
    let state = try State.read(repository, .commit(head))
    let roster = state.policy.control.roster
    let settings = state.policy.control.settings
    guard let allowed = settings.roles(forTag: name) else {
      throw Refusal.tagNameUnknown(name, settings.tags.keys.sorted())
    }
    if state.holds(name) {
      throw Refusal.tagIsPath(name)
    }
    if try repository.tag(named: name) != nil { throw Refusal.tagTaken(name) }
    let author = try Author.find(repository, policy: state.policy.control, environment: environment, now: now)
    if let role, !author.roles.contains(role) { throw Refusal.roleNotHeld(role, author, roster) }
    let candidates = role.map { [$0] } ?? author.roles
    guard let acting = candidates.first(where: allowed.contains) else {
      throw Refusal.tagNotAllowed(name, allowed, roster, author)
    }
    let errors = Checker.findings(in: state).filter { $0.severity == .error }
    guard errors.isEmpty else { throw Refusal.tagOfErrors(name, errors) }
    let signing = CommitSigning(
      member: author.member, role: acting, roster: roster, day: author.day, isDemanded: false)
    return TagPlan(
      target: head, tagger: author.committer, message: "\(message ?? name)\n\nRole: \(acting)\n",
      signing: try signing.signing(
        in: repository, isAsked: repository.asksForSignedTags(), committer: author.committer))
  }
}

extension Settings {
  /// The roles that may make a tag of a name; nil where no pattern fits it.
  ///
  /// Where several fit, only the roles that all of them name may.
  func roles(forTag name: String) -> [String]? {
    let fitting = tags.filter { TagPattern.matches($0.key, name) }.sorted { $0.key < $1.key }.map(\.value)
    return fitting.first.map { first in first.filter { role in fitting.allSatisfy { $0.contains(role) } } }
  }
}

/// Patterns of tag names, in which `*` stands for anything but `/`.
enum TagPattern {
  static func matches(_ pattern: String, _ name: String) -> Bool {
    let wanted = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let given = name.split(separator: "/", omittingEmptySubsequences: false)
    return wanted.count == given.count && zip(wanted, given).allSatisfy { matches(part: $0, $1) }
  }

  private static func matches(part pattern: Substring, _ text: Substring) -> Bool {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return pattern == text }
    guard text.hasPrefix(first), text.dropFirst(first.count).hasSuffix(last) else { return false }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

extension FindingCode {
  /// A tag that may not be made.
  static let tagRefused = FindingCode("tag-refused")
}

extension Refusal {
  static var nothingToTag: Refusal {
    Refusal(
      .tagRefused, .refused,
      LocalizedText(es: "no hay ningún commit en esta rama", en: "there is no commit on this branch"),
      help: LocalizedText(es: "confirmar primero: legajo commit", en: "commit first: legajo commit"))
  }

  static func tagOfErrors(_ name: String, _ findings: [Finding]) -> Refusal {
    Refusal(
      .findingsStand, .refused,
      LocalizedText(
        es: "no se puso la etiqueta \(name): el último commit tiene errores",
        en: "the tag \(name) was not made: the last commit has errors"),
      help: LocalizedText(
        es: "corregirlos, confirmar y repetir", en: "mend them, commit and repeat"), findings: findings)
  }

  static func tagNameUnknown(_ name: String, _ patterns: [String]) -> Refusal {
    let list = patterns.joined(separator: ", ")
    return Refusal(
      .tagRefused, .refused,
      LocalizedText(
        es: "legajo.yaml no dice quién puede poner la etiqueta \(name)",
        en: "legajo.yaml does not say who may make the tag \(name)"),
      help: LocalizedText(es: "formas previstas: \(list)", en: "forms foreseen: \(list)"))
  }

  static func tagIsPath(_ name: String) -> Refusal {
    Refusal(
      .tagRefused, .refused,
      LocalizedText(
        es: "\(name) es también una ruta: git no sabría a cuál se refiere",
        en: "\(name) is a path too: git would not know which is meant"),
      help: LocalizedText(es: "elegir otro nombre, como annual/2026", en: "choose another name, like annual/2026"))
  }

  static func tagTaken(_ name: String) -> Refusal {
    Refusal(
      .tagRefused, .refused,
      LocalizedText(
        es: "la etiqueta \(name) ya existe, y no se mueve", en: "the tag \(name) exists already, and is not moved"),
      help: LocalizedText(es: "elegir otro nombre", en: "choose another name"))
  }

  static func tagNotAllowed(_ name: String, _ roles: [String], _ roster: Roster, _ author: Author) -> Refusal {
    let who = roster.words(for: roles, on: author.day)
    return Refusal(
      .tagRefused, .refused,
      LocalizedText(
        es: "\(author.person) no puede poner la etiqueta \(name)", en: "\(author.person) may not make the tag \(name)"),
      help: LocalizedText(es: "puede hacerlo: \(who.es)", en: "who may: \(who.en)"))
  }
}
