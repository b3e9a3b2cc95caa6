import Documents

extension Roster {
  /// What makes it unclear whose a commit is: a person who stands twice, an address that two people have.
  ///
  /// Addresses that differ in letters only are the same to people and to mail servers.
  static func findings(in roles: Document) -> [Finding] {
    let people = roles.root?["people"]?.items ?? []
    let addresses = people.flatMap { $0["emails"]?.items ?? [] }
    return repeated(people.compactMap { $0["person"] }, in: roles) + repeated(addresses, in: roles)
  }

  private static func repeated(_ nodes: [YAMLNode], in roles: Document) -> [Finding] {
    var seen: [String: YAMLNode] = [:]
    return nodes.compactMap { node in
      guard let text = node.text else { return nil }
      guard let first = seen[text.lowercased()] else {
        seen[text.lowercased()] = node
        return nil
      }
      return .standsTwice(text, at: roles.source.place(of: node.range), first: roles.source.place(of: first.range))
    }
  }
}

extension Finding {
  fileprivate static func standsTwice(_ text: String, at place: Place, first: Place) -> Finding {
    Finding(
      .duplicateItem, at: place,
      LocalizedText(es: "«\(text)» ya está en roles.yaml", en: "“\(text)” is in roles.yaml already"),
      help: LocalizedText(
        es: "cada persona y cada correo, una sola vez: de quien usa dos correos, los dos en su entrada",
        en: "each person and each e-mail once: of who uses two e-mails, both in their entry"),
      related: [Finding.Related(place: first, message: LocalizedText(es: "aquí", en: "here"))])
  }
}
