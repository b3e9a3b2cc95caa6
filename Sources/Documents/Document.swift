/// A text file with YAML front matter between two `---` lines, or a YAML file that is front matter alone.
public struct Document: Sendable {
  /// The file.
  public let source: SourceText
  /// The mapping of the front matter; nil where it could not be read.
  public let root: YAMLNode?
  /// Byte offsets of the front matter between its fences: from after the opening fence's line end to the first byte
  /// of the closing fence.
  ///
  /// In a YAML file, all of it but a BOM.
  public let yaml: Range<Int>
  /// Byte offsets of the body: all after the closing fence's line.
  ///
  /// Empty in a YAML file.
  public let body: Range<Int>
  /// What is wrong, in the order of the file.
  ///
  /// `root` may still be there when all are warnings.
  public let findings: [Finding]

  /// The parts of a file that was parsed.
  public init(source: SourceText, root: YAMLNode?, yaml: Range<Int>, body: Range<Int>, findings: [Finding]) {
    self.source = source
    self.root = root
    self.yaml = yaml
    self.body = body
    self.findings = findings
  }

  /// The body as text; empty where it is not valid UTF-8 (which is a finding).
  public var bodyText: String { String(validating: source.bytes[body], as: UTF8.self) ?? "" }
}
