import Documents
import Git
import Records

extension FindingCode {
  /// A file that is larger than a record may be.
  static let fileTooLarge = FindingCode("file-too-large")
  /// A file that the system does not let us read.
  static let fileUnreadable = FindingCode("file-unreadable")
  /// A link, folder, pipe or device where a file should be.
  static let fileNotRegular = FindingCode("file-not-regular")
  /// A name that no file of a records repository may have.
  static let pathNotLegal = FindingCode("path-not-legal")
  /// Two paths that some systems cannot tell apart.
  static let pathCaseTwin = FindingCode("path-case-twin")
}

extension Finding {
  static func fileTooLarge(_ path: String, _ size: Int, limit: Int) -> Finding {
    Finding(
      .fileTooLarge, at: Place(file: path),
      LocalizedText(
        es: "el archivo tiene \(size) bytes; el máximo es \(limit)",
        en: "the file has \(size) bytes; the most is \(limit)"),
      help: LocalizedText(
        es: "pasar lo largo a un adjunto, en una carpeta con el identificador del registro",
        en: "move what is long into an attachment, in a folder named by the record's id"))
  }

  static func attachmentTooLarge(_ path: String, _ size: Int, limit: Int) -> Finding {
    Finding(
      .fileTooLarge, at: Place(file: path),
      LocalizedText(
        es: "el adjunto tiene \(size) bytes; el máximo es \(limit)",
        en: "the attachment has \(size) bytes; the most is \(limit)"),
      help: LocalizedText(
        es: "achicarlo, o guardarlo fuera del repositorio y nombrar el lugar en el registro",
        en: "make it smaller, or keep it outside the repository and name the place in the record"))
  }

  static func attachmentOfNothing(_ path: String, _ id: String) -> Finding {
    Finding(
      .fileNotExpected, at: Place(file: path),
      LocalizedText(
        es: "es un adjunto de \(id), y no hay ningún registro \(id)",
        en: "it is an attachment of \(id), and there is no record \(id)"),
      help: LocalizedText(
        es: "corregir el nombre de la carpeta, o crear el registro",
        en: "correct the folder's name, or make the record"))
  }

  static func fileUnreadable(_ path: String, _ words: String) -> Finding {
    Finding(
      .fileUnreadable, at: Place(file: path),
      LocalizedText(es: "no se puede leer: \(words)", en: "it cannot be read: \(words)"),
      help: LocalizedText(es: "revisar los permisos del archivo", en: "look at the file's permissions"))
  }

  static func fileNotRegular(_ path: String, _ form: FileEntry.Form) -> Finding {
    let words: LocalizedText =
      switch form {
      case .symlink: LocalizedText(es: "un enlace simbólico", en: "a symbolic link")
      case .folder: LocalizedText(es: "una carpeta", en: "a folder")
      case .submodule: LocalizedText(es: "un submódulo", en: "a submodule")
      case .special, .regular:
        LocalizedText(es: "un archivo especial (tubería o dispositivo)", en: "a special file (pipe or device)")
      }
    return Finding(
      .fileNotRegular, at: Place(file: path),
      LocalizedText(es: "aquí va un archivo, y hay \(words.es)", en: "here belongs a file, and there is \(words.en)"),
      help: LocalizedText(es: "reemplazarlo por un archivo común", en: "replace it with an ordinary file"))
  }

  static func pathNotLegal(_ path: RepoPath) -> Finding {
    Finding(
      .pathNotLegal, at: Place(file: LegalPath.display(path)),
      LocalizedText(
        es: "el nombre tiene caracteres que no se admiten o que otros sistemas no entienden",
        en: "the name has characters that are not allowed or that other systems do not understand"),
      help: LocalizedText(
        es: "usar letras, cifras, espacios, puntos, guiones y guiones bajos",
        en: "use letters, digits, spaces, dots, hyphens and underscores"))
  }

  static func pathCaseTwin(_ path: String, _ other: String) -> Finding {
    Finding(
      .pathCaseTwin, at: Place(file: path),
      LocalizedText(
        es:
          "se distingue de «\(other)» solo por mayúsculas, o por cómo se escriben los acentos: Windows y macOS los confunden",
        en:
          "differs from “\(other)” only by capitals, or by how accents are encoded: Windows and macOS take them for one"
      ),
      help: LocalizedText(es: "cambiar uno de los dos nombres", en: "rename one of the two"),
      related: [
        Related(place: Place(file: other), message: LocalizedText(es: "el otro", en: "the other"))
      ])
  }
}
