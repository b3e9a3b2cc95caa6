import Documents
import Records

/// A signature of SSH, read strictly (OpenSSH's PROTOCOL.sshsig).
struct SSHSignature {
  /// The key that it names.
  let key: SSHKey
  /// The signature in armour, written anew: whoever verifies it sees what was read here.
  let armoured: [UInt8]

  private static let begin = "-----BEGIN SSH SIGNATURE-----"
  private static let end = "-----END SSH SIGNATURE-----"
  private static let maximumBytes = 1 << 16

  /// Reads a signature in armour, as commits carry it, made in the namespace `git`.
  static func read(_ bytes: [UInt8]) -> Result<SSHSignature, SignatureFlaw> {
    guard bytes.count <= maximumBytes else { return .failure(.unreadable) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 4, lines[0] == begin, lines[lines.count - 1].isEmpty, lines[lines.count - 2] == end,
      let blob = Base64.decode(lines[1..<(lines.count - 2)].joined())
    else { return .failure(.unreadable) }
    var wire = SSHWire(blob)
    guard wire.bytes(6) == Array("SSHSIG".utf8), wire.number() == 1, let keyBlob = wire.string(),
      let namespace = wire.word(), wire.string() != nil, let hash = wire.word(), ["sha256", "sha512"].contains(hash),
      wire.string() != nil, wire.isAtEnd
    else { return .failure(.unreadable) }
    guard namespace == "git" else { return .failure(.otherNamespace(namespace)) }
    switch SSHKey.read(keyBlob) {
    case .success(let key): return .success(SSHSignature(key: key, armoured: armour(blob)))
    case .failure(.certificate): return .failure(.certificate)
    case .failure(.cutOff): return .failure(.unreadable)
    case .failure: return .failure(.unusableKey)
    }
  }

  private static func armour(_ blob: [UInt8]) -> [UInt8] {
    let text = Array(Base64.encode(blob).utf8)
    let lines = stride(from: 0, to: text.count, by: 70).map { start in
      String(decoding: text[start..<min(start + 70, text.count)], as: UTF8.self)
    }
    return Array(([begin] + lines + [end, ""]).joined(separator: "\n").utf8)
  }
}
