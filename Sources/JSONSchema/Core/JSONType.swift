import Documents

/// The types of JSON Schema.
enum JSONType: String, Sendable, Hashable, CaseIterable {
  case null, boolean, object, array, number, string, integer
}

/// A scalar or collection as a schema sees it.
enum JSONView {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([YAMLNode])
  case object([YAMLEntry])

  /// The value of a node by the core schema of YAML 1.2; a number that is too long to be counted with is text.
  init(core node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar):
      switch scalar.coreValue {
      case .null: self = .null
      case .bool(let value): self = .boolean(value)
      case .integer(let text), .float(let text): self = ExactNumber(text) == nil ? .string(text) : .number(text)
      case .string(let text): self = .string(text)
      }
    case .sequence(let items, _): self = .array(items)
    case .mapping(let entries, _): self = .object(entries)
    }
  }

  /// The value of a node where a type applies.
  ///
  /// In front matter a plain scalar carries its text too: where the type allows text and not what the core schema
  /// makes of it, the value is the text.
  init(_ node: YAMLNode, _ typing: Typing, types: Set<JSONType>?) {
    self.init(core: node)
    guard typing == .frontMatter, let types, types.contains(.string), let text = node.text else { return }
    switch self {
    case .null: if !types.contains(.null), !text.isEmpty { self = .string(text) }
    case .boolean: if !types.contains(.boolean) { self = .string(text) }
    case .number(let number):
      let fits = types.contains(.number) || (types.contains(.integer) && ExactNumber(number)?.isInteger == true)
      if !fits { self = .string(text) }
    case .string, .array, .object: break
    }
  }

  /// Whether the value has a type.
  func has(_ type: JSONType, _ typing: Typing) -> Bool {
    switch (self, type) {
    case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string), (.array, .array),
      (.object, .object):
      return true
    case (.number(let text), .integer):
      // 007 is somebody's number plate, not the integer seven.
      if typing == .frontMatter, Self.hasLeadingZero(text) { return false }
      return ExactNumber(text)?.isInteger ?? false
    case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _):
      return false
    }
  }

  static func hasLeadingZero(_ text: String) -> Bool {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    return digits.count > 1 && digits.first == "0" && digits.dropFirst().first.map { $0.isNumber } ?? false
  }
}

/// How the values of scalars are found.
public enum Typing: Sendable, Hashable {
  /// As records are read: a plain scalar is its text where the schema wants text.
  case frontMatter
  /// By the core schema of YAML 1.2 alone, as any JSON or YAML file is read.
  case core
}

/// Equality of values as JSON Schema defines it: numbers by value, keys in any order.
enum JSONEquality {
  static func equal(_ a: YAMLNode, _ b: YAMLNode, _ typing: Typing) -> Bool {
    let (x, y) = (JSONView(core: a), JSONView(core: b))
    switch (x, y) {
    case (.null, .null): return true
    case (.boolean(let p), .boolean(let q)): return p == q
    case (.number(let p), .number(let q)): return ExactNumber(p) == ExactNumber(q)
    case (.string(let p), .string(let q)): return p.utf8.elementsEqual(q.utf8)
    case (.array(let p), .array(let q)):
      return p.count == q.count && zip(p, q).allSatisfy { equal($0, $1, typing) }
    case (.object(let p), .object(let q)):
      return p.count == q.count
        && p.allSatisfy { entry in b[entry.key].map { equal(entry.value, $0, typing) } ?? false }
    case (.null, .string(let text)), (.boolean, .string(let text)), (.number, .string(let text)):
      // In front matter `no` or `012` may be the text that an enum lists.
      return typing == .frontMatter && a.text.map { $0.utf8.elementsEqual(text.utf8) } ?? false
    case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _):
      return false
    }
  }
}
