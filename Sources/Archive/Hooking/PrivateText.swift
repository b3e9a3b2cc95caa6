import Documents
import Git
import JSONSchema
import Records

/// Looks for text of private complaints where everybody could read it (P23): in each version of a record and of its
/// attachments that is to enter history, whatever became of it later.
struct PrivateText {
  /// The policy in force before: what is pushed along with the text cannot let it in.
  let policy: Policy
  /// A record as it stood before all that is looked at.
  let before: (String) throws -> Record?
  private var versions: [String: [Version]] = [:]

  init(policy: Policy, before: @escaping (String) throws -> Record?) {
    self.policy = policy
    self.before = before
  }

  private struct Version {
    var path: String
    /// Nil for an attachment.
    var record: Record?
    var kind: Kind
    var commit: ObjectID?
  }

  /// What the fields of a record say of it.
  private enum Nature {
    case open, reserved
  }

  /// Notes a version of a path, oldest first.
  ///
  /// - Parameters:
  ///   - bytes: nil where it is too large to be read.
  ///   - commit: where it stands; nil for what is staged.
  mutating func note(_ path: RepoPath, _ bytes: () throws -> [UInt8]?, in commit: ObjectID?) rethrows {
    guard !policy.control.settings.isPrivate else { return }
    let text = LegalPath.display(path)
    let names = text.split(separator: "/").map(String.init)
    for kind in policy.kinds.kinds where kind.stub != nil {
      if let name = names.last, name.hasSuffix(".md"), let id = Self.id(at: name, kind) {
        let source = SourceText(path: text, bytes: try bytes() ?? [])
        let record = Record(id: id, kind: kind.name, path: text, document: Document.parse(source))
        versions[id, default: []].append(Version(path: text, record: record, kind: kind, commit: commit))
      } else if let id = names.dropLast().lazy.compactMap({ Self.id(at: $0, kind) }).first {
        versions[id, default: []].append(Version(path: text, record: nil, kind: kind, commit: commit))
      }
    }
  }

  /// The id that a name begins with, however it goes on.
  private static func id(at name: String, _ kind: Kind) -> String? {
    guard case .literal(let prefix)? = kind.id.parts.first, name.lowercased().hasPrefix(prefix.lowercased())
    else { return nil }
    let name = prefix + name.dropFirst(prefix.count)
    return (prefix.count...min(name.count, 120)).lazy
      .compactMap { kind.id.match(String(name.prefix($0))) }.first?.id
  }

  /// A finding for each version that tells more than a stub may.
  func findings() throws -> [Finding] { try places().map(\.finding) }

  /// The same, with the commit that has it; nil for what is staged.
  private func places() throws -> [(finding: Finding, commit: ObjectID?)] {
    try versions.sorted { $0.key < $1.key }.flatMap { id, versions in
      let natures = versions.map(nature)
      let earlier = try before(id).flatMap { record in
        versions.first.flatMap { nature(of: record, $0.kind) }
      }
      return versions.indices.compactMap { index -> (finding: Finding, commit: ObjectID?)? in
        let version = versions[index]
        let previous = natures[..<index].compactMap { $0 }.last ?? earlier
        if natures[index] == .reserved, previous == .open {
          return (.complaintMadePrivate(at: Place(file: version.path)), version.commit)
        }
        // What says nothing itself is what it becomes, or was.
        let isReserved = (natures[index...].compactMap { $0 }.first ?? previous) == .reserved
        guard isReserved, tellsMore(version) else { return nil }
        return (.privateText(version.path, version.commit), version.commit)
      }
    }
  }

  private func nature(_ version: Version) -> Nature? { version.record.flatMap { nature(of: $0, version.kind) } }

  private func nature(of record: Record, _ kind: Kind) -> Nature? {
    guard let root = record.document.root else { return nil }
    if kind.isStub(root) { return .reserved }
    // The field that decides has to be there: without it nothing is decided.
    return kind.stub?.fields.allSatisfy { record[$0] != nil } == true ? .open : nil
  }

  private func tellsMore(_ version: Version) -> Bool {
    guard let record = version.record, let root = record.document.root else { return true }
    let faults = version.kind.schema.evaluate(root, in: record.document.source, typing: .frontMatter).findings
    return record.tellsMoreThanFields || faults.contains { $0.code != .keyMissing }
  }
}

extension PrivateText {
  /// Text of private complaints in commits that are to be published.
  ///
  /// - Parameters:
  ///   - commits: oldest first.
  ///   - policy: the one in force before them.
  ///   - base: the commit that others have; nil for none.
  static func findings(
    _ repository: Repository, in commits: [ObjectID], policy: Policy, base: ObjectID?
  ) throws -> [Finding] {
    try places(repository, in: commits, policy: policy, base: base).map(\.finding)
  }

  /// The same, with the commit that has it.
  static func places(
    _ repository: Repository, in commits: [ObjectID], policy: Policy, base: ObjectID?
  ) throws -> [(finding: Finding, commit: ObjectID?)] {
    var known: RecordSet?
    var text = PrivateText(policy: policy) { id in
      guard let base else { return nil }
      let records = try known ?? State.read(repository, .commit(base)).records
      known = records
      return records.record(id)
    }
    for id in commits {
      let commit = try repository.commit(id)
      let parent = try commit.parents.first.map { try repository.commit($0).tree }
      for change in try repository.changes(fromTree: parent, toTree: commit.tree) {
        guard let new = change.new else { continue }
        try text.note(change.path, { try repository.text(of: new.id) }, in: id)
      }
    }
    return try text.places()
  }
}

extension Repository {
  /// The bytes of a record's blob; nil where it is larger than one may be.
  fileprivate func text(of blob: ObjectID) throws -> [UInt8]? {
    if case .bytes(let bytes) = try content(of: blob, limit: Limits.default.maximumBytes) { bytes } else { nil }
  }
}

extension Finding {
  static func privateText(_ path: String, _ commit: ObjectID?) -> Finding {
    // The file alone: a line of it would tell what must not be told.
    Finding(
      .complaintInWrongRepository, at: Place(file: path),
      commit.map { id in
        LocalizedText(
          es: "el commit \(id.hex.prefix(10)) guarda texto de un reclamo reservado, y el historial no olvida",
          en: "the commit \(id.hex.prefix(10)) keeps text of a private complaint, and history does not forget")
      }
        ?? LocalizedText(
          es: "un reclamo reservado no lleva texto, comentarios ni adjuntos en el repositorio compartido",
          en: "a private complaint has no text, comments or attachments in the shared repository"),
      help: commit == nil
        ? LocalizedText(
          es: "quitarlo antes de confirmar el cambio y pasarlo a dueno",
          en: "take it out before committing and hand it to dueno")
        : LocalizedText(
          es:
            "no enviarlo: deshacer los commits (git reset --soft origin/main), quitar el texto, confirmar de nuevo, avisar a dueno",
          en:
            "do not send it: undo the commits (git reset --soft origin/main), take the text out, commit anew, tell dueno"
        ))
  }
}
