public import ArgumentParser
public import Documents

/// What every verb understands.
struct GlobalOptions: ParsableArguments {
  @Option(name: .customShort("C"), help: ArgumentHelp("Work as if started in this folder.", valueName: "dir"))
  var directory: String?

  @Option(help: ArgumentHelp("Language of findings and reports: es or en.", valueName: "language"))
  var lang: Language?

  @Option(help: "When to colour: auto, always or never.")
  var color: ColorChoice = .auto

  /// Moves the options that stand before the verb, as git allows, behind it.
  static func behindVerb(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, ["-C", "--lang", "--color"].contains(first), rest.count > 1 {
      leading += rest.prefix(2)
      rest = rest.dropFirst(2)
    }
    guard !leading.isEmpty, let verb = rest.first, !verb.hasPrefix("-") else { return arguments }
    // These have verbs of their own.
    let words = ["report", "schema", "hook"].contains(verb) && rest.count > 1 ? 2 : 1
    return rest.prefix(words) + leading + rest.dropFirst(words)
  }
}

extension Language: ExpressibleByArgument {}

/// When to colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// How findings and lists are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// Guesses what was meant by a mistyped verb.
enum Suggestions {
  static func verb(in arguments: [String], among commands: [any ParsableCommand.Type]) -> String? {
    guard let typed = arguments.first(where: { !$0.hasPrefix("-") }) else { return nil }
    let names = commands.compactMap { $0.configuration.commandName ?? "\($0)".lowercased() }
    guard !names.contains(typed) else { return nil }
    return nearest(typed, among: names).map { "¿legajo \($0)? / did you mean legajo \($0)?" }
  }
}
