public import Documents
import Records

/// What came of an import of tickets, for people and programs.
public struct TicketSummary: Encodable, Sendable {
  /// One service month.
  struct Item: Encodable {
    var id: String
    var outcome: TicketPlan.Outcome
    var path: String
  }

  var file: String
  var profile: String
  var month: String
  var sha256: String
  var written: Bool
  var counted: Int
  var otherMonths: Int
  var duplicate: Int
  var rejected: Int
  var unknownColumns: [String]
  var rejects: [ImportSummary.Reject]
  var serviceMonths: [Item]
  /// The paths of the files that were, or would be, written.
  public var paths: [String]

  /// What is told, line by line.
  public func lines(_ language: Language) -> [String] {
    let isSpanish = language == .es
    var lines = [
      isSpanish
        ? "\(file), \(month): \(counted) tickets contados, \(otherMonths) de otros meses, \(duplicate) repetidos, "
          + "\(rejected) rechazados"
        : "\(file), \(month): \(counted) tickets counted, \(otherMonths) of other months, \(duplicate) duplicate, "
          + "\(rejected) rejected"
    ]
    if !unknownColumns.isEmpty {
      lines.append(
        (isSpanish ? "columnas que no se importan: " : "columns that are not imported: ")
          + unknownColumns.joined(separator: ", "))
    }
    lines += rejects.map { (isSpanish ? "  línea " : "  line ") + "\($0.line): \($0.reason)" }
    if rejected > rejects.count {
      lines.append(isSpanish ? "  … y \(rejected - rejects.count) más" : "  … and \(rejected - rejects.count) more")
    }
    lines += serviceMonths.map { "  \($0.id): \(Self.words($0.outcome)[language])" }
    if !written, !paths.isEmpty {
      lines.append(isSpanish ? "no se escribió nada (--dry-run)" : "nothing was written (--dry-run)")
    } else if written {
      lines.append(
        isSpanish
          ? "Ahora: completar cortes y lo que falte, y confirmarlo con legajo commit"
          : "Next: complete outages and what is missing, and commit it with legajo commit")
    }
    return lines
  }

  private static func words(_ outcome: TicketPlan.Outcome) -> LocalizedText {
    switch outcome {
    case .new: LocalizedText(es: "borrador nuevo", en: "new draft")
    case .filled: LocalizedText(es: "casos reemplazados", en: "cases replaced")
    case .unchanged: LocalizedText(es: "ya dice lo mismo", en: "says the same already")
    case .published: LocalizedText(es: "ya no es borrador: no se toca", en: "no draft any more: left as it is")
    case .unreadable:
      LocalizedText(es: "no se puede cambiar: editarlo a mano", en: "cannot be changed: edit it by hand")
    }
  }
}

extension TicketImport {
  /// What came of it.
  public func summary(
    _ plan: TicketPlan, from file: String, isWritten: Bool, _ language: Language
  ) -> TicketSummary {
    let paths = plan.items.filter { !$0.bytes.isEmpty }.map(\.path)
    return TicketSummary(
      file: file, profile: request.profile.name, month: month.description, sha256: sha256,
      written: isWritten && !paths.isEmpty, counted: counted, otherMonths: otherMonths, duplicate: duplicate,
      rejected: rejects.count, unknownColumns: layout.unknown(to: request.profile),
      rejects: rejects.first.map { ImportSummary.Reject(line: $0.line, reason: $0.reason.words[language]) },
      serviceMonths: plan.items.map { TicketSummary.Item(id: $0.id, outcome: $0.outcome, path: $0.path) }, paths: paths)
  }
}
