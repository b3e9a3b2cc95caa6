import Documents
import JSONSchema
public import Records

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
    let isBlank = finding.code == .wrongType && finding.place.start == finding.place.end
    // The days of a stub's own fields, not those of `dates:`, which it may not have.
    let line = finding.place.excerpt ?? ""
    let isOfOwnDays = finding.code == .datesOutOfOrder && line.first?.isLetter == true && !line.hasPrefix("dates")
    var finding = finding
    finding.place.excerpt = nil
    finding.place.excerptColumn = nil
    finding.replacement = nil
    finding.related = []
    guard !isBlank, !isOfOwnDays, !tellingNothing.contains(finding.code) else { return finding }
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

extension RecordSet {
  /// The records with what a private one may say here (P23): that there is one, since when and how it stands.
  public func withoutPrivateText(by policy: Policy) -> RecordSet {
    guard records.contains(where: { Reserve.covers($0, policy) }) else { return self }
    return mapping { Reserve.covers($0, policy) ? Reserve.stub(of: $0, policy) : $0 }
  }
}

extension Reserve {
  /// A private record without any text of a person.
  static func stub(of record: Record, _ policy: Policy) -> Record {
    guard let root = record.document.root, let kind = policy.kinds[record.kind], let stub = kind.stub else {
      return record
    }
    let given = Dictionary(stub.values.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let kept = (root.entries ?? []).filter { entry in
      if let value = given[entry.key] { return YAMLValue(entry.value).says(value) }
      let isDate = kind.field(entry.key)?.format == "date" && entry.value.date != nil
      return isDate || (stub.fields + [kind.lifecycle.field]).contains(entry.key)
    }
    let document = record.document
    return Record(
      id: record.id, kind: record.kind, path: record.path,
      document: Document(
        source: document.source, root: YAMLNode(.mapping(kept, flow: false), range: root.range), yaml: document.yaml,
        body: document.body.upperBound..<document.body.upperBound, findings: []))
  }
}
