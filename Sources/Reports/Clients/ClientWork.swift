import Archive
import Documents
import Records

/// The records by the clients that they are about, and what of them is open.
struct ClientWork {
  let source: ReportSource
  let labels: RecordLabels
  let times: RecordTimes
  private let byClient: [String: [Record]]

  /// The kinds that make up a client's story, as timelines name them.
  static let kinds: Set<String> = [
    "interview", "complaint", "action", "plan", "meeting", "communication", "finding",
  ]

  /// Communications that were sent to one client alone.
  private let personal: Set<String>

  /// - Parameter whole: all that is known of the commit, where the source is one client's view: it does not show to whom
  ///   else something was sent.
  init(_ source: ReportSource, of whole: ReportSource? = nil) {
    self.source = source
    personal = Set(
      (whole ?? source).records.records(of: "communication").filter { record in
        record.texts("clients").count == 1 && ["client", "all"].contains(record.text("audience") ?? "")
      }.map(\.id))
    labels = RecordLabels(source)
    times = source.times
    byClient = source.records.records.reduce(into: [:]) { result, record in
      guard record.status != "void", Self.kinds.contains(record.kind) else { return }
      let clients = Set(record.texts("clients") + [record.text("client")].compactMap(\.self))
      for client in clients { result[client, default: []].append(record) }
    }
  }

  /// What is about a client, by id; of one kind.
  func records(of kind: String, about client: String) -> [Record] { records(about: client).filter { $0.kind == kind } }

  /// What is about a client, by id.
  func records(about client: String) -> [Record] { byClient[client] ?? [] }

  /// A time that client and area spoke.
  struct Contact: Sendable, Codable, Hashable {
    var record: NamedRecord
    var kind: LocalizedText
    var day: CalendarDate
  }

  /// The last interview or meeting that was held, or communication that was sent to that client alone, up to "today".
  func lastContact(with client: String) -> Contact? {
    records(about: client).compactMap { record -> Contact? in
      let day: CalendarDate? =
        switch record.kind {
        case "interview": CampaignScores.heldStatuses.contains(record.status) ? record.date("held") : nil
        case "meeting": ["held", "minuted"].contains(record.status) ? record.date("held") : nil
        case "communication": record.status == "sent" && personal.contains(record.id) ? record.date("sent") : nil
        default: nil
        }
      guard let day, day <= source.asOf else { return nil }
      return Contact(record: labels.named(record.id), kind: labels.kind(record.kind), day: day)
    }.max { ($0.day, $0.record.id) < ($1.day, $1.record.id) }
  }

  /// The complaints of a client that are neither closed nor rejected.
  func openComplaints(of client: String) -> [(record: Record, times: ComplaintTimes)] {
    records(of: "complaint", about: client).compactMap { record in
      guard let own = ComplaintTimes(record, times), own.isOpen(on: source.asOf) else { return nil }
      return (record, own)
    }
  }

  /// The actions for a client that are neither done nor cancelled.
  func openActions(for client: String) -> [(record: Record, times: ActionTimes)] {
    records(of: "action", about: client).compactMap { record in
      let own = ActionTimes(record, times)
      return own.isOpen(on: source.asOf) ? (record, own) : nil
    }
  }

  /// The presentations of actions that a client has not answered.
  func pendingConformity(of client: String) -> [(record: Record, presented: CalendarDate?)] {
    records(of: "action", about: client).filter { !["cancelled", "closed"].contains($0.status) }.flatMap { record in
      record.list("conformity").filter { $0["client"]?.text == client && $0["verdict"]?.text == "pending" }
        .map { (record, $0["presented"]?.date) }
    }
  }

  /// The scores of a campaign's clients, by client.
  func scores(of campaign: Record) -> [String: CampaignScores.ClientScores] {
    Dictionary(
      CampaignScores(campaign: campaign, in: source.records).clients.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The campaigns that are closed, by year.
  var closedCampaigns: [Record] {
    source.records.records(of: "campaign").filter { InterviewReport.closedStatuses.contains($0.status) }
      .sorted { ($0.year, $0.id) < ($1.year, $1.id) }
  }
}
