import Documents
import Fixtures
import Foundation
import Git
import Testing

@testable import Archive
@testable import Records

/// What the signatures of commits prove: keys by ssh-keygen, commits by git or written by hand.
struct SignatureVerdictTests {
  let signed: SignedCommits
  var ana: SigningKeyPair { signed.ana }
  var bea: SigningKeyPair { signed.bea }

  init() throws { signed = try SignedCommits() }

  private func key(
    _ pair: SigningKeyPair, from: String? = nil, until: String? = nil, revoked: String? = nil
  ) -> SigningKey {
    SigningKey(
      fingerprint: pair.fingerprint, from: from.flatMap { CalendarDate($0) }, until: until.flatMap { CalendarDate($0) },
      revoked: revoked.flatMap { CalendarDate($0) })
  }

  private func verdict(
    _ commit: ObjectID, keys: [SigningKey]? = nil, on day: String = "2026-11-20", path: String? = nil
  ) throws -> SignatureVerdict {
    try signed.verdict(commit, keys: keys ?? [key(ana)], on: day, path: path)
  }

  // MARK: Keys

  @Test func `a commit without a signature proves nothing, and needs no program`() throws {
    #expect(try verdict(signed.commit(), path: "") == .unsigned)
  }

  @Test(arguments: [("ed25519", "256"), ("ecdsa", "256"), ("ecdsa", "521"), ("rsa", "2048")])
  func `git's signature by a key of the author is good`(_ type: String, _ bits: String) throws {
    let pair = try SigningKeyPair("otra", type: type, bits: bits, in: signed.keys)
    #expect(try verdict(signed.commit(by: pair), keys: [key(ana), key(pair)]) == .good(key: pair.fingerprint))
  }

  @Test func `a key that the roster does not have is told from one of somebody else`() throws {
    let stranger = try SigningKeyPair("nadie", in: signed.keys)
    #expect(try verdict(signed.commit(by: stranger)) == .unknown(key: stranger.fingerprint))
    #expect(try verdict(signed.commit(by: bea)) == .foreign(key: bea.fingerprint, person: "bea"))
    #expect(try verdict(signed.commit(by: ana), keys: []) == .unknown(key: ana.fingerprint))
  }

  @Test func `the first and the last day of a key count, the days beside them do not`() throws {
    let commit = try signed.commit(by: ana)
    let keys = [key(ana, from: "2026-01-01", until: "2026-06-30")]
    let from = try #require(CalendarDate("2026-01-01"))
    let until = try #require(CalendarDate("2026-06-30"))
    #expect(try verdict(commit, keys: keys, on: "2025-12-31") == .notYet(key: ana.fingerprint, from: from))
    #expect(try verdict(commit, keys: keys, on: "2026-01-01") == .good(key: ana.fingerprint))
    #expect(try verdict(commit, keys: keys, on: "2026-06-30") == .good(key: ana.fingerprint))
    #expect(try verdict(commit, keys: keys, on: "2026-07-01") == .expired(key: ana.fingerprint, until: until))
  }

  @Test func `a commit that says a day on which its key was good is judged by the day that is given`() throws {
    let commit = try signed.commit(by: ana, at: "2026-03-01T10:00:00-0300")
    #expect(try signed.git("log", "-1", "--format=%as %cs", commit.hex) == "2026-03-01 2026-03-01")
    let keys = [key(ana, until: "2026-06-30")]
    let until = try #require(CalendarDate("2026-06-30"))
    #expect(try verdict(commit, keys: keys) == .expired(key: ana.fingerprint, until: until))
    #expect(try verdict(commit, keys: keys, on: "2026-03-01") == .good(key: ana.fingerprint))
  }

  @Test(arguments: ["2026-01-01", "2026-09-01", "2026-11-20"])
  func `a key that was given up is good on no day, whatever another entry says of it`(_ day: String) throws {
    let keys = [key(ana), key(ana, until: "2027-01-01", revoked: "2026-09-01")]
    let revoked = try #require(CalendarDate("2026-09-01"))
    #expect(try verdict(signed.commit(by: ana), keys: keys, on: day) == .revoked(key: ana.fingerprint, on: revoked))
  }

  // MARK: Content

  @Test func `a signature by hand is as good as git's, of other content it is none`() throws {
    let payload = try signed.payload()
    let armour = try signed.sign(payload, by: ana)
    #expect(try verdict(signed.stored(payload, [armour])) == .good(key: ana.fingerprint))
    let other = payload.replacingOccurrences(of: "Corrige", with: "Corrige todo")
    #expect(try verdict(signed.stored(other, [armour])) == .invalid(.otherContent))
    #expect(try verdict(signed.stored(payload + "\n", [armour])) == .invalid(.otherContent))
  }

  @Test func `a signature that was made for another use is none`() throws {
    let payload = try signed.payload()
    for name in ["file", "git2", "Git"] {
      let commit = try signed.stored(payload, [signed.sign(payload, by: ana, namespace: name)])
      #expect(try verdict(commit) == .invalid(.otherNamespace(name)))
    }
  }

  @Test func `who writes the author's key into their own signature proves nothing`() throws {
    let payload = try signed.payload()
    let blob = try SignedCommits.blob(signed.sign(payload, by: bea))
    let keys = try [bea, ana].map { pair in
      try #require(Data(base64Encoded: String(pair.publicText.split(separator: " ")[1])))
    }
    let place = try #require(blob.range(of: keys[0]))
    let forged = SignedCommits.armour(blob[..<place.lowerBound] + keys[1] + blob[place.upperBound...])
    #expect(try verdict(signed.stored(payload, [forged])) == .invalid(.otherContent))
  }

  @Test func `armour that cannot be read is told as such`() throws {
    let payload = try signed.payload()
    let good = try signed.sign(payload, by: ana)
    let lines = good.split(separator: "\n").map(String.init)
    let blob = try SignedCommits.blob(good)
    let damaged = [
      lines.dropLast().joined(separator: "\n") + "\n",
      good + "algo más\n",
      (lines.prefix(1) + lines.suffix(1)).joined(separator: "\n") + "\n",
      good.replacingOccurrences(of: lines[2], with: "*" + lines[2].dropFirst()),
      SignedCommits.armour(blob.dropLast()),
      SignedCommits.armour(blob + [0]),
      SignedCommits.armour([0x73] + blob.dropFirst()),
      "-----BEGIN SOMETHING-----\nAAAA\n-----END SOMETHING-----\n", "hola\n",
    ]
    for armour in damaged {
      #expect(try verdict(signed.stored(payload, [armour])) == .invalid(.unreadable), "\(armour)")
    }
  }

  @Test func `other kinds of signature are told apart without any program`() throws {
    let payload = try signed.payload()
    let x509 = try signed.stored(payload, ["-----BEGIN SIGNED MESSAGE-----\nAAAA\n-----END SIGNED MESSAGE-----\n"])
    #expect(try verdict(x509, path: "") == .invalid(.x509))
    let openPGP = try signed.stored(payload, ["-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n"])
    #expect(try verdict(openPGP, path: "") == .unknown(key: "OpenPGP"))
  }

  @Test func `a key that is too short serves nobody`() throws {
    let short = try SigningKeyPair("corta", type: "rsa", bits: "1024", in: signed.keys)
    let payload = try signed.payload()
    let commit = try signed.stored(payload, [signed.sign(payload, by: short)])
    #expect(try verdict(commit, keys: [key(short)]) == .invalid(.unusableKey))
  }

  @Test func `two signatures are one too many, under either name and even if both are good`() throws {
    let payload = try signed.payload()
    let armour = try signed.sign(payload, by: ana)
    #expect(try verdict(signed.stored(payload, [armour, armour])) == .several(2))
    #expect(try verdict(signed.stored(payload, [armour, armour], second: "gpgsig-sha256")) == .several(2))
  }

  // MARK: Programs

  @Test func `without ssh-keygen nothing is good, and what is missing is told`() throws {
    let commit = try signed.commit(by: ana)
    let refusal = #expect(throws: Refusal.self) { try verdict(commit, path: "/nonexistent") }
    #expect(refusal?.code == .programMissing && refusal?.kind == .cannotRun)
    #expect(refusal?.message.en.contains("ssh-keygen") == true)
  }

  @Test func `an ssh-keygen that cannot verify is as good as none`() throws {
    let commit = try signed.commit(by: ana)
    let path = try signed.program("ssh-keygen", "echo 'usage: ssh-keygen [-q]' >&2; exit 1")
    let refusal = #expect(throws: Refusal.self) { try verdict(commit, path: path) }
    #expect(refusal?.code == .programMissing)
  }

  @Test(arguments: [
    "exit 0", "echo 'Good \"git\" signature with ED25519 key SHA256:x'", "echo 'Good \"git\" signature'; exit 1",
    "echo 'Could not verify signature.'; exit 255",
  ])
  func `an ssh-keygen that does not say the very key is not believed`(_ script: String) throws {
    let commit = try signed.commit(by: ana)
    #expect(try verdict(commit, path: signed.program("ssh-keygen", script)) == .invalid(.otherContent))
  }

  // MARK: gpg

  private static let gpgKey = "0123456789ABCDEF0123456789ABCDEF01234567"
  private static let subkey = "89ABCDEF0123456789ABCDEF0123456789ABCDEF"

  @Test(arguments: [
    (["NEWSIG", "GOODSIG x", "VALIDSIG \(subkey) 2026 1 0 4 0 22 8 00 \(gpgKey)"], SignatureVerdict.good(key: gpgKey)),
    (["NEWSIG", "EXPKEYSIG x", "VALIDSIG \(subkey) 2026 1 0 4 0 22 8 00 \(gpgKey)"], .good(key: gpgKey)),
    (
      ["NEWSIG", "REVKEYSIG x", "VALIDSIG \(subkey) 2026 1 0 4 0 22 8 00 \(gpgKey)"], .revoked(key: gpgKey, on: nil)
    ),
    (["NEWSIG", "GOODSIG x", "VALIDSIG \(subkey) 2026 1 0 4 0 22 8 00 \(subkey)"], .unknown(key: subkey)),
    (["NEWSIG", "BADSIG x ana"], .invalid(.otherContent)),
    (["NEWSIG", "ERRSIG AABB 22 8 00 1 9", "NO_PUBKEY AABB"], .unknown(key: "AABB")),
    (["NODATA 4"], .invalid(.unreadable)),
    (["NEWSIG", "GOODSIG x", "NEWSIG", "GOODSIG y"], .several(2)),
  ])
  func `what gpg says is read by its keywords`(_ lines: [String], _ expected: SignatureVerdict) throws {
    let status = OpenPGPStatus(lines.map { $0.split(separator: " ").map(String.init) })
    let author = SignedCommits.member("ana", [SigningKey(fingerprint: Self.gpgKey)])
    let day = try #require(CalendarDate("2026-11-20"))
    #expect(status.verdict(author: author, roster: Roster(members: [author]), on: day) == expected)
  }
}
