import Documents

extension FindingCode {
  /// A ticket system's key that two clients claim.
  static let ticketKeyTaken = FindingCode("ticket-key-taken")
}

extension Rules {
  /// P3: a key of a ticket system, or an id that stands for one, leads to one client: an import could not tell whose the
  /// row is.
  static let ticketKeysNameOneClient: Rule = { set in
    let clients = set.records(of: "client")
    let ids = Set(clients.map(\.id))
    var owners: [TicketKey: (id: String, place: Place)] = [:]
    return clients.flatMap { client in
      client.list("ticket_keys").compactMap { item -> Finding? in
        guard let system = item["system"]?.text, let node = item["key"], let key = node.text else { return nil }
        let place = client.place(of: node)
        if key != client.id, let other = ids.contains(key) ? set.record(key) : nil {
          return taken(key, system, by: other.id, at: place, other: Place(file: other.path))
        }
        guard let owner = owners[TicketKey(system: system, key: key)] else {
          owners[TicketKey(system: system, key: key)] = (client.id, place)
          return nil
        }
        guard owner.id != client.id else { return nil }
        return taken(key, system, by: owner.id, at: place, other: owner.place)
      }
    }
  }

  private struct TicketKey: Hashable {
    var system: String
    var key: String
  }

  private static func taken(_ key: String, _ system: String, by owner: String, at place: Place, other: Place) -> Finding
  {
    Finding(
      .ticketKeyTaken, at: place,
      LocalizedText(
        es: "la clave «\(key)» de «\(system)» ya es de \(owner)",
        en: "the key “\(key)” of “\(system)” is already that of \(owner)"),
      help: LocalizedText(
        es: "dejarla en uno solo: lo que se importa con ella es de un cliente",
        en: "keep it with one of them: what is imported with it is of one client"),
      related: [
        Finding.Related(
          place: other, message: LocalizedText(es: "la tiene \(owner)", en: "\(owner) has it"))
      ])
  }
}
