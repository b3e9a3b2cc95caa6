import ArgumentParser
import Documents
import Reports

struct ReportTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print the frame of a report's page, to start your own from.",
    discussion: """
      A template of your own is a file of the repository, dueno's to change: templates/REPORT.html.mustache for one \
      report, templates/page.html.mustache for all of them, and .md.mustache for Markdown. It is Mustache with names, \
      sections and inverted sections; docs/reports.md tells the names. A report is made with the template of the commit \
      that it reports.

      Examples:
        legajo report template > templates/page.html.mustache
        legajo report template --format md > templates/interviews.md.mustache
      """)

  /// The forms that have a frame.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case html, md
  }

  @Option(help: "html or md.") var format: Form = .html
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      try session.console.write(Template.original(isHTML: format == .html))
    }
  }
}
