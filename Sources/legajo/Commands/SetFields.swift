import Archive
import ArgumentParser
import Documents
import Git
import Records

struct SetFields: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change values of a record, touching nothing else in its file.",
    discussion: """
      Examples:
        legajo set CMP-2026-7k3qf severity=high ticket.id=0104233
        legajo set CMP-2026-7k3qf topics+=disponibilidad topics-=red
        legajo set ACT-2026-3m9xz priority=            (removes the field)
      """)

  @Argument(help: "The record's id.") var id: String
  @Argument(help: "FIELD=VALUE, FIELD+=ITEM, FIELD-=ITEM; FIELD= removes.") var assignments: [String]
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToEdit()
      let state = try session.state(repository, at: nil)
      let (record, kind) = try session.recordOfKind(id, in: state, repository)
      let source = try RecordEdits.apply(assignments, to: record.document, kind)
      try session.save(source, of: record, state, repository)
    }
  }
}
