public import Documents

/// One field of a kind: what its schema tells to people and to verbs.
public struct Field: Sendable {
  /// The key.
  public var name: String
  /// What people read instead of the key.
  public var label: LocalizedText?
  /// How to fill it.
  public var hint: LocalizedText?
  /// The JSON types that the schema allows; empty where it does not say.
  public var types: Set<String>
  /// The `format` of a string.
  public var format: String?
  /// The `pattern` of a string.
  public var pattern: String?
  /// The allowed values, where the schema lists them or they are the words of a list of lists.yaml.
  public var values: [String]
  /// What people read for the allowed values.
  public var valueLabels: [String: LocalizedText]
  /// The kinds that a value, or each item, may name.
  public var references: [String]
  /// The list of lists.yaml whose words a value, or each item, may be.
  public var list: String?
  /// Whether the value, or each item, is a key of people.yaml.
  public var isPerson: Bool
  /// The roles that alone may write it; nil where the general rule holds.
  public var writers: [String]?
  /// The statuses in which it may not change.
  public var frozen: [String]
  /// Whether every record has it.
  public var isRequired: Bool
  /// The fields of the object, or of each item of the list.
  public var fields: [Field]

  /// Whether the value is a list.
  public var isList: Bool { types.contains("array") }

  /// The field, and those inside, with the words of the lists that they name as their values.
  func withWords(of lists: Lists) -> Field {
    var field = self
    if let list, values.isEmpty, let entries = lists.entries[list] {
      field.values = entries.map(\.key)
      field.valueLabels = Dictionary(entries.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
    field.fields = fields.map { $0.withWords(of: lists) }
    return field
  }

  /// The allowed values with what people read for them: `alta [high]`.
  public func choices(_ language: Language) -> [String] {
    values.map { value in
      let label = valueLabels[value]?[language] ?? value
      return label == value ? value : "\(label) [\(value)]"
    }
  }
}

/// Reads the schemas of fields as far as verbs need them, following references among the schema files.
struct FieldReader {
  /// The roots of the schema documents by `$id`.
  let documents: [String: YAMLNode]
  /// Deeper nesting is not described; records cannot go deeper than the parser allows either.
  static let maximumDepth = 6

  func fields(of schema: YAMLNode, base: String, depth: Int = 0) -> [Field] {
    guard depth < Self.maximumDepth else { return [] }
    let required = Set(schema["required"]?.texts ?? [])
    return (schema["properties"]?.entries ?? []).map { entry in
      field(entry.key, entry.value, base: base, isRequired: required.contains(entry.key), depth: depth)
    }
  }

  private func field(_ name: String, _ schema: YAMLNode, base: String, isRequired: Bool, depth: Int) -> Field {
    let layers = resolved(schema, base: base)
    let items = layers.lazy.compactMap { layer in layer.node["items"].map { (node: $0, base: layer.base) } }.first
    let itemLayers = items.map { resolved($0.node, base: $0.base) } ?? []
    let all = layers + itemLayers
    func first<T>(_ read: (YAMLNode) -> T?) -> T? {
      for layer in all { if let value = read(layer.node) { return value } }
      return nil
    }
    let typed = layers.lazy.compactMap { $0.node["type"] }.first
    let object = all.first { $0.node["properties"] != nil }
    return Field(
      name: name, label: first { LocalizedText($0["x-label"]) }, hint: first { LocalizedText($0["x-hint"]) },
      types: Set(typed?.text.map { [$0] } ?? typed?.texts ?? []), format: first { $0["format"]?.text },
      pattern: first { $0["pattern"]?.text },
      values: first { $0["enum"]?.texts } ?? first { $0["const"]?.text.map { [$0] } } ?? [],
      valueLabels: first { LocalizedText.table($0["x-labels"]) } ?? [:],
      references: first { $0["x-ref"]?.texts } ?? [], list: first { $0["x-list"]?.text },
      isPerson: first { $0["x-person"]?.isTrue } ?? false, writers: first { $0["x-write"]?.texts },
      frozen: first { $0["x-frozen"]?.texts } ?? [], isRequired: isRequired,
      fields: object.map { fields(of: $0.node, base: $0.base, depth: depth + 1) } ?? [])
  }

  /// The schema itself and what its `$ref` leads to, nearest first.
  private func resolved(_ schema: YAMLNode, base: String) -> [(node: YAMLNode, base: String)] {
    var layers = [(node: schema, base: base)]
    while layers.count < Self.maximumDepth, let last = layers.last, let reference = last.node["$ref"]?.text {
      let pieces = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target = pieces[0].isEmpty ? last.base : String(pieces[0])
      guard var node = documents[target] else { break }
      for step in (pieces.count > 1 ? pieces[1] : "").split(separator: "/") {
        guard let next = node[String(step)] else { return layers }
        node = next
      }
      layers.append((node, target))
    }
    return layers
  }
}

extension LocalizedText {
  /// Reads `{es: …, en: …}`, or one text for both languages.
  init?(_ node: YAMLNode?) {
    guard let node else { return nil }
    if let text = node.text {
      self.init(es: text, en: text)
    } else if let es = node["es"]?.text {
      self.init(es: es, en: node["en"]?.text ?? es)
    } else {
      return nil
    }
  }

  /// Reads a mapping whose values are texts in both languages.
  static func table(_ node: YAMLNode?) -> [String: LocalizedText]? {
    node?.entries.map { entries in
      Dictionary(
        entries.compactMap { entry in LocalizedText(entry.value).map { (entry.key, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
