import Documents
import Fixtures
import Foundation
import Records
import Testing

@testable import Reports

/// Pages, judged by what others wrote: axe-core and the Nu HTML Checker, and by a browser's own measure of them.
@Suite(.enabled(if: Judges.judgePages, "Scripts/bootstrap --judges brings axe-core, the HTML checker and a browser"))
struct JudgedPagesTests {
  /// Every report, in one language or the other, and the page with everything in both, as files of a folder.
  private func pages(in folder: TemporaryFolder) throws -> [String] {
    let work = try WorkRepository()
    let options = ReportOptions {
      $0.month = Month("2026-03")
      $0.client = "CLI-alfa"
      $0.kind = "complaint"
    }
    for (index, name) in ReportName.allCases.enumerated() {
      let language = Language.allCases[index % 2]
      let report = try work.rendered(name, options, .html, language)
      try folder.write(String(decoding: report.bytes, as: UTF8.self), to: "\(name.rawValue).html")
    }
    for language in Language.allCases {
      try folder.write(Specimen.text(language, isHTML: true), to: "specimen.\(language.rawValue).html")
    }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { folder.path + "/" + $0 }
  }

  @Test func `every page is valid, can be used by anyone, and is no wider than a phone`() throws {
    let folder = try TemporaryFolder()
    let files = try pages(in: folder)
    #expect(files.count == ReportName.allCases.count + 2)
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
