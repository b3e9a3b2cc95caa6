import Documents
import Records

/// A condition on a field: `FIELD=VALUE`, also `!=`, `<`, `<=`, `>`, `>=`, and `~` for “contains”.
///
/// Fields and values may be named by their labels. Of a list one item is enough, and `!=` wants that none is equal. An
/// empty value is that of a record without the field. A day is compared with a day, or for its order with a month or
/// year; so are months and moments. Words that the schema or lists.yaml lists have no order.
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
      throw Refusal.valueUnknown(typed, column, field)
    }
    self.value = value
  }

  /// Whether a record meets it.
  func holds(for record: Record) -> Bool {
    let values = column.texts(of: record)
    switch sign {
    case "=": return values.contains(where: isSame)
    case "!=": return !values.contains(where: isSame)
    case "~": return values.contains { $0.folded.contains(value.folded) }
    case "<": return values.contains { !$0.isEmpty && RecordColumn.isLess($0, value) }
    case "<=": return values.contains { !$0.isEmpty && !RecordColumn.isLess(value, $0) }
    case ">": return values.contains { !$0.isEmpty && RecordColumn.isLess(value, $0) }
    default: return values.contains { !$0.isEmpty && !RecordColumn.isLess($0, value) }
    }
  }

  /// Whether a text of a record is the value; numbers by what they are, not by how they are written.
  private func isSame(_ text: String) -> Bool {
    guard column.field?.isNumber == true, let a = Double(text), let b = Double(value) else { return text == value }
    return a == b
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

  /// A value that the field of a condition cannot have, or an order that its values do not have.
  fileprivate static func valueUnknown(_ value: String, _ column: RecordColumn, _ field: Field) -> Refusal {
    let words = field.values + field.valueLabels.values.flatMap { [$0.es, $0.en] }.sorted()
    let isKnown = field.values.contains(field.valueNamed(value))
    let help: LocalizedText =
      if !isKnown, let guess = nearest(value, among: words) {
        LocalizedText(es: "¿\(guess)?", en: "\(guess)?")
      } else if !field.values.isEmpty {
        LocalizedText(
          es: "con = o !=, uno de: \(field.choices(.es).prefix(12).joined(separator: ", "))",
          en: "with = or !=, one of: \(field.choices(.en).prefix(12).joined(separator: ", "))")
      } else if let precision = field.precision {
        LocalizedText(
          es: "la forma es \(precision.example); con < y > también un mes o un año, como 2026-03",
          en: "the form is \(precision.example); with < and > a month or year too, as 2026-03")
      } else if field.types == ["boolean"] {
        LocalizedText(es: "true o false", en: "true or false")
      } else {
        LocalizedText(es: "un número, con punto: 7.5", en: "a number, with a point: 7.5")
      }
    return Refusal(
      .argumentUnreadable, .refused,
      LocalizedText(
        es: "«\(column.name)» no se compara con «\(value)»", en: "“\(column.name)” is not compared with “\(value)”"),
      help: help)
  }
}
