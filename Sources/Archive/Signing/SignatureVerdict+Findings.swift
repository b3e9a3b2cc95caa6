public import Documents
import Records

extension FindingCode {
  /// A commit that must be signed and is not.
  static let signatureMissing = FindingCode("signature-missing")
  /// A signature that proves nothing.
  static let signatureInvalid = FindingCode("signature-invalid")
  /// A signature by a key that the roster does not have.
  static let signatureKeyUnknown = FindingCode("signature-key-unknown")
  /// A signature by somebody else's key.
  static let signatureKeyForeign = FindingCode("signature-key-foreign")
  /// A signature by a key outside its days.
  static let signatureKeyExpired = FindingCode("signature-key-expired")
  /// A signature by a key that was given up.
  static let signatureKeyRevoked = FindingCode("signature-key-revoked")
  /// More than one signature.
  static let signatureRepeated = FindingCode("signature-repeated")
}

extension SignatureVerdict {
  /// Whether the signature proves who the author is.
  public var isGood: Bool {
    if case .good = self { true } else { false }
  }

  /// What is wrong with a commit by its signature; nil where nothing is.
  ///
  /// Where no signature is demanded, one that says nothing of the author is left alone: people sign by habit, with keys
  /// that the roster need not know. One that contradicts the author or the content is wrong anyway.
  ///
  /// - Parameters:
  ///   - person: the author.
  ///   - role: the role in which they act.
  ///   - isDemanded: whether settings demand a signature of them in that role.
  ///   - place: where the finding points.
  public func finding(person: String, role: String, isDemanded: Bool, at place: Place) -> Finding? {
    switch self {
    case .good: nil
    case .unsigned: isDemanded ? .signatureMissing(person, role, place) : nil
    case .unknown(let key): isDemanded ? .signatureKeyUnknown(key, person, place) : nil
    case .expired(let key, let until):
      isDemanded ? .signatureKeyExpired(key, person, "hasta el \(until)", "until \(until)", place) : nil
    case .notYet(let key, let from):
      isDemanded ? .signatureKeyExpired(key, person, "desde el \(from)", "from \(from) on", place) : nil
    case .foreign(let key, let owner): .signatureKeyForeign(key, person, owner, place)
    case .revoked(let key, let day): .signatureKeyRevoked(key, person, day?.description, place)
    case .invalid(let flaw): isDemanded || flaw.isContradiction ? .signatureInvalid(flaw, place) : nil
    case .several(let count): .signatureRepeated(count, place)
    }
  }
}

extension SignatureFlaw {
  /// Whether it speaks against the commit, rather than only not for it.
  fileprivate var isContradiction: Bool {
    switch self {
    case .unreadable, .otherNamespace, .otherContent: true
    case .certificate, .unusableKey, .x509: false
    }
  }

  fileprivate var words: LocalizedText {
    switch self {
    case .unreadable:
      LocalizedText(es: "la firma no se puede leer", en: "the signature cannot be read")
    case .otherNamespace(let name):
      LocalizedText(
        es: "la firma se hizo para otro uso («\(name)»), no para git",
        en: "the signature was made for another use (“\(name)”), not for git")
    case .otherContent:
      LocalizedText(
        es: "la firma no es de este commit: se hizo sobre otro contenido",
        en: "the signature is not of this commit: it was made of other content")
    case .certificate:
      LocalizedText(
        es: "la firma se hizo con un certificado, y roles.yaml tiene claves",
        en: "the signature was made with a certificate, and roles.yaml has keys")
    case .unusableKey:
      LocalizedText(
        es: "la firma se hizo con una clave que aquí no sirve, por su tipo o por corta",
        en: "the signature was made with a key that does not serve here, for its kind or for being short")
    case .x509:
      LocalizedText(
        es: "la firma es de X.509; aquí se leen las de SSH y OpenPGP",
        en: "the signature is one of X.509; those of SSH and OpenPGP are read here")
    }
  }
}

extension Finding {
  fileprivate static func signatureMissing(_ person: String, _ role: String, _ place: Place) -> Finding {
    Finding(
      .signatureMissing, at: place,
      LocalizedText(
        es: "falta la firma: \(person) actúa como \(role), y ese rol firma sus commits",
        en: "the signature is missing: \(person) acts as \(role), and that role signs its commits"),
      help: LocalizedText(es: signingConfiguration, en: signingConfiguration))
  }

  /// The two commands that tell git to sign with an SSH key.
  static let signingConfiguration =
    "git config --global gpg.format ssh && git config --global user.signingkey ~/.ssh/id_ed25519.pub"

  fileprivate static func signatureKeyUnknown(_ key: String, _ person: String, _ place: Place) -> Finding {
    Finding(
      .signatureKeyUnknown, at: place,
      LocalizedText(
        es: "la firma de \(person) es de una clave que no está en roles.yaml: \(key)",
        en: "the signature of \(person) is by a key that roles.yaml does not have: \(key)"),
      help: LocalizedText(
        es: "firmar con una de sus claves de roles.yaml, o pedir a dueno y direccion que agreguen ésta",
        en: "sign with one of their keys in roles.yaml, or ask dueno and direccion to add this one"))
  }

  fileprivate static func signatureKeyForeign(
    _ key: String, _ person: String, _ owner: String, _ place: Place
  ) -> Finding {
    Finding(
      .signatureKeyForeign, at: place,
      LocalizedText(
        es: "el commit dice ser de \(person) y está firmado con una clave de \(owner): \(key)",
        en: "the commit says that it is \(person)'s and is signed with a key of \(owner): \(key)"),
      help: LocalizedText(
        es: "cada persona firma con su clave: revisar git config user.email y user.signingkey",
        en: "each person signs with their own key: look at git config user.email and user.signingkey"))
  }

  fileprivate static func signatureKeyExpired(
    _ key: String, _ person: String, _ es: String, _ en: String, _ place: Place
  ) -> Finding {
    Finding(
      .signatureKeyExpired, at: place,
      LocalizedText(
        es: "la clave de \(person) con que se firmó vale \(es): \(key)",
        en: "the key of \(person) that signed is good \(en): \(key)"),
      help: LocalizedText(
        es: "firmar con una clave vigente; cuenta el día en que el commit llega a la rama, no el que dice",
        en: "sign with a key in force; the day on which the commit reaches the branch counts, not the one it says"))
  }

  fileprivate static func signatureKeyRevoked(
    _ key: String, _ person: String, _ day: String?, _ place: Place
  ) -> Finding {
    Finding(
      .signatureKeyRevoked, at: place,
      LocalizedText(
        es: "la clave de \(person) con que se firmó fue revocada\(day.map { " el \($0)" } ?? ""): \(key)",
        en: "the key of \(person) that signed was revoked\(day.map { " on \($0)" } ?? ""): \(key)"),
      help: LocalizedText(
        es: "rehacer el commit y firmarlo con una clave vigente",
        en: "make the commit anew and sign it with a key in force"))
  }

  fileprivate static func signatureInvalid(_ flaw: SignatureFlaw, _ place: Place) -> Finding {
    Finding(
      .signatureInvalid, at: place, flaw.words,
      help: LocalizedText(
        es: "firmarlo de nuevo: git commit --amend --no-edit -S", en: "sign it again: git commit --amend --no-edit -S"))
  }

  fileprivate static func signatureRepeated(_ count: Int, _ place: Place) -> Finding {
    Finding(
      .signatureRepeated, at: place,
      LocalizedText(
        es: "el commit tiene \(count) firmas, y cabe una sola",
        en: "the commit has \(count) signatures, and there is room for one"),
      help: LocalizedText(
        es: "firmarlo de nuevo: git commit --amend --no-edit -S", en: "sign it again: git commit --amend --no-edit -S"))
  }
}
