import Archive
import Documents
import Records

/// What people read for kinds, statuses, fields, people and roles: from the schema, people.yaml and roles.yaml.
struct RecordLabels {
  let records: RecordSet
  let policy: Policy

  init(_ source: ReportSource) {
    records = source.records
    policy = source.policy
  }

  /// One of a kind: «reclamo».
  func kind(_ name: String) -> LocalizedText { policy.kinds[name]?.label ?? LocalizedText(es: name, en: name) }

  /// Several of a kind: «reclamos».
  func plural(_ name: String) -> LocalizedText { policy.kinds[name]?.plural ?? LocalizedText(es: name, en: name) }

  /// A status of a kind.
  func status(_ status: String, of kind: String) -> LocalizedText {
    let lifecycle = policy.kinds[kind]?.lifecycle
    return LocalizedText(es: lifecycle?.label(status, .es) ?? status, en: lifecycle?.label(status, .en) ?? status)
  }

  /// A top field of a kind, or a path of keys into it; `body` is the text.
  func field(_ path: String, of kind: String) -> LocalizedText {
    if path == "body" { return LocalizedText(es: "Texto", en: "Text") }
    var fields = policy.kinds[kind]?.fields ?? []
    let parts = path.split(separator: ".").map { part -> LocalizedText in
      let found = fields.first { $0.name == part }
      fields = found?.fields ?? []
      return found?.label ?? LocalizedText(es: String(part), en: String(part))
    }
    return LocalizedText(
      es: parts.map(\.es).joined(separator: ": "), en: parts.map(\.en).joined(separator: ": "))
  }

  /// A value of a field that lists its values, or a word of a list.
  func value(_ value: String, _ field: String, of kind: String) -> LocalizedText {
    policy.kinds[kind]?.field(field)?.valueLabels[value] ?? LocalizedText(es: value, en: value)
  }

  /// A person's name: by the key where the roster knows the author, else as the commit has it.
  func person(_ key: String?, _ authorName: String?) -> String { key.map(records.people.name) ?? authorName ?? "" }

  /// A role that a commit states.
  func role(_ name: String?) -> LocalizedText? {
    name.map { name in
      let roster = policy.control.roster
      return LocalizedText(es: roster.label(name, .es), en: roster.label(name, .en))
    }
  }

  /// A role that a commit states, with its key.
  func roleValue(_ name: String?) -> ShownValue? { name.map { ShownValue(raw: $0, shown: role($0)) } }

  /// A record's title; its id where it is not there.
  func title(_ id: String) -> String { records.record(id)?.title ?? id }
}

/// A record as reports name it.
struct NamedRecord: Sendable, Codable, Hashable {
  var id: String
  var title: String
}

extension RecordLabels {
  /// A record by its id and title.
  func named(_ id: String) -> NamedRecord { NamedRecord(id: id, title: title(id)) }
}

extension CalendarDate {
  /// How many days this one lies after another; negative before it.
  func days(since other: CalendarDate) -> Int { daysSinceEpoch - other.daysSinceEpoch }
}
