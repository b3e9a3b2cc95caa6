import Documents
import Git
import Records

/// Says what each side of a merge did to a record, and who did it in which role.
struct MergeWords: Sendable {
  private let path: String
  private let kind: Kind
  private let names: (ours: String, theirs: String)
  private let title: String
  /// Who changed each field, by its key, on our side and on the other.
  private let authors: [String: (ours: MergeAuthor?, theirs: MergeAuthor?)]

  /// The words for conflicts; who did what is looked up in history for their fields only.
  init(_ context: FileMerge.Context, path: String, kind: Kind, versions: [[UInt8]], _ conflicts: [MergeConflict]) throws
  {
    self.path = path
    self.kind = kind
    names = (context.sides.ours.name, context.sides.theirs.name)
    let titles = versions.map { Document.parse(SourceText(path: path, bytes: $0)).root?["title"]?.text }
    title = titles[1] ?? titles[2] ?? ""
    var authors: [String: (ours: MergeAuthor?, theirs: MergeAuthor?)] = [:]
    let roster = context.policy?.control.roster ?? Roster()
    for field in Set(conflicts.flatMap(Self.fields)) {
      authors[field] = (
        ours: try context.sides.ours.author(of: field, at: RepoPath(path), context.repository, roster),
        theirs: try context.sides.theirs.author(of: field, at: RepoPath(path), context.repository, roster)
      )
    }
    self.authors = authors
  }

  private static func fields(_ conflict: MergeConflict) -> [String] {
    guard case .closedToEdits(_, let fields) = conflict.reason else { return [conflict.field] }
    return [conflict.field] + fields.map(topKey)
  }

  private static func topKey(_ path: String) -> String { path.split(separator: ".").first.map(String.init) ?? path }

  /// What stands behind the marks around a field.
  func labels(_ conflict: MergeConflict) -> (ours: String, base: String, theirs: String) {
    func label(_ name: String, _ author: MergeAuthor?, _ value: String?) -> String {
      if case .closedToEdits(_, let fields) = conflict.reason, value == conflict.base {
        return side(name, author) + ": " + fields.joined(separator: ", ")
      }
      return "\(side(name, author)): \(conflict.field): \(Self.step(conflict.base, value))"
    }
    let author = authors(of: conflict)
    return (
      label(names.ours, author.ours, conflict.ours), "base: \(conflict.field)",
      label(names.theirs, author.theirs, conflict.theirs)
    )
  }

  /// Who moved a record stands for the side of the move, who changed other fields for the other.
  private func authors(of conflict: MergeConflict) -> (ours: MergeAuthor?, theirs: MergeAuthor?) {
    let own = authors[conflict.field]
    guard case .closedToEdits(_, let fields) = conflict.reason, let field = fields.first else {
      return (own?.ours, own?.theirs)
    }
    let edit = authors[Self.topKey(field)]
    return conflict.ours == conflict.base ? (edit?.ours, own?.theirs) : (own?.ours, edit?.theirs)
  }

  /// A value before and after, each short enough for a line.
  private static func step(_ old: String?, _ new: String?) -> String { "\(short(old)) -> \(short(new))" }

  private static func short(_ value: String?) -> String {
    guard let value else { return "–" }
    let text = String(value.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : Character($0) })
    return text.count > 60 ? text.prefix(59) + "…" : text
  }

  // MARK: Findings

  func finding(_ conflict: MergeConflict) -> Finding {
    let author = authors(of: conflict)
    let message: LocalizedText
    switch conflict.reason {
    case .bothChanged: message = clash(conflict, author.ours, author.theirs)
    case .closedToEdits(let status, let fields):
      message = closed(
        status, fields, by: conflict.ours == conflict.base ? (author.theirs, author.ours) : (author.ours, author.theirs)
      )
    case .moveUndone(let status):
      message = LocalizedText(
        es: "con los cambios de los dos lados ya no se cumple lo que pide el paso a «\(label(status, .es))»",
        en: "with the changes of both sides the step to “\(label(status, .en))” has not what it demands")
    case .faulty(let findings):
      let first = findings.first?.message
      message = LocalizedText(
        es: "cada versión está bien, y juntas no: \(first?.es ?? "")",
        en: "each version is right, and together they are not: \(first?.en ?? "")")
    }
    return Finding(
      .mergeConflict, at: Place(file: path),
      LocalizedText(es: named(message.es), en: named(message.en)),
      help: LocalizedText(
        es: "dejar entre las marcas lo que vale y borrar las marcas; luego: legajo check; git add \(path)",
        en: "leave between the marks what holds and delete the marks; then: legajo check; git add \(path)"))
  }

  private func named(_ message: String) -> String { title.isEmpty ? message : "\(title): \(message)" }

  private func label(_ status: String, _ language: Language) -> String { kind.lifecycle.label(status, language) }

  private func side(_ name: String, _ author: MergeAuthor?) -> String {
    author.map { "\(name) (\($0.text))" } ?? name
  }

  private func clash(_ conflict: MergeConflict, _ ours: MergeAuthor?, _ theirs: MergeAuthor?) -> LocalizedText {
    let (mine, other) = (side(names.ours, ours), side(names.theirs, theirs))
    switch conflict.field {
    case MergeConflict.body:
      return LocalizedText(
        es: "el texto cambió de dos maneras en las mismas líneas: \(mine); \(other)",
        en: "the text was changed in two ways on the same lines: \(mine); \(other)")
    case MergeConflict.comments:
      return LocalizedText(
        es: "los comentarios entre los campos cambiaron de dos maneras: \(mine); \(other)",
        en: "the comments between the fields were changed in two ways: \(mine); \(other)")
    default: break
    }
    let entries = conflict.entries.isEmpty ? "" : " [\(conflict.entries.prefix(5).joined(separator: ", "))]"
    let steps = (Self.step(conflict.base, conflict.ours), Self.step(conflict.base, conflict.theirs))
    let field = kind.field(conflict.field)?.label
    return LocalizedText(
      es: "«\(field?.es ?? conflict.field)»\(entries) cambió de dos maneras: \(mine): \(steps.0); \(other): \(steps.1)",
      en:
        "“\(field?.en ?? conflict.field)”\(entries) was changed in two ways: \(mine): \(steps.0); \(other): \(steps.1)")
  }

  private func closed(
    _ status: String, _ fields: [String], by authors: (mover: MergeAuthor?, editor: MergeAuthor?)
  ) -> LocalizedText {
    let mover = authors.mover.map { " (\($0.text))" } ?? ""
    let editor = authors.editor.map { " (\($0.text))" } ?? ""
    let list = fields.joined(separator: ", ")
    return LocalizedText(
      es:
        "un lado lo pasó a «\(label(status, .es))»\(mover), y el otro cambió lo que entonces ya no se cambia\(editor): \(list)",
      en:
        "one side moved it to “\(label(status, .en))”\(mover), and the other changed what is not changed then\(editor): \(list)"
    )
  }
}
