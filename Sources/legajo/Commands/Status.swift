import Archive
import ArgumentParser
import Documents
import Git
import Records

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What I have changed, as records and moves: not yet committed, not yet sent.",
    discussion: """
      Examples:
        legajo status
        legajo status --format json
      """)

  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  struct Change: Encodable {
    var id: String
    var path: String
    var change: String
    var from: String?
    var to: String?
    var fields: [String]
  }

  struct Report: Encodable {
    var format = 1
    var records: [Change]
    /// Files that belong to records, such as the answers of a survey.
    var attachedFiles: [String]
    var otherFiles: [String]
    var unsentCommits: Int?
  }

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToEdit()
      let head = try repository.headCommit
      let policy = try State.read(repository, head.map { .commit($0) } ?? .workTree).policy
      let changes = try WorkChanges.read(repository, head: head, places: policy.places)
      let records = try changes.recordChanges(repository).map { change in
        Change(
          id: change.id, path: (change.new ?? change.old)?.path ?? "",
          change: Self.word(for: change), from: change.move?.from,
          to: change.move?.to, fields: change.changedFields + (change.bodyChanged ? ["body"] : []))
      }
      let others = changes.items.filter { $0.placement.recordID == nil }.map(\.path)
      let attached = changes.items.filter { if case .attachment = $0.placement { true } else { false } }.map(\.path)
      var unsent: Int?
      if case .branch(let name, _) = try repository.head { unsent = try repository.unsentCommits(ofBranch: name) }
      let report = Report(records: records, attachedFiles: attached, otherFiles: others, unsentCommits: unsent)
      switch format {
      case .json: try session.console.write(JSON.text(report))
      case .text:
        let text = Self.text(report, policy: policy, language: session.language)
        try session.console.write(text)
        if text.isEmpty { session.console.say(session.language == .es ? "nada cambió" : "nothing has changed") }
      }
    }
  }

  private static func word(for change: RecordChange) -> String {
    guard let new = change.new else { return "deleted" }
    return new.document.root == nil ? "unreadable" : change.old == nil ? "new" : "changed"
  }

  private static func text(_ report: Report, policy: Policy, language: Language) -> String {
    let isSpanish = language == .es
    var lines: [String] = []
    for record in report.records {
      let kind = policy.kinds.kinds.first { $0.id.match(record.id) != nil }
      let label = { (status: String) in kind?.lifecycle.label(status, language) ?? status }
      var line = "\(record.id)  "
      switch record.change {
      case "new": line += (isSpanish ? "nuevo" : "new") + (record.to.map { ": \(label($0))" } ?? "")
      case "deleted": line += isSpanish ? "borrado" : "deleted"
      case "unreadable": line += isSpanish ? "no se puede leer: legajo check" : "cannot be read: legajo check"
      default:
        if let from = record.from, let to = record.to { line += "\(label(from)) -> \(label(to))  " }
        line += record.fields.filter { $0 != "status" }.joined(separator: ", ")
      }
      lines.append(line)
    }
    lines += report.attachedFiles.map { (isSpanish ? "archivo de un registro: " : "a record's file: ") + $0 }
    lines += report.otherFiles.map { (isSpanish ? "otro archivo: " : "another file: ") + $0 }
    if let unsent = report.unsentCommits, unsent > 0 {
      lines.append((isSpanish ? "commits sin enviar: " : "commits not sent: ") + String(unsent))
    }
    return lines.map { FindingText.visible($0) + "\n" }.joined()
  }
}
