import Documents
import JSONSchema
import Tables

extension ImportProfile {
  /// The folder of the profiles.
  static let folder = "imports/"

  /// Whether a path is one of a profile: a YAML file right in `imports/`.
  public static func isProfile(_ path: String) -> Bool {
    path.hasPrefix(folder) && path.hasSuffix(".yaml") && path.split(separator: "/").count == 2
  }

  /// Reads the profiles of a repository.
  ///
  /// What is wrong in one is a finding and stops nothing else: only whoever imports by it needs it.
  ///
  /// - Parameters:
  ///   - documents: the files by path, parsed as YAML; other paths are left alone.
  ///   - schema: `schema/meta/import-profile.yaml`.
  /// - Returns: those without an error, by name; and what is wrong.
  static func read(
    _ documents: [String: Document], schema: Document?
  ) -> (profiles: [String: ImportProfile], findings: [Finding]) {
    var profiles: [String: ImportProfile] = [:]
    var findings: [Finding] = []
    for (path, document) in documents.sorted(by: { $0.key < $1.key }) where isProfile(path) {
      var faults = document.findings + ControlFiles.faults(of: document, schema)
      if let root = document.root, faults.allSatisfy({ $0.severity == .warning }) {
        faults += contradictions(in: root, document.source)
        if faults.allSatisfy({ $0.severity == .warning }) {
          let profile = ImportProfile(String(path.dropFirst(folder.count).dropLast(".yaml".count)), root)
          profiles[profile.name] = profile
        }
      }
      findings += faults
    }
    return (profiles, findings)
  }

  /// What the schema cannot see: forms of dates that are none, one header for two columns, an empty scale.
  private static func contradictions(in root: YAMLNode, _ source: SourceText) -> [Finding] {
    var findings: [Finding] = []
    for node in root["dates"]?.items ?? [] {
      guard let text = node.text, DatePattern(text) == nil else { continue }
      findings.append(.profileDateForm(text, source.place(of: node.range)))
    }
    if let scale = root["scale"], let max = scale["max"], let low = scale["min"]?.number, let high = max.number,
      low >= high
    {
      findings.append(.profileScaleEmpty(source.place(of: max.range)))
    }
    var owners: [String: String] = [:]
    for column in root["columns"]?.entries ?? [] {
      for node in (column.value["headers"]?.entries ?? []).flatMap({ $0.value.items ?? [] }) {
        let header = HeaderName.folded(node.text ?? "")
        if let owner = owners[header], owner != column.key {
          findings.append(.profileHeaderTwice(node.text ?? "", owner, column.key, source.place(of: node.range)))
        }
        owners[header] = column.key
      }
    }
    return findings
  }

  /// Reads a profile, valid by its schema.
  private init(_ name: String, _ root: YAMLNode) {
    self.name = name
    title = root["title"]?.text ?? name
    kind = root["kind"]?.text.flatMap(Kind.init(rawValue:)) ?? .survey
    system = root["system"]?.text
    let delimiters: [String: UInt8] = [",": 0x2C, ";": 0x3B, "tab": 0x09]
    delimiter = root["delimiter"]?.text.flatMap { delimiters[$0] }
    let quote = root["quote"]?.text ?? "\""
    self.quote = quote == "none" ? nil : quote.utf8.first
    encoding = root["encoding"]?.text == "windows-1252" ? .windows1252 : .utf8
    skippedRows = root["skip_rows"]?.number.map { Int($0) } ?? 0
    footer = root["footer"]?.text.flatMap { try? Pattern($0) }
    dates = (root["dates"]?.texts ?? []).compactMap(DatePattern.init(_:))
    offsetMinutes = root["utc_offset"]?.text.map(Settings.minutes(_:))
    hasDecimalComma = root["decimal"]?.text == ","
    hasApostrophes = root["apostrophes"]?.isTrue ?? false
    nulls = Set(root["nulls"]?.texts ?? [])
    includesUnanswered = root["unanswered"]?.text == "included"
    scale = root["scale"].flatMap { node in
      guard let min = node["min"]?.number, let max = node["max"]?.number else { return nil }
      return Scale(min: Int(min), max: Int(max))
    }
    let demanded: Set<String> =
      kind == .survey ? ["ticket_id", "answered", "score"] : ["ticket_id", "opened", "closed"]
    columns = (root["columns"]?.entries ?? []).map { entry in
      Column(
        name: entry.key, headers: (entry.value["headers"]?.entries ?? []).flatMap { $0.value.texts },
        isRequired: demanded.contains(entry.key) || entry.value["required"]?.isTrue ?? false,
        which: entry.value["which"]?.text.flatMap(Which.init(rawValue:)))
    }
    ignored = root["ignored"]?.texts ?? []
    values = [:]
    for column in root["values"]?.entries ?? [] {
      values[column.key] = Dictionary(
        (column.value.entries ?? []).map { ($0.key.folded, $0.value.text ?? "") },
        uniquingKeysWith: { first, _ in first })
    }
  }
}

/// The header of a column as it is compared: without capitals, accents or doubled spaces.
public enum HeaderName {
  /// A header as it is compared.
  public static func folded(_ text: String) -> String {
    text.folded.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\u{A0}" }.joined(separator: " ")
  }

  /// Whether a folded header is that of a folded name, in which `*` stands for any text.
  public static func matches(_ header: String, _ name: String) -> Bool {
    guard name.contains("*") else { return header == name }
    var pieces = name.split(separator: "*", omittingEmptySubsequences: false)
    var rest = header[...]
    let (first, last) = (pieces.removeFirst(), pieces.removeLast())
    guard rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    guard rest.hasSuffix(last) else { return false }
    rest = rest.dropLast(last.count)
    for piece in pieces where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}

extension FindingCode {
  /// A profile that says what cannot be.
  static let profileFaulty = FindingCode("profile-faulty")
}

extension Finding {
  fileprivate static func profileDateForm(_ text: String, _ place: Place) -> Finding {
    Finding(
      .profileFaulty, at: place,
      LocalizedText(es: "«\(text)» no es una forma de fecha", en: "“\(text)” is no form of dates"),
      help: LocalizedText(
        es: "con YYYY o YY, MM o MMM, DD, hh, mm, ss, AM, Z: por ejemplo DD/MM/YYYY hh:mm[:ss]",
        en: "of YYYY or YY, MM or MMM, DD, hh, mm, ss, AM, Z: for example DD/MM/YYYY hh:mm[:ss]"))
  }

  fileprivate static func profileScaleEmpty(_ place: Place) -> Finding {
    Finding(
      .profileFaulty, at: place,
      LocalizedText(
        es: "el máximo de la escala no pasa del mínimo", en: "the scale's maximum is not above its minimum"),
      help: LocalizedText(es: "por ejemplo scale: {min: 1, max: 5}", en: "for example scale: {min: 1, max: 5}"))
  }

  fileprivate static func profileHeaderTwice(_ header: String, _ one: String, _ other: String, _ place: Place)
    -> Finding
  {
    Finding(
      .profileFaulty, at: place,
      LocalizedText(
        es: "el encabezado «\(header)» está en \(one) y en \(other)",
        en: "the header “\(header)” is in \(one) and in \(other)"),
      help: LocalizedText(es: "dejarlo en una sola columna", en: "leave it in one column"))
  }
}
