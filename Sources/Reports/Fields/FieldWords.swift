import Archive
import Documents
import Records

/// A field's value as the record has it, and as people read it.
struct ShownValue: Sendable, Codable, Hashable {
  /// As the record has it, on one line; empty where there is none.
  var raw: String
  /// As people read it; nil where that is the same.
  var shown: LocalizedText?

  /// What is read in one language.
  func text(_ language: Language) -> String { shown?[language] ?? raw }

  /// No value.
  static let none = ShownValue(raw: "")
}

/// Tells values by their fields: labels of words, names of people and titles of records instead of keys and ids; dates
/// and numbers as each language writes them.
struct FieldWords {
  let records: RecordSet
  let kinds: Kinds

  /// What a record has in a column.
  func value(_ column: RecordColumn, of record: Record) -> ShownValue {
    switch column.name {
    case "kind":
      ShownValue(raw: record.kind, shown: kinds[record.kind]?.label)
    case "id", "path": ShownValue(raw: column.text(of: record))
    default: column.node(of: record).map { value($0, column.field) } ?? .none
    }
  }

  /// What a condition compares with; what only has to be contained is read as it was typed.
  func value(_ condition: RecordCondition) -> ShownValue {
    guard condition.sign != "~", let field = condition.column.field else { return ShownValue(raw: condition.value) }
    let scalar = YAMLScalar(text: condition.value, style: .plain)
    return value(YAMLNode(.scalar(scalar), range: 0..<0), field)
  }

  /// A field's value.
  func value(_ node: YAMLNode, _ field: Field?) -> ShownValue {
    let raw = node.text ?? YAMLValue(node).flowText
    let shown = LocalizedText(es: text(node, field, .es), en: text(node, field, .en))
    return ShownValue(raw: raw, shown: shown.es == raw && shown.en == raw ? nil : shown)
  }

  /// What a field's value is read as.
  func text(_ node: YAMLNode, _ field: Field?, _ language: Language) -> String {
    switch node.content {
    case .scalar(let scalar): return word(scalar, field, language)
    case .sequence(let items, _):
      let isLong = items.contains { $0.scalar == nil }
      return items.map { text($0, field, language) }.joined(separator: isLong ? "; " : ", ")
    case .mapping(let entries, _):
      return entries.map { entry in
        let part = field?.fields.first { $0.name == entry.key }
        return "\(part?.label?[language] ?? entry.key): \(text(entry.value, part, language))"
      }.joined(separator: ", ")
    }
  }

  private func word(_ scalar: YAMLScalar, _ field: Field?, _ language: Language) -> String {
    let words = Words(language: language)
    guard let field else { return scalar.text }
    if let label = field.valueLabels[scalar.text] { return label[language] }
    if field.isPerson { return records.people.name(scalar.text) }
    if let list = field.list { return records.lists.label(scalar.text, in: list, language) }
    if !field.references.isEmpty, let record = records.record(scalar.text) {
      return ["client", "service"].contains(record.kind) ? record.title : "\(record.title) (\(record.id))"
    }
    if field.format == "date", let date = CalendarDate(scalar.text) { return words.date(date) }
    switch scalar.coreValue {
    case .bool(let value): return value ? words.say("sí", "yes") : "no"
    case .float where language == .es && !field.types.isDisjoint(with: ["number"]):
      return scalar.text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",")
    case .null: return ""
    case .float, .integer, .string: return scalar.text
    }
  }
}

extension RecordColumn {
  /// What people read over the column.
  var label: LocalizedText {
    switch name {
    case "id": LocalizedText(es: "Registro", en: "Record")
    case "kind": LocalizedText(es: "Tipo", en: "Kind")
    case "path": LocalizedText(es: "Archivo", en: "File")
    default: field?.label ?? LocalizedText(es: name, en: name)
    }
  }
}
