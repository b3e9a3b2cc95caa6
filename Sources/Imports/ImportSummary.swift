public import Documents
import Records

/// What came of an import, for people and programs.
public struct ImportSummary: Encodable, Sendable {
  /// A row that was not taken.
  public struct Reject: Encodable, Sendable {
    /// The line of the file, from 1.
    public var line: Int
    /// Why, in the language asked for.
    public var reason: String
  }

  var file: String
  var profile: String
  var system: String
  var month: String
  var sha256: String
  var survey: String
  var outcome: SurveyPlan.Outcome
  var written: Bool
  var read: Int
  var rows: SurveyImport.Rows
  var unknownColumns: [String]
  var rejects: [Reject]
  /// The paths of the files that were, or would be, written.
  public var paths: [String]

  /// What is told, line by line.
  public func lines(_ language: Language) -> [String] { language == .es ? spanish : english }

  private var spanish: [String] {
    var lines = [
      "\(file) → \(survey): filas leídas: \(read), aceptadas: \(rows.accepted) (contestadas: \(rows.answered)), "
        + "rechazadas: \(rows.rejected), repetidas: \(rows.duplicate)"
    ]
    if rows.otherMonths > 0 { lines.append("de otros meses: \(rows.otherMonths)") }
    if rows.withoutSurvey > 0 { lines.append("tickets sin encuesta: \(rows.withoutSurvey)") }
    if !unknownColumns.isEmpty {
      lines.append("columnas que no se importan: " + unknownColumns.joined(separator: ", "))
    }
    lines += rejects.map { "  línea \($0.line): \($0.reason)" }
    if rows.rejected > rejects.count { lines.append("  … y \(rows.rejected - rejects.count) más") }
    switch outcome {
    case .unchanged: lines.append("este archivo ya estaba importado: nada cambia")
    case .new where written: lines.append("Ahora: mirarlo y confirmarlo con legajo commit")
    case .replaced where written: lines.append("Reemplaza a la importación anterior; confirmarlo con legajo commit")
    case .new, .replaced: lines.append("no se escribió nada (--dry-run); se escribiría:")
    }
    return lines
  }

  private var english: [String] {
    var lines = [
      "\(file) → \(survey): \(read) rows read, \(rows.accepted) accepted (\(rows.answered) answered), "
        + "\(rows.rejected) rejected, \(rows.duplicate) duplicate"
    ]
    if rows.otherMonths > 0 { lines.append("of other months: \(rows.otherMonths)") }
    if rows.withoutSurvey > 0 { lines.append("tickets without a survey: \(rows.withoutSurvey)") }
    if !unknownColumns.isEmpty {
      lines.append("columns that are not imported: " + unknownColumns.joined(separator: ", "))
    }
    lines += rejects.map { "  line \($0.line): \($0.reason)" }
    if rows.rejected > rejects.count { lines.append("  … and \(rows.rejected - rejects.count) more") }
    switch outcome {
    case .unchanged: lines.append("this file was imported before: nothing changes")
    case .new where written: lines.append("Next: look at it and commit it with legajo commit")
    case .replaced where written: lines.append("It replaces the earlier import; commit it with legajo commit")
    case .new, .replaced: lines.append("nothing was written (--dry-run); this would be:")
    }
    return lines
  }
}

extension SurveyImport {
  /// What came of it.
  public func summary(_ plan: SurveyPlan, from file: String, isWritten: Bool, _ language: Language) -> ImportSummary {
    ImportSummary(
      file: file, profile: request.profile.name, system: request.system, month: month.description,
      sha256: scan.sha256, survey: plan.id, outcome: plan.outcome, written: isWritten && plan.outcome != .unchanged,
      read: rows.read, rows: rows, unknownColumns: scan.layout.unknown(to: request.profile),
      rejects: rejects.first.map { ImportSummary.Reject(line: $0.line, reason: $0.reason.words[language]) },
      paths: plan.files.map(\.path))
  }
}
