import Fixtures
import Foundation
import Testing

/// `schema check`, `schema show` and `schema lint`.
struct SchemaCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["a"],
       "properties": {"a": {"type": "integer", "maximum": 3}, "d": {"format": "date"}, "t": {"$ref": "t.yaml"}}}
      """, to: "s.json")
    try folder.write("$defs: {x: true}\ntype: string\nminLength: 2\n", to: "t.yaml")
  }

  private var legajo: Legajo { Legajo(in: folder.path) }

  @Test func `JSON, YAML and front matter are checked, with each fault in its place`() throws {
    try folder.write("{\"a\": 3, \"t\": \"ñu\"}", to: "good.json")
    try folder.write("# hola\na: 4\n", to: "bad.yaml")
    try folder.write("---\na: uno\nt: x\n---\n\na: 1\n", to: "bad.md")
    #expect(try legajo("schema", "check", "s.json", "good.json").status == 0)
    let run = try legajo("schema", "check", "s.json", "good.json", "bad.yaml", "bad.md", "--lang", "en")
    #expect(run.status == 1)
    #expect(run.output.contains("error[number-out-of-range]") && run.output.contains("--> bad.yaml:2:4"))
    #expect(run.output.contains("--> bad.md:2:4") && run.output.contains("--> bad.md:3:4"))
    #expect(run.errors == "3 files: 3 errors, 0 warnings\n")
  }

  @Test func `a schema that refers to no other file does not care what is beside it`() throws {
    for number in 0..<1_100 { try folder.write("{", to: "many/\(number).json") }
    try folder.write("{\"type\": \"object\"}", to: "many/s.json")
    try folder.write("a: 1\n", to: "v.yaml")
    #expect(try legajo("schema", "check", "many/s.json", "v.yaml").status == 0)
    try folder.write("{\"$ref\": \"1.json\"}", to: "many/s.json")
    #expect(try legajo("schema", "check", "many/s.json", "v.yaml").errors.contains("[argument-unreadable]"))
  }

  @Test func `formats are judged on demand`() throws {
    try folder.write("a: 1\nd: ayer\n", to: "f.yaml")
    #expect(try legajo("schema", "check", "s.json", "f.yaml").status == 0)
    #expect(try legajo("schema", "check", "s.json", "f.yaml", "--assert-formats").errors.contains("1 error"))
  }

  @Test(arguments: [
    ("{\"type\": \"nada\"}", "schema-faulty"), ("{\"$ref\": \"no.json\"}", "schema-faulty"),
    ("{\"a\": ", "json-syntax"),
    ("{\"$schema\": \"https://example.com/other\"}", "schema-faulty"), ("{\"pattern\": \"(\"}", "schema-faulty"),
    ("{\"title\": 3}", "wrong-type"), ("{\"required\": [\"a\", 3]}", "wrong-type"),
  ])
  func `a schema that cannot be used is 2`(_ text: String, _ code: String) throws {
    try folder.write(text, to: "bad.json")
    try folder.write("a: 1\n", to: "v.yaml")
    let run = try legajo("schema", "check", "bad.json", "v.yaml")
    #expect(run.status == 2 && run.output == "", "\(run.output)")
    #expect(run.errors.contains("[\(code)]") && run.errors.contains("[schema-unusable]"), "\(run.errors)")
  }

  @Test func `further schemas are named by their addresses`() throws {
    try folder.write("{\"$ref\": \"https://x.example/de/otro.yaml#/$defs/n\"}", to: "r.json")
    try folder.write("$defs: {n: {type: integer}}\n", to: "otros/de/otro.yaml")
    try folder.write("uno", to: "v.yaml")
    #expect(try legajo("schema", "check", "r.json", "v.yaml").status == 2)
    for refs in ["https://x.example/=otros", "https://x.example/de/otro.yaml=otros/de/otro.yaml"] {
      let run = try legajo("schema", "check", "r.json", "v.yaml", "--refs", refs)
      #expect(run.status == 1 && run.output.contains("wrong-type"), "\(run.errors)")
    }
    #expect(try legajo("schema", "check", "r.json", "v.yaml", "--refs", "x=nada").status == 64)
  }

  @Test(arguments: [
    "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"integer\", \"minimum\": 3}"
  ])
  func `a schema is a value too, for the meta-schema that is carried`(_ text: String) throws {
    try folder.write("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", to: "meta.json")
    try folder.write(text, to: "own.json")
    try folder.write("{\"type\": \"entero\", \"minimum\": \"3\"}", to: "wrong.json")
    #expect(try legajo("schema", "check", "meta.json", "own.json").status == 0)
    let run = try legajo("schema", "check", "meta.json", "wrong.json")
    #expect(
      run.status == 1 && run.output.contains("wrong.json:1:10") && run.output.contains("wrong.json:1:31"),
      "\(run.output)")
  }

  @Test func `a deep, large or hostile file is answered`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    try folder.write(deep, to: "deep.json")
    #expect(try legajo("schema", "check", "s.json", "deep.json").output.contains("[yaml-too-much]"))
    try folder.write("{\"pattern\": \"^(a+)+$\"}", to: "p.json")
    try folder.write("\"" + String(repeating: "a", count: 50_000) + "b\"", to: "aaa.json")
    let run = try legajo("schema", "check", "p.json", "aaa.json")
    #expect(run.status == 1 && run.output.contains("[pattern-mismatch]"))
  }

  static let hasPython = (try? Command.run("python3", ["-c", "import jsonschema"], in: "/"))?.status == 0
  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  @Test(
    .enabled(if: hasPython || isCI, "python's jsonschema is not on this machine: Scripts/bootstrap --judges"),
    arguments: ["client", "service", "campaign", "interview", "complaint", "action"])
  func `what is shown of a kind is a schema that other tools take`(_ kind: String) throws {
    let sample = try SampleFolder()
    let shown = try sample.legajo()("schema", "show", kind, "--format", "json")
    #expect(shown.status == 0)
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema = json.load(sys.stdin)
      Draft202012Validator.check_schema(schema)
      own = Draft202012Validator(schema)
      void = {"title": "x", "status": "void"}
      print(sorted({e.validator for e in own.iter_errors(void)}), own.is_valid({"title": 3}))
      """
    let judge = try Command.run("python3", ["-c", script], in: sample.path, input: shown.output)
    #expect(judge.status == 0, "\(judge.errors)")
    #expect(judge.output.contains("'required'") && judge.output.hasSuffix("False\n"), "\(judge.output)")
  }

  @Test func `what is shown of a kind tells its fields`() throws {
    let sample = try SampleFolder()
    let shown = try sample.legajo()("schema", "show", "reclamo")
    #expect(shown.output.hasPrefix("complaint  reclamo  CMP-<year>-<key>\n"))
    let severity = try #require(shown.output.split(separator: "\n").first { $0.hasPrefix("severity") })
    #expect(severity.contains("Gravedad") && severity.hasSuffix("low | medium | high"))
    #expect(try sample.legajo()("schema", "show", "reclam").errors.contains("¿reclamo?"))
  }

  @Test func `the shipped schemas have no fault`() throws {
    let sample = try SampleFolder()
    let lint = try sample.legajo()("schema", "lint", "--strict")
    #expect(lint.status == 0 && lint.output == "", "\(lint.output)")
  }

  @Test(arguments: [
    ("minLength: 1", "minLenght: 1", "unknown-keyword", "¿minLength?"),
    ("minLength: 1", "minLength: uno", "schema-faulty", "va un entero, 0 o más"),
    ("urn:legajo:common#/$defs/title", "urn:legajo:common#/$defs/titel", "schema-faulty", "/title?"),
    ("from: registered", "from: registerd", "status-unknown", "¿registered?"),
  ])
  func `what stops every other verb is what lint looks for`(
    _ old: String, _ new: String, _ code: String, _ help: String
  ) throws {
    let sample = try SampleFolder()
    // What complaints share with other kinds stands in common.yaml.
    let file = try #require(
      try ["schema/complaint.yaml", "schema/common.yaml"].first { try sample.folder.text($0).contains(old) })
    let text = try sample.folder.text(file)
    let range = try #require(text.range(of: old))
    try sample.folder.write(text.replacingCharacters(in: range, with: new), to: file)
    let line = text[..<range.lowerBound].components(separatedBy: "\n").count
    let lint = try sample.legajo()("schema", "lint", "--format", "compact")
    #expect(lint.status == 1 && lint.output.hasPrefix("\(file):\(line):"), "\(lint.output)\(lint.errors)")
    #expect(lint.output.contains("error[\(code)]: ") && lint.output.contains(help), "\(lint.output)")
    // Elsewhere it is the reason that nothing is checked, told in every form too.
    let check = try sample.legajo()("check", "--format", "compact")
    #expect(check.status == 2 && check.output == lint.output && check.errors.contains("[policy-unreadable]"))
  }

  @Test(arguments: [
    ("roles: [gestor, dueno]\n      requires: [resolution]", "roles: [gestr]", "role-unknown", "¿gestor?"),
    (
      "void: {es: anulado, en: void}", "void: {es: a, en: v}\n    limbo: {es: l, en: l}", "status-unreachable",
      "«limbo»"
    ),
    ("requires: [resolution]", "requires: [resolucion]", "name-unknown", "¿resolution?"),
    ("x-ref: [interview]", "x-ref: [entrevista]", "name-unknown", ""),
    ("x-list: ticket_systems", "x-list: ticket_system", "name-unknown", "¿ticket_systems?"),
    ("final: [closed, rejected, void]", "final: [close, rejected, void]", "status-unknown", "¿closed?"),
    ("about_ticket: {type: string,", "about_ticket: {type: string, pattern: '\\p{L}',", "pattern-not-portable", ""),
  ])
  func `a fault of a schema is found in its place`(_ old: String, _ new: String, _ code: String, _ help: String) throws
  {
    let sample = try SampleFolder()
    let file = try #require(
      try ["schema/complaint.yaml", "schema/survey.yaml"].first { try sample.folder.text($0).contains(old) })
    let text = try sample.folder.text(file)
    let range = try #require(text.range(of: old))
    try sample.folder.write(text.replacingCharacters(in: range, with: new), to: file)
    let lint = try sample.legajo()("schema", "lint", "--strict")
    let line = text[..<range.lowerBound].components(separatedBy: "\n").count
    #expect(
      lint.status == 1 && lint.output.contains("[\(code)]") && (help.isEmpty || lint.output.contains(help)),
      "\(lint.output)")
    if code != "status-unreachable" { #expect(lint.output.contains("--> \(file):\(line):"), "\(lint.output)") }
  }
}
