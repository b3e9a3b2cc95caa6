import Documents
import JSONSchema

extension RecordChecker {
  /// Who writes a key or a value by its label is told what files say.
  func naming(_ findings: [Finding], _ kind: Kind, _ root: YAMLNode, _ source: SourceText) -> [Finding] {
    findings.map { finding in
      guard [.keyUnknown, .valueNotAllowed].contains(finding.code), let meant = name(finding, kind, root, source) else {
        return finding
      }
      var finding = finding
      finding.help = LocalizedText(es: "¿\(meant)?", en: "\(meant)?")
      return finding
    }
  }

  private func name(_ finding: Finding, _ kind: Kind, _ root: YAMLNode, _ source: SourceText) -> String? {
    let isKey = finding.code == .keyUnknown
    let found = root.entries?.first { entry in
      source.position(at: (isKey ? entry.keyRange : entry.value.range).lowerBound) == finding.place.start
    }
    guard let entry = found else { return nil }
    if isKey { return kind.fields.first { $0.label.says(entry.key) && root[$0.name] == nil }?.name }
    guard let text = entry.value.text, let field = kind.fields.first(where: { $0.name == entry.key }) else {
      return nil
    }
    let labels = field.valueLabels.sorted { $0.key < $1.key }.map { ($0.key, Optional($0.value)) }
    let statuses = kind.lifecycle.statuses.map { ($0.name, Optional($0.label)) }
    return (field.name == kind.lifecycle.field ? statuses : labels).first { $0.1.says(text) }?.0
  }
}

extension LocalizedText? {
  /// Whether it is the text in a language, capitals and accents folded.
  fileprivate func says(_ text: String) -> Bool {
    guard let self else { return false }
    return [self.es.folded, self.en.folded].contains(text.folded)
  }
}
