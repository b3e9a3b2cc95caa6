import Fixtures
import Foundation
import Testing

@testable import Git

/// Commits and tags signed as git's configuration says, judged by git itself.
struct SigningTests {
  let real: RealRepository
  let keys: TemporaryFolder
  let scratch: TemporaryFolder
  let environment: [String: String]

  init() throws {
    real = try RealRepository()
    keys = try TemporaryFolder()
    scratch = try TemporaryFolder()
    environment = Command.hermetic.merging(["TMPDIR": scratch.path, "HOME": keys.path]) { $1 }
  }

  private func configure(_ pairs: (String, String)...) throws {
    for (key, value) in pairs { _ = try real.git("config", key, value) }
  }

  /// Commits the staged file, signed as configured.
  private func commit(_ variables: [String: String] = [:], accepts: Bool = true) throws -> ObjectID {
    let repository = try Repository.open(at: real.path, environment: environment.merging(variables) { $1 })
    var request = try real.request(["otro/c.txt"], on: repository.resolve("HEAD"))
    let signer = try #require(try repository.signer(for: RealRepository.ana))
    request.signing = .init(signer) { _ in accepts }
    return try repository.commit(request)
  }

  /// What `git verify-commit` says of HEAD with these keys allowed to Ana.
  private func verify(_ publicKeys: String...) throws -> Int32 {
    try keys.write(publicKeys.map { "ana@infra.example \($0)\n" }.joined(), to: "allowed")
    return try Command.run(
      "git", ["-c", "gpg.ssh.allowedSignersFile=\(keys.path)/allowed", "verify-commit", "HEAD"], in: real.path
    ).status
  }

  private func expectNothingDone() throws {
    #expect(try real.git("log", "-1", "--format=%s") == "Segundo")
    #expect(try real.git("status", "--porcelain").hasPrefix("MM otro/c.txt"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test(arguments: [("ed25519", "256"), ("ecdsa", "521"), ("rsa", "3072")])
  func `git verifies a commit that was signed with a key file`(_ type: String, _ bits: String) throws {
    let pair = try SigningKeyPair("ana", type: type, bits: bits, in: keys)
    let other = try SigningKeyPair("otra", in: keys)
    try configure(("gpg.format", "ssh"), ("user.signingkey", pair.file))
    let id = try commit()
    #expect(try verify(pair.publicText) == 0)
    #expect(try verify(other.publicText) != 0)
    #expect(try real.git("fsck", "--strict", "--no-dangling") == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    let repository = try real.open()
    #expect(try repository.rawCommit(id).faults.isEmpty)
    #expect(try repository.commit(id).message == "Tercero\n\nRole: gestor\n")
  }

  @Test func `what is signed is what git's own reader takes for the payload`() throws {
    let pair = try SigningKeyPair("ana", in: keys)
    try configure(("gpg.format", "ssh"), ("user.signingkey", pair.file))
    let repository = try Repository.open(at: real.path, environment: environment)
    let raw = try repository.rawCommit(commit())
    let signature = try #require(raw.signatures.first)
    #expect(try repository.keyOfSSHSignature(signature, over: raw.signedPayload) == pair.fingerprint)
    #expect(try repository.keyOfSSHSignature(signature, over: raw.signedPayload + [0x0A]) == nil)
    #expect(try repository.keyOfSSHSignature(Array("nada".utf8), over: raw.signedPayload) == nil)
  }

  @Test func `a home in the path, a literal key in an agent, and a command that names the key are found`() throws {
    let pair = try SigningKeyPair("ana", in: keys)
    // Foundation's own way to run programs would wait for the agent too.
    let agent = try ChildProcess.run("ssh-agent", ["-a", keys.path + "/agent"], environment: environment)
    let pid = try #require(String(decoding: agent.output, as: UTF8.self).firstMatch(of: /SSH_AGENT_PID=(\d+)/)).1
    defer { _ = try? Command.run("kill", [String(pid)], in: keys.path) }
    let socket = ["SSH_AUTH_SOCK": keys.path + "/agent"]
    _ = try Command.run("ssh-add", ["-q", pair.file], in: keys.path, environment: socket)
    try configure(("gpg.format", "ssh"))
    for key in ["~/ana", "key::" + pair.publicText, pair.publicText] {
      try configure(("user.signingkey", key))
      _ = try commit(socket)
      #expect(try verify(pair.publicText) == 0, "\(key)")
      _ = try real.git("reset", "-q", "--soft", "HEAD~1")
    }
    _ = try real.git("config", "--unset", "user.signingkey")
    try configure(("gpg.ssh.defaultKeyCommand", "ssh-add '-L'"))
    _ = try commit(socket)
    #expect(try verify(pair.publicText) == 0)
  }

  @Test func `a tag is signed likewise`() throws {
    let pair = try SigningKeyPair("ana", in: keys)
    try configure(("gpg.format", "ssh"), ("user.signingkey", pair.file))
    let repository = try Repository.open(at: real.path, environment: environment)
    let signer = try #require(try repository.signer(for: nil))
    _ = try repository.createTag(
      "annual/2026", target: repository.resolve("HEAD"), tagger: RealRepository.ana,
      signing: .init(signer) { _ in true }, message: "Informe\n\nRole: dueno\n")
    try keys.write("ana@infra.example \(pair.publicText)\n", to: "allowed")
    let judge = try Command.run(
      "git", ["-c", "gpg.ssh.allowedSignersFile=\(keys.path)/allowed", "verify-tag", "annual/2026"], in: real.path)
    #expect(judge.status == 0, "\(judge.errors)")
    #expect(try real.git("cat-file", "tag", "annual/2026").contains("tagger Ana <ana@infra.example> 1795000000 -0300"))
    #expect(try real.git("fsck", "--strict", "--no-dangling") == "")
    #expect(throws: GitError.self) {
      try repository.createTag(
        "annual/2026", target: repository.resolve("HEAD~1"), tagger: RealRepository.ana,
        signing: .init(signer) { _ in true }, message: "otra\n")
    }
  }

  @Test func `git verifies a commit that was signed with gpg`() throws {
    let home = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: home.path)
    let variables = ["GNUPGHOME": home.path]
    defer { _ = try? Command.run("gpgconf", ["--kill", "all"], in: home.path, environment: variables) }
    let made = try Command.run(
      "gpg",
      ["--batch", "-q", "--passphrase", "", "--quick-gen-key", "Ana <ana@infra.example>", "ed25519", "sign", "0"],
      in: home.path, environment: variables)
    try #require(made.status == 0, "\(made.errors)")
    let id = try commit(variables)
    let judge = try Command.run("git", ["verify-commit", "--raw", "HEAD"], in: real.path, environment: variables)
    #expect(judge.status == 0 && judge.errors.contains("GOODSIG"), "\(judge.errors)")
    let repository = try Repository.open(at: real.path, environment: environment.merging(variables) { $1 })
    #expect(try repository.openPGPStatus(of: id).contains { $0.first == "VALIDSIG" })
  }

  @Test(arguments: [
    ("gpg.ssh.program", "no-such-program-here", GitError.Kind.programMissing("no-such-program-here")),
    ("user.signingkey", "/nonexistent/key", .notSigned), ("gpg.ssh.program", "false", .notSigned),
    ("gpg.ssh.program", "true", .notSigned),
  ])
  func `where nothing signs, nothing is committed and no file is left`(
    _ key: String, _ value: String, _ kind: GitError.Kind
  ) throws {
    let pair = try SigningKeyPair("ana", in: keys)
    try configure(("gpg.format", "ssh"), ("user.signingkey", pair.file), (key, value))
    let failure = #expect(throws: GitError.self) { try commit() }
    #expect(failure?.kind == kind, "\(String(describing: failure))")
    try expectNothingDone()
  }

  @Test func `the program's own words are relayed`() throws {
    try keys.write("#!/bin/sh\necho 'no hay llave' >&2\nexit 1\n", to: "firma")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: keys.path + "/firma")
    try configure(("gpg.format", "ssh"), ("user.signingkey", "x"), ("gpg.ssh.program", "~/firma"))
    #expect(#expect(throws: GitError.self) { try commit() }?.message == "no hay llave")
  }

  @Test func `a signature that may not stand is not committed`() throws {
    let pair = try SigningKeyPair("ana", in: keys)
    try configure(("gpg.format", "ssh"), ("user.signingkey", pair.file))
    #expect(#expect(throws: GitError.self) { try commit(accepts: false) }?.kind == .signatureRefused)
    try expectNothingDone()
  }

  @Test func `X.509 is refused, and without a key there is no signer`() throws {
    let repository = try Repository.open(at: real.path, environment: environment)
    #expect(try repository.signer(for: nil) == nil)
    try configure(("gpg.format", "x509"))
    let again = try Repository.open(at: real.path, environment: environment)
    #expect(#expect(throws: GitError.self) { try again.signer(for: nil) }?.kind == .notSigned)
    try configure(("gpg.format", "ssh"))
    let third = try Repository.open(at: real.path, environment: environment)
    #expect(try third.signer(for: RealRepository.ana) == nil)
  }

  @Test(arguments: [
    ("[commit]\n\tgpgsign\n", true), ("[commit]\n\tgpgsign = yes\n", true), ("[commit]\n\tgpgsign = false\n", false),
    ("[commit]\n\tgpgsign = 0\n", false), ("", false), ("[commit]\n\tgpgsign =\n", false),
  ])
  func `a flag is read as git reads it`(_ text: String, _ value: Bool) throws {
    try real.folder.write(real.folder.text(".git/config") + text, to: ".git/config")
    let repository = try Repository.open(at: real.path, environment: environment)
    #expect(try repository.asksForSignedCommits() == value)
    let judge = try Command.run("git", ["config", "--type=bool", "--default=false", "commit.gpgsign"], in: real.path)
    #expect(judge.output == "\(value)\n")
  }

  @Test func `a flag in variables comes first`() throws {
    for (words, value) in [("'commit.gpgsign'", true), ("'commit.gpgsign'='no'", false)] {
      try configure(("commit.gpgsign", value ? "false" : "true"))
      let repository = try Repository.open(
        at: real.path, environment: environment.merging(["GIT_CONFIG_PARAMETERS": words]) { $1 })
      #expect(try repository.asksForSignedCommits() == value)
    }
  }

  @Test(arguments: [
    ("ssh-add -L", ["ssh-add", "-L"]), ("  a\t'b c'  \"d 'e'\" ", ["a", "b c", "d 'e'"]),
    ("a\\ b 'c\\d' \"\\\"\"", ["a b", "c\\d", "\""]),
    ("''", [""]), ("", []),
  ])
  func `a command in one line is taken apart as git does`(_ line: String, _ words: [String]) {
    #expect(CommandLineWords.split(line) == words)
  }
}
