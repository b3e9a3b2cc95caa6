import Documents
import Fixtures
import Foundation
import Records
@testable import Reports
import Testing

/// The faces of the reports on services, surveys, complaints, actions and what is common: golden files, and what must hold for any text.
struct WorkFacesTests {
  let fixture: FixtureRepository
  let golden = Golden()

  init() throws { fixture = try FixtureRepository(plan: "service") }

  static let names: [ReportName] = [.actions, .common, .complaints, .service, .surveys]

  private func rendered(
    _ name: ReportName, _ format: ReportFormat, _ language: Language = .es, dialect: CSVDialect = .standard
  ) throws -> CompiledReport {
    try fixture.rendered(name, format, language, dialect: dialect) { options in
      if name == .service { options.client = "CLI-a" }
    }
  }

  @Test(arguments: names, [(ReportFormat.html, Language.es), (.md, .es), (.md, .en), (.json, .es), (.csv, .es)])
  func `a report is byte for byte its golden file`(name: ReportName, face: (format: ReportFormat, language: Language))
    throws
  {
    try golden.expect(
      rendered(name, face.format, face.language).bytes,
      toBe: "\(name.rawValue).\(face.language.rawValue).\(face.format.rawValue)")
  }

  @Test(arguments: names, Language.allCases)
  func `nothing that people wrote becomes markup, and every chart holds its data table`(
    name: ReportName, language: Language
  ) throws {
    let html = String(decoding: try rendered(name, .html, language).bytes, as: UTF8.self)
    for word in ["<b>", "<aviso>", "<de>", "<mucho>", "src=", "url(", "<script"] {
      #expect(!html.contains(word), "\(word)")
    }
    for chart in html.components(separatedBy: "<figure class=\"chart\"").dropFirst() {
      #expect(chart.components(separatedBy: "</figure>")[0].contains("</table>"))
    }
  }

  @Test(arguments: names, [ReportFormat.html, .md, .json])
  func `a report is confirmed by its manifest`(name: ReportName, format: ReportFormat) throws {
    let bytes = try rendered(name, format).bytes
    let manifest = try #require(Manifest.read(bytes))
    #expect(try manifest.verify(bytes, in: fixture.repository, tool: "test").isConfirmed)
  }
}
