@testable import Archive
import Documents
import Fixtures
import Foundation
import Git
import Records
import Reports

/// The small repository of Fixture/plan.yaml, for one test.
final class FixtureRepository {
  let folder: TemporaryFolder
  let repository: Repository

  init() throws {
    folder = try TemporaryFolder(copying: Self.built.get())
    repository = try Repository.open(at: folder.path, environment: [:])
  }

  /// Built once; tests work on copies.
  private static let built = Result { try build() }

  /// Builds the plan anew.
  static func build() throws -> TemporaryFolder {
    ConfigurationPaths.blank()
    let folder = try TemporaryFolder()
    let repository = try Repository.create(at: folder.path, initialBranch: "main")
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixture/plan.yaml")
    let text = try String(contentsOf: url, encoding: .utf8)
    try Sample.build(
      SamplePlan(Document.parse(SourceText(path: "plan.yaml", text: text), as: .yaml)), in: repository)
    try repository.checkoutHead()
    return folder
  }

  /// The report at a tag, by the tag's name.
  func report(
    at tag: String = "annual/2025", campaign: String? = nil, asOf: CalendarDate? = nil
  ) throws -> (report: InterviewReport, policy: Policy) {
    try InterviewReport.read(
      repository, at: repository.resolve(tag), tag: tag, campaign: campaign, asOf: asOf)
  }

  /// The report's bytes in a form.
  func rendered(
    _ format: ReportFormat, _ language: Language = .es, dialect: CSVDialect = .standard
  ) throws -> (bytes: [UInt8], manifest: Manifest) {
    let (report, policy) = try report()
    return try report.render(
      InterviewReport.Rendering(
        output: format, language: language, csvDialect: dialect, tool: "test", settingsHash: policy.settingsHash,
        schemaHash: policy.schemaHash))
  }
}
