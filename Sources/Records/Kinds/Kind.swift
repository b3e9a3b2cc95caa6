public import Documents
public import JSONSchema

/// A kind of record, as its schema file describes it.
public struct Kind: Sendable {
  /// The name: the schema file's stem.
  public let name: String
  /// What people call one.
  public let label: LocalizedText
  /// What people call several.
  public let plural: LocalizedText
  /// How its ids are made.
  public let id: IDTemplate
  /// The folder, with the id's placeholders: `complaints/{year}`.
  public let folder: IDTemplate
  /// The field whose year, and month, new ids carry.
  public let yearField: String
  /// Whether a CSV file of the same stem lies beside each record and is part of it.
  public let hasCompanion: Bool
  /// Its statuses and steps.
  public let lifecycle: Lifecycle
  /// What is kept of records that others may not read here; nil where the kind has none such.
  public let stub: Stub?
  /// The headings that a new record's body begins with.
  public let body: LocalizedText
  /// Its fields, in the order in which new records have them.
  public internal(set) var fields: [Field]
  /// The `$id` of its schema file.
  public let uri: String
  /// The schema that its records obey.
  public let schema: Schema
  /// The schema file.
  public let source: SourceText

  /// A record that says only that there is one: its file has no readable tail and no text, and no message of a commit
  /// tells more.
  public struct Stub: Sendable {
    /// What a record that is a stub fulfils.
    public var when: Schema
    /// The fields that decide it: asked for before anything is told.
    public var fields: [String]
    /// What its fields are, whatever was asked for.
    public var values: [(key: String, value: YAMLValue)]
    /// What whoever makes one is told.
    public var note: LocalizedText
  }

  /// Whether the fields of a record make it a stub.
  public func isStub(_ fields: YAMLNode) -> Bool { stub?.when.isValid(fields, typing: .frontMatter) ?? false }

  /// The field of a top key.
  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The top folder that its records lie in.
  public var topFolder: String {
    guard case .literal(let text)? = folder.parts.first else { return "" }
    return text.split(separator: "/").first.map(String.init) ?? text
  }
}

extension Kind {
  /// The id that the content of a natural-key record demands; nil where a field of the key is missing.
  public func naturalID(of record: Record) -> String? {
    var values: [String: String] = [:]
    for name in id.placeholders {
      guard let text = record.text(field(ofPlaceholder: name)) else { return nil }
      values[name] = Kind.word(text, in: name)
    }
    return id.filled(values)
  }

  /// The field whose value stands for a placeholder of the id.
  func field(ofPlaceholder name: String) -> String { ["year", "month"].contains(name) ? yearField : name }

  /// What stands for a placeholder, of the value of its field: the year or month of a date, the tail of an id, or a word
  /// of a list as names of files have it.
  static func word(_ text: String, in placeholder: String) -> String {
    switch placeholder {
    case "year": String(text.prefix(4))
    case "month": String(text.dropFirst(5).prefix(2))
    default: tail(of: text).split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
    }
  }

  /// What follows an id's prefix: `tramites` of `CLI-tramites`; all of what has none.
  public static func tail(of id: String) -> String {
    let prefix = id.prefix { $0.isASCII && $0.isUppercase }
    guard !prefix.isEmpty, id[prefix.endIndex...].first == "-" else { return id }
    return String(id[prefix.endIndex...].dropFirst())
  }
}
