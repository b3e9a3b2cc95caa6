import Archive
import ArgumentParser
import Documents
import Git
import Records

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell everything that is wrong with the records.",
    discussion: """
      Examples:
        legajo check                       the files on disk
        legajo check complaints/2026       only these
        legajo check --staged              what the next git commit would record
        legajo check --at annual/2025      as it was at a tag
      """)

  @Argument(help: "Files, folders or ids; all where none is given.") var paths: [String] = []
  @Flag(help: "Check what is staged.") var staged = false
  @Option(help: ArgumentHelp("Check a revision.", valueName: "rev")) var at: String?
  @Flag(help: "Take warnings for errors.") var strict = false
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if staged, at != nil { throw ValidationError("--staged and --at exclude each other") }
  }

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let state = try State.read(repository, source(repository))
      let wanted = paths.map { session.resolve($0, in: repository) }
      let ids = Set(paths)
      let findings = Checker.findings(in: state).filter { finding in
        let path = finding.place.path
        return wanted.isEmpty
          || wanted.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
          || state.records.records.contains { $0.path == path && ids.contains($0.id) }
      }
      try session.print(findings, format: format, language: session.language)
      let fails = findings.contains { $0.severity == .error || strict }
      if fails { throw ExitCode(1) }
    }
  }

  private func source(_ repository: Repository) throws -> StateSource {
    if let at { return .commit(try repository.resolve(at)) }
    if repository.isBare { throw Refusal.noWorkTree }
    return staged ? .index : .workTree
  }
}
