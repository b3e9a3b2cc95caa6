public import Documents
import Git
import Records

extension FindingCode {
  /// A hook that does not run legajo.
  public static let hookMissing = FindingCode("hook-missing")
  /// A key of git's configuration that a clone should have.
  static let setupMissing = FindingCode("setup-missing")
  /// An object that git shows another one for.
  static let objectReplaced = FindingCode("object-replaced")
  /// A file that a crash left.
  static let leftover = FindingCode("leftover")
  /// git knows no name or address for the author.
  public static let identityUnknown = FindingCode("identity-unknown")
  /// An id that was another record's.
  static let idReused = FindingCode("id-reused")
}

extension Finding {
  private static func warning(_ code: FindingCode, _ path: String, _ message: LocalizedText, help: LocalizedText)
    -> Finding
  {
    var finding = Finding(code, at: Place(file: path), message, help: help)
    finding.severity = .warning
    return finding
  }

  private static var fixes: LocalizedText {
    LocalizedText(es: "legajo doctor --fix --write", en: "legajo doctor --fix --write")
  }

  static func hookMissing(_ path: String) -> Finding {
    Finding(
      .hookMissing, at: Place(file: path),
      LocalizedText(
        es: "este hook falta, o llama a otro legajo que el que se está usando",
        en: "this hook is missing, or runs another legajo than the one in use"),
      help: fixes)
  }

  static func hookForeign(_ path: String, _ words: LocalizedText) -> Finding {
    Finding(
      .hookMissing, at: Place(file: path),
      LocalizedText(es: "este hook no llama a legajo", en: "this hook does not run legajo"), help: words)
  }

  static func setupMissing(_ command: String, _ key: String) -> Finding {
    Finding(
      .setupMissing, at: Place(file: ".git/config"),
      LocalizedText(es: "falta poner \(key)", en: "\(key) is not set as it should be"),
      help: LocalizedText(es: "\(command); o \(fixes.es)", en: "\(command); or \(fixes.en)"))
  }

  static func setupForeign(_ key: String, _ words: LocalizedText) -> Finding {
    warning(
      .setupMissing, ".git/config",
      LocalizedText(es: "\(key) está de otra manera", en: "\(key) is set otherwise"), help: words)
  }

  static func historyShort(_ refusal: Refusal) -> Finding {
    Finding(refusal.code, at: Place(file: ".git"), refusal.message, help: refusal.help)
  }

  static func objectReplaced(_ id: String) -> Finding {
    let shown = FindingText.visible(id)
    return Finding(
      .objectReplaced, at: Place(file: ".git/refs/replace"),
      LocalizedText(
        es: "git muestra otro objeto en lugar de \(shown.prefix(10)); legajo mira el verdadero",
        en: "git shows another object in place of \(shown.prefix(10)); legajo looks at the true one"),
      help: LocalizedText(es: "git replace -d \(shown)", en: "git replace -d \(shown)"))
  }

  static func anchorUnknown(_ stated: String) -> Finding {
    let shown = FindingText.visible(stated)
    return Finding(
      .anchorMissing, at: Place(file: ".git/config"),
      LocalizedText(
        es: "legajo.anchor nombra un commit que no está: \(shown)",
        en: "legajo.anchor names a commit that is not here: \(shown)"),
      help: LocalizedText(
        es: "traerlo: git fetch; o corregirlo: git config --unset legajo.anchor && legajo init --hooks",
        en: "bring it: git fetch; or correct it: git config --unset legajo.anchor && legajo init --hooks"))
  }

  static func anchorElsewhere(_ anchor: ObjectID) -> Finding {
    Finding(
      .historyRewritten, at: Place(file: ".git/config"),
      LocalizedText(
        es: "el ancla (\(anchor.hex.prefix(10))) no está en el historial de esta rama",
        en: "the anchor (\(anchor.hex.prefix(10))) is not in this branch's history"),
      help: LocalizedText(
        es: "volver al historial compartido: git fetch, y legajo sync para llevar encima lo propio",
        en: "go back to the shared history: git fetch, and legajo sync to carry your own work over"))
  }

  static func identityMissing(_ command: String) -> Finding {
    Finding(
      .identityUnknown, at: Place(file: ".git/config"),
      LocalizedText(
        es: "git no sabe quién confirma", en: "git does not know who commits"),
      help: LocalizedText(es: command, en: command))
  }

  static func signingUnset(_ person: String, _ roles: [String]) -> Finding {
    let named = roles.joined(separator: ", ")
    return Finding(
      .setupMissing, at: Place(file: ".git/config"),
      LocalizedText(
        es: "git no sabe con qué clave firma \(person), y el rol lo pide: \(named)",
        en: "git does not know with which key \(person) signs, and the role demands it: \(named)"),
      help: LocalizedText(es: signingConfiguration, en: signingConfiguration))
  }

  static func notesDamaged(_ path: String) -> Finding {
    warning(
      .leftover, FindingText.visible(path),
      LocalizedText(
        es: "lo que se anotó de firmas ya vistas está dañado; no se lee, y se anota de nuevo",
        en: "what was noted of signatures seen before is damaged; it is not read, and will be noted anew"), help: fixes)
  }

  static func leftover(_ path: String) -> Finding {
    warning(
      .leftover, FindingText.visible(path),
      LocalizedText(es: "quedó de algo que se cortó", en: "is left of something that was cut off"), help: fixes)
  }

  static func lockStands(_ path: String) -> Finding {
    warning(
      .leftover, FindingText.visible(path),
      LocalizedText(
        es: "git está escribiendo, o se cortó mientras lo hacía", en: "git is writing, or was cut off while it did"),
      help: LocalizedText(
        es: "si no hay ningún git en marcha: rm \(ShellWord.quoted(path))",
        en: "if no git is running: rm \(ShellWord.quoted(path))"))
  }

  static func idReused(_ record: Record) -> Finding {
    Finding(
      .idReused, at: Place(file: record.path),
      LocalizedText(
        es: "\(record.id) fue antes otro registro, que se borró",
        en: "\(record.id) was another record before, that was deleted"),
      help: LocalizedText(
        es: "registrarlo con un identificador nuevo: legajo new; el anterior: legajo log \(record.id)",
        en: "register it under a new id: legajo new; the earlier one: legajo log \(record.id)"))
  }

  static func idCaseTwin(_ record: Record, _ other: String) -> Finding {
    Finding(
      .pathCaseTwin, at: Place(file: record.path),
      LocalizedText(
        es: "\(record.id) se distingue de \(other) solo por mayúsculas",
        en: "\(record.id) differs from \(other) only by capitals"),
      help: LocalizedText(es: "cambiar uno de los dos nombres", en: "rename one of the two"))
  }
}
