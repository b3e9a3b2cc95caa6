public import Documents
public import Git

/// What an audit found, commit by commit.
public struct AuditReport: Sendable {
  /// The commits in the order in which they were judged: parents first.
  public var commits: [CommitVerdict] = []
  /// What is wrong with the tip's files and was not at the base.
  public var tip: [Finding] = []
  /// What is wrong with tags.
  public var tags: [Finding] = []
  /// How many findings are accepted as past breaches.
  public var accepted = 0

  /// Whether a commit is not written as git writes it, so that git may not read its history either.
  public var isMalformed: Bool { commits.contains { $0.findings.contains { $0.code == .commitMalformed } } }

  /// Every finding, in the order of the commits.
  public var findings: [Finding] { commits.flatMap(\.findings) + tip + tags }
}

/// What was found of one commit.
public struct CommitVerdict: Sendable {
  /// The commit.
  public var id: ObjectID
  /// The first line of its message.
  public var subject: String
  /// Who wrote it; nil where the roster does not know them.
  public var person: String?
  /// The role in which; nil where none is certain or, for a merge that wrote nothing, needed.
  public var role: String?
  /// The commit whose roster, settings and schema it was judged by.
  public var policy: ObjectID
  /// What shows that the author is who it says.
  public var proof: Proof
  /// What was allowed, and by which rule.
  public var allowances: [Allowance] = []
  /// What speaks against it.
  public var findings: [Finding] = []

  /// What shows that a commit's author is the person of the roster.
  public enum Proof: Sendable, Hashable {
    /// Nothing was written, so that there is nothing to prove.
    case notNeeded
    /// A signature by a key of that person.
    case signature
    /// The server knew the pusher.
    case pusher
    /// Nothing: identity not proved.
    case none
  }
}

/// A change that was allowed.
public struct Allowance: Sendable, Hashable {
  /// The record's id, or the path of another file.
  public var subject: String
  /// What was changed.
  public var change: LocalizedText
  /// The rule that allowed it.
  public var rule: LocalizedText
}
