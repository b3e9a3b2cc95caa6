import Archive
import Documents
import Records
@testable import Reports

extension FixtureRepository {
  /// A report at the last commit, on a month, a client or a span.
  func report<Made: Reports.Report>(
    _: Made.Type, month: String? = nil, client: String? = nil, asOf: String? = nil,
    _ set: (inout ReportOptions) -> Void = { _ in }
  ) throws -> Made {
    var options = ReportOptions()
    options.month = month.flatMap(Month.init(_:))
    options.client = client
    set(&options)
    return try Made.make(source(at: "HEAD", asOf: asOf.flatMap(CalendarDate.init(_:))), options)
  }

  /// The bytes of a report at the last commit in a form.
  func rendered(
    _ report: ReportName, _ format: ReportFormat, _ language: Language = .es, dialect: CSVDialect = .standard,
    _ set: (inout ReportOptions) -> Void = { _ in }
  ) throws -> CompiledReport {
    var options = ReportOptions()
    set(&options)
    return try report.compile(
      source(at: "HEAD"), options,
      ReportRendering(output: format, language: language, csvDialect: dialect, tool: "test"))
  }
}

/// Three decimals, for figures worked out by hand.
func rounded(_ value: Double?) -> Double? { value.map { Measures.roundedHalfUp($0, decimals: 3) } }
