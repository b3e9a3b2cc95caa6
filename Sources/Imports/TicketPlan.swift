public import Archive
import Documents
public import Git
import Records

/// The service months that an import of tickets makes, or whose cases it fills.
public struct TicketPlan {
  /// One service month.
  public struct Item {
    /// The record's id.
    public var id: String
    /// What becomes of it.
    public var outcome: Outcome
    /// The path from the top of the repository.
    public var path: String
    /// The file's bytes; empty where nothing changes.
    public var bytes: [UInt8] = []
  }

  /// What becomes of a service month.
  public enum Outcome: String, Encodable, Sendable {
    /// A draft is made.
    case new
    /// The cases of the draft are replaced.
    case filled
    /// Its cases say the same already.
    case unchanged
    /// It is published: nothing is written.
    case published
    /// It cannot be read, or not be changed without a person: nothing is written.
    case unreadable
  }

  /// By id.
  public let items: [Item]

  /// Plans the files of an import.
  ///
  /// - Throws: ``Refusal`` where the repository knows no service months.
  public static func make(_ imported: TicketImport, from source: ImportSource, in state: State) throws -> TicketPlan {
    guard let kind = state.policy.kinds["service_month"] else { throw Refusal.importKindMissing("service_month") }
    let items = try imported.cases.keys.sorted().map { service in
      try item(service, imported, source, state, kind)
    }
    return TicketPlan(items: items)
  }

  /// Writes the files into the work tree.
  public func write(to repository: Repository) throws {
    for item in items where !item.bytes.isEmpty { try repository.writeWorkFile(RepoPath(item.path), bytes: item.bytes) }
  }

  private static func item(
    _ service: String, _ imported: TicketImport, _ source: ImportSource, _ state: State, _ kind: Kind
  ) throws -> Item {
    let language = state.policy.control.settings.language
    let cases = YAMLValue.list(
      (imported.cases[service] ?? [:]).sorted { ($0.key.client, $0.key.type) < ($1.key.client, $1.key.type) }
        .map { $0.value.entry(client: $0.key.client, type: $0.key.type) })
    let origin = "\(source.name), \(imported.request.profile.name), sha256 \(imported.sha256.prefix(12))"
    let title = "\(state.records.record(service)?.title ?? service), \(imported.month.label[language])"
    let wish = NewRecord.Wish(
      values: [
        "title": .string(title), "status": .string("draft"), "service": .string(service),
        "period": .string(imported.month.description), "outages": .list([]), "cases": cases, "source": .string(origin),
      ], language: language)
    let record = try NewRecord.make(kind, wish, key: { "" }, isTaken: { _ in false })
    guard let path = state.path(ofRecord: record.id) else {
      return Item(id: record.id, outcome: .new, path: record.path, bytes: Array(record.text.utf8))
    }
    guard let old = state.records.record(record.id) else {
      return Item(id: record.id, outcome: .unreadable, path: path)
    }
    guard old.status == "draft" else { return Item(id: record.id, outcome: .published, path: path) }
    let new = Document.parse(SourceText(path: path, text: record.text))
    if let was = old["cases"], let now = new.root?["cases"], was.means(now) {
      return Item(id: record.id, outcome: .unchanged, path: path)
    }
    guard let bytes = filled(old.document, cases, origin, kind) else {
      return Item(id: record.id, outcome: .unreadable, path: path)
    }
    return Item(id: record.id, outcome: .filled, path: path, bytes: bytes)
  }

  /// A draft with other cases, and all else as people wrote it; nil where that cannot be done without a person.
  private static func filled(_ document: Document, _ cases: YAMLValue, _ origin: String, _ kind: Kind) -> [UInt8]? {
    let edits: [Edit] = [
      .remove([.key("cases")]), .set([.key("cases")], cases), .set([.key("source")], .string(origin)),
    ]
    let order = kind.fields.map(\.name)
    var document = document
    for edit in edits {
      guard let source = try? document.applying(edit, keyOrder: order) else { return nil }
      document = Document.parse(source)
    }
    return document.source.bytes
  }
}
