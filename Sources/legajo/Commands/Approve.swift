import Archive
import ArgumentParser
import Documents
import Git
import Records

struct Approve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Approve a change of roles, settings or schema, as direccion.",
    discussion: """
      dueno proposes such a change on a branch. On the main branch, approving it is the merge, which legajo makes. \
      Where a forge merges, approve on the proposal's branch: an empty commit says that its last commit is approved.

      Examples:
        git switch main && legajo approve alta-de-elena
        legajo approve --dry-run alta-de-elena       what it brings, and whether it may
        git switch alta-de-elena && legajo approve --on-branch --base origin/main
      """)

  @Argument(help: "The branch of the proposal.") var branch: String?
  @Flag(help: "Approve by an empty commit on the branch that HEAD is on.") var onBranch = false
  @Option(help: ArgumentHelp("With --on-branch: what it will be merged into.", valueName: "rev")) var base = "main"
  @Flag(help: "Tell what would be approved, and stop.") var dryRun = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if branch == nil, !onBranch { throw ValidationError("name the branch of the proposal, or use --on-branch") }
  }

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToEdit()
      let language = session.language
      let (environment, now) = (session.console.environment, session.now)
      let plan =
        onBranch
        ? try ApprovalPlan.onBranch(
          repository, named: branch, base: repository.resolve(base), environment: environment, now: now,
          language: language)
        : try ApprovalPlan.merge(
          branch ?? "", into: repository, environment: environment, now: now, language: language)
      for verdict in plan.commits { session.console.say(AuditText.explanation(verdict, language)) }
      if dryRun {
        try session.console.write(plan.message)
        return
      }
      try session.console.write("\(plan.commit(to: repository))\n")
    }
  }
}
