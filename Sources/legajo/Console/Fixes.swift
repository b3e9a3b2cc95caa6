import Archive
import Documents
import Git

/// What can be mended without a person, file by file.
struct Fixes {
  private var files: [(old: SourceText, new: FixedFile)] = []

  /// Finds what is certain of findings in the work tree.
  init(of findings: [Finding], _ repository: Repository) throws {
    let told = Dictionary(grouping: findings, by: \.place.path)
    for path in told.keys.sorted() where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      let limit = Limits.default.maximumBytes
      guard case .file(let bytes, _) = try repository.readWorkFile(RepoPath(path), limit: limit) else { continue }
      let source = SourceText(path: path, bytes: bytes)
      let document = Document.parse(source, as: path.hasSuffix(".md") ? .frontMatter : .yaml)
      if let new = document.fixed(told[path] ?? []) { files.append((source, new)) }
    }
  }

  /// Shows the changes as a patch.
  func show(_ session: Session) throws {
    for (old, new) in files {
      let patch = try Patch.text(path: old.path, old: old.bytes, new: new.source.bytes)
      // By bytes: for Swift, CR and LF are one character.
      for line in patch.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
        try session.console.write(FindingText.visible(String(Substring(line))) + "\n")
      }
    }
  }

  /// Writes the files that are still as they were read.
  func write(to repository: Repository) throws {
    for (old, new) in files {
      let path = RepoPath(old.path)
      guard case .file(old.bytes, _) = try repository.readWorkFile(path, limit: old.bytes.count) else { continue }
      try repository.writeWorkFile(path, bytes: new.source.bytes)
    }
  }

  func summary(isWritten: Bool, _ language: Language) -> String {
    let count = files.reduce(0) { $0 + $1.new.count }
    guard count > 0 else {
      return language == .es
        ? "nada se puede corregir sin que una persona decida" : "nothing can be mended without a person to decide"
    }
    let amount =
      language == .es
      ? "\(count) \(count == 1 ? "corrección segura" : "correcciones seguras") en \(files.count) "
        + (files.count == 1 ? "archivo" : "archivos")
      : "\(count) certain \(count == 1 ? "fix" : "fixes") in \(files.count) \(files.count == 1 ? "file" : "files")"
    if isWritten { return amount + (language == .es ? ", hechas" : ", made") }
    return amount + (language == .es ? "; para hacerlas: " : "; to make them: ") + "legajo check --fix --write"
  }
}
