public import Documents

extension FindingCode {
  /// A value of another type than the schema allows.
  public static let wrongType = FindingCode("wrong-type")
  /// A value that is not among those allowed.
  public static let valueNotAllowed = FindingCode("value-not-allowed")
  /// A key that must be there and is not.
  public static let keyMissing = FindingCode("key-missing")
  /// A key that the schema does not know.
  public static let keyUnknown = FindingCode("key-unknown")
  /// Text, list or object of a wrong size.
  static let sizeWrong = FindingCode("size-wrong")
  /// Text that does not have the form of a pattern.
  static let patternMismatch = FindingCode("pattern-mismatch")
  /// Text that is not of a format.
  static let formatInvalid = FindingCode("format-invalid")
  /// A number beyond its bounds.
  static let numberOutOfRange = FindingCode("number-out-of-range")
  /// A value that a composite schema refuses.
  static let schemaNotMet = FindingCode("schema-not-met")
  /// A value that would take more steps to check than are made.
  static let checkTooCostly = FindingCode("check-too-costly")
}

extension Finding {
  static func wrongType(
    _ view: JSONView, _ types: Set<JSONType>, _ node: YAMLNode, _ hint: LocalizedText?, at place: Place
  ) -> Finding {
    let wanted = types.sorted { $0.rawValue < $1.rawValue }
    let found = view.words
    let es = wanted.map(\.words.es).joined(separator: " o ")
    let en = wanted.map(\.words.en).joined(separator: " or ")
    return Finding(
      .wrongType, at: place,
      LocalizedText(
        es: "aquí va \(es), y \(view.isNull ? "no " : "")hay \(found.es)",
        en: "here belongs \(en), and there is \(found.en)"),
      help: view.conversion(to: types, of: node) ?? hint ?? wanted.first?.example,
      replacement: view.certainText(for: types, of: node))
  }

  static func valueNotAllowed(_ text: String?, _ values: [String], _ hint: LocalizedText?, at place: Place) -> Finding {
    let same = values.filter { $0.lowercased() == text?.lowercased() }
    let guess = values.count == 1 ? values[0] : text.flatMap { nearest($0, among: values) }
    let list = values.shortList
    let help = guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") } ?? hint
    let found = text.map { "«\($0.shortened)»" } ?? "este valor"
    let foundEnglish = text.map { "“\($0.shortened)”" } ?? "this value"
    let words =
      switch (text == "", values.count == 1) {
      case (true, let isOne):
        LocalizedText(
          es: "aquí va \(isOne ? "«\(list)»" : "uno de estos valores: \(list)"), y no hay nada",
          en: "here belongs \(isOne ? "“\(list)”" : "one of these values: \(list)"), and there is nothing")
      case (false, true):
        LocalizedText(
          es: "\(found) no se admite; aquí va «\(list)»", en: "\(foundEnglish) is not allowed; here belongs “\(list)”")
      case (false, false):
        LocalizedText(
          es: "\(found) no se admite; valores: \(list)", en: "\(foundEnglish) is not allowed; values: \(list)")
      }
    return Finding(
      .valueNotAllowed, at: place, words,
      help: help, replacement: same.count == 1 && same[0] != text ? YAMLValue.string(same[0]).flowText : nil)
  }

  /// - Parameter other: the key that demands this one; nil where it must be there in any case.
  static func keyMissing(_ key: String, besides other: String? = nil, at place: Place) -> Finding {
    Finding(
      .keyMissing, at: place,
      other.map {
        LocalizedText(
          es: "«\($0)» pide también la clave «\(key)», que falta",
          en: "“\($0)” demands the key “\(key)” too, which is missing")
      } ?? LocalizedText(es: "falta la clave «\(key)»", en: "the key “\(key)” is missing"),
      help: LocalizedText(es: "agregar «\(key): …»", en: "add “\(key): …”"))
  }

  /// - Parameters:
  ///   - guess: the key that was probably meant.
  ///   - free: the keys that might be there; nil where none is known.
  static func keyUnknown(_ key: String, _ guess: String?, _ free: FreeKeys?, at place: Place) -> Finding {
    let names = free?.names ?? []
    let help =
      guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
      ?? (free?.hasExtra == true
        ? LocalizedText(es: "lo propio va bajo «extra:»", en: "what is your own goes under “extra:”")
        : names.isEmpty
          ? LocalizedText(es: "quitarla", en: "drop it")
          : LocalizedText(es: "claves: \(names.shortList)", en: "keys: \(names.shortList)"))
    return Finding(
      .keyUnknown, at: place,
      LocalizedText(
        es: "la clave «\(key.shortened)» no se admite aquí", en: "the key “\(key.shortened)” is not allowed here"),
      help: help)
  }

  static func length(_ count: Int, _ bound: Keyword.SizeBound, _ hint: LocalizedText?, at place: Place) -> Finding {
    var finding = size(count, bound, one: ("carácter", "character"), many: ("caracteres", "characters"), at: place)
    finding.help = hint ?? finding.help
    return finding
  }

  static func listSize(_ count: Int, _ bound: Keyword.SizeBound, at place: Place) -> Finding {
    size(count, bound, one: ("elemento", "item"), many: ("elementos", "items"), at: place)
  }

  static func keyCount(_ count: Int, _ bound: Keyword.SizeBound, at place: Place) -> Finding {
    size(count, bound, one: ("clave", "key"), many: ("claves", "keys"), at: place)
  }

  static func containsFails(_ count: Int, _ bound: Keyword.SizeBound, at place: Place) -> Finding {
    size(
      count, bound, one: ("elemento que cumple lo pedido", "item that fulfils what is demanded"),
      many: ("elementos que cumplen lo pedido", "items that fulfil what is demanded"), at: place)
  }

  private static func size(
    _ count: Int, _ bound: Keyword.SizeBound, one: (es: String, en: String), many: (es: String, en: String),
    at place: Place
  ) -> Finding {
    let what = count == 1 ? one : many
    let found = (es: "hay \(count) \(what.es)", en: "there \(count == 1 ? "is" : "are") \(count) \(what.en)")
    return switch bound {
    case .atLeast(let least):
      Finding(
        .sizeWrong, at: place,
        LocalizedText(
          es: "\(found.es); \(least == 1 ? "hace" : "hacen") falta al menos \(least)",
          en: "\(found.en); at least \(least) \(least == 1 ? "is" : "are") needed"),
        help: LocalizedText(es: "falta\(least - count == 1 ? "" : "n") \(least - count)", en: "add \(least - count)"))
    case .atMost(let most):
      Finding(
        .sizeWrong, at: place,
        LocalizedText(
          es: "\(found.es); \(most == 1 ? "cabe" : "caben") hasta \(most)",
          en: "\(found.en); at most \(most) \(most == 1 ? "is" : "are") allowed"),
        help: LocalizedText(es: "sobra\(count - most == 1 ? "" : "n") \(count - most)", en: "drop \(count - most)"))
    }
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
      help: hint ?? (bound.isInclusive ? LocalizedText(es: "¿\(limit)?", en: "\(limit)?") : nil))
  }

  static func notAMultiple(_ text: String, _ divisor: String, _ hint: LocalizedText?, at place: Place) -> Finding {
    Finding(
      .numberOutOfRange, at: place,
      LocalizedText(es: "\(text) no es múltiplo de \(divisor)", en: "\(text) is not a multiple of \(divisor)"),
      help: hint
        ?? LocalizedText(
          es: "los valores van de \(divisor) en \(divisor), desde 0", en: "values go in steps of \(divisor), from 0"))
  }

  static func duplicateItem(_ text: String?, at place: Place, first: Place) -> Finding {
    Finding(
      .duplicateItem, at: place,
      LocalizedText(
        es: "\(text.map { "«\($0.shortened)»" } ?? "este elemento") está dos veces en la lista",
        en: "\(text.map { "“\($0.shortened)”" } ?? "this item") stands twice in the list"),
      help: LocalizedText(es: "dejar uno", en: "keep one"),
      related: [Related(place: first, message: LocalizedText(es: "aquí está el primero", en: "the first is here"))])
  }

  static func notAllowedHere(_ hint: LocalizedText?, at place: Place) -> Finding {
    Finding(
      .schemaNotMet, at: place,
      LocalizedText(
        es: "este valor tiene justo la forma que no se admite", en: "this value has just the form that is not allowed"),
      help: hint ?? LocalizedText(es: "escribir otro valor", en: "write another value"))
  }

  static func nothingAllowed(at place: Place) -> Finding {
    Finding(
      .schemaNotMet, at: place, LocalizedText(es: "aquí no va ningún valor", en: "no value belongs here"),
      help: LocalizedText(es: "quitarlo", en: "drop it"))
  }

  static func severalFormsFit(_ count: Int, at place: Place) -> Finding {
    Finding(
      .schemaNotMet, at: place,
      LocalizedText(
        es: "el valor cumple \(count) formas que se excluyen entre sí",
        en: "the value fits \(count) forms that exclude each other"),
      help: LocalizedText(es: "dejar solo lo propio de una de ellas", en: "leave only what belongs to one of them"))
  }

  /// - Parameter steps: how many schemas may be visited.
  static func tooCostly(_ steps: Int, at place: Place) -> Finding {
    Finding(
      .checkTooCostly, at: place,
      LocalizedText(es: "revisar este valor cuesta demasiado", en: "checking this value costs too much"),
      help: LocalizedText(
        es: "caben \(steps) pasos y \(Evaluator.maximumDepth) niveles; simplificar el esquema o el valor",
        en: "\(steps) steps and \(Evaluator.maximumDepth) levels are allowed; make the schema or the value simpler"))
  }
}

extension String {
  var shortened: String { count > 60 ? prefix(57) + "…" : self }
}

extension [String] {
  /// The first of them, as many as a line holds.
  fileprivate var shortList: String { prefix(12).joined(separator: ", ") + (count > 12 ? ", …" : "") }
}

extension Keyword.NumberBound {
  /// Whether the bound itself is allowed.
  fileprivate var isInclusive: Bool { self == .minimum || self == .maximum }
}
