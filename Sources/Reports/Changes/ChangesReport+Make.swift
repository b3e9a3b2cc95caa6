import Archive
import Documents
import Git
import Records

extension ChangesReport: Report {
  /// What stands for the beginning of history in ``ReportOptions/since``.
  static let beginning = "beginning"

  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> ChangesReport {
    let since = try start(source, options)
    guard let tip = ObjectID(hex: source.origin.commit) else { throw Refusal.noDay }
    let history = try RevisionDifference.between(source.repository, from: since, to: tip)
    guard history.isAhead else { throw Refusal.notBehind }
    let builder = ChangesReportBuilder(
      source: source, steps: history.steps, approvals: try ApprovalsOfHistory(source.repository, history.steps))
    let day = try since.map { try source.repository.commit($0).committer }.flatMap { committer in
      source.settings.day(of: Instant(seconds: committer.seconds, offsetMinutes: committer.offsetMinutes))
    }
    return ChangesReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf,
      since: since.map { Since(commit: $0.hex, day: day) }, changes: builder.changes)
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.since = since?.commit ?? Self.beginning
    return options
  }

  /// The commit that was asked for; else the tag of the year before; else the beginning.
  private static func start(_ source: ReportSource, _ options: ReportOptions) throws -> ObjectID? {
    if options.since == beginning { return nil }
    if let since = options.since { return ObjectID(hex: since) }
    guard let tip = ObjectID(hex: source.origin.commit) else { return nil }
    let year = String(source.asOf.year - 1)
    return try source.repository.tags().filter { tag in
      try tag.name.split(separator: "/").last == Substring(year) && tag.target != tip
        && source.repository.isAncestor(tag.target, of: tip)
    }.min { $0.name < $1.name }?.target
  }

  /// A row for each value that changed, and for each change without values.
  var rows: [[CSV.Cell]] {
    let head = [
      "day", "area", "record", "subject", "form", "field", "old", "new", "person", "role", "commit", "approval",
      "approved_by", "communication",
    ]
    return [head.map { .text($0) }]
      + changes.flatMap { change -> [[CSV.Cell]] in
        let fields = change.fields.isEmpty ? [nil] : change.fields.map(Optional.some)
        return fields.map { field in
          [
            change.day?.description ?? "", change.area.rawValue, change.record ?? "", change.subject,
            change.form.rawValue, field?.path ?? (change.bodyChanged ? "body" : ""), field?.old ?? "", field?.new ?? "",
            change.person, change.role?.raw ?? "", change.commit, change.approval.state.rawValue,
            change.approval.person ?? "", change.communication?.record.id ?? "",
          ].map { .text($0) }
        }
      }
  }
}

/// Tells the commits that changed the definition.
struct ChangesReportBuilder {
  let source: ReportSource
  let steps: [RevisionDifference.Step]
  let approvals: ApprovalsOfHistory

  private var labels: RecordLabels { RecordLabels(source) }

  var changes: [ChangesReport.Change] {
    let labels = labels
    return steps.enumerated().flatMap { index, step in
      step.differences.compactMap { difference in change(difference, index, step, labels) }
    }
  }

  private func change(
    _ difference: FileDifference, _ index: Int, _ step: RevisionDifference.Step, _ labels: RecordLabels
  ) -> ChangesReport.Change? {
    guard let area = area(of: difference) else { return nil }
    let day = source.settings.day(of: step.deed.authored)
    let kind = difference.kind
    return ChangesReport.Change(
      area: area, record: difference.record, subject: difference.title ?? difference.path, form: difference.form,
      day: day, person: labels.person(step.deed.person, step.deed.authorName), role: labels.roleValue(step.deed.role),
      commit: step.deed.commit, message: step.deed.subject,
      move: difference.move.map { move in
        ChangesReport.Move(
          from: labels.status(move.from, of: kind ?? ""), to: labels.status(move.to, of: kind ?? ""))
      },
      // All that a new record says is no change of something; its file tells it.
      fields: difference.form == .edited
        ? difference.fields.filter { $0.key != "status" }.map { field in
          let rest = field.path.dropFirst(field.key.count)
          let label = kind.map { labels.field(field.key, of: $0) }
          return ChangesReport.Field(
            path: field.path,
            label: label.map { LocalizedText(es: $0.es + rest, en: $0.en + rest) }
              ?? LocalizedText(es: field.path, en: field.path), old: field.old, new: field.new)
        } : [],
      bodyChanged: difference.bodyChanged && difference.form == .edited,
      approval: approval(of: difference, area, index, labels), communication: communication(difference.record, day))
  }

  /// The part of the definition that a difference is in; nil where it is in none.
  private func area(of difference: FileDifference) -> ChangesReport.Area? {
    switch difference.kind {
    case "indicator": return .indicators
    case "document": return .documents
    case "campaign":
      let keys = Set(difference.fields.map(\.key))
      let isOfForm = !keys.isDisjoint(with: ["questions", "scale", "grade"])
      let validation = ["in_validation", "validated"].contains(difference.move?.to ?? "")
      return isOfForm || validation || difference.form != .edited ? .questionnaire : nil
    case .some: return nil
    case nil: return Self.area(ofFile: difference.path)
    }
  }

  private static func area(ofFile path: String) -> ChangesReport.Area? {
    switch path {
    case "legajo.yaml": .settings
    case "roles.yaml": .roster
    case "lists.yaml": .lists
    case "accepted-breaches.yaml": .breaches
    default:
      [
        ("schema/", ChangesReport.Area.schema), ("calendars/", .calendars), ("imports/", .imports),
        ("templates/", .templates), ("process/", .documents),
      ].first { path.hasPrefix($0.0) }?.1
    }
  }

  // MARK: Approval and communication

  private func approval(
    of difference: FileDifference, _ area: ChangesReport.Area, _ index: Int, _ labels: RecordLabels
  ) -> ChangesReport.Approval {
    switch area {
    case .schema, .settings, .roster, .breaches:
      guard !steps[index].commit.parents.isEmpty else { return .notNeeded }
      return approvals.approver(of: steps[index].commit.id).map { approved($0, labels) } ?? .missing
    case .questionnaire: return nextMove(of: difference.record, to: "validated", from: index, labels) ?? .missing
    case .indicators:
      if let next = nextMove(of: difference.record, to: "active", from: index, labels) { return next }
      // What changed of an indicator in force is no figure of it.
      let status = difference.record.flatMap(source.records.record)?.status
      return status == "draft" ? .missing : .notNeeded
    case .documents, .lists, .calendars, .imports, .templates: return .notNeeded
    }
  }

  private func approved(_ deed: Deed, _ labels: RecordLabels) -> ChangesReport.Approval {
    ChangesReport.Approval(
      state: .approved, person: labels.person(deed.person, deed.authorName),
      day: source.settings.day(of: deed.authored), commit: deed.commit)
  }

  /// The first move of a record to a status in role direccion, at a step or after it.
  private func nextMove(
    of record: String?, to status: String, from index: Int, _ labels: RecordLabels
  ) -> ChangesReport.Approval? {
    steps[index...].first { step in
      step.deed.role == RoleName.direccion
        && step.differences.contains { $0.record == record && $0.move?.to == status }
    }.map { approved($0.deed, labels) }
  }

  /// The communication that names a record and was sent on or after a day; else the next one about the process.
  private func communication(_ record: String?, _ day: CalendarDate?) -> ChangesReport.Communication? {
    guard let day else { return nil }
    let sent = source.records.records(of: "communication").filter {
      $0.text("topic") == "process_change" && $0.status == "sent"
    }.compactMap { record in record.date("sent").map { (record: record, day: $0) } }
      .filter { $0.day >= day && $0.day <= source.asOf }.sorted { ($0.day, $0.record.id) < ($1.day, $1.record.id) }
    let naming = sent.first { communication in record.map(communication.record.texts("about").contains) ?? false }
    return (naming ?? sent.first).map { found in
      ChangesReport.Communication(
        record: NamedRecord(id: found.record.id, title: found.record.title), sent: found.day, namesIt: naming != nil)
    }
  }
}

extension FindingCode {
  /// An earlier revision that is not behind the one that is reported.
  static let revisionNotBehind = FindingCode("revision-not-behind")
}

extension Refusal {
  static var notBehind: Refusal {
    Refusal(
      .revisionNotBehind, .refused,
      LocalizedText(
        es: "la revisión de --since no está detrás de la del informe",
        en: "the revision of --since is not behind the one that is reported"),
      help: LocalizedText(
        es: "dar con --since una anterior: git log --oneline", en: "give an earlier one with --since: git log --oneline"
      ))
  }
}
