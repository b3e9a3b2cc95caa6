import Documents
import Testing

/// Every text that people read is there in Spanish and in English: in the schema and in the sources.
struct LanguagesTests {
  private func mapping(_ path: String) throws -> YAMLNode {
    try #require(Document.parse(SourceText(path: path, text: try PackageFiles.text(path)), as: .yaml).root, "\(path)")
  }

  private func schemas() throws -> [String] {
    try PackageFiles.paths(in: "schema", ending: ".yaml").filter { !$0.hasPrefix("schema/start/") }
  }

  /// Whether a node holds both languages and nothing else.
  private func isWhole(_ node: YAMLNode) -> Bool {
    let texts = ["es", "en"].compactMap { node[$0]?.text }.filter { $0.contains { !$0.isWhitespace } }
    return texts.count == 2 && node.entries?.count == 2
  }

  /// The texts of a schema that lack a language, by what they stand under.
  private func halves(_ node: YAMLNode, _ place: String) -> [String] {
    if let items = node.items { return items.flatMap { halves($0, place) } }
    return (node.entries ?? []).flatMap { entry -> [String] in
      let place = place + "/" + entry.key
      switch entry.key {
      case "x-label", "x-plural", "x-hint", "x-body": return isWhole(entry.value) ? [] : [place]
      case "x-labels", "statuses":
        return (entry.value.entries ?? []).filter { !isWhole($0.value) }.map { place + "/" + $0.key }
      default: return halves(entry.value, place)
      }
    }
  }

  @Test func `every label, hint and body of the schema has both languages`() throws {
    let paths = try schemas()
    #expect(paths.count > 15)
    // The schema of schemas says what labels are, and has none of its own.
    for path in paths where !path.hasPrefix("schema/meta/schema") {
      #expect(try halves(mapping(path), path) == [])
    }
  }

  @Test func `every field of a kind has a label, of its own or by what it refers to`() throws {
    let common = try mapping("schema/common.yaml")
    for path in try schemas() where path.split(separator: "/").count == 2 && path != "schema/common.yaml" {
      for field in try mapping(path)["properties"]?.entries ?? [] where field.key != "extra" {
        let name = field.value["$ref"]?.text?.split(separator: "/").last.map(String.init) ?? ""
        let label = field.value["x-label"] ?? common["$defs"]?[name]?["x-label"]
        #expect(label != nil, "\(path): \(field.key)")
      }
    }
  }

  @Test func `both texts of a pair in the sources are written, and differ`() throws {
    // The same in both languages.
    let same: Set<String> = [
      "n", "N", "n/N", "n / N", "0–100", "Commit", "Id", "NPS", "no", "Plan", "Roles", "Ticket", "Total", "CSV",
      "Commits", "error", "conformity",
    ]
    let pair =
      /(?:say|fact|text|number|id|wide|LocalizedText|section)\(\s*(?:"[a-z-]+",\s*)?(?:es: )?"((?:[^"\\]|\\.)*)",\s*(?:en: )?"((?:[^"\\]|\\.)*)"/
    var count = 0
    for path in try PackageFiles.paths(in: "Sources", ending: ".swift") {
      for match in try PackageFiles.text(path).matches(of: pair) {
        let (es, en) = (String(match.1), String(match.2))
        // An interpolation that holds a text of its own is cut in the middle.
        guard !es.contains("\\(") && !en.contains("\\(") else { continue }
        count += 1
        let letters = es.filter(\.isLetter)
        let isCommand = es.hasPrefix("legajo ") || es.hasPrefix("git ")
        #expect(
          letters.isEmpty || isCommand || same.contains(es) || (!en.isEmpty && es != en), "\(path): \(es) / \(en)")
      }
    }
    #expect(count > 300)
  }
}
