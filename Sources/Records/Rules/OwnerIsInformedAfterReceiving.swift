import Documents

extension FindingCode {
  /// Dates that cannot follow each other.
  static let datesOutOfOrder = FindingCode("dates-out-of-order")
}

extension Rules {
  /// P22: dueno is told of a complaint when it is received or later.
  static let ownerIsInformedAfterReceiving: Rule = { set in
    set.records(of: "complaint").compactMap { complaint in
      guard let received = complaint.date("received"), let informed = complaint.date("owner_informed"),
        informed < received
      else { return nil }
      return Finding(
        .datesOutOfOrder, at: complaint.place(of: "owner_informed"),
        LocalizedText(
          es: "dueno fue informado el \(informed), antes de recibirse el reclamo (\(received))",
          en: "dueno was told on \(informed), before the complaint was received (\(received))"),
        help: LocalizedText(es: "corregir una de las dos fechas", en: "correct one of the two dates"))
    }
  }
}
