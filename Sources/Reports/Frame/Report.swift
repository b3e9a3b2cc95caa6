/// A report as data: every figure of one commit, in its own unit, before any language or page.
///
/// It is made of a ``ReportSource`` and ``ReportOptions`` alone, so that the same commit gives the same bytes; pages and
/// tables are made of it alone.
protocol Report: Codable, Sendable {
  /// Computes the report.
  ///
  /// - Throws: `Refusal` where an option names nothing, or one that it needs is missing.
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> Self

  /// The options as they were understood, with what was left out filled in: the manifest keeps these.
  var options: ReportOptions { get }

  /// The report as it is read in one language.
  func page(_ words: Words) -> Page

  /// The rows of its main table, for CSV, under names that do not change with the language.
  var rows: [[CSV.Cell]] { get }
}

/// The reports by the words of the command line (docs/reports.md).
public enum ReportName: String, Sendable, Codable, CaseIterable {
  /// The actions and commitments.
  case actions
  /// What of the process definition changed.
  case changes
  /// A client's dossier.
  case client
  /// Needs and complaints that several clients have in common.
  case common
  /// The complaints of a span of days.
  case complaints
  /// The annual interview report.
  case interviews
  /// How the process runs.
  case process
  /// The quality of the information.
  case quality
  /// Records of a kind on demand.
  case query
  /// The state of the relations with all clients.
  case relations
  /// The monthly report to one client.
  case service
  /// The monthly report on ticket surveys.
  case surveys

  /// What makes it.
  var type: any Report.Type {
    switch self {
    case .actions: ActionReport.self
    case .changes: ChangesReport.self
    case .client: ClientReport.self
    case .common: CommonReport.self
    case .complaints: ComplaintReport.self
    case .interviews: InterviewReport.self
    case .process: ProcessReport.self
    case .quality: QualityReport.self
    case .query: QueryReport.self
    case .relations: RelationsReport.self
    case .service: ServiceReport.self
    case .surveys: SurveyReport.self
    }
  }
}
