public import Documents

extension FindingCode {
  /// Dates that cannot follow each other.
  public static let datesOutOfOrder = FindingCode("dates-out-of-order")
}

extension Rules {
  /// What comes later in the life of a record has a later date: dueno is told of a complaint when it is received or
  /// after (P22), a report is sent when it was asked for or after (P10).
  static let datesFollowEachOther: Rule = { set in
    orders.flatMap { order in
      set.records(of: order.kind).compactMap { record -> Finding? in
        guard let earlier = record.date(order.earlier), let later = record.date(order.later),
          later < earlier || (order.isStrict && later == earlier)
        else { return nil }
        return outOfOrder(order, earlier, later, at: record.place(of: order.later))
      }
    }
  }

  /// Two fields of a kind whose days come one after the other.
  private struct Order {
    var kind: String
    var earlier: String
    var later: String
    /// Whether they cannot be one day.
    var isStrict = false
  }

  private static let orders = [
    Order(kind: "campaign", earlier: "opens", later: "closes"),
    Order(kind: "campaign", earlier: "opens", later: "reported_to_direccion"),
    Order(kind: "client", earlier: "since", later: "until"),
    Order(kind: "communication", earlier: "requested", later: "sent"),
    Order(kind: "complaint", earlier: "received", later: "owner_informed"),
    Order(kind: "document", earlier: "approved", later: "review_due", isStrict: true),
  ]

  private static func outOfOrder(
    _ order: Order, _ earlier: CalendarDate, _ later: CalendarDate, at place: Place
  ) -> Finding {
    Finding(
      .datesOutOfOrder, at: place,
      order.isStrict
        ? LocalizedText(
          es: "«\(order.later)» (\(later)) no es posterior a «\(order.earlier)» (\(earlier))",
          en: "“\(order.later)” (\(later)) is not after “\(order.earlier)” (\(earlier))")
        : LocalizedText(
          es: "«\(order.later)» (\(later)) es anterior a «\(order.earlier)» (\(earlier))",
          en: "“\(order.later)” (\(later)) is before “\(order.earlier)” (\(earlier))"),
      help: LocalizedText(es: "corregir una de las dos fechas", en: "correct one of the two dates"))
  }
}
