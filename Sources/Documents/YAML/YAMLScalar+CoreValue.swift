extension YAMLScalar {
  /// What the scalar means by the core schema of YAML 1.2 (§10.3.2); anything quoted is a string.
  public var coreValue: CoreValue {
    guard style == .plain else { return .string(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    let bytes = Array(text.utf8)
    guard let first = bytes.first, Self.mayStartNumber(first) else { return .string(text) }
    if Self.isInteger(bytes) { return .integer(text) }
    return Self.isFloat(bytes) ? .float(text) : .string(text)
  }

  private static func mayStartNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `[-+]?[0-9]+`, `0o[0-7]+`, `0x[0-9a-fA-F]+`.
  private static func isInteger(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0x30, 0x6F]) {
      return bytes.count > 2 && bytes[2...].allSatisfy { (0x30...0x37).contains($0) }
    }
    if bytes.starts(with: [0x30, 0x78]) {
      return bytes.count > 2
        && bytes[2...].allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
    }
    let digits = unsigned(bytes)
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, `.inf`, `.nan`.
  private static func isFloat(_ bytes: [UInt8]) -> Bool {
    if [".nan", ".NaN", ".NAN"].contains(where: { bytes.elementsEqual($0.utf8) }) { return true }
    let rest = unsigned(bytes)
    if [".inf", ".Inf", ".INF"].contains(where: { rest.elementsEqual($0.utf8) }) { return true }
    let exponent = rest.firstIndex { $0 | 0x20 == 0x65 }
    let mantissa = rest[..<(exponent ?? rest.endIndex)]
    let parts = mantissa.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return false }
    let whole = parts.first?.count ?? 0
    let fraction = parts.count > 1 ? parts[1].count : 0
    guard whole > 0 || fraction > 0 else { return false }
    guard let exponent else { return true }
    let power = unsigned(Array(rest[rest.index(after: exponent)...]))
    return !power.isEmpty && power.allSatisfy(isDigit)
  }

  private static func unsigned(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.first == 0x2B || bytes.first == 0x2D ? bytes[1...] : bytes[...]
  }
}
