/// A YAML value without a place: what an edit asks for.
public indirect enum YAMLValue: Sendable, Hashable {
  /// Nothing.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number by its text.
  case number(String)
  /// Text.
  case string(String)
  /// A list.
  case list([YAMLValue])
  /// Keys with values, in order.
  case map([YAMLPair])
}

/// One key with its value.
public struct YAMLPair: Sendable, Hashable {
  /// The key.
  public var key: String
  /// The value.
  public var value: YAMLValue

  /// One key with its value.
  public init(key: String, value: YAMLValue) {
    self.key = key
    self.value = value
  }
}

extension YAMLValue {
  /// The value of a node, typed by the core schema.
  public init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar):
      switch scalar.coreValue {
      case .null: self = .null
      case .bool(let value): self = .bool(value)
      case .integer(let text), .float(let text): self = .number(text)
      case .string(let text): self = .string(text)
      }
    case .sequence(let items, _): self = .list(items.map(YAMLValue.init(_:)))
    case .mapping(let entries, _): self = .map(entries.map { YAMLPair(key: $0.key, value: YAMLValue($0.value)) })
    }
  }

  /// Reads a value as typed in one argument: `[a, b]`, `{k: v}`, `3`; nil where it is not YAML.
  public init?(flow text: String) {
    let source = SourceText(path: "", text: text)
    let (root, findings) = YAMLReader.read(source, 0..<source.bytes.count, limits: .default)
    guard let root, findings.isEmpty else { return nil }
    self.init(root)
  }

  /// Whether two values say the same: keys may stand in another order.
  public func says(_ other: YAMLValue) -> Bool {
    switch (self, other) {
    case (.list(let a), .list(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.says($1) }
    case (.map(let a), .map(let b)):
      return a.count == b.count
        && a.allSatisfy { pair in b.first { $0.key == pair.key }.map { pair.value.says($0.value) } ?? false }
    case (.string(let a), .string(let b)), (.number(let a), .number(let b)): return a.utf8.elementsEqual(b.utf8)
    case (.null, .null): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.list, _), (.map, _): return false
    }
  }
}

extension YAMLNode {
  /// Whether two values mean the same whatever their quotes, comments and layout; keys may stand in another order.
  public func means(_ other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a), .scalar(let b)):
      return a.text.utf8.elementsEqual(b.text.utf8) && (a.coreValue == .null) == (b.coreValue == .null)
    case (.sequence(let a, _), .sequence(let b, _)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.means($1) }
    case (.mapping(let a, _), .mapping(let b, _)):
      return a.count == b.count && a.allSatisfy { entry in other[entry.key].map { entry.value.means($0) } ?? false }
    case (.scalar, _), (.sequence, _), (.mapping, _):
      return false
    }
  }
}
