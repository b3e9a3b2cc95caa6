public import Documents
public import Records

/// What a column shows of records of one kind: `id`, `kind`, `path`, or a field by its key or label, by dots into objects.
public struct RecordColumn: Sendable {
  /// The path of keys, joined by dots.
  public let name: String
  /// The field; nil for `id`, `kind` and `path`.
  public let field: Field?

  /// The column that a word names.
  ///
  /// - Throws: ``Refusal`` where the kind has no such field.
  public init(_ word: String, of kind: Kind) throws {
    let path = word.split(separator: ".").map(String.init)
    if ["id", "kind", "path"].contains(word) {
      (name, field) = (word, nil)
    } else {
      switch Result(catching: { () throws(AssignmentFault) in try kind.field(at: path) }) {
      case .success(let found): (name, field) = (found.steps.joined(separator: "."), found.field)
      case .failure(let fault): throw Refusal(fault)
      }
    }
  }

  /// The value that a record has there; nil for none, and for what is no field.
  public func node(of record: Record) -> YAMLNode? {
    field == nil ? nil : name.split(separator: ".").reduce(record.document.root) { $0?[String($1)] }
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

  /// The texts of a list, or the one text, to compare with.
  func texts(of record: Record) -> [String] { node(of: record)?.items?.compactMap(\.text) ?? [text(of: record)] }

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
