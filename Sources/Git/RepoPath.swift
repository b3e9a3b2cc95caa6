/// A path inside a repository: bytes with `/` between names, no repair, no case folding.
public struct RepoPath: Sendable, Hashable, Comparable {
  /// The bytes, without a leading or trailing `/`; empty for the top folder.
  public let bytes: [UInt8]

  /// A path from its bytes as git stores them.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// A path from valid text.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// The path as text; nil where the bytes are not valid UTF-8.
  public var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The path of a name inside this folder.
  func appending(_ name: [UInt8]) -> RepoPath {
    RepoPath(bytes: bytes.isEmpty ? name : bytes + [0x2F] + name)
  }

  /// Orders by bytes.
  public static func < (a: RepoPath, b: RepoPath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
