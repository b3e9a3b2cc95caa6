import Archive
import ArgumentParser
import Documents
import Git
import Records

struct Commit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Commit changed records with your role, after judging every change.",
    discussion: """
      Without paths all changed records are committed, and nothing else. The author is who git says; roles.yaml tells \
      which roles that person holds. Without --as the first role that allows every change is taken.

      Examples:
        legajo commit -m "Registrar la caída del correo"
        legajo commit --as dueno CMP-2026-7k3qf
        legajo commit --dry-run
        legajo commit --migration gravedad-2027 schema complaints
      """)

  @Argument(help: "Ids, files or folders; all changed records where none is given.") var paths: [String] = []
  @Option(name: .shortAndLong, help: "The message; made from the changes where left out.") var message: String?
  @Option(name: .customLong("as"), help: ArgumentHelp("The role to act in.", valueName: "role")) var role: String?
  @Option(help: "Why a closed record is changed.") var reason: String?
  @Option(
    help: ArgumentHelp("As dueno, on a branch: take schema and records to a new form together.", valueName: "name"))
  var migration: String?
  @Flag(help: "Tell what would be committed, and stop.") var dryRun = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let language = session.language
      let names = paths.map { session.isPath($0) ? session.resolve($0, in: repository) : $0 }
      var wish = CommitWish(
        selection: names.isEmpty ? .allRecords : .named(names), role: role, message: message, reason: reason,
        language: language)
      wish.migration = migration
      let plan = try CommitPlan.make(
        repository, wish: wish, environment: session.console.environment, now: session.now)
      for finding in plan.warnings {
        session.console.say(FindingText.render(finding, language: language, color: false))
      }
      session.tell(plan, language)
      if dryRun {
        try session.console.write(plan.message)
        return
      }
      try session.tellOmissions(of: repository)
      let id = try plan.commit(to: repository)
      session.tellPending(in: repository)
      session.tellWritten { try session.console.write("\(id)\n") }
    }
  }
}

extension Session {
  /// Tells what git would do at a commit, and legajo does not.
  fileprivate func tellOmissions(of repository: Repository) throws {
    // What legajo's own hooks do a commit of its own has done.
    let folder = try repository.hooksFolder()
    let hooks = try repository.commitHooks().filter { name in
      let text = try repository.readGitFile("\(folder)/\(name)").map { String(decoding: $0, as: UTF8.self) } ?? ""
      return !(text.contains("legajo") && text.contains(" hook \(name)"))
    }
    if !hooks.isEmpty {
      let list = hooks.joined(separator: ", ")
      console.say(language == .es ? "no se ejecutaron los hooks: \(list)" : "hooks that were not run: \(list)")
    }
  }

  /// Tells that the index is behind, where it is.
  fileprivate func tellPending(in repository: Repository) {
    guard repository.isRecoveryPending else { return }
    console.say(
      language == .es
        ? "el commit está hecho; «git status» se pondrá al día con el próximo comando de legajo"
        : "the commit is made; “git status” will catch up at the next legajo command")
  }

  /// Tells what a commit takes in, in which role, and what it leaves out.
  fileprivate func tell(_ plan: CommitPlan, _ language: Language) {
    let isSpanish = language == .es
    let role = plan.roleWasChosen ? (isSpanish ? "\(plan.role) (elegido)" : "\(plan.role) (chosen)") : plan.role
    console.say("\(plan.author.person), \(isSpanish ? "rol" : "role"): \(role)")
    for item in plan.items {
      let sign = item.change.old == nil ? "+" : item.change.new == nil ? "-" : "~"
      console.say("  \(sign) \(item.path)")
    }
    if plan.earlierErrors > 0 {
      console.say(
        isSpanish
          ? "quedan \(plan.earlierErrors) errores anteriores en otros registros"
          : "\(plan.earlierErrors) earlier errors stay in other records")
    }
    if !plan.leftOut.isEmpty {
      let list = plan.leftOut.prefix(5).map(\.path).joined(separator: ", ")
      console.say((isSpanish ? "quedan afuera: " : "left out: ") + list)
    }
  }
}
