import Documents
import Git
import Records

extension FindingCode {
  /// A commit object that no honest git writes.
  static let commitMalformed = FindingCode("commit-malformed")
  /// A merge of more than two parents.
  static let octopusMerge = FindingCode("octopus-merge")
  /// A commit without parents that is not the adoption.
  static let foreignRoot = FindingCode("foreign-root")
  /// An author and a committer who are two people.
  static let committerDiffers = FindingCode("committer-differs")
  /// A commit without a role by somebody who holds several.
  static let roleUnstated = FindingCode("role-unstated")
  /// A commit with several roles.
  static let roleStatedTwice = FindingCode("role-stated-twice")
  /// A commit dated later than now.
  static let dateInFuture = FindingCode("date-in-future")
  /// A commit of the ledger dated before the one that it stands on.
  static let dateBeforeBase = FindingCode("date-before-base")
  /// An unsigned commit by somebody else than who pushes it.
  static let authorNotPusher = FindingCode("author-not-pusher")
}

extension Finding {
  static func commitMalformed(_ faults: [RawCommit.Fault], at place: Place) -> Finding {
    let words = faults.prefix(5).map(\.words)
    return Finding(
      .commitMalformed, at: place,
      LocalizedText(
        es: "el commit no está escrito como lo escribe git: \(words.joined(separator: "; "))",
        en: "the commit is not written as git writes it: \(words.joined(separator: "; "))"),
      help: LocalizedText(
        es: "rehacerlo con git o con legajo commit", en: "make it again with git or with legajo commit"))
  }

  static func octopusMerge(_ parents: Int, at place: Place) -> Finding {
    Finding(
      .octopusMerge, at: place,
      LocalizedText(
        es: "es una fusión de \(parents) padres: no se puede saber quién escribió qué",
        en: "it is a merge of \(parents) parents: who wrote what cannot be told"),
      help: LocalizedText(es: "fusionar las ramas de a una", en: "merge the branches one by one"))
  }

  static func foreignRoot(at place: Place) -> Finding {
    Finding(
      .foreignRoot, at: place,
      LocalizedText(
        es: "es un commit sin padre: trae un historial ajeno al de este repositorio",
        en: "it is a commit without parent: it brings a history that is foreign to this repository"),
      help: LocalizedText(
        es: "copiar los archivos y confirmarlos sobre la rama principal",
        en: "copy the files and commit them on the main branch"))
  }

  static func authorUnknown(_ address: String, _ roster: Roster, at place: Place) -> Finding {
    let email = FindingText.visible(address)
    let guess = roster.nearestEmail(to: email)
    return Finding(
      .authorNotInRoster, at: place,
      LocalizedText(
        es: "roles.yaml no tiene a nadie con el correo \(email)", en: "roles.yaml has nobody with the e-mail \(email)"),
      help: guess.map {
        LocalizedText(
          es: "si es \($0): git config user.email \($0), y rehacer el commit",
          en: "if it is \($0): git config user.email \($0), and make the commit again")
      }
        ?? LocalizedText(
          es: "pedir a dueno y direccion el alta, o rehacer el commit con el correo propio",
          en: "ask dueno and direccion to be added, or make the commit again with your own e-mail"))
  }

  static func committerDiffers(
    _ author: RawCommit.Ident, _ committer: RawCommit.Ident, at place: Place
  ) -> Finding {
    func email(_ ident: RawCommit.Ident) -> String { FindingText.visible(String(decoding: ident.email, as: UTF8.self)) }
    return Finding(
      .committerDiffers, at: place,
      LocalizedText(
        es: "el autor (\(email(author))) y quien confirmó (\(email(committer))) no son la misma persona",
        en: "the author (\(email(author))) and the committer (\(email(committer))) are not the same person"),
      help: LocalizedText(
        es: "cada persona confirma lo suyo; si lo hizo la plataforma (squash, rebase), usar la fusión común",
        en: "everybody commits their own work; if the forge did it (squash, rebase), use the plain merge"))
  }

  static func roleUnstated(_ member: Roster.Member, _ held: [String], at place: Place) -> Finding {
    Finding(
      .roleUnstated, at: place,
      LocalizedText(
        es: "el commit no dice el rol, y \(member.person) tiene varios: \(held.joined(separator: ", "))",
        en: "the commit states no role, and \(member.person) holds several: \(held.joined(separator: ", "))"),
      help: LocalizedText(
        es: "terminar el mensaje con una línea «Role: \(held.first ?? "")»: git commit --amend, o legajo commit --as",
        en: "end the message with a line “Role: \(held.first ?? "")”: git commit --amend, or legajo commit --as"))
  }

  static func roleStatedTwice(_ stated: [String], at place: Place) -> Finding {
    let list = FindingText.visible(stated.prefix(5).joined(separator: ", "))
    return Finding(
      .roleStatedTwice, at: place,
      LocalizedText(
        es: "el commit dice más de un rol: \(list)", en: "the commit states more than one role: \(list)"),
      help: LocalizedText(
        es: "dejar una sola línea «Role:»; lo que es de dos roles va en dos commits",
        en: "leave one line “Role:”; what takes two roles goes into two commits"))
  }

  static func roleNotHeld(
    _ role: String, _ member: Roster.Member, _ held: [String], _ day: CalendarDate, at place: Place
  ) -> Finding {
    let list = held.isEmpty ? "∅" : held.joined(separator: ", ")
    let name = FindingText.visible(String(role.prefix(80)))
    return Finding(
      .roleNotHeld, at: place,
      LocalizedText(
        es: "\(member.person) no tiene el rol «\(name)» el \(day)",
        en: "\(member.person) does not hold the role “\(name)” on \(day)"),
      help: LocalizedText(es: "sus roles ese día: \(list)", en: "their roles that day: \(list)"))
  }

  static func noRoleHeld(_ member: Roster.Member, _ day: CalendarDate, at place: Place) -> Finding {
    Finding(
      .roleNotHeld, at: place,
      LocalizedText(
        es: "\(member.person) no tiene ningún rol el \(day)", en: "\(member.person) holds no role on \(day)"),
      help: LocalizedText(
        es: "pedir a dueno y direccion que actualicen roles.yaml", en: "ask dueno and direccion to update roles.yaml"))
  }

  static func dateInFuture(_ committer: RawCommit.Ident, at place: Place) -> Finding {
    Finding(
      .dateInFuture, at: place,
      LocalizedText(
        es: "el commit tiene una fecha que todavía no llegó: \(committer.moment)",
        en: "the commit has a date that is yet to come: \(committer.moment)"),
      help: LocalizedText(
        es: "poner en hora el reloj y rehacer el commit", en: "set the clock right and make the commit again"))
  }

  static func dateBeforeBase(
    _ committer: RawCommit.Ident, _ base: RawCommit.Ident, at place: Place
  ) -> Finding {
    Finding(
      .dateBeforeBase, at: place,
      LocalizedText(
        es: "el commit (\(committer.moment)) tiene una fecha anterior a la del que está debajo (\(base.moment))",
        en: "the commit (\(committer.moment)) is dated before the one that it stands on (\(base.moment))"),
      help: LocalizedText(
        es: "poner en hora el reloj y rehacer el commit", en: "set the clock right and make the commit again"))
  }

  static func authorNotPusher(_ author: String, _ pusher: String, at place: Place) -> Finding {
    let name = FindingText.visible(String(pusher.prefix(80)))
    return Finding(
      .authorNotPusher, at: place,
      LocalizedText(
        es: "el commit sin firma es de \(author), y lo envía \(name)",
        en: "the unsigned commit is \(author)'s, and \(name) pushes it"),
      help: LocalizedText(
        es: "que lo envíe \(author), o que lo firme", en: "let \(author) push it, or sign it"))
  }
}

extension RawCommit.Ident {
  /// The moment with the writer's distance from UTC: `2026-11-20T10:00-03:00`.
  var moment: String {
    let local = seconds + Int64(offsetMinutes) * 60
    let minutes = (local % 86_400) / 60
    func pad(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = Instant(seconds: seconds, offsetMinutes: offsetMinutes).day(offsetMinutes: offsetMinutes)
    let offset = Int64(abs(offsetMinutes))
    return "\(day.map(\.description) ?? "?")T\(pad(minutes / 60)):\(pad(minutes % 60))"
      + "\(offsetMinutes < 0 ? "-" : "+")\(pad(offset / 60)):\(pad(offset % 60))"
  }
}

extension RawCommit.Fault {
  /// The fault in git's own words, which are the same in every language.
  fileprivate var words: String {
    switch self {
    case .tooLarge(let size): "\(size) bytes"
    case .missing(let name): "no \(name)"
    case .repeated(let name): "\(name) × 2"
    case .misplaced(let name): "\(name) misplaced"
    case .unknown(let name): "unknown \(name)"
    case .folded(let name): "\(name) folded"
    case .notAHeader: "not a header"
    case .malformedID(let name): "bad id in \(name)"
    case .sameParent(let id): "parent \(id.hex.prefix(10)) × 2"
    case .malformedIdent(let name): "bad name or e-mail in \(name)"
    case .malformedDate(let name), .negativeDate(let name), .hugeDate(let name): "bad date in \(name)"
    case .malformedOffset(let name): "bad zone in \(name)"
    case .malformedEncoding: "bad encoding"
    case .nulInHeader: "NUL in header"
    case .nulInMessage: "NUL in message"
    case .blankLineMissing: "no blank line"
    }
  }
}
