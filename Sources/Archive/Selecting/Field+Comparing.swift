import Documents
import JSONSchema
import Records

extension Field {
  /// How exactly a field tells a time.
  enum Precision: Sendable {
    case month, day, minute

    /// A time of this precision.
    var example: String {
      switch self {
      case .month: "2026-03"
      case .day: "2026-03-12"
      case .minute: "2026-03-12T09:30"
      }
    }

    /// Whether a text is a time of this precision.
    func reads(_ text: String) -> Bool {
      switch self {
      case .month: Month(text) != nil
      case .day: CalendarDate(text) != nil
      case .minute:
        text.utf8.count == 16 && text.dropFirst(10).hasPrefix("T") && CalendarDate(String(text.prefix(10))) != nil
      }
    }
  }

  /// How exactly the field tells a time, by its format or pattern; nil where it tells none.
  var precision: Precision? {
    if format == "date" { return .day }
    guard let pattern, let compiled = try? Pattern(pattern) else { return nil }
    let fitting = [Precision.month, .day, .minute].filter { compiled.matches($0.example) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether its values are numbers.
  var isNumber: Bool { !types.isEmpty && types.isSubset(of: ["integer", "number"]) }

  /// The value that a typed word stands for in a comparison; nil where the field has no such value, or no order.
  func comparable(_ typed: String, _ sign: String) -> String? {
    let value = valueNamed(typed)
    let isOrder = sign.contains { "<>".contains($0) }
    if !values.isEmpty { return values.contains(value) && !isOrder ? value : nil }
    if let precision { return precision.reads(value) ? value : Self.limit(value, sign, precision) }
    if types == ["boolean"] {
      return ["true": "true", "false": "false", "si": "true", "yes": "true", "no": "false"][value.folded]
    }
    if isNumber { return Double(value).map(\.isFinite) == true ? value : nil }
    return value
  }

  /// The time that a comparison by order means with a year, a month, or of moments a day: before it is before its
  /// beginning, up to it is up to its end.
  private static func limit(_ text: String, _ sign: String, _ precision: Precision) -> String? {
    let day = precision == .minute ? CalendarDate(text) : nil
    let first = day ?? Month(text)?.first ?? CalendarDate(text + "-01-01")
    let last = day ?? Month(text)?.last ?? CalendarDate(text + "-12-31")
    guard let first, let last, ["<", "<=", ">", ">="].contains(sign) else { return nil }
    let isFirst = ["<", ">="].contains(sign)
    let limit = (isFirst ? first : last).description
    switch precision {
    case .month: return String(limit.prefix(7))
    case .day: return limit
    case .minute: return limit + (isFirst ? "T00:00" : "T23:59")
    }
  }
}
