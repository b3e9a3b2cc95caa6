import Documents

extension SchemaRegistry {
  /// The reference that was probably meant by one that names nothing; nil where none is near.
  func near(_ reference: String, against base: String) -> String? {
    let address = Self.withoutFragment(URIReference.resolve(reference, against: base))
    let own = Self.withoutFragment(reference)
    guard let resource = resources[address] else { return nearAddress(address, typed: reference) }
    let fragment = reference.dropFirst(own.count + 1)
    guard fragment.hasPrefix("/") else {
      let anchors = resources.keys.filter { $0.hasPrefix(address + "#") }.map { $0.dropFirst(address.count + 1) }
      return nearest(String(fragment), among: anchors.map(String.init).sorted()).map { own + "#" + $0 }
    }
    var tokens = fragment.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var here = resource.node
    for index in tokens.indices.dropFirst() {
      if let next = here[JSONPointer.unescaped(tokens[index][...])] {
        here = next
        continue
      }
      guard let meant = nearest(tokens[index], among: here.entries?.map(\.key) ?? []) else { return nil }
      tokens[index] = meant
      return own + "#" + tokens.joined(separator: "/")
    }
    return nil
  }

  /// Of another document it is the last part of the address that is misspelt.
  private func nearAddress(_ address: String, typed reference: String) -> String? {
    guard let slash = address.lastIndex(where: { $0 == "/" || $0 == ":" }) else { return nil }
    let folder = address[...slash]
    let name = String(address[address.index(after: slash)...])
    let names = resources.keys.filter { $0.hasPrefix(folder) && !$0.contains("#") }.map { $0.dropFirst(folder.count) }
    guard reference.contains(name) else { return nil }
    return nearest(name, among: names.map(String.init).sorted()).map { meant in
      reference.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: meant)
    }
  }
}
