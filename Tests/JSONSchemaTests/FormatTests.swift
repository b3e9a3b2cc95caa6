import Testing

@testable import JSONSchema

/// By the grammars of RFC 3986, 3339, 5321 and 4122, for machines without the official suite.
@Suite struct FormatTests {
  @Test(arguments: [
    ("https://mesa.example/104233?x=1#n", true), ("urn:legajo:kind:client", true), ("mailto:ana@example.org", true),
    ("http://user:secret@host:8080/a/b", true), ("http://host:", true), ("http://[2001:db8::1]:80/", true),
    ("http://[::ffff:192.0.2.1]", true), ("http://[v1.a:b]", true), ("file:///etc/hosts", true), ("a:", true),
    ("/relative", false), ("mesa.example", false), ("http://a b", false), ("http://host:8a", false),
    ("http://a@b@c", false), ("http://[::1", false), ("http://[1::2::3]", false), ("http://[::01.2.3.4]", false),
    ("http://[1:2:3:4:5:6:7]", false), ("http://[1:2:3:4:5:6:7:8:9]", false), ("http://[v.a]", false),
    ("http://host/[a]", false), ("http://host/%zz", false), ("http://host/%4", false), ("http://host/a#b#c", false),
    ("http://host/ñ", false), ("1a:b", false), ("", false),
  ])
  func `a URI has the form of RFC 3986`(_ text: String, _ expected: Bool) {
    #expect(Format.uri.accepts(text) == expected)
  }

  @Test(arguments: [
    ("", true), ("a/b", true), ("../a?b#c", true), ("//host/a", true), ("#n", true), ("./a:b", true),
    ("https://a", true),
    ("a:b:c", true), ("1a:b", false), (":a", false), ("a[b]", false), ("?[", false), ("//host:x", false),
  ])
  func `so has a reference, which may be relative`(_ text: String, _ expected: Bool) {
    #expect(Format.uriReference.accepts(text) == expected)
  }

  @Test(arguments: [
    (Format.date, "2024-02-29", true), (.date, "2023-02-29", false), (.date, "1900-02-29", false),
    (.date, "2000-02-29", true), (.date, "2026-04-31", false), (.date, "2026-1-01", false),
    (.date, "2026-00-10", false), (.date, "2026-03-12T00:00:00Z", false), (.date, "٢٠٢٦-٠٣-١٢", false),
    (.time, "10:30:00-03:00", true), (.time, "10:30:00", false), (.time, "24:00:00Z", false),
    (.time, "23:59:60Z", true), (.time, "22:59:60Z", false), (.time, "20:59:60-03:00", true),
    (.time, "10:30:00.5z", true), (.time, "10:30:00.Z", false), (.dateTime, "2026-03-12T10:30:00-03:00", true),
    (.dateTime, "2026-03-12 10:30:00Z", false), (.dateTime, "2026-02-30T10:30:00Z", false),
    (.email, "ana.perez@example.org", true), (.email, "ana@@example.org", false), (.email, "ana.@example.org", false),
    (.email, ".ana@example.org", false), (.email, "ana@-example.org", false), (.email, "ana", false),
    (.email, "ana+legajo@example.org", true), (.uuid, "123e4567-E89B-12d3-a456-426614174000", true),
    (.uuid, "123e4567e89b12d3a456426614174000", false), (.uuid, "123e4567-e89b-12d3-a456-42661417400g", false),
    (.regex, "^a{2,3}$", true), (.regex, "a{3,2}", false), (.regex, "(", false),
  ])
  func `dates, addresses and the like have the forms of their standards`(
    _ format: Format, _ text: String, _ expected: Bool
  ) {
    #expect(format.accepts(text) == expected)
  }
}
