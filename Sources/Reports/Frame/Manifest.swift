public import Documents
import FoundationEssentials

/// What a report was made from, carried in each output, so that it can be made again and compared.
public struct Manifest: Sendable, Codable, Hashable {
  /// The format of this value.
  public var format = 1
  /// The version of the tool.
  public var tool: String
  /// The report.
  public var report: ReportName
  /// The tag; nil where another revision was asked for.
  public var tag: String?
  /// The full commit id.
  public var commit: String
  /// What it was asked to show.
  public var options: ReportOptions
  /// "Today" of the report, `YYYY-MM-DD`.
  public var asOf: String
  /// The language of the page.
  public var language: Language
  /// The form of the output.
  public var output: ReportFormat
  /// The dialect of CSV output.
  public var csvDialect: CSVDialect
  /// SHA-256 of the repository's own template; nil where the page is the one that comes with the program.
  public var template: String?
  /// SHA-256 of legajo.yaml.
  public var settingsHash: String
  /// SHA-256 over the schema files.
  public var schemaHash: String
  /// SHA-256 of the report as JSON.
  public var contextHash: String
  /// SHA-256 of the file that was printed; nil where none was.
  public var fileHash: String?

  /// The manifest of a printed file: what a printer makes cannot be made again byte for byte.
  public func printed(as bytes: [UInt8]) -> Manifest {
    var manifest = self
    manifest.fileHash = SHA256.hex(of: bytes)
    return manifest
  }

  /// The manifest on one line of JSON.
  var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// The manifest as a file beside a CSV or PDF.
  public var bytes: [UInt8] { Array((line + "\n").utf8) }

  /// The file that holds the manifest of a CSV or PDF.
  public static func sidecar(of path: String) -> String { path + ".manifest.json" }

  /// Finds the manifest in an output; nil where there is none.
  ///
  /// That of a CSV or PDF stands in a file beside it.
  public static func read(_ bytes: [UInt8]) -> Manifest? {
    let text = String(decoding: bytes, as: UTF8.self)
    if let start = text.firstRange(of: "<meta name=\"legajo-manifest\" content=\"") {
      let rest = text[start.upperBound...]
      return decode(HTML.unescape(String(rest.prefix { $0 != "\"" })))
    }
    if let start = text.firstRange(of: "<!-- legajo-manifest "),
      let end = text[start.upperBound...].firstRange(of: " -->")
    {
      return decode(String(text[start.upperBound..<end.lowerBound]))
    }
    struct Envelope: Decodable { var manifest: Manifest }
    return (try? JSONDecoder().decode(Envelope.self, from: Data(bytes)))?.manifest ?? decode(text)
  }

  private static func decode(_ text: String) -> Manifest? {
    try? JSONDecoder().decode(Manifest.self, from: Data(text.utf8))
  }
}

extension HTML {
  /// The text of an attribute that ``escape(_:)`` wrote.
  static func unescape(_ text: String) -> String {
    let entities = [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    return entities.reduce(text) { result, entity in
      result.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1)
    }
  }
}

/// The forms of a report.
public enum ReportFormat: String, Sendable, Codable, CaseIterable {
  case md, html, pdf, csv, json

  /// Whether the manifest stands in a file beside it.
  public var needsSidecar: Bool { self == .csv || self == .pdf }
}
