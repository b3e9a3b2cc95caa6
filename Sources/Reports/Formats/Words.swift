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

  /// A number with the decimals that it has, four at most: `95`, `99,5`.
  func plain(_ value: Double) -> String {
    let decimals = (0..<4).first {
      Measures.roundedHalfUp(value, decimals: $0) == Measures.roundedHalfUp(value, decimals: 4)
    }
    return number(value, decimals: decimals ?? 4)
  }

  /// `1 cliente`, `3 clientes`.
  func count(_ count: Int, _ es: (one: String, many: String), _ en: (one: String, many: String)) -> String {
    let noun = language == .es ? es : en
    return number(Double(count), decimals: 0) + "\u{A0}" + (count == 1 ? noun.one : noun.many)
  }

  /// `ana`, `ana y luis`, `ana, luis y eva`; the same with “and”.
  func series(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    let joint = language == .en ? "and" : Self.soundsLikeI(last) ? "e" : "y"
    return items.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  /// Whether «y» before a word becomes «e».
  private static func soundsLikeI(_ word: String) -> Bool {
    let start = word.lowercased()
    guard !start.hasPrefix("hie"), !start.hasPrefix("hia") else { return false }
    return ["i", "í", "hi", "hí"].contains { start.hasPrefix($0) }
  }

  /// `12/03/2026`, or `2026-03-12` in English.
  func date(_ date: CalendarDate?) -> String {
    date?.text(language) ?? none
  }

  /// What stands for no data.
  var none: String { language == .es ? "s/d" : "n/a" }

  /// What is said in place of a table or chart that is empty, by its title: «Compromisos: no hay».
  func nothing(_ title: String, _ empty: String?) -> String {
    let said = empty ?? say("no hay", "none")
    return "\(title): \(said.prefix(1).lowercased())\(said.dropFirst())\(said.hasSuffix(".") ? "" : ".")"
  }

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
