public import Documents

/// Why the tool will not, or cannot, do what was asked: words for people and the kind of exit.
public struct Refusal: Error, Sendable {
  /// What a program may conclude from it.
  public enum Kind: Sendable, Hashable {
    /// The request was understood and is not allowed, or would do harm: exit 1.
    case refused
    /// The work could not begin: no repository, unreadable settings, missing history: exit 2.
    case cannotRun
    /// An argument that cannot be read: exit 64.
    case usage
    /// A write whose outcome is not known: exit 3.
    case unknownOutcome
  }

  /// The stable code, with a page of its own.
  public var code: FindingCode
  /// What a program may conclude.
  public var kind: Kind
  /// What happened.
  public var message: LocalizedText
  /// The way out.
  public var help: LocalizedText?
  /// The findings that are the reason, where there are any.
  public var findings: [Finding]

  /// A refusal in words.
  public init(
    _ code: FindingCode, _ kind: Kind = .refused, _ message: LocalizedText, help: LocalizedText? = nil,
    findings: [Finding] = []
  ) {
    self.code = code
    self.kind = kind
    self.message = message
    self.help = help
    self.findings = findings
  }
}

extension FindingCode {
  /// Something that git could not do.
  public static let gitFailed = FindingCode("git-failed")
  /// A record that is not there.
  public static let recordUnknown = FindingCode("record-unknown")
  /// A step that the life cycle does not have.
  public static let noSuchStep = FindingCode("no-such-step")
  /// A program of the person's own that is not installed.
  static let programMissing = FindingCode("program-missing")
}

extension Refusal {
  /// A program of the person's own that is not installed.
  public static func programMissing(_ program: String) -> Refusal {
    Refusal(
      .programMissing, .cannotRun,
      LocalizedText(es: "no está el programa \(program)", en: "the program \(program) is not there"),
      help: LocalizedText(
        es: "instalarlo (ssh-keygen viene con OpenSSH, gpg con GnuPG), o corregir git config gpg.format",
        en: "install it (ssh-keygen comes with OpenSSH, gpg with GnuPG), or correct git config gpg.format"))
  }
}
