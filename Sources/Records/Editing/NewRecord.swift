public import Documents

/// A record in the making: its id, its path and its text, from a kind and the values that a person gave.
public struct NewRecord: Sendable {
  /// The id.
  public let id: String
  /// The path from the top of the repository.
  public let path: String
  /// The file's text.
  public let text: String

  /// What a record is made from.
  public struct Wish: Sendable {
    /// The values given, by top key, in no order.
    public var values: [String: YAMLValue]
    /// The language of the headings.
    public var language: Language

    /// What a record is made from.
    public init(values: [String: YAMLValue], language: Language) {
      self.values = values
      self.language = language
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
    var captures: [String: String] = [:]
    for name in kind.id.placeholders where name != "key" {
      captures[name] = try capture(name, kind, wish)
    }
    var id: String?
    for _ in 0..<100 {
      captures["key"] = key()
      id = kind.id.filled(captures)
      if let id, !isTaken(id) { break }
      guard kind.id.placeholders.contains("key") else { break }
    }
    guard let id, let folder = kind.folder.filled(captures) else { throw .idIncomplete(kind) }
    guard !isTaken(id) else { throw .idExists(id) }
    let isPrivateStub = wish.values["category"].map { $0 != .string("service") } ?? false
    let tail = kind.id.allowsTail && !isPrivateStub ? Slug.make(wish.values["title"]?.scalarText ?? "") : ""
    let path = "\(folder)/\(id)\(tail.isEmpty ? "" : "-" + tail).md"
    return NewRecord(id: id, path: path, text: text(kind, wish))
  }

  private static func capture(_ name: String, _ kind: Kind, _ wish: Wish) throws(AssignmentFault) -> String {
    switch name {
    case "slug":
      let slug = Slug.make(wish.values["title"]?.scalarText ?? "")
      guard !slug.isEmpty else { throw .valueNeeded("title", kind) }
      return slug
    case "year":
      guard let text = wish.values[kind.yearField]?.scalarText else { throw .valueNeeded(kind.yearField, kind) }
      return String(text.prefix(4))
    default:
      guard let text = wish.values[name]?.scalarText else { throw .valueNeeded(name, kind) }
      return Kind.tail(of: text)
    }
  }

  /// Front matter in the order of the schema: what was given, then empty keys for what is still required.
  private static func text(_ kind: Kind, _ wish: Wish) -> String {
    var lines = ["---"]
    let isPrivateStub = wish.values["category"].map { $0 != .string("service") } ?? false
    for field in kind.fields {
      if let value = wish.values[field.name] {
        lines += value.entryLines(key: field.name)
      } else if field.isRequired, !isPrivateStub {
        lines.append("\(field.name):")
      }
    }
    if let extra = wish.values["extra"], kind.field("extra") == nil { lines += extra.entryLines(key: "extra") }
    lines.append("---")
    let body = !isPrivateStub ? kind.body[wish.language] : ""
    let text = lines.joined(separator: "\n") + "\n"
    return body.isEmpty ? text : text + "\n" + body + (body.hasSuffix("\n") ? "" : "\n")
  }
}

extension AssignmentFault {
  static func valueNeeded(_ field: String, _ kind: Kind) -> AssignmentFault {
    AssignmentFault(
      message: LocalizedText(
        es: "falta «\(field)»: el identificador de \(kind.label.es) (\(kind.id.form)) se forma con él",
        en: "“\(field)” is needed: the id of a \(kind.label.en) (\(kind.id.form)) is made with it"),
      help: LocalizedText(
        es: "legajo new \(kind.name) \(field)=…", en: "legajo new \(kind.name) \(field)=…"))
  }

  static func idIncomplete(_ kind: Kind) -> AssignmentFault {
    AssignmentFault(
      message: LocalizedText(
        es: "no se pudo formar el identificador \(kind.id.form)", en: "the id \(kind.id.form) could not be made"),
      help: nil)
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
