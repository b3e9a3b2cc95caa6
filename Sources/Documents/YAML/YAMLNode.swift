/// A YAML value that knows where it stands in its file.
public struct YAMLNode: Sendable {
  /// What the value is.
  public indirect enum Content: Sendable {
    /// A single value.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode], flow: Bool)
    /// Keys with values, in the order of the file; keys are unique scalars.
    case mapping([YAMLEntry], flow: Bool)
  }

  /// What the value is.
  public var content: Content
  /// Byte offsets in the whole file.
  ///
  /// A scalar's range holds its quotes; an empty value has an empty range; a block collection's ends with the last
  /// byte of its last value.
  public var range: Range<Int>

  /// A value and its place.
  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// One key with its value.
public struct YAMLEntry: Sendable {
  /// The key's text.
  public var key: String
  /// Byte offsets of the key, with its quotes.
  public var keyRange: Range<Int>
  /// The value.
  public var value: YAMLNode

  /// One key with its value.
  public init(key: String, keyRange: Range<Int>, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}

/// A single value as written, and what it means.
public struct YAMLScalar: Sendable, Hashable {
  /// How a scalar is written.
  public enum Style: Sendable, Hashable {
    /// Without quotes.
    case plain
    /// In `'…'`.
    case singleQuoted
    /// In `"…"`.
    case doubleQuoted
    /// After `|`.
    case literal
    /// After `>`.
    case folded
  }

  /// The text, with quotes and escapes resolved.
  public var text: String
  /// How it is written.
  public var style: Style

  /// A scalar.
  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  /// What a plain scalar means by the core schema of YAML 1.2, §10.3.2.
  public enum CoreValue: Sendable, Hashable {
    /// `null`, `~` or nothing.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// An integer, by its text: `12`, `-3`, `0o17`, `0xff`, `0123`.
    case integer(String)
    /// A number with point or exponent, `.inf` or `.nan`, by its text.
    case float(String)
    /// Anything else, and everything that is quoted.
    case string(String)
  }
}

extension YAMLNode {
  /// The scalar, nil for collections.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The text of a scalar, nil for collections.
  public var text: String? { scalar?.text }

  /// The items of a list, nil for anything else.
  public var items: [YAMLNode]? {
    if case .sequence(let items, _) = content { items } else { nil }
  }

  /// The texts of the scalars of a list, in order; empty for anything else.
  public var texts: [String] { (items ?? []).compactMap(\.text) }

  /// The entries of a mapping, nil for anything else.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries, _) = content { entries } else { nil }
  }

  /// The value of a key of a mapping; nil where there is none, or no mapping.
  ///
  /// Keys are compared by bytes.
  public subscript(_ key: String) -> YAMLNode? {
    entries?.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }
}
