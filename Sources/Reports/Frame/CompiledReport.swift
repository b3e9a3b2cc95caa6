import Archive
public import Documents
import FoundationEssentials
import Records

/// What a rendering is asked for.
public struct ReportRendering: Sendable {
  /// The form.
  public var output: ReportFormat
  /// The language of the page.
  public var language: Language
  /// The dialect of CSV.
  public var csvDialect: CSVDialect
  /// The version of the tool.
  public var tool: String
  /// Whether the repository's own templates are left aside.
  public var isDefaultPage: Bool

  /// What a rendering is asked for.
  public init(
    output: ReportFormat, language: Language, csvDialect: CSVDialect, tool: String, isDefaultPage: Bool = false
  ) {
    self.output = output
    self.language = language
    self.csvDialect = csvDialect
    self.tool = tool
    self.isDefaultPage = isDefaultPage
  }
}

/// A report as bytes, and its manifest, which all forms but CSV and PDF carry inside.
///
/// For a PDF the bytes are the page that is to be printed.
public struct CompiledReport: Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// What it was made of.
  public var manifest: Manifest
}

extension ReportName {
  /// Computes a report and renders it.
  ///
  /// - Throws: `Refusal` where the options cannot be met.
  public func compile(
    _ source: ReportSource, _ options: ReportOptions, _ rendering: ReportRendering
  ) throws -> CompiledReport {
    let report: any Report = try type.make(source, options)
    return try render(report, source, rendering)
  }

  private func render<Made: Report>(
    _ report: Made, _ source: ReportSource, _ rendering: ReportRendering
  ) throws -> CompiledReport {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let context = Array(try encoder.encode(report))
    let isHTML = rendering.output == .html || rendering.output == .pdf
    let template =
      isHTML || rendering.output == .md
      ? try source.template(for: self, isHTML: isHTML, isDefault: rendering.isDefaultPage) : nil
    let manifest = Manifest(
      tool: rendering.tool, report: self, tag: source.origin.tag, commit: source.origin.commit,
      options: report.options, asOf: source.asOf.description, language: rendering.language, output: rendering.output,
      csvDialect: rendering.csvDialect, template: template.flatMap(\.hash),
      settingsHash: source.policy.settingsHash, schemaHash: source.policy.schemaHash,
      contextHash: SHA256.hex(of: context))
    let words = Words(language: rendering.language)
    let text: String
    if let template {
      text = try PageFrame(page: report.page(words), template: template, isHTML: isHTML, manifest: manifest)
        .text { try TemplateValue(report: report, words: words) }
    } else if rendering.output == .csv {
      text = CSV(dialect: rendering.csvDialect).text(report.rows)
    } else {
      let envelope = Envelope(manifest: manifest, report: report)
      text = String(decoding: try encoder.encode(envelope), as: UTF8.self) + "\n"
    }
    return CompiledReport(bytes: Array(text.utf8), manifest: manifest)
  }

  /// A report as JSON, beside its manifest.
  private struct Envelope<Made: Encodable>: Encodable {
    var manifest: Manifest
    var report: Made
  }
}
