import Archive
import Documents
import Records

extension Month {
  /// The month that a report is about: the one asked for, else the latest with data that has begun, else the one before
  /// the report's day.
  ///
  /// A month between others may be without data: the report says so. One before all data, or one that has not begun, is
  /// a slip.
  ///
  /// - Parameters:
  ///   - asked: what was asked for; nil for nothing.
  ///   - data: the months that have data.
  ///   - asOf: the report's day.
  /// - Throws: `Refusal` where nothing can be told of the month.
  static func reported(_ asked: Month?, among data: [Month], asOf: CalendarDate) throws -> Month {
    let today = Month(of: asOf)
    let begun = data.filter { $0 <= today }
    guard let asked else { return begun.max() ?? today.previous ?? today }
    guard asked <= today else { throw Refusal.monthNotBegun(asked, nearest: begun.max()) }
    if let first = begun.min(), asked < first { throw Refusal.monthBeforeData(asked, first: first) }
    return asked
  }

  /// The twelve months that end with this one, oldest first.
  var twelveMonths: [Month] { (-11...0).compactMap { adding($0) } }
}

extension FindingCode {
  /// A month of which nothing can be told.
  static let monthUnknown = FindingCode("month-unknown")
}

extension Refusal {
  fileprivate static func monthNotBegun(_ month: Month, nearest: Month?) -> Refusal {
    Refusal(
      .monthUnknown, .refused,
      LocalizedText(
        es: "\(month) no ha empezado el día del informe", en: "\(month) has not begun on the day of the report"),
      help: nearest.map {
        LocalizedText(es: "el último mes con datos es \($0)", en: "the latest month with data is \($0)")
      }
        ?? LocalizedText(
          es: "otro día se elige con --as-of, otra revisión con --at",
          en: "choose another day with --as-of, another revision with --at"))
  }

  fileprivate static func monthBeforeData(_ month: Month, first: Month) -> Refusal {
    Refusal(
      .monthUnknown, .refused,
      LocalizedText(
        es: "no hay datos tan atrás como \(month)", en: "there is no data as far back as \(month)"),
      help: LocalizedText(es: "el primer mes con datos es \(first)", en: "the first month with data is \(first)"))
  }
}
