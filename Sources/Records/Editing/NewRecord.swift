public import Documents
import JSONSchema

/// A record in the making: its id, its path and its text, from a kind and the values that a person gave.
public struct NewRecord: Sendable {
  /// The id.
  public let id: String
  /// The path from the top of the repository.
  public let path: String
  /// The file's text.
  public let text: String
  /// Whether it is a stub: ``Kind/Stub``.
  public let isStub: Bool
  /// The keys that the schema demands and that stand there empty, in its order, with the line of each, from 1.
  public let blanks: [(name: String, line: Int)]

  /// What a record is made from.
  public struct Wish: Sendable {
    /// The values given, by top key, in no order.
    public var values: [String: YAMLValue]
    /// The language of the headings.
    public var language: Language
    /// The id, where it is known: that of the stub which another repository has; nil to make one.
    public var id: String?

    /// What a record is made from.
    public init(values: [String: YAMLValue], language: Language, id: String? = nil) {
      self.values = values
      self.language = language
      self.id = id
    }
  }

  /// Makes a record.
  ///
  /// - Parameters:
  ///   - key: mints a random key; asked again while `isTaken` says that the id exists somewhere.
  /// - Throws: ``AssignmentFault`` where a field that the id is made of has no value.
  public static func make(
    _ kind: Kind, _ wish: Wish, key: () -> String, isTaken: (String) -> Bool
  ) throws(AssignmentFault) -> NewRecord {
    var wish = wish
    let isStub = kind.isStub(root(of: frontMatter(kind, wish.values)))
    if isStub, let stub = kind.stub {
      for (key, value) in stub.values { wish.values[key] = value }
    }
    var captures: [String: String] = [:]
    let missing = kind.id.placeholders.filter { $0 != "key" }.map {
      $0 == "slug" ? "title" : kind.field(ofPlaceholder: $0)
    }
    .filter { wish.values[$0]?.scalarText == nil }
    guard missing.isEmpty else { throw .valueNeeded(missing, kind) }
    for name in kind.id.placeholders where name != "key" {
      captures[name] = try capture(name, kind, wish)
    }
    var id: String?
    if let asked = wish.id {
      let match = kind.id.match(asked)
      guard let match, match.id == asked, captures.allSatisfy({ match.captures[$0.key] == $0.value }) else {
        throw .idUnfit(asked, kind)
      }
      id = asked
    }
    for _ in 0..<(id == nil ? 100 : 0) {
      captures["key"] = key()
      id = kind.id.filled(captures)
      if let id, !isTaken(id) { break }
      guard kind.id.placeholders.contains("key") else { break }
    }
    guard let id, let folder = kind.folder.filled(captures) else { throw .idIncomplete(kind) }
    guard !isTaken(id) else { throw .idExists(id) }
    let tail = kind.id.allowsTail && !isStub ? Slug.make(wish.values["title"]?.scalarText ?? "") : ""
    let path = "\(folder)/\(id)\(tail.isEmpty ? "" : "-" + tail).md"
    let body = isStub ? "" : kind.body[wish.language]
    let demanded = demanded(by: kind, of: wish.values)
    let lines = frontMatter(kind, wish.values, demanded: demanded)
    let text = "---\n" + lines + "---\n" + (body.isEmpty ? "" : "\n" + body + (body.hasSuffix("\n") ? "" : "\n"))
    let blanks = lines.split(separator: "\n").enumerated().compactMap { offset, line in
      let name = String(line.dropLast())
      return line.hasSuffix(":") && demanded.contains(name) ? (name, line: offset + 2) : nil
    }
    return NewRecord(id: id, path: path, text: text, isStub: isStub, blanks: blanks)
  }

  private static func capture(_ name: String, _ kind: Kind, _ wish: Wish) throws(AssignmentFault) -> String {
    switch name {
    case "slug":
      let slug = Slug.make(wish.values["title"]?.scalarText ?? "")
      guard !slug.isEmpty else { throw .valueUnfit(wish.values["title"]?.scalarText ?? "", "title", kind) }
      return slug
    default:
      let field = kind.field(ofPlaceholder: name)
      guard let text = wish.values[field]?.scalarText else { throw .valueNeeded([field], kind) }
      let word = Kind.word(text, in: name)
      guard IDTemplate.fits(word, placeholder: name) else { throw .valueUnfit(text, field, kind) }
      return word
    }
  }

  /// Fields in the order of the schema: what was given, and empty keys for what else is demanded.
  private static func frontMatter(
    _ kind: Kind, _ values: [String: YAMLValue], demanded: Set<String> = []
  ) -> String {
    var lines: [String] = []
    for field in kind.fields {
      if let value = values[field.name] {
        lines += value.entryLines(key: field.name)
      } else if demanded.contains(field.name) {
        lines.append("\(field.name):")
      }
    }
    if let extra = values["extra"], kind.field("extra") == nil { lines += extra.entryLines(key: "extra") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The fields that the schema demands of a record with these values, also by its conditions: each without which one
  /// more key is missing.
  private static func demanded(by kind: Kind, of values: [String: YAMLValue]) -> Set<String> {
    func missing(_ demanded: Set<String>) -> Int {
      let text = frontMatter(kind, values, demanded: demanded)
      let source = SourceText(path: "", text: text)
      return kind.schema.evaluate(root(of: text), in: source, typing: .frontMatter).findings
        .count { $0.code == .keyMissing }
    }
    let least = missing([])
    return Set(kind.fields.map(\.name).filter { values[$0] == nil && missing([$0]) < least })
  }

  private static func root(of text: String) -> YAMLNode {
    Document.parse(SourceText(path: "", text: text), as: .yaml).root ?? YAMLNode(.mapping([], flow: true), range: 0..<0)
  }
}

extension AssignmentFault {
  static func valueNeeded(_ fields: [String], _ kind: Kind) -> AssignmentFault {
    let (isOne, typed) = (fields.count == 1, fields.map { "\($0)=…" }.joined(separator: " "))
    return AssignmentFault(
      message: LocalizedText(
        es: "\(isOne ? "falta" : "faltan") \(fields.map { "«\($0)»" }.joined(separator: " y ")): "
          + "el identificador de \(kind.label.es) (\(kind.id.form)) se forma con \(isOne ? "él" : "ellos")",
        en: "\(fields.map { "“\($0)”" }.joined(separator: " and ")) \(isOne ? "is" : "are") needed: "
          + "the id of a \(kind.label.en) (\(kind.id.form)) is made with \(isOne ? "it" : "them")"),
      help: LocalizedText(es: "legajo new \(kind.name) \(typed)", en: "legajo new \(kind.name) \(typed)"))
  }

  /// A field that is given twice.
  public static func givenTwice(_ field: String) -> AssignmentFault {
    AssignmentFault(
      message: LocalizedText(es: "«\(field)» se da dos veces", en: "“\(field)” is given twice"),
      help: LocalizedText(
        es: "varios valores: \(field)=uno,otro o \(field)=\"[uno, otro]\"",
        en: "several values: \(field)=one,other or \(field)=\"[one, other]\""))
  }

  static func valueUnfit(_ value: String, _ field: String, _ kind: Kind) -> AssignmentFault {
    AssignmentFault(
      message: LocalizedText(
        es: "«\(field)» dice «\(value)», y con eso no se forma el identificador (\(kind.id.form))",
        en: "“\(field)” is “\(value)”, and no id can be made with it (\(kind.id.form))"),
      help: kind.field(field)?.hint
        ?? LocalizedText(es: "legajo new \(kind.name) \(field)=…", en: "legajo new \(kind.name) \(field)=…"))
  }

  static func idIncomplete(_ kind: Kind) -> AssignmentFault {
    AssignmentFault(
      message: LocalizedText(
        es: "no se pudo formar el identificador \(kind.id.form)", en: "the id \(kind.id.form) could not be made"),
      help: nil)
  }

  static func idUnfit(_ id: String, _ kind: Kind) -> AssignmentFault {
    AssignmentFault(
      message: LocalizedText(
        es: "\(id) no es un identificador de \(kind.label.es) de estos datos (\(kind.id.form))",
        en: "\(id) is no id of a \(kind.label.en) with these values (\(kind.id.form))"),
      help: LocalizedText(
        es: "copiarlo del registro del repositorio compartido", en: "copy it from the record of the shared repository"))
  }

  static func idExists(_ id: String) -> AssignmentFault {
    AssignmentFault(
      message: LocalizedText(es: "\(id) ya existe", en: "\(id) exists already"),
      help: LocalizedText(es: "verlo con: legajo show \(id)", en: "see it with: legajo show \(id)"))
  }
}

extension YAMLValue {
  /// The text of a scalar value.
  public var scalarText: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null, .list, .map: nil
    }
  }
}
