/// A commit object's bytes, read strictly.
///
/// git and libgit2 pick different headers where one stands twice; here every header has one place, and whatever is not
/// so is a fault. What is read beside a fault is what stood first.
public struct RawCommit: Sendable {
  /// The commit.
  public var id: ObjectID
  /// Its tree; nil where the header is faulty.
  public var tree: ObjectID?
  /// Its parents in order, those that are faulty left out.
  public var parents: [ObjectID] = []
  /// Who wrote it; nil where the header is faulty.
  public var author: Ident?
  /// Who committed it; nil where the header is faulty.
  public var committer: Ident?
  /// The name of the message's encoding; nil for UTF-8.
  public var encoding: String?
  /// What each signature header says, unfolded, each line with its end.
  public var signatures: [[UInt8]] = []
  /// What follows the headers.
  public var message: [UInt8] = []
  /// The object without its signature headers: what a signature was made of.
  public var signedPayload: [UInt8] = []
  /// What is wrong, in the order of the bytes; at most ``maximumFaults``.
  public var faults: [Fault] = []

  /// More faults than these are not told.
  public static let maximumFaults = 20
  /// Most bytes of a commit that are read.
  public static let maximumSize = 1 << 24

  /// A person and a moment, as the bytes have them.
  public struct Ident: Sendable, Hashable {
    /// The name, in the commit's encoding.
    public var name: [UInt8]
    /// The address.
    public var email: [UInt8]
    /// Seconds since the epoch.
    public var seconds: Int64
    /// Minutes east of UTC.
    public var offsetMinutes: Int
  }

  /// Something that an honest git does not write.
  public enum Fault: Sendable, Hashable {
    /// More bytes than are read; nothing of it was.
    case tooLarge(Int)
    /// No header of this name.
    case missing(String)
    /// A second header of this name.
    case repeated(String)
    /// A header behind one that it comes before.
    case misplaced(String)
    /// A header that git does not write; its name, as far as it is ASCII.
    case unknown(String)
    /// A header that goes on in a second line and may not.
    case folded(String)
    /// A line that is no header.
    case notAHeader
    /// An id that is not 40 hexadecimal digits in lower case.
    case malformedID(String)
    /// The same parent twice.
    case sameParent(ObjectID)
    /// Not `NAME <ADDRESS> SECONDS OFFSET`.
    case malformedIdent(String)
    /// Seconds that are not a whole number written as git does.
    case malformedDate(String)
    /// Seconds before 1970.
    case negativeDate(String)
    /// Seconds after the year 9999.
    case hugeDate(String)
    /// An offset that is not a sign and four digits up to 14:59 hours.
    case malformedOffset(String)
    /// An encoding that is not the name of one.
    case malformedEncoding
    /// A NUL among the headers: some readers end there.
    case nulInHeader
    /// A NUL in the message: some readers end there.
    case nulInMessage
    /// Nothing divides headers and message.
    case blankLineMissing
  }
}
