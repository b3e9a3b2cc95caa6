import Documents

/// A record before and after; one side is nil when it came to be or went.
public struct RecordChange: Sendable {
  /// The version before.
  public var old: Record?
  /// The version after.
  public var new: Record?

  /// A record before and after.
  public init(old: Record?, new: Record?) {
    self.old = old
    self.new = new
  }

  /// The record's id.
  public var id: String { new?.id ?? old?.id ?? "" }
  /// The name of its kind.
  public var kind: String { new?.kind ?? old?.kind ?? "" }

  /// The step of the life cycle: nil where the status stayed, the record went, or cannot be read.
  public var move: (from: String?, to: String)? {
    guard let new, new.document.root != nil, old?.status != new.status else { return nil }
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
    return (changed + removed).map(\.key)
  }

  /// Whether the text after the front matter changed.
  public var bodyChanged: Bool {
    (old?.document.bodyBytes ?? []) != (new?.document.bodyBytes ?? [])
  }
}

extension Document {
  /// The bytes after the front matter.
  var bodyBytes: ArraySlice<UInt8> { source.bytes[body] }
}
