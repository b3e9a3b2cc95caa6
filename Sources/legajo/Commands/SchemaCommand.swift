import ArgumentParser

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Check files against any schema, show a kind's, or look for faults of the schemas.",
    discussion: """
      Examples:
        legajo schema check config.schema.json config.json
        legajo schema show complaint --format json
        legajo schema lint
      """,
    subcommands: [SchemaCheck.self, SchemaShow.self, SchemaLint.self])
}
