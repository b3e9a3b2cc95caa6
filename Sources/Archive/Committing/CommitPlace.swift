import Documents
import Git

/// Where the next commit goes.
struct CommitPlace {
  /// The branch's full name: `refs/heads/main`.
  let branch: String
  /// Its commit; nil before the first one.
  let head: ObjectID?

  /// Finds the branch, and refuses where a commit would be lost or would end something that git has under way.
  static func find(_ repository: Repository) throws -> CommitPlace {
    guard !repository.isBare else { throw Refusal.noWorkTree }
    if let operation = repository.operation { throw Refusal.operationUnderWay(operation) }
    switch try repository.head {
    case .branch(let name, let id): return CommitPlace(branch: name, head: id)
    case .unborn(let name): return CommitPlace(branch: name, head: nil)
    case .detached: throw Refusal.detachedHead
    }
  }

  /// Whether this is the branch that others build on, which guarded changes reach only by merges: the one that
  /// `origin/HEAD` names, else `main` or `master`.
  func isLedger(_ repository: Repository) throws -> Bool {
    let short = branch.hasPrefix("refs/heads/") ? String(branch.dropFirst("refs/heads/".count)) : branch
    if let remote = try repository.symbolicReference("refs/remotes/origin/HEAD") {
      return remote == "refs/remotes/origin/" + short
    }
    return short == "main" || short == "master"
  }
}

extension FindingCode {
  /// A verb that needs files on disk in a repository without any.
  static let noWorkTree = FindingCode("no-work-tree")
  /// A merge, rebase or the like that git has not finished.
  static let operationUnderWay = FindingCode("operation-under-way")
  /// HEAD names no branch.
  static let detachedHead = FindingCode("detached-head")
}

extension Refusal {
  /// A verb that needs files on disk in a repository without any.
  public static var noWorkTree: Refusal {
    Refusal(
      .noWorkTree, .cannotRun,
      LocalizedText(
        es: "este repositorio no tiene archivos de trabajo (bare): se puede leer, no editar",
        en: "this repository has no work tree (bare): it can be read, not edited"),
      help: LocalizedText(es: "clonarlo y trabajar en el clon", en: "clone it and work in the clone"))
  }

  static func operationUnderWay(_ operation: Repository.Operation) -> Refusal {
    let name = operation.rawValue
    let way =
      operation == .bisect ? "git bisect reset" : "git \(name) --continue, git \(name) --abort"
    return Refusal(
      .operationUnderWay, .refused,
      LocalizedText(
        es: "git tiene algo a medio hacer (\(name)): un commit ahora lo mezclaría",
        en: "git has something half done (\(name)): a commit now would get mixed up with it"),
      help: LocalizedText(
        es: "terminarlo o dejarlo: \(way)", en: "finish or drop it: \(way)"))
  }

  static var detachedHead: Refusal {
    Refusal(
      .detachedHead, .refused,
      LocalizedText(
        es: "HEAD no está en ninguna rama: un commit aquí quedaría suelto y se perdería",
        en: "HEAD is on no branch: a commit here would hang loose and get lost"),
      help: LocalizedText(
        es: "volver a la rama: git switch main; o crear una: git switch -c NOMBRE",
        en: "go back to the branch: git switch main; or make one: git switch -c NAME"))
  }
}
