public import Git
public import Records

/// Who made a commit, when and in which role, as it says itself: a claim, which the audit judges.
public struct Deed: Sendable, Hashable, Codable {
  /// The full commit id in hexadecimal.
  public var commit: String
  /// The first line of its message.
  public var subject: String
  /// The person of the roster whose address the author used; nil where the roster knows none.
  public var person: String?
  /// The author's name in the commit.
  public var authorName: String
  /// The role that the trailer states.
  public var role: String?
  /// When it was written.
  public var authored: Instant
  /// When it was committed.
  public var committed: Instant

  /// What a commit says of itself, read by a roster.
  public init(_ commit: Commit, _ policy: Policy) {
    self.commit = commit.id.hex
    subject = commit.subject
    person = policy.control.roster.member(email: commit.author.email)?.person
    authorName = commit.author.name
    role = commit.trailers.last { $0.key.lowercased() == "role" }?.value
    authored = Instant(seconds: commit.author.seconds, offsetMinutes: commit.author.offsetMinutes)
    committed = Instant(seconds: commit.committer.seconds, offsetMinutes: commit.committer.offsetMinutes)
  }

  /// What a commit did to a record says the same of the commit; its subject is not known then.
  init(_ version: RecordVersion) {
    commit = version.commit
    subject = ""
    person = version.person
    authorName = version.authorName
    role = version.role
    authored = version.authored
    committed = version.committed
  }
}
