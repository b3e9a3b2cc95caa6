public import Documents
public import Records

/// Records of one kind that meet conditions, in an order.
public struct RecordSelection: Sendable {
  /// The kind.
  public let kind: Kind
  /// The conditions, all of which hold.
  public let conditions: [RecordCondition]
  /// The fields to sort by.
  public let order: [(column: RecordColumn, isDownwards: Bool)]

  /// The selection that the words of the command line ask for.
  ///
  /// - Parameters:
  ///   - kind: a kind by its name or label.
  ///   - conditions: as `FIELD=VALUE`, also with `!= < <= > >= ~`; all must hold.
  ///   - sort: fields to sort by, the first first; `-FIELD` for the other way. Ties are broken by id.
  /// - Throws: ``Refusal`` where a kind or field is not known, with the nearest; or a condition cannot be read.
  public init(kind: String, conditions: [String], sort: [String], in kinds: Kinds) throws {
    guard let kind = kinds.named(kind) else { throw Refusal.kindUnknown(kind, kinds) }
    self.kind = kind
    self.conditions = try conditions.map { try RecordCondition($0, of: kind) }
    order = try sort.map { word in
      let isDownwards = word.hasPrefix("-")
      return (try RecordColumn(isDownwards ? String(word.dropFirst()) : word, of: kind), isDownwards)
    }
  }

  /// The records that meet the conditions, sorted.
  public func records(of set: RecordSet) -> [Record] {
    set.records.filter { record in record.kind == kind.name && conditions.allSatisfy { $0.holds(for: record) } }
      .sorted(by: comesBefore)
  }

  private func comesBefore(_ a: Record, _ b: Record) -> Bool {
    for (column, isDownwards) in order {
      let (x, y) = (column.text(of: a), column.text(of: b))
      if x != y { return isDownwards ? RecordColumn.isLess(y, x) : RecordColumn.isLess(x, y) }
    }
    return a.id < b.id
  }
}

extension FindingCode {
  /// A kind that the schema does not have.
  public static let kindUnknown = FindingCode("kind-unknown")
}

extension Refusal {
  /// No kind of that name or label.
  public static func kindUnknown(_ name: String, _ kinds: Kinds) -> Refusal {
    let names = kinds.kinds.map(\.name)
    let guess = nearest(name, among: names + kinds.kinds.flatMap { [$0.label.es, $0.label.en] })
    return Refusal(
      .kindUnknown, .refused,
      LocalizedText(es: "no hay registros de tipo «\(name)»", en: "there are no records of kind “\(name)”"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(
          es: "tipos: \(kinds.kinds.map { "\($0.label.es) (\($0.name))" }.joined(separator: ", "))",
          en: "kinds: \(names.joined(separator: ", "))"))
  }
}
