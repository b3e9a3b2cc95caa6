public import Archive
import Documents
public import Git
import Records

/// The files that an import of answers makes: the record, the answers, and the rows that were not taken.
public struct SurveyPlan {
  /// What becomes of the survey.
  public enum Outcome: String, Encodable, Sendable {
    /// It is made.
    case new
    /// The same file was imported before: nothing is written.
    case unchanged
    /// It takes the place of an earlier import that nobody has cleansed.
    case replaced
  }

  /// The record's id.
  public let id: String
  /// What becomes of it.
  public let outcome: Outcome
  /// The files with their paths from the top of the repository, the record last; empty where nothing changes.
  public let files: [(path: String, bytes: [UInt8])]

  /// Plans the files of an import.
  ///
  /// - Parameter replaces: whether an earlier import of the same month and system may be replaced.
  /// - Throws: ``Refusal`` where there is one and it stays, or the repository knows no surveys.
  public static func make(
    _ imported: SurveyImport, from source: ImportSource, in state: State, replaces: Bool
  ) throws -> SurveyPlan {
    guard let kind = state.policy.kinds["survey"], kind.hasCompanion else { throw Refusal.importKindMissing("survey") }
    let settings = state.policy.control.settings
    let wish = NewRecord.Wish(values: values(imported, state), language: settings.language)
    let record = try NewRecord.make(kind, wish, key: { "" }, isTaken: { _ in false })
    let old = state.records.record(record.id)
    if let old, old.text("source_sha256") == imported.scan.sha256, state.records.answers(of: old) != nil {
      return SurveyPlan(id: record.id, outcome: .unchanged, files: [])
    }
    if let path = state.path(ofRecord: record.id), !replaces || old?.status != "imported" {
      throw Refusal.importAlreadyThere(record.id, path, status: old?.status, source.name)
    }
    let path = old?.path ?? record.path
    let rejects = (path.split(separator: "/").dropLast() + [Substring(record.id), "rejects.csv"]).joined(separator: "/")
    var files = [(path: String(path.dropLast(".md".count)) + ".csv", bytes: Array(imported.answers.text.utf8))]
    if imported.rows.rejected > 0 || state.attachments(of: record.id).contains(rejects) {
      files.append((rejects, Array(imported.rejects.file.utf8)))
    }
    files.append((path, text(record, body: old)))
    return SurveyPlan(id: record.id, outcome: old == nil ? .new : .replaced, files: files)
  }

  /// Writes the files into the work tree, the record last: without it the others are known to be left over.
  public func write(to repository: Repository) throws {
    for (path, bytes) in files { try repository.writeWorkFile(RepoPath(path), bytes: bytes) }
  }

  private static func values(_ imported: SurveyImport, _ state: State) -> [String: YAMLValue] {
    let language = state.policy.control.settings.language
    let system = state.policy.control.lists.label(imported.request.system, in: "ticket_systems", language)
    let month = imported.month.label[language]
    let rows = imported.rows
    func number(_ value: Int) -> YAMLValue { .number(String(value)) }
    var values: [String: YAMLValue] = [
      "title": .string(language == .es ? "Encuesta de \(month), \(system)" : "Survey of \(month), \(system)"),
      "status": .string("imported"), "period": .string(imported.month.description),
      "system": .string(imported.request.system), "profile": .string(imported.request.profile.name),
      "source_sha256": .string(imported.scan.sha256),
      "rows": .map([
        YAMLPair(key: "read", value: number(rows.read)), YAMLPair(key: "accepted", value: number(rows.accepted)),
        YAMLPair(key: "rejected", value: number(rows.rejected)),
        YAMLPair(key: "duplicate", value: number(rows.duplicate)),
      ]),
      "scale": .map([
        YAMLPair(key: "min", value: number(imported.scale.min)),
        YAMLPair(key: "max", value: number(imported.scale.max)),
      ]),
    ]
    if imported.request.profile.includesUnanswered { values["invited"] = number(rows.accepted) }
    return values
  }

  /// The record's text; where it replaces one, under the new fields stays what people wrote.
  private static func text(_ record: NewRecord, body old: Record?) -> [UInt8] {
    guard let old else { return Array(record.text.utf8) }
    let new = Document.parse(SourceText(path: record.path, text: record.text))
    return Array(new.source.bytes[..<new.body.lowerBound]) + Array(old.document.source.bytes[old.document.body])
  }
}
