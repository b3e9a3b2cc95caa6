import Documents
import Testing

@testable import JSONSchema

@Suite struct BoundTests {
  @Test(arguments: [
    "$ref: '#'", "allOf: [{$ref: '#'}]", "anyOf: [{type: string}, {$ref: '#'}]", "oneOf: [{$ref: '#'}]",
    "not: {$ref: '#'}", "if: {$ref: '#'}", "{if: true, then: {$ref: '#'}}", "{if: true, else: {$ref: '#'}}",
    "dependentSchemas: {a: {$ref: '#'}}",
    "{$defs: {p: {$ref: '#/$defs/q'}, q: {allOf: [{$ref: '#/$defs/p'}]}}, $ref: '#/$defs/p'}",
    "{properties: {a: {$ref: '#/$defs/p'}}, $defs: {p: {$anchor: p, $ref: '#p'}}}",
  ])
  func `a schema that leads to itself without going into the value is refused`(_ yaml: String) throws {
    let (schema, findings) = try TestSchema.compile(yaml)
    #expect(schema == nil)
    #expect(findings.map(\.code) == [.schemaFaulty])
    #expect(findings.first?.message.es == "el esquema se refiere a sí mismo sin fin")
    #expect(findings.first?.message.en == "the schema refers to itself without end")
  }

  @Test(arguments: ["properties: {a: {$ref: '#'}}", "items: {$ref: '#'}", "additionalProperties: {$ref: '#'}"])
  func `a schema may lead to itself through a part of the value`(_ yaml: String) throws {
    #expect(try TestSchema.compile(yaml).schema != nil)
  }

  @Test func `recursion finds the fault at the bottom, in its place`() throws {
    let schema = try TestSchema.make("{type: object, properties: {a: {$ref: '#'}}, additionalProperties: false}")
    let text = String(repeating: "{a: ", count: 60) + "{b: 1}" + String(repeating: "}", count: 60)
    let document = Document.parse(SourceText(path: "t.yaml", text: text + "\n"), as: .yaml)
    let findings = schema.evaluate(try #require(document.root), in: document.source, typing: .core).findings
    #expect(findings.map(\.code) == [.keyUnknown])
    #expect(findings.first?.place.start == Position(line: 1, column: 60 * 4 + 2))
  }

  @Test func `a dynamic reference that leads to itself is told when it is met`() throws {
    let schema = try TestSchema.make("{$dynamicAnchor: n, $dynamicRef: '#n'}")
    let (node, source) = try JSONText.node("1", path: "t.json")
    #expect(schema.evaluate(node, in: source, typing: .core).findings.map(\.code) == [.checkTooCostly])
    #expect(!schema.isValid(node, typing: .core))
  }

  @Test func `a value deeper than is followed is told, not passed`() throws {
    let schema = try TestSchema.make("items: {$ref: '#'}")
    let text = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    let (node, source) = try JSONText.node(text, path: "t.json")
    #expect(schema.evaluate(node, in: source, typing: .core).findings.map(\.code) == [.checkTooCostly])
    #expect(!schema.isValid(node, typing: .core))
  }

  @Test func `a schema deeper than is followed is refused`() throws {
    let text = String(repeating: "{\"not\": ", count: 300) + "{}" + String(repeating: "}", count: 300)
    let (root, source) = try JSONText.node(text, path: "schema.json")
    var registry = SchemaRegistry(.strict([]))
    registry.add(root, source: source, uri: "urn:deep")
    let (schema, findings) = registry.compile("urn:deep")
    #expect(schema == nil)
    #expect(findings.map(\.code) == [.schemaFaulty])
  }

  /// Thirty levels of two ways each are a thousand million ways.
  @Test(arguments: ["$ref: '#/$defs/d0'", "not: {$ref: '#/$defs/d0'}", "anyOf: [{$ref: '#/$defs/d0'}, true]"])
  func `a check that would not end soon is told, and what was left open is not taken as valid`(_ root: String) throws {
    let levels = (0..<30).map { "  d\($0): {anyOf: [{$ref: '#/$defs/d\($0 + 1)'}, {$ref: '#/$defs/d\($0 + 1)'}]}\n" }
    var schema = try TestSchema.make(root + "\n$defs:\n" + levels.joined() + "  d30: {type: string}")
    // As the limit of the tool, only sooner.
    schema.maximumSteps = 20_000
    let (node, source) = try JSONText.node("1", path: "t.json")
    let findings = schema.evaluate(node, in: source, typing: .core).findings
    #expect(findings.map(\.message.es) == ["revisar este valor cuesta demasiado"])
    #expect(findings.map(\.message.en) == ["checking this value costs too much"])
    #expect(!schema.isValid(node, typing: .core))
  }
}
