import Documents
import Testing

@testable import JSONSchema

/// Values as docs/records.md says, "What a value means".
@Suite struct TypingTests {
  private func codes(_ schema: String, _ yaml: String, _ typing: Typing) throws -> [String] {
    let document = Document.parse(SourceText(path: "t.yaml", text: yaml + "\n"), as: .yaml)
    let root = try #require(document.root)
    let compiled = try TestSchema.make("properties: {a: {\(schema)}}")
    return compiled.evaluate(root, in: document.source, typing: typing).findings.map(\.code.description)
  }

  /// The schema, the value, and whether it is valid in a record and in any other YAML file.
  @Test(arguments: [
    ("type: string", "2026-03-12", true, true), ("type: string", "0123", true, false),
    ("type: string", "no", true, true), ("type: string", "true", true, false), ("type: string", "1e3", true, false),
    ("type: string", "~", true, false), ("type: string", "", false, false), ("type: [string, 'null']", "", true, true),
    ("type: integer", "03", false, true), ("type: integer", "3", true, true), ("type: integer", "\"3\"", false, false),
    ("type: number", "\"3.5\"", false, false), ("type: boolean", "\"true\"", false, false),
    ("type: boolean", "True", true, true), ("type: boolean", "yes", false, false),
    ("type: [string, integer]", "12", true, true), ("{type: string, maxLength: 3}", "0123", false, false),
    ("{type: string, minLength: 4}", "0123", true, false), ("enum: ['012', '1']", "012", true, false),
    ("enum: [12]", "'12'", false, false), ("{type: string, const: '1.0'}", "1.0", true, false),
    ("{type: string, const: '1.0'}", "1", false, false),
    // Two texts, or the same number twice.
    ("{items: {type: string}, uniqueItems: true}", "[1, 1.0]", true, false),
    ("{items: {type: string}, uniqueItems: true}", "[01, '01']", false, false),
    ("{items: {type: integer}, uniqueItems: true}", "[1, 1.0]", false, false),
  ])
  func `a plain value is text where the schema wants text, in records only`(
    _ schema: String, _ value: String, _ inRecord: Bool, _ elsewhere: Bool
  ) throws {
    let keywords = schema.hasPrefix("{") ? String(schema.dropFirst().dropLast()) : schema
    #expect(try codes(keywords, "a: \(value)", .frontMatter).isEmpty == inRecord)
    #expect(try codes(keywords, "a: \(value)", .core).isEmpty == elsewhere)
  }
}
