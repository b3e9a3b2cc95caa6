import Documents
import Records

/// A condition on a field: `FIELD=VALUE`, also `!=`, `<`, `<=`, `>`, `>=`, and `~` for “contains”.
///
/// Fields and values may be named by their labels. Of a list one item is enough, and `!=` wants that none is equal. An
/// empty value is that of a record without the field. A date is compared with a day, or for its order with a month or
/// year.
public struct RecordCondition: Sendable {
  /// The field.
  public let column: RecordColumn
  /// How it is compared: `=`, `!=`, `<`, `<=`, `>`, `>=` or `~`.
  public let sign: String
  /// The value to compare with, as records write it.
  public let value: String

  /// The condition on one line, with the field's key.
  public var text: String { column.name + sign + value }

  /// The condition that a text states.
  ///
  /// - Throws: ``Refusal`` where the text is no condition, the kind has no such field, or the field cannot have such a
  ///   value: nothing found would then prove nothing.
  init(_ text: String, of kind: Kind) throws {
    let signs = ["!=", "<=", ">=", "=", "<", ">", "~"]
    let found = signs.compactMap { sign in text.firstRange(of: sign).map { (sign, $0) } }
      .min { ($0.1.lowerBound, -$0.0.count) < ($1.1.lowerBound, -$1.0.count) }
    guard let (sign, range) = found, range.lowerBound > text.startIndex else { throw Refusal.conditionUnreadable(text) }
    column = try RecordColumn(String(text[..<range.lowerBound]), of: kind)
    self.sign = sign
    let typed = String(text[range.upperBound...])
    guard sign != "~", !typed.isEmpty, let field = column.field else {
      value = typed
      return
    }
    guard let value = field.comparable(typed, sign) else {
      throw Refusal.valueUnknown(typed, column.name, field)
    }
    self.value = value
  }

  /// Whether a record meets it.
  func holds(for record: Record) -> Bool {
    let values = column.texts(of: record)
    switch sign {
    case "=": return values.contains(value)
    case "!=": return !values.contains(value)
    case "~": return values.contains { $0.folded.contains(value.folded) }
    case "<": return values.contains { !$0.isEmpty && RecordColumn.isLess($0, value) }
    case "<=": return values.contains { !$0.isEmpty && !RecordColumn.isLess(value, $0) }
    case ">": return values.contains { !$0.isEmpty && RecordColumn.isLess(value, $0) }
    default: return values.contains { !$0.isEmpty && !RecordColumn.isLess($0, value) }
    }
  }
}

extension Field {
  /// The value that a typed word stands for in a comparison; nil where the field has no such value.
  fileprivate func comparable(_ typed: String, _ sign: String) -> String? {
    let value = valueNamed(typed)
    if !values.isEmpty { return values.contains(value) ? value : nil }
    if format == "date" { return CalendarDate(value) == nil ? Self.limit(value, sign) : value }
    if types == ["boolean"] {
      return ["true": "true", "false": "false", "si": "true", "yes": "true", "no": "false"][value.folded]
    }
    if !types.isEmpty, types.isSubset(of: ["integer", "number"]) {
      return Double(value).map(\.isFinite) == true ? value : nil
    }
    return value
  }

  /// The day of a month or year that a comparison by order means: before it is before its first day, up to it is up to
  /// its last.
  private static func limit(_ text: String, _ sign: String) -> String? {
    let first = Month(text)?.first ?? CalendarDate(text + "-01-01")
    let last = Month(text)?.last ?? CalendarDate(text + "-12-31")
    switch sign {
    case "<", ">=": return first?.description
    case "<=", ">": return last?.description
    default: return nil
    }
  }
}

extension Refusal {
  /// A text that is no condition.
  fileprivate static func conditionUnreadable(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "«\(text)» no se entiende", en: "“\(text)” cannot be read"),
      help: LocalizedText(
        es: "la forma es CAMPO=VALOR, también con != < <= > >= o ~ (contiene)",
        en: "the form is FIELD=VALUE, also with != < <= > >= or ~ (contains)"))
  }

  /// A value that the field of a condition cannot have.
  fileprivate static func valueUnknown(_ value: String, _ name: String, _ field: Field) -> Refusal {
    let guess = nearest(value, among: field.values + field.valueLabels.values.flatMap { [$0.es, $0.en] }.sorted())
    let form: LocalizedText =
      if let guess {
        LocalizedText(es: "¿\(guess)?", en: "\(guess)?")
      } else if !field.values.isEmpty {
        LocalizedText(
          es: "valores: \(field.choices(.es).joined(separator: ", "))",
          en: "values: \(field.choices(.en).joined(separator: ", "))")
      } else if field.format == "date" {
        LocalizedText(
          es: "un día, como 2026-03-12; con < y > también un mes o un año, como 2026-03",
          en: "a day, as 2026-03-12; with < and > a month or year too, as 2026-03")
      } else if field.types == ["boolean"] {
        LocalizedText(es: "true o false", en: "true or false")
      } else {
        LocalizedText(es: "un número, con punto: 7.5", en: "a number, with a point: 7.5")
      }
    return Refusal(
      .argumentUnreadable, .refused,
      LocalizedText(es: "«\(name)» nunca vale «\(value)»", en: "“\(name)” is never “\(value)”"), help: form)
  }
}
