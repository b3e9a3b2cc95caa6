import Archive
public import Documents
import Records

/// What one client may be shown of the records (P31): its own ones, and of those that it shares with others the fields
/// that say nothing of them.
///
/// A report for a client is made of this view, so that it cannot hold what the view leaves out.
struct ClientView {
  /// The client's id.
  let client: String
  /// All records.
  let records: RecordSet

  /// The fields of a record that several clients share, by kind.
  ///
  /// Texts that people write freely are left out, as are all fields of kinds that are not named.
  private static let sharedFields: [String: Set<String>] = [
    "action": [
      "title", "status", "type", "scope", "clients", "plan", "division", "assignee", "due", "started",
      "client_informed", "client_evaluation", "conformity", "effective", "dates",
    ],
    "campaign": ["title", "status", "year", "scale", "questions", "opens", "closes", "grade"],
    "communication": ["title", "status", "topic", "audience", "clients", "channel", "sent"],
    "meeting": ["title", "status", "held", "clients"],
    "plan": ["title", "status", "clients", "divisions", "agreed", "dates"],
    "service": ["title", "status", "supported_by", "hours", "availability_target", "case_targets"],
    "service_month": ["title", "status", "service", "period", "outages", "cases"],
    "survey": ["title", "status", "period", "system", "scale"],
  ]

  /// The view as records of their own.
  func limited() -> RecordSet {
    let known = records.records.filter(isTold)
    let own = known.filter { Self.clients(of: $0) == [client] }
    let services = Set(own.flatMap { $0.texts("services") + [$0.text("service")].compactMap(\.self) })
    let campaigns = Set(own.compactMap { $0.text("campaign") })
    let shared = known.filter { record in
      guard Self.clients(of: record) != [client], Self.sharedFields[record.kind] != nil else { return false }
      return switch record.kind {
      case "service": services.contains(record.id)
      case "service_month": record.text("service").map(services.contains) ?? false
      case "campaign": campaigns.contains(record.id)
      case "survey": true
      default: record.texts("clients").contains(client)
      }
    }
    let shown = Set((own + shared).map(\.id))
    let hidden = Set(records.records.map(\.id)).subtracting(shown).union(records.unreadable)
    return records.replacing(
      own.map { $0.pruned(of: hidden, keeping: nil) }
        + shared.map { $0.pruned(of: hidden, keeping: Self.sharedFields[$0.kind]) },
      keepsAnswer: { $0.clientKey == client })
  }

  /// Whether the client knows of a record: of actions those that were presented to it or promised, and what is under way;
  /// not what the area still discusses.
  private func isTold(_ record: Record) -> Bool {
    guard record.kind == "action", ["proposed", "returned", "approved"].contains(record.status) else { return true }
    return record.text("type") == "commitment"
      || record.list("conformity").contains { $0["client"]?.text == client }
  }

  /// The clients that a record is about.
  private static func clients(of record: Record) -> Set<String> {
    if record.kind == "client" { return [record.id] }
    return Set(record.texts("clients") + [record.text("client")].compactMap(\.self))
  }
}

extension ReportSource {
  /// The same commit as one client may see it.
  ///
  /// - Throws: `Refusal` where there is no such client.
  func limited(to client: String) throws -> ReportSource {
    guard records.record(client)?.kind == "client" else {
      throw Refusal.noSuchClient(client, records.records(of: "client").map(\.id))
    }
    let view = ClientView(client: client, records: records).limited()
    return ReportSource(
      origin: origin, policy: policy, records: view,
      history: history.limited(to: Set(view.records.map(\.id)), fields: ["status", "due", "dates"]), asOf: asOf,
      historyDay: historyDay, repository: repository, templates: templates)
  }
}

extension Record {
  /// The record without its body and the fields that are not kept, where only some are, and without every value and
  /// list item that names one of these ids.
  fileprivate func pruned(of hidden: Set<String>, keeping fields: Set<String>?) -> Record {
    guard let root = document.root, case .mapping(let entries, let flow) = root.content else { return self }
    let kept = entries.filter { fields?.contains($0.key) ?? true }
    let pruned = YAMLNode(.mapping(kept, flow: flow), range: root.range).pruned(of: hidden)
    let end = document.body.upperBound
    return Record(
      id: id, kind: kind, path: path,
      document: Document(
        source: document.source, root: pruned ?? YAMLNode(.mapping([], flow: flow), range: root.range),
        yaml: document.yaml, body: fields == nil ? document.body : end..<end, findings: []))
  }
}

extension YAMLNode {
  /// The value without what names one of these ids; nil where it names one itself.
  ///
  /// A mapping in a list goes as a whole.
  fileprivate func pruned(of hidden: Set<String>) -> YAMLNode? {
    switch content {
    case .scalar(let scalar): return hidden.contains(scalar.text) ? nil : self
    case .sequence(let items, let flow):
      let kept = items.filter { !$0.names(hidden) }.compactMap { $0.pruned(of: hidden) }
      return YAMLNode(.sequence(kept, flow: flow), range: range)
    case .mapping(let entries, let flow):
      let kept = entries.compactMap { entry in
        entry.value.pruned(of: hidden).map { YAMLEntry(key: entry.key, keyRange: entry.keyRange, value: $0) }
      }
      return YAMLNode(.mapping(kept, flow: flow), range: range)
    }
  }

  /// Whether it is a mapping with one of these ids as a value.
  private func names(_ hidden: Set<String>) -> Bool {
    (entries ?? []).contains { entry in entry.value.text.map(hidden.contains) ?? false }
  }
}

extension FindingCode {
  /// No client of that id.
  public static let clientUnknown = FindingCode("client-unknown")
}

extension Refusal {
  static func noSuchClient(_ id: String, _ ids: [String]) -> Refusal {
    Refusal(
      .clientUnknown, .refused,
      LocalizedText(
        es: "no hay ningún cliente \(id) en esta revisión", en: "there is no client \(id) in this revision"),
      help: nearest(id, among: ids).map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(
          es: "verlos con: legajo list client", en: "see them with: legajo list client"))
  }
}
