import Documents
import Embedded
import Fixtures
import Testing

@testable import Records

/// The keys of a roster, compared with what ssh-keygen says of them.
struct SigningKeyTests {
  @Test(arguments: [
    ("ed25519", "256"), ("ecdsa", "256"), ("ecdsa", "384"), ("ecdsa", "521"), ("rsa", "2048"), ("rsa", "3072"),
  ])
  func `the fingerprint is the one that ssh-keygen shows`(_ type: String, _ bits: String) throws {
    let pair = try SigningKeyPair("ana", type: type, bits: bits, in: TemporaryFolder())
    #expect(SigningKey.fingerprint(of: pair.publicText + " en casa") == .success(pair.fingerprint))
    let bare = pair.publicText.split(separator: " ").prefix(2).joined(separator: " ")
    #expect(SigningKey.fingerprint(of: bare) == .success(pair.fingerprint))
  }

  /// A public key from RFC 8709's kind, of 32 bytes of zero.
  private static let zeros = "AAAAC3NzaC1lZDI1NTE5AAAAI" + String(repeating: "A", count: 43)

  static let faults: [(text: String, fault: SigningKey.Fault)] = [
    ("hola", .unreadable), ("   ", .unreadable), ("ana.pereyra ssh", .unreadable),
    ("-----BEGIN OPENSSH PRIVATE KEY-----", .secret), ("0x1234ABCD", .unreadable), ("1234ABCD", .shortName),
    ("ABCD 1234 ABCD 1234", .shortName), (String(repeating: "A", count: 41), .shortName),
    ("restrict ssh-ed25519 \(zeros)", .options), ("cert-authority,no-pty ssh-ed25519 \(zeros)", .options),
    ("ssh-ed25519-cert-v01@openssh.com AAAAIHNzaC1lZDI1NTE5LWNlcnQtdjAxQG9wZW5zc2guY29t", .certificate),
    ("ssh-dss AAAAB3NzaC1kc3M=", .unknownType("ssh-dss")), ("ssh-ed25519", .cutOff), ("ssh-ed25519 AAAA*", .cutOff),
    ("ssh-ed25519 \(zeros.dropLast(4))", .cutOff), ("ssh-ed25519 \(zeros)AAAA", .cutOff),
    ("ssh-rsa \(zeros)", .otherType),
  ]

  @Test(arguments: faults.indices)
  func `what is no key says why`(_ index: Int) {
    let (text, fault) = Self.faults[index]
    #expect(SigningKey.fingerprint(of: text) == .failure(fault), "\(text)")
  }

  @Test func `an RSA key of 1024 bits is too short`() throws {
    let pair = try SigningKeyPair("ana", type: "rsa", bits: "1024", in: TemporaryFolder())
    #expect(SigningKey.fingerprint(of: pair.publicText) == .failure(.tooShort(bits: 1024)))
  }

  @Test func `the fingerprint of an OpenPGP key is read with blanks and in small letters`() {
    let digits = "0123456789ABCDEF0123456789ABCDEF01234567"
    #expect(SigningKey.fingerprint(of: digits) == .success(digits))
    #expect(SigningKey.fingerprint(of: "0123 4567 89ab cdef 0123 4567 89AB CDEF 0123 4567") == .success(digits))
  }

  @Test func `every cut of a key is no key`() {
    let blob = Base64.decode(Self.zeros) ?? []
    #expect((try? SSHKey.read(blob).get())?.type == "ssh-ed25519")
    for count in blob.indices { #expect((try? SSHKey.read(Array(blob[..<count])).get()) == nil) }
  }

  private static func read(_ keys: String) -> (roster: Roster?, findings: [Finding]) {
    let roster = """
      roles:
        direccion: {label: {es: a, en: a}}
        dueno: {label: {es: a, en: a}}
        gestor: {label: {es: a, en: a}}
        ejecutor: {label: {es: a, en: a}}
      people:
        - person: ana
          emails: [ana@infra.example]
          roles: [{role: dueno, from: 2024-02-01}]
          keys:
      \(keys)
        - person: bea
          emails: [bea@infra.example]
          roles: [{role: direccion, from: 2024-02-01}]
          keys: [ssh-ed25519 \(zeros)]

      """
    let documents = [
      "legajo.yaml": "format: 1\norganization: x\nutc_offset: \"-03:00\"\n", "roles.yaml": roster,
      "people.yaml": "people: []\n", "lists.yaml": "areas: {}\ntopics: {}\ndivisions: {}\nticket_systems: {}\n",
    ].map { ($0, Shipped.document($0, $1, .yaml)) }
    let schemas = Set(ControlFiles.schemas.values).map { name in
      (name, Shipped.document(name, Embedded.text("schema/meta/\(name).yaml") ?? "", .yaml))
    }
    let (files, findings) = ControlFiles.read(
      Dictionary(uniqueKeysWithValues: documents), schemas: Dictionary(uniqueKeysWithValues: schemas))
    return (files?.roster, findings)
  }

  @Test func `keys are texts, or have days`() throws {
    let digits = "0123456789ABCDEF0123456789ABCDEF01234567"
    let (roster, findings) = Self.read(
      """
            - \(digits)
            - {key: "\(digits.reversed().map(String.init).joined())", from: 2026-01-01, until: 2026-06-30}
            - {key: "\(digits)", revoked: 2026-03-01}
      """)
    #expect(findings.isEmpty)
    #expect(
      roster?.members.first?.keys == [
        SigningKey(fingerprint: digits),
        SigningKey(
          fingerprint: String(digits.reversed()), from: CalendarDate("2026-01-01"), until: CalendarDate("2026-06-30")),
        SigningKey(fingerprint: digits, revoked: CalendarDate("2026-03-01")),
      ])
    #expect(roster?.members(withKey: digits).map(\.person) == ["ana"])
  }

  @Test func `a bad key is found at its place`() {
    let (roster, findings) = Self.read("      - {key: ssh-dss AAAAB3NzaC1kc3M=}")
    #expect(roster == nil && findings.map(\.code.description) == ["signing-key-unreadable"])
    #expect(findings.first?.place.start == Position(line: 11, column: 15))
  }

  @Test func `one key of two people is found at the second`() {
    let (_, findings) = Self.read("      - ssh-ed25519 \(Self.zeros) otra")
    #expect(findings.map(\.code.description) == ["signing-key-shared"])
    #expect(findings.first?.place.start.line == 15 && findings.first?.related.first?.place.start.line == 11)
  }

  @Test(
    arguments: [
      (nil, "dueno", 0, false), (nil, "dueno", 1, true), (nil, "direccion", 1, true), (nil, "gestor", 1, false),
      ([], "dueno", 1, false), (["gestor"], "gestor", 0, true), (["gestor"], "dueno", 1, false),
    ] as [([String]?, String, Int, Bool)])
  func `who must sign is as settings say, else dueno and direccion once they have a key`(
    _ roles: [String]?, _ role: String, _ keys: Int, _ must: Bool
  ) {
    var settings = Settings()
    settings.signedRoles = roles
    let key = SigningKey(fingerprint: "SHA256:x", revoked: Shipped.day)
    let member = Roster.Member(
      person: "ana", emails: [], holdings: [], keys: [SigningKey](repeating: key, count: keys))
    #expect(settings.demandsSignature(of: member, in: role) == must)
  }

  @Test func `a forge is known by address, and by name where there is one`() {
    let email = Array("noreply@github.com".utf8)
    var forge = Settings.Forge(name: nil, emails: ["noreply@github.com"])
    #expect(forge.isCommitter(name: Array("x".utf8), email: email))
    #expect(!forge.isCommitter(name: Array("GitHub".utf8), email: Array("Noreply@github.com".utf8)))
    forge.name = "GitHub"
    #expect(forge.isCommitter(name: Array("GitHub".utf8), email: email))
    #expect(!forge.isCommitter(name: Array("x".utf8), email: email))
  }
}
