import Archive
import Documents
import Records

extension QueryReport: Report {
  /// Columns that are shown where none are asked for.
  static let usualColumns = ["id", "status", "title"]

  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> QueryReport {
    let source = try options.client.map(source.limited(to:)) ?? source
    let selection = try RecordSelection(
      kind: options.kind ?? "", conditions: options.conditions ?? [], sort: options.sort ?? ["id"],
      in: source.kinds)
    let kind = selection.kind
    let columns = try (options.columns ?? usualColumns).map { try RecordColumn($0, of: kind) }
    let asksForVoid = selection.conditions.contains { $0.text == "\(kind.lifecycle.field)=void" }
    // Of private complaints reports tell the number alone.
    let isPrivate = { (record: Record) in record.kind == "complaint" && record.text("category") != "service" }
    let all = source.records.records.filter { $0.kind == kind.name && !isPrivate($0) }
    let isCounted = { (record: Record) in asksForVoid || record.status != "void" }
    let found = selection.records(of: source.records).filter { isCounted($0) && !isPrivate($0) }
    let words = FieldWords(records: source.records, kinds: source.kinds)
    return QueryReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf, title: options.title,
      client: options.client.map { Client(id: $0, title: source.records.record($0)?.title ?? $0) },
      kind: Kind(name: kind.name, label: kind.label, plural: kind.plural),
      conditions: selection.conditions.map { condition in
        Condition(
          text: condition.text, field: condition.column.label, sign: condition.sign, value: words.value(condition))
      },
      sort: selection.order.map { order in
        Order(field: order.column.name, label: order.column.label, isDownwards: order.isDownwards)
      },
      columns: columns.map { Column(name: $0.name, label: $0.label, form: $0.form) },
      records: found.map { record in Row(id: record.id, values: columns.map { words.value($0, of: record) }) },
      statuses: kind.lifecycle.statuses.compactMap { status in
        let count = found.count { $0.status == status.name }
        return count == 0 ? nil : Status(name: status.name, label: status.label, count: count)
      },
      total: all.count(where: isCounted), voided: all.count { !isCounted($0) },
      reserved: selection.records(of: source.records).count(where: isPrivate))
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.client = client?.id
    options.kind = kind.name
    options.conditions = conditions.map(\.text)
    options.columns = columns.map(\.name)
    options.sort = sort.map { ($0.isDownwards ? "-" : "") + $0.field }
    options.title = title
    return options
  }

  /// The rows as asked for, with the values as records have them.
  var rows: [[CSV.Cell]] {
    [columns.map { .text($0.name) }]
      + records.map { record in
        zip(columns, record.values).map { column, value in
          column.form == .number ? .number(Double(value.raw)) : .text(value.raw)
        }
      }
  }
}

extension RecordColumn {
  /// How the column is set: numbers to the right, ids and dates unbroken, long texts and lists with room.
  fileprivate var form: Page.Table.Form {
    guard let field else { return name == "kind" ? .text : .id }
    if isList || !field.fields.isEmpty { return .wide }
    if !field.types.isDisjoint(with: ["number", "integer"]) { return .number }
    return field.format == "date" ? .id : .text
  }
}
