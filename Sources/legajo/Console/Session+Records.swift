import Archive
import Documents
import Git
import Records

extension Session {
  /// The state to look at: a revision, or the files on disk, or the last commit of a bare repository.
  func state(_ repository: Repository, at revision: String?) throws -> State {
    if let revision { return try State.read(repository, .commit(repository.resolve(revision))) }
    return try State.read(repository, repository.isBare ? .commit(repository.resolve("HEAD")) : .workTree)
  }

  /// The record of an id, or of a file's path.
  func record(_ name: String, in state: State, _ repository: Repository) throws -> Record {
    if let record = state.records.record(name) { return record }
    let path = resolve(name, in: repository)
    if let record = state.records.records.first(where: { $0.path == path }) { return record }
    throw Refusal.recordUnknown(name, state)
  }

  /// The record of an id, or of a file's path, with its kind.
  func recordOfKind(_ name: String, in state: State, _ repository: Repository) throws -> (Record, Records.Kind) {
    let record = try record(name, in: state, repository)
    guard let kind = state.policy.kinds[record.kind] else {
      throw Refusal.kindUnknown(record.kind, state.policy.kinds)
    }
    return (record, kind)
  }
}

extension Refusal {
  static func recordUnknown(_ name: String, _ state: State) -> Refusal {
    let guess = nearest(name, among: state.records.records.map(\.id))
    return Refusal(
      .recordUnknown, .refused,
      LocalizedText(es: "no existe el registro \(name)", en: "there is no record \(name)"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(es: "o no se puede leer: legajo check", en: "or it cannot be read: legajo check"))
  }
}
