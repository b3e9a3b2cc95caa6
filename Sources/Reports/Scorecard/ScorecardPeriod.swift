import Documents
public import Records

/// The month or year that a scorecard is about; as text `2026-03` or `2026`.
public enum ScorecardPeriod: Sendable, Hashable, Codable, CustomStringConvertible {
  /// A month.
  case month(Month)
  /// A calendar year, 1 to 9999.
  case year(Int)

  /// Reads `YYYY-MM` or `YYYY`; nil for anything else.
  public init?(_ text: String) {
    if let month = Month(text) {
      self = .month(month)
    } else if text.utf8.count == 4, let january = Month(text + "-01") {
      self = .year(january.year)
    } else {
      return nil
    }
  }

  /// `2026-03` or `2026`.
  public var description: String {
    switch self {
    case .month(let month): month.description
    case .year(let year): String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    }
  }

  /// The months that it consists of.
  var months: [Month] {
    switch self {
    case .month(let month): [month]
    case .year(let year): (1...12).compactMap { Month(year: year, number: $0) }
    }
  }

  /// The calendar year that it is, or lies in.
  var calendarYear: Int {
    switch self {
    case .month(let month): month.year
    case .year(let year): year
    }
  }

  /// The month or year before; nil where the calendar begins.
  var previous: ScorecardPeriod? {
    switch self {
    case .month(let month): month.previous.map(ScorecardPeriod.month)
    case .year(let year): ScorecardPeriod.year(year - 1).isInCalendar
    }
  }

  /// The same month a year earlier; nil for a year, which ``previous`` is.
  var lastYear: ScorecardPeriod? {
    switch self {
    case .month(let month): month.adding(-12).map(ScorecardPeriod.month)
    case .year: nil
    }
  }

  private var isInCalendar: ScorecardPeriod? { months.isEmpty ? nil : self }

  /// What people read: «marzo de 2026», `2026`.
  var label: LocalizedText {
    switch self {
    case .month(let month): month.label
    case .year: LocalizedText(es: description, en: description)
    }
  }

  /// Whether a day lies in it.
  func contains(_ day: CalendarDate?) -> Bool {
    day.map { day in months.contains { $0.contains(day) } } ?? false
  }

  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let period = ScorecardPeriod(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "neither YYYY-MM nor YYYY")
    }
    self = period
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
