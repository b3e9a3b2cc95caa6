import Documents
import Fixtures
import Foundation
import Git
import Testing

@testable import Archive
@testable import Records

/// What is remembered of signatures: without any program to ask, only what was kept can be good.
struct SignatureNotesTests {
  let signed: SignedCommits
  let commit: ObjectID
  private let file = ".git/legajo/signatures"

  init() throws {
    signed = try SignedCommits()
    commit = try signed.commit(by: signed.ana)
  }

  private var anasKeys: [SigningKey] { [SigningKey(fingerprint: signed.ana.fingerprint)] }

  /// Judges the commit with ssh-keygen, and remembers.
  private func remember(_ variables: [String: String] = [:]) throws {
    let verifier = try SignatureVerifier(signed.open(variables))
    #expect(try signed.verdict(commit, keys: anasKeys, by: verifier) == .good(key: signed.ana.fingerprint))
    verifier.remember()
  }

  /// What a run without ssh-keygen says; nil where it would have to ask.
  private func remembered(_ commit: ObjectID? = nil, keys: [SigningKey]? = nil) throws -> SignatureVerdict? {
    do {
      return try signed.verdict(commit ?? self.commit, keys: keys ?? anasKeys, path: "")
    } catch let refusal as Refusal where refusal.code == .programMissing {
      return nil
    }
  }

  private var isKept: Bool { FileManager.default.fileExists(atPath: signed.path + "/" + file) }

  @Test func `a second run asks no program`() throws {
    #expect(try remembered() == nil)
    try remember()
    #expect(try remembered() == .good(key: signed.ana.fingerprint))
    #expect(try remembered(signed.commit(by: signed.ana)) == nil, "another commit is asked of")
  }

  @Test func `whose key it is, and whether it is good, is asked of the roster every time`() throws {
    try remember()
    let day = try #require(CalendarDate("2026-06-30"))
    let ended = SigningKey(fingerprint: signed.ana.fingerprint, until: day)
    #expect(try remembered(keys: []) == .unknown(key: signed.ana.fingerprint))
    #expect(try remembered(keys: [ended]) == .expired(key: signed.ana.fingerprint, until: day))
  }

  @Test func `what is not right is not kept`() throws {
    let payload = try signed.payload()
    let forged = try signed.stored(payload + "más\n", [signed.sign(payload, by: signed.ana)])
    let verifier = try SignatureVerifier(signed.open())
    #expect(try signed.verdict(forged, keys: anasKeys, by: verifier) == .invalid(.otherContent))
    verifier.remember()
    #expect(!isKept)
  }

  @Test(arguments: [
    ": > F", "truncate -s -30 F", "sed -i '$d' F", "sed -i '2s/.$/x/' F", "sed -i 2d F",
    "sed -i '2p' F", "sed -i '1s/1/2/' F", "printf '\\377\\000' > F", "head -c 9000000 /dev/zero > F",
    "rm F; ln -s /etc/passwd F",
  ])
  func `a damaged file is not believed, and is made anew`(_ damage: String) throws {
    try remember()
    let good = try signed.folder.text(file)
    let run = try Command.run(
      "bash", ["-e", "-c", damage.replacingOccurrences(of: "F", with: file)], in: signed.path)
    try #require(run.status == 0, "\(run.errors)")
    #expect(try remembered() == nil)
    try remember()
    #expect(try remembered() == .good(key: signed.ana.fingerprint))
    #expect(try signed.folder.text(file) == good)
  }

  @Test func `what the file says of a commit counts only where the commit's own signature says the same`() throws {
    let lines = ["legajo-signatures 1", "\(commit) \(signed.bea.fingerprint)"]
    let sum = SHA256.hex(of: Array(lines.joined(separator: "\n").utf8))
    try signed.folder.write((lines + [sum, ""]).joined(separator: "\n"), to: file)
    #expect(try remembered() == nil, "the commit's own signature names another key")
    let unsigned = try signed.commit()
    let others = ["legajo-signatures 1", "\(unsigned) \(signed.ana.fingerprint)"]
    let otherSum = SHA256.hex(of: Array(others.joined(separator: "\n").utf8))
    try signed.folder.write((others + [otherSum, ""]).joined(separator: "\n"), to: file)
    #expect(try remembered(unsigned) == .unsigned)
  }

  @Test func `while a push is not accepted, nothing is kept`() throws {
    try remember(["GIT_QUARANTINE_PATH": signed.path + "/.git/objects/tmp_objdir-incoming-x"])
    #expect(!isKept)
    try remember()
    #expect(isKept)
  }

  @Test func `a folder that cannot be written is no failure`() throws {
    try signed.folder.write("", to: ".git/legajo")
    try remember()
    #expect(try remembered() == nil)
    #expect(try signed.folder.text(".git/legajo") == "")
  }

  @Test func `from a linked work tree the same file is used`() throws {
    _ = try signed.git("worktree", "add", "-q", "-b", "aparte", signed.keys.path + "/aparte", commit.hex)
    let linked = try Repository.open(at: signed.keys.path + "/aparte", environment: signed.environment)
    let verifier = SignatureVerifier(linked)
    #expect(try signed.verdict(commit, keys: anasKeys, by: verifier) == .good(key: signed.ana.fingerprint))
    verifier.remember()
    #expect(try remembered() == .good(key: signed.ana.fingerprint))
  }
}
