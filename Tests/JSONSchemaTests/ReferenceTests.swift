import Documents
import Testing

@testable import JSONSchema

@Suite struct ReferenceTests {
  @Test(arguments: [
    ("properties: {a: {$ref: ‹'#/$defs/x'›}}", "$ref"), ("$ref: ‹'#nowhere'›", "$ref"),
    ("items:\n  $ref: ‹https://example.org/other›", "$ref"), ("$dynamicRef: ‹'#nowhere'›", "$dynamicRef"),
  ])
  func `a reference to nothing is told at the reference`(_ marked: String, _ keyword: String) throws {
    let marks = MarkedText(marked)
    let (schema, findings) = try TestSchema.compile(marks.text)
    #expect(schema == nil)
    #expect(findings.map(\.code) == [.schemaFaulty])
    #expect(findings.first?.place.start == marks.start)
    #expect(findings.first?.place.end == marks.end)
    #expect(findings.first?.message.es.hasPrefix("\(keyword) nombra «") == true)
    #expect(findings.first?.message.en.hasPrefix("\(keyword) names “") == true)
  }

  @Test(arguments: [
    ("{$ref: '#/$defs/nmae', $defs: {name: true}}", "¿#/$defs/name?"),
    ("{$ref: '#/$dfs/name', $defs: {name: true}}", "¿#/$defs/name?"),
    ("{$ref: '#nmae', $defs: {x: {$anchor: name}}}", "¿#name?"),
    ("{$ref: 'urn:tset#/x', $id: 'urn:test'}", "¿urn:test#/x?"),
    ("{$ref: 'urn:tset', $defs: {x: {$id: 'urn:other'}}}", "¿urn:test?"),
    ("{$ref: '#/$defs/x'}", "escribirlo en $defs, o corregir el nombre"),
    ("{$ref: 'https://example.org/far'}", "se busca entre los esquemas que hay aquí, nunca en la red"),
  ])
  func `a reference to nothing is told what there is`(_ schema: String, _ help: String) throws {
    #expect(try TestSchema.compile(schema).findings.map(\.help?.es) == [help])
  }

  @Test(arguments: [
    ("{$id: ‹'urn:one'›}", "urn:one"), ("{$id: 'urn:two', $defs: {a: {$id: ‹'urn:one'›}}}", "urn:one"),
    ("{$defs: {a: {$anchor: n}, b: {$anchor: ‹n›}}}", "n"),
    ("{$defs: {a: {$anchor: n}, b: {$dynamicAnchor: ‹n›}}}", "n"),
  ])
  func `an address that another schema has is told`(_ marked: String, _ name: String) throws {
    var registry = SchemaRegistry(.strict([]))
    let first = Document.parse(SourceText(path: "first", text: "$id: 'urn:one'\n$ref: '#/$defs/a'\n"), as: .yaml)
    #expect(registry.add(try #require(first.root), source: first.source, uri: "urn:one") == [])
    let marks = MarkedText(marked)
    let second = Document.parse(SourceText(path: "second", text: marks.text), as: .yaml)
    let root = try #require(second.root)
    let findings = registry.add(root, source: second.source, uri: root["$id"]?.text ?? "urn:other")
    #expect(findings.map(\.code) == [.schemaFaulty])
    #expect(findings.first?.place.start == marks.start && findings.first?.place.end == marks.end)
    #expect(findings.first?.message.es == "otro esquema ya se llama «\(name)»")
    #expect(findings.first?.related.map(\.place.path) == [name == "n" ? "second" : "first"])
  }

  /// What another file says of its own anchor is nobody's business who does not refer to that file.
  @Test func `a dynamic reference does not read files that are not reached`() throws {
    var registry = SchemaRegistry(.strict([]))
    for (uri, yaml) in [
      ("urn:one", "{$dynamicAnchor: n, type: object, additionalProperties: {$dynamicRef: '#n'}}"),
      ("urn:two", "{$dynamicAnchor: n, no-such-keyword: 1}"),
    ] {
      let document = Document.parse(SourceText(path: uri, text: yaml + "\n"), as: .yaml)
      registry.add(try #require(document.root), source: document.source, uri: uri)
    }
    let schema = try #require(registry.compile("urn:one").schema)
    #expect(try TestSchema.accepts("{\"a\": {\"b\": {}}}", by: schema))
    #expect(try !TestSchema.accepts("{\"a\": {\"b\": 1}}", by: schema))
    #expect(registry.compile("urn:two").findings.map(\.code) == [.unknownKeyword])
  }

  @Test func `a finding made through another file's schema is told in the value's file`() throws {
    var registry = SchemaRegistry(.strict([]))
    for (uri, yaml) in [
      ("urn:legajo:kind", "properties: {day: {$ref: 'urn:legajo:common#/$defs/day'}}"),
      ("urn:legajo:common", "$defs: {day: {type: string, format: date}}"),
    ] {
      let document = Document.parse(SourceText(path: uri, text: yaml + "\n"), as: .yaml)
      registry.add(try #require(document.root), source: document.source, uri: uri)
    }
    let schema = try #require(registry.compile("urn:legajo:kind").schema)
    let record = Document.parse(SourceText(path: "r.md", text: "---\nday: 2026-13-01\n---\n"))
    let findings = schema.evaluate(try #require(record.root), in: record.source, typing: .frontMatter).findings
    #expect(findings.map(\.place.path) == ["r.md"])
    #expect(findings.map(\.place.start) == [Position(line: 2, column: 6)])
  }
}
