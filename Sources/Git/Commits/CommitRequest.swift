/// A commit to be made of exactly some paths, on top of what the branch has.
public struct CommitRequest: Sendable {
  /// What a path becomes.
  public enum Content: Sendable {
    /// A file with these bytes.
    case file([UInt8], FileMode)
    /// Nothing.
    case deleted
  }

  /// How a commit is signed.
  public struct Signing: Sendable {
    /// Who signs.
    public var signer: Signer
    /// Whether a signature may stand; the commit is not made where it may not.
    public var accepts: @Sendable ([UInt8]) -> Bool

    /// A signature by the user's own program that somebody looks at before it stands.
    public init(_ signer: Signer, accepts: @escaping @Sendable ([UInt8]) -> Bool) {
      self.signer = signer
      self.accepts = accepts
    }

    /// Signs an object.
    func sign(_ payload: [UInt8]) throws(GitError) -> [UInt8] {
      let signature = try signer.sign(payload)
      guard accepts(signature) else {
        throw GitError(.signatureRefused, function: "sign", message: String(decoding: signature, as: UTF8.self))
      }
      return signature
    }
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
  /// How it is signed; nil where it is not.
  public var signing: Signing?
  /// The whole message.
  public var message: String
  /// What the reflog says.
  public var reflog: String

  /// A commit to be made.
  public init(
    paths: [(RepoPath, Content)], reference: String, expectedHead: ObjectID?, author: Signature, committer: Signature,
    signing: Signing? = nil, message: String, reflog: String
  ) {
    self.paths = paths
    self.reference = reference
    self.expectedHead = expectedHead
    self.author = author
    self.committer = committer
    self.signing = signing
    self.message = message
    self.reflog = reflog
  }
}
