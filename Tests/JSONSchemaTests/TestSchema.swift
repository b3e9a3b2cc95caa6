import Documents
import Testing

@testable import JSONSchema

/// Reads and compiles the small schemas of tests.
enum TestSchema {
  /// What compiling a schema gives: the schema, or what is wrong with it.
  static func compile(
    _ yaml: String, extensions: Set<String> = []
  ) throws -> (schema: Schema?, findings: [Finding]) {
    let document = Document.parse(SourceText(path: "schema.yaml", text: yaml + "\n"), as: .yaml)
    let root = try #require(document.root, "\(document.findings.map(\.message.en))")
    var registry = SchemaRegistry(.strict([Vocabulary(uri: "urn:test:vocabulary", keywords: extensions)]))
    let findings = registry.add(root, source: document.source, uri: "urn:test")
    let (schema, faults) = registry.compile("urn:test")
    return (schema, findings + faults)
  }

  /// A schema without faults.
  static func make(_ yaml: String) throws -> Schema {
    let (schema, findings) = try compile(yaml)
    return try #require(schema, "\(findings.map(\.message.en))")
  }

  /// Whether a JSON text is valid; judged with findings and without, which must agree.
  static func accepts(_ json: String, by schema: Schema) throws -> Bool {
    let (node, source) = try JSONText.node(json, path: "value.json")
    let isValid = schema.isValid(node, typing: .core)
    #expect(schema.evaluate(node, in: source, typing: .core).findings.isEmpty == isValid)
    return isValid
  }
}
