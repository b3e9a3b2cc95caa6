import Archive
import ArgumentParser
import Documents
import FoundationEssentials
import JSONSchema
import Records

struct SchemaCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check any JSON, YAML or front matter against any JSON Schema.",
    discussion: """
      The schema is of the draft 2020-12, in JSON or YAML. References find the files beside it, what --refs names, and \
      the meta-schemas of the draft, which legajo carries; nothing is fetched. Values are read by the core schema of \
      YAML 1.2. Exit: 0 all valid, 1 not, 2 the schema cannot be used.

      Examples:
        legajo schema check config.schema.json config.json otra.yaml
        legajo schema check s.yaml nota.md --refs https://x.example/=esquemas
      """)

  @Argument(help: "The schema's file.") var schema: String
  @Argument(help: "Files: .json, .md (its front matter), anything else as YAML.") var files: [String]
  @Option(help: ArgumentHelp("Further schemas: a file, or a folder below the address.", valueName: "uri=path"))
  var refs: [String] = []
  @Flag(help: "Judge formats, which are annotations by default.") var assertFormats = false
  @OptionGroup var output: FindingOutput
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let compiled = try compile(session)
      var findings: [Finding] = []
      for file in files {
        let value = try ForeignFiles.read(session.path(of: file), named: file)
        findings += value.findings
        guard let root = value.root else { continue }
        findings += compiled.evaluate(root, in: value.source, typing: .core).findings
      }
      try output.write(findings.sortedForOutput(), of: .files(files.count), session)
      if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }

  private func compile(_ session: Session) throws -> Schema {
    var schemas = ForeignSchemas(assertingFormats: assertFormats)
    for assignment in refs { try schemas.add(assignment, session) }
    let path = session.path(of: schema)
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let own = String(path.dropFirst(folder.count + 1))
    let value = try ForeignFiles.read(path, named: schema)
    guard let root = value.root, value.findings.allSatisfy({ $0.severity != .error }) else {
      throw Refusal.schemaUnusable(schema, value.findings)
    }
    let beside =
      try root.refersElsewhere ? ForeignFiles.schemas(in: folder, andBelow: false, atMost: 1_000) : []
    for name in beside where name != own {
      try schemas.add("\(folder)/\(name)", named: schema.dropLast(own.count) + name, uri: "file://\(folder)/\(name)")
    }
    var registry = schemas.registry
    let uri = "file://\(path)"
    registry.add(root, source: value.source, uri: uri)
    let (compiled, faults) = registry.compile(root["$id"]?.text ?? uri)
    guard let compiled else { throw Refusal.schemaUnusable(schema, faults) }
    // What no keyword's work stumbles over, the meta-schema tells: {"title": 3}, {"required": [3]}.
    let meta = registry.compile(root["$schema"]?.text ?? Dialect.standardURI).schema
    let rest = meta?.evaluate(root, in: value.source, typing: .core).findings.sortedForOutput() ?? []
    guard rest.isEmpty else { throw Refusal.schemaUnusable(schema, rest) }
    return compiled
  }
}

extension YAMLNode {
  /// Whether a reference, or `$schema`, names another document.
  fileprivate var refersElsewhere: Bool {
    for entry in entries ?? [] {
      let isReference = ["$ref", "$dynamicRef", "$schema"].contains(entry.key)
      let isOwn = { (text: String) in text.hasPrefix("#") || text.contains("://json-schema.org/") }
      if isReference, let text = entry.value.text, !isOwn(text) { return true }
      if entry.value.refersElsewhere { return true }
    }
    return items?.contains { $0.refersElsewhere } ?? false
  }
}

extension FindingCode {
  /// A schema against which nothing can be checked.
  static let schemaUnusable = FindingCode("schema-unusable")
}

extension Refusal {
  fileprivate static func schemaUnusable(_ path: String, _ findings: [Finding]) -> Refusal {
    Refusal(
      .schemaUnusable, .cannotRun,
      LocalizedText(es: "el esquema \(path) no se puede usar", en: "the schema \(path) cannot be used"),
      help: LocalizedText(es: "corregirlo primero", en: "mend it first"), findings: findings)
  }
}
