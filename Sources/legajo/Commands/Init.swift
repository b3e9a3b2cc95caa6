import Archive
import ArgumentParser
import Documents
import FoundationEssentials
import Git
import Records

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a records repository, or lay down the sample.",
    discussion: """
      A new repository names you, as git knows you, as its process owner; add a person of direccion to roles.yaml and \
      commit. --sample builds a fictional agency's repository with three years of history.

      In a clone, and where there are records already, git is set up to work with legajo: hooks, the anchor, the merge \
      driver and pull.rebase. What people wrote stays: of a hook of their own the line to add is told.

      Examples:
        legajo init registros
        legajo init --sample ejemplo
        legajo init --hooks --dry-run           what would be set up in this clone
        legajo init --hooks                     sets it up
        legajo init --hooks --server            in a bare repository that others push to
        legajo init --ci github                 a workflow that judges what is proposed and pushed
        legajo init --private ../reservado      the restricted repository of private complaints
      """)

  @Argument(help: "The folder; this one where none is given.") var folder = "."
  @Flag(help: "Lay down the sample with its history.") var sample = false
  @Flag(help: "Set git up in this clone: hooks, anchor, merge driver, pull.rebase.") var hooks = false
  @Flag(help: "With --hooks: in a repository that others push to.") var server = false
  @Flag(help: "With --hooks: tell what would be set up, and stop.") var dryRun = false
  @Option(help: ArgumentHelp("Lay down a workflow for github, gitlab or gitea.", valueName: "forge"))
  var ci: Workflow.Forge?
  @Flag(name: .customLong("private"), help: "Start the restricted repository of private complaints.")
  var isPrivate = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if server || dryRun, !hooks { throw ValidationError("--server and --dry-run go with --hooks") }
    if [sample, hooks, isPrivate, ci != nil].count(where: { $0 }) > 1 {
      throw ValidationError("--sample, --hooks, --private and --ci exclude each other")
    }
  }

  func run() throws {
    try Session.run(global) { session in
      let path = session.path(of: folder)
      if let ci { return try session.layWorkflow(ci, at: path) }
      if hooks { return try session.setUp(at: path, isServer: server, isDry: dryRun) }
      if sample { return try laySample(path, session) }
      let (repository, isNew) = try openOrCreate(path, session)
      let language = session.language
      if !isNew, case .file = try repository.readWorkFile(RepoPath("legajo.yaml"), limit: 1 << 20) {
        session.console.say(
          language == .es ? "esto ya es un repositorio de registros" : "this is a records repository already")
        return try session.setUp(at: path, isServer: false, isDry: false)
      }
      let identity = try repository.identity(
        .author, environment: session.console.environment, now: session.now.seconds, offset: session.now.offsetMinutes)
      guard let today = Settings().day(of: session.now) else { return }
      let paths = try NewRepository.lay(
        into: repository, founder: .init(name: identity.name, email: identity.email), today: today, language: language,
        isPrivate: isPrivate)
      try MergeDriver.install(in: repository, program: Session.ownPath)
      session.tellWritten { try session.console.write(paths.joined(separator: "\n") + "\n") }
      session.console.say(
        language == .es
          ? "Ahora: completar roles.yaml con una persona de direccion, y confirmar:\n  legajo commit -m \"Adoptar legajo\""
          : "Next: add a person of direccion to roles.yaml, and commit:\n  legajo commit -m \"Adopt legajo\"")
    }
  }

  private func openOrCreate(_ path: String, _ session: Session) throws -> (Repository, Bool) {
    if FileManager.default.fileExists(atPath: path + "/.git") {
      return (try Repository.open(at: path, environment: session.console.environment), false)
    }
    if let around = try? Repository.open(at: path, environment: [:]), around.isBare { throw Refusal.noWorkTree }
    _ = try Repository.create(at: path, initialBranch: "main")
    return (try Repository.open(at: path, environment: session.console.environment), true)
  }

  private func laySample(_ path: String, _ session: Session) throws {
    // What an interruption of this program left is made anew.
    let found = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0 != ".git-unfinished" }
    let repository: Repository
    if found == [".git"], let begun = try? Repository.open(at: path, environment: [:]), begun.isBegunSample {
      repository = begun
    } else if found.isEmpty {
      repository = try Repository.create(at: path, initialBranch: "main")
    } else {
      throw Refusal.folderNotEmpty(folder, holding: found)
    }
    if session.console.isErrorTerminal {
      session.console.say(
        session.language == .es
          ? "armando tres años de historia, confirmación por confirmación; tarda unos segundos"
          : "building three years of history, commit by commit; this takes some seconds")
    }
    try Sample.build(in: repository)
    try MergeDriver.install(in: repository, program: Session.ownPath)
    session.tellWritten { try session.console.write("\(folder)\n") }
    session.console.say(
      session.language == .es
        ? "Ahora: cd \(folder), y mirar: legajo check, legajo due, legajo report interviews --at annual/2025"
        : "Next: cd \(folder), and look: legajo check, legajo due, legajo report interviews --at annual/2025")
  }
}

extension Repository {
  /// Whether this may be what an interruption left of the sample: its branch has no commit yet.
  fileprivate var isBegunSample: Bool { (try? head) == .unborn("refs/heads/main") }
}

extension FindingCode {
  /// A folder that should be empty and is not.
  static let folderNotEmpty = FindingCode("folder-not-empty")
}

extension Refusal {
  static func folderNotEmpty(_ folder: String, holding names: [String]) -> Refusal {
    let first = names.sorted().prefix(3).joined(separator: ", ") + (names.count > 3 ? "…" : "")
    return Refusal(
      .folderNotEmpty, .refused,
      LocalizedText(
        es: "la carpeta \(folder) no está vacía: tiene \(first)",
        en: "the folder \(folder) is not empty: it holds \(first)"),
      help: LocalizedText(
        es: "elegir una carpeta vacía o que no exista; si es una muestra que quedó a medio armar, borrarla antes",
        en: "choose a folder that is empty or does not exist; delete it first where it is a sample left half made"))
  }
}
