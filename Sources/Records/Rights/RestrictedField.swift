import Documents

/// A field with an exception to the general rule of edits: only some may write it, or nobody in some statuses.
struct RestrictedField {
  /// The keys that lead to it; a list on the way stands for each of its items.
  let path: [String]
  let field: Field

  /// All such fields of a kind.
  static func all(of kind: Kind) -> [RestrictedField] { below([], kind.fields) }

  private static func below(_ path: [String], _ fields: [Field]) -> [RestrictedField] {
    fields.flatMap { field in
      let here = path + [field.name]
      let own = field.writers != nil || !field.frozen.isEmpty ? [RestrictedField(path: here, field: field)] : []
      return own + below(here, field.fields)
    }
  }

  /// The first place in the new version, or the old where it is gone, at which the field's value changed.
  ///
  /// An item of a list is the same item as long as all its other keys say the same; of a new or altered item
  /// the field counts as written.
  func change(from old: YAMLNode?, to new: YAMLNode?) -> YAMLNode? {
    Self.change(path[...], old, new)
  }

  private static func change(_ path: ArraySlice<String>, _ old: YAMLNode?, _ new: YAMLNode?) -> YAMLNode? {
    guard let key = path.first else {
      if let old, let new { return old.means(new) ? nil : new }
      return new ?? old
    }
    if let newItems = new?.items {
      return newItems.lazy.compactMap { item in
        let twin = old?.items?.first { $0.means(item, except: key) }
        return change(path, twin, item)
      }.first
    }
    let before = old?.items == nil ? old?[key] : nil
    if before == nil, new?[key] == nil { return nil }
    return change(path.dropFirst(), before, new?[key])
  }
}

extension Kind {
  /// The top keys in which something does not change any more in a status.
  public func frozenKeys(in status: String) -> Set<String> {
    Set(RestrictedField.all(of: self).filter { $0.field.frozen.contains(status) }.map { $0.path[0] })
  }
}

extension YAMLNode {
  /// Whether two mappings say the same but for one key.
  fileprivate func means(_ other: YAMLNode, except key: String) -> Bool {
    guard let mine = entries?.filter({ $0.key != key }), let others = other.entries?.filter({ $0.key != key })
    else { return means(other) }
    return mine.count == others.count
      && mine.allSatisfy { entry in other[entry.key].map { entry.value.means($0) } ?? false }
  }
}
