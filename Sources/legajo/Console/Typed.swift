import Archive
import Documents
import Records

/// Reads the values of options, with words of our own where one cannot be read.
enum Typed {
  /// A day, `YYYY-MM-DD`.
  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else { throw Refusal.notADate(text) }
    return day
  }

  /// A month, `YYYY-MM`.
  static func month(_ text: String) throws -> Month {
    guard let month = Month(text) else { throw Refusal.notAMonth(text) }
    return month
  }

  /// A calendar year of four digits.
  static func year(_ year: Int) throws -> Int {
    guard (1000...9999).contains(year) else { throw Refusal.notAYear(year) }
    return year
  }
}

extension Refusal {
  fileprivate static func notADate(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "\(text) no es una fecha", en: "\(text) is not a date"),
      help: LocalizedText(es: "escribir año-mes-día, como 2026-03-12", en: "write year-month-day, as 2026-03-12"))
  }

  fileprivate static func notAYear(_ year: Int) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "\(year) no es un año", en: "\(year) is not a year"),
      help: LocalizedText(es: "escribir las cuatro cifras, como 2026", en: "write its four digits, as 2026"))
  }

  fileprivate static func notAMonth(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "\(text) no es un mes", en: "\(text) is not a month"),
      help: LocalizedText(es: "escribir año-mes, como 2026-03", en: "write year-month, as 2026-03"))
  }
}
