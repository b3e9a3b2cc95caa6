/// What became of one record, or of another file, between two states.
public struct FileDifference: Sendable, Hashable, Codable {
  /// What became of it.
  public var form: Form
  /// The record's id; nil for a file that is none.
  public var record: String?
  /// The record's kind.
  public var kind: String?
  /// The record's title, the later one.
  public var title: String?
  /// The file, the later name.
  public var path: String
  /// The earlier name, where the file was renamed.
  public var oldPath: String?
  /// The step of the life cycle, where the status is another one.
  public var move: Move?
  /// The fields that differ, the status among them; of a control file the values by their keys.
  public var fields: [Field]
  /// Whether the text differs: of a record what follows the front matter, of another file all that is no value.
  public var bodyChanged: Bool
  /// Whether it is a private record, of which no value is told.
  public var isPrivate: Bool
  /// The commits that did it, oldest first; empty where none between the two states is known.
  public var deeds: [Deed]

  /// What became of a file.
  public enum Form: String, Sendable, Hashable, Codable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It says something else, or has another name.
    case edited
  }

  /// A step from one status to another.
  public struct Move: Sendable, Hashable, Codable {
    /// The status before.
    public var from: String
    /// The status after.
    public var to: String
  }

  /// A value that differs.
  public struct Field: Sendable, Hashable, Codable {
    /// The keys that lead to it.
    public var path: String
    /// The value before; nil where there was none, and of private records.
    public var old: String?
    /// The value after; nil where it is gone, and of private records.
    public var new: String?
    /// The last commit that changed it; nil where none is known.
    public var deed: Deed?

    /// The first key.
    public var key: String { String(path.prefix { $0 != "." && $0 != "[" }) }
  }

  /// What it is the same by: the record's id, else the path.
  public var subject: String { record ?? path }
}
