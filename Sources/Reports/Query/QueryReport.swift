import Archive
import Documents
import Records

/// Records of one kind on demand (P10): those that meet conditions, with the fields that are asked for.
struct QueryReport: Sendable, Codable {
  /// The format of this value; it grows compatibly.
  var format = 1
  /// The data's origin.
  var origin: ReportOrigin
  /// Who keeps the records.
  var organization: String
  /// "Today" of the report.
  var asOf: CalendarDate
  /// What it is called, where it was given a name.
  var title: String?
  /// The client whose view it is made of; nil for all records.
  var client: Client?
  /// What kind of records.
  var kind: Kind
  /// The conditions, all of which hold.
  var conditions: [Condition]
  /// What it is sorted by.
  var sort: [Order]
  /// What is shown of each record.
  var columns: [Column]
  /// The records, in order.
  var records: [Row]
  /// How many of them are in each status, in the order of the life cycle.
  var statuses: [Status]
  /// How many records of the kind were looked through; void ones only where a condition asks for them.
  var total: Int
  /// How many void records were left out.
  var voided: Int
  /// How many private complaints meet the conditions, of which nothing else is told.
  var reserved: Int

  /// A client by its id.
  struct Client: Sendable, Codable {
    var id: String
    var title: String
  }

  /// One condition.
  struct Condition: Sendable, Codable {
    /// As it is typed, with the field's key and the value as records write it.
    var text: String
    var field: LocalizedText
    /// `=`, `!=`, `<`, `<=`, `>`, `>=` or `~`.
    var sign: String
    var value: ShownValue
  }

  /// One field to sort by.
  struct Order: Sendable, Codable {
    /// The path of keys.
    var field: String
    var label: LocalizedText
    var isDownwards: Bool
  }

  /// A kind of record.
  struct Kind: Sendable, Codable {
    var name: String
    var label: LocalizedText
    var plural: LocalizedText
  }

  /// One column.
  struct Column: Sendable, Codable {
    /// The path of keys.
    var name: String
    var label: LocalizedText
    /// What stands in it, which decides how it is set.
    var form: Page.Table.Form
  }

  /// One record.
  struct Row: Sendable, Codable {
    var id: String
    /// A value for each column.
    var values: [ShownValue]
  }

  /// Records in one status.
  struct Status: Sendable, Codable {
    var name: String
    var label: LocalizedText
    var count: Int
  }
}
