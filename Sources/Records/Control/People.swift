/// The people that records name, from `people.yaml`: no rights come from here.
public struct People: Sendable, Hashable {
  /// The people in the order of the file.
  public var people: [Person]

  /// Someone a record may name.
  public struct Person: Sendable, Hashable {
    /// The key that records use: `bruno.sosa`.
    public var key: String
    /// The name people read.
    public var name: String
    /// A division of lists.yaml, where known.
    public var division: String?

    /// Someone a record may name.
    public init(key: String, name: String, division: String?) {
      self.key = key
      self.name = name
      self.division = division
    }
  }

  /// The people of a file.
  public init(people: [Person] = []) { self.people = people }

  /// The name of a person; the key itself where the file has none.
  public func name(_ key: String) -> String { people.first { $0.key == key }?.name ?? key }
}
