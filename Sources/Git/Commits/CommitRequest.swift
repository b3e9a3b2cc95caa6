/// A commit to be made of exactly some paths, on top of what the branch has.
public struct CommitRequest: Sendable {
  /// What a path becomes.
  public enum Content: Sendable {
    /// A file with these bytes.
    case file([UInt8], FileMode)
    /// Nothing.
    case deleted
  }

  /// The paths with what they become.
  public var paths: [(RepoPath, Content)]
  /// The full name of the branch that HEAD must name.
  public var reference: String
  /// The commit that the changes were judged against; nil for a branch without one.
  public var expectedHead: ObjectID?
  /// Further parents, of a merge.
  public var otherParents: [ObjectID] = []
  /// Who wrote it.
  public var author: Signature
  /// Who commits it.
  public var committer: Signature
  /// The whole message.
  public var message: String
  /// What the reflog says.
  public var reflog: String

  /// A commit to be made.
  public init(
    paths: [(RepoPath, Content)], reference: String, expectedHead: ObjectID?, author: Signature, committer: Signature,
    message: String,
    reflog: String
  ) {
    self.paths = paths
    self.reference = reference
    self.expectedHead = expectedHead
    self.author = author
    self.committer = committer
    self.message = message
    self.reflog = reflog
  }
}
