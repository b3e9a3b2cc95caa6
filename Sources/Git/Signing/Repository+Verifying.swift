// libgit2's headers bring `stat` in too; which module owns it depends on how the standard library is linked.
internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Repository {
  /// Whether an SSH signature in the namespace `git` is one of these bytes: the mathematics alone, whoever has the key.
  ///
  /// - Parameter signature: in armour, as `ssh-keygen -Y sign` writes it.
  /// - Returns: the fingerprint of the key, as ssh-keygen tells it; nil where the signature is not one of these bytes.
  /// - Throws: `.programMissing` where there is no ssh-keygen, or one before OpenSSH 8.2.
  public func keyOfSSHSignature(_ signature: [UInt8], over payload: [UInt8]) throws(GitError) -> String? {
    let scratch = try ScratchFolder(environment)
    let file = try scratch.put(signature, as: "signature")
    let arguments = ["-Y", "check-novalidate", "-n", "git", "-s", file]
    let child = try runTool("ssh-keygen", arguments, environment, input: payload)
    if String(decoding: child.errors, as: UTF8.self).contains("usage:") {
      throw GitError(.programMissing("ssh-keygen 8.2"), function: "ssh-keygen", message: "check-novalidate")
    }
    // Good "git" signature with ED25519 key SHA256:…
    let words = String(decoding: child.output, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    guard child.status == 0, words.starts(with: ["Good", "\"git\"", "signature", "with"]) else { return nil }
    return words.last
  }

  /// What gpg says of a commit's signature, as git runs it for `git verify-commit --raw`: the lines of GnuPG's
  /// doc/DETAILS, without `[GNUPG:]`, each as its words.
  ///
  /// - Throws: `.programMissing` where git found no gpg.
  public func openPGPStatus(of commit: ObjectID) throws(GitError) -> [[String]] {
    var variables = environment
    variables["GIT_DIR"] = gitFolder
    variables["GIT_NO_REPLACE_OBJECTS"] = "1"
    let child = try runTool("git", ["verify-commit", "--raw", commit.hex], variables, input: [])
    let lines = String(decoding: child.errors, as: UTF8.self).split(separator: "\n").filter {
      $0.hasPrefix("[GNUPG:] ")
    }
    guard !lines.isEmpty else { throw GitError(.programMissing("gpg"), function: "git verify-commit", message: "gpg") }
    return lines.map { $0.split(separator: " ").dropFirst().map(String.init) }
  }

  private func runTool(
    _ program: String, _ arguments: [String], _ variables: [String: String], input: [UInt8]
  ) throws(GitError) -> ChildProcess {
    do {
      return try ChildProcess.run(program, arguments, environment: variables, input: input, limit: 1 << 16)
    } catch {
      guard error.kind == .notFound else { throw error }
      throw GitError(.programMissing(program), code: error.code, function: error.function, message: program)
    }
  }
}

extension Repository {
  /// Whether the objects that are read are not accepted yet: a push on its way in (git-receive-pack(1), "quarantine").
  public var isQuarantined: Bool { environment["GIT_QUARANTINE_PATH"] != nil }

  /// What an earlier run noted under a name in the git folder that all work trees share; nil where nothing can be read.
  public func note(_ name: String, limit: Int) -> [UInt8]? {
    let file = try? Descriptor.open(notePath(name), O_RDONLY | O_NOFOLLOW)
    guard let bytes = try? file?.read(limit: limit), bytes.count <= limit else { return nil }
    return bytes
  }

  /// Notes something for later runs, whole or not at all.
  public func setNote(_ name: String, _ bytes: [UInt8]) throws(GitError) {
    try FileSystem.makeFolder(commonFolder + "/legajo")
    try FileSystem.replace(notePath(name), with: bytes)
  }

  /// The file in which something is noted.
  public func notePath(_ name: String) -> String { "\(commonFolder)/legajo/\(name)" }

  /// Whether there is something under that name, readable or not.
  public func hasNote(_ name: String) -> Bool {
    var status = stat()
    return lstat(notePath(name), &status) == 0
  }
}
