public import Documents
public import Records

/// What a column shows of records of one kind: `id`, `kind`, `path`, or a field by its key or label, by dots into objects
/// and into each item of a list.
public struct RecordColumn: Sendable {
  /// The path of keys, joined by dots.
  public let name: String
  /// The field; nil for `id`, `kind` and `path`.
  public let field: Field?
  /// Whether a record may have several values there.
  public let isList: Bool

  /// The column that a word names.
  ///
  /// - Throws: ``Refusal`` where the kind has no such field.
  public init(_ word: String, of kind: Kind) throws {
    let path = word.split(separator: ".").map(String.init)
    if ["id", "kind", "path"].contains(word) {
      (name, field, isList) = (word, nil, false)
    } else {
      switch Result(catching: { () throws(AssignmentFault) in try kind.field(at: path, inItems: true) }) {
      case .success(let found):
        (name, field) = (found.steps.joined(separator: "."), found.field)
        isList = found.steps.indices.contains { end in
          (try? kind.field(at: Array(found.steps[...end]), inItems: true))?.field.isList ?? false
        }
      case .failure(let fault): throw Refusal(fault)
      }
    }
  }

  /// The value that a record has there; nil for none, and for what is no field.
  public func node(of record: Record) -> YAMLNode? {
    guard field != nil, let root = record.document.root else { return nil }
    return Self.node(name.split(separator: ".")[...], of: root)
  }

  /// What a path leads to; where it goes through a list, the list of what it leads to in each item.
  private static func node(_ path: ArraySlice<Substring>, of node: YAMLNode) -> YAMLNode? {
    guard let key = path.first else { return node }
    guard let items = node.items else { return node[String(key)].flatMap { Self.node(path.dropFirst(), of: $0) } }
    let found = items.compactMap { Self.node(path, of: $0) }.flatMap { $0.items ?? [$0] }
    return found.isEmpty ? nil : YAMLNode(.sequence(found, flow: true), range: node.range)
  }

  /// The value on one line, as records write it; empty where there is none.
  public func text(of record: Record) -> String {
    switch name {
    case "id": record.id
    case "kind": record.kind
    case "path": record.path
    default: node(of: record).map { $0.text ?? YAMLValue($0).flowText } ?? ""
    }
  }

  /// The texts of a list, or the one text, to compare with; an empty one where there is none.
  func texts(of record: Record) -> [String] {
    guard let items = node(of: record)?.items else { return [text(of: record)] }
    return items.isEmpty ? [""] : items.map { $0.text ?? YAMLValue($0).flowText }
  }

  /// Numbers by value before words in Spanish order; dates come right either way.
  static func isLess(_ a: String, _ b: String) -> Bool {
    switch (Double(a), Double(b)) {
    case (let x?, let y?): x < y
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): SpanishOrder.less(a, b)
    }
  }
}

extension Refusal {
  /// A value or field that the command line cannot mean.
  public init(_ fault: AssignmentFault) {
    self.init(.argumentUnreadable, .refused, fault.message, help: fault.help)
  }
}
