extension FindingCode {
  /// Text that is not JSON.
  static let jsonSyntax = FindingCode("json-syntax")
}

/// What is not JSON.
enum JSONFault {
  case value, key, colon, objectEnd, arrayEnd, quote, escape, control, ends, moreAfterValue

  var words: (message: LocalizedText, help: LocalizedText) {
    switch self {
    case .value:
      (
        LocalizedText(es: "esto no es un valor de JSON", en: "this is no value of JSON"),
        LocalizedText(
          es: "un texto va entre comillas dobles; los números no llevan ceros ni + delante",
          en: "text goes in double quotes; numbers have no zeros and no + in front")
      )
    case .key:
      (
        LocalizedText(es: "aquí se esperaba una clave entre comillas", en: "a key in quotes was expected here"),
        LocalizedText(es: "sin coma después de la última entrada", en: "no comma after the last entry")
      )
    case .colon:
      (
        LocalizedText(es: "falta «:» después de la clave", en: "“:” is missing after the key"),
        LocalizedText(es: "escribir \"clave\": valor", en: "write \"key\": value")
      )
    case .objectEnd:
      (
        LocalizedText(es: "aquí se esperaba «,» o «}»", en: "“,” or “}” was expected here"),
        LocalizedText(
          es: "separar las entradas con comas y cerrar con }", en: "separate entries by commas, close with }")
      )
    case .arrayEnd:
      (
        LocalizedText(es: "aquí se esperaba «,» o «]»", en: "“,” or “]” was expected here"),
        LocalizedText(
          es: "separar los elementos con comas y cerrar con ]", en: "separate items by commas, close with ]")
      )
    case .quote:
      (
        LocalizedText(es: "este texto no termina", en: "this text does not end"),
        LocalizedText(es: "cerrar las comillas", en: "close the quotes")
      )
    case .escape:
      (
        LocalizedText(es: "este escape no existe en JSON", en: "JSON has no such escape"),
        LocalizedText(
          es: "una barra se escribe \\\\; un carácter, \\u y cuatro cifras",
          en: "a backslash is \\\\; a character, \\u and four digits")
      )
    case .control:
      (
        LocalizedText(
          es: "hay un carácter de control dentro de un texto", en: "there is a control character inside text"),
        LocalizedText(
          es: "un fin de línea se escribe \\n, un tabulador \\t", en: "a line end is written \\n, a tab \\t")
      )
    case .ends:
      (
        LocalizedText(es: "el texto termina donde iba un valor", en: "the text ends where a value belongs"),
        LocalizedText(es: "completar el archivo", en: "complete the file")
      )
    case .moreAfterValue:
      (
        LocalizedText(es: "hay algo más después del valor", en: "there is more after the value"),
        LocalizedText(es: "un archivo JSON tiene un solo valor", en: "a JSON file has one value")
      )
    }
  }
}

extension Finding {
  static func jsonSyntax(_ fault: JSONFault, at place: Place) -> Finding {
    Finding(.jsonSyntax, at: place, fault.words.message, help: fault.words.help)
  }
}
