import Fixtures
import Foundation
import Testing

/// Reports as PDF: the program that prints is the person's own, here one of the test's.
struct PDFTests {
  private let sample: SampleFolder
  private let programs: TemporaryFolder

  init() throws {
    sample = try SampleFolder()
    programs = try TemporaryFolder()
  }

  /// Puts a program into the folder that is all of PATH.
  private func program(_ name: String, _ script: String) throws {
    try programs.write("#!/bin/sh\n\(script)\n", to: name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: programs.path + "/" + name)
  }

  private func report(_ arguments: String...) throws -> Command {
    var legajo = sample.legajo()
    legajo.environment["PATH"] = programs.path
    return try legajo.run(["report", "interviews", "--at", "annual/2025", "--format", "pdf"] + arguments)
  }

  @Test func `WeasyPrint is given the page, and what it prints is the report`() throws {
    try program("weasyprint", "printf '%%PDF-1.7 '; exec /bin/cat")
    let output = programs.path + "/informe.pdf"
    let made = try report("-o", output)
    #expect(made.status == 0, "\(made.errors)")
    let text = try String(contentsOfFile: output, encoding: .utf8)
    #expect(text.hasPrefix("%PDF-1.7 <!DOCTYPE html>"))
    #expect(text.contains("Informe anual de entrevistas"))
    let verified = try sample.legajo()("report", "verify", output)
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.output.contains("es el PDF que se imprimió con él"))
    try Data("%PDF-1.7 otro".utf8).write(to: URL(fileURLWithPath: output))
    let other = try sample.legajo()("report", "verify", output)
    #expect(other.status == 1 && other.errors.contains("[report-differs]"), "\(other.errors)")
  }

  @Test func `a browser prints where there is no WeasyPrint`() throws {
    try program(
      "chromium",
      #"for word; do case $word in --print-to-pdf=*) out=${word#*=} ;; file://*) page=${word#file://} ;; esac; done; (printf '%%PDF-1.4 '; /bin/cat "$page") >"$out""#
    )
    let made = try report()
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.hasPrefix("%PDF-1.4 <!DOCTYPE html>"))
  }

  @Test func `a program that fails is quoted, and nothing is written`() throws {
    try program("weasyprint", "echo 'no fonts' >&2; exit 3")
    let output = programs.path + "/informe.pdf"
    let made = try report("-o", output)
    #expect(made.status == 2)
    #expect(made.errors.contains("no fonts"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `without any such program the way out is told`() throws {
    let made = try report()
    #expect(made.status == 2)
    #expect(made.errors.contains("pdf-not-made"))
    #expect(made.errors.contains("--format html"))
  }
}
