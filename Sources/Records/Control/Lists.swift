public import Documents

/// The words of `lists.yaml`: divisions, topics, areas and ticket systems, with their labels.
public struct Lists: Sendable, Hashable {
  /// The entries of each list by its name, in the order of the file.
  public var entries: [String: [Entry]]

  /// One word that records may use.
  public struct Entry: Sendable, Hashable {
    /// The word as records write it.
    public var key: String
    /// What people read; both languages are the same where the file gives one text.
    public var label: LocalizedText

    /// One word with its label.
    public init(key: String, label: LocalizedText) {
      self.key = key
      self.label = label
    }
  }

  /// The lists by name.
  public init(entries: [String: [Entry]] = [:]) { self.entries = entries }

  /// What people read for a word of a list; the word itself where the list has none.
  public func label(_ key: String, in list: String, _ language: Language) -> String {
    entries[list]?.first { $0.key == key }?.label[language] ?? key
  }
}
