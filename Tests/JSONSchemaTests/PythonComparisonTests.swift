import Documents
import Fixtures
import FoundationEssentials
import Testing

@testable import JSONSchema

/// Compares with `jsonschema` of Python, which was written by others from the same specification.
@Suite struct PythonComparisonTests {
  /// A Python that has the package; nil where there is none.
  private static let python = ["python3", "/usr/bin/python3"].first { name in
    let ask = "from jsonschema import Draft202012Validator"
    return (try? Command.run(name, ["-c", ask], in: "/"))?.status == 0
  }

  /// Whether it judges unevaluatedItems and unevaluatedProperties; 4.10 of Debian 12 fails with an error on some.
  private static func judgesUnevaluated(_ python: String) throws -> Bool {
    let ask = """
      from jsonschema import Draft202012Validator
      schema = {"prefixItems": [True], "contains": {"const": 1}, "unevaluatedItems": False}
      print(Draft202012Validator(schema).is_valid([{}, {}, {}, 1]))
      """
    return try Command.run(python, ["-c", ask], in: "/").output == "False\n"
  }

  /// Reads lines of [schema, value, value, …] with exact numbers, and writes a line of 0 and 1 for each.
  private static let script = """
    import json, sys
    from decimal import Decimal
    from jsonschema import Draft202012Validator
    def exact(text):
        number = Decimal(text)
        return int(number) if number == number.to_integral_value() else number
    for line in sys.stdin:
        schema, *values = json.loads(line, parse_float=exact)
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        print("".join("1" if validator.is_valid(value) else "0" for value in values))
    """

  private static let isDemanded = ProcessInfo.processInfo.environment["CI"] == "true"

  @Test(.enabled(if: python != nil || isDemanded, "no python3 with jsonschema: Scripts/bootstrap --judges"))
  func `thousands of drawn schemas and values are judged as python's jsonschema judges them`() throws {
    let python = try #require(Self.python)
    var drawn = try RandomSchema(seed: 20_260_312, drawsUnevaluated: Self.judgesUnevaluated(python))
    let rows = (0..<1_500).map { _ in (schema: drawn.root(), values: (0..<4).map { _ in drawn.value() }) }
    let input = rows.map { RandomJSON.array([$0.schema] + $0.values).text + "\n" }.joined()
    let answer = try Command.run(python, ["-X", "utf8", "-c", Self.script], in: "/", input: input)
    try #require(answer.status == 0, "\(answer.errors)")
    let verdicts = answer.output.split(separator: "\n")
    try #require(verdicts.count == rows.count)

    var counts = [Character("0"): 0, Character("1"): 0]
    for (row, expected) in zip(rows, verdicts) {
      let found = try Self.judge(row.schema, row.values)
      for (value, (mine, theirs)) in zip(row.values, zip(found, expected)) {
        counts[theirs, default: 0] += 1
        #expect(mine == theirs, "\(row.schema.text) on \(value.text): python says \(theirs)")
      }
    }
    // Were nearly all valid, or nearly none, agreeing would say little.
    #expect(counts.values.allSatisfy { $0 > 1_000 }, "\(counts)")
  }

  /// 1 for a valid value, 0 for one that is not, ? where evaluating with and without findings disagrees.
  private static func judge(_ schema: RandomJSON, _ values: [RandomJSON]) throws -> [Character] {
    let (root, source) = try JSONText.node(schema.text, path: "schema.json")
    var registry = SchemaRegistry(.strict([]))
    registry.add(root, source: source, uri: "urn:drawn")
    let (compiled, findings) = registry.compile("urn:drawn")
    let usable = try #require(compiled, "\(schema.text): \(findings.map(\.message.en))")
    return try values.map { value in
      let (node, source) = try JSONText.node(value.text, path: "value.json")
      let isValid = usable.isValid(node, typing: .core)
      guard usable.evaluate(node, in: source, typing: .core).findings.isEmpty == isValid else { return "?" }
      return isValid ? "1" : "0"
    }
  }
}
