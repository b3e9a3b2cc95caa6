import Embedded
public import Git

/// The file by which a forge judges what is proposed and pushed.
public enum Workflow {
  /// The forges that there is a file for.
  public enum Forge: String, Sendable, CaseIterable {
    case github, gitlab, gitea

    /// Where the forge looks for it.
    public var path: String {
      switch self {
      case .github: ".github/workflows/legajo.yml"
      case .gitlab: ".gitlab-ci.yml"
      case .gitea: ".gitea/workflows/legajo.yml"
      }
    }

    /// Gitea runs GitHub's workflows, and shows no annotations: lines of its log say file, line and column.
    private var template: (name: String, format: String) {
      switch self {
      case .github: ("github", "github")
      case .gitlab: ("gitlab", "gitlab")
      case .gitea: ("github", "compact")
      }
    }

    /// The file's text.
    ///
    /// - Parameters:
    ///   - anchor: the commit that adopted legajo.
    ///   - branch: the branch that others build on.
    func text(anchor: ObjectID, branch: String) -> String {
      let values = [
        "FORGE": rawValue, "FORMAT": template.format, "ANCHOR": anchor.hex, "BRANCH": branch,
        // GitHub brings the program that its steps need along.
        "MORE": self == .gitea ? " nodejs" : "",
      ]
      return values.reduce(Embedded.text("schema/ci/\(template.name).yml") ?? "") { text, entry in
        text.split(separator: "<\(entry.key)>", omittingEmptySubsequences: false).joined(separator: entry.value)
      }
    }
  }

  /// Writes the file into the work tree.
  ///
  /// - Returns: its path.
  /// - Throws: ``Refusal`` where it is there already, or no commit has adopted legajo yet.
  public static func lay(_ forge: Forge, into repository: Repository) throws -> String {
    guard !repository.isBare else { throw Refusal.noWorkTree }
    guard case .missing = try repository.readWorkFile(RepoPath(forge.path), limit: 1 << 20) else {
      throw Refusal.alreadyThere(forge.path)
    }
    guard let anchor = try Anchor.proposed(for: repository) else { throw Refusal.anchorMissing }
    let remote = "refs/remotes/origin/"
    var branch = "main"
    if let head = try repository.symbolicReference(remote + "HEAD") {
      branch = String(head.dropFirst(remote.count))
    } else if case .branch(let name, _) = try repository.head {
      branch = String(name.dropFirst("refs/heads/".count))
    }
    try repository.writeWorkFile(RepoPath(forge.path), bytes: Array(forge.text(anchor: anchor, branch: branch).utf8))
    return forge.path
  }
}
