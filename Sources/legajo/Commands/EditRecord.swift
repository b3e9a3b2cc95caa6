import Archive
import ArgumentParser
import Documents
import Git
import Records

struct EditRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Open a record in your editor, then check it.",
    discussion: """
      The editor is the one git uses: GIT_EDITOR, core.editor, VISUAL, EDITOR, vi. What was typed always stays in the \
      file; where something is wrong with it, a terminal is asked whether to go back.

      Examples:
        legajo edit CMP-2026-7k3qf
      """)

  @Argument(help: "The record's id, or its file.") var id: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToEdit()
      let path: String
      do {
        path = try session.record(id, in: State.read(repository, .workTree), repository).path
      } catch let refusal as Refusal {
        // A record that cannot be parsed is just what one wants to edit.
        let named = session.resolve(id, in: repository)
        guard case .file = try repository.readWorkFile(RepoPath(named), limit: 1 << 20) else { throw refusal }
        path = named
      }
      try Editing(session: session, repository: repository).edit(path, hints: nil)
      let state = try State.read(repository, .workTree)
      let errors = Checker.findings(in: state).filter { $0.place.path == path && $0.severity == .error }
      if !errors.isEmpty { throw ExitCode(1) }
    }
  }
}

/// A file in the person's own editor, as often as they want to go back to it.
struct Editing {
  let session: Session
  let repository: Repository

  /// Begins the lines that are dropped on save: a comment in YAML.
  static let hintMark = "#|"

  func edit(_ path: String, hints kind: Kind?) throws {
    let added = try kind.map { try addHints(to: path, $0) } ?? []
    var line: Int?
    repeat {
      try open(path, at: line)
      try drop(added, from: path)
      line = try lineToMend(in: path)
    } while line != nil
  }

  /// Opens the editor, at a line where it is one of those that take `+LINE`.
  private func open(_ path: String, at line: Int?) throws {
    let environment = session.console.environment
    let editor =
      try environment["GIT_EDITOR"] ?? repository.config("core.editor") ?? environment["VISUAL"]
      ?? environment["EDITOR"] ?? "vi"
    guard let top = repository.workTree else { throw Refusal.noWorkTree }
    // Through the shell, as git does: the setting may carry arguments.
    let name = editor.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
    let place = Self.takingLines.contains(name) ? line.map { ["+\($0)"] } ?? [] : []
    let status = try Program.run("/bin/sh", ["-c", "\(editor) \"$@\"", editor] + place + [top + "/" + path])
    guard status == 0 else { throw Refusal.editorFailed(editor, status) }
  }

  private static let takingLines: Set = ["vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "joe", "mg"]

  /// Tells the errors of the file, and gives the first one's line where a person at a terminal wants to go back to it.
  private func lineToMend(in path: String) throws -> Int? {
    let state = try State.read(repository, .workTree)
    let language = session.language
    let errors = Checker.findings(in: state).filter { $0.place.path == path && $0.severity == .error }
    guard let first = errors.first else { return nil }
    let colours = session.console.colours(session.options.color, terminal: session.console.isErrorTerminal)
    for finding in errors {
      session.console.say(FindingText.render(finding, language: language, color: colours))
    }
    guard session.console.isInputTerminal else { return nil }
    session.console.say(language == .es ? "¿Volver al editor? [S/n]" : "Back to the editor? [Y/n]")
    guard let answer = readLine(), !answer.lowercased().hasPrefix("n") else { return nil }
    return first.place.start.line
  }

  private func text(of path: String) throws -> [UInt8] {
    guard case .file(let bytes, _) = try repository.readWorkFile(RepoPath(path), limit: 1 << 24) else { return [] }
    return bytes
  }

  /// Adds a line before each field that the schema explains, and gives those lines.
  private func addHints(to path: String, _ kind: Kind) throws -> Set<String> {
    let language = session.language
    var added: Set<String> = []
    let lines = String(decoding: try text(of: path), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let hinted = lines.flatMap { line -> [String] in
      guard let field = kind.fields.first(where: { line.hasPrefix("\($0.name):") }) else { return [String(line)] }
      let values = field.values.isEmpty ? nil : field.choices(language).joined(separator: ", ")
      let hint = [field.label?[language], field.hint?[language], values].compactMap { $0 }.joined(separator: " · ")
      guard !hint.isEmpty else { return [String(line)] }
      added.insert("\(Self.hintMark) \(hint)")
      return ["\(Self.hintMark) \(hint)", String(line)]
    }
    try repository.writeWorkFile(RepoPath(path), bytes: Array(hinted.joined(separator: "\n").utf8))
    return added
  }

  /// Drops the hint lines that were added, and no other line, whatever it begins with.
  private func drop(_ hints: Set<String>, from path: String) throws {
    guard !hints.isEmpty else { return }
    let bytes = try text(of: path)
    let drop = Set(hints.map { Array($0.utf8) })
    let kept = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).filter { !drop.contains(Array($0)) }
    let result = Array(kept.joined(separator: [0x0A]))
    if result != bytes { try repository.writeWorkFile(RepoPath(path), bytes: result) }
  }
}

extension FindingCode {
  /// The editor could not be started, or ended with a failure.
  static let editorFailed = FindingCode("editor-failed")
}

extension Refusal {
  static func editorFailed(_ editor: String, _ status: Int32) -> Refusal {
    Refusal(
      .editorFailed, .cannotRun,
      LocalizedText(
        es: "el editor «\(editor)» terminó con \(status)", en: "the editor “\(editor)” ended with \(status)"),
      help: LocalizedText(
        es: "elegir otro: git config --global core.editor nano",
        en: "choose another: git config --global core.editor nano"))
  }
}
