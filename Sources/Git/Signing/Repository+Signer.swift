extension Repository {
  /// Whether git's configuration asks for signed commits (`commit.gpgsign`).
  public func asksForSignedCommits() throws(GitError) -> Bool { try flag("commit.gpgsign") }

  /// Whether git's configuration asks for signed tags (`tag.gpgsign`, `tag.forceSignAnnotated`).
  public func asksForSignedTags() throws(GitError) -> Bool {
    if try flag("tag.gpgsign") { return true }
    return try flag("tag.forceSignAnnotated")
  }

  /// The user's way to sign, by `gpg.format`, `user.signingkey`, `gpg.ssh.defaultKeyCommand` and the programs of
  /// `gpg.openpgp.program`, `gpg.program` and `gpg.ssh.program`.
  ///
  /// - Parameter committer: whose OpenPGP key gpg looks for where no key is named; nil to look for none.
  /// - Returns: nil where no key is named.
  /// - Throws: `.notSigned` for a format that is not read here; `.programMissing`.
  public func signer(for committer: Signature?) throws(GitError) -> Signer? {
    let name = try config("gpg.format") ?? Signer.Format.openPGP.rawValue
    guard let format = Signer.Format(rawValue: name) else {
      throw GitError(.notSigned, function: "gpg.format", message: "gpg.format = \(name)")
    }
    var key = try config("user.signingkey")
    if key?.isEmpty != false {
      switch format {
      case .ssh: key = try keyOfCommand()
      case .openPGP: key = committer.map { "\($0.name) <\($0.email)>" }
      }
    }
    guard let key else { return nil }
    let programs =
      switch format {
      case .ssh: ["gpg.ssh.program"]
      case .openPGP: ["gpg.openpgp.program", "gpg.program"]
      }
    var program = format == .ssh ? "ssh-keygen" : "gpg"
    for name in programs.reversed() { program = try config(name) ?? program }
    return Signer(
      format: format, program: UserPath.expand(program, environment), key: key, folder: workTree,
      environment: environment)
  }

  /// What `gpg.ssh.defaultKeyCommand` says first, as a literal key; nil where there is no such command.
  private func keyOfCommand() throws(GitError) -> String? {
    guard let command = try config("gpg.ssh.defaultKeyCommand") else { return nil }
    let words = CommandLineWords.split(command)
    guard let program = words.first else { return nil }
    let child: ChildProcess
    do {
      child = try ChildProcess.run(
        program, Array(words.dropFirst()), in: workTree, environment: environment, limit: 1 << 16)
    } catch {
      guard error.kind == .notFound else { throw error }
      throw GitError(.programMissing(program), code: error.code, function: error.function, message: program)
    }
    let line = String(decoding: child.output.prefix { $0 != 0x0A }, as: UTF8.self)
    guard child.status == 0, line.hasPrefix("key::") || line.hasPrefix("ssh-") else {
      let words = String(decoding: child.errors, as: UTF8.self)
      throw GitError(.notSigned, code: child.status, function: program, message: words.isEmpty ? command : words)
    }
    return line
  }
}

/// A command in one line, taken apart as git does where no shell is asked (alias.c, split_cmdline).
enum CommandLineWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
