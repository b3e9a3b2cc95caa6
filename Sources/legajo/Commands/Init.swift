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

      Examples:
        legajo init registros
        legajo init --sample ejemplo
      """)

  @Argument(help: "The folder; this one where none is given.") var folder = "."
  @Flag(help: "Lay down the sample with its history.") var sample = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let path = session.path(of: folder)
      if sample { return try laySample(path, session) }
      let (repository, isNew) = try openOrCreate(path, session)
      let language = session.language
      if !isNew, case .file = try repository.readWorkFile(RepoPath("legajo.yaml"), limit: 1 << 20) {
        session.console.say(
          language == .es ? "esto ya es un repositorio de registros" : "this is a records repository already")
        return
      }
      let identity = try repository.identity(
        .author, environment: session.console.environment, now: session.now.seconds, offset: session.now.offsetMinutes)
      guard let today = Settings().day(of: session.now) else { return }
      let paths = try NewRepository.lay(
        into: repository, founder: .init(name: identity.name, email: identity.email), today: today, language: language)
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
    _ = try Repository.create(at: path, initialBranch: "main")
    return (try Repository.open(at: path, environment: session.console.environment), true)
  }

  private func laySample(_ path: String, _ session: Session) throws {
    if let found = try? FileManager.default.contentsOfDirectory(atPath: path), !found.isEmpty {
      throw Refusal.folderNotEmpty(folder)
    }
    let repository = try Repository.create(at: path, initialBranch: "main")
    try Sample.build(in: repository)
    session.tellWritten { try session.console.write("\(folder)\n") }
  }
}

extension FindingCode {
  /// A folder that should be empty and is not.
  static let folderNotEmpty = FindingCode("folder-not-empty")
}

extension Refusal {
  static func folderNotEmpty(_ folder: String) -> Refusal {
    Refusal(
      .folderNotEmpty, .refused,
      LocalizedText(es: "la carpeta \(folder) no está vacía", en: "the folder \(folder) is not empty"),
      help: LocalizedText(es: "elegir una que no exista", en: "choose one that does not exist"))
  }
}
