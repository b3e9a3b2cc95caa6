extension FindingCode {
  /// A file that is not UTF-8 text.
  static let notText = FindingCode("not-text")
  /// A record without readable front matter.
  static let frontMatter = FindingCode("front-matter")
  /// What git could not merge, still marked.
  static let conflictMarks = FindingCode("conflict-marks")
  /// BOM, CRLF or a missing last line end.
  static let layout = FindingCode("layout")
  /// A file over the size that is read.
  static let documentTooLarge = FindingCode("document-too-large")
}

extension Finding {
  static func conflictMarks(_ place: Place) -> Finding {
    Finding(
      .conflictMarks, at: place,
      LocalizedText(
        es: "aquí quedó un conflicto de git sin resolver", en: "a conflict that git could not merge is left here"),
      help: LocalizedText(
        es: "dejar lo que vale de las dos versiones y borrar las líneas <<<<<<<, ======= y >>>>>>>",
        en: "keep what holds of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>"))
  }

  static func tooLarge(_ source: SourceText, _ limit: Int) -> Finding {
    Finding(
      .documentTooLarge, at: Place(file: source.path),
      LocalizedText(
        es: "el archivo tiene \(source.bytes.count) bytes; el máximo es \(limit)",
        en: "the file has \(source.bytes.count) bytes; the most is \(limit)"),
      help: LocalizedText(es: "pasar lo largo a un adjunto", en: "move what is long into an attachment"))
  }

  static func nulByte(_ place: Place) -> Finding {
    Finding(
      .notText, at: place,
      LocalizedText(es: "hay un byte nulo: esto no es texto", en: "there is a NUL byte: this is no text"),
      help: LocalizedText(
        es: "guardar el archivo como texto UTF-8 (no UTF-16)", en: "save the file as UTF-8 text (not UTF-16)"))
  }

  static func invalidUTF8(_ place: Place) -> Finding {
    Finding(
      .notText, at: place, LocalizedText(es: "este byte no es UTF-8", en: "this byte is not UTF-8"),
      help: LocalizedText(
        es: "guardar el archivo con codificación UTF-8; parece Windows-1252 o Latin-1",
        en: "save the file with encoding UTF-8; it looks like Windows-1252 or Latin-1"))
  }

  static func frontMatterMissing(_ source: SourceText) -> Finding {
    Finding(
      .frontMatter, at: source.place(of: source.bomLength..<source.bomLength),
      LocalizedText(es: "el archivo no empieza con una línea «---»", en: "the file does not begin with a line “---”"),
      help: LocalizedText(
        es: "los campos van arriba, entre dos líneas ---", en: "the fields go on top, between two lines ---"))
  }

  static func frontMatterOpen(_ place: Place) -> Finding {
    Finding(
      .frontMatter, at: place,
      LocalizedText(es: "los campos empiezan aquí y no terminan", en: "the fields begin here and do not end"),
      help: LocalizedText(es: "cerrar los campos con una línea ---", en: "close the fields with a line ---"))
  }

  static func frontMatterEmpty(_ place: Place) -> Finding {
    Finding(
      .frontMatter, at: place, LocalizedText(es: "no hay ningún campo", en: "there is no field"),
      help: LocalizedText(es: "escribir al menos title y status", en: "write at least title and status"))
  }

  static func notAMapping(_ place: Place) -> Finding {
    Finding(
      .frontMatter, at: place,
      LocalizedText(es: "aquí van campos «clave: valor»", en: "fields “key: value” belong here"),
      help: LocalizedText(es: "por ejemplo: title: Caída del correo", en: "for example: title: Mail outage"))
  }

  static func bom(_ source: SourceText) -> Finding {
    Finding(
      .layout, .warning, at: Place(file: source.path),
      LocalizedText(es: "el archivo empieza con una marca BOM", en: "the file begins with a BOM"),
      help: LocalizedText(es: "guardar como UTF-8 sin BOM", en: "save as UTF-8 without BOM"))
  }

  static func carriageReturn(_ place: Place) -> Finding {
    Finding(
      .layout, .warning, at: place,
      LocalizedText(es: "las líneas terminan en CRLF", en: "the lines end in CRLF"),
      help: LocalizedText(es: "usar LF, el fin de línea de Unix", en: "use LF, Unix's line end"))
  }

  static func noLastLineEnd(_ place: Place) -> Finding {
    Finding(
      .layout, .warning, at: place,
      LocalizedText(es: "la última línea no termina en un fin de línea", en: "the last line has no line end"),
      help: LocalizedText(es: "agregar una línea nueva al final", en: "add a new line at the end"))
  }
}
