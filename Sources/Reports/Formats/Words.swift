import Documents
import Records

/// Numbers and dates as each language writes them: our own tables, no locale of the machine.
struct Words {
  let language: Language

  /// `1.234,5` or `1,234.5`; «s/d» or “n/a” for no value.
  func number(_ value: Double?, decimals: Int = 1) -> String {
    guard let value, value.isFinite else { return none }
    let rounded = Measures.roundedHalfUp(value, decimals: decimals)
    let scale = (0..<decimals).reduce(1) { result, _ in result * 10 }
    let digits = Int((rounded.magnitude * Double(scale)).rounded())
    let whole = grouped(String(digits / scale))
    let sign = rounded < 0 && digits != 0 ? "−" : ""
    guard decimals > 0 else { return sign + whole }
    let fraction = String(digits % scale)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return sign + whole + (language == .es ? "," : ".") + zeros + fraction
  }

  /// A number with its sign: `+1,5`, `−0,3`, `=`.
  func change(_ value: Double?, decimals: Int = 1) -> String {
    guard let value else { return none }
    let text = number(value, decimals: decimals)
    let isZero = Measures.roundedHalfUp(value, decimals: decimals) == 0
    return isZero ? "=" : value > 0 ? "+" + text : text
  }

  /// `85,7 %`, with a blank that does not break.
  func percent(_ value: Double?, decimals: Int = 1) -> String {
    value == nil ? none : number(value, decimals: decimals) + "\u{A0}%"
  }

  /// `12/03/2026`, or `2026-03-12` in English.
  func date(_ date: CalendarDate?) -> String {
    guard let date else { return none }
    guard language == .es else { return date.description }
    let parts = date.description.split(separator: "-")
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }

  /// What stands for no data.
  var none: String { language == .es ? "s/d" : "n/a" }

  /// One text of two.
  func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  private func grouped(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    let mark = language == .es ? "." : ","
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += mark }
      result.append(digit)
    }
    return result
  }
}
