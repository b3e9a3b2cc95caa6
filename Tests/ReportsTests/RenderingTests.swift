import Foundation
import Documents
import Fixtures
import Git
import Records
import Reports
import Testing

/// The report's faces: golden files, and what must hold for any text.
struct RenderingTests {
  let fixture: FixtureRepository
  let golden = Golden()

  init() throws { fixture = try FixtureRepository() }

  @Test(arguments: [Language.es, .en], [ReportFormat.md, .html, .json])
  func `a report is byte for byte its golden file`(language: Language, format: ReportFormat) throws {
    try golden.expect(
      fixture.rendered(format, language).bytes, toBe: "interviews.\(language.rawValue).\(format.rawValue)")
  }

  @Test(arguments: [CSVDialect.standard, .excelES])
  func `both dialects of CSV are their golden files`(dialect: CSVDialect) throws {
    let report = try fixture.rendered(.csv, dialect: dialect)
    try golden.expect(report.bytes, toBe: "interviews.\(dialect.rawValue).csv")
    try golden.expect(report.manifest.bytes, toBe: "interviews.\(dialect.rawValue).csv.manifest.json")
  }

  @Test func `two builds give the same commits, and two runs the same bytes`() throws {
    let other = try FixtureRepository.build()
    #expect(
      try Command.git("rev-parse", "HEAD", "annual/2025", in: other.path)
        == Command.git("rev-parse", "HEAD", "annual/2025", in: fixture.folder.path))
    #expect(try fixture.rendered(.html).bytes == fixture.rendered(.html).bytes)
  }

  @Test func `nothing that people wrote becomes markup, script or a formula`() throws {
    let html = String(decoding: try fixture.rendered(.html).bytes, as: UTF8.self)
    #expect(!html.contains("<script"))
    #expect(!html.contains("javascript:"))
    #expect(!html.contains("<b>"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let markdown = String(decoding: try fixture.rendered(.md).bytes, as: UTF8.self)
    #expect(markdown.contains("| Ñandú \\| \\*alfa\\* |"))
    #expect(!markdown.contains("\n<script"))
  }

  @Test func `the page needs nothing from elsewhere`() throws {
    let html = String(decoding: try fixture.rendered(.html).bytes, as: UTF8.self)
    for word in ["src=", "url(", "@import", "<link", "href=\"h", "href=\"/", "<iframe", "<object"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func `every chart holds its data table`() throws {
    let html = String(decoding: try fixture.rendered(.html).bytes, as: UTF8.self)
    let charts = html.components(separatedBy: "<figure class=\"chart\"").dropFirst()
    #expect(charts.count >= 3)
    for chart in charts { #expect(chart.components(separatedBy: "</figure>")[0].contains("</table>")) }
  }
}
