internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A failure that git reports, with where it came from.
public struct GitError: Error, Sendable, Hashable {
  /// What callers may act on.
  public enum Kind: Sendable, Hashable {
    /// No repository here or above.
    case notARepository
    /// The repository at this path belongs to another account.
    case wrongOwner(String)
    /// No such object, reference or revision.
    case notFound
    /// The branch has no commit yet.
    case unborn
    /// A short name that fits several objects.
    case ambiguous
    /// An object that a shallow clone does not have.
    case shallow
    /// A format that libgit2 does not read.
    case unsupported
    /// A reference that moved in between; nothing was changed.
    case lostRace
    /// Another process holds a lock.
    case locked
    /// No space is left.
    case noSpace
    /// The file system failed.
    case io
    /// Content that git does not accept.
    case invalid
    /// An object over the size that was asked for.
    case tooLarge
    /// Neither environment nor configuration name the person.
    case identityUnknown
    /// A merge, rebase or the like is under way.
    case operationUnderWay
    /// A program of the user's own that is not installed.
    case programMissing(String)
    /// git's configuration asks for a signature, and none could be made; nothing was changed.
    case notSigned
    /// The signature that was made is not one that may stand; nothing was changed.
    case signatureRefused
    /// A write whose outcome could not be read back.
    case unknownOutcome
    /// Anything else.
    case other
  }

  /// What callers may act on.
  public var kind: Kind
  /// libgit2's return code, or 0.
  public var code: Int32
  /// libgit2's error class, or 0.
  public var errorClass: Int32
  /// The function that failed.
  public var function: String
  /// The words of libgit2 or of the system.
  public var message: String

  init(_ kind: Kind, code: Int32 = 0, errorClass: Int32 = 0, function: String, message: String) {
    self.kind = kind
    self.code = code
    self.errorClass = errorClass
    self.function = function
    self.message = message
  }

  /// A failure of the system's own calls.
  static func system(_ function: String, _ code: Int32) -> GitError {
    GitError(code == ENOSPC ? .noSpace : .io, code: code, function: function, message: String(cString: strerror(code)))
  }
}

/// Throws when a call of libgit2 failed, with the words it left on this thread.
@discardableResult
func check(_ code: Int32, _ function: String) throws(GitError) -> Int32 {
  let system = errno
  guard code < 0 else { return code }
  // Where the library left no words (it does not on a full disk), the system's own are the best there are.
  var message = system == 0 ? "error \(code)" : String(cString: strerror(system))
  var errorClass: Int32 = 0
  if let error = git_error_last(), error.pointee.message != nil {
    message = String(cString: error.pointee.message)
    errorClass = error.pointee.klass
  }
  git_error_clear()
  throw GitError(kind(code, message), code: code, errorClass: errorClass, function: function, message: message)
}

private func kind(_ code: Int32, _ message: String) -> GitError.Kind {
  switch git_error_code(code) {
  case GIT_ENOTFOUND: return .notFound
  case GIT_EAMBIGUOUS: return .ambiguous
  case GIT_EMODIFIED: return .lostRace
  case GIT_ELOCKED: return .locked
  case GIT_EEXISTS, GIT_EINVALIDSPEC, GIT_EINVALID: return .invalid
  case GIT_EBAREREPO: return .unsupported
  default:
    if message.contains("No space left") { return .noSpace }
    return message.contains("unsupported") || message.contains("extension") ? .unsupported : .other
  }
}
