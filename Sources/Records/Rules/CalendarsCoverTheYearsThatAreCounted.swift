import Documents

extension FindingCode {
  /// A year in which working days are counted, and that has no calendar.
  static let calendarYearMissing = FindingCode("calendar-year-missing")
}

extension Rules {
  /// Working days are counted by a calendar: there is one of each year in which a complaint was received or moved on,
  /// and of the month after the one that a survey or a service's figures are about.
  static let calendarsCoverTheYearsThatAreCounted: Rule = { set in
    var needed: [Int: Place] = [:]
    for record in set.records where record.status != "void" {
      for (date, place) in record.countedFrom where !set.calendar.years.contains(date.year) {
        if needed[date.year] == nil { needed[date.year] = place }
      }
    }
    return needed.sorted { $0.key < $1.key }.map { year, place in
      let file = "calendars/\(set.settings.calendar)-\(year).yaml"
      return Finding(
        .calendarYearMissing, .warning, at: place,
        LocalizedText(
          es: "falta el calendario \(file): los días hábiles de \(year) se cuentan sin feriados",
          en: "the calendar \(file) is missing: working days of \(year) are counted without holidays"),
        help: LocalizedText(
          es: "dueno lo agrega: copiar el de otro año y poner las fechas de \(year)",
          en: "dueno adds it: copy another year's and put in the dates of \(year)"))
    }
  }
}

extension Record {
  /// The days from which working days are counted, and where they stand.
  fileprivate var countedFrom: [(date: CalendarDate, place: Place)] {
    switch kind {
    case "complaint":
      let dates = self["dates"]?.entries?.map(\.value) ?? []
      return ([self["received"], self["owner_informed"]].compactMap { $0 } + dates)
        .compactMap { node in node.date.map { ($0, place(of: node)) } }
    case "survey", "service_month":
      guard let next = text("period").flatMap(Month.init(_:))?.adding(1) else { return [] }
      return [(next.first, place(of: "period"))]
    default: return []
    }
  }
}
