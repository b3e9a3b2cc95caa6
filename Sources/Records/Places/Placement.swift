public import Documents

/// What a path of the repository is, by its name alone.
public enum Placement: Sendable, Hashable {
  /// A record's file; `tail` is the readable part of its name.
  case record(kind: String, id: String, tail: String?)
  /// A file that belongs to a record: `<folder>/<ID>/…`, or the CSV file of its stem where the kind has one.
  case attachment(kind: String, id: String)
  /// A file that needs dueno and direccion: roles, settings, schema, git and CI files.
  case guarded
  /// A file that is dueno's alone: calendars, imports, templates, lists, what belongs to process documents.
  case duenos
  /// people.yaml, gestor's and dueno's.
  case people
  /// A file that is nobody's record, by settings.
  case free
  /// A file that has no business here.
  case stray(Finding)

  /// The id of the record that the path belongs to, as its file or an attachment.
  public var recordID: String? {
    switch self {
    case .record(_, let id, _), .attachment(_, let id): id
    case .guarded, .duenos, .people, .free, .stray: nil
    }
  }
}

/// Tells what paths are, from the kinds and the settings.
public struct Places: Sendable {
  private let kinds: [Kind]
  private let freePaths: [String]
  private let byFolder: [String: [Kind]]

  /// The places of a repository with these kinds and settings.
  public init(kinds: Kinds, settings: Settings) {
    self.kinds = kinds.kinds
    freePaths = settings.freePaths
    byFolder = Dictionary(grouping: kinds.kinds, by: \.topFolder)
  }

  static let guardedFiles: Set<String> = [
    "roles.yaml", "legajo.yaml", "accepted-breaches.yaml", ".gitignore", ".gitattributes", ".gitmodules",
    ".mailmap", ".gitlab-ci.yml", ".pre-commit-config.yaml", "CODEOWNERS",
  ]
  static let guardedFolders = ["schema/", ".github/", ".gitlab/", ".gitea/", ".forgejo/"]
  static let duenosFolders = ["calendars/", "imports/", "templates/", "process/"]

  /// What the file at a path is; `path` is `/`-separated from the top.
  public func placement(of path: String) -> Placement {
    if Self.guardedFiles.contains(path) || Self.guardedFolders.contains(where: path.hasPrefix) { return .guarded }
    if path == "people.yaml" { return .people }
    if path == "lists.yaml" { return .duenos }
    let components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let file = components.last ?? path
    if components.count > 1, let candidates = byFolder[components[0]] {
      return inRecordFolder(path, folders: Array(components.dropLast()), file: file, candidates)
    }
    if [".gitignore", ".gitattributes", ".gitkeep"].contains(file) { return .guarded }
    if Self.duenosFolders.contains(where: path.hasPrefix) { return .duenos }
    if freePaths.contains(where: { $0.hasSuffix("/") ? path.hasPrefix($0) : path == $0 }) { return .free }
    if let (kind, match) = kindOfStem(file) { return .stray(.outOfPlace(path, match.id, kind, folder(kind, match))) }
    return .stray(.fileNotExpected(path, folders: byFolder.keys.sorted()))
  }

  /// Where a record of these captures lies; nil where a placeholder of the folder is not in the id.
  public func folder(_ kind: Kind, _ match: IDTemplate.Match) -> String? { kind.folder.filled(match.captures) }

  private func inRecordFolder(_ path: String, folders: [String], file: String, _ candidates: [Kind]) -> Placement {
    if let owner = attachmentOwner(of: folders, candidates) { return owner }
    if file == ".gitkeep" { return .free }
    if let owner = companionOwner(of: file, in: folders, candidates) { return owner }
    guard file.hasSuffix(".md") else {
      // Beside process documents lie their drawings and forms, dueno's too.
      return Self.duenosFolders.contains(where: path.hasPrefix) ? .duenos : .stray(.notARecord(path))
    }
    let stem = String(file.dropLast(3))
    guard let (kind, match) = kindOfStem(file) else {
      return .stray(.idMalformed(path, stem, candidates))
    }
    guard candidates.contains(where: { $0.name == kind.name }), let home = folder(kind, match),
      folders.starts(with: home.split(separator: "/").map(String.init))
    else { return .stray(.outOfPlace(path, match.id, kind, folder(kind, match))) }
    return .record(kind: kind.name, id: match.id, tail: match.tail)
  }

  /// `<folder>/<ID>/…` belongs to the record of that id.
  private func attachmentOwner(of folders: [String], _ candidates: [Kind]) -> Placement? {
    for name in folders.dropFirst() {
      for kind in candidates {
        if let match = kind.id.match(name), match.tail == nil { return .attachment(kind: kind.name, id: match.id) }
      }
    }
    return nil
  }

  /// `<folder>/<ID>.csv` belongs to the record beside it.
  private func companionOwner(of file: String, in folders: [String], _ candidates: [Kind]) -> Placement? {
    guard file.hasSuffix(".csv") else { return nil }
    for kind in candidates where kind.hasCompanion {
      guard let match = kind.id.match(String(file.dropLast(4))), match.tail == nil, let home = folder(kind, match),
        folders.starts(with: home.split(separator: "/").map(String.init))
      else { continue }
      return .attachment(kind: kind.name, id: match.id)
    }
    return nil
  }

  private func kindOfStem(_ file: String) -> (Kind, IDTemplate.Match)? {
    guard file.hasSuffix(".md") else { return nil }
    let stem = String(file.dropLast(3))
    for kind in kinds {
      if let match = kind.id.match(stem) { return (kind, match) }
    }
    return nil
  }
}
