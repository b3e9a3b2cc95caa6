extension YAMLNode {
  /// The value as JSON by the core schema of YAML 1.2, indented by two blanks; what JSON cannot say (`.inf`) is text.
  public func json(indent: Int = 0) -> String {
    let blanks = String(repeating: "  ", count: indent + 1)
    let end = "\n" + String(repeating: "  ", count: indent)
    switch content {
    case .scalar(let scalar): return scalar.json
    case .sequence(let items, _):
      guard !items.isEmpty else { return "[]" }
      return "[\n" + items.map { blanks + $0.json(indent: indent + 1) }.joined(separator: ",\n") + end + "]"
    case .mapping(let entries, _):
      guard !entries.isEmpty else { return "{}" }
      let lines = entries.map { "\(blanks)\(YAMLScalar.quoted($0.key)): \($0.value.json(indent: indent + 1))" }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    }
  }
}

extension YAMLNode {
  /// The value as JSON on one line, by the same rules.
  public var jsonLine: String {
    switch content {
    case .scalar(let scalar): scalar.json
    case .sequence(let items, _): "[" + items.map(\.jsonLine).joined(separator: ",") + "]"
    case .mapping(let entries, _):
      "{" + entries.map { "\(YAMLScalar.quoted($0.key)):\($0.value.jsonLine)" }.joined(separator: ",") + "}"
    }
  }
}

extension YAMLScalar {
  fileprivate var json: String {
    switch coreValue {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let text), .float(let text): JSONNumber.isOne(text) ? text : Self.decimal(text) ?? Self.quoted(text)
    case .string(let text): Self.quoted(text)
    }
  }

  /// `0x1F`, `0o17` and `+1` as JSON writes them; nil where the number has no such form.
  private static func decimal(_ text: String) -> String? {
    let radix = text.hasPrefix("0x") ? 16 : text.hasPrefix("0o") ? 8 : 10
    let digits = radix == 10 ? text.drop { $0 == "+" } : text.dropFirst(2)
    if let value = Int(digits, radix: radix) { return String(value) }
    return Double(text).flatMap { $0.isFinite ? "\($0)" : nil }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case let scalar where scalar.value < 0x20:
        result += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
