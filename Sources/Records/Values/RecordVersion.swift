/// What one commit did to one record, as history tells it.
public struct RecordVersion: Sendable, Hashable, Codable {
  /// The record's id.
  public var record: String
  /// The full commit id in hexadecimal.
  public var commit: String
  /// The person of the roster whose e-mail the author used; nil where the roster knows none.
  public var person: String?
  /// The author's name in the commit.
  public var authorName: String
  /// The role that the trailer states.
  public var role: String?
  /// When it was written.
  public var authored: Instant
  /// When it was committed.
  public var committed: Instant
  /// The fields that changed, in the order of the new version (removed ones last).
  public var changes: [FieldChange]
  /// Whether the text after the front matter changed.
  public var bodyChanged: Bool

  /// One top field's value before and after.
  public struct FieldChange: Sendable, Hashable, Codable {
    /// The top key.
    public var field: String
    /// The value before as YAML on one line; nil where there was none.
    public var old: String?
    /// The value after; nil where it was removed.
    public var new: String?

    /// One top field's value before and after.
    public init(field: String, old: String?, new: String?) {
      self.field = field
      self.old = old
      self.new = new
    }
  }

  /// What one commit did to one record.
  public init(
    record: String, commit: String, person: String?, authorName: String, role: String?, authored: Instant,
    committed: Instant, changes: [FieldChange], bodyChanged: Bool
  ) {
    self.record = record
    self.commit = commit
    self.person = person
    self.authorName = authorName
    self.role = role
    self.authored = authored
    self.committed = committed
    self.changes = changes
    self.bodyChanged = bodyChanged
  }

  /// The step of the life cycle, nil where the status stayed; `from` is nil for a new record.
  public var move: (from: String?, to: String)? {
    changes.first { $0.field == "status" }.flatMap { change in change.new.map { (change.old, $0) } }
  }
}
