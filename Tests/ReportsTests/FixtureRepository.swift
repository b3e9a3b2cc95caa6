@testable import Archive
import Documents
import Fixtures
import Foundation
import Git
import Records
import Synchronization
@testable import Reports

/// The small repository of a plan in Fixture/, for one test.
final class FixtureRepository {
  let folder: TemporaryFolder
  let repository: Repository

  init(plan: String = "plan") throws {
    folder = try TemporaryFolder(copying: Self.built(plan).get())
    repository = try Repository.open(at: folder.path, environment: [:])
  }

  /// Each is built once; tests work on copies.
  private static func built(_ plan: String) -> Result<TemporaryFolder, any Error> {
    plans.withLock { plans in
      if let known = plans[plan] { return known }
      let made = Result { try build(plan) }
      plans[plan] = made
      return made
    }
  }

  private static let plans = Mutex<[String: Result<TemporaryFolder, any Error>]>([:])

  /// Builds the plan anew.
  static func build(_ plan: String = "plan") throws -> TemporaryFolder {
    ConfigurationPaths.blank()
    let folder = try TemporaryFolder()
    let repository = try Repository.create(at: folder.path, initialBranch: "main")
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixture/\(plan).yaml")
    let text = try String(contentsOf: url, encoding: .utf8)
    try Sample.build(
      SamplePlan([Document.parse(SourceText(path: "\(plan).yaml", text: text), as: .yaml)]), in: repository)
    try repository.checkoutHead()
    return folder
  }

  /// What reports at a tag are made of.
  func source(at tag: String = "annual/2025", asOf: CalendarDate? = nil) throws -> ReportSource {
    try ReportSource.read(
      repository, at: repository.resolve(tag), tag: repository.tag(named: tag) == nil ? nil : tag, asOf: asOf)
  }

  /// The interview report at a tag.
  func report(
    at tag: String = "annual/2025", campaign: String? = nil, asOf: CalendarDate? = nil
  ) throws -> InterviewReport {
    var options = ReportOptions()
    options.campaign = campaign
    return try InterviewReport.make(source(at: tag, asOf: asOf), options)
  }

  /// The interview report's bytes in a form.
  func rendered(
    _ format: ReportFormat, _ language: Language = .es, dialect: CSVDialect = .standard
  ) throws -> CompiledReport {
    try ReportName.interviews.compile(
      source(), ReportOptions(),
      ReportRendering(output: format, language: language, csvDialect: dialect, tool: "test"))
  }
}
