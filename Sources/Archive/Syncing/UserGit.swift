import Documents
import Git

/// The user's own git, with their configuration, credential helpers and signing keys.
struct UserGit {
  /// Where it works: the top of the work tree.
  let folder: String
  let environment: [String: String]

  /// Commits are on the disk before anything names them, and their messages are UTF-8.
  private static let options = ["-c", "core.fsync=committed", "-c", "i18n.commitEncoding=UTF-8"]

  /// Runs git to its end.
  ///
  /// - Throws: ``Refusal`` where there is no git.
  func run(_ arguments: [String], input: [UInt8] = [], adding variables: [String: String] = [:]) throws -> ChildProcess
  {
    do {
      return try ChildProcess.run(
        "git", arguments, in: folder, environment: environment.merging(variables) { $1 }, input: input)
    } catch {
      guard error.kind == .notFound else { throw error }
      throw Refusal.gitMissing
    }
  }

  /// Runs git, which must succeed, and gives what it wrote.
  @discardableResult
  func require(_ verb: String, _ arguments: [String], input: [UInt8] = [], adding variables: [String: String] = [:])
    throws -> [UInt8]
  {
    let child = try run(Self.options + [verb] + arguments, input: input, adding: variables)
    guard child.status == 0 else { throw Refusal.gitRefused(verb, child.words) }
    return child.output
  }
}

extension ChildProcess {
  /// What it said, without the last line end.
  var words: String {
    var text = String(decoding: errors, as: UTF8.self)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}

extension Refusal {
  static var gitMissing: Refusal {
    Refusal(
      .gitFailed, .cannotRun,
      LocalizedText(es: "no se encuentra el programa git", en: "the program git is not found"),
      help: LocalizedText(es: "instalarlo, o agregarlo al PATH", en: "install it, or add it to the PATH"))
  }

  static func gitRefused(_ verb: String, _ words: String) -> Refusal {
    Refusal(
      .gitFailed, .cannotRun,
      LocalizedText(es: "git \(verb) no pudo; no se cambió nada", en: "git \(verb) could not; nothing was changed"),
      help: LocalizedText(es: words, en: words))
  }
}
