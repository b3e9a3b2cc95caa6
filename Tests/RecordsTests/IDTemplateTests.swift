import Testing

@testable import Records

/// How ids are made and taken apart.
struct IDTemplateTests {
  @Test(arguments: [
    ("CLI-{slug}", "CLI-tramites", nil as String?, true), ("CLI-{slug}", "CLI-tramites-en-linea-2", nil, true),
    ("CLI-{slug}", "CLI-Tramites", nil, false), ("CLI-{slug}", "cli-tramites", nil, false),
    ("CLI-{slug}", "CLI-trámites", nil, false), ("CLI-{slug}", "CLI-", nil, false),
    ("CLI-{slug}", "CLI-a--b", nil, false),
    ("CLI-{slug}", "CLI-a-", nil, false), ("CLI-{slug}", "CLI-a_b", nil, false), ("CLI-{slug}", "XCLI-a", nil, false),
    ("CAM-{year}", "CAM-2026", nil, true), ("CAM-{year}", "CAM-26", nil, false),
    ("CAM-{year}", "CAM-20261", nil, false),
    ("CMP-{year}-{key}", "CMP-2026-7k3qf", nil, true),
    ("CMP-{year}-{key}", "CMP-2026-7k3qf-caida-del-correo", "caida-del-correo", true),
    ("CMP-{year}-{key}", "CMP-2026-7k3q", nil, false), ("CMP-{year}-{key}", "CMP-2026-7k3qi", nil, false),
    ("CMP-{year}-{key}", "CMP-2026-7k3qfx", nil, false), ("CMP-{year}-{key}", "CMP-2026-7k3qf-", nil, false),
    ("CMP-{year}-{key}", "CMP-2026-7K3QF", nil, false),
    ("INT-{campaign}-{client}", "INT-2026-registro-civil", nil, true),
    ("SVM-{year}-{month}-{service}", "SVM-2026-03-tramites-web", nil, true),
    ("SVM-{year}-{month}-{service}", "SVM-2026-13-correo", nil, false),
    ("SVM-{year}-{month}-{service}", "SVM-2026-00-correo", nil, false),
    ("SVM-{year}-{month}-{service}", "SVM-2026-3-correo", nil, false),
    ("SVM-{year}-{month}-{service}", "SVM-2026-03", nil, false),
  ])
  func `an id has its kind's form`(_ template: String, _ stem: String, _ tail: String?, _ fits: Bool) throws {
    let match = try #require(IDTemplate(template)).match(stem)
    #expect((match != nil) == fits)
    if fits { #expect(match?.tail == tail && (tail.map { "\(match?.id ?? "")-\($0)" } ?? match?.id) == stem) }
  }

  @Test(arguments: ["", "CLI-{slug", "CLI-{}", "CLI-{year}{key}"])
  func `a template that cannot be taken apart is none`(_ text: String) {
    #expect(IDTemplate(text) == nil)
  }

  @Test func `an id is filled in from its parts`() throws {
    let template = try #require(IDTemplate("INT-{campaign}-{client}"))
    #expect(template.isNatural && !template.allowsTail)
    #expect(template.filled(["campaign": "2026", "client": "tramites"]) == "INT-2026-tramites")
    #expect(template.filled(["campaign": "2026"]) == nil)
    #expect(try #require(IDTemplate("CMP-{year}-{key}")).allowsTail)
  }

  @Test func `keys are drawn from thirty-two characters that nobody confuses`() {
    var random = SystemRandomNumberGenerator()
    let drawn = (0..<2_000).map { _ in RandomKey.mint(using: &random) }
    #expect(drawn.allSatisfy { $0.count == 5 && $0.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) } })
    #expect(Set(drawn.joined()).count == 32, "every one of them comes up")
    #expect(Set(drawn).count > 1_990)
  }

  @Test(arguments: [
    ("Trámites en línea", "tramites-en-linea"), ("  ¿Qué pasó?  ", "que-paso"), ("ÑANDÚ 2.0", "nandu-2-0"), ("…", ""),
    ("Año\u{301}", "ano"), ("uno dos tres cuatro cinco seis siete ocho nueve", "uno-dos-tres-cuatro-cinco-seis-siete"),
    ("AB/CD\\..", "ab-cd"),
  ])
  func `readable words are ASCII, whole, and at most forty bytes`(_ text: String, _ slug: String) {
    #expect(Slug.make(text) == slug)
  }
}
