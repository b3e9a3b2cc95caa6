/// A step to a value inside a document.
public enum EditPathStep: Sendable, Hashable {
  /// Into a mapping.
  case key(String)
  /// Into a list, from 0.
  case index(Int)
}

extension YAMLNode {
  /// The value that a step leads to; nil where there is none.
  func child(_ step: EditPathStep) -> YAMLNode? {
    switch step {
    case .key(let key): self[key]
    case .index(let index): items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
  }
}

/// A change of one value.
public enum Edit: Sendable, Hashable {
  /// The value becomes this one; the key is added where it is absent.
  case set([EditPathStep], YAMLValue)
  /// The key goes with its value, or the item from its list.
  case remove([EditPathStep])
  /// The list gets one more item; an absent list is made.
  case append([EditPathStep], YAMLValue)
  /// The item of this value goes from the list.
  case removeItem([EditPathStep], YAMLValue)

  /// The value becomes what this text says, written just so: how an edit is taken back.
  case restore([EditPathStep], String)

  /// Where the change happens.
  var path: [EditPathStep] {
    switch self {
    case .set(let path, _), .remove(let path), .append(let path, _), .removeItem(let path, _),
      .restore(let path, _):
      path
    }
  }
}

/// Why a splice would not be safe, and what to edit by hand.
public struct EditRefusal: Error, Sendable {
  /// What stands against it, and what to do.
  public var message: LocalizedText
  /// Where.
  public var place: Place
}

extension YAMLValue {
  /// What the value is after an edit; nil where the edit does not apply.
  public func applying(_ edit: Edit) -> YAMLValue? {
    switch edit {
    case .set(let path, let value): changed(at: path[...]) { _ in value }
    case .restore(let path, let text):
      YAMLValue(flow: text).flatMap { value in changed(at: path[...]) { _ in value } }
        ?? (text.isEmpty ? changed(at: path[...]) { _ in .some(.null) } : nil)
    case .remove(let path): changed(at: path[...]) { $0 == nil ? nil : .some(nil) }
    case .append(let path, let value):
      changed(at: path[...]) { old in
        switch old {
        case nil, .null?: .list([value])
        case .list(let items)?: .list(items + [value])
        case .bool?, .number?, .string?, .map?: nil
        }
      }
    case .removeItem(let path, let value):
      changed(at: path[...]) { old in
        guard case .list(var items)? = old, let index = items.firstIndex(where: { $0.says(value) }) else { return nil }
        items.remove(at: index)
        return .list(items)
      }
    }
  }

  /// Replaces the value at a path; the change's outer nil says that it does not apply, its inner nil removes.
  private func changed(at path: ArraySlice<EditPathStep>, _ change: (YAMLValue?) -> YAMLValue??) -> YAMLValue? {
    guard let step = path.first else { return change(self) ?? nil }
    let rest = path.dropFirst()
    func inner(_ old: YAMLValue?) -> YAMLValue?? {
      guard !rest.isEmpty else { return change(old) }
      return (old == nil || old == .null ? YAMLValue.map([]) : old)?.changed(at: rest, change).map(Optional.some)
    }
    switch (self, step) {
    case (.map(var pairs), .key(let key)):
      let index = pairs.firstIndex { $0.key == key }
      guard let new = inner(index.map { pairs[$0].value }) else { return nil }
      if let new {
        if let index { pairs[index].value = new } else { pairs.append(YAMLPair(key: key, value: new)) }
      } else if let index {
        pairs.remove(at: index)
      }
      return .map(pairs)
    case (.list(var items), .index(let index)):
      guard items.indices.contains(index), let new = inner(items[index]) else { return nil }
      if let new { items[index] = new } else { items.remove(at: index) }
      return .list(items)
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.map, _), (.list, _):
      return nil
    }
  }
}
