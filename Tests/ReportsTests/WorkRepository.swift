@testable import Archive
import Documents
import Fixtures
import Git
import Records
@testable import Reports

/// The small repository of Fixture/work.yaml, a year of work, for one test.
final class WorkRepository {
  private let fixture: FixtureRepository
  var folder: TemporaryFolder { fixture.folder }
  var repository: Repository { fixture.repository }

  init() throws { fixture = try FixtureRepository(plan: "work") }

  /// What reports at a revision are made of.
  func source(at revision: String = "annual/2026", asOf: CalendarDate? = nil) throws -> ReportSource {
    try ReportSource.read(
      repository, at: repository.resolve(revision), tag: revision.hasPrefix("annual/") ? revision : nil, asOf: asOf)
  }

  /// A report's bytes in a form.
  func rendered(
    _ report: ReportName, _ options: ReportOptions = ReportOptions(), _ format: ReportFormat,
    _ language: Language = .es, dialect: CSVDialect = .standard, at revision: String = "annual/2026"
  ) throws -> CompiledReport {
    try report.compile(
      source(at: revision), options,
      ReportRendering(output: format, language: language, csvDialect: dialect, tool: "test"))
  }

  /// A report as people read it in plain text.
  func text(
    _ report: ReportName, _ options: ReportOptions = ReportOptions(), _ language: Language = .es,
    at revision: String = "annual/2026"
  ) throws -> String {
    String(decoding: try rendered(report, options, .md, language, at: revision).bytes, as: UTF8.self)
  }
}

extension ReportOptions {
  /// Options with some of them set.
  init(_ set: (inout ReportOptions) -> Void) {
    self.init()
    set(&self)
  }
}

extension ReportSource {
  /// The same commit with other records.
  func holding(_ records: RecordSet) -> ReportSource {
    ReportSource(
      origin: origin, policy: policy, records: records, history: history, asOf: asOf, historyDay: historyDay,
      repository: repository, templates: templates)
  }
}
