import Documents

/// SARIF 2.1.0: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.
enum SarifFormat {
  static func log(_ findings: [Finding], _ context: FindingContext) -> Log {
    let codes = Array(Set(findings.map(\.code))).sorted()
    let rules = codes.map { code in
      let page = context.page(code)
      return Rule(
        id: code.description, shortDescription: Text(text: page?.title ?? code.description),
        fullDescription: Text(text: page?.why ?? page?.title ?? code.description))
    }
    let index = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let results = findings.map { finding in
      Result(
        ruleId: finding.code.description, ruleIndex: index[finding.code] ?? 0,
        level: finding.severity == .error ? "error" : "warning", message: Text(text: context.message(finding)),
        locations: [Location(physicalLocation: physical(finding.place), message: nil)],
        relatedLocations: finding.related.isEmpty
          ? nil
          : finding.related.map {
            Location(physicalLocation: physical($0.place), message: Text(text: $0.message[context.language]))
          },
        fixes: finding.replacement.map { [fix(finding, by: $0, context)] })
    }
    let driver = Driver(name: "legajo", version: context.version, language: context.language.rawValue, rules: rules)
    return Log(runs: [Run(tool: Tool(driver: driver), results: results)])
  }

  private static func fix(_ finding: Finding, by text: String, _ context: FindingContext) -> Fix {
    let location = physical(finding.place)
    var region = location.region
    region.snippet = nil
    return Fix(
      description: Text(text: finding.help?[context.language] ?? finding.message[context.language]),
      artifactChanges: [
        ArtifactChange(
          artifactLocation: location.artifactLocation,
          replacements: [Replacement(deletedRegion: region, insertedContent: Text(text: text))])
      ])
  }

  private static func physical(_ place: Place) -> PhysicalLocation {
    PhysicalLocation(
      artifactLocation: Artifact(uri: URIPath.escaped(place.path)),
      region: Region(
        startLine: place.start.line, startColumn: place.start.column, endLine: place.end.line,
        endColumn: max(place.end.column, place.end.line == place.start.line ? place.start.column : 1),
        snippet: place.excerpt.map { Text(text: $0) }))
  }

  struct Log: Encodable {
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  struct Tool: Encodable { var driver: Driver }

  struct Driver: Encodable {
    var name: String
    var version: String
    var language: String
    var rules: [Rule]
  }

  struct Rule: Encodable {
    var id: String
    var shortDescription: Text
    var fullDescription: Text
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Text
    var locations: [Location]
    var relatedLocations: [Location]?
    var fixes: [Fix]?
  }

  struct Fix: Encodable {
    var description: Text
    var artifactChanges: [ArtifactChange]
  }

  struct ArtifactChange: Encodable {
    var artifactLocation: Artifact
    var replacements: [Replacement]
  }

  struct Replacement: Encodable {
    var deletedRegion: Region
    var insertedContent: Text
  }

  struct Location: Encodable {
    var physicalLocation: PhysicalLocation
    var message: Text?
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: Artifact
    var region: Region
  }

  struct Artifact: Encodable { var uri: String }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
    var snippet: Text?
  }

  struct Text: Encodable { var text: String }
}

/// Paths as relative references (RFC 3986).
enum URIPath {
  static func escaped(_ path: String) -> String {
    path.utf8.reduce(into: "") { result, byte in
      let isPlain =
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "-._~/".utf8.contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
