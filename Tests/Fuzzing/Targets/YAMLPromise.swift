import Documents

enum YAMLPromise {
  static func broken(by bytes: [UInt8]) -> String? {
    let source = SourceText(path: "v.yaml", bytes: bytes)
    let (root, findings) = Document.value(of: source, as: .yaml)
    if let fault = FindingPromise.broken(findings, of: source) { return fault }
    guard let root, findings.isEmpty else { return nil }
    if let fault = FrontMatterPromise.broken(root, within: 0..<bytes.count) { return fault }
    let value = YAMLValue(root)
    guard !value.hasKeysOnOneLine || YAMLValue(flow: value.flowText) == value else {
      return "written anew it says something else: \(value.flowText)"
    }
    let json = SourceText(path: "v.json", text: root.json())
    let (read, faults) = Document.value(of: json, as: .json, limits: Limits(maximumBytes: .max))
    guard let read, faults.isEmpty else { return "its JSON is none: \(json)" }
    return read.hasSameShape(as: root) ? nil : "its JSON says something else"
  }
}

extension YAMLValue {
  /// Whether its keys can stand before `: ` when written: YAML allows 1024 characters there (§7.4.2).
  fileprivate var hasKeysOnOneLine: Bool {
    switch self {
    case .list(let items): items.allSatisfy(\.hasKeysOnOneLine)
    case .map(let pairs):
      pairs.allSatisfy { YAMLValue.string($0.key).flowText.unicodeScalars.count <= 1000 && $0.value.hasKeysOnOneLine }
    case .null, .bool, .number, .string: true
    }
  }
}

extension YAMLNode {
  /// Whether keys, counts and texts are the same; numbers may be written otherwise.
  fileprivate func hasSameShape(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a), .scalar(let b)):
      guard case .string(let text) = b.coreValue else { return true }
      return a.coreValue == .string(text)
    case (.sequence(let a, _), .sequence(let b, _)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.hasSameShape(as: $1) }
    case (.mapping(let a, _), .mapping(let b, _)):
      return a.count == b.count
        && zip(a, b).allSatisfy { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.hasSameShape(as: $1.value) }
    case (.scalar, _), (.sequence, _), (.mapping, _): return false
    }
  }
}
