import Documents
import FoundationEssentials

/// JSON for programs: sorted keys, indented, one line end at the end.
enum JSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// The same on one line.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

/// A YAML value as JSON: typed by the core schema, keys in any order.
struct JSONNode: Encodable {
  let node: YAMLNode

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch node.content {
    case .scalar(let scalar):
      var container = encoder.singleValueContainer()
      switch scalar.coreValue {
      case .null: try container.encodeNil()
      case .bool(let value): try container.encode(value)
      case .integer(let text):
        if let value = Int(text), !text.hasPrefix("0") || text == "0" {
          try container.encode(value)
        } else {
          try container.encode(scalar.text)
        }
      case .float(let text):
        if let value = Double(text), value.isFinite {
          try container.encode(value)
        } else {
          try container.encode(scalar.text)
        }
      case .string(let text): try container.encode(text)
      }
    case .sequence(let items, _):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(JSONNode(node: item)) }
    case .mapping(let entries, _):
      var container = encoder.container(keyedBy: Key.self)
      for entry in entries { try container.encode(JSONNode(node: entry.value), forKey: Key(stringValue: entry.key)) }
    }
  }
}
