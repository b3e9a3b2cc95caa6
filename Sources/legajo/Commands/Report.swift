import ArgumentParser

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compile a report from a commit, or rebuild one and compare.",
    discussion: """
      Examples:
        legajo report interviews --at annual/2025 --format html -o informe.html
        legajo report verify informe.html
      """,
    subcommands: [
      ReportActions.self,
      ReportChanges.self,
      ReportClient.self,
      ReportCommon.self,
      ReportComplaints.self,
      ReportInterviews.self,
      ReportProcess.self,
      ReportQuality.self,
      ReportQuery.self,
      ReportRelations.self,
      ReportService.self,
      ReportSurveys.self,
      ReportTemplate.self,
      ReportVerify.self,
    ])
}
