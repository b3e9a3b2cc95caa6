import Documents
import Git
import Records

/// How a person signs what they make in a role.
struct CommitSigning: Sendable {
  let member: Roster.Member
  let role: String
  let roster: Roster
  let day: CalendarDate
  /// Whether settings demand it.
  let isDemanded: Bool

  /// The signature to be made; nil where neither git's configuration nor settings ask for one.
  ///
  /// - Parameters:
  ///   - isAsked: whether git's configuration asks for it.
  ///   - committer: whose key gpg looks for where git's configuration asks and names none.
  /// - Throws: ``Refusal`` where one is wanted and git is not told how to sign.
  func signing(
    in repository: Repository, isAsked: Bool, committer: Signature
  ) throws -> CommitRequest.Signing? {
    guard isAsked || isDemanded else { return nil }
    guard let signer = try repository.signer(for: isAsked ? committer : nil) else {
      throw isDemanded ? refusal(.unsigned) : Refusal.signingFailed("user.signingkey")
    }
    return CommitRequest.Signing(signer) { signature in
      guard isDemanded, let verdict = verdict(of: signature) else { return true }
      if case .good = verdict { return true }
      return false
    }
  }

  /// What the person is told where the commit was not made.
  func words(for error: GitError) -> any Error {
    guard error.kind == .signatureRefused, let verdict = verdict(of: Array(error.message.utf8)) else { return error }
    return refusal(verdict)
  }

  /// What the audit will say of a signature that was just made, so that its mathematics need no proof.
  private func verdict(of signature: [UInt8]) -> SignatureVerdict? {
    switch SignatureForm(signature) {
    case .ssh:
      switch SSHSignature.read(signature) {
      case .success(let read): .judge(names: [read.key.fingerprint], author: member, roster: roster, on: day)
      case .failure(let flaw): .invalid(flaw)
      }
    case .openPGP:
      // gpg alone can tell which key it was; a person without one of that kind in force has used a wrong one.
      member.keys.contains { $0.isOpenPGP && $0.covers(day) && $0.revoked == nil } ? nil : .unknown(key: "OpenPGP")
    case .x509: .invalid(.x509)
    case .other: .invalid(.unreadable)
    }
  }

  private func refusal(_ verdict: SignatureVerdict) -> Refusal {
    let place = Place(file: "roles.yaml")
    guard let finding = verdict.finding(person: member.person, role: role, isDemanded: true, at: place) else {
      return .signingFailed(role)
    }
    return Refusal(finding.code, .refused, finding.message, help: finding.help)
  }
}

extension FindingCode {
  /// The program that signs made no signature.
  static let signingFailed = FindingCode("signing-failed")
}

extension Refusal {
  /// A signature that was asked for and could not be made.
  public static func signingFailed(_ words: String) -> Refusal {
    Refusal(
      .signingFailed, .refused,
      LocalizedText(
        es: "no se pudo firmar, y no se confirmó nada: \(words)",
        en: "it could not be signed, and nothing was committed: \(words)"),
      help: LocalizedText(
        es: "revisar git config gpg.format y user.signingkey", en: "look at git config gpg.format and user.signingkey"))
  }
}
