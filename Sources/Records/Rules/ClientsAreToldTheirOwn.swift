import Documents

extension FindingCode {
  /// A communication to a client about what is another's.
  static let clientToldOfAnother = FindingCode("client-told-of-another")
}

extension Rules {
  /// P31: what a client is told is that client's own.
  static let clientsAreToldTheirOwn: Rule = { set in
    set.records(of: "communication").flatMap { communication -> [Finding] in
      guard communication.text("audience") == "client" else { return [] }
      let receivers = Set(communication.texts("clients"))
      return (communication["about"]?.items ?? []).compactMap { node in
        guard let record = node.text.flatMap(set.record) else { return nil }
        let owners =
          record.kind == "client" ? [record.id] : record.texts("clients") + [record.text("client")].compactMap { $0 }
        guard !owners.isEmpty, receivers.isDisjoint(with: owners) else { return nil }
        return Finding(
          .clientToldOfAnother, .warning, at: communication.place(of: node),
          LocalizedText(
            es: "la comunicación va a un cliente y \(record.id) es de otro",
            en: "the communication goes to one client, and \(record.id) is another’s"),
          help: LocalizedText(
            es: "quitarlo de «about» y del texto, o corregir «clients»",
            en: "take it out of “about” and of the text, or correct “clients”"))
      }
    }
  }
}
