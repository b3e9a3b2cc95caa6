public import Documents

/// A month of the Gregorian calendar, as records write it: `2026-03`.
public struct Month: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month of the year, 1 to 12.
  public let number: Int
  /// The first day.
  public let first: CalendarDate
  /// The last day.
  public let last: CalendarDate

  /// A month; nil outside the years 1 to 9999 and the months 1 to 12.
  public init?(year: Int, number: Int) {
    guard let first = CalendarDate(year: year, month: number, day: 1) else { return nil }
    self.init(of: first)
  }

  /// Reads `YYYY-MM` and nothing else.
  public init?(_ text: String) {
    guard let day = CalendarDate(text + "-01") else { return nil }
    self.init(of: day)
  }

  /// The month that a day lies in.
  public init(of day: CalendarDate) {
    year = day.year
    number = day.month
    func date(_ number: Int) -> CalendarDate? { CalendarDate(year: day.year, month: day.month, day: number) }
    first = date(1) ?? day
    last = date(31) ?? date(30) ?? date(29) ?? date(28) ?? day
  }

  /// The month so many months later, or earlier where negative; nil outside the years 1 to 9999.
  public func adding(_ months: Int) -> Month? {
    let (count, overflows) = (year * 12 + number - 1).addingReportingOverflow(months)
    guard !overflows, count >= 12 else { return nil }
    return Month(year: count / 12, number: count % 12 + 1)
  }

  /// The month before; nil before January of the year 1.
  public var previous: Month? { adding(-1) }

  /// Whether a day lies in it.
  public func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }

  /// What people read: «marzo de 2026», “March 2026”.
  public var label: LocalizedText {
    LocalizedText(
      es: "\(Self.names.es[number - 1]) de \(year)", en: "\(Self.names.en[number - 1]) \(year)")
  }

  /// The months' names in both languages, January first.
  private static let names = (
    es: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ],
    en: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
  )

  /// ISO 8601: `2026-03`.
  public var description: String { String(first.description.prefix(7)) }

  /// Orders by time.
  public static func < (a: Month, b: Month) -> Bool { a.first < b.first }

  /// Reads `YYYY-MM`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let month = Month(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month YYYY-MM")
    }
    self = month
  }

  /// Writes `YYYY-MM`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
