import Documents

/// The values of JSON texts.
enum JSONText {
  struct Unreadable: Error {
    var path: String
    var findings: [String]
  }

  /// The value of a JSON text of any size and form.
  static func node(_ text: String, path: String) throws -> (root: YAMLNode, source: SourceText) {
    var limits = Limits(maximumBytes: 1 << 26)
    limits.maximumDepth = 1_000
    limits.maximumNodes = 10_000_000
    let source = SourceText(path: path, text: text)
    let (root, findings) = Document.value(of: source, as: .json, limits: limits)
    guard let root, findings.isEmpty else { throw Unreadable(path: path, findings: findings.map(\.message.en)) }
    return (root, source)
  }
}
