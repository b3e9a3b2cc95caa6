import Documents

extension FindingCode {
  /// An outage that cannot have been as it stands there.
  static let outageImpossible = FindingCode("outage-impossible")
}

extension Rules {
  /// P7: an outage ends after it starts and reaches into the month of the record; what lies outside the month is not
  /// counted, so that one may stand in two months.
  static let outagesFitTheirMonth: Rule = { set in
    set.records(of: "service_month").flatMap { figures -> [Finding] in
      let month = figures.text("period").flatMap(Month.init(_:))
      return figures.list("outages").compactMap { outage -> Finding? in
        guard let start = outage["start"], let end = outage["end"], let from = start.text, let to = end.text else {
          return nil
        }
        // Moments of one form: their order is that of their texts.
        for (node, text) in [(start, from), (end, to)] where text.contains("T") {
          if CalendarDate(String(text.prefix(10))) == nil { return noDay(text, figures.place(of: node)) }
        }
        if to <= from { return reversed(from, to, figures.place(of: end)) }
        guard let month, let next = month.adding(1) else { return nil }
        let isOutside = to <= "\(month.first)T00:00" || from >= "\(next.first)T00:00"
        return isOutside ? outside(month, figures.place(of: start)) : nil
      }
    }
  }

  private static func noDay(_ text: String, _ place: Place) -> Finding {
    impossible(
      place,
      LocalizedText(
        es: "el calendario no tiene el día \(text.prefix(10))", en: "the calendar has no day \(text.prefix(10))"))
  }

  private static func reversed(_ from: String, _ to: String, _ place: Place) -> Finding {
    impossible(
      place,
      LocalizedText(
        es: "el corte termina (\(to)) sin haber durado: empezó \(from)",
        en: "the outage ends (\(to)) without having lasted: it started \(from)"))
  }

  private static func outside(_ month: Month, _ place: Place) -> Finding {
    impossible(
      place,
      LocalizedText(
        es: "el corte no toca el mes del registro, \(month)",
        en: "the outage does not touch the record’s month, \(month)"))
  }

  private static func impossible(_ place: Place, _ message: LocalizedText) -> Finding {
    Finding(
      .outageImpossible, at: place, message,
      help: LocalizedText(
        es: "corregir «start» o «end», o pasarlo a su mes", en: "correct “start” or “end”, or take it to its month"))
  }
}
