public import Documents
import FoundationEssentials
import Records

extension InterviewReport {
  /// What a rendering is asked for.
  public struct Rendering: Sendable {
    /// The form.
    public var output: ReportFormat
    /// The language of the page.
    public var language: Language
    /// The dialect of CSV.
    public var csvDialect: CSVDialect
    /// The version of the tool.
    public var tool: String
    /// SHA-256 of legajo.yaml.
    public var settingsHash: String
    /// SHA-256 over the schema files.
    public var schemaHash: String

    /// What a rendering is asked for.
    public init(
      output: ReportFormat, language: Language, csvDialect: CSVDialect, tool: String, settingsHash: String,
      schemaHash: String
    ) {
      self.output = output
      self.language = language
      self.csvDialect = csvDialect
      self.tool = tool
      self.settingsHash = settingsHash
      self.schemaHash = schemaHash
    }
  }

  /// The report as bytes, and its manifest, which all forms but CSV carry inside.
  public func render(_ rendering: Rendering) throws -> (bytes: [UInt8], manifest: Manifest) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let context = Array(try encoder.encode(self))
    let manifest = Manifest(
      tool: rendering.tool, report: "interviews", tag: origin.tag, commit: origin.commit, campaign: campaign.id,
      asOf: asOf.description, language: rendering.language, output: rendering.output,
      csvDialect: rendering.csvDialect, settingsHash: rendering.settingsHash, schemaHash: rendering.schemaHash,
      contextHash: SHA256.hex(of: context))
    let text: String
    switch rendering.output {
    case .json:
      struct Envelope: Encodable {
        var manifest: Manifest
        var report: InterviewReport
      }
      text = String(decoding: try encoder.encode(Envelope(manifest: manifest, report: self)), as: UTF8.self) + "\n"
    case .csv: text = csv(rendering.csvDialect)
    case .html: text = HTMLPage(page: page(rendering.language), manifest: manifest.line).text
    case .md: text = page(rendering.language).markdown(manifest: manifest.line)
    }
    return (Array(text.utf8), manifest)
  }

  /// One row a client: score, change, answers, then the score of each question.
  private func csv(_ dialect: CSVDialect) -> String {
    let scored = questions.filter { ["scale", "nps"].contains($0.type) }
    let head = ["client", "title", "weight", "score", "previous", "answers", "complaints"] + scored.map(\.id)
    let rows = clients.map { client -> [CSV.Cell] in
      [
        .text(client.id), .text(client.title), .number(client.weight), .number(client.score),
        .number(client.previous), .number(Double(client.answers)), .number(Double(client.complaints)),
      ] + scored.map { .number(client.scores[$0.id]) }
    }
    return CSV(dialect: dialect).text([head.map { .text($0) }] + rows)
  }
}
