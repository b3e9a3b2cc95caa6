import Archive
import Documents
import Git
import Records

/// Assignments as splices.
enum RecordEdits {
  static func apply(_ assignments: [String], to document: Document, _ kind: Kind) throws -> SourceText {
    var document = document
    for text in assignments {
      guard let assignment = Assignment(text) else { throw Refusal.assignmentUnreadable(text) }
      do {
        let edit = try assignment.edit(for: kind)
        document = Document.parse(try document.applying(edit, keyOrder: kind.fields.map(\.name)))
      } catch let fault as AssignmentFault {
        throw Refusal(fault)
      } catch let refusal as EditRefusal {
        throw Refusal(
          .argumentUnreadable, .refused, refusal.message,
          help: LocalizedText(
            es: "\(refusal.place.path):\(refusal.place.start.line)",
            en: "\(refusal.place.path):\(refusal.place.start.line)"))
      }
    }
    return document.source
  }
}

extension Session {
  /// Writes a record's new text and tells what is wrong with it now.
  func save(_ source: SourceText, of record: Record, _ state: State, _ repository: Repository) throws {
    guard source.bytes != record.document.source.bytes else {
      return console.say(language == .es ? "ya era así: nada cambió" : "it was so already: nothing has changed")
    }
    try repository.writeWorkFile(RepoPath(record.path), bytes: source.bytes)
    tellWritten {
      try tellFindings(of: record.path, repository)
      try console.write("\(record.path)\n")
    }
  }

  /// Tells the findings of one file as it is now, but those on the lines that are told of otherwise; they do not undo
  /// what was written.
  func tellFindings(of path: String, _ repository: Repository, butLines told: Set<Int> = []) throws {
    let state = try State.read(repository, .workTree)
    let colours = console.colours(options.color, terminal: console.isErrorTerminal)
    for finding in Checker.findings(in: state)
    where finding.place.path == path && !told.contains(finding.place.start.line) {
      console.say(FindingText.render(finding, language: language, color: colours))
    }
  }
}

extension Refusal {
  /// A text that is no change of a field.
  static func assignmentUnreadable(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "«\(text)» no se entiende", en: "“\(text)” cannot be read"),
      help: LocalizedText(es: "la forma es CAMPO=VALOR", en: "the form is FIELD=VALUE"))
  }
}
