import Documents
public import Git
public import Records

/// Judges the signatures of commits by the keys of a roster.
///
/// That an SSH signature is right, and by which key, depends on the commit's bytes alone, so it is remembered by the
/// commit's id; whose key that is, and whether it is in force, is asked of the roster every time. What gpg says depends
/// on the machine's keys and is not remembered.
///
/// Not `Sendable`: it remembers, and holds a repository.
public final class SignatureVerifier {
  private let repository: Repository
  private var remembered: [ObjectID: String]
  private var used: [ObjectID: String] = [:]
  private var isChanged = false

  /// A verifier that knows what earlier runs found.
  public init(_ repository: Repository) {
    self.repository = repository
    remembered = SignatureNotes.read(repository)
  }

  /// What a commit's signature proves.
  ///
  /// - Parameters:
  ///   - author: who it says wrote it.
  ///   - roster: the one that holds for the commit.
  ///   - day: the day by which keys are judged.
  /// - Throws: ``Refusal`` where a program that verifies is not installed; never for what the commit says.
  public func verdict(
    _ commit: RawCommit, author: Roster.Member, roster: Roster, on day: CalendarDate
  ) throws -> SignatureVerdict {
    guard let signature = commit.signatures.first else { return .unsigned }
    guard commit.signatures.count == 1 else { return .several(commit.signatures.count) }
    do {
      switch SignatureForm(signature) {
      case .ssh:
        switch try proof(of: signature, commit) {
        case .success(let key): return .judge(names: [key], author: author, roster: roster, on: day)
        case .failure(let flaw): return .invalid(flaw)
        }
      case .openPGP:
        // Without a key of that kind nobody's signature can be right, and gpg need not be there.
        guard roster.members.contains(where: { $0.keys.contains(where: \.isOpenPGP) }) else {
          return .unknown(key: "OpenPGP")
        }
        let status = try OpenPGPStatus(repository.openPGPStatus(of: commit.id))
        return status.verdict(author: author, roster: roster, on: day)
      case .x509: return .invalid(.x509)
      case .other: return .invalid(.unreadable)
      }
    } catch let error as GitError {
      guard case .programMissing(let program) = error.kind else { throw error }
      throw Refusal.programMissing(program)
    }
  }

  /// Remembers for later runs what was found; nothing of a push that is not accepted yet.
  ///
  /// A folder that cannot be written costs the next run time, and is no failure.
  public func remember() {
    guard isChanged, !repository.isQuarantined else { return }
    try? SignatureNotes.write(used, then: remembered, repository)
    isChanged = false
  }

  private func proof(of signature: [UInt8], _ commit: RawCommit) throws -> Result<String, SignatureFlaw> {
    switch SSHSignature.read(signature) {
    case .failure(let flaw): return .failure(flaw)
    case .success(let read):
      let name = read.key.fingerprint
      if remembered[commit.id] != name {
        let shown = try repository.keyOfSSHSignature(read.armoured, over: commit.signedPayload)
        guard shown == name else { return .failure(.otherContent) }
        remembered[commit.id] = name
        isChanged = true
      }
      used[commit.id] = name
      return .success(name)
    }
  }
}

/// What kind of signature a commit carries, by its first line (git's gpg-interface.c).
enum SignatureForm {
  case ssh, openPGP, x509, other

  init(_ signature: [UInt8]) {
    switch String(decoding: signature.prefix { $0 != 0x0A }, as: UTF8.self) {
    case "-----BEGIN SSH SIGNATURE-----": self = .ssh
    case "-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----": self = .openPGP
    case "-----BEGIN SIGNED MESSAGE-----": self = .x509
    default: self = .other
    }
  }
}

/// What gpg says of one signature (GnuPG's doc/DETAILS, "Format of the --status-fd output").
struct OpenPGPStatus {
  private let lines: [[String]]

  init(_ lines: [[String]]) { self.lines = lines }

  private func words(_ keyword: String) -> [String]? { lines.first { $0.first == keyword } }

  /// gpg's own dates of keys do not count, the roster's do; that a key was revoked counts wherever it is told.
  func verdict(author: Roster.Member, roster: Roster, on day: CalendarDate) -> SignatureVerdict {
    let count = lines.filter { $0.first == "NEWSIG" }.count
    if count > 1 { return .several(count) }
    if words("BADSIG") != nil { return .invalid(.otherContent) }
    guard let valid = words("VALIDSIG"), valid.count > 1, let primary = valid.last else {
      guard let missing = words("NO_PUBKEY") ?? words("ERRSIG"), missing.count > 1 else { return .invalid(.unreadable) }
      return .unknown(key: missing[1])
    }
    let verdict = SignatureVerdict.judge(names: [valid[1], primary], author: author, roster: roster, on: day)
    if case .good(let key) = verdict, words("REVKEYSIG") != nil { return .revoked(key: key, on: nil) }
    return verdict
  }
}

/// Which signatures are right, kept in the git folder.
enum SignatureNotes {
  private static let name = "signatures"
  private static let header = "legajo-signatures 1"
  /// The newest are kept.
  static let maximumEntries = 50_000
  private static let maximumBytes = 1 << 23

  /// What was kept; nothing where it is damaged.
  static func read(_ repository: Repository) -> [ObjectID: String] { entries(repository) ?? [:] }

  /// The file, where there is one that cannot be read; nil where all is well.
  static func damagedFile(_ repository: Repository) -> String? {
    repository.hasNote(name) && entries(repository) == nil ? repository.notePath(name) : nil
  }

  private static func entries(_ repository: Repository) -> [ObjectID: String]? {
    guard let bytes = repository.note(name, limit: maximumBytes) else { return nil }
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count >= 2, let sum = lines.popLast(), sum == Self.sum(lines), lines.removeFirst() == header else {
      return nil
    }
    var entries: [ObjectID: String] = [:]
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count == 2, let id = ObjectID(hex: String(words[0])) else { return nil }
      entries[id] = String(words[1])
    }
    return entries
  }

  /// Keeps what this run used, and of the rest what finds room.
  static func write(
    _ used: [ObjectID: String], then others: [ObjectID: String], _ repository: Repository
  ) throws(GitError) {
    var kept = used
    for (id, key) in others where kept.count < maximumEntries && kept[id] == nil { kept[id] = key }
    let lines = [header] + kept.sorted { $0.key < $1.key }.prefix(maximumEntries).map { "\($0.key) \($0.value)" }
    try repository.setNote(name, Array((lines + [sum(lines)]).joined(separator: "\n").utf8) + [0x0A])
  }

  private static func sum(_ lines: [String]) -> String { SHA256.hex(of: Array(lines.joined(separator: "\n").utf8)) }
}
