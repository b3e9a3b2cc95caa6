import Archive
import Documents
import Fixtures
import Git
import Records
import Testing

@testable import Reports

/// Templates that a repository brings itself.
struct OwnTemplateTests {
  let fixture: FixtureRepository

  init() throws { fixture = try FixtureRepository() }

  /// Commits a template and gives the report made with it.
  private func compiled(
    _ template: String, as name: String, isDefaultPage: Bool = false, output: ReportFormat = .html
  ) throws -> CompiledReport {
    try fixture.folder.write(template, to: "templates/\(name)")
    _ = try Command.git("add", "templates", in: fixture.folder.path)
    _ = try Command.git(
      "-c", "user.name=Olga", "-c", "user.email=olga@example.org", "commit", "-qm", "Plantilla", in: fixture.folder.path
    )
    let source = try ReportSource.read(
      fixture.repository, at: fixture.repository.resolve("HEAD"), tag: nil, asOf: CalendarDate("2025-07-01"))
    return try ReportName.interviews.compile(
      source, ReportOptions(),
      ReportRendering(
        output: output, language: .es, csvDialect: .standard, tool: "test", isDefaultPage: isDefaultPage))
  }

  @Test func `a report's own template shows page and figures, and is verified with it`() throws {
    let made = try compiled(
      "<html><head>{{{manifest}}}</head>Nota {{report.result.grade}} al {{report.asOf}}: {{organization}}"
        + "{{#report.clients}}[{{title}} {{score}}{{^score}}sin puntaje{{/score}}]{{/report.clients}}",
      as: "interviews.html.mustache")
    let text = String(decoding: made.bytes, as: UTF8.self)
    #expect(text.contains("Nota 6,3 al 01/07/2025: Área &lt;de&gt; prueba &amp; cía"))
    #expect(text.contains("[Nodo &lt;b&gt;beta&lt;/b&gt; sin puntaje][Ñandú | *alfa* 83,3]"))
    #expect(made.manifest.template?.count == 64)
    #expect(try made.manifest.verify(made.bytes, in: fixture.repository, tool: "test").isConfirmed)
  }

  @Test func `a template for all pages is used where a report has none of its own`() throws {
    let made = try compiled("{{title}}\n{{{manifest}}}\n", as: "page.md.mustache", output: .md)
    #expect(String(decoding: made.bytes, as: UTF8.self).hasPrefix("Informe anual de entrevistas\n<!--"))
  }

  @Test func `a template is left aside where that is asked for`() throws {
    let made = try compiled("{{title}}{{{manifest}}}", as: "page.html.mustache", isDefaultPage: true)
    #expect(String(decoding: made.bytes, as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
    #expect(made.manifest.template == nil)
    #expect(try made.manifest.verify(made.bytes, in: fixture.repository, tool: "test").isConfirmed)
  }

  @Test(arguments: ["{{title}}", "{{#sections}}", "\u{FFFD}{{{manifest}} }", "{{> otra}}{{{manifest}}}"])
  func `a template with a fault, or without the manifest, makes no report`(text: String) throws {
    let refusal = #expect(throws: Refusal.self) { try compiled(text, as: "page.html.mustache") }
    #expect(refusal?.code.description == "template-faulty")
  }
}
