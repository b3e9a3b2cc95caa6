internal import CLibgit2

/// The name of an object: SHA-1 of its type, size and content.
public struct ObjectID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The 20 bytes as three words in big-endian order, so that comparison is by bytes.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  init(_ oid: git_oid) {
    var oid = oid
    (high, middle, low) = withUnsafeBytes(of: &oid) { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
      )
    }
  }

  /// From 20 bytes as they stand in trees.
  init(bytes: ArraySlice<UInt8>) {
    func word(_ range: Range<Int>) -> UInt64 {
      bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)].reduce(0) {
        $0 << 8 | UInt64($1)
      }
    }
    (high, middle, low) = (word(0..<8), word(8..<16), UInt32(word(16..<20)))
  }

  /// From 40 hexadecimal digits.
  public init?(hex: String) {
    let digits = Array(hex.utf8).map { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
    guard digits.count == 40 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 40, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    self.init(bytes: bytes[...])
  }

  var oid: git_oid {
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid) { bytes in
      bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return oid
  }

  /// 40 hexadecimal digits in lower case.
  public var hex: String {
    func pad(_ value: UInt64, _ width: Int) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return pad(high, 16) + pad(middle, 16) + pad(UInt64(low), 8)
  }

  /// The hexadecimal digits.
  public var description: String { hex }

  /// Orders by bytes.
  public static func < (a: ObjectID, b: ObjectID) -> Bool { (a.high, a.middle, a.low) < (b.high, b.middle, b.low) }
}

/// What a tree entry is.
public enum FileMode: Sendable, Hashable {
  case regular
  case executable
  case symlink
  case tree
  case submodule
  /// A mode that git no longer writes.
  case other(UInt32)

  init(raw: UInt32) {
    switch raw {
    case 0o100644: self = .regular
    case 0o100755: self = .executable
    case 0o120000: self = .symlink
    case 0o040000: self = .tree
    case 0o160000: self = .submodule
    default: self = .other(raw)
    }
  }

  var raw: UInt32 {
    switch self {
    case .regular: 0o100644
    case .executable: 0o100755
    case .symlink: 0o120000
    case .tree: 0o040000
    case .submodule: 0o160000
    case .other(let raw): raw
    }
  }
}

/// A name in a tree with what it leads to.
public struct TreeEntry: Sendable, Hashable {
  /// The path from the top.
  public var path: RepoPath
  /// What it is.
  public var mode: FileMode
  /// The object.
  public var id: ObjectID

  /// A name with what it leads to.
  public init(path: RepoPath, mode: FileMode, id: ObjectID) {
    self.path = path
    self.mode = mode
    self.id = id
  }
}

/// A path that differs between two trees.
public struct TreeChange: Sendable {
  /// The path from the top.
  public var path: RepoPath
  /// Before; nil where it was not there.
  public var old: (mode: FileMode, id: ObjectID)?
  /// After; nil where it is gone.
  public var new: (mode: FileMode, id: ObjectID)?
}
