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

extension Session {
  /// The commit of a revision that was named.
  ///
  /// - Throws: `Refusal` with the nearest tag or branch where there is none such.
  func revision(_ name: String, _ repository: Repository) throws -> ObjectID {
    do {
      return try repository.resolve(name)
    } catch {
      guard error.kind == .notFound else { throw error }
      let names = try repository.referenceNames().compactMap { name in
        ["refs/tags/", "refs/heads/"].first(where: name.hasPrefix).map { String(name.dropFirst($0.count)) }
      }
      var refusal = Refusal(git: error)
      if let guess = nearest(name, among: names) { refusal.help = LocalizedText(es: "¿\(guess)?", en: "\(guess)?") }
      throw refusal
    }
  }
}
