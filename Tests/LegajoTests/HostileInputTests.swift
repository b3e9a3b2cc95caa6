import Fixtures
import Foundation
import Testing

/// Input that is made to cost: each has an answer, or a finding that names the bound.
///
/// Nothing is timed; what would go on for minutes fails by the time limit.
@Suite(.timeLimit(.minutes(1)))
struct HostileInputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(_ schema: String, _ file: String) throws -> Command {
    try Legajo(in: folder.path)("schema", "check", schema, file, "--format", "compact", "--lang", "en")
  }

  private func lines(_ run: Command) -> [Substring] { run.output.split(separator: "\n") }

  @Test func `a schema of ten thousand keys`() throws {
    let keys = (0..<10_000).map { "  key\($0): {type: integer, maximum: 9}\n" }.joined()
    try folder.write("type: object\nadditionalProperties: false\nproperties:\n" + keys, to: "s.yaml")
    try folder.write("key1: 3\nkey9999: 12\nkey10000: 1\n", to: "v.yaml")
    let run = try check("s.yaml", "v.yaml")
    #expect(run.status == 1 && lines(run).count == 2)
    #expect(run.output.contains("v.yaml:2:10: error[number-out-of-range]"))
    #expect(run.output.contains("v.yaml:3:1: error[key-unknown]"))
  }

  @Test(arguments: ["^(a+)+$", "^(a|a)*$", "^(a*)*b?$", "(x+x+)+y|a+$"])
  func `a pattern that others need years for`(_ pattern: String) throws {
    try folder.write("pattern: '\(pattern)'\n", to: "s.yaml")
    try folder.write(String(repeating: "a", count: 50_000) + "!\n", to: "v.yaml")
    let run = try check("s.yaml", "v.yaml")
    #expect(run.status == 1 && lines(run).count == 1 && run.output.contains("error[pattern-mismatch]"))
  }

  @Test func `a list of a hundred thousand items`() throws {
    try folder.write("{type: array, uniqueItems: true, items: {type: integer}}\n", to: "s.yaml")
    try folder.write((0..<100_000).map { "- \($0)\n" }.joined(), to: "good.yaml")
    #expect(try check("s.yaml", "good.yaml").status == 0)
    try folder.write((0..<100_000).map { "- x\($0)\n" }.joined(), to: "bad.yaml")
    let bad = try check("s.yaml", "bad.yaml")
    #expect(bad.status == 1 && lines(bad).count == 1001)
    #expect(lines(bad).last?.hasPrefix("bad.yaml:1001:3: error[too-many-findings]: ") == true)
  }

  @Test(arguments: [(50_000, 1001, "too-many-findings"), (100_000, 1, "yaml-too-much")])
  func `a record with so many list items`(_ items: Int, _ findings: Int, _ last: String) throws {
    let sample = try SampleFolder()
    let path = "clients/CLI-archivo.md"
    try sample.replace(
      "services: [SVC-expediente, SVC-red]",
      by: "services: [" + (0..<items).map { "S\($0)" }.joined(separator: ", ") + "]", in: path)
    let run = try sample.legajo()("check", path, "--format", "compact")
    #expect(run.status == 1 && lines(run).count == findings)
    #expect(lines(run).last?.contains("error[\(last)]") == true)
  }

  @Test func `schemas that lead to each other without end`() throws {
    try folder.write("$id: 'urn:a'\n$ref: 'urn:b'\n", to: "a.yaml")
    try folder.write("$id: 'urn:b'\nallOf: [{$ref: 'urn:a'}]\n", to: "b.yaml")
    try folder.write("1\n", to: "v.yaml")
    let run = try check("a.yaml", "v.yaml")
    #expect(run.status == 2 && run.errors.contains("the schema refers to itself without end"), "\(run.errors)")
  }

  @Test func `nesting without end`() throws {
    try folder.write("true", to: "s.json")
    for (open, name) in [
      ("[", "v.json"), ("{\"a\": ", "v.json"), ("- ", "v.yaml"), ("{a: ", "v.yaml"), ("[", "v.yaml"),
    ] {
      try folder.write(String(repeating: open, count: 100_000), to: name)
      let run = try check("s.json", name)
      #expect(run.status == 1 && lines(run).count == 1 && run.output.contains("error[yaml-too-"), "\(open) in \(name)")
    }
  }

  @Test func `a schema of ten thousand ways`() throws {
    let ways = (0..<10_000).map { "- {const: \($0)}\n" }.joined()
    for keyword in ["anyOf", "oneOf", "allOf"] {
      try folder.write("\(keyword):\n" + ways, to: "s.yaml")
      try folder.write("x\n", to: "v.yaml")
      let run = try check("s.yaml", "v.yaml")
      #expect(run.status == 1 && lines(run).count == (keyword == "allOf" ? 1001 : 1), "\(keyword)")
    }
  }
}
