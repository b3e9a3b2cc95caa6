import Fixtures
import Foundation
import Git
import Testing

@testable import Archive
@testable import Records

/// A repository in which Ana commits, with her key and with that of Bea.
final class SignedCommits {
  let folder: TemporaryFolder
  let keys: TemporaryFolder
  let ana: SigningKeyPair
  let bea: SigningKeyPair
  let environment: [String: String]

  init() throws {
    ConfigurationPaths.blank()
    folder = try TemporaryFolder()
    keys = try TemporaryFolder()
    ana = try SigningKeyPair("ana", in: keys)
    bea = try SigningKeyPair("bea", in: keys)
    environment = Command.hermetic
    _ = try git("init", "-q", "-b", "main")
    _ = try commit()
  }

  var path: String { folder.path }

  func git(_ arguments: String..., at date: String = "2026-11-20T10:00:00-0300", input: String = "") throws -> String {
    let command = try Command.run(
      "git", arguments, in: path, environment: SampleCopy.variables(of: "ana", at: date), input: input)
    try #require(command.status == 0, "git \(arguments): \(command.errors)")
    return command.output.trimmingCharacters(in: .newlines)
  }

  /// A commit that git makes on top of HEAD, signed by a key or not.
  func commit(by pair: SigningKeyPair? = nil, at date: String = "2026-11-20T10:00:00-0300") throws -> ObjectID {
    if let pair {
      _ = try git(
        "-c", "gpg.format=ssh", "-c", "user.signingkey=\(pair.file)", "commit", "-q", "--allow-empty", "-S", "-m",
        "Corrige", at: date)
    } else {
      _ = try git("commit", "-q", "--allow-empty", "-m", "Corrige", at: date)
    }
    return try #require(ObjectID(hex: git("rev-parse", "HEAD")))
  }

  // MARK: By hand

  /// What a commit says that is not signed.
  func payload() throws -> String {
    """
    tree \(try git("rev-parse", "HEAD^{tree}"))
    parent \(try git("rev-parse", "HEAD"))
    author Ana <ana@infra.example> 1795000000 -0300
    committer Ana <ana@infra.example> 1795000000 -0300

    Corrige

    """
  }

  /// The signature of a text, as ssh-keygen makes it.
  func sign(_ text: String, by pair: SigningKeyPair, namespace: String = "git") throws -> String {
    let run = try Command.run(
      "ssh-keygen", ["-q", "-Y", "sign", "-n", namespace, "-f", pair.file], in: keys.path, input: text)
    try #require(run.status == 0, "\(run.errors)")
    return run.output
  }

  /// A commit with these signatures in its header.
  func stored(_ payload: String, _ signatures: [String], second: String = "gpgsig") throws -> ObjectID {
    let end = try #require(payload.range(of: "\n\n"))
    let headers = signatures.enumerated().map { number, armour in
      "\n\(number == 0 ? "gpgsig" : second) "
        + armour.split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(separator: "\n ")
    }
    let text = payload[..<end.lowerBound] + headers.joined() + payload[end.lowerBound...]
    let id = try git("hash-object", "-t", "commit", "-w", "--literally", "--stdin", input: String(text))
    return try #require(ObjectID(hex: id))
  }

  /// The bytes in an armour.
  static func blob(_ armour: String) throws -> Data {
    try #require(Data(base64Encoded: armour.split(separator: "\n").dropFirst().dropLast().joined()))
  }

  /// An armour around bytes.
  static func armour(_ blob: Data) -> String {
    "-----BEGIN SSH SIGNATURE-----\n"
      + blob.base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
      + "\n-----END SSH SIGNATURE-----\n"
  }

  // MARK: Judging

  /// A folder for PATH in which a program of a name is a script.
  func program(_ name: String, _ script: String) throws -> String {
    try keys.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: keys.path + "/bin/\(name)")
    return keys.path + "/bin"
  }

  static func member(_ person: String, _ keys: [SigningKey]) -> Roster.Member {
    Roster.Member(person: person, emails: ["\(person)@infra.example"], holdings: [], keys: keys)
  }

  func open(_ variables: [String: String] = [:]) throws -> Repository {
    try Repository.open(at: path, environment: environment.merging(variables) { $1 })
  }

  /// What a new run says, by a roster in which Ana has these keys and Bea hers.
  func verdict(
    _ commit: ObjectID, keys: [SigningKey], on day: String = "2026-11-20", path: String? = nil
  ) throws -> SignatureVerdict {
    try verdict(commit, keys: keys, on: day, by: SignatureVerifier(open(path.map { ["PATH": $0] } ?? [:])))
  }

  /// What a verifier says.
  func verdict(
    _ commit: ObjectID, keys: [SigningKey], on day: String = "2026-11-20", by verifier: SignatureVerifier
  ) throws -> SignatureVerdict {
    let author = Self.member("ana", keys)
    let roster = Roster(members: [author, Self.member("bea", [SigningKey(fingerprint: bea.fingerprint)])])
    return try verifier.verdict(
      open().rawCommit(commit), author: author, roster: roster, on: #require(CalendarDate(day)))
  }
}
