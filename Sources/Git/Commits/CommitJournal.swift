/// What a commit in the making has still to do, kept in a file so that the next run can finish or drop it.
struct CommitJournal: Equatable {
  /// The branch's full name.
  var reference: String
  /// Its commit before; nil for none.
  var old: ObjectID?
  /// The commit that is made.
  var new: ObjectID
  /// The paths with their blobs before and after.
  var paths: [Entry]

  struct Entry: Equatable {
    var path: RepoPath
    var old: ObjectID?
    var new: ObjectID?
    var mode: FileMode
  }

  private static let header = "legajo-commit 1"
  /// What stands for no object, as in git's own files.
  static let none = String(repeating: "0", count: 40)

  /// The journal as lines; the last one proves that it is whole.
  var text: String {
    var lines = [Self.header, reference, old?.hex ?? Self.none, new.hex]
    lines += paths.map { entry in
      "\(entry.old?.hex ?? Self.none) \(entry.new?.hex ?? Self.none) \(String(entry.mode.raw, radix: 8)) \(entry.path.text ?? "")"
    }
    return lines.joined(separator: "\n") + "\nend\n"
  }

  /// Reads a journal; nil where it is not whole.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 6, lines[0] == Self.header, lines.suffix(2) == ["end", ""], let new = ObjectID(hex: lines[3])
    else { return nil }
    reference = lines[1]
    old = Self.id(lines[2])
    self.new = new
    paths = []
    for line in lines[4..<(lines.count - 2)] {
      let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
      guard parts.count == 4, let mode = UInt32(parts[2], radix: 8) else { return nil }
      paths.append(
        Entry(path: RepoPath(parts[3]), old: Self.id(parts[0]), new: Self.id(parts[1]), mode: FileMode(raw: mode)))
    }
  }

  init(reference: String, old: ObjectID?, new: ObjectID, paths: [Entry]) {
    self.reference = reference
    self.old = old
    self.new = new
    self.paths = paths
  }

  private static func id(_ hex: String) -> ObjectID? { hex == none ? nil : ObjectID(hex: hex) }
}
