public import Documents

/// Something in a record that two versions changed in ways that no program can put together.
public struct MergeConflict: Sendable {
  /// Why it takes a person.
  public enum Reason: Sendable {
    /// Both changed it, differently.
    case bothChanged
    /// One moved the record to a status in which the other's change is not allowed any more.
    case closedToEdits(status: String, fields: [String])
    /// With the other's change the move is not one that the life cycle has.
    case moveUndone(status: String)
    /// Put together, the record has errors that neither version has.
    case faulty([Finding])
  }

  /// The top key; ``body`` for the text after the fields, ``comments`` for comments.
  public var field: String
  /// The names of the entries of a list, or keys of a mapping, that clash; empty where the whole value does.
  public var entries: [String]
  /// The value before, as YAML on one line; nil where there was none, and for the body.
  public var base: String?
  /// The value on our side.
  public var ours: String?
  /// The value on the other side.
  public var theirs: String?
  /// Why it takes a person.
  public var reason: Reason

  /// What ``field`` says for the text after the fields.
  public static let body = "body"
  /// What ``field`` says for comments that belong to no field.
  public static let comments = "#"
}
