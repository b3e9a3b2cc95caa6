import Testing

@testable import JSONSchema

@Suite struct PatternTests {
  @Test(arguments: [
    ("^a+$", "aaa", true), ("^a+$", "aab", false), ("b", "abc", true), ("^(a|bc)*$", "abcbca", true),
    ("^\\d{3}-\\d{2}$", "123-45", true), ("^\\d{3}$", "12", false), ("^[^a-c]+$", "xyz", true),
    ("^[^a-c]+$", "xbz", false),
    ("^\\p{L}+$", "ñandú", true), ("^\\p{L}+$", "a1", false), ("\\bcat\\b", "a cat", true),
    ("\\bcat\\b", "concat", false),
    ("^.$", "\u{1F600}", true), ("^.$", "\n", false), ("^\\u{1F600}$", "\u{1F600}", true),
    ("^[\\w.-]+$", "a-b.c", true),
    ("^(?:x|y){2,3}$", "xyx", true), ("^(?:x|y){2,3}$", "xyxy", false), ("^$", "", true), ("a{0}b", "b", true),
  ])
  func `patterns match as ECMA-262 says`(_ pattern: String, _ text: String, _ expected: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == expected)
  }

  @Test(arguments: ["(", "[a", "a**", "\\q", "(?=a)", "(?<!a)b", "\\1", "[z-a]", "{1}", "a{2,1}", "\\p{Nope}"])
  func `what is no pattern, or would not answer in linear time, is refused`(_ pattern: String) {
    #expect(throws: PatternError.self) { try Pattern(pattern) }
  }

  @Test func `nested repetition over a long text answers`() throws {
    let text = String(repeating: "a", count: 50_000) + "b"
    #expect(try !Pattern("^(a+)+$").matches(text))
  }
}
