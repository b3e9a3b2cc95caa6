public import Documents
import Embedded
public import Git
public import Records

/// What governs a repository in one state: settings, roster, words, people and kinds.
public struct Policy: Sendable {
  /// Settings, roster, people and lists.
  public let control: ControlFiles
  /// The kinds of record.
  public let kinds: Kinds
  /// What each path is.
  public let places: Places
  /// SHA-256 of legajo.yaml.
  public let settingsHash: String
  /// SHA-256 over the schema files with their paths.
  public let schemaHash: String
  /// Warnings about the governing files, and what is wrong with calendars and profiles of imports.
  public let findings: [Finding]

  /// Largest size of a governing file, in bytes.
  static let maximumBytes = 1 << 20

  /// Reads the governing files of a state.
  ///
  /// - Throws: ``Refusal`` when one is missing or has an error: nothing else can be judged then.
  static func read(_ files: any StateFiles, entries: [FileEntry]) throws -> Policy {
    let wanted = entries.filter { entry in
      entry.form == .regular && entry.path.text.map(governs) == true
    }
    guard wanted.contains(where: { $0.path.text == "legajo.yaml" }) else { throw Refusal.notARecordsRepository }
    var documents: [String: Document] = [:]
    var findings: [Finding] = []
    for (entry, content) in zip(wanted, try files.read(wanted, limit: maximumBytes)) {
      guard let path = entry.path.text else { continue }
      switch content {
      case .bytes(let bytes):
        documents[path] = Document.parse(SourceText(path: path, bytes: bytes), as: .yaml)
      case .tooLarge(let size): findings.append(.fileTooLarge(path, size, limit: maximumBytes))
      case .unreadable(let words): findings.append(.fileUnreadable(path, words))
      }
    }
    guard findings.isEmpty else { throw Refusal.policyUnreadable(findings) }
    return try Policy(documents)
  }

  private init(_ documents: [String: Document]) throws {
    let (control, controlFindings) = ControlFiles.read(documents, schemas: Self.metaSchemas)
    let schemas = documents.filter { Self.isSchema($0.key) }.sorted { $0.key < $1.key }
    let (kinds, kindFindings) = Kinds.read(
      schemas.map { (String($0.key.dropFirst("schema/".count).dropLast(".yaml".count)), $0.value) },
      metaSchema: Self.embedded("schema/meta/schema.yaml"))
    let findings = controlFindings + kindFindings
    guard let control, let kinds else { throw Refusal.policyUnreadable(findings) }
    self.control = control
    self.kinds = kinds.withWords(of: control.lists)
    places = Places(kinds: kinds, settings: control.settings)
    settingsHash = SHA256.hex(of: documents["legajo.yaml"]?.source.bytes ?? [])
    schemaHash = SHA256.hex(
      of: schemas.flatMap { Array($0.key.utf8) + [0] + $0.value.source.bytes + [0] })
    self.findings = findings
  }

  /// Whether a path is one of the governing files.
  static func governs(_ path: String) -> Bool {
    ControlFiles.paths.contains(path) || ControlFiles.optionalPaths.contains(path) || isSchema(path)
      || HolidayCalendar.isCalendar(path) || ImportProfile.isProfile(path)
  }

  /// Whether a path is one of the schema files that describe kinds.
  static func isSchema(_ path: String) -> Bool {
    path.hasPrefix("schema/") && path.hasSuffix(".yaml") && path.split(separator: "/").count == 2
  }

  private static var metaSchemas: [String: Document] {
    Dictionary(
      uniqueKeysWithValues: Set(ControlFiles.schemas.values).map { ($0, embedded("schema/meta/\($0).yaml")) })
  }

  private static func embedded(_ path: String) -> Document {
    Document.parse(SourceText(path: path, text: Embedded.text(path) ?? ""), as: .yaml)
  }
}

extension Policy {
  /// The language that the settings of the work tree, or of a bare repository's last commit, ask for; nil where they
  /// cannot be read, which whoever needs them will say.
  public static func language(of repository: Repository) -> Language? {
    let path = RepoPath("legajo.yaml")
    var bytes: [UInt8]?
    if repository.isBare {
      let head = try? repository.resolve("HEAD")
      let entry = head.flatMap { id in try? repository.entries(ofCommit: id).first { $0.path == path } }
      bytes = entry.flatMap { try? repository.blob($0.id, limit: maximumBytes) }
    } else if case .file(let content, _)? = try? repository.readWorkFile(path, limit: maximumBytes) {
      bytes = content
    }
    return bytes.map { Document.parse(SourceText(path: "legajo.yaml", bytes: $0), as: .yaml) }?
      .root?["language"]?.text.flatMap(Language.init(rawValue:))
  }
}

extension FindingCode {
  /// No legajo.yaml: this is no records repository.
  public static let notARecordsRepository = FindingCode("not-a-records-repository")
  /// Settings, roster, people, lists or schema cannot be read.
  static let policyUnreadable = FindingCode("policy-unreadable")
}

extension Refusal {
  static var notARecordsRepository: Refusal {
    Refusal(
      .notARecordsRepository, .cannotRun,
      LocalizedText(
        es: "aquí hay un repositorio git, pero no tiene legajo.yaml",
        en: "this is a git repository, but it has no legajo.yaml"),
      help: LocalizedText(
        es: "para empezar uno: legajo init; para ver un ejemplo: legajo init --sample DIR",
        en: "to start one: legajo init; to see an example: legajo init --sample DIR"))
  }

  static func policyUnreadable(_ findings: [Finding]) -> Refusal {
    Refusal(
      .policyUnreadable, .cannotRun,
      LocalizedText(
        es: "no se pueden leer la configuración, los roles o el esquema; no se revisó nada más",
        en: "the settings, the roles or the schema cannot be read; nothing else was looked at"),
      help: LocalizedText(
        es: "corregir estos archivos primero", en: "mend these files first"), findings: findings)
  }
}
