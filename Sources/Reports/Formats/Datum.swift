/// One value of a chart: the number that is drawn, and what is read beside it.
struct Datum: Sendable {
  /// Nil where there is no value.
  var value: Double?
  var text: String
}

extension Words {
  /// A value with its unit after a blank that does not break; «s/d» or “n/a” for no value.
  func datum(_ value: Double?, decimals: Int = 1, unit: String = "") -> Datum {
    guard let value, value.isFinite else { return Datum(value: nil, text: none) }
    return Datum(value: value, text: number(value, decimals: decimals) + (unit.isEmpty ? "" : "\u{A0}" + unit))
  }

  /// A value in percent.
  func share(_ value: Double?, decimals: Int = 1) -> Datum { datum(value, decimals: decimals, unit: "%") }

  /// A whole number.
  func whole(_ value: Int) -> Datum { datum(Double(value), decimals: 0) }
}
