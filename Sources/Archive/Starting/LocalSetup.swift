public import Documents
public import Git

/// What a clone has of its own, beside the files that all share: hooks, the anchor, the merge driver, `pull.rebase`.
public struct LocalSetup: Sendable {
  /// Something that is not as it should be and can be put right without touching what people wrote.
  public enum Step: Sendable, Hashable {
    /// A hook that is not there, or that names another program.
    case hook(Hook)
    /// A key of the repository's own configuration.
    case config(key: String, value: String)
    /// The file that tells git which files legajo merges.
    case attributes(path: String)
  }

  /// Something that people set up otherwise, and have to change themselves.
  public enum Obstacle: Sendable, Hashable {
    /// A hook of their own: the line to add to it.
    case hook(path: String, line: String)
    /// A key of the configuration that says something else.
    case config(key: String, value: String, wanted: String)
    /// Attributes of their own: the line to add to them.
    case attributes(path: String, line: String)
    /// No commit has settings yet, so that there is nothing to judge from.
    case notAdopted
    /// HEAD of a server names a branch that is not there, while others are.
    case headless(branch: String, other: String)
  }

  /// What can be put right.
  public var steps: [Step] = []
  /// What cannot.
  public var obstacles: [Obstacle] = []

  /// A hook's file.
  public struct Hook: Sendable, Hashable {
    /// git's name for it.
    public var name: String
    /// Where it lies.
    public var path: String
    /// The program that it runs.
    public var program: String

    /// The line that runs legajo in a hook of somebody's own.
    public var line: String { "\(ShellWord.quoted(program)) hook \(name) \"$@\" || exit $?" }

    /// The whole file: it needs no PATH, no login shell and no terminal.
    var text: String {
      """
      #!/bin/sh
      \(LocalSetup.mark)
      program=\(ShellWord.quoted(program))
      if [ ! -x "$program" ]; then
        echo "legajo: no está / is not there: $program; legajo init --hooks [hook-missing]" >&2
        exit 1
      fi
      exec "$program" hook \(name) "$@"

      """
    }
  }

  /// What tells our files from others'.
  static let mark = "# Written by \"legajo init --hooks\", which may write it anew."

  /// The hooks of a clone.
  public static let clientHooks = ["pre-commit", "prepare-commit-msg", "commit-msg", "pre-push"]
  /// The hooks of a server.
  public static let serverHooks = ["pre-receive"]

  /// Compares a repository with what it should have.
  ///
  /// - Parameters:
  ///   - program: the absolute path of this program.
  ///   - isServer: whether others push to it, so that it judges what it receives and makes nothing itself.
  public static func plan(_ repository: Repository, program: String, isServer: Bool) throws -> LocalSetup {
    var setup = LocalSetup()
    let folder = try repository.hooksFolder()
    // A folder that the configuration names is shared with other programs, or written by one of them.
    let isOwn = folder == repository.commonFolder + "/hooks"
    for name in isServer ? serverHooks : clientHooks {
      try setup.compare(Hook(name: name, path: "\(folder)/\(name)", program: program), isOwn: isOwn, repository)
    }
    try setup.compareAnchor(repository)
    guard !isServer else {
      try setup.compareHead(repository)
      return setup
    }
    try setup.compareMerging(repository, program)
    return setup
  }

  private mutating func compare(_ hook: Hook, isOwn: Bool, _ repository: Repository) throws {
    guard let bytes = try repository.readGitFile(hook.path) else {
      if isOwn { steps.append(.hook(hook)) } else { obstacles.append(.hook(path: hook.path, line: hook.line)) }
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains(Self.mark) {
      if text != hook.text || !repository.isExecutable(hook.path) { steps.append(.hook(hook)) }
    } else if !text.lines.contains(hook.line) || !repository.isExecutable(hook.path) {
      obstacles.append(.hook(path: hook.path, line: hook.line))
    }
  }

  /// What clones begin with, and whose branch is audited.
  private mutating func compareHead(_ repository: Repository) throws {
    let branches = try repository.referenceNames().filter { $0.hasPrefix("refs/heads/") }
    guard let branch = try repository.symbolicReference("HEAD"), !branches.contains(branch),
      let other = branches.first(where: { $0 == "refs/heads/main" }) ?? branches.first
    else { return }
    obstacles.append(.headless(branch: branch, other: other))
  }

  private mutating func compareAnchor(_ repository: Repository) throws {
    guard try repository.config(Anchor.key) == nil else { return }
    if let adoption = try Anchor.proposed(for: repository) {
      steps.append(.config(key: Anchor.key, value: adoption.hex))
    } else {
      obstacles.append(.notAdopted)
    }
  }

  private mutating func compareMerging(_ repository: Repository, _ program: String) throws {
    for (key, value) in MergeDriver.configuration(program) where try repository.config(key) != value {
      steps.append(.config(key: key, value: value))
    }
    if try !MergeDriver.isNamed(in: repository) {
      let path = repository.commonFolder + "/info/attributes"
      if try repository.readGitFile(path) == nil {
        steps.append(.attributes(path: path))
      } else {
        obstacles.append(.attributes(path: path, line: Self.attributes))
      }
    }
    switch try repository.config(Self.pullRebase) {
    case nil: steps.append(.config(key: Self.pullRebase, value: "true"))
    case "false"?: obstacles.append(.config(key: Self.pullRebase, value: "false", wanted: "true"))
    case _?: break
    }
  }

  private static let pullRebase = "pull.rebase"
  static let attributes = "*.md merge=legajo"

  /// Puts right what can be.
  public func apply(to repository: Repository) throws {
    for step in steps {
      switch step {
      case .hook(let hook):
        try repository.writeGitFile(hook.path, Array(hook.text.utf8), isExecutable: true)
      case .config(let key, let value): try repository.setOwnConfig(key, to: value)
      case .attributes(let path):
        try repository.writeGitFile(path, Array((Self.attributes + "\n").utf8), isExecutable: false)
      }
    }
  }
}

extension LocalSetup.Step {
  /// What is set, in one line.
  public var words: LocalizedText {
    switch self {
    case .hook(let hook): LocalizedText(es: "hook \(hook.path)", en: "hook \(hook.path)")
    case .config(let key, let value): LocalizedText(es: "\(key) = \(value)", en: "\(key) = \(value)")
    case .attributes(let path):
      LocalizedText(es: "\(path): \(LocalSetup.attributes)", en: "\(path): \(LocalSetup.attributes)")
    }
  }
}

extension LocalSetup.Obstacle {
  /// What a person has to do, and where.
  public var words: LocalizedText {
    switch self {
    case .hook(let path, let line):
      LocalizedText(
        es: "\(path) no es de legajo y queda como está; agregarle esta línea (y que sea ejecutable): \(line)",
        en: "\(path) is not legajo's and stays as it is; add this line to it (and make it executable): \(line)")
    case .config(let key, let value, let wanted):
      LocalizedText(
        es: "\(key) es \(value) y queda así; conviene: git config \(key) \(wanted)",
        en: "\(key) is \(value) and stays so; better: git config \(key) \(wanted)")
    case .attributes(let path, let line):
      LocalizedText(
        es: "\(path) queda como está; agregarle esta línea: \(line)",
        en: "\(path) stays as it is; add this line to it: \(line)")
    case .notAdopted:
      LocalizedText(
        es: "todavía no hay ningún commit con legajo.yaml: después del primero, repetir legajo init --hooks",
        en: "no commit has legajo.yaml yet: after the first one, repeat legajo init --hooks")
    case .headless(let branch, let other):
      LocalizedText(
        es: "HEAD nombra \(branch), que no existe: git symbolic-ref HEAD \(other)",
        en: "HEAD names \(branch), which is not there: git symbolic-ref HEAD \(other)")
    }
  }
}
