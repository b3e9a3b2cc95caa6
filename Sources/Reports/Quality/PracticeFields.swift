import Documents
import Records

/// Fields that no schema requires and that the practice asks for (docs/reports.md, "quality").
struct PracticeField: Sendable {
  /// The key, or the keys of a list of objects and one of theirs: any object's is enough.
  ///
  /// `body` is the text.
  var field: String
  /// The statuses in which it is asked for.
  var statuses: Set<String>

  private init(_ field: String, _ statuses: Set<String>) {
    self.field = field
    self.statuses = statuses
  }

  /// By kind, in the order in which they are shown.
  static let all: [(kind: String, fields: [PracticeField])] = [
    ("client", fields(["contacts.email", "contacts.phone", "ticket_keys", "facts"], ["active"])),
    (
      "interview",
      fields(["interviewees.post", "points"], ["held", "analysed", "closed"])
    ),
    (
      "complaint",
      fields(["reported_by", "remedy_sought"], ["acknowledged", "in_progress", "answered", "closed", "reopened"])
        + fields(["upheld", "client_satisfied"], ["closed"])
    ),
    (
      "action",
      fields(
        ["priority"], ["proposed", "approved", "presented", "agreed", "in_progress", "done", "verified", "closed"])
        + fields(["started"], ["in_progress", "done", "verified", "closed"])
        + fields(["effective"], ["verified", "closed"])
    ),
    ("campaign", fields(["analysed_with", "body"], ["closed", "reported"])),
    ("service", fields(["case_targets"], ["active"])),
    ("service_month", fields(["source"], ["published"])),
    ("survey", fields(["invited"], ["cleansed", "reported"])),
    ("meeting", fields(["divisions", "aspects", "agreements"], ["held", "minuted"])),
    ("communication", fields(["about"], ["sent"])),
    (
      "finding",
      fields(["sources"], ["open", "escalated", "in_treatment", "resolved", "closed"])
        + fields(["cause"], ["in_treatment", "resolved", "closed"])
    ),
    ("document", fields(["body"], ["active"])),
  ]

  private static func fields(_ names: [String], _ statuses: Set<String>) -> [PracticeField] {
    names.map { PracticeField($0, statuses) }
  }

  /// Whether a record has it.
  func isFilled(in record: Record) -> Bool {
    if field == "body" { return record.document.bodyText.contains { !$0.isWhitespace } }
    let keys = field.split(separator: ".").map(String.init)
    guard let first = keys.first, let value = record[first] else { return false }
    guard keys.count > 1 else { return value.items.map { !$0.isEmpty } ?? value.text.map { !$0.isEmpty } ?? true }
    return (value.items ?? []).contains { $0[keys[1]]?.text?.isEmpty == false }
  }
}
