import Documents
import Git
import Records

/// Tells paths that differ as records with their fields, and control files with their values.
struct FileComparison {
  let repository: Repository
  let policy: Policy

  /// What the paths that differ mean, in the order of their first paths.
  func differences(_ changes: [TreeChange]) throws -> [FileDifference] {
    var order: [String] = []
    var sides: [String: Sides] = [:]
    for change in changes {
      guard let path = LegalPath.text(change.path) else { continue }
      var subject = path
      var side = Sides()
      if case .record(let kind, let id, _) = policy.places.placement(of: path) { (subject, side.kind) = (id, kind) }
      if sides[subject] == nil { order.append(subject) }
      side = sides[subject] ?? side
      // A record whose file was renamed shows as one path gone and one come.
      if let old = change.old { side.old = (path, old.id) }
      if let new = change.new { side.new = (path, new.id) }
      sides[subject] = side
    }
    return try order.compactMap { subject in try sides[subject].map { try difference(subject, $0) } }
  }

  /// A subject before and after.
  private struct Sides {
    var kind: String?
    var old: (path: String, blob: ObjectID)?
    var new: (path: String, blob: ObjectID)?
  }

  private func difference(_ subject: String, _ sides: Sides) throws -> FileDifference {
    let old = try sides.old.map { try Content($0.path, $0.blob, isRecord: sides.kind != nil, repository) }
    let new = try sides.new.map { try Content($0.path, $0.blob, isRecord: sides.kind != nil, repository) }
    var difference = FileDifference(
      form: sides.old == nil ? .added : sides.new == nil ? .removed : .edited,
      record: sides.kind == nil ? nil : subject, kind: sides.kind, title: nil,
      path: sides.new?.path ?? sides.old?.path ?? subject, fields: [],
      bodyChanged: old?.text != new?.text, isPrivate: false, deeds: [])
    if let old = sides.old, let new = sides.new, old.path != new.path { difference.oldPath = old.path }
    if sides.kind != nil || difference.form == .edited {
      let nothing = YAMLNode(.mapping([], flow: false), range: 0..<0)
      difference.fields = ValueDifference.between(old?.root ?? nothing, new?.root ?? nothing).map { value in
        FileDifference.Field(path: value.path, old: value.old, new: value.new, deed: nil)
      }
    }
    if let kind = sides.kind { complete(&difference, subject, kind, old, new) }
    return difference
  }

  /// Adds what only records have.
  private func complete(
    _ difference: inout FileDifference, _ id: String, _ kind: String, _ old: Content?, _ new: Content?
  ) {
    let records = [old, new].compactMap { content in
      content.map { Record(id: id, kind: kind, path: difference.path, document: $0.document) }
    }
    if let from = old?.root?["status"]?.text, let to = new?.root?["status"]?.text, from != to {
      difference.move = FileDifference.Move(from: from, to: to)
    }
    difference.title = (new ?? old)?.root?["title"]?.text
    guard records.contains(where: { Reserve.covers($0, policy) }) else { return }
    difference.isPrivate = true
    difference.title = nil
    difference.oldPath = nil
    for index in difference.fields.indices { (difference.fields[index].old, difference.fields[index].new) = (nil, nil) }
  }

  /// One side of a file: its values, and the text that is none.
  private struct Content {
    let document: Document
    let text: [UInt8]
    var root: YAMLNode? { document.root }

    init(_ path: String, _ blob: ObjectID, isRecord: Bool, _ repository: Repository) throws {
      let limit = Limits.default.maximumBytes
      let bytes = try repository.size(of: blob) > limit ? [] : repository.blob(blob, limit: limit)
      let isYAML = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
      if isRecord || isYAML {
        document = Document.parse(SourceText(path: path, bytes: bytes), as: isRecord ? .frontMatter : .yaml)
        let body = document.root == nil ? bytes : Array(bytes[document.body])
        text = bytes.isEmpty ? Array(blob.hex.utf8) : body
      } else {
        document = Document.parse(SourceText(path: path, text: ""), as: .yaml)
        text = Array(blob.hex.utf8)
      }
    }
  }
}
