import Documents
import Records

/// A condition on a field: `FIELD=VALUE`, also `!=`, `<`, `<=`, `>`, `>=`, and `~` for “contains”.
///
/// Fields and values may be named by their labels. Of a list one item is enough, and `!=` wants that none is equal.
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
  /// - Throws: ``Refusal`` where the text is no condition, or the kind has no such field.
  init(_ text: String, of kind: Kind) throws {
    let signs = ["!=", "<=", ">=", "=", "<", ">", "~"]
    let found = signs.compactMap { sign in text.firstRange(of: sign).map { (sign, $0) } }
      .min { ($0.1.lowerBound, -$0.0.count) < ($1.1.lowerBound, -$1.0.count) }
    guard let (sign, range) = found, range.lowerBound > text.startIndex else { throw Refusal.conditionUnreadable(text) }
    column = try RecordColumn(String(text[..<range.lowerBound]), of: kind)
    self.sign = sign
    let typed = String(text[range.upperBound...])
    value = sign == "~" ? typed : column.field?.valueNamed(typed) ?? typed
  }

  /// Whether a record meets it.
  func holds(for record: Record) -> Bool {
    let values = column.texts(of: record)
    switch sign {
    case "=": return values.contains(value)
    case "!=": return !values.contains(value)
    case "~": return values.contains { $0.folded.contains(value.folded) }
    default:
      guard let first = values.first, !first.isEmpty else { return false }
      switch sign {
      case "<": return RecordColumn.isLess(first, value)
      case "<=": return !RecordColumn.isLess(value, first)
      case ">": return RecordColumn.isLess(value, first)
      default: return !RecordColumn.isLess(first, value)
      }
    }
  }
}

extension Refusal {
  /// A text that is no `FIELD=VALUE`.
  public static func conditionUnreadable(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "«\(text)» no se entiende", en: "“\(text)” cannot be read"),
      help: LocalizedText(es: "la forma es CAMPO=VALOR", en: "the form is FIELD=VALUE"))
  }
}
