import Archive
import ArgumentParser
import Documents
import JSONSchema
import Records

struct SchemaShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a kind's records may hold; as JSON Schema for other tools.",
    discussion: """
      --format json gives one JSON Schema with all that the kind refers to inside, for editors and other validators.

      Examples:
        legajo schema show reclamo
        legajo schema show complaint --format json > complaint.schema.json
      """)

  @Argument(help: "The kind, by its name or label.") var kind: String
  @Option(help: ArgumentHelp("As of a revision.", valueName: "rev")) var at: String?
  @Option(help: "text or json.") var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.open()
      let policy = try session.state(repository, at: at).policy
      guard let kind = policy.kinds.named(kind) else { throw Refusal.kindUnknown(kind, policy.kinds) }
      switch format {
      case .json: try session.console.write(policy.kinds.bundle(kind).json() + "\n")
      case .text: try session.console.write(Self.table(kind, session.language))
      }
    }
  }

  /// A line for each field: whether every record has it (`!`), its key, what people read, and what it may be.
  private static func table(_ kind: Records.Kind, _ language: Language) -> String {
    func rows(_ fields: [Field], _ indent: String) -> [[String]] {
      fields.flatMap { field -> [[String]] in
        let values = field.name == kind.lifecycle.field ? kind.lifecycle.statuses.map(\.name) : field.values
        let what =
          !values.isEmpty && field.list == nil
          ? values.joined(separator: " | ")
          : field.references.isEmpty
            ? field.list.map { "lists.yaml: \($0)" } ?? (field.isPerson ? "people.yaml" : nil) ?? field.format
              ?? field.types.sorted().joined(separator: " | ")
            : "→ " + field.references.joined(separator: " | ")
        let list = field.isList && field.fields.isEmpty ? "[] " : ""
        return [[indent + field.name + (field.isRequired ? "!" : ""), field.label?[language] ?? "", list + what]]
          + rows(field.fields, indent + "  ")
      }
    }
    return "\(kind.name)  \(kind.label[language])  \(kind.id.form)\n\n" + Table.text(rows(kind.fields, ""))
  }
}
