public import Documents

/// A record before and after; one side is nil when it came to be or went.
public struct RecordChange: Sendable {
  /// The version before.
  public var old: Record?
  /// The version after.
  public var new: Record?
  /// What of the difference whoever made the change answers for; nil where that is all of it.
  ///
  /// Only a merge leaves something out: what it takes over as one side wrote it.
  public var authored: Authored?
  /// Whether the file became executable, or is it no more.
  public var isModeChanged = false

  /// The parts of a difference that a merge itself wrote.
  public struct Authored: Sendable, Hashable {
    /// Top keys.
    public var keys: Set<String>
    /// Whether the text after the front matter is among them.
    public var body: Bool
    /// Whether the file's name or mode is.
    public var file: Bool

    /// The parts of a difference.
    public init(keys: Set<String>, body: Bool, file: Bool) {
      self.keys = keys
      self.body = body
      self.file = file
    }

    /// Whether there is nothing to answer for.
    public var isEmpty: Bool { keys.isEmpty && !body && !file }
  }

  /// A record before and after.
  public init(old: Record?, new: Record?, authored: Authored? = nil) {
    self.old = old
    self.new = new
    self.authored = authored
  }

  /// The record's id.
  public var id: String { new?.id ?? old?.id ?? "" }
  /// The name of its kind.
  public var kind: String { new?.kind ?? old?.kind ?? "" }

  /// The step of the life cycle: nil where the status stayed, the record went, or cannot be read.
  public var move: (from: String?, to: String)? {
    guard let new, new.document.root != nil, old?.status != new.status, answers(for: "status") else { return nil }
    return (old?.status, new.status)
  }

  /// The top keys whose meaning changed, in the order of the new version, removed ones last.
  public var changedFields: [String] {
    if let new, new.document.root == nil { return [] }
    let after = new?.document.root?.entries ?? []
    let before = old?.document.root?.entries ?? []
    let changed = after.filter { entry in
      guard let value = before.first(where: { $0.key == entry.key })?.value else { return true }
      return !value.means(entry.value)
    }
    let removed = before.filter { entry in !after.contains { $0.key == entry.key } }
    return (changed + removed).map(\.key).filter(answers(for:))
  }

  /// Whether the text after the front matter changed.
  public var bodyChanged: Bool {
    authored?.body != false && (old?.document.bodyBytes ?? []) != (new?.document.bodyBytes ?? [])
  }

  /// Whether the file has another name or form.
  var isRenamed: Bool { authored?.file != false && (old?.path != new?.path || isModeChanged) }

  /// Whether whoever made the change answers for a top key.
  func answers(for key: String) -> Bool { authored?.keys.contains(key) != false }
}

extension Document {
  /// The bytes after the front matter.
  public var bodyBytes: ArraySlice<UInt8> { source.bytes[body] }
}
