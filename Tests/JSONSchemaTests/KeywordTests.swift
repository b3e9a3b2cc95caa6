import Documents
import Testing

@testable import JSONSchema

/// One violation of a keyword: the schema, the value with the place of the finding marked, and what it must say.
struct Violation: Sendable {
  var keyword: String
  var schema: String
  var value: String
  var code: String
  /// Words that the message or its help must have in Spanish, and in English.
  var says: (es: String, en: String)

  init(_ keyword: String, _ schema: String, _ value: String, _ code: String, _ es: String, _ en: String) {
    self.keyword = keyword
    self.schema = schema
    self.value = value
    self.code = code
    says = (es, en)
  }
}

@Suite struct KeywordTests {
  @Test(arguments: Violation.scalars + Violation.lists + Violation.objects + Violation.joining)
  func `a violation is told once, in its place and in both languages`(_ violation: Violation) throws {
    let schema = try TestSchema.make(violation.schema)
    let marked = MarkedText(violation.value)
    let document = Document.parse(SourceText(path: "t.yaml", text: marked.text), as: .yaml)
    let root = try #require(document.root)
    let findings = schema.evaluate(root, in: document.source, typing: .frontMatter).findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code.description == violation.code)
    #expect(finding.severity == .error)
    #expect(finding.place.path == "t.yaml")
    #expect([finding.place.start, finding.place.end] == [marked.start, marked.end])
    let said = (
      es: "\(finding.message.es); \(finding.help?.es ?? "")", en: "\(finding.message.en); \(finding.help?.en ?? "")"
    )
    #expect(said.es.contains(violation.says.es))
    #expect(said.en.contains(violation.says.en))
    #expect(!schema.isValid(root, typing: .frontMatter))
  }

  @Test func `every keyword that judges has a violation here`() {
    let shown = Set(
      (Violation.scalars + Violation.lists + Violation.objects + Violation.joining).map(\.keyword))
    let judging = [Vocabulary.applicator, .unevaluated, .validation, .formatAssertion]
      .reduce(into: Set(["$ref", "$dynamicRef"])) { $0.formUnion($1.keywords) }
    #expect(judging.subtracting(shown).isEmpty)
  }

  @Test func `an item that stands twice says where the first is`() throws {
    let schema = try TestSchema.make("properties: {a: {uniqueItems: true}}")
    let document = Document.parse(SourceText(path: "t.yaml", text: "a:\n  - x\n  - y\n  - x\n"), as: .yaml)
    let findings = schema.evaluate(try #require(document.root), in: document.source, typing: .core).findings
    #expect(findings.map(\.place.start) == [Position(line: 4, column: 5)])
    #expect(findings.first?.related.map(\.place.start) == [Position(line: 2, column: 5)])
  }

  @Test func `all faults of a value are told, each in its place`() throws {
    let schema = try TestSchema.make(
      "{properties: {n: {type: integer}, t: {maxLength: 2}, l: {items: {minimum: 3}}}, required: [z]}")
    let text = "n: x\nt: abc\nl:\n  - 2\n  - 3\n  - 1\n"
    let document = Document.parse(SourceText(path: "t.yaml", text: text), as: .yaml)
    let findings = schema.evaluate(try #require(document.root), in: document.source, typing: .core).findings
    let places = findings.map { "\($0.place.start.line):\($0.place.start.column) \($0.code)" }
    #expect(
      Set(places) == [
        "1:1 key-missing", "1:4 wrong-type", "2:4 size-wrong", "4:5 number-out-of-range", "6:5 number-out-of-range",
      ])
    #expect(findings.count == 5)
  }
}

extension Violation: CustomTestStringConvertible {
  var testDescription: String { "\(keyword): \(value)" }
}
