import Archive
import ArgumentParser
import Documents
import FoundationEssentials
import Git
import Records

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of a verb: where, in which language, for whom.
struct Session {
  let options: GlobalOptions
  let console = Console.standard
  private let spoken = Spoken()

  /// The language that the repository's settings ask for, once one is open.
  private final class Spoken {
    var language: Language?
  }

  /// Runs a verb's work and turns what it throws into words and an exit status.
  static func run(_ options: GlobalOptions, _ work: (Session) throws -> Void) throws {
    let session = Session(options: options)
    do {
      try work(session)
    } catch let refusal as Refusal {
      session.tell(refusal)
      throw ExitCode(refusal.kind.exitCode)
    } catch let error as GitError {
      let refusal = Refusal(git: error)
      session.tell(refusal)
      throw ExitCode(refusal.kind.exitCode)
    } catch let error as WriteError {
      session.console.say("legajo: \(String(cString: strerror(error.code)))")
      throw ExitCode(2)
    }
  }

  /// The folder that the verb works in, absolute.
  var directory: String {
    let current = FileManager.default.currentDirectoryPath
    guard let asked = options.directory else { return current }
    return asked.hasPrefix("/") ? asked : current + "/" + asked
  }

  /// A file that was named, relative to the folder that the verb works in.
  func path(of file: String) -> String { file.hasPrefix("/") ? file : directory + "/" + file }

  /// Opens the repository around the folder, to read its objects only.
  func openToRead() throws -> Repository { try openToRead(at: directory) }

  /// Opens the repository around another folder, to read its objects only.
  func openToRead(at path: String) throws -> Repository {
    let repository = try Repository.open(at: path, environment: console.environment)
    spoken.language = Policy.language(of: repository)
    return repository
  }

  /// Opens the repository around the folder, after finishing or undoing what a crash interrupted.
  func open() throws -> Repository {
    let repository = try openToRead()
    if !repository.isBare, let recovery = try repository.recover() { console.say(words(for: recovery)) }
    if let recovery = try BranchUpdate.recover(repository, environment: console.environment, now: now) {
      console.say(words(for: recovery))
    }
    return repository
  }

  private func words(for recovery: BranchUpdate.Recovery) -> String {
    switch (recovery, language) {
    case (.finished(let id), .es): "un sync que se había cortado quedó completo: \(id)"
    case (.finished(let id), .en): "a sync that had been cut off is complete now: \(id)"
    case (.dropped, .es): "un sync que se había cortado dejó la rama como estaba; repetirlo: legajo sync"
    case (.dropped, .en): "a sync that had been cut off left the branch as it was; repeat it: legajo sync"
    }
  }

  private func words(for recovery: Repository.Recovery) -> String {
    switch (recovery, language) {
    case (.finished(let id), .es): "lo que se había cortado quedó completo: \(id)"
    case (.finished(let id), .en): "what had been cut off is complete now: \(id)"
    case (.dropped, .es): "lo que se había cortado no llegó a hacerse; los archivos están como estaban"
    case (.dropped, .en): "what had been cut off was not made; the files are as they were"
    }
  }

  /// Opens the repository around the folder, where its files can be edited.
  func openToEdit() throws -> Repository {
    let repository = try open()
    guard !repository.isBare else { throw Refusal.noWorkTree }
    return repository
  }

  /// The language to speak: asked for, from the environment, from the settings, Spanish.
  var language: Language { asked ?? spoken.language ?? .es }

  /// The language that was asked for, by option or environment.
  var asked: Language? {
    options.lang ?? console.environment["LEGAJO_LANG"].flatMap { Language(rawValue: String($0.prefix(2))) }
  }

  /// The present.
  var now: Instant {
    let seconds = Int64(Date().timeIntervalSince1970)
    var time = time_t(seconds)
    var local = tm()
    localtime_r(&time, &local)
    return Instant(seconds: seconds, offsetMinutes: local.tm_gmtoff / 60)
  }

  /// The folder's path below the top of the work tree; empty at the top.
  func prefix(in repository: Repository) -> String {
    guard let top = repository.workTree, let here = Session.real(directory), let root = Session.real(top),
      here.hasPrefix(root + "/")
    else { return "" }
    return String(here.dropFirst(root.count + 1))
  }

  /// A path as typed, resolved to one from the top of the repository; ids are left as they are.
  func resolve(_ typed: String, in repository: Repository) -> String {
    var components = prefix(in: repository).split(separator: "/").map(String.init)
    if typed.hasPrefix("/"), let top = repository.workTree, typed.hasPrefix(top + "/") {
      return String(typed.dropFirst(top.count + 1))
    }
    for piece in typed.split(separator: "/") {
      switch piece {
      case ".": continue
      case ".." where components.isEmpty || components.last == "..": components.append("..")
      case "..": components.removeLast()
      default: components.append(String(piece))
      }
    }
    return components.joined(separator: "/")
  }

  /// Whether an argument names a file or folder rather than a record's id.
  func isPath(_ typed: String) -> Bool {
    typed.contains("/") || typed.contains(".") || FileManager.default.fileExists(atPath: directory + "/" + typed)
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  // MARK: Talk

  /// Tells what follows something that is written by now.
  ///
  /// A failure here is told, and does not become the status: that would say that nothing was done.
  func tellWritten(_ talk: () throws -> Void) {
    do {
      try talk()
    } catch let refusal as Refusal {
      tell(refusal)
    } catch let error as GitError {
      tell(Refusal(git: error))
    } catch let error as WriteError {
      console.say("legajo: \(String(cString: strerror(error.code)))")
    } catch {
      console.say("legajo: \(error)")
    }
  }

  /// Tells a refusal, with the findings behind it.
  func tell(_ refusal: Refusal) {
    let colours = console.colours(options.color, terminal: console.isErrorTerminal)
    for finding in refusal.findings {
      console.say(FindingText.render(finding, language: language, color: colours))
    }
    console.say("legajo: \(refusal.message[language]) [\(refusal.code)]")
    if let help = refusal.help { console.say("  \(help[language])") }
  }
}

extension Refusal.Kind {
  fileprivate var exitCode: Int32 {
    switch self {
    case .refused: 1
    case .cannotRun: 2
    case .usage: 64
    case .unknownOutcome: 3
    }
  }
}
