public import Documents
public import Git
import Records

/// A merge of three versions of one file: of a record by its fields, of any other file by lines, as git does it.
public struct FileMerge: Sendable {
  /// The file; where something clashes, both sides between git's marks.
  public var bytes: [UInt8]
  /// What takes a person, told as findings; empty where the merge is complete.
  public var findings: [Finding]
  /// Whether the file may be taken as it is.
  public var isClean: Bool

  /// What a merge needs to know beside the three versions.
  public struct Context {
    let repository: Repository
    /// The policy by which records are read; nil where it cannot be.
    let policy: Policy?
    var sides: MergeSides
    /// Signs in a mark; git's own is 7.
    var markerSize = 7
    /// Whether marks show the base too.
    var showsBase = false

    /// What a merge needs to know.
    ///
    /// - Parameter commit: whose policy governs; nil where there is no commit yet.
    public init(_ repository: Repository, policyOf commit: ObjectID?, sides: MergeSides, markerSize: Int) throws {
      self.repository = repository
      self.sides = sides
      self.markerSize = markerSize
      let files = commit.map { CommitFiles(repository: repository, commit: $0) }
      do {
        policy = try files.map { try Policy.read($0, entries: $0.entries()) }
      } catch is Refusal {
        policy = nil
      }
      showsBase = ["diff3", "zdiff3"].contains(try repository.config("merge.conflictStyle"))
    }

    init(_ repository: Repository, policy: Policy, sides: MergeSides) {
      self.repository = repository
      self.policy = policy
      self.sides = sides
    }
  }

  /// Merges a file.
  ///
  /// - Parameter base: empty where both sides made the file.
  /// - Throws: `GitError` where git cannot merge the lines, or a commit cannot be read.
  public static func merge(
    path: String, base: [UInt8], ours: [UInt8], theirs: [UInt8], _ context: Context
  ) throws -> FileMerge {
    let text = { (b: [UInt8], o: [UInt8], t: [UInt8]) throws(GitError) -> (bytes: [UInt8], isClean: Bool) in
      let labels = TextMerge.Labels(ours: context.sides.ours.name, base: "base", theirs: context.sides.theirs.name)
      let merge = try TextMerge.merge(
        base: b, ours: o, theirs: t, labels: labels, markerSize: context.markerSize, showsBase: context.showsBase)
      return (merge.bytes, merge.isClean)
    }
    guard let policy = context.policy, case .record(let name, let id, _) = policy.places.placement(of: path),
      let kind = policy.kinds[name]
    else {
      let merged = try text(base, ours, theirs)
      let isUnjudged = context.policy == nil
      return FileMerge(
        bytes: merged.bytes, findings: isUnjudged ? [.mergedByLines(path)] : [], isClean: merged.isClean && !isUnjudged)
    }
    var merge = RecordMerge(
      id: id, path: path, kind: kind,
      marks: .init(size: context.markerSize, showsBase: context.showsBase, labels: { _ in ("", "", "") }),
      check: checker(policy))
    guard var outcome = try merge.merge(base: base, ours: ours, theirs: theirs, text: text) else {
      return FileMerge(
        bytes: try text(base, ours, theirs).bytes, findings: [.mergedByLines(path)], isClean: false)
    }
    guard !outcome.conflicts.isEmpty else { return FileMerge(bytes: outcome.bytes, findings: [], isClean: true) }
    let words = try MergeWords(context, path: path, kind: kind, versions: [base, ours, theirs], outcome.conflicts)
    merge.marks.labels = words.labels
    outcome = try merge.merge(base: base, ours: ours, theirs: theirs, text: text) ?? outcome
    return FileMerge(bytes: outcome.bytes, findings: outcome.conflicts.map(words.finding), isClean: false)
  }

  /// Everything that is wrong with a record by itself; what it refers to is looked at where all records are there.
  private static func checker(_ policy: Policy) -> @Sendable (Record) -> [Finding] {
    { record in
      let set = RecordSet(
        records: [record], settings: policy.control.settings, people: policy.control.people,
        lists: policy.control.lists, calendar: policy.control.calendar)
      let checker = RecordChecker(kinds: policy.kinds)
      return checker.findings(for: record, in: set) + checker.findings(among: set)
    }
  }
}

extension FindingCode {
  /// Two versions of a record that no program can put together.
  public static let mergeConflict = FindingCode("merge-conflict")
  /// Versions that could not be read as records, and so were put together by lines only.
  static let mergedByLines = FindingCode("merged-by-lines")
}

extension Finding {
  static func mergedByLines(_ path: String) -> Finding {
    Finding(
      .mergedByLines, at: Place(file: path),
      LocalizedText(
        es:
          "una de las versiones no se puede leer como registro: se juntaron por líneas, como hace git, sin revisar nada",
        en: "one of the versions cannot be read as a record: they were put together by lines, as git does, unchecked"),
      help: LocalizedText(
        es: "abrir el archivo, dejarlo bien, y luego: legajo check; git add \(path)",
        en: "open the file, set it right, and then: legajo check; git add \(path)"))
  }
}
