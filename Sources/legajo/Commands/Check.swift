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
        legajo check --range main..mine    a branch before it is merged, with the audit of roles
        legajo check --format github --output sarif=legajo.sarif
        legajo check --fix                 what could be mended without a person, as a patch
        legajo check --fix --write         mends it
      """)

  @Argument(help: "Files, folders or ids; all where none is given.") var paths: [String] = []
  @Flag(help: "Check what is staged.") var staged = false
  @Option(help: ArgumentHelp("Check a revision.", valueName: "rev")) var at: String?
  @Option(help: ArgumentHelp("Audit a branch, and check what it leaves wrong.", valueName: "base..head"))
  var range: String?
  @Flag(help: "Take warnings for errors.") var strict = false
  @Flag(help: "Show what can be mended with certainty; changes nothing.") var fix = false
  @Flag(help: "With --fix: write it to the files.") var write = false
  @OptionGroup var output: FindingOutput
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if range != nil, staged || at != nil || fix || !paths.isEmpty {
      throw ValidationError("--range stands alone: not with paths, --staged, --at or --fix")
    }
    if staged, at != nil { throw ValidationError("--staged and --at exclude each other") }
    if fix, staged || at != nil { throw ValidationError("--fix mends files on disk: not with --staged or --at") }
    if write, !fix { throw ValidationError("--write goes with --fix") }
  }

  func run() throws {
    try Session.run(global) { session in
      if let range { return try audit(range, session) }
      let repository = try write ? session.openToEdit() : session.open()
      var state = try output.tellingFaults(session) { try State.read(repository, source(repository)) }
      let selection = try Selection(paths, in: state, session, repository)
      var findings = Checker.findings(in: state).filter { selection.takes($0.place.path) }
      if fix {
        let fixes = try Fixes(of: findings, repository)
        if write { try fixes.write(to: repository) } else { try fixes.show(session) }
        session.console.say(fixes.summary(isWritten: write, session.language))
        if write {
          state = try State.read(repository, .workTree)
          findings = Checker.findings(in: state).filter { selection.takes($0.place.path) }
        }
      }
      let records = state.recordPaths.count(where: selection.takes)
      if !fix || write { try output.write(findings, of: .records(records), session) }
      let fails = findings.contains { $0.severity == .error || strict }
      if fails { throw ExitCode(1) }
    }
  }

  private func audit(_ text: String, _ session: Session) throws {
    let repository = try session.openToRead()
    let range = try RevisionRange(text)
    guard let base = range.base else { throw Refusal.rangeUnreadable(text) }
    let request = AuditRequest(
      tip: try repository.resolve(range.tip), span: .review(base: try repository.resolve(base)), now: session.now)
    try AuditOutput(report: Audit.run(repository, request), output: output).write(session)
  }

  private func source(_ repository: Repository) throws -> StateSource {
    if let at { return .commit(try repository.resolve(at)) }
    if repository.isBare { throw Refusal.noWorkTree }
    return staged ? .index : .workTree
  }
}

/// The files that a check was asked about.
private struct Selection {
  /// Files and folders from the top of the repository; empty for all.
  private var paths: [String] = []

  /// - Throws: ``Refusal`` for a name that is no file, folder or id of the state: nothing found there proves nothing.
  init(_ names: [String], in state: State, _ session: Session, _ repository: Repository) throws {
    for name in names {
      let path = session.resolve(name, in: repository)
      if let file = state.path(ofRecord: name) {
        paths.append(file)
      } else if path.isEmpty {
        paths = []
        return
      } else if state.holds(path) {
        paths.append(path)
      } else {
        throw Refusal.recordUnknown(name, state)
      }
    }
  }

  func takes(_ path: String) -> Bool {
    paths.isEmpty || paths.contains { path == $0 || path.hasPrefix($0 + "/") }
  }
}
