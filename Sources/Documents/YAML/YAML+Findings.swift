extension FindingCode {
  /// YAML that cannot be read.
  static let yamlSyntax = FindingCode("yaml-syntax")
  /// YAML that can be read but has no place in a record.
  static let yamlForbidden = FindingCode("yaml-forbidden")
  /// A key that stands twice in one mapping.
  static let duplicateKey = FindingCode("duplicate-key")
  /// More nesting or more values than are read.
  static let yamlTooMuch = FindingCode("yaml-too-much")
}

/// What YAML has and records have not.
enum ForbiddenYAML {
  case anchor, alias, tag, mergeKey, directive, secondDocument, complexKey, tab, lineBreak

  fileprivate var words: LocalizedText {
    switch self {
    case .anchor: LocalizedText(es: "un ancla (&…)", en: "an anchor (&…)")
    case .alias: LocalizedText(es: "un alias (*…)", en: "an alias (*…)")
    case .tag: LocalizedText(es: "una etiqueta de tipo (!…)", en: "a tag (!…)")
    case .mergeKey: LocalizedText(es: "una clave de mezcla (<<)", en: "a merge key (<<)")
    case .directive: LocalizedText(es: "una directiva (%…)", en: "a directive (%…)")
    case .secondDocument: LocalizedText(es: "un segundo documento", en: "a second document")
    case .complexKey: LocalizedText(es: "una clave que no es texto", en: "a key that is no text")
    case .tab: LocalizedText(es: "un tabulador como sangría", en: "a tab as indentation")
    case .lineBreak:
      LocalizedText(
        es: "un salto de línea que no todos ven (U+0085, U+2028 o U+2029)",
        en: "a line break that not everybody sees (U+0085, U+2028 or U+2029)")
    }
  }

  fileprivate var mending: LocalizedText {
    switch self {
    case .anchor, .alias, .mergeKey:
      LocalizedText(
        es: "escribir el valor en cada lugar; si es texto, ponerlo entre comillas",
        en: "write the value in each place; where it is text, put it in quotes")
    case .tag:
      LocalizedText(es: "quitarla; si es texto, ponerlo entre comillas", en: "drop it; where it is text, quote it")
    case .directive: LocalizedText(es: "quitar la línea", en: "drop the line")
    case .secondDocument: LocalizedText(es: "un archivo tiene un solo documento", en: "a file has one document")
    case .complexKey: LocalizedText(es: "usar una palabra como clave", en: "use a word as the key")
    case .tab: LocalizedText(es: "usar espacios", en: "use spaces")
    case .lineBreak:
      LocalizedText(es: "borrarlo, o empezar ahí otra línea", en: "delete it, or begin another line there")
    }
  }
}

extension Finding {
  static func yamlForbidden(_ what: ForbiddenYAML, at place: Place) -> Finding {
    Finding(
      .yamlForbidden, at: place,
      LocalizedText(es: "aquí no se admite \(what.words.es)", en: "\(what.words.en) has no place here"),
      help: what.mending)
  }

  static func duplicateKey(_ key: String, at place: Place, first: Place) -> Finding {
    Finding(
      .duplicateKey, at: place,
      LocalizedText(es: "la clave «\(key)» está dos veces", en: "the key “\(key)” stands twice"),
      help: LocalizedText(es: "dejar una sola", en: "keep one"),
      related: [
        Related(place: first, message: LocalizedText(es: "aquí está la primera", en: "the first is here"))
      ])
  }

  static func yamlTooDeep(_ limit: Int, at place: Place) -> Finding {
    Finding(
      .yamlTooMuch, at: place,
      LocalizedText(
        es: "hay más de \(limit) niveles de anidamiento", en: "there are more than \(limit) levels of nesting"),
      help: LocalizedText(es: "simplificar la estructura", en: "make the structure simpler"))
  }

  static func yamlTooMuch(_ limit: Int, at place: Place) -> Finding {
    Finding(
      .yamlTooMuch, at: place,
      LocalizedText(es: "hay más de \(limit) valores", en: "there are more than \(limit) values"),
      help: LocalizedText(es: "repartirlos en varios registros", en: "spread them over several records"))
  }

  static func yamlSyntax(_ problem: String, at place: Place, opening: Place?) -> Finding {
    let known = syntaxWords.first { problem.contains($0.problem) }
    return Finding(
      .yamlSyntax, at: place,
      known?.message
        ?? LocalizedText(es: "esto no se lee como YAML (\(problem))", en: "this cannot be read as YAML (\(problem))"),
      help: known?.help
        ?? LocalizedText(
          es: "si es texto con signos, ponerlo entre comillas", en: "where it is text with signs, put it in quotes"),
      related: opening.map { [Related(place: $0, message: LocalizedText(es: "se abre aquí", en: "it opens here"))] }
        ?? [])
  }

  private static let syntaxWords: [(problem: String, message: LocalizedText, help: LocalizedText)] = [
    (
      "mapping values are not allowed",
      LocalizedText(es: "hay un «: » donde no puede empezar un valor", en: "there is a “: ” where no value can begin"),
      LocalizedText(
        es: "si los dos puntos son parte del texto, ponerlo entre comillas",
        en: "where the colon is part of the text, put it in quotes")
    ),
    (
      "could not find expected ':'",
      LocalizedText(es: "falta «: » después de la clave", en: "“: ” is missing after the key"),
      LocalizedText(es: "escribir clave: valor, con un espacio", en: "write key: value, with a space")
    ),
    (
      "did not find expected key",
      LocalizedText(es: "aquí se esperaba una clave", en: "a key was expected here"),
      LocalizedText(
        es: "revisar la sangría, y las comillas de la línea anterior",
        en: "look at the indentation, and at the quotes of the line before")
    ),
    (
      "did not find expected '-' indicator",
      LocalizedText(es: "esta línea no está alineada con la lista", en: "this line is not aligned with the list"),
      LocalizedText(
        es: "alinearla con lo de arriba, o empezarla con «- »", en: "align it with what is above, or begin it with “- ”"
      )
    ),
    (
      "found unexpected end of stream",
      LocalizedText(es: "el texto termina sin cerrar unas comillas", en: "the text ends inside quotes"),
      LocalizedText(es: "cerrar las comillas", en: "close the quotes")
    ),
    (
      "did not find expected ',' or",
      LocalizedText(es: "la lista o el objeto no está bien cerrado", en: "the list or object is not closed well"),
      LocalizedText(es: "separar con comas y cerrar con ] o }", en: "separate with commas and close with ] or }")
    ),
    (
      "found character that cannot start any token",
      LocalizedText(es: "un valor no puede empezar con este signo", en: "a value cannot begin with this sign"),
      LocalizedText(es: "ponerlo entre comillas; sangrar con espacios", en: "put it in quotes; indent with spaces")
    ),
    (
      "control characters are not allowed",
      LocalizedText(es: "hay un carácter de control", en: "there is a control character"),
      LocalizedText(es: "borrarlo", en: "delete it")
    ),
  ]
}
