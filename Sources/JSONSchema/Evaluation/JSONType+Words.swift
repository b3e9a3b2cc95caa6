import Documents

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

  /// How a value of the type is written, where nothing better can be said.
  var example: LocalizedText? {
    switch self {
    case .boolean: LocalizedText(es: "escribir true o false", en: "write true or false")
    case .object: LocalizedText(es: "la forma es {clave: valor}", en: "the form is {key: value}")
    case .array: LocalizedText(es: "la forma es [a, b]", en: "the form is [a, b]")
    case .number: LocalizedText(es: "por ejemplo 3.5", en: "for example 3.5")
    case .integer: LocalizedText(es: "por ejemplo 3", en: "for example 3")
    case .string: LocalizedText(es: "ponerlo entre comillas", en: "put it in quotes")
    case .null: LocalizedText(es: "dejarlo vacío", en: "leave it empty")
    }
  }
}

extension JSONView {
  var isNull: Bool { if case .null = self { true } else { false } }

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

extension JSONView {
  /// What was probably meant by a value of another type; nil where nothing suggests itself.
  func conversion(to types: Set<JSONType>, of node: YAMLNode) -> LocalizedText? {
    func suggestion(_ text: String) -> LocalizedText { LocalizedText(es: "¿\(text)?", en: "\(text)?") }
    switch self {
    case .null: return LocalizedText(es: "escribir el valor, o quitar la clave", en: "write the value, or drop the key")
    case .number(let number) where types == [.integer] && Self.hasLeadingZero(number):
      return LocalizedText(es: "sin ceros a la izquierda", en: "without leading zeros")
    case .boolean, .number:
      guard let text = node.text else { return nil }
      if types.contains(.string) { return suggestion("\"\(text)\"") }
    case .string(let text):
      if types.contains(.boolean), let value = Self.spokenBooleans[text.lowercased()] { return suggestion("\(value)") }
      if types.contains(.number) || types.contains(.integer), let number = Self.number(in: text, types) {
        return suggestion(number)
      }
    case .array(let items):
      if items.count == 1, let only = items.first?.text, !types.contains(.object) { return suggestion(only) }
    case .object: break
    }
    return types.contains(.array) ? node.text.map { suggestion("[\($0.shortened)]") } : nil
  }

  /// How the value is certainly written in a type that is wanted: an only item as a list, a number without quotes.
  func certainText(for types: Set<JSONType>, of node: YAMLNode) -> String? {
    guard let scalar = node.scalar, case .string(let text) = self else { return nil }
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    if types == [.array],
      isQuoted || (scalar.style == .plain && !text.isEmpty && !text.utf8.contains(where: ",:".utf8.contains))
    {
      return "[\(YAMLValue.string(text).flowText)]"
    }
    // Text with a leading zero or an exponent may be meant as text.
    let isPlainNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    guard isQuoted, isPlainNumber, types.isSubset(of: [.number, .integer]) else { return nil }
    return Self.number(in: text, types) == text ? text : nil
  }

  private static let spokenBooleans = [
    "sí": true, "si": true, "yes": true, "on": true, "verdadero": true, "true": true, "1": true,
    "no": false, "off": false, "falso": false, "false": false, "0": false,
  ]

  /// The number that a text says in quotes or with a decimal comma.
  private static func number(in text: String, _ types: Set<JSONType>) -> String? {
    let candidate = String(text.map { $0 == "," ? "." : $0 })
    guard text.count <= 20, let number = ExactNumber(candidate), !hasLeadingZero(candidate),
      types.contains(.number) || number.isInteger
    else { return nil }
    return candidate
  }
}
