public import Archive
public import Documents
public import Git
public import Records
import Tables

/// A spreadsheet of clients, read: the records that it starts.
public struct ClientImport {
  /// A row that makes no record, and why.
  public struct Left: Sendable {
    /// The line of the file, from 1.
    public var line: Int
    /// Why.
    public var reason: LocalizedText
  }

  /// The records to make, in the order of the file.
  public private(set) var records: [NewRecord] = []
  /// Rows whose client is there already; nothing of it changes.
  public private(set) var existing: [Left] = []
  /// Rows that cannot be taken.
  public private(set) var rejects: [Left] = []
  /// The headings of columns that are not read.
  public private(set) var unknownColumns: [String] = []

  /// Reads a spreadsheet; its columns have the names or labels of fields, in Spanish or English.
  ///
  /// - Parameter today: the day of the last review, where the file does not tell.
  /// - Throws: ``Refusal`` where the file cannot be read so.
  public static func read(_ source: ImportSource, in state: State, today: CalendarDate) throws -> ClientImport {
    guard let kind = state.policy.kinds["client"] else { throw Refusal.importKindMissing("client") }
    let profile = ImportProfile(spreadsheet: ClientRow.columns(kind), encoding: try encoding(of: source))
    let layout = try FileLayout.find(in: source, by: profile)
    let reader = ClientRow(
      cells: CellReader(profile: profile, layout: layout), kind: kind, state: state,
      keys: KnownKeys(state.records, system: ""), today: today)
    var result = ClientImport()
    result.unknownColumns = layout.unknown(to: profile)
    var lines: [String: Int] = [:]
    try source.eachDataRow(profile, layout) { row in
      guard result.records.count + result.rejects.count < most else {
        throw Refusal.importTooManyRows(source.name, most)
      }
      do {
        let record = try reader.read(row)
        if let earlier = lines[record.id] {
          result.rejects.append(Left(line: row.line, reason: ClientRow.twice(record.id, earlier)))
        } else if let path = state.path(ofRecord: record.id) ?? reader.path(ofSameTitle: record) {
          result.existing.append(
            Left(line: row.line, reason: LocalizedText(es: "\(path) ya existe", en: "\(path) exists")))
        } else {
          result.records.append(record)
        }
        lines[record.id] = lines[record.id] ?? row.line
      } catch let fault as ClientRow.Fault {
        result.rejects.append(Left(line: row.line, reason: fault.words))
      }
    }
    return result
  }

  /// Most rows: an area has tens or hundreds of clients.
  private static let most = 10_000

  /// Writes the records into the work tree.
  public func write(to repository: Repository) throws {
    for record in records { try repository.writeWorkFile(RepoPath(record.path), bytes: Array(record.text.utf8)) }
  }

  /// Spreadsheets write UTF-8, or else Windows-1252.
  private static func encoding(of source: ImportSource) throws -> TableDialect.Encoding {
    do {
      try source.eachRow(TableDialect(delimiter: UInt8(ascii: ";"), quote: nil)) { _ in }
      return .utf8
    } catch let refusal as Refusal where refusal.code == .importUnreadable {
      return .windows1252
    }
  }
}

/// Makes a client's record of a row.
struct ClientRow {
  let cells: CellReader
  let kind: Kind
  let state: State
  let keys: KnownKeys
  let today: CalendarDate

  /// What is wrong with a row.
  struct Fault: Error {
    var words: LocalizedText
  }

  /// The columns that are read: the fields of a client and of its first contact.
  static func columns(_ kind: Kind) -> [ImportProfile.Column] {
    let contact = kind.field("contacts")
    func column(_ name: String, _ field: Field?, _ more: [String], isRequired: Bool = false) -> ImportProfile.Column {
      let labels = [field?.label?.es, field?.label?.en].compactMap { $0 }
      return ImportProfile.Column(name: name, headers: [name] + more + labels, isRequired: isRequired)
    }
    func inner(_ name: String, _ more: [String]) -> ImportProfile.Column {
      let field = contact?.fields.first { $0.name == name }
      return column("contact_\(name)", field, ["contact.\(name)"] + more)
    }
    return [
      column("title", kind.field("title"), ["Cliente", "Client", "Nombre", "Name"], isRequired: true),
      column("type", kind.field("type"), [], isRequired: true),
      column("area", kind.field("area"), [], isRequired: true),
      ImportProfile.Column(
        name: "contact_name",
        headers: ["contact_name", "contact.name", "Contacto", "Contact", "Nombre del contacto", "Contact name"],
        isRequired: true),
      inner("post", ["Cargo del contacto", "Contact post"]),
      inner("email", ["Correo del contacto", "Correo electrónico", "Email", "Contact e-mail", "Contact email"]),
      inner("phone", ["Teléfono del contacto", "Contact phone"]),
      column("services", kind.field("services"), []), column("since", kind.field("since"), ["Desde"], isRequired: true),
      column("weight", kind.field("weight"), []), column("reviewed", kind.field("reviewed"), []),
      column("ticket_keys", kind.field("ticket_keys"), ["Claves de tickets", "Clave", "Ticket keys", "Ticket key"]),
    ]
  }

  /// The path of a client that is there under another id and has the same title, capitals and accents aside.
  func path(ofSameTitle record: NewRecord) -> String? {
    let document = Document.parse(SourceText(path: record.path, text: record.text))
    guard let title = document.root?["title"]?.text else { return nil }
    return state.records.records(of: "client").first { $0.title.folded == title.folded }?.path
  }

  func read(_ row: TableRow) throws -> NewRecord {
    do {
      try cells.expectWhole(row)
    } catch {
      throw Fault(words: error.words)
    }
    let wish = NewRecord.Wish(values: try values(row), language: state.policy.control.settings.language)
    let record: NewRecord
    do {
      record = try NewRecord.make(kind, wish, key: { "" }, isTaken: { _ in false })
    } catch {
      throw Fault(words: error.message)
    }
    let document = Document.parse(SourceText(path: record.path, text: record.text))
    let made = Record(id: record.id, kind: kind.name, path: record.path, document: document)
    let findings = RecordChecker(kinds: state.policy.kinds).findings(for: made, in: state.records)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Fault(words: Self.words(of: errors)) }
    return record
  }

  /// All that is wrong with a row, so that it is mended in one go.
  private static func words(of errors: [Finding]) -> LocalizedText {
    func all(_ message: (Finding) -> String) -> String {
      errors.map { error in
        message(error) + (error.place.excerpt.map { " («\($0.trimmingSpaces)»)" } ?? "")
      }.joined(separator: "; ")
    }
    return LocalizedText(es: all(\.message.es), en: all(\.message.en))
  }

  private func values(_ row: TableRow) throws -> [String: YAMLValue] {
    let missing = ["title", "type", "area", "contact_name", "since"].filter { cells.text($0, row) == nil }
    guard missing.isEmpty else {
      throw Fault(words: RejectReason.empty(missing.joined(separator: ", ")).words)
    }
    var values: [String: YAMLValue] = ["reviewed": .string(today.description)]
    values["title"] = .string(try demanded("title", row))
    values["status"] = kind.lifecycle.initial.first.map { .string($0.to) }
    let type = try demanded("type", row)
    values["type"] = .string(kind.field("type")?.valueNamed(type) ?? type)
    let area = try demanded("area", row)
    values["area"] = .string(kind.field("area")?.valueNamed(area) ?? area)
    var pairs = [YAMLPair(key: "name", value: .string(try demanded("contact_name", row)))]
    for key in ["post", "email", "phone"] {
      if let text = cells.text("contact_\(key)", row) { pairs.append(YAMLPair(key: key, value: .string(text))) }
    }
    values["contacts"] = .list([.map(pairs)])
    values["services"] = .list(Self.pieces(cells.text("services", row)).map { .string(keys.service($0) ?? $0) })
    values["since"] = .string(date(try demanded("since", row)))
    if let text = cells.text("reviewed", row) { values["reviewed"] = .string(date(text)) }
    values["weight"] = cells.text("weight", row).map { Int($0) == nil ? .string($0) : .number($0) }
    let found = Self.pieces(cells.text("ticket_keys", row)).map(ticketKey)
    if !found.isEmpty { values["ticket_keys"] = .list(found) }
    return values
  }

  private func demanded(_ column: String, _ row: TableRow) throws -> String {
    guard let text = cells.text(column, row) else { throw Fault(words: RejectReason.empty(column).words) }
    return text
  }

  private func date(_ text: String) -> String {
    cells.profile.dates.lazy.compactMap { $0.read(text)?.time.day.description }.first ?? text
  }

  /// `system:key`; where there is one system only, the key alone will do.
  private func ticketKey(_ text: String) -> YAMLValue {
    let field = kind.field("ticket_keys")?.fields.first { $0.name == "system" }
    let systems = field?.values ?? []
    var (system, key) = (systems.count == 1 ? systems[0] : "", text)
    if let field, let colon = text.firstIndex(of: ":") {
      let word = field.valueNamed(String(text[..<colon]).trimmingSpaces)
      if systems.contains(word) { (system, key) = (word, String(text[text.index(after: colon)...]).trimmingSpaces) }
    }
    return .map([YAMLPair(key: "system", value: .string(system)), YAMLPair(key: "key", value: .string(key))])
  }

  /// Several values in one cell are parted by `|`, `;` or line ends.
  private static func pieces(_ text: String?) -> [String] {
    (text ?? "").split { $0.isNewline || "|;".contains($0) }.map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  static func twice(_ id: String, _ line: Int) -> LocalizedText {
    LocalizedText(es: "es \(id), como la línea \(line)", en: "it is \(id), as line \(line) is")
  }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmingSpaces: String {
    let inner = drop { $0 == " " || $0 == "\t" }
    return String(inner.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

extension Refusal {
  fileprivate static func importTooManyRows(_ file: String, _ most: Int) -> Refusal {
    Refusal(
      .importTooLarge, .refused,
      LocalizedText(es: "\(file) tiene más de \(most) clientes", en: "\(file) has more than \(most) clients"),
      help: LocalizedText(es: "ver que sea la planilla de clientes", en: "see that it is the spreadsheet of clients"))
  }
}
