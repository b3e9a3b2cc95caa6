import Documents
import Testing

@testable import JSONSchema

@Suite struct NumberTests {
  @Test(arguments: [
    ("1.0", "1"), ("1e2", "100"), ("100e-2", "1"), ("-0.0", "0"), ("0.10", "0.1"), ("1e400", "10e399"),
    ("1E+2", "1e2"), ("0e999", "0"), ("123.456e3", "123456"),
  ])
  func `numbers are equal by value, however written`(_ a: String, _ b: String) throws {
    #expect(try TestSchema.accepts(b, by: TestSchema.make("const: \(a)")))
    #expect(try TestSchema.accepts(a, by: TestSchema.make("enum: [x, \(b)]")))
    #expect(try !TestSchema.accepts("[\(a), \(b)]", by: TestSchema.make("uniqueItems: true")))
  }

  /// A double holds the two of each pair as the same number.
  @Test(arguments: [
    ("12345678901234567890", "12345678901234567891"), ("0.1", "0.10000000000000000001"), ("1e400", "1e401"),
    ("1e-400", "0"), ("9007199254740993", "9007199254740992"),
  ])
  func `numbers that a double cannot tell apart differ`(_ a: String, _ b: String) throws {
    #expect(try !TestSchema.accepts(b, by: TestSchema.make("const: \(a)")))
    #expect(try TestSchema.accepts("[\(a), \(b)]", by: TestSchema.make("uniqueItems: true")))
    #expect(
      try TestSchema.accepts(a, by: TestSchema.make("minimum: \(b)"))
        != TestSchema.accepts(
          b, by: TestSchema.make("minimum: \(a)")))
  }

  @Test func `a number is no boolean and no text`() throws {
    #expect(try TestSchema.accepts("[1, true, \"1\", 0, false, \"0\", null]", by: TestSchema.make("uniqueItems: true")))
    #expect(try !TestSchema.accepts("true", by: TestSchema.make("const: 1")))
    #expect(try !TestSchema.accepts("[0]", by: TestSchema.make("enum: [[false]]")))
  }

  @Test(arguments: [
    // 0.1 + 0.2 as people write it; doubles leave a remainder in each of these three.
    ("0.3", "0.1", true), ("19.99", "0.01", true), ("1.1", "1.1", true),
    ("4.5", "1.5", true), ("4.4", "1.5", false), ("-6", "3", true), ("-7", "3", false), ("0", "0.7", true),
    ("0.0", "3", true), ("0.00001", "0.0001", false), ("0.5", "0.25", true), ("7", "0.5", true),
    // Odd, though the nearest double is even.
    ("9007199254740993", "2", false), ("9007199254740993", "3", true),
    // 10^400 leaves 1 when divided by 3 or 9; 2^10 divides 10^5000; 10^9999 leaves 10 when divided by 15.
    ("1e400", "3", false), ("8e400", "9", false), ("9e400", "9", true), ("1e5000", "1024", true),
    ("1e9", "1024", false), ("1e10", "1024", true), ("1e9999", "15", false), ("15e9999", "15", true),
    ("1e-400", "1e-401", true), ("1e-401", "1e-400", false), ("1e999999", "1e-999999", true),
    ("1e308", "0.123456789", false),
  ])
  func `multiples are exact`(_ value: String, _ divisor: String, _ expected: Bool) throws {
    #expect(try TestSchema.accepts(value, by: TestSchema.make("multipleOf: \(divisor)")) == expected)
  }

  @Test(arguments: [
    ("1", true), ("1.0", true), ("1e400", true), ("10e-1", true), ("1.5", false), ("1e-1", false), ("-3.00", true),
    ("12345678901234567890.5", false), ("0.0", true),
  ])
  func `a whole number is one without a fraction`(_ text: String, _ expected: Bool) throws {
    #expect(try TestSchema.accepts(text, by: TestSchema.make("type: integer")) == expected)
    #expect(try TestSchema.accepts(text, by: TestSchema.make("type: number")))
  }

  @Test(arguments: [
    ("minimum: 1e399", "1e400", true), ("maximum: 1e399", "1e400", false), ("minimum: -1e400", "-1e399", true),
    ("minimum: -1e399", "-1e400", false), ("exclusiveMinimum: 0.1", "0.10", false), ("minimum: 0.1", "0.10", true),
    ("exclusiveMaximum: 0.1", "0.09999999999999999999", true), ("exclusiveMaximum: 0", "-0.0", false),
    ("exclusiveMinimum: 0", "1e-400", true), ("maximum: 0", "-1e-400", true), ("minimum: 9", "10", true),
    ("maximum: 0.9", "0.10", true), ("minimum: -2", "-10", false),
  ])
  func `bounds are exact`(_ schema: String, _ value: String, _ expected: Bool) throws {
    #expect(try TestSchema.accepts(value, by: TestSchema.make(schema)) == expected)
  }

  @Test func `a number too long to be counted with slips through no bound of numbers`() throws {
    let schema = try TestSchema.make("{type: number, maximum: 5, multipleOf: 2}")
    #expect(try !TestSchema.accepts(String(repeating: "9", count: 5_000), by: schema))
    #expect(try !TestSchema.accepts("1e99999999999999999999", by: schema))
    let hexadecimal = try TestSchema.make("{type: integer, maximum: 5}")
    let source = SourceText(path: "a.yaml", text: "0xFFFFFFFFFFFFFFFFFFFF")
    let value = try #require(Document.value(of: source, as: .yaml).root)
    #expect(!hexadecimal.isValid(value, typing: .core))
  }

  @Test(arguments: [
    "multipleOf: 0", "multipleOf: -2", "multipleOf: x", "minimum: \"1\"", "minLength: -1", "maxItems: 1.5",
  ])
  func `a keyword's number that JSON Schema does not allow is refused`(_ schema: String) throws {
    #expect(try TestSchema.compile(schema).findings.map(\.code) == [.schemaFaulty])
  }
}
