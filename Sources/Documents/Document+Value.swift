/// How a file that is no record holds its value.
public enum ValueForm: Sendable, Hashable {
  /// JSON, RFC 8259.
  case json
  /// One document of YAML.
  case yaml
  /// The fields between the two lines `---` of a Markdown file.
  case frontMatter
}

extension Document {
  /// Reads the value of any file, which need not be a mapping.
  ///
  /// - Returns: the value, nil where it could not be read; and what is wrong.
  public static func value(
    of source: SourceText, as form: ValueForm, limits: Limits = .default
  ) -> (root: YAMLNode?, findings: [Finding]) {
    switch form {
    case .frontMatter:
      let document = parse(source, limits: limits)
      return (document.root, document.findings)
    case .json, .yaml:
      guard source.bytes.count <= limits.maximumBytes else { return (nil, [.tooLarge(source, limits.maximumBytes)]) }
      if let fault = encodingFault(source) { return (nil, [fault]) }
      if form == .json { return JSONReader.read(source, limits: limits) }
      return YAMLReader.read(source, source.bomLength..<source.bytes.count, limits: limits)
    }
  }
}
