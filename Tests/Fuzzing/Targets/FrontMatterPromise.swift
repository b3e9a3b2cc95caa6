import Documents

enum FrontMatterPromise {
  static func broken(by bytes: [UInt8]) -> String? {
    let source = SourceText(path: "r.md", bytes: bytes)
    let document = Document.parse(source)
    if let fault = FindingPromise.broken(document.findings, of: source) { return fault }
    guard let root = document.root else {
      return document.findings.contains { $0.severity == .error } ? nil : "nothing was read and nothing is told"
    }
    guard document.yaml.upperBound <= document.body.lowerBound, document.body.upperBound <= bytes.count else {
      return "front matter \(document.yaml) and body \(document.body) overlap"
    }
    return broken(root, within: document.yaml) ?? brokenByFixing(document, root)
  }

  /// What is mended reads, says the same, and needs no mending again.
  private static func brokenByFixing(_ document: Document, _ root: YAMLNode) -> String? {
    guard let fixed = document.fixed(document.findings) else { return nil }
    let after = Document.parse(fixed.source)
    guard let newRoot = after.root else { return "mended, it cannot be read" }
    guard YAMLValue(newRoot) == YAMLValue(root) else { return "mended, it says something else" }
    return after.fixed(after.findings) == nil ? nil : "mended, it needs mending again"
  }

  /// Every value stands inside what holds it, after what comes before it.
  static func broken(_ node: YAMLNode, within outer: Range<Int>) -> String? {
    guard outer.lowerBound <= node.range.lowerBound, node.range.upperBound <= outer.upperBound else {
      return "\(node.range) is not within \(outer)"
    }
    var last = node.range.lowerBound
    for entry in node.entries ?? [] {
      guard last <= entry.keyRange.lowerBound else { return "\(entry.key) stands before \(last)" }
      guard entry.keyRange.upperBound <= entry.value.range.lowerBound || entry.value.range.isEmpty else {
        return "\(entry.key) stands behind its value"
      }
      if let fault = broken(entry.value, within: outer) { return fault }
      last = entry.keyRange.upperBound
    }
    for item in node.items ?? [] {
      guard last <= item.range.lowerBound || item.range.isEmpty else { return "an item stands before \(last)" }
      if let fault = broken(item, within: outer) { return fault }
      last = max(last, item.range.upperBound)
    }
    return nil
  }
}
