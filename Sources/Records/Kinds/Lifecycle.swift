public import Documents
public import JSONSchema

/// The statuses of a kind and who moves a record from one to the next (`x-lifecycle`).
public struct Lifecycle: Sendable {
  /// The top key that holds the status.
  public var field: String
  /// The statuses in the order of the schema, with what people read.
  public var statuses: [(name: String, label: LocalizedText)]
  /// The steps by which a record comes to be.
  public var initial: [Move]
  /// The steps of records that are there, as the schema lists them.
  public var moves: [Move]
  /// By status, roles that edit in it without having a step out of it.
  public var editors: [String: [String]]
  /// Statuses in which only dueno edits, with a reason.
  public var final: [String]

  /// One step.
  public struct Move: Sendable {
    /// The status before; nil for a new record, `*` for any.
    public var from: String?
    /// The status after.
    public var to: String
    /// Who may make it.
    public var roles: [String]
    /// What the new version must fulfil for the step to exist.
    public var when: Schema?
    /// Fields that the new version must have.
    public var requires: [String]
    /// Statuses whose mover, and the record's last editor, may not make this step.
    public var byOtherThan: [String]
  }

  /// The steps out of a status, in the order of the schema; `void` is left by none.
  public func moves(from status: String) -> [Move] {
    moves.filter { $0.from == status || ($0.from == "*" && status != "void" && status != $0.to) }
  }

  /// The steps out of a record's status whose condition the record fulfils as it is.
  public func moves(of record: Record) -> [Move] {
    guard let fields = record.document.root else { return [] }
    return moves(from: record.status).filter { $0.when?.isValid(fields, typing: .frontMatter) ?? true }
  }

  /// What people read for a status; the status itself where the schema does not list it.
  public func label(_ status: String, _ language: Language) -> String {
    statuses.first { $0.name == status }?.label[language] ?? status
  }

  /// Whether only dueno edits records of this status.
  public func isFinal(_ status: String) -> Bool { final.contains(status) }
}

extension Lifecycle.Move {
  /// Whether the step exists for this version of a record.
  public func exists(for record: Record) -> Bool {
    guard let when else { return true }
    guard let root = record.document.root else { return false }
    return when.isValid(root, typing: .frontMatter)
  }
}
