import Documents

extension FindingCode {
  /// Two kinds whose ids begin alike.
  static let prefixTaken = FindingCode("prefix-taken")
  /// `x-record` cannot be used.
  static let templateUnusable = FindingCode("template-unusable")
  /// A life cycle that names a status it does not list.
  static let statusUnknown = FindingCode("status-unknown")
}

extension Finding {
  static func prefixTaken(_ prefix: String, by other: Kind, in kind: Kind) -> Finding {
    Finding(
      .prefixTaken, at: Place(file: kind.source.path),
      LocalizedText(
        es: "los identificadores de «\(kind.name)» empiezan con «\(prefix)», igual que los de «\(other.name)»",
        en: "the ids of “\(kind.name)” begin with “\(prefix)”, like those of “\(other.name)”"),
      help: LocalizedText(es: "elegir otro prefijo en x-record", en: "choose another prefix in x-record"))
  }

  static func templateUnusable(_ place: Place) -> Finding {
    Finding(
      .templateUnusable, at: place,
      LocalizedText(
        es: "x-record no sirve: en «id» o «folder» hay una llave sin cerrar o vacía, o dos {campos} pegados",
        en: "x-record cannot be used: “id” or “folder” has a brace unclosed or empty, or two {fields} side by side"),
      help: LocalizedText(
        es: "por ejemplo: {id: \"CMP-{year}-{key}\", folder: \"complaints/{year}\", year: received}",
        en: "for example: {id: \"CMP-{year}-{key}\", folder: \"complaints/{year}\", year: received}"))
  }

  static func statusUnknown(_ status: String, among statuses: [String], _ place: Place) -> Finding {
    let guess = nearest(status, among: statuses)
    return Finding(
      .statusUnknown, at: place,
      LocalizedText(
        es: "el ciclo de vida nombra el estado «\(status)», que no está en «statuses»",
        en: "the life cycle names the status “\(status)”, which is not in “statuses”"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") })
  }
}
