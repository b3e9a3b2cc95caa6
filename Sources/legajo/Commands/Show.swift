import Archive
import ArgumentParser
import Documents
import Git
import Records

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a record, what refers to it, and its timeline.",
    discussion: """
      Examples:
        legajo show CMP-2026-7k3qf
        legajo show CLI-tramites --at annual/2025 --format json
      """)

  @Argument(help: "The record's id, or its file.") var id: String
  @Option(help: ArgumentHelp("Show it as of a revision.", valueName: "rev")) var at: String?
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  struct Report: Encodable {
    var format = 1
    var id: String
    var kind: String
    var path: String
    var fields: JSONNode
    var body: String
    var referredBy: [String]
    var attachments: [String]
    var timeline: [RecordVersion]
  }

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let state = try session.state(repository, at: at)
      let record = try session.record(id, in: state, repository)
      let tip = try tip(repository)
      let timeline =
        try tip.map { try History.read(repository, tip: $0, policy: state.policy).versions(of: record.id) } ?? []
      guard let root = record.document.root else { return }
      let report = Report(
        id: record.id, kind: record.kind, path: record.path, fields: JSONNode(node: root),
        body: record.document.bodyText, referredBy: state.records.referring(to: record.id).map(\.id),
        attachments: state.attachments(of: record.id), timeline: timeline)
      switch format {
      case .json: try session.console.write(JSON.text(report))
      case .text:
        let language = session.language
        try session.console.write(Self.text(record, report, state, language))
      }
    }
  }

  private func tip(_ repository: Repository) throws -> ObjectID? {
    if let at { return try repository.resolve(at) }
    return try repository.headCommit
  }

  private static func text(_ record: Record, _ report: Report, _ state: State, _ language: Language) -> String {
    let kind = state.policy.kinds[record.kind]
    var lines = ["\(record.id)  \(kind?.label[language] ?? record.kind)  \(record.path)", ""]
    let rows = (record.document.root?.entries ?? []).flatMap { entry -> [[String]] in
      let field = kind?.field(entry.key)
      let label = field?.label?[language] ?? entry.key
      if let items = entry.value.items, items.contains(where: { $0.scalar == nil }) {
        return [[label, ""]] + items.map { ["", "- " + YAMLValue($0).flowText] }
      }
      let value =
        entry.value.text ?? entry.value.items.map { $0.compactMap(\.text).joined(separator: ", ") }
        ?? YAMLValue(entry.value).flowText
      return [[label, field?.valueLabels[value]?[language] ?? value]]
    }
    lines.append(Table.text(rows))
    let body = report.body.split(separator: "\n", omittingEmptySubsequences: false).map {
      FindingText.visible(String($0))
    }.drop(while: \.isEmpty)
    if body.contains(where: { !$0.isEmpty }) { lines += body }
    if !report.referredBy.isEmpty {
      lines.append((language == .es ? "Lo nombran: " : "Named by: ") + report.referredBy.joined(separator: ", "))
    }
    if !report.attachments.isEmpty {
      lines.append((language == .es ? "Adjuntos: " : "Attachments: ") + report.attachments.joined(separator: ", "))
    }
    if !report.timeline.isEmpty { lines.append(language == .es ? "\nHistoria" : "\nHistory") }
    for version in report.timeline {
      lines.append("  " + LogText.line(version, kind, state.policy, language))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
