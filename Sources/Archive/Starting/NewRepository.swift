public import Documents
import Embedded
public import Git
public import Records

/// Lays down the files of a new records repository.
public enum NewRepository {
  /// Who starts it, for the roster.
  public struct Founder: Sendable {
    /// The name, as git knows it.
    public var name: String
    /// The address that their commits carry.
    public var email: String

    /// Who starts a repository.
    public init(name: String, email: String) {
      self.name = name
      self.email = email
    }

    /// The key that records use: `nombre.apellido`.
    var key: String {
      let slug = Slug.make(name).split(separator: "-").prefix(2).joined(separator: ".")
      return slug.isEmpty ? "dueno" : slug
    }
  }

  /// Writes settings, roster, people, lists, calendars and schema into the work tree.
  ///
  /// - Parameter isPrivate: whether it is the restricted repository of private complaints.
  /// - Returns: the paths written.
  /// - Throws: ``Refusal`` where one of them but the README is there already: nothing is overwritten.
  public static func lay(
    into repository: Repository, founder: Founder, today: CalendarDate, language: Language, isPrivate: Bool = false
  ) throws -> [String] {
    var files = schema(isPrivate: isPrivate) + startingFiles
    files += templates.map { name in
      (path: name, text: fill(Embedded.text(start + name) ?? "", founder, today, language, isPrivate))
    }
    files.insert((path: attributes, text: MergeDriver.attributes), at: 0)
    let limit = Limits.default.maximumBytes
    for (path, text) in files {
      switch try repository.readWorkFile(RepoPath(path), limit: limit) {
      case .missing: continue
      // What a run laid that was cut off; or what forges begin repositories with, which governs nothing.
      case .file(Array(text.utf8), _): break
      case .file where path == Self.readme || path == attributes: break
      case .file, .notRegular, .tooLarge, .unreadable: throw Refusal.alreadyThere(path)
      }
      files.removeAll { $0.path == path }
    }
    for (path, text) in files { try repository.writeWorkFile(RepoPath(path), bytes: Array(text.utf8)) }
    return files.map(\.path).sorted()
  }

  /// The schema files of a repository, or of a restricted one.
  static func schema(isPrivate: Bool) -> [(path: String, text: String)] {
    isPrivate ? privateSchemaFiles : schemaFiles
  }

  /// The schema files that a repository keeps, with their paths in it.
  static var schemaFiles: [(path: String, text: String)] {
    Embedded.files.filter { Policy.isSchema($0.path) }
  }

  /// The files that a repository starts with in folders of their own (`calendars/…`), with their paths in it.
  static var startingFiles: [(path: String, text: String)] {
    Embedded.files.filter { $0.path.hasPrefix(start) }.map { (String($0.path.dropFirst(start.count)), $0.text) }
      .filter { $0.0.contains("/") }
  }

  /// The schema files of the restricted repository, which keeps private complaints alone.
  private static var privateSchemaFiles: [(path: String, text: String)] {
    ["schema/common.yaml", "schema/private/complaint.yaml"].map { path in
      (path.split(separator: "private/").joined(), Embedded.text(path) ?? "")
    }
  }

  private static let start = "schema/start/"
  private static let readme = "README.md"
  private static let attributes = ".gitattributes"
  /// The settings come last: where they are, all is.
  private static let templates = ["roles.yaml", "people.yaml", "lists.yaml", readme, "legajo.yaml"]

  /// Puts the founder and the day into a file of `schema/start/`.
  private static func fill(
    _ text: String, _ founder: Founder, _ today: CalendarDate, _ language: Language, _ isPrivate: Bool
  ) -> String {
    let values = [
      "NAME": YAMLValue.string(founder.name).flowText, "EMAIL": YAMLValue.string(founder.email).flowText,
      "KEY": founder.key, "TODAY": today.description, "LANGUAGE": language.rawValue,
      "PRIVATE": String(isPrivate),
    ]
    return values.reduce(text) { result, entry in
      result.split(separator: "<\(entry.key)>", omittingEmptySubsequences: false).joined(separator: entry.value)
    }
  }
}

extension FindingCode {
  /// A file that would be overwritten.
  static let alreadyThere = FindingCode("already-there")
}

extension Refusal {
  static func alreadyThere(_ path: String) -> Refusal {
    Refusal(
      .alreadyThere, .refused,
      LocalizedText(
        es: "\(path) ya existe y no se sobrescribe", en: "\(path) is there already and is not overwritten"),
      help: LocalizedText(
        es: "empezar en una carpeta vacía, o mover ese archivo", en: "begin in an empty folder, or move that file"))
  }
}
