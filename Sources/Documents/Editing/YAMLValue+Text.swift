extension YAMLValue {
  /// The value on one line, in flow style: `{system: mesa, id: "0104233"}`.
  public var flowText: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): ScalarText.write(text, inFlow: true)
    case .list(let items): "[" + items.map(\.flowText).joined(separator: ", ") + "]"
    case .map(let pairs):
      "{" + pairs.map { "\(ScalarText.write($0.key, inFlow: true)): \($0.value.flowText)" }.joined(separator: ", ")
        + "}"
    }
  }

  /// The value as it stands after a key in block style; nothing for null.
  var inlineText: String {
    switch self {
    case .null: ""
    case .string(let text): ScalarText.write(text, inFlow: false)
    case .bool, .number, .list, .map: flowText
    }
  }

  /// The lines of a top key with this value: a list of mappings takes a line for each.
  public func entryLines(key: String) -> [String] {
    let name = ScalarText.write(key, inFlow: false)
    if case .list(let items) = self, items.contains(where: { if case .map = $0 { true } else { false } }) {
      return ["\(name):"] + items.map { "  - \($0.flowText)" }
    }
    let text = inlineText
    return [text.isEmpty ? "\(name):" : "\(name): \(text)"]
  }
}

/// Writes texts as YAML scalars: plain where that is safe for YAML 1.1 and 1.2 readers alike, else quoted.
enum ScalarText {
  static func write(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : double(text)
  }

  /// The text in the quotes that an older value had, where it can stand in them.
  static func write(_ text: String, like style: YAMLScalar.Style, inFlow: Bool) -> String {
    switch style {
    case .plain, .literal, .folded: write(text, inFlow: inFlow)
    case .singleQuoted: single(text) ?? double(text)
    case .doubleQuoted: double(text)
    }
  }

  private static let misread: Set<String> = [
    "yes", "no", "on", "off", "y", "n", "true", "false", "null", "~", "<<", "=",
  ]

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    guard !misread.contains(text.lowercased()), first != " ", last != " ", last != ":" else { return false }
    guard case .string = YAMLScalar(text: text, style: .plain).coreValue else { return false }
    if "-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) {
      let second = text.unicodeScalars.dropFirst().first
      guard "-?:".unicodeScalars.contains(first), let second, second != " ", !inFlow else { return false }
    }
    // By bytes: a sign with an accent upon it is another character for Swift, and the same sign for YAML.
    let bytes = text.utf8
    if bytes.starts(with: "---".utf8) || bytes.starts(with: "...".utf8) { return false }
    if bytes.contains(": ".utf8) || bytes.contains(" #".utf8) { return false }
    if inFlow, bytes.contains(":?".utf8) || bytes.contains(where: ",[]{}".utf8.contains) { return false }
    return text.unicodeScalars.allSatisfy(isPrintable)
  }

  /// What may stand unescaped: no control, no line or paragraph separator, no BOM, no direction mark.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .format: scalar == "\u{200D}"
    default: scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
  }

  private static func single(_ text: String) -> String? {
    guard text.unicodeScalars.allSatisfy(isPrintable) else { return nil }
    return "'" + text.unicodeScalars.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) } + "'"
  }

  private static func double(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case let other where isPrintable(other): result.unicodeScalars.append(other)
      default:
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xFFFF ? 8 : 4
        result += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return result + "\""
  }
}
