import Documents

extension FindingCode {
  /// A process document of which nobody was told.
  static let changeNotCommunicated = FindingCode("change-not-communicated")
}

extension Rules {
  /// P30: a process document in force is communicated: something was sent about it when it was approved or after.
  static let processChangesAreCommunicated: Rule = { set in
    var told: [String: CalendarDate] = [:]
    for communication in set.records(of: "communication") where communication.text("topic") == "process_change" {
      guard communication.status == "sent", let sent = communication.date("sent") else { continue }
      for id in communication.texts("about") { told[id] = max(told[id] ?? sent, sent) }
    }
    return set.records(of: "document").compactMap { document in
      guard document.status == "active", let approved = document.date("approved"),
        told[document.id].map({ $0 < approved }) ?? true
      else { return nil }
      let version = document.text("version") ?? ""
      return Finding(
        .changeNotCommunicated, .warning, at: document.place(of: "version"),
        LocalizedText(
          es: "ninguna comunicación enviada desde el \(approved) cuenta la versión \(version) de este documento",
          en: "no communication sent since \(approved) tells of version \(version) of this document"),
        help: LocalizedText(
          es: "legajo new communication topic=process_change about=\(document.id) …",
          en: "legajo new communication topic=process_change about=\(document.id) …"))
    }
  }
}
