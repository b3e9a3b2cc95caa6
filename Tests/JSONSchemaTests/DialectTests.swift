import Documents
import Testing

@testable import JSONSchema

/// What `$schema` and `$vocabulary` make of the words of a schema.
struct DialectTests {
  private func compile(
    _ schema: String, meta: String? = nil, in dialect: Dialect = .standard, vocabularies: [Vocabulary] = []
  ) throws -> (schema: Schema?, codes: [String]) {
    var registry = SchemaRegistry(dialect, vocabularies: vocabularies)
    for (text, uri) in [(meta, "urn:meta"), (schema, "urn:schema")] {
      guard let text else { continue }
      let source = SourceText(path: "\(uri).yaml", text: text)
      let root = try #require(Document.value(of: source, as: .yaml).root)
      registry.add(root, source: source, uri: uri)
    }
    let (compiled, findings) = registry.compile("urn:schema")
    return (compiled, findings.map { "\($0.place.start.line):\($0.place.start.column) \($0.code)" })
  }

  private func accepts(_ value: String, by schema: Schema?) throws -> Bool {
    let source = SourceText(path: "v.yaml", text: value)
    return try #require(schema).isValid(try #require(Document.value(of: source, as: .yaml).root), typing: .core)
  }

  @Test func `by JSON Schema's own meta-schema formats and unknown words are remarks`() throws {
    let text = "$schema: https://json-schema.org/draft/2020-12/schema\nformat: date\nmaximun: 3\n"
    let (schema, codes) = try compile(text, in: .strict([]))
    #expect(codes == [])
    #expect(try accepts("9", by: schema))
    // A registry that judges formats does so for the standard dialect too.
    #expect(try !accepts("ayer", by: schema))
    #expect(try accepts("ayer", by: compile(text).schema))
  }

  @Test func `where unknown words are faults they are told, with the nearest`() throws {
    #expect(try compile("type: integer\nmaximun: 3\n", in: .strict([])).codes == ["2:1 unknown-keyword"])
  }

  @Test func `a vocabulary that is left out means nothing`() throws {
    let meta =
      "$vocabulary: {\"https://json-schema.org/draft/2020-12/vocab/core\": true, \"https://json-schema.org/draft/2020-12/vocab/applicator\": true}"
    let (schema, codes) = try compile("$schema: urn:meta\nproperties: {a: {type: integer}, b: false}\n", meta: meta)
    #expect(codes == [])
    #expect(try accepts("{a: x}", by: schema) && !accepts("{b: 1}", by: schema))
  }

  @Test func `a vocabulary that is demanded must be known, one that is offered need not`() throws {
    #expect(
      try compile("$schema: urn:meta\n", meta: "$vocabulary: {\"urn:nobody\": true}").codes == ["1:10 schema-faulty"])
    #expect(try compile("$schema: urn:meta\n", meta: "$vocabulary: {\"urn:nobody\": false}").codes == [])
    #expect(try compile("$schema: urn:none\n").codes == ["1:10 schema-faulty"])
  }

  @Test func `a vocabulary of our own is carried, and with it unknown words are faults`() throws {
    let ours = Vocabulary(uri: "urn:ours", keywords: ["x-ref"])
    let meta = "$vocabulary: {\"https://json-schema.org/draft/2020-12/vocab/core\": true, \"urn:ours\": true}"
    let (schema, codes) = try compile("$schema: urn:meta\nx-ref: [a]\n", meta: meta, vocabularies: [ours])
    #expect(codes == [])
    let source = SourceText(path: "v.yaml", text: "x")
    let root = try #require(Document.value(of: source, as: .yaml).root)
    let said = try #require(schema).evaluate(root, in: source, typing: .core).annotations.map(\.keyword)
    #expect(said == ["x-ref"])
    #expect(
      try compile("$schema: urn:meta\nx-rfe: [a]\n", meta: meta, vocabularies: [ours]).codes == ["2:1 unknown-keyword"])
  }

  @Test func `formats are judged where the meta-schema says so`() throws {
    let meta =
      "$vocabulary: {\"https://json-schema.org/draft/2020-12/vocab/core\": true, \"https://json-schema.org/draft/2020-12/vocab/format-assertion\": true}"
    let (schema, _) = try compile("$schema: urn:meta\nformat: date\n", meta: meta)
    #expect(try !accepts("ayer", by: schema) && accepts("2026-03-12", by: schema))
  }
}
