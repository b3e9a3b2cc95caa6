public import Documents
public import JSONSchema

/// All kinds of a repository, read from its schema files.
public struct Kinds: Sendable {
  /// The kinds by name.
  public let kinds: [Kind]
  /// The schema files by `$id`.
  let documents: [String: YAMLNode]

  /// The keywords that legajo adds to JSON Schema.
  public static let vocabulary = Vocabulary(
    uri: "urn:legajo:vocabulary:1",
    keywords: [
      "x-record", "x-lifecycle", "x-ref", "x-list", "x-person", "x-write", "x-frozen", "x-label", "x-plural",
      "x-labels", "x-hint", "x-body",
    ])

  /// A set of kinds.
  public init(kinds: [Kind], documents: [String: YAMLNode] = [:]) {
    self.kinds = kinds
    self.documents = documents
  }

  /// The kinds with the words of lists.yaml as the values of the fields that name its lists.
  public func withWords(of lists: Lists) -> Kinds {
    Kinds(
      kinds: kinds.map { kind in
        var kind = kind
        kind.fields = kind.fields.map { $0.withWords(of: lists) }
        return kind
      }, documents: documents)
  }

  /// The kind of a name.
  public subscript(_ name: String) -> Kind? { kinds.first { $0.name == name } }

  /// The kind that people mean: its name, or its label or plural in either language, capitals and accents folded.
  public func named(_ word: String) -> Kind? {
    if let exact = self[word] { return exact }
    return kinds.first { $0.name == word.lowercased() || $0.label.isCalled(word) || $0.plural.isCalled(word) }
  }

  /// Reads schema files: each that has `x-record` is a kind, the others hold what kinds refer to.
  ///
  /// - Parameters:
  ///   - documents: the schema files, parsed as YAML, by stem (`client` for `schema/client.yaml`).
  ///   - metaSchema: the schema of schemas, with its source.
  /// - Returns: the kinds, nil where a file has a fault; and all faults.
  public static func read(
    _ documents: [(stem: String, document: Document)], metaSchema: Document
  ) -> (kinds: Kinds?, findings: [Finding]) {
    var findings = documents.flatMap { $0.document.findings.filter { $0.severity == .error } }
    var registry = registry()
    if let root = metaSchema.root {
      findings += registry.add(root, source: metaSchema.source, uri: metaSchemaURI, isEmbedded: true)
    }
    var roots: [String: YAMLNode] = [:]
    for (_, document) in documents {
      // Where the name is missing the schema of schemas says so.
      guard let root = document.root, let uri = root["$id"]?.text else { continue }
      findings += registry.add(root, source: document.source, uri: uri)
      roots[uri] = root
    }
    let (meta, metaFindings) = registry.compile(metaSchemaURI)
    findings += metaFindings
    for (_, document) in documents {
      guard let root = document.root, let meta else { continue }
      findings += meta.evaluate(root, in: document.source, typing: .core).findings
    }
    guard findings.isEmpty else {
      // Everything at once: a misspelt keyword is also what makes another one missing.
      return (nil, findings + roots.keys.sorted().flatMap { registry.compile($0).findings })
    }
    let reader = KindReader(registry: registry, fields: FieldReader(documents: roots))
    var kinds: [Kind] = []
    for (stem, document) in documents {
      guard let root = document.root, root["x-record"] != nil else { continue }
      let (kind, faults) = reader.kind(stem, root, document.source)
      findings += faults
      if let kind { kinds.append(kind) }
    }
    findings += clashes(among: kinds)
    return (findings.isEmpty ? Kinds(kinds: kinds, documents: roots) : nil, findings)
  }

  /// A registry for the schemas of records and control files: formats are judged, and a word that is not known is a
  /// fault, whether `$schema` names our meta-schema or nothing.
  ///
  /// - Parameter foreign: what schemas mean that name no `$schema`, where they are not ours.
  public static func registry(for foreign: Dialect? = nil) -> SchemaRegistry {
    let ours = Dialect.strict([vocabulary])
    return SchemaRegistry(foreign ?? ours, named: [metaSchemaURI: ours], vocabularies: [vocabulary])
  }

  static let metaSchemaURI = "urn:legajo:schema:1"

  /// Two kinds whose ids begin alike could not be told apart.
  private static func clashes(among kinds: [Kind]) -> [Finding] {
    var seen: [String: Kind] = [:]
    return kinds.compactMap { kind in
      guard case .literal(let prefix)? = kind.id.parts.first else { return nil }
      defer { seen[prefix] = kind }
      return seen[prefix].map { .prefixTaken(prefix, by: $0, in: kind) }
    }
  }
}

/// Turns one schema file into a kind.
struct KindReader {
  let registry: SchemaRegistry
  let fields: FieldReader

  func kind(_ name: String, _ root: YAMLNode, _ source: SourceText) -> (Kind?, [Finding]) {
    let uri = root["$id"]?.text ?? ""
    let (schema, findings) = registry.compile(uri)
    guard let schema, findings.isEmpty else { return (nil, findings) }
    guard let record = root["x-record"], let lifecycleNode = root["x-lifecycle"],
      let id = record["id"]?.text.flatMap(IDTemplate.init(_:)),
      let folder = record["folder"]?.text.flatMap(IDTemplate.init(_:)),
      case .literal? = id.parts.first, case .literal? = folder.parts.first
    else { return (nil, [.templateUnusable(source.place(of: root["x-record"]?.range ?? 0..<0))]) }
    let (lifecycle, lifecycleFindings) = lifecycle(lifecycleNode, source, uri)
    let (stub, stubFindings) = stub(record["stub"], source, uri)
    let label = LocalizedText(root["x-label"]) ?? LocalizedText(es: name, en: name)
    var fields = fields.fields(of: root, base: uri)
    if let index = fields.firstIndex(where: { $0.name == lifecycle.field }) {
      fields[index].values = lifecycle.statuses.map(\.name)
      fields[index].valueLabels = Dictionary(
        lifecycle.statuses.map { ($0.name, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
    let kind = Kind(
      name: name, label: label, plural: LocalizedText(root["x-plural"]) ?? label, id: id, folder: folder,
      yearField: record["year"]?.text ?? "year", hasCompanion: record["companion"] != nil, lifecycle: lifecycle,
      stub: stub,
      body: LocalizedText(root["x-body"]) ?? LocalizedText(es: "", en: ""),
      fields: fields, uri: uri, schema: schema, source: source)
    return (kind, lifecycleFindings + stubFindings)
  }

  private func stub(_ node: YAMLNode?, _ source: SourceText, _ uri: String) -> (Kind.Stub?, [Finding]) {
    guard let when = node?["when"], let note = LocalizedText(node?["note"]) else { return (nil, []) }
    let (schema, findings) = registry.compile(when, source: source, base: uri)
    let values = (node?["values"]?.entries ?? []).map { (key: $0.key, value: YAMLValue($0.value)) }
    let fields = when["required"]?.texts ?? []
    return (schema.map { Kind.Stub(when: $0, fields: fields, values: values, note: note) }, findings)
  }

  private func lifecycle(_ node: YAMLNode, _ source: SourceText, _ uri: String) -> (Lifecycle, [Finding]) {
    var findings: [Finding] = []
    let statuses = (node["statuses"]?.entries ?? []).map {
      (name: $0.key, label: LocalizedText($0.value) ?? LocalizedText(es: $0.key, en: $0.key))
    }
    let known = Set(statuses.map(\.name))
    func moves(_ key: String) -> [Lifecycle.Move] {
      (node[key]?.items ?? []).map { item in
        for end in ["from", "to"] {
          guard let status = item[end], let text = status.text, !known.contains(text), end == "to" || text != "*"
          else { continue }
          findings.append(.statusUnknown(text, among: statuses.map(\.name), source.place(of: status.range)))
        }
        let when = item["when"].map { registry.compile($0, source: source, base: uri) }
        findings += when?.findings ?? []
        return Lifecycle.Move(
          from: item["from"]?.text, to: item["to"]?.text ?? "", roles: item["roles"]?.texts ?? [],
          when: when?.schema, requires: item["requires"]?.texts ?? [],
          byOtherThan: item["by_other_than"]?.texts ?? [])
      }
    }
    let lifecycle = Lifecycle(
      field: node["field"]?.text ?? "status", statuses: statuses, initial: moves("initial"),
      moves: moves("moves"),
      editors: Dictionary(
        (node["editors"]?.entries ?? []).map { ($0.key, $0.value.texts) }, uniquingKeysWith: { first, _ in first }),
      final: node["final"]?.texts ?? [])
    return (lifecycle, findings)
  }
}
