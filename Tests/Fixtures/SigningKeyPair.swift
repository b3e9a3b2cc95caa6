/// A pair of SSH keys made for one test.
public struct SigningKeyPair {
  /// The file of the private key; that of the public one has `.pub` behind it.
  public let file: String
  /// The public key: kind, base 64 and comment.
  public let publicText: String
  /// `SHA256:…`, as ssh-keygen shows it.
  public let fingerprint: String

  /// Makes a pair in a folder.
  public init(_ name: String, type: String = "ed25519", bits: String = "256", in folder: TemporaryFolder) throws {
    _ = try Command.run(
      "ssh-keygen", ["-q", "-t", type, "-b", bits, "-N", "", "-C", name, "-f", name], in: folder.path)
    file = folder.path + "/" + name
    publicText = String(try folder.text(name + ".pub").dropLast())
    let shown = try Command.run("ssh-keygen", ["-l", "-f", name + ".pub"], in: folder.path).output
    fingerprint = String(shown.split(separator: " ")[1])
  }
}
