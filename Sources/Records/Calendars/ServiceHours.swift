public import Documents

/// The agreed hours of a service: always, or a table by weekday.
///
/// Holidays do not change them: a service that is agreed for Mondays is agreed for every Monday.
public struct ServiceHours: Sendable, Hashable {
  /// The minutes of each weekday, from midnight, half-open; nil for always.
  private let table: [Weekday: Range<Int>]?

  /// Every minute of every day.
  public static let always = ServiceHours(table: nil)

  private init(table: [Weekday: Range<Int>]?) { self.table = table }

  /// Hours by weekday, in minutes from midnight, half-open; a day without an entry has none.
  public init(_ table: [Weekday: Range<Int>]) { self.table = table.mapValues { $0.clamped(to: Self.wholeDay) } }

  /// Reads `24x7`, or `{mon: 08:00-18:00, …}`; nil for anything else, also where a span ends before it begins.
  public init?(_ node: YAMLNode?) {
    guard let node else { return nil }
    if node.text == "24x7" {
      self = .always
      return
    }
    guard let entries = node.entries else { return nil }
    var table: [Weekday: Range<Int>] = [:]
    for entry in entries {
      guard let day = Weekday.allCases.first(where: { $0.key == entry.key }), let text = entry.value.text,
        let span = Self.span(text)
      else { return nil }
      table[day] = span
    }
    self.init(table)
  }

  /// The agreed minutes of a day, from midnight, half-open; empty where there are none.
  public func minutes(on day: CalendarDate) -> Range<Int> {
    guard let table else { return Self.wholeDay }
    return table[day.weekday] ?? 0..<0
  }

  private static let wholeDay = 0..<1_440

  /// Reads `08:00-18:00`; the end may be `24:00`.
  private static func span(_ text: String) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { minute($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
    return start..<end
  }

  /// Minutes from midnight of `08:00`, up to `24:00`.
  private static func minute(_ text: Substring) -> Int? {
    let digits = text.utf8.filter { $0 != 0x3A }.map { Int($0) - 0x30 }
    guard text.utf8.count == 5, digits.count == 4, text.utf8.dropFirst(2).first == 0x3A,
      digits.allSatisfy((0...9).contains), digits[2] < 6
    else { return nil }
    let minute = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    return minute <= 1_440 ? minute : nil
  }
}
