internal import CLibgit2

/// A name, an address and a moment, as commits and tags carry them.
public struct Signature: Sendable, Hashable {
  /// The name.
  public var name: String
  /// The address.
  public var email: String
  /// Seconds since the epoch.
  public var seconds: Int64
  /// Minutes east of UTC.
  public var offsetMinutes: Int

  /// A name, an address and a moment.
  public init(name: String, email: String, seconds: Int64, offsetMinutes: Int) {
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  init(_ signature: UnsafePointer<git_signature>) {
    let value = signature.pointee
    self.init(
      name: String(cString: value.name), email: String(cString: value.email), seconds: value.when.time,
      offsetMinutes: Int(value.when.offset))
  }

  /// As objects write it: `NAME <ADDRESS> SECONDS OFFSET`.
  var line: String {
    let minutes = abs(offsetMinutes)
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let offset = (offsetMinutes < 0 ? "-" : "+") + pad(minutes / 60) + pad(minutes % 60)
    return "\(name) <\(email)> \(seconds) \(offset)"
  }

  /// Runs a body with libgit2's form of the signature.
  func withPointer<T>(_ body: (UnsafePointer<git_signature>) throws(GitError) -> T) throws(GitError) -> T {
    var pointer: UnsafeMutablePointer<git_signature>?
    try check(git_signature_new(&pointer, name, email, seconds, Int32(offsetMinutes)), "git_signature_new")
    defer { git_signature_free(pointer) }
    guard let pointer else { throw GitError(.other, function: "git_signature_new", message: "no signature") }
    return try body(pointer)
  }
}

/// A commit.
public struct Commit: Sendable, Hashable {
  /// Its id.
  public var id: ObjectID
  /// Its tree.
  public var tree: ObjectID
  /// Its parents in order.
  public var parents: [ObjectID]
  /// Who wrote it.
  public var author: Signature
  /// Who committed it.
  public var committer: Signature
  /// The message, decoded by its encoding header.
  public var message: String
  /// The trailers of the last paragraph, in order.
  public var trailers: [Trailer]

  /// One trailer.
  public struct Trailer: Sendable, Hashable {
    /// What stands before the colon.
    public var key: String
    /// What stands after it.
    public var value: String
  }

  /// The trailers of a message that is not a commit's yet, as `git log` would read them.
  public static func trailers(of message: [UInt8]) throws(GitError) -> [Trailer] { try CommitText.trailers(message) }

  /// The first line of the message.
  public var subject: String { message.split(separator: "\n").first.map(String.init) ?? "" }
}

/// A tag with the commit that it names in the end.
public struct Tag: Sendable, Hashable {
  /// The name without `refs/tags/`.
  public var name: String
  /// The tag object; nil for a lightweight tag.
  public var id: ObjectID?
  /// The commit.
  public var target: ObjectID
  /// Who made it; nil for a lightweight tag.
  public var tagger: Signature?
  /// What it says.
  public var message: String

  /// The trailers of the last paragraph of the message, in order.
  public func trailers() throws(GitError) -> [Commit.Trailer] { try CommitText.trailers(Array(message.utf8)) }
}
