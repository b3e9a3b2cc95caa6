import Documents

/// Reads the data of SSH, field by field: numbers in big-endian order, and strings with their length before them
/// (RFC 4251, section 5).
public struct SSHWire: Sendable {
  private var rest: ArraySlice<UInt8>

  /// Data to be read.
  public init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Whether everything was read.
  public var isAtEnd: Bool { rest.isEmpty }

  /// The next bytes; nil where there are fewer.
  public mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  /// The next number; nil where there is none.
  public mutating func number() -> UInt32? { bytes(4)?.reduce(0) { $0 << 8 | UInt32($1) } }

  /// The next string; nil where there is none, or it is cut off.
  public mutating func string() -> [UInt8]? { number().flatMap { bytes(Int($0)) } }

  /// The next string, where it is ASCII and may be shown; nil where there is none.
  public mutating func word() -> String? {
    guard let bytes = string(), bytes.count <= 100, bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A public key of OpenSSH: the key alone, without options or comment.
public struct SSHKey: Sendable, Hashable {
  /// The kind of key: `ssh-ed25519`.
  public var type: String
  /// `SHA256:…`, as `ssh-keygen -l` shows it.
  public var fingerprint: String

  /// Kinds of keys that may sign.
  ///
  /// Those that begin with `sk-` are kept by a security key; DSA and certificates are not
  /// among them.
  public static let types = [
    "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// Fewest bits of an RSA key.
  public static let fewestBits = 2048

  /// Reads a key as SSH sends it (RFC 4253 section 6.6, RFC 5656, RFC 8709, OpenSSH's PROTOCOL.u2f).
  public static func read(_ blob: [UInt8]) -> Result<SSHKey, SigningKey.Fault> {
    var wire = SSHWire(blob)
    guard let type = wire.word() else { return .failure(.cutOff) }
    guard types.contains(type) else {
      return .failure(type.contains("-cert-v") ? .certificate : .unknownType(type))
    }
    guard hasParts(of: type, &wire), wire.isAtEnd else { return .failure(.cutOff) }
    let digest = Base64.encode(SHA256.digest(of: blob))
    let key = SSHKey(type: type, fingerprint: "SHA256:" + digest.prefix { $0 != "=" })
    let bits = type == "ssh-rsa" ? self.bits(blob) : fewestBits
    return bits < fewestBits ? .failure(.tooShort(bits: bits)) : .success(key)
  }

  private static func hasParts(of type: String, _ wire: inout SSHWire) -> Bool {
    switch type {
    case "ssh-ed25519": wire.string()?.count == 32
    case "sk-ssh-ed25519@openssh.com": wire.string()?.count == 32 && wire.word() != nil
    case "ssh-rsa": wire.string() != nil && wire.string() != nil
    case "sk-ecdsa-sha2-nistp256@openssh.com":
      wire.word() == "nistp256" && wire.string()?.count == 65 && wire.word() != nil
    default: wire.word().map { type == "ecdsa-sha2-" + $0 } == true && wire.string()?.first == 4
    }
  }

  /// The length of an RSA key's modulus.
  private static func bits(_ blob: [UInt8]) -> Int {
    var wire = SSHWire(blob)
    guard wire.string() != nil, wire.string() != nil, let modulus = wire.string() else { return 0 }
    let digits = modulus.drop { $0 == 0 }
    return digits.count * 8 - (digits.first?.leadingZeroBitCount ?? 0)
  }
}
