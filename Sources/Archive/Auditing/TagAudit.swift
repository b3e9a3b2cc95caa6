public import Documents
public import Git
import Records

/// Judges tags that settings provide for: annotated, by a role that may, on the ledger, made once.
public struct TagAudit {
  private let policy: Policy
  /// The commits of the ledger, from the adoption to the tip.
  private let ledger: Set<ObjectID>

  /// A judge by the policy of a branch's tip.
  ///
  /// - Throws: ``Refusal`` where that policy cannot be read.
  public init(_ repository: Repository, tip: ObjectID) throws {
    let reader = AuditReader(repository: repository)
    policy = try reader.policy(at: tip)
    ledger = Set(
      try repository.history(from: [tip], excluding: [], order: .firstParent, limit: 5_000_000))
  }

  /// What speaks against the repository's tags; nothing where the tip's policy cannot be read, which its check tells.
  public static func findings(_ repository: Repository, tip: ObjectID) throws -> [Finding] {
    let judge: TagAudit
    do { judge = try TagAudit(repository, tip: tip) } catch is Refusal { return [] }
    let tags = try repository.tags()
    return try tags.flatMap(judge.findings) + moved(tags, in: State.read(repository, .commit(tip)).records)
  }

  /// The tags that name another commit than the campaign that was reported with them.
  private static func moved(_ tags: [Tag], in records: RecordSet) -> [Finding] {
    records.records(of: "campaign").compactMap { campaign in
      guard let report = campaign["report"], let name = report["tag"]?.text, let commit = report["commit"]?.text,
        let tag = tags.first(where: { $0.name == name }), tag.target.hex != commit
      else { return nil }
      return .tagReplaced(name, at: Place(file: "refs/tags/" + FindingText.visible(name)))
    }
  }

  /// A tag in another's name than who pushes it.
  func foreignTagger(_ tag: Tag, _ pusher: String) -> [Finding] {
    let roster = policy.control.roster
    guard let tagger = tag.tagger, let member = roster.member(email: tagger.email) else { return [] }
    let person = roster.members.first { $0.person == pusher || $0.emails.contains(pusher) }?.person ?? pusher
    return member.person == person ? [] : [.taggerNotPusher(tag.name, member.person, person)]
  }

  /// What speaks against a tag; nothing for one that settings do not provide for.
  public func findings(_ tag: Tag) throws -> [Finding] {
    guard let allowed = policy.control.settings.roles(forTag: tag.name) else { return [] }
    let place = Place(file: "refs/tags/" + FindingText.visible(tag.name))
    guard let tagger = tag.tagger, tag.id != nil else { return [.tagLightweight(tag.name, at: place)] }
    var findings: [Finding] = []
    if !ledger.contains(tag.target) { findings.append(.tagNotOnLedger(tag.name, tag.target, at: place)) }
    let roster = policy.control.roster
    let moment = Instant(seconds: tagger.seconds, offsetMinutes: tagger.offsetMinutes)
    guard let member = roster.member(email: tagger.email), let day = policy.control.settings.day(of: moment) else {
      return findings + [.authorUnknown(tagger.email, roster, at: place)]
    }
    let held = roster.roles(of: member, on: day)
    let stated = try tag.trailers().filter { $0.key.lowercased() == "role" }.map(\.value)
    let acting = stated.isEmpty ? held : held.filter { stated == [$0] }
    if !acting.contains(where: allowed.contains) {
      findings.append(.tagNotAllowed(tag.name, allowed, roster, member.person, on: day, at: place))
    }
    return findings
  }
}

extension FindingCode {
  /// A tag without a tagger.
  static let tagLightweight = FindingCode("tag-lightweight")
  /// A tag of a commit that is not on the ledger.
  static let tagNotOnLedger = FindingCode("tag-not-on-ledger")
}

extension Finding {
  static func taggerNotPusher(_ name: String, _ tagger: String, _ pusher: String) -> Finding {
    let pusher = FindingText.visible(String(pusher.prefix(80)))
    return Finding(
      .authorNotPusher, at: Place(file: "refs/tags/" + FindingText.visible(name)),
      LocalizedText(
        es: "la etiqueta \(name) es de \(tagger), y la envía \(pusher)",
        en: "the tag \(name) is \(tagger)'s, and \(pusher) pushes it"),
      help: LocalizedText(es: "que la envíe \(tagger)", en: "let \(tagger) push it"))
  }

  static func tagLightweight(_ name: String, at place: Place) -> Finding {
    Finding(
      .tagLightweight, at: place,
      LocalizedText(
        es: "la etiqueta \(name) no dice quién la puso (es liviana)",
        en: "the tag \(name) does not say who made it (it is lightweight)"),
      help: LocalizedText(
        es: "quitarla y ponerla con: legajo tag \(name)", en: "remove it and make it with: legajo tag \(name)"))
  }

  static func tagNotOnLedger(_ name: String, _ target: ObjectID, at place: Place) -> Finding {
    Finding(
      .tagNotOnLedger, at: place,
      LocalizedText(
        es: "la etiqueta \(name) está en un commit que no es un paso de la rama principal",
        en: "the tag \(name) is on a commit that is no step of the main branch"),
      help: LocalizedText(
        es: "es \(target.hex.prefix(10)); ponerla en la rama principal: git switch main, legajo tag \(name)",
        en: "it is \(target.hex.prefix(10)); put it on the main branch: git switch main, legajo tag \(name)"))
  }

  static func tagNotAllowed(
    _ name: String, _ roles: [String], _ roster: Roster, _ person: String, on day: CalendarDate, at place: Place
  ) -> Finding {
    let who = roster.words(for: roles, on: day)
    return Finding(
      .tagRefused, at: place,
      LocalizedText(
        es: "\(person) no puede poner la etiqueta \(name)", en: "\(person) may not make the tag \(name)"),
      help: LocalizedText(es: "puede hacerlo: \(who.es)", en: "who may: \(who.en)"))
  }
}
