import Documents
public import Git
public import Records

/// A record as the last commit has it.
public enum CommittedRecord {
  /// Reads the record of an id; nil where there is no commit, or the commit no such record that can be read.
  public static func read(_ id: String, _ repository: Repository, _ policy: Policy) throws -> Record? {
    guard let head = try repository.headCommit else { return nil }
    for entry in try repository.entries(ofCommit: head) {
      guard let path = entry.path.text, case .record(let kind, id, _) = policy.places.placement(of: path) else {
        continue
      }
      let bytes = try repository.blob(entry.id, limit: Limits.default.maximumBytes)
      let document = Document.parse(SourceText(path: path, bytes: bytes))
      return document.root == nil ? nil : Record(id: id, kind: kind, path: path, document: document)
    }
    return nil
  }
}
