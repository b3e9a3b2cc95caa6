import Archive
import ArgumentParser
import Documents
import Git
import Imports
import Records

extension Session {
  /// Starts clients from a spreadsheet: every row is looked at before the first file is written.
  func importClients(
    _ source: ImportSource, _ state: State, _ repository: Repository, _ isDry: Bool, _ format: OutputFormat
  ) throws {
    guard let today = state.policy.control.settings.day(of: now) else { return }
    let imported = try ClientImport.read(source, in: state, today: today)
    if !isDry { try imported.write(to: repository) }
    tellWritten {
      let outcome = ClientOutcome(imported, isWritten: !isDry, language)
      try tell(outcome, outcome.lines(language), outcome.paths, format)
    }
    if !imported.rejects.isEmpty { throw ExitCode(1) }
  }
}

/// What came of a spreadsheet of clients.
private struct ClientOutcome: Encodable {
  struct Row: Encodable {
    var line: Int
    var reason: String
  }

  var written: Bool
  var paths: [String]
  var existing: [Row]
  var rejected: [Row]
  var unknownColumns: [String]

  init(_ imported: ClientImport, isWritten: Bool, _ language: Language) {
    func rows(_ left: [ClientImport.Left]) -> [Row] { left.map { Row(line: $0.line, reason: $0.reason[language]) } }
    written = isWritten
    paths = imported.records.map(\.path)
    existing = rows(imported.existing)
    rejected = rows(imported.rejects)
    unknownColumns = imported.unknownColumns
  }

  func lines(_ language: Language) -> [String] {
    let line = language == .es ? "línea" : "line"
    let counts =
      language == .es
      ? "\(paths.count) clientes nuevos, \(existing.count) que ya estaban, \(rejected.count) filas rechazadas"
      : "\(paths.count) new clients, \(existing.count) that were there, \(rejected.count) rows rejected"
    let next: String =
      switch (language, written) {
      case (.es, true): paths.isEmpty ? "" : "Ahora: revisarlos y confirmarlos con legajo commit"
      case (.en, true): paths.isEmpty ? "" : "Next: look at them and commit them with legajo commit"
      case (.es, false): "no se escribió nada (--dry-run)"
      case (.en, false): "nothing was written (--dry-run)"
      }
    let ignored =
      (language == .es ? "columnas que no se importan: " : "columns that are not imported: ")
      + unknownColumns.joined(separator: ", ")
    return [counts] + (unknownColumns.isEmpty ? [] : [ignored])
      + (existing + rejected).map { "  \(line) \($0.line): \($0.reason)" } + (next.isEmpty ? [] : [next])
  }
}
