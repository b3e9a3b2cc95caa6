import Documents
import Records
import Tables

/// Takes the canonical columns out of a row.
struct CellReader {
  let profile: ImportProfile
  let layout: FileLayout

  /// What a canonical column says in a row, as the profile takes it; nil where the file has no such column, or the cell
  /// says nothing.
  func text(_ column: String, _ row: TableRow) -> String? {
    guard let place = layout.places[column], place < row.cells.count else { return nil }
    var text = Self.trimmed(row.cells[place])
    if profile.hasApostrophes { text = TableText.plain(text) }
    if text.isEmpty || profile.nulls.contains(text) { return nil }
    return profile.values[column]?[text.folded] ?? text
  }

  /// - Throws: the reason where the row has not as many cells as the header; empty ones beyond it do no harm.
  func expectWhole(_ row: TableRow) throws(RejectReason) {
    let wanted = layout.headers.count
    let isWhole = row.cells.count == wanted || row.cells.count > wanted && row.cells[wanted...].allSatisfy(\.isEmpty)
    guard isWhole else { throw .cells(row.cells.count, wanted: wanted) }
  }

  /// - Throws: the reason where the text is no date.
  func date(
    _ column: String, _ row: TableRow, _ dates: DateReader
  ) throws(RejectReason) -> (time: WallTime, hasHour: Bool)? {
    guard let text = text(column, row) else { return nil }
    guard let date = dates.read(text) else { throw .date(column: column, text: text) }
    return date
  }

  /// - Throws: the reason where the text is no number.
  func score(_ column: String, _ row: TableRow) throws(RejectReason) -> ExactScore? {
    guard let text = text(column, row) else { return nil }
    let point =
      profile.hasDecimalComma
      ? text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".") : text
    guard let score = ExactScore(point), !profile.hasDecimalComma || !text.contains(".") else { throw .score(text) }
    return score
  }

  private static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last) else { return text }
    let inner = text.utf8.drop(while: isSpace)
    let end = inner.lastIndex { !isSpace($0) }
    return end.map { String(inner[...$0]) ?? "" } ?? ""
  }
}

/// The clients and services that keys of a ticket system stand for.
struct KnownKeys {
  private var clients: [String: String] = [:]
  private var services: [String: String] = [:]

  /// The keys of a system.
  init(_ records: RecordSet, system: String) {
    for client in records.records(of: "client") {
      clients[client.id] = client.id
      for item in client.list("ticket_keys") where item["system"]?.text == system {
        if let key = item["key"]?.text { clients[key] = client.id }
      }
    }
    for service in records.records(of: "service") {
      services[service.id] = service.id
      services[service.title.folded] = service.id
    }
  }

  func client(_ key: String) -> String? { clients[key] }

  func service(_ name: String) -> String? { services[name] ?? services[name.folded] }
}
