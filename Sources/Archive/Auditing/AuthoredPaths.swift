import Documents
import Git
import Records

/// What a commit itself wrote, by comparison with each of its parents.
///
/// A merge takes over what one side changed and the other left as it was since every merge base; all else of a merge
/// is its author's: evil merges, `-s ours`, roll-backs. In a record that both sides changed the same holds for each
/// key and, where both changed the same list, for its entries, and for the text as git merges it.
struct AuthoredPaths {
  /// The differences from one parent that the commit answers for.
  struct Side {
    var parent: ObjectID?
    var changes: [TreeChange]
  }

  /// One entry a parent, or one for a commit without any; sides without changes are left out.
  var sides: [Side]
  /// Of records that a merge wrote in part, by id: the parts.
  var parts: [String: RecordChange.Authored] = [:]

  var isEmpty: Bool { sides.isEmpty }

  /// The paths, each once, sorted.
  var paths: [RepoPath] { Set(sides.flatMap { $0.changes.map(\.path) }).sorted() }

  static func find(_ commit: RawCommit, places: Places, kinds: Kinds, _ reader: AuditReader) throws -> AuthoredPaths {
    let trees = try commit.parents.map { try reader.commit($0).tree }
    guard trees.count == 2 else {
      let changes = try reader.repository.changes(fromTree: trees.first ?? nil, toTree: commit.tree)
      return AuthoredPaths(sides: changes.isEmpty ? [] : [Side(parent: commit.parents.first, changes: changes)])
    }
    let bases = try reader.repository.mergeBases(commit.parents[0], commit.parents[1])
    let merge = MergedTrees(
      tree: commit.tree, sides: trees, bases: try bases.map { try reader.commit($0).tree }, reader: reader)
    var changes = try trees.map { try reader.repository.changes(fromTree: $0, toTree: commit.tree) }
    var taken: Set<RepoPath> = []
    var parts: [String: RecordChange.Authored] = [:]
    var ofRecord: [String: (kind: String, paths: Set<RepoPath>)] = [:]
    for path in Set(changes.flatMap { $0.map(\.path) }) {
      if try merge.isTakenOver(path) { taken.insert(path) }
      if let text = LegalPath.text(path), case .record(let kind, let id, _) = places.placement(of: text) {
        ofRecord[id, default: (kind, [])].paths.insert(path)
      }
    }
    for (id, record) in ofRecord where !record.paths.isSubset(of: taken) {
      guard let kind = kinds[record.kind], let part = try merge.authored(id, kind, record.paths) else { continue }
      parts[id] = part
      if part.isEmpty { taken.formUnion(record.paths) }
    }
    for index in changes.indices { changes[index].removeAll { taken.contains($0.path) } }
    let sides = zip(commit.parents, changes).compactMap { $1.isEmpty ? nil : Side(parent: $0, changes: $1) }
    return AuthoredPaths(sides: sides, parts: parts)
  }
}

/// A merge's tree with those of its two sides and of their merge bases.
struct MergedTrees {
  let tree: ObjectID?
  let sides: [ObjectID?]
  let bases: [ObjectID?]
  let reader: AuditReader

  /// Whether a path is as one side has it and the other did not change it, or all have the same.
  func isTakenOver(_ path: RepoPath) throws -> Bool {
    let merged = try reader.entry(at: path, in: tree)
    let ours = try sides.map { try reader.entry(at: path, in: $0) }
    return isTakenOver(merged, ours, try bases.map { try reader.entry(at: path, in: $0) })
  }

  private func isTakenOver<Value: Equatable>(_ merged: Value, _ sides: [Value], _ bases: [Value]) -> Bool {
    if sides.allSatisfy({ $0 == merged }) { return true }
    guard !bases.isEmpty else { return false }
    return (merged == sides[0] && bases.allSatisfy { $0 == sides[1] })
      || (merged == sides[1] && bases.allSatisfy { $0 == sides[0] })
  }

  /// The parts of a record that the merge wrote; nil where one of the versions is absent or cannot be read, so that
  /// nothing can be told apart.
  func authored(_ id: String, _ kind: Kind, _ paths: Set<RepoPath>) throws -> RecordChange.Authored? {
    func version(_ tree: ObjectID?) throws -> (entry: TreeEntry, record: Record)? {
      for path in paths.sorted() {
        guard let entry = try reader.entry(at: path, in: tree), entry.mode == .regular || entry.mode == .executable
        else { continue }
        let record = try reader.record((kind.name, id), LegalPath.display(path), entry.id)
        return record.document.root == nil ? nil : (entry, record)
      }
      return nil
    }
    let sides = try self.sides.compactMap(version)
    let bases = try self.bases.compactMap(version)
    guard let merged = try version(tree), sides.count == 2, !bases.isEmpty, bases.count == self.bases.count else {
      return nil
    }
    let all = [merged] + sides + bases
    let keys = Set(all.flatMap { ($0.record.document.root?.entries ?? []).map(\.key) })
    let versions = (base: bases.count == 1 ? bases[0].record : nil, ours: sides[0].record, theirs: sides[1].record)
    let authored = keys.filter { key in
      func value(_ version: (entry: TreeEntry, record: Record)) -> MeantValue {
        MeantValue(node: version.record[key])
      }
      if isFrozen(key, kind, merged.record, sides.map(\.record)) { return true }
      if isTakenOver(value(merged), sides.map(value), bases.map(value)) { return false }
      guard let base = versions.base else { return true }
      let node = RecordMerge.value(
        of: key, kind.field(key), base: base, ours: versions.ours, theirs: versions.theirs)
      return node == nil || MeantValue(node: node) != value(merged)
    }
    let file = { (version: (entry: TreeEntry, record: Record)) in
      [version.entry.path.bytes, version.entry.mode == .executable ? [1] : [0]]
    }
    return RecordChange.Authored(
      keys: authored, body: try !isBodyMerged(merged.record, sides.map(\.record), bases.map(\.record)),
      file: !isTakenOver(file(merged), sides.map(file), bases.map(file)))
  }

  /// Whether a key is not as the side has it whose step, which the merge takes over, froze it.
  private func isFrozen(_ key: String, _ kind: Kind, _ merged: Record, _ sides: [Record]) -> Bool {
    guard sides[0].status != sides[1].status else { return false }
    return sides.contains { side in
      side.status == merged.status && kind.frozenKeys(in: side.status).contains(key)
        && MeantValue(node: side[key]) != MeantValue(node: merged[key])
    }
  }

  private func isBodyMerged(_ merged: Record, _ sides: [Record], _ bases: [Record]) throws -> Bool {
    func body(_ record: Record) -> [UInt8] { Array(record.document.bodyBytes) }
    if isTakenOver(body(merged), sides.map(body), bases.map(body)) { return true }
    guard bases.count == 1, let base = bases.first.map(body) else { return false }
    let labels = TextMerge.Labels(ours: "", base: "", theirs: "")
    let clean = try TextMerge.merge(base: base, ours: body(sides[0]), theirs: body(sides[1]), labels: labels)
    return clean.isClean && clean.bytes == body(merged)
  }
}

/// A value that equals another where both mean the same, however they are written.
private struct MeantValue: Equatable {
  let node: YAMLNode?

  static func == (a: MeantValue, b: MeantValue) -> Bool {
    switch (a.node, b.node) {
    case (nil, nil): true
    case (let a?, let b?): a.means(b)
    default: false
    }
  }
}
