public import Documents

extension FindingCode {
  /// A record whose folder does not fit its id.
  static let outOfPlace = FindingCode("file-out-of-place")
  /// A file that nobody expects here.
  public static let fileNotExpected = FindingCode("file-not-expected")
  /// A file name that is no id.
  static let idMalformed = FindingCode("id-malformed")
}

extension Finding {
  static func outOfPlace(_ path: String, _ id: String, _ kind: Kind, _ folder: String?) -> Finding {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let home = (folder ?? kind.topFolder) + "/" + file
    return Finding(
      .outOfPlace, at: Place(file: path),
      LocalizedText(
        es: "\(id) no está en su carpeta, \(folder ?? kind.topFolder)/",
        en: "\(id) is not in its folder, \(folder ?? kind.topFolder)/"),
      help: LocalizedText(es: "moverlo con: git mv \(path) \(home)", en: "move it with: git mv \(path) \(home)"))
  }

  static func fileNotExpected(_ path: String, folders: [String]) -> Finding {
    let near = path.split(separator: "/").first.flatMap { nearest(String($0), among: folders) }
    return Finding(
      .fileNotExpected, at: Place(file: path),
      LocalizedText(
        es: "este archivo no es un registro ni está entre las rutas libres",
        en: "this file is no record and is not among the free paths"),
      help: near.map {
        LocalizedText(es: "¿va en \($0)/?", en: "does it belong in \($0)/?")
      }
        ?? LocalizedText(
          es: "moverlo a docs/, o pedir a dueno que lo agregue a free_paths en legajo.yaml",
          en: "move it to docs/, or ask dueno to add it to free_paths in legajo.yaml"))
  }

  static func notARecord(_ path: String) -> Finding {
    Finding(
      .fileNotExpected, at: Place(file: path),
      LocalizedText(
        es: "en una carpeta de registros solo van registros (.md)",
        en: "a folder of records holds only records (.md)"),
      help: LocalizedText(
        es: "si es un adjunto, va en una carpeta con el identificador del registro",
        en: "an attachment goes into a folder named by the record's id"))
  }

  static func idMalformed(_ path: String, _ stem: String, _ candidates: [Kind]) -> Finding {
    let forms = candidates.map { $0.id.form }.joined(separator: " / ")
    let lower = candidates.contains { $0.id.match(stem.lowercasedAfterPrefix) != nil }
    return Finding(
      .idMalformed, at: Place(file: path),
      LocalizedText(
        es: "«\(stem)» no es un identificador; la forma es \(forms)",
        en: "“\(stem)” is not an id; the form is \(forms)"),
      help: lower
        ? LocalizedText(es: "¿\(stem.lowercasedAfterPrefix)?", en: "\(stem.lowercasedAfterPrefix)?")
        : LocalizedText(
          es: "solo minúsculas, cifras y guiones después del prefijo; legajo new elige el nombre",
          en: "only lower-case letters, digits and hyphens after the prefix; legajo new chooses the name"))
  }
}

extension IDTemplate {
  /// The template as people read it: `CMP-<year>-<key>`.
  public var form: String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .literal(let literal): text += literal
      case .placeholder(let name): text += "<\(name)>"
      }
    }
  }
}

extension String {
  /// The prefix in capitals and the rest in small letters, as ids are written.
  fileprivate var lowercasedAfterPrefix: String {
    guard let hyphen = firstIndex(of: "-") else { return self }
    return self[..<hyphen].uppercased() + self[hyphen...].lowercased()
  }
}
