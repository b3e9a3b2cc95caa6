import Archive
import ArgumentParser
import Documents
import Git
import Records

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "History as records: who moved or edited what, when, in which role.",
    discussion: """
      Examples:
        legajo log
        legajo log CMP-2026-7k3qf
        legajo log --at annual/2025 --limit 20 --format json
      """)

  @Argument(help: "A record's id; all records where none is given.") var id: String?
  @Option(help: ArgumentHelp("Begin at a revision.", valueName: "rev")) var at = "HEAD"
  @Option(help: "At most so many commits, newest first.") var limit: Int?
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      guard !repository.isShallow else { throw Refusal.shallowHistory }
      let tip = try repository.resolve(at)
      let state = try State.read(repository, .commit(tip))
      let history = try History.read(repository, tip: tip, policy: state.policy)
      let versions = id.map { history.versions(of: $0) } ?? history.versions
      if let id, versions.isEmpty { throw Refusal.noHistory(id, state) }
      let wanted = Set(versions.map(\.commit))
      let commits = history.commits.reversed().filter { wanted.contains($0.id.hex) }.prefix(limit ?? .max)
      let shown = Set(commits.map(\.id.hex))
      switch format {
      case .json: try session.console.write(JSON.text(versions.filter { shown.contains($0.commit) }))
      case .text:
        let language = session.language
        if shown.isEmpty {
          session.console.say(language == .es ? "ningún commit cambió registros" : "no commit changed records")
        }
        let byCommit = Dictionary(grouping: versions, by: \.commit)
        for commit in commits {
          let own = byCommit[commit.id.hex] ?? []
          try session.console.write(LogText.commit(commit, own, state.policy, language))
        }
      }
    }
  }
}

/// History in words.
enum LogText {
  static func commit(_ commit: Git.Commit, _ versions: [RecordVersion], _ policy: Policy, _ language: Language)
    -> String
  {
    guard let first = versions.first else { return "" }
    let settings = policy.control.settings
    let role = first.role.map { " (\(policy.control.roster.label($0, language)))" } ?? ""
    var lines = [
      "\(commit.id.hex.prefix(8))  \(day(first.committed, settings))  \(FindingText.visible(first.authorName))\(role)",
      "  " + FindingText.visible(commit.subject),
    ]
    for version in versions {
      let kind = policy.kinds.kinds.first { $0.id.match(version.record) != nil }
      lines.append("  \(version.record)  \(changes(version, kind, language))")
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// One version of a record on a line.
  static func line(_ version: RecordVersion, _ kind: Kind?, _ policy: Policy, _ language: Language) -> String {
    let role = version.role.map { " (\(policy.control.roster.label($0, language)))" } ?? ""
    return "\(day(version.committed, policy.control.settings))  \(FindingText.visible(version.authorName))\(role): "
      + changes(version, kind, language)
  }

  private static func changes(_ version: RecordVersion, _ kind: Kind?, _ language: Language) -> String {
    let label = { (status: String) in kind?.lifecycle.label(status, language) ?? status }
    var parts: [String] = []
    if let move = version.move {
      parts.append(move.from.map { "\(label($0)) -> \(label(move.to))" } ?? label(move.to))
    }
    if version.move?.from != nil || version.move == nil {
      parts += version.changes.filter { $0.field != "status" }.map { FindingText.visible(words(for: $0)) }
    }
    if version.bodyChanged, version.move?.from != nil || version.move == nil {
      parts.append(language == .es ? "texto" : "text")
    }
    return parts.joined(separator: "; ")
  }

  /// A value before and after; of a list only what came and what went.
  private static func words(for change: RecordVersion.FieldChange) -> String {
    guard let old = change.old else { return "\(change.field): \(short(change.new ?? ""))" }
    guard let new = change.new else { return "\(change.field): \(short(old)) -> ∅" }
    if case .list(let before)? = YAMLValue(flow: old), case .list(let after)? = YAMLValue(flow: new) {
      let come = after.filter { !before.contains($0) }.map { "+" + short($0.flowText) }
      let gone = before.filter { !after.contains($0) }.map { "-" + short($0.flowText) }
      if !(come + gone).isEmpty { return "\(change.field): " + (come + gone).joined(separator: " ") }
    }
    return "\(change.field): \(short(old)) -> \(short(new))"
  }

  private static func short(_ value: String) -> String { value.count > 60 ? value.prefix(58) + "…" : value }

  private static func day(_ instant: Instant, _ settings: Settings) -> String {
    settings.day(of: instant)?.description ?? "????-??-??"
  }
}

extension Refusal {
  fileprivate static func noHistory(_ id: String, _ state: State) -> Refusal {
    let guess = nearest(id, among: state.records.records.map(\.id))
    return Refusal(
      .recordUnknown, .refused,
      LocalizedText(es: "ningún commit nombra el registro \(id)", en: "no commit names the record \(id)"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(es: "si es nuevo: legajo commit \(id)", en: "if it is new: legajo commit \(id)"))
  }
}
