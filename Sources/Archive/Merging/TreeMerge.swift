import Documents
import Git
import Records

/// A merge of two trees with the one that both came from: files by their paths, records by their ids, whatever their
/// files are called.
struct TreeMerge {
  /// The merged tree; nil where something clashes.
  var tree: ObjectID?
  /// What clashes.
  var findings: [Finding]

  /// A file by its path.
  private struct File: Equatable {
    var path: RepoPath
    var mode: FileMode
    var id: ObjectID
  }

  /// By what a file is the same one in several trees.
  private enum Key: Hashable {
    case record(String)
    case path(RepoPath)

    var order: [UInt8] {
      switch self {
      case .record(let id): Array(id.utf8)
      case .path(let path): path.bytes
      }
    }
  }

  /// What a side made of the files that it changed; nil where a file is gone.
  private typealias Side = [Key: File?]

  /// Merges.
  ///
  /// - Parameters:
  ///   - settled: contents that stand for some paths, whatever the merge would make of them.
  /// - Throws: `GitError` where an object cannot be read or written.
  static func merge(
    base: ObjectID, ours: ObjectID, theirs: ObjectID, settled: [RepoPath: ObjectID] = [:], _ context: FileMerge.Context
  ) throws -> TreeMerge {
    let repository = context.repository
    let mine = try repository.changes(fromTree: base, toTree: ours)
    let others = try repository.changes(fromTree: base, toTree: theirs)
    // Two files of one record cannot be told apart by its id.
    let byID = [mine, others].allSatisfy { !hasTwins($0, context) }
    var origin: [Key: File] = [:]
    let (one, two) = (side(mine, byID, context, &origin), side(others, byID, context, &origin))
    var updates: [(RepoPath, (FileMode, ObjectID)?)] = []
    var findings: [Finding] = []
    for (key, theirFile) in two.sorted(by: { $0.key.order.lexicographicallyPrecedes($1.key.order) }) {
      let before = origin[key]
      let ourFile = one[key] ?? before
      let result = try merged(before, ourFile, theirFile, settled, context)
      findings += result.findings
      if let old = ourFile, old.path != result.file?.path { updates.append((old.path, nil)) }
      if let file = result.file, file != ourFile { updates.append((file.path, (file.mode, file.id))) }
    }
    guard findings.isEmpty else { return TreeMerge(tree: nil, findings: findings) }
    return TreeMerge(tree: try repository.writeTree(base: ours, updates: updates), findings: [])
  }

  private static func key(_ path: RepoPath, _ byID: Bool, _ context: FileMerge.Context) -> Key {
    if byID, let text = path.text, case .record(_, let id, _)? = context.policy?.places.placement(of: text) {
      return .record(id)
    }
    return .path(path)
  }

  private static func hasTwins(_ changes: [TreeChange], _ context: FileMerge.Context) -> Bool {
    let keys = changes.filter { $0.new != nil }.map { key($0.path, true, context) }
    return Set(keys).count != keys.count
  }

  private static func side(
    _ changes: [TreeChange], _ byID: Bool, _ context: FileMerge.Context, _ origin: inout [Key: File]
  ) -> Side {
    var side: Side = [:]
    for change in changes {
      let key = key(change.path, byID, context)
      if let old = change.old { origin[key] = File(path: change.path, mode: old.mode, id: old.id) }
      if let new = change.new {
        side.updateValue(File(path: change.path, mode: new.mode, id: new.id), forKey: key)
      } else if side[key] == nil {
        side.updateValue(nil, forKey: key)
      }
    }
    return side
  }

  private static func merged(
    _ base: File?, _ ours: File?, _ theirs: File?, _ settled: [RepoPath: ObjectID], _ context: FileMerge.Context
  ) throws -> (file: File?, findings: [Finding]) {
    if let theirs, let id = settled[theirs.path] {
      return (File(path: theirs.path, mode: theirs.mode, id: id), [])
    }
    if ours == theirs || theirs == base { return (ours, []) }
    if ours == base { return (theirs, []) }
    guard let ours, let theirs else {
      let path = LegalPath.display((ours ?? theirs ?? base)?.path ?? RepoPath(""))
      return (ours ?? theirs, [.removedAndChanged(path, context.sides)])
    }
    let isMoved = ours.path != base?.path
    guard !isMoved || theirs.path == base?.path || theirs.path == ours.path else {
      return (ours, [.renamedTwice(LegalPath.display(ours.path), LegalPath.display(theirs.path))])
    }
    var result = File(
      path: isMoved ? ours.path : theirs.path, mode: ours.mode == base?.mode ? theirs.mode : ours.mode, id: ours.id)
    if theirs.id == ours.id || theirs.id == base?.id { return (result, []) }
    if ours.id == base?.id {
      result.id = theirs.id
      return (result, [])
    }
    let path = LegalPath.display(result.path)
    guard [ours.mode, theirs.mode, base?.mode ?? .regular].allSatisfy({ $0 == .regular || $0 == .executable }) else {
      return (ours, [.linesClash(path, context.sides)])
    }
    let contents = try [base, ours, theirs].map { file in
      try file.map { try context.repository.blob($0.id, limit: State.largestAttachment) } ?? []
    }
    let merge = try FileMerge.merge(path: path, base: contents[0], ours: contents[1], theirs: contents[2], context)
    guard merge.isClean else {
      return (ours, merge.findings.isEmpty ? [.linesClash(path, context.sides)] : merge.findings)
    }
    result.id = try context.repository.writeBlob(merge.bytes)
    return (result, [])
  }
}

extension Finding {
  private static func clash(_ path: String, _ es: String, _ en: String) -> Finding {
    Finding(.mergeConflict, at: Place(file: path), LocalizedText(es: es, en: en))
  }

  static func removedAndChanged(_ path: String, _ sides: MergeSides) -> Finding {
    clash(
      path, "un lado borró el archivo y el otro lo cambió (\(sides.ours.name); \(sides.theirs.name))",
      "one side deleted the file and the other changed it (\(sides.ours.name); \(sides.theirs.name))")
  }

  static func renamedTwice(_ path: String, _ other: String) -> Finding {
    clash(
      path, "los dos lados cambiaron el nombre del archivo: \(path); \(other)",
      "both sides renamed the file: \(path); \(other)")
  }

  static func linesClash(_ path: String, _ sides: MergeSides) -> Finding {
    clash(
      path, "las mismas líneas cambiaron de dos maneras: \(sides.ours.name); \(sides.theirs.name)",
      "the same lines were changed in two ways: \(sides.ours.name); \(sides.theirs.name)")
  }
}
