import Archive
import Documents
import Records

extension FindingCode {
  /// A file with answers of several months.
  static let importSeveralMonths = FindingCode("import-several-months")
  /// Scores of another scale than the profile says.
  static let importScale = FindingCode("import-scale")
  /// A file of which most rows are wrong.
  static let importMostlyRejected = FindingCode("import-mostly-rejected")
  /// A file with more than a record's files may hold.
  static let importTooLarge = FindingCode("import-too-large")
  /// A month of a system that was imported before.
  static let importAlreadyThere = FindingCode("import-already-there")
  /// Tickets whose service nobody says.
  static let importServiceUnknown = FindingCode("import-service-unknown")
}

extension Refusal {
  static func importSeveralMonths(_ file: String, _ months: [Month: Int]) -> Refusal {
    let list = months.keys.sorted().map { "\($0) (\(months[$0] ?? 0))" }.joined(separator: ", ")
    let month = months.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key.description ?? ""
    return Refusal(
      .importSeveralMonths, .refused,
      LocalizedText(
        es: "\(file) tiene filas de varios meses: \(list)", en: "\(file) has rows of several months: \(list)"),
      help: LocalizedText(es: "decir cuál: --month \(month)", en: "say which one: --month \(month)"))
  }

  static func importScale(
    _ file: String, _ outside: Int, _ inside: Int, _ scale: ImportProfile.Scale, _ profile: ImportProfile
  ) -> Refusal {
    Refusal(
      .importScale, .refused,
      LocalizedText(
        es:
          "\(outside) de \(outside + inside) puntajes de \(file) están fuera de \(scale.min)–\(scale.max): la escala es otra",
        en:
          "\(outside) of \(outside + inside) scores of \(file) are outside \(scale.min)–\(scale.max): the scale is another"
      ),
      help: LocalizedText(
        es: "poner la del sistema en imports/\(profile.name).yaml: scale: {min: …, max: …}",
        en: "put that of the system into imports/\(profile.name).yaml: scale: {min: …, max: …}"))
  }

  static func importMostlyRejected(_ file: String, _ rejects: Rejects, _ taken: Int) -> Refusal {
    let words = rejects.commonest?.example.words ?? LocalizedText(es: "", en: "")
    let count = rejects.commonest?.count ?? 0
    let lines = rejects.first.prefix(3)
    let isClient = rejects.commonest?.example.kind == "client"
    return Refusal(
      .importMostlyRejected, .refused,
      LocalizedText(
        es:
          "\(rejects.count) de \(rejects.count + taken) filas de \(file) no se pueden tomar; \(count) por lo mismo: \(words.es)",
        en:
          "\(rejects.count) of \(rejects.count + taken) rows of \(file) cannot be taken; \(count) for one reason: \(words.en)"
      ),
      help: isClient
        ? LocalizedText(
          es: "agregar las claves a ticket_keys de los clientes, o importar con --allow-unknown-clients",
          en: "add the keys to ticket_keys of the clients, or import with --allow-unknown-clients")
        : LocalizedText(
          es: "es el archivo o el perfil, no las filas: "
            + lines.map { "línea \($0.line): \($0.reason.words.es)" }.joined(separator: "; "),
          en: "it is the file or the profile, not the rows: "
            + lines.map { "line \($0.line): \($0.reason.words.en)" }.joined(separator: "; ")))
  }

  static func importTooLarge(_ file: String, limit: Int) -> Refusal {
    Refusal(
      .importTooLarge, .refused,
      LocalizedText(
        es: "las filas de ese mes de \(file) pasan de \(limit >> 20) MiB, lo más que un registro guarda",
        en: "the rows of that month of \(file) are over \(limit >> 20) MiB, the most that a record keeps"),
      help: LocalizedText(
        es: "exportar las de cada sistema o mesa aparte e importarlas con su propio --system",
        en: "export those of each system or desk apart and import them with a --system of their own"))
  }

  static func importAlreadyThere(_ id: String, _ path: String, status: String?, _ file: String) -> Refusal {
    Refusal(
      .importAlreadyThere, .refused,
      LocalizedText(
        es: "\(id) ya está, de otro archivo que \(file)", en: "\(id) is there already, from another file than \(file)"),
      help: status == "imported"
        ? LocalizedText(
          es: "si este lo corrige: repetir con --replace; antes de confirmar se ve con: git diff \(path)",
          en: "where this one corrects it: repeat with --replace; before committing see it by: git diff \(path)")
        : LocalizedText(
          es: "ya no está «imported» (\(status ?? "ilegible")): lo corrige gestor en su archivo, o lo anula dueno",
          en: "it is “imported” no more (\(status ?? "unreadable")): gestor corrects it in its file, or dueno voids it")
    )
  }

  static func importServiceUnknown(_ name: String?, _ state: State) -> Refusal {
    let services = state.records.records(of: "service")
    let guess = name.flatMap { nearest($0, among: services.flatMap { [$0.id, $0.title] }) }
    return Refusal(
      .importServiceUnknown, .usage,
      name.map { LocalizedText(es: "no hay ningún servicio «\($0)»", en: "there is no service “\($0)”") }
        ?? LocalizedText(
          es: "el archivo no dice de qué servicio es cada ticket",
          en: "the file does not say which service each ticket is of"
        ),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(
          es: "con --service: " + services.map(\.id).joined(separator: ", "),
          en: "by --service: " + services.map(\.id).joined(separator: ", ")))
  }

  static func importKindMissing(_ kind: String) -> Refusal {
    Refusal(
      .kindUnknown, .refused,
      LocalizedText(
        es: "el esquema de este repositorio no tiene registros «\(kind)» que se puedan importar",
        en: "the schema of this repository has no records “\(kind)” that can be imported"),
      help: LocalizedText(
        es: "traerlo con: legajo schema upgrade", en: "bring it with: legajo schema upgrade"))
  }
}
