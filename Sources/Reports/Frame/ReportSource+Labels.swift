import Documents
import Records

extension ReportSource {
  /// What people read for a value of a field: by the labels of the schema, the words of lists.yaml or the names of
  /// people.yaml, whichever the field draws from; the value itself where none of them knows it.
  ///
  /// - Parameter field: the top key, or the way to a field inside: `cases.type`.
  func label(_ value: String, of field: String, in kind: String) -> LocalizedText {
    let none = LocalizedText(es: value, en: value)
    let names = field.split(separator: ".").map(String.init)
    guard var found = names.first.flatMap({ kinds[kind]?.field($0) }) else { return none }
    for name in names.dropFirst() {
      guard let inner = found.fields.first(where: { $0.name == name }) else { return none }
      found = inner
    }
    if let label = found.valueLabels[value] { return label }
    if let list = found.list {
      return LocalizedText(
        es: records.lists.label(value, in: list, .es), en: records.lists.label(value, in: list, .en))
    }
    guard found.isPerson else { return none }
    let name = records.people.name(value)
    return LocalizedText(es: name, en: name)
  }

  /// What people read for the value at a record's top key; nil where it has none.
  func label(_ field: String, of record: Record) -> LocalizedText? {
    record.text(field).map { label($0, of: field, in: record.kind) }
  }

  /// What people call a record; the id itself where it is not among those shown.
  func title(_ id: String) -> String { records.record(id)?.title ?? id }
}
