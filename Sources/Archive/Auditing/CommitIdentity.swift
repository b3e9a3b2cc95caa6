import Documents
import Git
import Records

/// Who made a commit, in which role, by the roster of its step; and what speaks against it.
struct CommitIdentity {
  /// The author by the roster; nil where it has nobody of that address.
  var member: Roster.Member?
  /// The role that is certain: stated once and held, or the only one held.
  var role: String?
  /// The day by which roles are judged.
  var day: CalendarDate?
  /// The reasons given for changing what is closed.
  var givesReason = false
  /// The trailers of the message.
  var trailers: [Commit.Trailer] = []
  /// What speaks against it, at the path that it is told at.
  var findings: [Finding] = []

  /// Who acts; nil where person, role or day is not certain.
  var actor: Rights.Actor? {
    guard let member, let role, let day else { return nil }
    return Rights.Actor(person: member.person, role: role, day: day, givesReason: givesReason)
  }

  /// The value of a trailer that stands once; nil where it does not.
  func trailer(_ key: String) -> String? {
    let values = trailers.filter { $0.key.lowercased() == key.lowercased() }.map(\.value)
    return values.count == 1 ? values.first : nil
  }
}

extension StepAudit {
  /// Identifies a commit's author and role.
  ///
  /// - Parameter place: where findings about the commit as a whole are told.
  func identify(_ commit: RawCommit, at place: Place) throws -> CommitIdentity {
    var identity = CommitIdentity(trailers: try commit.trailers())
    guard let author = commit.author, let committer = commit.committer else { return identity }
    identity.givesReason = identity.trailers.contains { $0.key.lowercased() == "reason" && !$0.value.trimmed.isEmpty }
    let roster = policy.control.roster
    identity.day = day(of: committer)
    guard let member = roster.member(emailBytes: author.email) else {
      identity.findings.append(.authorUnknown(String(decoding: author.email, as: UTF8.self), roster, at: place))
      return identity
    }
    identity.member = member
    let isForge = policy.control.settings.forge?.isCommitter(name: committer.name, email: committer.email) ?? false
    if !isForge, roster.member(emailBytes: committer.email)?.person != member.person {
      identity.findings.append(.committerDiffers(author, committer, at: place))
    }
    guard let day = identity.day else { return identity }
    let stated = identity.trailers.filter { $0.key.lowercased() == "role" }.map { $0.value.trimmed }
    let held = roster.roles(of: member, on: day)
    switch (stated.count, held.count) {
    case (2..., _): identity.findings.append(.roleStatedTwice(stated, at: place))
    case (1, _) where held.contains(stated[0]): identity.role = stated[0]
    case (1, _): identity.findings.append(.roleNotHeld(stated[0], member, held, day, at: place))
    case (0, 1): identity.role = held[0]
    case (0, 0): identity.findings.append(.noRoleHeld(member, day, at: place))
    default: identity.findings.append(.roleUnstated(member, held, at: place))
    }
    return identity
  }

  /// The later of a commit's day, its base's and, while a push is under way, today.
  private func day(of committer: RawCommit.Ident) -> CalendarDate? {
    let settings = policy.control.settings
    let moments = [committer, base?.committer].compactMap { $0 }.map {
      Instant(seconds: $0.seconds, offsetMinutes: $0.offsetMinutes)
    }
    let days = (moments + (request.push == nil ? [] : [request.now])).map { settings.day(of: $0) }
    return days.contains(nil) ? nil : days.compactMap { $0 }.max()
  }
}

extension Roster {
  /// The one whose commits carry an address, byte by byte.
  func member(emailBytes email: [UInt8]) -> Member? {
    members.first { $0.emails.contains { $0.utf8.elementsEqual(email) } }
  }
}
