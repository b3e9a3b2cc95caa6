import Documents
import Embedded
public import Git
import Records

/// What a newer version of this program would lay down as schema, beside what a repository has.
public struct SchemaUpgrade: Sendable {
  /// One schema file.
  public struct File: Sendable {
    /// Its path.
    public var path: String
    /// As it is; nil where there is none.
    public var old: [UInt8]?
    /// As this version lays it down.
    public var new: [UInt8]
    /// Whether people have changed it since some version laid it down.
    public var isChangedHere: Bool
  }

  /// The files that differ, by path.
  public let files: [File]

  /// The files that can be replaced without losing what people wrote.
  public var replaceable: [File] { files.filter { !$0.isChangedHere } }
  /// The files that people have changed.
  public var changedHere: [File] { files.filter(\.isChangedHere) }

  /// Compares the schema on disk with the one that this version carries.
  ///
  /// - Throws: ``Refusal`` where a file cannot be read.
  public static func plan(_ repository: Repository) throws -> SchemaUpgrade {
    let isPrivate = try State.read(repository, .workTree).policy.control.settings.isPrivate
    return try plan(repository, shipped: NewRepository.schema(isPrivate: isPrivate), versions: versions)
  }

  static func plan(
    _ repository: Repository, shipped: [(path: String, text: String)], versions: Set<String>
  ) throws -> SchemaUpgrade {
    let limit = Limits.default.maximumBytes
    let files = try shipped.compactMap { path, text -> File? in
      let new = Array(text.utf8)
      switch try repository.readWorkFile(RepoPath(path), limit: limit) {
      case .file(new, _): return nil
      case .file(let old, _):
        return File(path: path, old: old, new: new, isChangedHere: !versions.contains(SHA256.hex(of: old)))
      case .missing: return File(path: path, old: nil, new: new, isChangedHere: false)
      case .notRegular, .tooLarge, .unreadable:
        throw Refusal.findingsStand([.fileUnreadable(path, "")])
      }
    }
    return SchemaUpgrade(files: files.sorted { $0.path < $1.path })
  }

  /// Writes the files that can be replaced.
  public func write(to repository: Repository) throws {
    for file in replaceable { try repository.writeWorkFile(RepoPath(file.path), bytes: file.new) }
  }

  /// The hashes of all schema files that were ever laid down.
  static var versions: Set<String> {
    let lines = (Embedded.text("schema/meta/versions.txt") ?? "").lines
    return Set(lines.compactMap { $0.split(separator: " ").first.map(String.init) })
  }
}
