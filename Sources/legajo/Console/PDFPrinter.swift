import Archive
import Documents
import FoundationEssentials
import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns a page into a PDF with a program of the person's own: WeasyPrint, or a browser of the Chromium family.
struct PDFPrinter {
  let environment: [String: String]

  /// The browsers that are asked after WeasyPrint, by their usual names.
  private static let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

  /// The page, one self-contained HTML file, as a PDF.
  ///
  /// - Throws: `Refusal` where no such program is found, or where the one that is found fails.
  func pdf(of html: [UInt8]) throws -> [UInt8] {
    if let made = try ran("weasyprint", ["--quiet", "-", "-"], input: html) {
      return try checked(made.output, "weasyprint", made)
    }
    for browser in Self.browsers {
      if let bytes = try printed(html, with: browser) { return bytes }
    }
    throw Refusal.pdfPrinterMissing
  }

  /// What a browser prints; nil where it is not there.
  private func printed(_ html: [UInt8], with browser: String) throws -> [UInt8]? {
    let place = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    // The Xs are mkdtemp's to fill.
    var template = Array("\(place)/legajo-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Refusal.fileNotWritten(place) }
    let folder = String(cString: made)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try OutputFile(path: "\(folder)/page.html").write(html)
    var arguments = [
      "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--user-data-dir=\(folder)/profile",
      "--print-to-pdf=\(folder)/page.pdf", "file://\(folder)/page.html",
    ]
    // The browser's own sandbox refuses to run as root.
    if geteuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
    guard let ran = try ran(browser, arguments, input: []) else { return nil }
    let file = OutputFile(path: "\(folder)/page.pdf")
    return try checked(file.exists ? file.read() : [], browser, ran)
  }

  private func ran(_ program: String, _ arguments: [String], input: [UInt8]) throws -> ChildProcess? {
    do {
      return try ChildProcess.run(program, arguments, environment: environment, input: input, limit: 1 << 28)
    } catch {
      guard error.kind == .notFound else { throw error }
      return nil
    }
  }

  private func checked(_ bytes: [UInt8], _ program: String, _ ran: ChildProcess) throws -> [UInt8] {
    guard ran.status == 0, bytes.starts(with: Array("%PDF-".utf8)) else {
      let last = String(decoding: ran.errors, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
      throw Refusal.pdfFailed(program, last)
    }
    return bytes
  }
}

extension FindingCode {
  /// No program that makes PDF files, or one that failed.
  static let pdfNotMade = FindingCode("pdf-not-made")
}

extension Refusal {
  fileprivate static var pdfPrinterMissing: Refusal {
    Refusal(
      .pdfNotMade, .cannotRun,
      LocalizedText(
        es: "no hay ningún programa que haga PDF: ni WeasyPrint ni un navegador como Chromium",
        en: "there is no program that makes PDF files: neither WeasyPrint nor a browser such as Chromium"),
      help: LocalizedText(
        es: "instalar uno (en Debian: apt install weasyprint), o hacer el informe con --format html e imprimirlo",
        en: "install one (on Debian: apt install weasyprint), or make the report with --format html and print it"))
  }

  fileprivate static func pdfFailed(_ program: String, _ words: String) -> Refusal {
    Refusal(
      .pdfNotMade, .cannotRun,
      LocalizedText(es: "\(program) no hizo el PDF: \(words)", en: "\(program) did not make the PDF: \(words)"),
      help: LocalizedText(
        es: "hacer el informe con --format html e imprimirlo", en: "make the report with --format html and print it"))
  }
}
