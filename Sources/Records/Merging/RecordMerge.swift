public import Documents

/// Merges two versions of a record with the version that both came from.
///
/// Fields are merged by what they say, each by itself: where one side changed a field, its lines are taken as they are
/// written there. The text after the fields, and comments, are merged by lines. What both changed differently, and
/// what the life cycle or the schema does not allow together, is a conflict; then the field's lines of both sides stand
/// between git's marks.
public struct RecordMerge: Sendable {
  /// The record's id and path.
  public var id: String
  /// The path from the top of the repository.
  public var path: String
  /// Its kind.
  public var kind: Kind
  /// Everything that is wrong with a version by itself.
  public var check: @Sendable (Record) -> [Finding]
  /// How conflicts are marked.
  public var marks: Marks

  /// How conflicts are marked.
  public struct Marks: Sendable {
    /// Signs in a mark; git's own is 7.
    public var size: Int
    /// Whether the base stands between the two versions.
    public var showsBase: Bool
    /// What stands behind the marks of a field's conflict: ours, base, theirs.
    public var labels: @Sendable (MergeConflict) -> (ours: String, base: String, theirs: String)

    /// How conflicts are marked.
    public init(
      size: Int, showsBase: Bool,
      labels: @escaping @Sendable (MergeConflict) -> (ours: String, base: String, theirs: String)
    ) {
      self.size = size
      self.showsBase = showsBase
      self.labels = labels
    }
  }

  /// What came of a merge.
  public struct Outcome: Sendable {
    /// The file; where there are conflicts, with marks around them.
    public var bytes: [UInt8]
    /// What takes a person; empty where the merge is complete and was checked.
    public var conflicts: [MergeConflict]
  }

  /// A merge of texts by lines: the bytes, with marks where lines clash, and whether none do.
  public typealias TextMerging<Failure: Error> =
    (_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) throws(Failure) -> (bytes: [UInt8], isClean: Bool)

  /// A merge of one record.
  public init(id: String, path: String, kind: Kind, marks: Marks, check: @escaping @Sendable (Record) -> [Finding]) {
    self.id = id
    self.path = path
    self.kind = kind
    self.marks = marks
    self.check = check
  }

  /// What one field says after a merge; nil where it is gone, or takes a person.
  public static func value(
    of key: String, _ field: Field?, base: Record, ours: Record, theirs: Record
  ) -> YAMLNode? {
    let versions = [base, ours, theirs].compactMap {
      RecordVersionText(path: $0.path, bytes: $0.document.source.bytes)
    }
    guard versions.count == 3,
      case .lines(_, let node) = FieldMerge(
        field: field, base: versions[0], ours: versions[1], theirs: versions[2], key: key
      ).result()
    else { return nil }
    return node
  }

  /// Merges three versions; nil where one of them cannot be read as a record, so that only its lines can be merged.
  ///
  /// - Parameters:
  ///   - base: the version that both came from; empty where both made the record.
  ///   - text: merges the text after the fields, and comments.
  /// - Throws: what `text` throws.
  public func merge<Failure: Error>(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], text: TextMerging<Failure>
  ) throws(Failure) -> Outcome? {
    let split = base.isEmpty ? [ours, theirs] : [ours, theirs, base]
    let forms = split.compactMap(LineForm.split)
    let isUniform = forms.count == split.count
    func version(_ bytes: [UInt8], _ index: Int) -> RecordVersionText? {
      RecordVersionText(path: path, bytes: isUniform ? forms[index].bytes : bytes)
    }
    guard let mine = version(ours, 0), let other = version(theirs, 1) else { return nil }
    let origin: RecordVersionText?
    if base.isEmpty {
      origin = nil
    } else {
      guard let read = version(base, 2) else { return nil }
      origin = read
    }
    var assembly = MergeAssembly(merge: self, base: origin, ours: mine, theirs: other)
    let merged = try assembly.run(text)
    guard isUniform else { return merged }
    let form = LineForm.merged(
      base: forms.count > 2 ? forms[2].form : forms[0].form, ours: forms[0].form, theirs: forms[1].form)
    return Outcome(bytes: form.applied(to: merged.bytes), conflicts: merged.conflicts)
  }
}

/// One version of a record as fields in whole lines.
struct RecordVersionText {
  let document: Document
  let fields: [EntryLines]
  let root: YAMLNode

  /// Reads a version; nil where it has errors of form, or its fields do not begin lines of their own.
  init?(path: String, bytes: [UInt8]) {
    document = Document.parse(SourceText(path: path, bytes: bytes))
    guard let root = document.root, let fields = document.entryLines,
      !document.findings.contains(where: { $0.severity == .error })
    else { return nil }
    self.root = root
    self.fields = fields
  }

  var bytes: [UInt8] { document.source.bytes }

  func field(_ key: String) -> EntryLines? { fields.first { $0.entry.key.utf8.elementsEqual(key.utf8) } }

  func value(_ key: String) -> YAMLNode? { field(key)?.entry.value }

  /// What stands between the last field and the closing fence.
  var tail: [UInt8] {
    guard let last = fields.last else { return [] }
    return Array(bytes[last.lines.upperBound..<max(last.lines.upperBound, document.yaml.upperBound)])
  }

  var body: [UInt8] { Array(bytes[document.body]) }

  func record(_ merge: RecordMerge) -> Record {
    Record(id: merge.id, kind: merge.kind.name, path: merge.path, document: document)
  }
}
