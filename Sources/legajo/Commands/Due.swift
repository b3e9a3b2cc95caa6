import Archive
import ArgumentParser
import Documents
import Git
import Records
import Reports

struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What ought to exist by a day and does not.",
    discussion: """
      Interviews of an open campaign, complaints past a target, overdue actions and commitments, the surveys, figures \
      and service reports of past months, what is not cleansed, clients and documents to review, and what waits for a \
      step of direccion. It reads commits: what is not committed yet is not counted. "Today" is the day of the commit \
      where --as-of is left out. The status is 0 whatever is due.

      With --role it is what that role can bring about, with every record that waits for a step of it; with --mine what \
      is yours by name, and what waits for a step of your roles that you may take: not the approval of what you proposed.

      Examples:
        legajo due
        legajo due --as-of 2026-03-31
        legajo due --mine
        legajo due --role direccion --format json
      """)

  @Option(help: ArgumentHelp("Today, for the list; the day of the commit where left out.", valueName: "date"))
  var asOf: String?
  @Flag(help: "What is mine, by git's e-mail and roles.yaml.") var mine = false
  @Option(help: ArgumentHelp("What a role can bring about.", valueName: "role")) var role: String?
  @Option(help: ArgumentHelp("The revision to look at.", valueName: "rev")) var at = "HEAD"
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      let source = try ReportSource.read(
        repository, at: repository.resolve(at), tag: nil, asOf: asOf.map(Typed.day))
      let list = DueList.make(source, for: try filter(session, repository, source))
      switch format {
      case .json: try session.console.write(JSON.text(list))
      case .text: try session.console.write(Self.text(list, session.language))
      }
    }
  }

  private func filter(_ session: Session, _ repository: Repository, _ source: ReportSource) throws -> DueList.Filter {
    let roster = source.policy.control.roster
    let names = roster.roles.map(\.name)
    if let role, !names.contains(role) { throw Refusal.noSuchRole(role, names) }
    guard mine else { return DueList.Filter(role: role) }
    let author = try Author.find(
      repository, policy: source.policy.control, environment: session.console.environment, now: session.now)
    return DueList.Filter(
      role: role, person: (key: author.person, roles: roster.roles(of: author.member, on: source.asOf)))
  }

  private static func text(_ list: DueList, _ language: Language) -> String {
    let words = language == .es ? "Al \(list.asOf)" : "As of \(list.asOf)"
    guard !list.items.isEmpty else { return words + (language == .es ? ": nada falta\n" : ": nothing is due\n") }
    let groups = Dictionary(grouping: list.items, by: \.group).sorted { $0.key < $1.key }
    let parts = groups.map { group, items in
      let rows = items.map { item in
        [
          "  " + item.date.description, item.record ?? "", item.text[language],
          (item.people.isEmpty ? item.roles : item.people).joined(separator: ", "),
        ]
      }
      return "\(group.label[language]) (\(items.count))\n" + Table.text(rows)
    }
    return words + (language == .es ? ", \(list.items.count) en total" : ", \(list.items.count) in all") + "\n\n"
      + parts.joined(separator: "\n")
  }
}

extension Refusal {
  fileprivate static func noSuchRole(_ role: String, _ roles: [String]) -> Refusal {
    Refusal(
      .roleUnknown, .usage,
      LocalizedText(es: "roles.yaml no tiene el rol «\(role)»", en: "roles.yaml has no role “\(role)”"),
      help: nearest(role, among: roles).map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(
          es: "roles: \(roles.joined(separator: ", "))", en: "roles: \(roles.joined(separator: ", "))"))
  }
}
