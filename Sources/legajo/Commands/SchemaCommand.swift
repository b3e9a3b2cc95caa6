import ArgumentParser

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Check files against any schema, show a kind's, look for faults, or take over a newer version's.",
    discussion: """
      Examples:
        legajo schema check config.schema.json config.json
        legajo schema show complaint --format json
        legajo schema lint
        legajo schema upgrade
      """,
    subcommands: [SchemaCheck.self, SchemaShow.self, SchemaLint.self, UpgradeSchema.self])
}
