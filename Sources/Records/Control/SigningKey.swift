import Documents

/// A key that a person signs commits with, from `roles.yaml`.
public struct SigningKey: Sendable, Hashable {
  /// What names it: `SHA256:…` of an SSH key, or the digits of an OpenPGP key's fingerprint in upper case.
  public var fingerprint: String
  /// The first day on which it signs; nil for ever before.
  public var from: CalendarDate?
  /// The last day; nil while it goes on.
  public var until: CalendarDate?
  /// The day on which it was given up, nil while it is good.
  ///
  /// Nothing that it signs counts any more, whatever the day.
  public var revoked: CalendarDate?

  /// A key by its fingerprint.
  public init(
    fingerprint: String, from: CalendarDate? = nil, until: CalendarDate? = nil, revoked: CalendarDate? = nil
  ) {
    self.fingerprint = fingerprint
    self.from = from
    self.until = until
    self.revoked = revoked
  }

  /// Whether it signs on a day; whether it was given up is asked apart.
  public func covers(_ day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// Whether it is an OpenPGP key and not one of SSH.
  public var isOpenPGP: Bool { !fingerprint.hasPrefix("SHA256:") }

  /// Why a text is no key.
  public enum Fault: Error, Sendable, Hashable {
    /// Neither an SSH key nor a fingerprint.
    case unreadable
    /// A private key.
    case secret
    /// The short name of an OpenPGP key, which others can have too.
    case shortName
    /// Options before the key, as in `authorized_keys`.
    case options
    /// A certificate.
    case certificate
    /// A kind of key that does not sign, by its name.
    case unknownType(String)
    /// A key of another kind than the word before it says.
    case otherType
    /// A key of which a part is missing, or with something behind it.
    case cutOff
    /// An RSA key of so few bits.
    case tooShort(bits: Int)
  }

  /// Reads `ssh-ed25519 AAAA… comment`, as in `authorized_keys` without options, or the 40 or 64 hexadecimal digits of
  /// an OpenPGP fingerprint, with blanks or without.
  ///
  /// - Returns: the fingerprint.
  public static func fingerprint(of text: String) -> Result<String, Fault> {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return .failure(.unreadable) }
    if text.contains("PRIVATE KEY") { return .failure(.secret) }
    let digits = words.joined().uppercased()
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }) {
      return [40, 64].contains(digits.count) ? .success(digits) : .failure(.shortName)
    }
    guard SSHKey.types.contains(first) || first.contains("-cert-v") else {
      let isLater = words.dropFirst().contains { SSHKey.types.contains($0) }
      let isType = words.count > 1 && words[1].hasPrefix("AAAA")
      return .failure(isLater ? .options : isType ? .unknownType(first) : .unreadable)
    }
    guard words.count > 1, let blob = Base64.decode(words[1]) else { return .failure(.cutOff) }
    return SSHKey.read(blob).flatMap { $0.type == first ? .success($0.fingerprint) : .failure(.otherType) }
  }

  /// Reads an entry, valid by its schema; nil where its text is no key.
  init?(_ node: YAMLNode) {
    guard let text = (node["key"] ?? node).text, case .success(let fingerprint) = Self.fingerprint(of: text) else {
      return nil
    }
    self.init(
      fingerprint: fingerprint, from: node["from"]?.date, until: node["until"]?.date, revoked: node["revoked"]?.date)
  }

  /// What is wrong with the keys of `roles.yaml`: those that are none, and those of two people.
  static func findings(in document: Document) -> [Finding] {
    var findings: [Finding] = []
    var owners: [String: (person: String, place: Place)] = [:]
    for item in document.root?["people"]?.items ?? [] {
      let person = item["person"]?.text ?? ""
      for node in item["keys"]?.items ?? [] {
        guard let value = node.entries == nil ? node : node["key"], let text = value.text else { continue }
        let place = document.source.place(of: value.range)
        switch fingerprint(of: text) {
        case .failure(let fault): findings.append(.signingKeyUnreadable(fault, place))
        case .success(let key):
          if let owner = owners[key], owner.person != person {
            findings.append(.signingKeyShared(person, owner.person, place, first: owner.place))
          }
          owners[key] = owners[key] ?? (person, place)
        }
      }
    }
    return findings
  }
}

extension FindingCode {
  /// A text where a signing key should be.
  static let signingKeyUnreadable = FindingCode("signing-key-unreadable")
  /// The same signing key for two people.
  static let signingKeyShared = FindingCode("signing-key-shared")
}

extension Finding {
  static func signingKeyUnreadable(_ fault: SigningKey.Fault, _ place: Place) -> Finding {
    Finding(
      .signingKeyUnreadable, at: place, fault.words,
      help: fault == .secret
        ? LocalizedText(
          es: "aquí va la pública (.pub); ésta ya no es secreta: no usarla más",
          en: "the public one (.pub) belongs here; this one is secret no more: do not use it again")
        : LocalizedText(
          es: "copiar aquí la única línea del archivo .pub", en: "copy the one line of the .pub file here"))
  }

  static func signingKeyShared(_ person: String, _ other: String, _ place: Place, first: Place) -> Finding {
    Finding(
      .signingKeyShared, at: place,
      LocalizedText(
        es: "esta clave de \(person) ya es de \(other)", en: "this key of \(person) is already that of \(other)"),
      help: LocalizedText(
        es: "cada persona firma con una clave propia", en: "each person signs with a key of their own"),
      related: [.init(place: first, message: LocalizedText(es: "la otra", en: "the other one"))])
  }
}

extension SigningKey.Fault {
  fileprivate var words: LocalizedText {
    switch self {
    case .unreadable:
      LocalizedText(
        es: "esto no es una clave pública de SSH ni la huella de una clave OpenPGP",
        en: "this is neither a public SSH key nor the fingerprint of an OpenPGP key")
    case .secret: LocalizedText(es: "esto es una clave privada", en: "this is a private key")
    case .shortName:
      LocalizedText(
        es: "la huella de una clave OpenPGP tiene 40 o 64 cifras hexadecimales; con menos hay otras claves iguales",
        en: "the fingerprint of an OpenPGP key has 40 or 64 hexadecimal digits; with fewer other keys are the same")
    case .options:
      LocalizedText(es: "antes de la clave no van opciones", en: "no options belong before the key")
    case .certificate:
      LocalizedText(
        es: "esto es un certificado; aquí va la clave sola", en: "this is a certificate; the key alone belongs here")
    case .unknownType(let type):
      LocalizedText(
        es: "las claves «\(type)» no firman; sí ssh-ed25519, ecdsa, rsa y las de llaves de seguridad (sk-)",
        en: "keys “\(type)” do not sign; ssh-ed25519, ecdsa, rsa and those of security keys (sk-) do")
    case .otherType:
      LocalizedText(
        es: "la clave no es del tipo que dice la palabra de adelante",
        en: "the key is not of the kind that the word before it says")
    case .cutOff:
      LocalizedText(es: "a la clave le falta o le sobra una parte", en: "a part of the key is missing, or one too many")
    case .tooShort(let bits):
      LocalizedText(
        es: "una clave RSA de \(bits) bits es demasiado corta: al menos \(SSHKey.fewestBits)",
        en: "an RSA key of \(bits) bits is too short: at least \(SSHKey.fewestBits)")
    }
  }
}
