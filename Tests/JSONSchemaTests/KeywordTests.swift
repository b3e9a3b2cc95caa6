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
    // A bound that is not allowed itself says all that can be said in the message.
    #expect(finding.help != nil || violation.keyword.hasPrefix("exclusive"))
  }

  @Test(arguments: Violation.scalars + Violation.lists + Violation.objects + Violation.joining)
  func `a finding names the keyword of the schema that demands it`(_ violation: Violation) throws {
    let schema = try TestSchema.make(violation.schema)
    let text = MarkedText(violation.value).text
    let document = Document.parse(SourceText(path: "t.yaml", text: text), as: .yaml)
    let findings = schema.evaluate(try #require(document.root), in: document.source, typing: .frontMatter).findings
    let demanded = try #require(findings.first?.related.last)
    #expect(demanded.message == LocalizedText(es: "lo pide el esquema", en: "the schema demands it"))
    #expect(demanded.place.path == "schema.yaml" && demanded.place.start.line == 1)
    let line = Array(violation.schema.unicodeScalars)
    let word = String(
      String.UnicodeScalarView(line[(demanded.place.start.column - 1)..<(demanded.place.end.column - 1)]))
    // Of what joins schemas, the keyword inside that did not hold.
    let inner: Set = ["contains", "type", "maximum", "required", "maxLength", "properties", "maxProperties"]
    #expect(word == violation.keyword || (inner.contains(word) && violation.schema.contains(violation.keyword)))
  }

  @Test func `a key that is misspelt is not missing too`() throws {
    let schema = try TestSchema.make(
      "{properties: {title: true, status: true}, required: [title, status], additionalProperties: false}")
    for (text, expected) in [
      ("titel: x\nstatus: y\n", ["1:1 key-unknown"]), ("titel: x\n", ["1:1 key-missing", "1:1 key-unknown"]),
      ("other: x\nstatus: y\n", ["1:1 key-missing", "1:1 key-unknown"]),
    ] {
      let document = Document.parse(SourceText(path: "t.yaml", text: text), as: .yaml)
      let root = try #require(document.root)
      let findings = schema.evaluate(root, in: document.source, typing: .core).findings
      let told = findings.map { "\($0.place.start.line):\($0.place.start.column) \($0.code)" }
      #expect(told.sorted() == expected && !schema.isValid(root, typing: .core))
    }
  }

  @Test(arguments: [
    ("{properties: {a: true, bc: true}, additionalProperties: false}", "a: 1\nb: 2\n", "¿bc?"),
    ("{properties: {title: true}, additionalProperties: false}", "title: x\ntitel: y\n", "quitarla"),
    ("{properties: {x: true}, additionalProperties: false}", "y: 1\n", "claves: x"),
    (
      "{$ref: '#/$defs/d', unevaluatedProperties: false, $defs: {d: {properties: {title: true}}}}", "titel: x\n",
      "¿title?"
    ),
    ("{allOf: [{properties: {a: true}}], unevaluatedProperties: false}", "a: 1\nb: 2\n", "quitarla"),
  ])
  func `an unknown key is guessed to be one that is not there yet`(
    _ schema: String, _ text: String, _ help: String
  ) throws {
    let document = Document.parse(SourceText(path: "t.yaml", text: text), as: .yaml)
    let root = try #require(document.root)
    let findings = try TestSchema.make(schema).evaluate(root, in: document.source, typing: .core).findings
    #expect(findings.filter { $0.code.description == "key-unknown" }.map(\.help?.es) == [help])
  }

  @Test(arguments: [(3, "falta 1"), (4, "faltan 2")])
  func `one is lacking, two are`(_ least: Int, _ help: String) throws {
    let document = Document.parse(SourceText(path: "t.yaml", text: "a: [1, 2]\n"), as: .yaml)
    let schema = try TestSchema.make("{properties: {a: {minItems: \(least)}}}")
    let findings = schema.evaluate(try #require(document.root), in: document.source, typing: .core).findings
    #expect(findings.map(\.help?.es) == [help])
  }

  @Test(arguments: [
    ("type: strng", "¿string?"), ("type: 3", "tipos: null, boolean, object, array, number, string, integer"),
    ("minLength: -1", "va un entero, 0 o más"), ("maxItems: x", "va un entero, 0 o más"),
    ("maximum: x", "va un número"),
    ("multipleOf: 0", "va un número mayor que 0"), ("enum: 3", "va una lista de valores"),
    ("required: a", "va una lista de claves"), ("anyOf: []", "va una lista de esquemas, no vacía"),
    ("properties: [a]", "va un esquema por cada clave"), ("uniqueItems: 1", "va true o false"),
    ("pattern: [a]", "va un texto"), ("dependentRequired: a", "va una lista de claves por cada clave"),
    ("items: 3", "por ejemplo {type: string}"), ("allOf: [{$ref: '#'}]", "quitar una de las referencias"),
  ])
  func `a keyword with a wrong value is told what goes there`(_ schema: String, _ help: String) throws {
    #expect(try TestSchema.compile(schema).findings.map(\.help?.es) == [help])
  }

  /// Forms that a constant tells apart, in any order of keys; and one of another type.
  @Test(arguments: ["{kind: dog, legs: ‹many›}", "{legs: ‹many›, kind: dog}"])
  func `of several forms the one is told that its constant names`(_ value: String) throws {
    for keyword in ["anyOf", "oneOf"] {
      let schema = try TestSchema.make(
        """
        {\(keyword): [{type: string},
          {properties: {kind: {const: bird}, wings: {type: integer}, legs: {maxLength: 1}}},
          {properties: {kind: {enum: [dog]}, legs: {type: integer}}},
          {properties: {kind: {const: fish}}}]}
        """)
      let marked = MarkedText(value)
      let document = Document.parse(SourceText(path: "t.yaml", text: marked.text), as: .yaml)
      let findings = schema.evaluate(try #require(document.root), in: document.source, typing: .core).findings
      #expect(findings.map(\.place.start) == [marked.start])
      #expect(findings.map(\.code.description) == ["wrong-type"])
    }
  }

  @Test(arguments: [
    ("integer", "\"12\"", "¿12?"), ("number", "99,5", "¿99.5?"), ("boolean", "sí", "¿true?"),
    ("boolean", "No", "¿false?"),
    ("string", "12", "¿\"12\"?"), ("string", "true", "¿\"true\"?"), ("array", "a", "¿[a]?"), ("array", "3", "¿[3]?"),
    ("string", "[a]", "¿a?"), ("integer", "12.5", "por ejemplo 3"), ("integer", "uno", "por ejemplo 3"),
    ("object", "a", "la forma es {clave: valor}"), ("string", "", "escribir el valor, o quitar la clave"),
    ("null", "a", "dejarlo vacío"),
  ])
  func `a value of another type is told how to write it`(_ type: String, _ value: String, _ help: String) throws {
    let schema = try TestSchema.make("properties: {a: {type: '\(type)'}}")
    let document = Document.parse(SourceText(path: "t.yaml", text: "a: \(value)\n"), as: .yaml)
    let findings = schema.evaluate(try #require(document.root), in: document.source, typing: .core).findings
    #expect(findings.map(\.help?.es) == [help])
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
    let related = try #require(findings.first?.related)
    #expect(related.map(\.place.start) == [Position(line: 2, column: 5), Position(line: 1, column: 18)])
    #expect(related.map(\.message.es) == ["aquí está el primero", "lo pide el esquema"])
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
