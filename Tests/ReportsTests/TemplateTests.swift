import Archive
import Documents
import Testing

@testable import Reports

/// Templates: what they show, and what is said of those that cannot be read.
struct TemplateTests {
  private let value = TemplateValue.object([
    ("title", .text("Ñandú <b>& cía</b>")), ("none", .flag(false)),
    ("rows", .list([.object([("name", .text("uno"))]), .object([("name", .text("dos"))])])),
  ])

  private func rendered(_ text: String, isHTML: Bool = true) throws -> String {
    try Template(path: "templates/page.html.mustache", text: text).rendered(value, isHTML: isHTML)
  }

  @Test func `names, sections and inverted sections show the value`() throws {
    let text = "{{title}}|{{{title}}}|{{#rows}}[{{name}}]{{/rows}}|{{^none}}nada{{/none}}|{{missing}}|"
    #expect(
      try rendered(text)
        == "Ñandú &lt;b&gt;&amp; cía&lt;/b&gt;|Ñandú <b>& cía</b>|[uno][dos]|nada||")
    #expect(try rendered("{{title}}", isHTML: false) == "Ñandú \\<b\\>& cía\\</b\\>")
    #expect(try rendered("") == "")
  }

  @Test(arguments: [
    ("á\n{{#rows}}\n", 2, 1), ("uno {{/rows}}", 1, 5), ("\n\n  {{title", 3, 3), ("é {{> otra}}", 1, 3),
    ("{{=x=}}", 1, 1), ("fin {{", 1, 5),
  ])
  func `a fault is told at its place, and the page as it comes is offered`(
    text: String, line: Int, column: Int
  ) throws {
    let refusal = try #require(throws: Refusal.self) { try rendered(text) }
    #expect(refusal.code.description == "template-faulty")
    #expect(refusal.help?.en.contains("--default-page") == true)
    let finding = try #require(refusal.findings.first)
    #expect(finding.place.path == "templates/page.html.mustache")
    #expect(finding.place.start == Position(line: line, column: column))
  }

  @Test func `sections within sections end`() throws {
    let rows = TemplateValue.list((0..<1000).map { _ in .object([("name", .text("x"))]) })
    let deep = String(repeating: "{{#rows}}", count: 6) + "x" + String(repeating: "{{/rows}}", count: 6)
    let template = Template(path: "t", text: deep)
    #expect(throws: Refusal.self) { try template.rendered(.object([("rows", rows)]), isHTML: true) }
    let deeper = String(repeating: "{{#a}}", count: 40_000)
    #expect(throws: Refusal.self) { try Template(path: "t", text: deeper).rendered(value, isHTML: true) }
  }
}
