/// A form of dates as profiles write it: `DD/MM/YYYY hh:mm[:ss]`.
///
/// `YYYY` and `YY` (20YY) are years, `MM` and `DD` months and days of one or two digits, `MMM` a month's short name in
/// Spanish or English, `ddd` a weekday's name, `hh` the hour, `mm` the minute, `ss` the second (fractions are passed
/// over), `AM` the half of the day, `Z` a distance from UTC (`-03:00`, `-0300`, `Z`), `*` any text. What stands in
/// brackets may be missing; all else stands for itself.
public struct DatePattern: Sendable, Hashable {
  /// A date as read, before its distance from UTC is applied.
  public struct Reading: Sendable, Hashable {
    /// The day and minute on the writer's clock.
    public var time: WallTime
    /// Minutes east of UTC, where the text tells.
    public var offsetMinutes: Int?
    /// Whether the text tells the hour.
    public var hasHour: Bool
  }

  enum Token: Sendable, Hashable {
    case literal(UInt8)
    case year, shortYear, month, monthName, day, weekday, hour, minute, second, half, zone, anything
  }

  /// The form as written.
  public let text: String
  /// One list of tokens for each choice of what may be missing, the longest first.
  private let variants: [[Token]]

  /// Reads a form; nil where brackets do not pair, or year, month or day is missing.
  public init?(_ text: String) {
    guard let variants = Self.variants(of: text), variants.allSatisfy(Self.isWhole) else { return nil }
    self.text = text
    self.variants = variants
  }

  private init(_ text: String, _ variants: [[Token]]) {
    self.text = text
    self.variants = variants
  }

  /// The same form with day and month in each other's place; nil where they are not both in digits, or the year comes
  /// first, for nobody writes it so.
  public var swapped: DatePattern? {
    guard variants.allSatisfy({ $0.contains(.month) }), !text.hasPrefix("Y") else { return nil }
    let other = variants.map { $0.map { $0 == .month ? .day : $0 == .day ? .month : $0 } }
    let words = text.split(separator: "MM", omittingEmptySubsequences: false).map {
      $0.split(separator: "DD", omittingEmptySubsequences: false).joined(separator: "MM")
    }
    return DatePattern(words.joined(separator: "DD"), other)
  }

  /// Reads a date; nil where the text is not of this form, or the calendar has no such day.
  public func read(_ text: String) -> Reading? {
    let bytes = Array(text.utf8)
    for tokens in variants {
      var parts = DateParts()
      if parts.take(tokens[...], bytes[...]), let reading = parts.reading { return reading }
    }
    return nil
  }

  private static func isWhole(_ tokens: [Token]) -> Bool {
    (tokens.contains(.year) || tokens.contains(.shortYear)) && tokens.contains(.day)
      && (tokens.contains(.month) || tokens.contains(.monthName))
  }

  /// Every choice of what may be missing, the longest first; at most four things may.
  private static func variants(of text: String) -> [[Token]]? {
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), text.count(where: { $0 == "[" }) <= 4 else {
      return nil
    }
    guard let open = text.firstIndex(of: "[") else { return text.contains("]") ? nil : [tokens(of: text)] }
    var depth = 0
    let close = text[open...].indices.first { index in
      depth += text[index] == "[" ? 1 : text[index] == "]" ? -1 : 0
      return depth == 0
    }
    guard let close, !text[..<open].contains("]"),
      let inner = variants(of: String(text[text.index(after: open)..<close])),
      let tails = variants(of: String(text[text.index(after: close)...]))
    else { return nil }
    let head = tokens(of: String(text[..<open]))
    return inner.flatMap { middle in tails.map { head + middle + $0 } } + tails.map { head + $0 }
  }

  private static let words: [(String, Token)] = [
    ("YYYY", .year), ("YY", .shortYear), ("MMM", .monthName), ("MM", .month), ("DD", .day), ("ddd", .weekday),
    ("hh", .hour), ("mm", .minute), ("ss", .second), ("AM", .half), ("Z", .zone), ("*", .anything),
  ]

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = text.utf8[...]
    while let first = rest.first {
      if let (word, token) = words.first(where: { rest.starts(with: $0.0.utf8) }) {
        tokens.append(token)
        rest = rest.dropFirst(word.utf8.count)
      } else {
        tokens.append(.literal(first))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}

/// What a text says of a date, piece by piece.
private struct DateParts {
  private var (year, month, day) = (0, 0, 0)
  private var hour: Int?
  private var minute = 0
  private var isAfternoon: Bool?
  private var offset: Int?

  var reading: DatePattern.Reading? {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    var clock = hour ?? 0
    if let isAfternoon {
      guard (1...12).contains(clock) else { return nil }
      clock = clock % 12 + (isAfternoon ? 12 : 0)
    }
    guard clock < 24, minute < 60, let time = WallTime(day: date, minute: clock * 60 + minute) else { return nil }
    return DatePattern.Reading(time: time, offsetMinutes: offset, hasHour: hour != nil)
  }

  /// Takes a text by a form to its end.
  mutating func take(_ tokens: ArraySlice<DatePattern.Token>, _ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    for (number, token) in tokens.enumerated() {
      if token == .anything {
        let after = tokens.dropFirst(number + 1)
        return (0...rest.count).contains { skipped in
          var parts = self
          guard parts.take(after, rest.dropFirst(skipped)) else { return false }
          self = parts
          return true
        }
      }
      guard take(token, &rest) else { return false }
    }
    return rest.isEmpty
  }

  private mutating func take(_ token: DatePattern.Token, _ rest: inout ArraySlice<UInt8>) -> Bool {
    switch token {
    case .literal(let byte):
      guard rest.first == byte else { return false }
      rest = rest.dropFirst()
    case .year: return Self.number(4...4, &rest, into: &year)
    case .shortYear:
      guard Self.number(2...2, &rest, into: &year) else { return false }
      year += 2000
    case .month: return Self.number(1...2, &rest, into: &month)
    case .day: return Self.number(1...2, &rest, into: &day)
    case .hour:
      var value = 0
      guard Self.number(1...2, &rest, into: &value) else { return false }
      hour = value
    case .minute: return Self.number(2...2, &rest, into: &minute)
    case .second: return Self.second(&rest)
    case .monthName: return name(&rest)
    case .weekday: return !Self.letters(&rest).isEmpty
    case .half:
      let word = Self.letters(&rest)
      guard word == "am" || word == "pm" else { return false }
      isAfternoon = word == "pm"
    case .zone: return zone(&rest)
    case .anything: return false
    }
    return true
  }

  private static func number(_ lengths: ClosedRange<Int>, _ rest: inout ArraySlice<UInt8>, into value: inout Int)
    -> Bool
  {
    let digits = rest.prefix(lengths.upperBound).prefix { (0x30...0x39).contains($0) }
    guard digits.count >= lengths.lowerBound else { return false }
    value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    rest = rest.dropFirst(digits.count)
    return true
  }

  private static func second(_ rest: inout ArraySlice<UInt8>) -> Bool {
    var value = 0
    guard number(2...2, &rest, into: &value), value < 61 else { return false }
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
    return true
  }

  /// Letters, in lower case, with a full stop that may follow; accents are passed over.
  private static func letters(_ rest: inout ArraySlice<UInt8>) -> String {
    let word = rest.prefix { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 >= 0x80 }
    rest = rest.dropFirst(word.count)
    if !word.isEmpty, rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    return String(decoding: word, as: UTF8.self).lowercased()
  }

  private static let months: [[String]] = [
    ["ene", "jan"], ["feb"], ["mar"], ["abr", "apr"], ["may"], ["jun"], ["jul"], ["ago", "aug"], ["sep", "set"],
    ["oct"], ["nov"], ["dic", "dec"],
  ]

  private mutating func name(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let word = Self.letters(&rest)
    guard let index = Self.months.firstIndex(where: { $0.contains { word.hasPrefix($0) } }) else { return false }
    month = index + 1
    return true
  }

  private mutating func zone(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if rest.first == UInt8(ascii: "Z") {
      rest = rest.dropFirst()
      offset = 0
      return true
    }
    guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
    rest = rest.dropFirst()
    var (hours, minutes) = (0, 0)
    guard Self.number(2...2, &rest, into: &hours) else { return false }
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
    guard Self.number(2...2, &rest, into: &minutes), hours < 15, minutes < 60 else { return false }
    offset = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    return true
  }
}
