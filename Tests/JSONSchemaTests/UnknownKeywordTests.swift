import Documents
import Testing

@testable import JSONSchema

@Suite struct UnknownKeywordTests {
  /// The keyword as written, between marks, and the one that was probably meant.
  @Test(arguments: [
    ("type: object\n‹propertys›: {}", "properties"), ("‹Required›: [a]", "required"), ("‹ref›: '#'", "$ref"),
    ("properties:\n  a:\n    ‹minlength›: 3", "minLength"), ("items: {‹exclusiveMinimun›: 3}", "exclusiveMinimum"),
    ("allOf:\n  - true\n  - ‹additionalProperty›: false", "additionalProperties"),
    ("{$ref: '#/$defs/a', $defs: {a: {‹enun›: [1]}}}", "enum"), ("not: {if: true, then: {‹patern›: a}}", "pattern"),
    ("dependentSchemas: {a: {‹uniqueitem›: true}}", "uniqueItems"), ("‹x-lable›: {es: a, en: b}", "x-label"),
  ])
  func `an unknown keyword is an error that names the nearest known one`(_ marked: String, _ meant: String) throws {
    let marks = MarkedText(marked)
    let (schema, findings) = try TestSchema.compile(marks.text, extensions: ["x-label", "x-hint"])
    let finding = try #require(findings.first)
    #expect(schema == nil)
    #expect(findings.count == 1)
    #expect(finding.code == .unknownKeyword)
    #expect(finding.severity == .error)
    #expect([finding.place.start, finding.place.end] == [marks.start, marks.end])
    let word = try #require(marked.split(separator: "‹").last?.split(separator: "›").first)
    #expect(finding.message.es.contains("«\(word)», que no existe"))
    #expect(finding.message.en.contains("“\(word)”, which does not exist"))
    #expect(finding.help == LocalizedText(es: "¿\(meant)?", en: "\(meant)?"))
  }

  @Test func `a keyword that is near to none has no guess`() throws {
    let findings = try TestSchema.compile("‹somethingElseAltogether›: 1".filter { !"‹›".contains($0) }).findings
    #expect(findings.map(\.code) == [.unknownKeyword])
    #expect(findings.first?.help == nil)
  }

  @Test(arguments: [
    "definitions", "dependencies", "additionalItems", "$recursiveRef", "id", "extends", "x-label",
  ])
  func `keywords of earlier drafts, and of vocabularies that are not in use, are unknown`(_ name: String) throws {
    #expect(try TestSchema.compile("\(name): {}").findings.map(\.code) == [.unknownKeyword])
  }

  @Test(arguments: [
    "properties: {propertys: true, definitions: {type: string}}", "const: {propertys: 1}", "enum: [{propertys: 1}]",
    "default: {propertys: 1}", "examples: [{propertys: 1}]", "dependentRequired: {propertys: [a]}",
    "patternProperties: {propertys: true}", "$defs: {propertys: true}",
  ])
  func `what stands where keys or values stand is no keyword`(_ yaml: String) throws {
    #expect(try TestSchema.compile(yaml).findings.isEmpty)
  }

  @Test func `every unknown keyword is told`() throws {
    let findings = try TestSchema.compile("titel: a\nproperties:\n  a: {tipe: string}\n  b: {formt: date}").findings
    #expect(findings.map { $0.place.start.line } == [1, 3, 4])
  }

  @Test func `a bad pattern is told once, at the pattern`() throws {
    let marks = MarkedText("additionalProperties: false\npatternProperties:\n  ‹'(a'›: true")
    let findings = try TestSchema.compile(marks.text).findings
    #expect(findings.map(\.code) == [.schemaFaulty])
    #expect(findings.first?.place.start == marks.start)
    #expect(findings.first?.place.end == marks.end)
  }
}
