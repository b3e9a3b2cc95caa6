import Documents
import Fixtures
import Foundation
import Records
import Testing

@testable import Reports

/// Pages, judged by what others wrote: axe-core and the Nu HTML Checker, and by a browser's own measure of them.
@Suite(.enabled(if: Judges.judgePages, "Scripts/bootstrap --judges brings axe-core, the HTML checker and a browser"))
struct JudgedPagesTests {
  /// Every page that there is, in both languages, as files of a folder.
  private func pages(in folder: TemporaryFolder) throws -> [String] {
    let fixture = try FixtureRepository()
    for language in Language.allCases {
      try folder.write(Specimen.text(language, isHTML: true), to: "specimen.\(language.rawValue).html")
      let report = String(decoding: try fixture.rendered(.html, language).bytes, as: UTF8.self)
      try folder.write(report, to: "interviews.\(language.rawValue).html")
    }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { folder.path + "/" + $0 }
  }

  @Test func `every page is valid, can be used by anyone, and is no wider than a phone`() throws {
    let folder = try TemporaryFolder()
    let files = try pages(in: folder)
    #expect(files.count == 4)
    #expect(try Judges.html(files).output == "")
    let run = try Judges.pages(files)
    #expect(run.status == 0 && run.output == "", "\(run.errors)")
  }

  @Test func `the judges tell a page that is none of it`() throws {
    let folder = try TemporaryFolder()
    let wide = "<div style=\"width: 500px\"><img src=\"data:,\"></div><p id=a><p id=a>"
    try folder.write("<!DOCTYPE html><html lang=es><title>x</title>\(wide)", to: "bad.html")
    let file = folder.path + "/bad.html"
    #expect(try Judges.html([file]).output.contains("Duplicate ID"))
    let faults = try Judges.pages([file]).output
    #expect(faults.contains("image-alt") && faults.contains("320: the page is 5"))
  }
}
