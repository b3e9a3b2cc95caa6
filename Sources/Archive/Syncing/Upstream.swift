import Documents
import Git

/// Where a branch is sent to, and what is known of it here.
struct Upstream {
  /// The branch's full name.
  let branch: String
  /// The remote's name, or its address.
  let remote: String
  /// The full name of the branch there.
  let remoteBranch: String
  /// The reference that holds what was fetched last: `refs/remotes/origin/main`.
  let tracking: String

  /// What people call it: `origin/main`.
  var name: String {
    tracking.hasPrefix("refs/remotes/") ? String(tracking.dropFirst("refs/remotes/".count)) : tracking
  }

  /// The branch without `refs/heads/`.
  var branchName: String { Self.short(branch) }

  private static func short(_ branch: String) -> String {
    branch.hasPrefix("refs/heads/") ? String(branch.dropFirst("refs/heads/".count)) : branch
  }

  /// Finds the upstream of a branch.
  ///
  /// - Throws: ``Refusal`` where it has none.
  static func find(_ repository: Repository, branch: String) throws -> Upstream {
    let short = short(branch)
    guard let remote = try repository.config("branch.\(short).remote"),
      let merge = try repository.config("branch.\(short).merge"),
      let tracking = try repository.upstream(ofBranch: branch)
    else { throw Refusal.upstreamMissing(short) }
    return Upstream(branch: branch, remote: remote, remoteBranch: merge, tracking: tracking)
  }

  /// Brings what the remote has, and gives the commit of the branch there.
  ///
  /// - Throws: ``Refusal`` with git's words where it cannot.
  func fetch(_ repository: Repository, _ git: UserGit) throws -> ObjectID {
    let child = try git.run(["fetch", "--quiet", "--", remote])
    guard child.status == 0 else { throw Refusal.remoteUnreachable(remote, child) }
    guard let tip = try repository.reference(tracking) else { throw Refusal.upstreamGone(name, self) }
    return tip
  }

  /// What came of sending.
  enum Sending {
    case sent
    /// Somebody else sent in between.
    case raced
  }

  /// What git says where the branch there moved since it was fetched.
  private static let races = [
    "fetch first", "non-fast-forward", "stale info", "failed to update ref", "cannot lock ref",
    "reference already exists", "incorrect old value",
  ]

  /// Sends a commit to the branch.
  ///
  /// - Throws: ``Refusal`` with git's words where the remote refuses it, or nobody knows what came of it.
  func send(_ tip: ObjectID, _ git: UserGit) throws -> Sending {
    // The reasons are read: in git's own language, and a person's hook may speak theirs.
    let child = try git.run(
      ["push", "--porcelain", "--", remote, "\(tip.hex):\(remoteBranch)"], adding: ["LANGUAGE": "en"])
    if child.status == 0 { return .sent }
    let lines = String(decoding: child.output, as: UTF8.self).split(separator: "\n")
    if let line = lines.first(where: { $0.hasPrefix("!") }) {
      if Self.races.contains(where: line.contains) { return .raced }
      throw Refusal.pushRefused(name, child)
    }
    // No line of the branch: the hook before sending, or the way there. What is there now tells.
    let there = try git.run(["ls-remote", "--", remote, remoteBranch])
    guard there.status == 0 else { throw Refusal.pushUnknown(name, child) }
    if String(decoding: there.output, as: UTF8.self).hasPrefix(tip.hex) { return .sent }
    throw Refusal.pushRefused(name, child)
  }
}

extension FindingCode {
  /// A branch that is sent nowhere.
  static let upstreamMissing = FindingCode("upstream-missing")
  /// A remote that git cannot reach.
  static let remoteUnreachable = FindingCode("remote-unreachable")
  /// Commits that the remote, or a hook, did not take.
  static let pushRefused = FindingCode("push-refused")
}

extension Refusal {
  static func upstreamMissing(_ branch: String) -> Refusal {
    Refusal(
      .upstreamMissing, .cannotRun,
      LocalizedText(
        es: "la rama \(branch) no tiene adónde enviarse: git no le conoce ninguna rama remota",
        en: "the branch \(branch) has nowhere to be sent: git knows no remote branch of it"),
      help: LocalizedText(
        es: "la primera vez: git push -u origin \(branch)", en: "the first time: git push -u origin \(branch)"))
  }

  static func upstreamGone(_ name: String, _ upstream: Upstream) -> Refusal {
    Refusal(
      .upstreamMissing, .cannotRun,
      LocalizedText(es: "\(name) no existe en el servidor", en: "\(name) is not on the server"),
      help: LocalizedText(
        es: "si es nueva: git push -u \(upstream.remote) HEAD", en: "if it is new: git push -u \(upstream.remote) HEAD")
    )
  }

  static func remoteUnreachable(_ remote: String, _ child: ChildProcess) -> Refusal {
    Refusal(
      .remoteUnreachable, .cannotRun,
      LocalizedText(
        es: "git no pudo traer lo que hay en \(remote); no se cambió nada",
        en: "git could not fetch what \(remote) has; nothing was changed"),
      help: LocalizedText(es: child.words, en: child.words))
  }

  static func pushRefused(_ name: String, _ child: ChildProcess) -> Refusal {
    Refusal(
      .pushRefused, .refused,
      LocalizedText(
        es: "\(name) no aceptó los commits; aquí no se cambió nada",
        en: "\(name) did not take the commits; nothing was changed here"),
      help: LocalizedText(es: child.words, en: child.words))
  }

  static func pushAlwaysRaced(_ name: String, _ times: Int) -> Refusal {
    Refusal(
      .pushRefused, .refused,
      LocalizedText(
        es: "otros enviaron antes a \(name), \(times) veces seguidas; aquí no se cambió nada",
        en: "others sent to \(name) first, \(times) times in a row; nothing was changed here"),
      help: LocalizedText(es: "repetir: legajo sync", en: "repeat: legajo sync"))
  }

  static func pushUnknown(_ name: String, _ child: ChildProcess) -> Refusal {
    Refusal(
      .pushRefused, .unknownOutcome,
      LocalizedText(
        es: "la conexión se cortó: no se sabe si los commits llegaron a \(name)",
        en: "the connection broke: it is not known whether the commits reached \(name)"),
      help: LocalizedText(
        es: "repetir legajo sync cuando vuelva: \(child.words)",
        en: "repeat legajo sync when it is back: \(child.words)"))
  }
}
