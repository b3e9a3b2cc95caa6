public import Documents

/// One change that a person asks for on the command line: `ticket.id=0104233`, `topics+=red`, `topics-=red`, `note=`.
public struct Assignment: Sendable, Hashable {
  /// What is done with the value.
  public enum Operation: Sendable, Hashable {
    /// The value replaces what is there; an empty one removes the field.
    case set
    /// The value becomes one more item.
    case append
    /// The item of that value goes.
    case removeItem
  }

  /// The keys that lead to the value.
  public var path: [String]
  /// What is done.
  public var operation: Operation
  /// The value as typed.
  public var value: String

  /// Reads `FIELD=VALUE`, `FIELD+=VALUE` or `FIELD-=VALUE`; nil where there is no `=` or no field.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    var name = text[..<equals]
    value = String(text[text.index(after: equals)...])
    switch name.last {
    case "+": operation = .append
    case "-": operation = .removeItem
    default: operation = .set
    }
    if operation != .set { name = name.dropLast() }
    path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.allSatisfy({ !$0.isEmpty }) else { return nil }
  }

  /// An assignment made by the tool.
  public init(path: [String], operation: Operation, value: String) {
    self.path = path
    self.operation = operation
    self.value = value
  }
}

/// Why an assignment cannot be carried out.
public struct AssignmentFault: Error, Sendable {
  /// What is wrong.
  public var message: LocalizedText
  /// The way out.
  public var help: LocalizedText?
}

extension Assignment {
  /// The edit that carries the assignment out, its value typed by the schema.
  ///
  /// - Throws: ``AssignmentFault`` where the kind has no such field, or the value cannot be one of its values.
  public func edit(for kind: Kind) throws(AssignmentFault) -> Edit {
    let (field, steps) = try kind.field(at: path)
    let target = steps.map { EditPathStep.key($0) }
    if operation == .set, value.isEmpty { return .remove(target) }
    switch operation {
    case .set:
      return .set(target, try Self.value(value, for: field, asItem: false))
    case .append:
      guard field.isList || (field.types.isEmpty && field.values.isEmpty) else { throw .notAList(field) }
      return .append(target, try Self.value(value, for: field, asItem: true))
    case .removeItem:
      guard field.isList || (field.types.isEmpty && field.values.isEmpty) else { throw .notAList(field) }
      return .removeItem(target, try Self.value(value, for: field, asItem: true))
    }
  }

  /// The value that typed text stands for.
  static func value(_ text: String, for field: Field, asItem: Bool) throws(AssignmentFault) -> YAMLValue {
    let wantsList = field.isList && !asItem
    let wantsObject = !field.fields.isEmpty && !wantsList
    if wantsList || wantsObject {
      guard let parsed = YAMLValue(flow: text) else { throw .valueUnreadable(text, field) }
      switch parsed {
      case .list where wantsList: return typed(parsed, field)
      case .map where wantsObject || wantsList: return wantsList ? .list([typed(parsed, field)]) : typed(parsed, field)
      default:
        guard wantsList, field.fields.isEmpty else { throw .valueUnreadable(text, field) }
        return .list(field.pieces(of: text).map { .string(field.valueNamed($0)) })
      }
    }
    return scalar(text, types: field.isList ? ["string"] : field.types, field)
  }

  private static func scalar(_ text: String, types: Set<String>, _ field: Field) -> YAMLValue {
    if types.contains("boolean") {
      switch text.lowercased() {
      case "true", "yes", "sí", "si": return .bool(true)
      case "false", "no": return .bool(false)
      default: break
      }
    }
    let isNumber = !types.isDisjoint(with: ["integer", "number"])
    if isNumber, case .number(let number)? = YAMLValue(flow: text) { return .number(number) }
    return .string(field.valueNamed(text))
  }

  /// Gives the scalars of a parsed value the types of their fields: `0104233` of a text field stays text.
  private static func typed(_ value: YAMLValue, _ field: Field) -> YAMLValue {
    switch value {
    case .list(let items): return .list(items.map { typed($0, field) })
    case .map(let pairs):
      return .map(
        pairs.map { pair in
          let inner = field.fields.first { $0.answers(to: pair.key) }
          return YAMLPair(key: inner?.name ?? pair.key, value: inner.map { typed(pair.value, $0) } ?? pair.value)
        })
    case .number(let text):
      return field.types.isDisjoint(with: ["integer", "number", "array", "object"]) ? .string(text) : value
    case .string(let text): return .string(field.valueNamed(text))
    case .null, .bool: return value
    }
  }
}

extension Kind {
  /// The field that a path of keys, or of their labels, leads to, and the path in keys.
  ///
  /// - Parameter inItems: whether a path may go on into the items of a list.
  /// - Throws: ``AssignmentFault`` where the kind has no such field.
  public func field(
    at path: [String], inItems: Bool = false
  ) throws(AssignmentFault) -> (field: Field, steps: [String]) {
    var fields = fields
    var steps: [String] = []
    var found: Field?
    for name in path {
      if steps.first == "extra" {
        steps.append(name)
        continue
      }
      if let list = found, list.isList, !inItems { throw .insideList(list) }
      guard let field = fields.first(where: { $0.answers(to: name) }) else {
        throw .fieldUnknown(name, under: steps, of: self, among: fields)
      }
      steps.append(field.name)
      found = field
      fields = field.fields
    }
    guard let found else { throw .fieldUnknown("", under: [], of: self, among: fields) }
    return steps.first == "extra" && steps.count > 1 ? (.free, steps) : (found, steps)
  }
}

extension Field {
  /// A field of which nothing is known.
  static let free = Field(
    name: "", label: nil, hint: nil, types: [], format: nil, pattern: nil, values: [], valueLabels: [:], references: [],
    list: nil, isPerson: false, writers: nil, frozen: [], isRequired: false, fields: [])

  /// Whether a word is this field's key or its label in either language.
  public func answers(to word: String) -> Bool {
    name == word || label?.isCalled(word) == true
  }

  /// The value that a word stands for: itself, or the value whose label it is.
  public func valueNamed(_ word: String) -> String {
    if values.contains(word) { return word }
    return values.first { valueLabels[$0]?.isCalled(word) == true } ?? word
  }
}

extension AssignmentFault {
  static func fieldUnknown(
    _ name: String, under steps: [String], of kind: Kind, among fields: [Field]
  ) -> AssignmentFault {
    let names = fields.map(\.name)
    let guess = nearest(name, among: names + fields.flatMap { [$0.label?.es, $0.label?.en].compactMap { $0 } })
    let whole = { (word: String) in (steps + [word]).joined(separator: ".") }
    return AssignmentFault(
      message: LocalizedText(
        es: "\(kind.label.es) no tiene el campo «\(whole(name))»", en: "\(kind.label.en) has no field “\(whole(name))”"),
      help: guess.map { LocalizedText(es: "¿\(whole($0))?", en: "\(whole($0))?") }
        ?? (names.isEmpty
          ? nil
          : LocalizedText(
            es: "campos: \(names.joined(separator: ", "))", en: "fields: \(names.joined(separator: ", "))")))
  }

  /// A path that goes on into a list: which of its items is meant cannot be said so.
  static func insideList(_ list: Field) -> AssignmentFault {
    let item = list.fields.isEmpty ? "…" : "{\(list.fields.prefix(2).map { "\($0.name): …" }.joined(separator: ", "))}"
    return AssignmentFault(
      message: LocalizedText(
        es: "«\(list.name)» es una lista: no se sabe de qué elemento se habla",
        en: "“\(list.name)” is a list: which of its items is meant cannot be told"),
      help: LocalizedText(
        es: "agregar uno: \(list.name)+=\(item); para cambiar uno: legajo edit",
        en: "add one: \(list.name)+=\(item); to change one: legajo edit"))
  }

  static func notAList(_ field: Field) -> AssignmentFault {
    AssignmentFault(
      message: LocalizedText(es: "«\(field.name)» no es una lista", en: "“\(field.name)” is not a list"),
      help: LocalizedText(es: "usar \(field.name)=VALOR", en: "use \(field.name)=VALUE"))
  }

  static func valueUnreadable(_ text: String, _ field: Field) -> AssignmentFault {
    let form =
      field.fields.isEmpty
      ? "[a, b]" : "{\(field.fields.prefix(2).map { "\($0.name): …" }.joined(separator: ", "))}"
    return AssignmentFault(
      message: LocalizedText(
        es: "«\(text)» no se entiende como valor de «\(field.name)»",
        en: "“\(text)” cannot be read as a value of “\(field.name)”"),
      help: LocalizedText(es: "la forma es \(form)", en: "the form is \(form)"))
  }
}

extension Field {
  /// The items that typed text stands for: words, ids and people may be written one after another, with commas.
  fileprivate func pieces(of text: String) -> [String] {
    guard !values.isEmpty || list != nil || !references.isEmpty || isPerson else { return [text] }
    return text.split(separator: ",").map { piece in
      var word = piece.drop { $0 == " " }
      while word.last == " " { word.removeLast() }
      return String(word)
    }.filter { !$0.isEmpty }
  }
}
