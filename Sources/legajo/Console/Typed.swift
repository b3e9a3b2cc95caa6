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
}

extension Refusal {
  fileprivate static func notADate(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "\(text) no es una fecha", en: "\(text) is not a date"),
      help: LocalizedText(es: "escribir año-mes-día, como 2026-03-12", en: "write year-month-day, as 2026-03-12"))
  }

  fileprivate static func notAMonth(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "\(text) no es un mes", en: "\(text) is not a month"),
      help: LocalizedText(es: "escribir año-mes, como 2026-03", en: "write year-month, as 2026-03"))
  }
}
