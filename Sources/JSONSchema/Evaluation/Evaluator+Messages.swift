public import Documents

extension FindingCode {
  /// A value of another type than the schema allows.
  static let wrongType = FindingCode("wrong-type")
  /// A value that is not among those allowed.
  static let valueNotAllowed = FindingCode("value-not-allowed")
  /// A key that must be there and is not.
  public static let keyMissing = FindingCode("key-missing")
  /// A key that the schema does not know.
  static let keyUnknown = FindingCode("key-unknown")
  /// Text, list or object of a wrong size.
  static let sizeWrong = FindingCode("size-wrong")
  /// Text that does not have the form of a pattern.
  static let patternMismatch = FindingCode("pattern-mismatch")
  /// Text that is not of a format.
  static let formatInvalid = FindingCode("format-invalid")
  /// A number beyond its bounds.
  static let numberOutOfRange = FindingCode("number-out-of-range")
  /// An item that stands twice in a list.
  static let duplicateItem = FindingCode("duplicate-item")
  /// A value that a composite schema refuses.
  static let schemaNotMet = FindingCode("schema-not-met")
}

extension Finding {
  static func wrongType(
    _ view: JSONView, _ types: Set<JSONType>, text: String?, hint: LocalizedText?, at place: Place
  ) -> Finding {
    let wanted = types.sorted { $0.rawValue < $1.rawValue }
    let found = view.words
    let es = wanted.map(\.words.es).joined(separator: " o ")
    let en = wanted.map(\.words.en).joined(separator: " or ")
    var help = hint
    if case .null = view {
      help = LocalizedText(es: "escribir el valor, o quitar la clave", en: "write the value, or drop the key")
    } else if case .number(let number) = view, types == [.integer], JSONView.hasLeadingZero(number) {
      help = LocalizedText(es: "sin ceros a la izquierda", en: "without leading zeros")
    } else if types.contains(.array), let text {
      help = LocalizedText(es: "¿[\(text)]?", en: "[\(text)]?")
    }
    return Finding(
      .wrongType, at: place,
      LocalizedText(es: "aquí va \(es), y hay \(found.es)", en: "here belongs \(en), and there is \(found.en)"),
      help: help)
  }

  static func valueNotAllowed(_ text: String?, _ values: [String], _ hint: LocalizedText?, at place: Place) -> Finding {
    let guess = text.flatMap { nearest($0, among: values) }
    let list = values.prefix(12).joined(separator: ", ") + (values.count > 12 ? ", …" : "")
    let help = guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") } ?? hint
    let found = text.map { "«\($0)»" } ?? "este valor"
    let foundEnglish = text.map { "“\($0)”" } ?? "this value"
    return Finding(
      .valueNotAllowed, at: place,
      values.count == 1
        ? LocalizedText(
          es: "\(found) no se admite; aquí va «\(list)»", en: "\(foundEnglish) is not allowed; here belongs “\(list)”")
        : LocalizedText(
          es: "\(found) no se admite; valores: \(list)", en: "\(foundEnglish) is not allowed; values: \(list)"),
      help: help)
  }

  static func keyMissing(_ key: String, at place: Place) -> Finding {
    Finding(
      .keyMissing, at: place, LocalizedText(es: "falta la clave «\(key)»", en: "the key “\(key)” is missing"),
      help: LocalizedText(es: "agregar «\(key): …»", en: "add “\(key): …”"))
  }

  static func keyUnknown(_ key: String, among known: [String], at place: Place) -> Finding {
    let guess = nearest(key, among: known)
    return Finding(
      .keyUnknown, at: place,
      LocalizedText(es: "la clave «\(key)» no se admite aquí", en: "the key “\(key)” is not allowed here"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(es: "lo propio va bajo «extra:»", en: "what is your own goes under “extra:”"))
  }

  static func length(_ count: Int, least: Int?, most: Int?, at place: Place) -> Finding {
    size(count, least, most, LocalizedText(es: "caracteres", en: "characters"), at: place)
  }

  static func listSize(_ count: Int, least: Int?, most: Int?, at place: Place) -> Finding {
    size(count, least, most, LocalizedText(es: "elementos", en: "items"), at: place)
  }

  static func keyCount(_ count: Int, least: Int?, most: Int?, at place: Place) -> Finding {
    size(count, least, most, LocalizedText(es: "claves", en: "keys"), at: place)
  }

  static func containsFails(_ count: Int, least: Int, most: Int?, at place: Place) -> Finding {
    size(
      count, least, most,
      LocalizedText(es: "elementos que cumplan lo pedido", en: "items that fulfil what is demanded"), at: place)
  }

  private static func size(_ count: Int, _ least: Int?, _ most: Int?, _ what: LocalizedText, at place: Place) -> Finding
  {
    let isShort = count < least ?? 0
    let limit = isShort ? least ?? 0 : most ?? 0
    return Finding(
      .sizeWrong, at: place,
      isShort
        ? LocalizedText(
          es: "hay \(count) \(what.es); hacen falta al menos \(limit)",
          en: "there are \(count) \(what.en); at least \(limit) are needed")
        : LocalizedText(
          es: "hay \(count) \(what.es); caben hasta \(limit)",
          en: "there are \(count) \(what.en); at most \(limit) are allowed"))
  }

  static func patternMismatch(_ text: String, _ pattern: String, _ hint: LocalizedText?, at place: Place) -> Finding {
    Finding(
      .patternMismatch, at: place,
      LocalizedText(
        es: "«\(text.shortened)» no tiene la forma pedida", en: "“\(text.shortened)” does not have the form demanded"),
      help: hint ?? LocalizedText(es: "la forma es \(pattern)", en: "the form is \(pattern)"))
  }

  static func formatInvalid(_ text: String, _ format: Format, _ hint: LocalizedText?, at place: Place) -> Finding {
    Finding(
      .formatInvalid, at: place,
      LocalizedText(
        es: "«\(text.shortened)» no es \(format.words.es)", en: "“\(text.shortened)” is not \(format.words.en)"),
      help: format.example.map { LocalizedText(es: "por ejemplo \($0)", en: "for example \($0)") } ?? hint)
  }

  static func outOfRange(
    _ text: String, _ bound: Keyword.NumberBound, _ limit: String, _ hint: LocalizedText?, at place: Place
  ) -> Finding {
    let words: LocalizedText =
      switch bound {
      case .minimum: LocalizedText(es: "al menos \(limit)", en: "at least \(limit)")
      case .maximum: LocalizedText(es: "\(limit) o menos", en: "\(limit) or less")
      case .exclusiveMinimum: LocalizedText(es: "más que \(limit)", en: "more than \(limit)")
      case .exclusiveMaximum: LocalizedText(es: "menos que \(limit)", en: "less than \(limit)")
      }
    return Finding(
      .numberOutOfRange, at: place,
      LocalizedText(
        es: "\(text) está fuera de rango: tiene que ser \(words.es)",
        en: "\(text) is out of range: it must be \(words.en)"),
      help: hint)
  }

  static func notAMultiple(_ text: String, _ divisor: String, at place: Place) -> Finding {
    Finding(
      .numberOutOfRange, at: place,
      LocalizedText(es: "\(text) no es múltiplo de \(divisor)", en: "\(text) is not a multiple of \(divisor)"))
  }

  static func duplicateItem(_ text: String?, at place: Place, first: Place) -> Finding {
    Finding(
      .duplicateItem, at: place,
      LocalizedText(
        es: "\(text.map { "«\($0)»" } ?? "este elemento") está dos veces en la lista",
        en: "\(text.map { "“\($0)”" } ?? "this item") stands twice in the list"),
      help: LocalizedText(es: "dejar uno", en: "keep one"),
      related: [Related(place: first, message: LocalizedText(es: "aquí está el primero", en: "the first is here"))])
  }

  static func notAllowedHere(at place: Place) -> Finding {
    Finding(
      .schemaNotMet, at: place,
      LocalizedText(
        es: "este valor tiene justo la forma que no se admite", en: "this value has just the form that is not allowed"))
  }

  static func nothingAllowed(at place: Place) -> Finding {
    Finding(.schemaNotMet, at: place, LocalizedText(es: "aquí no va ningún valor", en: "no value belongs here"))
  }

  static func severalFormsFit(_ count: Int, at place: Place) -> Finding {
    Finding(
      .schemaNotMet, at: place,
      LocalizedText(
        es: "el valor cumple \(count) formas que se excluyen entre sí",
        en: "the value fits \(count) forms that exclude each other"))
  }

  static func tooCostly(at place: Place) -> Finding {
    Finding(
      .schemaNotMet, at: place,
      LocalizedText(es: "revisar este valor cuesta demasiado", en: "checking this value costs too much"),
      help: LocalizedText(es: "simplificar el esquema o el valor", en: "make the schema or the value simpler"))
  }
}

extension String {
  fileprivate var shortened: String { count > 60 ? prefix(57) + "…" : self }
}

extension JSONType {
  var words: LocalizedText {
    switch self {
    case .null: LocalizedText(es: "nada", en: "nothing")
    case .boolean: LocalizedText(es: "true o false", en: "true or false")
    case .object: LocalizedText(es: "un objeto {clave: valor}", en: "an object {key: value}")
    case .array: LocalizedText(es: "una lista [a, b]", en: "a list [a, b]")
    case .number: LocalizedText(es: "un número", en: "a number")
    case .integer: LocalizedText(es: "un número entero", en: "a whole number")
    case .string: LocalizedText(es: "un texto", en: "a text")
    }
  }
}

extension JSONView {
  var words: LocalizedText {
    switch self {
    case .null: LocalizedText(es: "nada", en: "nothing")
    case .boolean(let value): LocalizedText(es: "\(value)", en: "\(value)")
    case .number(let text): LocalizedText(es: "el número \(text)", en: "the number \(text)")
    case .string(let text): LocalizedText(es: "el texto «\(text.shortened)»", en: "the text “\(text.shortened)”")
    case .array: LocalizedText(es: "una lista", en: "a list")
    case .object: LocalizedText(es: "un objeto", en: "an object")
    }
  }
}
