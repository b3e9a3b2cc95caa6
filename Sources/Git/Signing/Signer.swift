#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's own way to sign, as git's configuration tells it.
///
/// Programs are run that the configuration of the user, the system or this clone names: files of that person's own.
/// Nothing is read from what a repository holds.
public struct Signer: Sendable {
  /// What git calls `gpg.format`.
  public enum Format: String, Sendable, Hashable {
    case openPGP = "openpgp"
    case ssh
  }

  /// The form of the signature.
  public let format: Format
  /// The program.
  let program: String
  /// A file, a public key with `key::` or `ssh-` before it, or what gpg finds a key by.
  let key: String
  /// Where the program works: relative paths begin there.
  let folder: String?
  let environment: [String: String]

  /// Signs an object.
  ///
  /// - Returns: the signature as lines.
  /// - Throws: `.notSigned` with the program's own words; `.programMissing`.
  func sign(_ payload: [UInt8]) throws(GitError) -> [UInt8] {
    let signature =
      switch format {
      case .ssh: try signWithSSH(payload)
      case .openPGP: try signWithOpenPGP(payload)
      }
    return signature.filter { $0 != 0x0D }
  }

  /// As git does it (gpg-interface.c, sign_buffer_ssh): with files, since not every program reads its input.
  private func signWithSSH(_ payload: [UInt8]) throws(GitError) -> [UInt8] {
    let scratch = try ScratchFolder(environment)
    let file = try scratch.put(payload, as: "commit")
    let literal = key.hasPrefix("key::") ? String(key.dropFirst(5)) : key.hasPrefix("ssh-") ? key : nil
    let keyFile =
      if let literal {
        try scratch.put(Array((literal + "\n").utf8), as: "key.pub")
      } else {
        UserPath.expand(key, environment)
      }
    let child = try run(["-Y", "sign", "-n", "git", "-f", keyFile, file], input: [])
    guard child.status == 0 else { throw notSigned(child) }
    do {
      return try Descriptor.open(file + ".sig", O_RDONLY | O_NOFOLLOW).read(limit: 1 << 16)
    } catch {
      throw notSigned(child)
    }
  }

  /// As git does it (gpg-interface.c, sign_buffer_gpg).
  private func signWithOpenPGP(_ payload: [UInt8]) throws(GitError) -> [UInt8] {
    let child = try run(["--status-fd=2", "-bsau", key], input: payload)
    let isMade = String(decoding: child.errors, as: UTF8.self).split(separator: "\n")
      .contains { $0.hasPrefix("[GNUPG:] SIG_CREATED ") }
    guard child.status == 0, isMade else { throw notSigned(child) }
    return child.output
  }

  private func run(_ arguments: [String], input: [UInt8]) throws(GitError) -> ChildProcess {
    do {
      return try ChildProcess.run(
        program, arguments, in: folder, environment: environment, input: input, limit: 1 << 16)
    } catch {
      guard error.kind == .notFound else { throw error }
      throw GitError(.programMissing(program), code: error.code, function: error.function, message: program)
    }
  }

  private func notSigned(_ child: ChildProcess) -> GitError {
    let words = String(decoding: child.errors, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("[GNUPG:]") }.joined(separator: "\n")
    return GitError(.notSigned, code: child.status, function: program, message: words.isEmpty ? program : words)
  }
}
