import Documents
import JSONSchema
import Records

/// P23: what is wrong with a private record is told without a word of it, for terminals, logs and forges keep what
/// they are shown.
enum Reserve {
  /// Whether a record is one of which the shared repository may hold only that there is one.
  static func covers(_ record: Record, _ policy: Policy) -> Bool {
    guard !policy.control.settings.isPrivate, let kind = policy.kinds[record.kind], let stub = kind.stub else {
      return false
    }
    if let root = record.document.root { return kind.isStub(root) }
    // Of what cannot be read, the lines that decide often can.
    let lines = String(decoding: record.document.source.bytes, as: UTF8.self).lines
    let deciding = lines.filter { line in stub.fields.contains { line.hasPrefix($0 + ":") } }
    let parts = Document.parse(SourceText(path: "", text: deciding.joined(separator: "\n") + "\n"), as: .yaml)
    return parts.root.map(kind.isStub) ?? false
  }

  /// The findings of which none shows anything of these files.
  static func quieted(_ findings: [Finding], at paths: Set<String>) -> [Finding] {
    paths.isEmpty ? findings : findings.map { paths.contains($0.place.path) ? quieted($0) : $0 }
  }

  /// A finding that shows nothing of what it is about.
  static func quieted(_ finding: Finding) -> Finding {
    var finding = finding
    finding.place.excerpt = nil
    finding.place.excerptColumn = nil
    finding.replacement = nil
    finding.related = []
    guard !tellingNothing.contains(finding.code) else { return finding }
    finding.message = LocalizedText(
      es: "esto no va en un reclamo reservado, y no se muestra",
      en: "this does not belong in a private complaint, and is not shown")
    finding.help = LocalizedText(
      es: "quitarlo antes de confirmar el cambio y pasarlo a dueno",
      en: "take it out before committing and hand it to dueno")
    return finding
  }

  /// Codes whose words come from schema, roster and life cycle alone.
  private static let tellingNothing: Set<FindingCode> = [
    FindingCode.complaintInWrongRepository, .complaintMadePrivate, .keyMissing, .editNotAllowed, .moveNotAllowed,
    .moveRequires, .moveBySamePerson, .fieldFrozen, .reasonMissing, .recordDeleted,
  ]
}
