import Documents
import JSONSchema

enum SchemaPromise {
  static func broken(by bytes: [UInt8]) -> String? {
    guard let (first, second) = bytes.halves(at: "---") else { return nil }
    let file = SourceText(path: "s.yaml", bytes: first)
    guard let root = Document.value(of: file, as: .yaml).root else { return nil }
    let source = SourceText(path: "v.yaml", bytes: second)
    guard let node = Document.value(of: source, as: .yaml).root else { return nil }
    for dialect in [Dialect.strict([]), .standard.assertingFormats] {
      var registry = SchemaRegistry(dialect)
      let early = registry.add(root, source: file, uri: "urn:fuzz")
      let (schema, findings) = registry.compile("urn:fuzz")
      if let fault = FindingPromise.broken(early + findings, of: file) { return fault }
      guard let schema else {
        if findings.isEmpty { return "the schema is refused without a word" }
        continue
      }
      for typing in [Typing.core, .frontMatter] {
        let evaluation = schema.evaluate(node, in: source, typing: typing)
        if let fault = FindingPromise.broken(evaluation.findings, of: source) { return fault }
        if evaluation.findings.isEmpty != schema.isValid(node, typing: typing) { return "the two judges disagree" }
      }
    }
    return nil
  }
}
