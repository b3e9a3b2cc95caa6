import Documents
import Records
import Tables

/// One ticket, as far as the cases of a month need it.
struct Ticket {
  var id: String
  var service: String
  var client: String
  var type: String
  var opened: WallTime
  var closed: WallTime?
  /// Until when it was to be closed; nil where nobody says.
  var due: WallTime?
  /// Nil where the file does not tell.
  var wasReopened: Bool?
}

/// Makes tickets of rows.
struct TicketReader {
  let cells: CellReader
  let dates: DateReader
  let keys: KnownKeys
  /// The service of all rows, where the file has no column for it.
  let service: String?
  /// The types that cases may have.
  let types: Field?

  func read(_ row: TableRow) throws(RejectReason) -> Ticket {
    try cells.expectWhole(row)
    guard let id = cells.text("ticket_id", row) else { throw .empty("ticket_id") }
    guard let opened = try cells.date("opened", row, dates)?.time else { throw .empty("opened") }
    let closed = try cells.date("closed", row, dates)?.time
    guard closed.map({ $0 >= opened }) ?? true else { throw .closedBeforeOpened }
    guard let key = cells.text("client_key", row) else { throw .clientMissing }
    guard let client = keys.client(key) else { throw .clientUnknown(AnswerReader.withoutAddress(key) ?? "…@…") }
    let due = try cells.date("due", row, dates)?.time
    return Ticket(
      id: id, service: try service(row), client: client, type: try type(row), opened: opened, closed: closed, due: due,
      wasReopened: reopened(row))
  }

  private func service(_ row: TableRow) throws(RejectReason) -> String {
    if let service { return service }
    guard let name = cells.text("service_key", row) else { throw .empty("service_key") }
    guard let id = keys.service(name) else { throw .serviceUnknown(name) }
    return id
  }

  private func type(_ row: TableRow) throws(RejectReason) -> String {
    guard let text = cells.text("type", row) else { throw .empty("type") }
    let type = types?.valueNamed(text) ?? text
    guard types?.values.contains(type) ?? true else { throw .unfit(column: "type", text: text) }
    return type
  }

  /// A count over zero, or any word but one of no; an empty cell is no.
  private func reopened(_ row: TableRow) -> Bool? {
    guard cells.layout.places["reopened"] != nil else { return nil }
    guard let text = cells.text("reopened", row) else { return false }
    return !["0", "no", "false"].contains(text.folded)
  }
}

/// The cases of one client and type in a month.
struct CaseCount {
  var opened = 0
  var closed = 0
  var backlog = 0
  /// Of those closed; nil where the file does not tell of all of them.
  var inTarget: Int? = 0
  var reopened: Int? = 0
  /// From opened to closed, in minutes, of those closed.
  var minutes: [Int] = []

  /// Counts a ticket into a month.
  mutating func add(_ ticket: Ticket, _ month: Month) {
    if month.contains(ticket.opened.day) { opened += 1 }
    guard let end = ticket.closed, end.day <= month.last else { return backlog += 1 }
    guard month.contains(end.day) else { return }
    closed += 1
    minutes.append(end.minutesSinceEpoch - ticket.opened.minutesSinceEpoch)
    inTarget = ticket.due.flatMap { due in inTarget.map { $0 + (end <= due ? 1 : 0) } }
    reopened = ticket.wasReopened.flatMap { was in reopened.map { $0 + (was ? 1 : 0) } }
  }

  /// The middle of the minutes; of an even number the mean of the two in the middle; nil where none was closed.
  var median: String? {
    let sorted = minutes.sorted()
    guard !sorted.isEmpty else { return nil }
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return (low + high) % 2 == 0 ? String((low + high) / 2) : "\((low + high) / 2).5"
  }

  /// The entry of a service month's `cases`.
  func entry(client: String, type: String) -> YAMLValue {
    var pairs = [YAMLPair(key: "client", value: .string(client)), YAMLPair(key: "type", value: .string(type))]
    let counts = [
      ("opened", opened), ("closed", closed), ("backlog", backlog), ("in_target", inTarget), ("reopened", reopened),
    ]
    for (key, count) in counts { if let count { pairs.append(YAMLPair(key: key, value: .number(String(count)))) } }
    if let median { pairs.append(YAMLPair(key: "median_minutes", value: .number(median))) }
    return .map(pairs)
  }
}
