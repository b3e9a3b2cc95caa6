public import Git
public import Records

/// What is to be audited.
public struct AuditRequest: Sendable {
  /// The commits to judge.
  public enum Span: Sendable, Hashable {
    /// The first parents from a trusted commit to the tip, each a step of the ledger.
    case ledger(from: ObjectID)
    /// The same from the commit that adopted legajo, which is judged too.
    case ledgerFromAdoption
    /// A branch as the step that it becomes when it is merged into a base.
    case review(base: ObjectID)
  }

  /// What a server that takes a push knows.
  public struct Push: Sendable, Hashable {
    /// Who pushes, as a person of the roster or one of their addresses; nil where the server does not tell.
    public var pusher: String?
    /// The commits that no reference had before.
    public var newCommits: Set<ObjectID>

    /// A push.
    public init(pusher: String?, newCommits: Set<ObjectID>) {
      self.pusher = pusher
      self.newCommits = newCommits
    }
  }

  /// The last commit.
  public var tip: ObjectID
  /// Which commits.
  public var span: Span
  /// The present: nothing may be dated later.
  public var now: Instant
  /// The push under way, in a server's hook.
  public var push: Push?

  /// What is to be audited.
  public init(tip: ObjectID, span: Span, now: Instant, push: Push? = nil) {
    self.tip = tip
    self.span = span
    self.now = now
    self.push = push
  }
}
