public import Archive
import Documents
public import Records

/// A file of tickets, read: the cases of a month, by service.
public struct TicketImport {
  /// What to read it by.
  public struct Request {
    /// How the file is written.
    public var profile: ImportProfile
    /// The ticket system's word.
    public var system: String
    /// The month to count; nil for the only one in which the file's tickets were closed.
    public var month: Month?
    /// The service of all tickets, where the file has no column for it.
    public var service: String?

    /// What to read a file by.
    public init(profile: ImportProfile, system: String, month: Month? = nil, service: String? = nil) {
      self.profile = profile
      self.system = system
      self.month = month
      self.service = service
    }
  }

  /// The rows that were not taken, each with its line and reason, as CSV; nil where there are none.
  public var rejectedRows: [UInt8]? { rejects.count == 0 ? nil : Array(rejects.file.utf8) }

  let request: Request
  let layout: FileLayout
  let sha256: String
  /// The month that was counted.
  public let month: Month
  /// How many tickets concern the month.
  public private(set) var counted = 0
  /// How many do not: closed before it, or opened after it.
  public private(set) var otherMonths = 0
  /// How many have a later row, which counts instead.
  public private(set) var duplicate = 0
  private(set) var rejects: Rejects
  /// The counts by service, client and type.
  private(set) var cases: [String: [Case: CaseCount]] = [:]

  struct Case: Hashable {
    var client: String
    var type: String
  }

  /// Reads a file.
  ///
  /// - Throws: ``Refusal`` where the file cannot be what the profile says.
  public static func read(_ source: ImportSource, _ request: Request, for state: State) throws -> TicketImport {
    let settings = state.policy.control.settings
    let clock = ImportClock(settings: settings, offsetMinutes: request.profile.offsetMinutes)
    let keys = KnownKeys(state.records, system: request.system)
    let scan = try FileScan.read(
      source, request.profile, clock, counting: "closed", looking: ["opened", "due"])
    var service: String?
    if let asked = request.service {
      guard let id = keys.service(asked) else { throw Refusal.importServiceUnknown(asked, state) }
      service = id
    } else if scan.layout.places["service_key"] == nil {
      throw Refusal.importServiceUnknown(nil, state)
    }
    let month = try request.month ?? scan.onlyMonth(source.name)
    let types = state.policy.kinds["service_month"]?.field("cases")?.fields.first { $0.name == "type" }
    let reader = TicketReader(
      cells: CellReader(profile: request.profile, layout: scan.layout), dates: scan.dates, keys: keys, service: service,
      types: types)
    var result = TicketImport(
      request: request, layout: scan.layout, sha256: scan.sha256, month: month,
      rejects: Rejects(settings.language, columns: Self.columns))
    try result.count(source, reader)
    return result
  }

  private static let columns = [
    "ticket_id", "opened", "closed", "due", "reopened", "type", "client_key", "service_key",
  ]

  private mutating func count(_ source: ImportSource, _ reader: TicketReader) throws {
    var tickets: [String: Ticket] = [:]
    try source.eachDataRow(request.profile, layout) { row in
      do {
        let ticket = try reader.read(row)
        guard ticket.opened.day <= month.last, ticket.closed.map({ $0.day >= month.first }) ?? true else {
          return otherMonths += 1
        }
        if tickets.updateValue(ticket, forKey: ticket.id) != nil { duplicate += 1 }
      } catch let reason as RejectReason {
        rejects.add(row, reason, reader.cells)
      }
    }
    counted = tickets.count
    guard rejects.count <= counted + otherMonths else {
      throw Refusal.importMostlyRejected(source.name, rejects, counted + otherMonths)
    }
    guard counted > 0 else { throw Refusal.importNothingOfMonth(source.name, month, [:]) }
    for ticket in tickets.values {
      cases[ticket.service, default: [:]][Case(client: ticket.client, type: ticket.type), default: CaseCount()]
        .add(ticket, month)
    }
  }
}
