public import Documents
import JSONSchema

/// Checks records against their schemas, their names and each other.
public struct RecordChecker: Sendable {
  private let kinds: Kinds

  /// A checker by the kinds of a repository.
  public init(kinds: Kinds) { self.kinds = kinds }

  /// Everything that is wrong with one record by itself and with what it refers to.
  public func findings(for record: Record, in set: RecordSet) -> [Finding] {
    guard let kind = kinds[record.kind], let root = record.document.root else { return record.document.findings }
    let evaluation = kind.schema.evaluate(root, in: record.document.source, typing: .frontMatter)
    var findings = record.document.findings + naming(evaluation.findings, kind, root, record.document.source)
    for annotation in evaluation.annotations where findings.count <= Limits.maximumFindings {
      findings += referenceFindings(annotation, record, set)
    }
    findings += declaredDates(of: record, kind)
    if kind.id.isNatural, evaluation.findings.isEmpty, let demanded = kind.naturalID(of: record),
      demanded != record.id
    {
      findings.append(.idDisagrees(record, demanded))
    }
    return findings
  }

  /// Everything that is wrong among records: twins, and the rules of the process.
  public func findings(among set: RecordSet) -> [Finding] {
    twins(set) + Rules.all.flatMap { $0(set) }
  }

  private func referenceFindings(_ annotation: Annotation, _ record: Record, _ set: RecordSet) -> [Finding] {
    let values = annotation.instance.items ?? [annotation.instance]
    let found = values.lazy.compactMap { value -> Finding? in
      guard let text = value.text else { return nil }
      let place = { record.document.source.place(of: value.range) }
      switch annotation.keyword {
      case "x-ref":
        guard let target = set.record(text) else {
          if set.unreadable.contains(text) { return nil }
          return .referenceNotFound(text, among: candidates(annotation.value.texts, set), place())
        }
        let allowed = annotation.value.texts
        return allowed.contains(target.kind) ? nil : .referenceOfWrongKind(target, allowed, kinds, place())
      case "x-list":
        let list = annotation.value.text ?? ""
        guard !set.hasWord(text, in: list) else { return nil }
        return .wordNotInList(text, list, (set.lists.entries[list] ?? []).map(\.key), place())
      case "x-person":
        guard annotation.value.isTrue, !set.hasPerson(text) else { return nil }
        return .personUnknown(text, set.people.people.map(\.key), place())
      default:
        return nil
      }
    }
    return Array(found.prefix(Limits.maximumFindings + 1))
  }

  private func candidates(_ kinds: [String], _ set: RecordSet) -> [String] {
    set.records.filter { kinds.contains($0.kind) }.map(\.id)
  }

  private func twins(_ set: RecordSet) -> [Finding] {
    var seen: [String: Record] = [:]
    return set.records.compactMap { record in
      defer { if seen[record.id] == nil { seen[record.id] = record } }
      return seen[record.id].map { .idTaken(record, by: $0) }
    }
  }
}
